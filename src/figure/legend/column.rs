//! The legend of an exported sheet: one column beside the map.

use super::super::cx::FigureCx;
use super::{Form, FormEntry, LegendEntry, SAMPLE_PX, Section, entries, forms};
use crate::analysis::Counts;
use crate::geom::{Rect, ScreenPos};
use crate::scene::{Anchor, Face, Mark, TextRun, Theme};

/// The size of entries, in pixels.
const ENTRY_PX: f32 = 12.0;
/// The size of headings, in pixels.
const HEADING_PX: f32 = 10.0;
/// From one entry to the next, in pixels: at most, and at least where the sheet is low.
const STEP_PX: (f32, f32) = (19.0, 14.5);
/// From one line of an entry to the next, in pixels.
const LINE_PX: f32 = 14.0;
/// The space above a heading, as a share of the step.
const ABOVE_HEADING: f32 = 0.5;

/// The forms that are left out first where the sheet is low.
const FIRST_TO_GO: [Form; 3] = [Form::Loop, Form::Number, Form::Heap];

/// How far the legend of a map that has one of them may reach beyond its part, in pixels: it has more to explain.
const BEYOND_PX: f32 = 18.0;

/// A heading with the entries beneath it.
struct Block {
    heading: String,
    rows: Vec<Row>,
}

struct Row {
    entry: Entry,
    lines: Vec<String>,
}

impl Row {
    fn is(&self, form: Form) -> bool {
        matches!(&self.entry, Entry::Form(entry) if entry.form == form)
    }
}

enum Entry {
    Listed(LegendEntry),
    Form(FormEntry),
}

impl Entry {
    fn sample(&self, left: ScreenPos, cx: &FigureCx<'_>) -> Vec<Mark> {
        let theme = cx.theme;
        match self {
            Self::Listed(entry) => entry
                .sample
                .as_ref()
                .map_or_else(Vec::new, |s| s.marks(left, SAMPLE_PX, theme)),
            Self::Form(entry) => entry.form.marks(left, SAMPLE_PX, (theme, cx.fonts)),
        }
    }
}

/// The legend as marks from the left top of `area` downwards, and its height in pixels.
///
/// Entries that nothing visible has are left out, witnesses too: a printed figure names them with its sources. Where the
/// area is low, rows move together, then forms that a map may tell by itself are left out, then the last sections whole.
#[must_use]
pub fn scene(cx: &FigureCx<'_>, shown: &Counts, area: Rect) -> (Vec<Mark>, f32) {
    let mut blocks = blocks(cx, shown, area);
    let least = |blocks: &[Block]| height_px(blocks, STEP_PX.1);
    let explains = |form: &Form| blocks.iter().flat_map(|b| &b.rows).any(|row| row.is(*form));
    let beyond_px = if FIRST_TO_GO.iter().any(explains) {
        BEYOND_PX
    } else {
        0.0
    };
    let room_px = area.height() + beyond_px;
    for form in FIRST_TO_GO {
        if least(&blocks) > room_px {
            leave_out(&mut blocks, form);
        }
    }
    while blocks.len() > 1 && least(&blocks) > room_px {
        blocks.pop();
    }
    let (most, least) = STEP_PX;
    let mut step = most;
    while step > least && height_px(&blocks, step) > room_px {
        step -= 0.5;
    }
    let mut column = Column {
        cx,
        area,
        step,
        y: area.min.y,
        marks: Vec::new(),
    };
    for block in blocks {
        column.block(block);
    }
    (column.marks, column.y - area.min.y)
}

/// Leaves a form out, and a heading with nothing beneath it.
fn leave_out(blocks: &mut Vec<Block>, form: Form) {
    for block in blocks.iter_mut() {
        block.rows.retain(|row| !row.is(form));
    }
    blocks.retain(|block| !block.rows.is_empty());
}

fn blocks(cx: &FigureCx<'_>, shown: &Counts, area: Rect) -> Vec<Block> {
    let room = area.width() - SAMPLE_PX - 10.0;
    let row = |entry: Entry| {
        let label = match &entry {
            Entry::Listed(entry) => &entry.label,
            Entry::Form(entry) => &entry.label,
        };
        let lines = cx.fonts.wrap(label, Face::Sans, ENTRY_PX, room);
        Row { entry, lines }
    };
    let mut blocks: Vec<Block> = Vec::new();
    let entries = entries(cx, shown, shown);
    for section in [Section::Kind, Section::Realis, Section::Status] {
        let of_section = entries.iter().filter(|e| e.section == section);
        let mut listed: Vec<&LegendEntry> = of_section.collect();
        if section == Section::Status {
            listed.retain(|e| e.sample.is_some());
        }
        if listed.is_empty() {
            continue;
        }
        let rows = joined(listed, cx.theme)
            .into_iter()
            .map(Entry::Listed)
            .map(row);
        blocks.push(Block {
            heading: cx.texts.get(section.heading_id()),
            rows: rows.collect(),
        });
    }
    let mut last = "";
    for entry in forms(cx) {
        let heading = entry.form.heading_id();
        let row = row(Entry::Form(entry));
        match blocks.last_mut().filter(|_| heading == last) {
            Some(block) => block.rows.push(row),
            None => blocks.push(Block {
                heading: cx.texts.get(heading),
                rows: vec![row],
            }),
        }
        last = heading;
    }
    blocks
}

/// Neighbours that look alike share a row: occurred and ongoing.
fn joined(entries: Vec<&LegendEntry>, theme: &Theme) -> Vec<LegendEntry> {
    let mut rows: Vec<LegendEntry> = Vec::new();
    for entry in entries {
        let form = |e: &LegendEntry| e.sample.as_ref().map(|s| (s.style(theme), s.kind.clone()));
        match rows.last_mut() {
            Some(last) if entry.section == Section::Realis && form(last) == form(entry) => {
                last.label = format!("{} · {}", last.label, entry.label);
            }
            _ => rows.push(entry.clone()),
        }
    }
    rows
}

#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn row_px(row: &Row, step: f32) -> f32 {
    step + row.lines.len().saturating_sub(1) as f32 * LINE_PX
}

fn height_px(blocks: &[Block], step: f32) -> f32 {
    let of_block = |block: &Block| {
        let rows = block.rows.iter().map(|row| row_px(row, step));
        step * (1.0 + ABOVE_HEADING) + rows.sum::<f32>()
    };
    blocks.iter().map(of_block).sum::<f32>() - step * ABOVE_HEADING
}

struct Column<'a> {
    cx: &'a FigureCx<'a>,
    area: Rect,
    step: f32,
    y: f32,
    marks: Vec<Mark>,
}

impl Column<'_> {
    fn block(&mut self, block: Block) {
        if self.y > self.area.min.y {
            self.y += self.step * ABOVE_HEADING;
        }
        let at = ScreenPos::new(self.area.min.x, self.y + HEADING_PX);
        let text = block.heading.to_uppercase();
        let face = Face::SansStrong;
        let heading = TextRun {
            colour: self.cx.theme.muted,
            letter_spacing_px: 0.6,
            width_px: self.cx.fonts.width_px(&text, face, HEADING_PX, 0.6),
            ..self.run(&text, at, face, HEADING_PX)
        };
        self.marks.push(Mark::from(heading));
        self.y += self.step;
        for row in block.rows {
            self.row(&row);
        }
    }

    fn row(&mut self, row: &Row) {
        let height = row_px(row, self.step);
        let middle = self.y + self.step / 2.0 - 2.0;
        let edge = ScreenPos::new(self.area.min.x, middle);
        self.marks.extend(row.entry.sample(edge, self.cx));
        let left = self.area.min.x + SAMPLE_PX + 10.0;
        let mut base = middle + ENTRY_PX * 0.355;
        for line in &row.lines {
            let at = ScreenPos::new(left, base);
            let run = self.run(line, at, Face::Sans, ENTRY_PX);
            self.marks.push(Mark::from(run));
            base += LINE_PX;
        }
        self.y += height;
    }

    fn run(&self, text: &str, pos: ScreenPos, face: Face, size_px: f32) -> TextRun {
        TextRun {
            text: text.to_owned(),
            pos,
            anchor: Anchor::Start,
            face,
            size_px,
            letter_spacing_px: 0.0,
            colour: self.cx.theme.ink,
            halo: None,
            angle_rad: 0.0,
            width_px: self.cx.fonts.width_px(text, face, size_px, 0.0),
        }
    }
}
