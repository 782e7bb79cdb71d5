//! One font, ready for shaping.

use super::bundle::FontFile;
use harfrust::{
    Direction, Script, ShapeOptions, ShapePlan, ShapePlanKey, ShaperData, UnicodeBuffer, script,
};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider, charmap::Charmap};

/// The advance of one cluster of glyphs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Advance {
    /// Where the cluster starts in the text, in bytes.
    pub start: usize,
    /// How far it moves the pen, in parts of the font size.
    pub em: f32,
}

/// One font, ready for shaping.
pub(super) struct Font {
    pub file: FontFile,
    units_per_em: f32,
    font: FontRef<'static>,
    charmap: Charmap<'static>,
    shaper: ShaperData,
    plans: Vec<ShapePlan>,
}

impl Font {
    /// Reads a font file; the error says what is wrong with it.
    pub fn read(file: FontFile) -> Result<Self, String> {
        let font = FontRef::new(file.bytes).map_err(|error| error.to_string())?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        if metrics.units_per_em == 0 {
            return Err("it has no size".to_owned());
        }
        let units_per_em = f32::from(metrics.units_per_em);
        let shaper = ShaperData::new(&font);
        let plans = plans(&shaper, &font, file.scripts);
        Ok(Self {
            units_per_em,
            charmap: font.charmap(),
            file,
            font,
            shaper,
            plans,
        })
    }

    /// Whether it has a glyph of its own for a character.
    pub fn has(&self, char: char) -> bool {
        self.charmap
            .map(char)
            .is_some_and(|glyph| glyph.to_u32() != 0)
    }

    /// Shapes a run and appends its clusters in the order in which they are drawn; `offset` is where the run starts.
    pub fn shape(&self, run: &str, offset: usize, backward: bool, out: &mut Vec<Advance>) {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(run);
        buffer.set_direction(if backward {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        });
        buffer.guess_segment_properties();
        let key = ShapePlanKey::new(Some(buffer.script()), buffer.direction());
        let plan = self.plans.iter().find(|plan| key.matches(plan));
        let shaper = self.shaper.shaper(&self.font).build();
        let glyphs = shaper.shape(buffer, ShapeOptions::new().plan(plan));
        let first = out.len();
        for (info, position) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
            let start = offset + info.cluster as usize;
            let em = position.x_advance as f32 / self.units_per_em;
            match out.get_mut(first..).and_then(<[Advance]>::last_mut) {
                Some(last) if last.start == start => last.em += em,
                _ => out.push(Advance { start, em }),
            }
        }
    }
}

/// Shaping plans for the usual scripts of a font: making one costs more than shaping a label.
fn plans(shaper: &ShaperData, font: &FontRef<'static>, scripts: &[Script]) -> Vec<ShapePlan> {
    let shaper = shaper.shaper(font).build();
    let unknown = (script::UNKNOWN, Direction::LeftToRight);
    let known = scripts.iter().map(|&script| {
        let direction = match script {
            script::ARABIC | script::HEBREW => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        };
        (script, direction)
    });
    known
        .chain([unknown])
        .map(|(script, direction)| ShapePlan::new(&shaper, direction, Some(script), None, &[]))
        .collect()
}
