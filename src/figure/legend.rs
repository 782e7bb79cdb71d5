//! The legend as data, for the panel that filters, and as marks, for exported figures.

use super::course::Course;
use super::cx::FigureCx;
use super::glyph::Glyph;
use super::strand::{Break, Strand};
use super::style::{LineStyle, hue};
use crate::analysis::Counts;
use crate::geom::{Rect, ScreenPos};
use crate::model::{Family, Id, Kind, KindRef, Realis, Status, Witness, wording};
use crate::scene::{Anchor, Colour, Face, Mark, TextRun, Theme};
use std::sync::Arc;

/// The size of entries, in pixels.
const ENTRY_PX: f32 = 12.0;
/// The size of headings, in pixels.
const HEADING_PX: f32 = 10.0;
/// From one entry to the next, in pixels.
const STEP_PX: f32 = 19.0;
/// The width of a sample line, in pixels.
pub const SAMPLE_PX: f32 = 46.0;

/// A section of the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Kinds of relations.
    Kind,
    /// Whether it happened.
    Realis,
    /// Who says so.
    Status,
    /// The witnesses.
    Witness,
}

impl Section {
    /// Every section, in order.
    pub const ALL: [Self; 4] = [Self::Kind, Self::Realis, Self::Status, Self::Witness];

    /// The name of its heading in the catalogue of words.
    #[must_use]
    pub fn heading_id(self) -> &'static str {
        match self {
            Self::Kind => "figure-legend-kind",
            Self::Realis => "figure-legend-realis",
            Self::Status => "figure-legend-status",
            Self::Witness => "figure-legend-witness",
        }
    }
}

/// What an entry stands for, and what it switches.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LegendKey {
    /// A kind.
    Kind(KindRef),
    /// A realis.
    Realis(Realis),
    /// A status.
    Status(Status),
    /// A witness.
    Witness(Id<Witness>),
}

/// One entry of the legend.
#[derive(Clone, Debug)]
pub struct LegendEntry {
    /// Where it stands.
    pub section: Section,
    /// What it stands for.
    pub key: LegendKey,
    /// What readers call it.
    pub label: String,
    /// How many visible relations it has.
    pub count: usize,
    /// Its line; `None` where the map has no form for it.
    sample: Option<Sample>,
}

#[derive(Clone, Debug)]
struct Sample {
    style: LineStyle,
    glyph: Option<Glyph>,
    directed: bool,
    broken: Break,
}

impl LegendEntry {
    /// The line form of this entry, from `left` rightwards over `width_px` pixels; empty where the map has none for it.
    #[must_use]
    pub fn sample(&self, left: ScreenPos, width_px: f32, theme: &Theme) -> Vec<Mark> {
        let Some(sample) = &self.sample else {
            return Vec::new();
        };
        let points = vec![left, left.moved(width_px, 0.0)];
        let strand = Strand {
            courses: vec![Course::new(points, true, true)],
            style: sample.style,
            glyph: Arc::new(sample.glyph.clone().unwrap_or_default()),
            glyph_px: 11.0,
            directed: sample.directed,
            broken: sample.broken,
            shift_px: 0.0,
        };
        strand.sample_marks(theme, sample.glyph.is_some())
    }

    /// The hue of this entry's line; `None` where it has no line.
    #[must_use]
    pub fn colour(&self) -> Option<Colour> {
        self.sample.as_ref().map(|s| s.style.colour)
    }
}

/// The entries of the legend that `all` counts (everything in the dossier), with the numbers of `shown`.
///
/// Kinds, realis and status stand in the order of their vocabularies, witnesses by number and then by name.
#[must_use]
pub fn entries(cx: &FigureCx<'_>, all: &Counts, shown: &Counts) -> Vec<LegendEntry> {
    let mut entries = Vec::new();
    for kind in all.kinds.keys() {
        let label = wording::kind_name(cx.dossier, kind, cx.texts);
        let key = LegendKey::Kind(kind.clone());
        let count = shown.kinds.get(kind).copied().unwrap_or(0);
        entries.push(entry(
            Section::Kind,
            key,
            label,
            count,
            Some(of_kind(cx, kind)),
        ));
    }
    for realis in all.realis.keys() {
        let label = wording::word(*realis, cx.texts);
        let count = shown.realis.get(realis).copied().unwrap_or(0);
        let sample = Some(of_realis(cx.theme, *realis));
        entries.push(entry(
            Section::Realis,
            LegendKey::Realis(*realis),
            label,
            count,
            sample,
        ));
    }
    for status in all.status.keys() {
        let label = wording::word(*status, cx.texts);
        let count = shown.status.get(status).copied().unwrap_or(0);
        let sample = of_status(cx.theme, *status);
        entries.push(entry(
            Section::Status,
            LegendKey::Status(*status),
            label,
            count,
            sample,
        ));
    }
    let lang = cx.texts.lang().tag();
    let mut witnesses: Vec<LegendEntry> = all
        .witnesses
        .keys()
        .filter_map(|id| cx.dossier.witnesses().get(id))
        .map(|witness| {
            let label = witness.name.get(lang).to_owned();
            let key = LegendKey::Witness(witness.id.clone());
            let count = shown.witnesses.get(&witness.id).copied().unwrap_or(0);
            entry(Section::Witness, key, label, count, None)
        })
        .collect();
    let total = |e: &LegendEntry| match &e.key {
        LegendKey::Witness(id) => all.witnesses.get(id).copied().unwrap_or(0),
        _ => 0,
    };
    witnesses.sort_by(|a, b| total(b).cmp(&total(a)).then_with(|| a.label.cmp(&b.label)));
    entries.extend(witnesses);
    entries
}

fn entry(
    section: Section,
    key: LegendKey,
    label: String,
    count: usize,
    sample: Option<Sample>,
) -> LegendEntry {
    LegendEntry {
        section,
        key,
        label,
        count,
        sample,
    }
}

fn of_kind(cx: &FigureCx<'_>, kind: &KindRef) -> Sample {
    let family = cx.dossier.family(kind);
    let undirected = matches!(
        kind,
        KindRef::Standard(
            Kind::Meeting | Kind::Talks | Kind::Agreement | Kind::Cooperation | Kind::Trade
        )
    );
    Sample {
        style: LineStyle::new(cx.theme, family, Realis::Occurred, 1),
        glyph: Some(Glyph::of(kind)),
        directed: !undirected,
        broken: Break::Whole,
    }
}

fn of_realis(theme: &Theme, realis: Realis) -> Sample {
    Sample {
        style: neutral(theme, realis),
        glyph: None,
        directed: false,
        broken: Break::Whole,
    }
}

fn of_status(theme: &Theme, status: Status) -> Option<Sample> {
    let broken = Break::of(Some(status));
    (broken != Break::Whole).then(|| Sample {
        style: neutral(theme, Realis::Occurred),
        glyph: None,
        directed: false,
        broken,
    })
}

fn neutral(theme: &Theme, realis: Realis) -> LineStyle {
    LineStyle {
        colour: theme.ink,
        ..LineStyle::new(theme, Family::Other, realis, 1)
    }
}

/// The sample of a width step, for the key of widths in exported figures.
fn of_voices(theme: &Theme, voices: usize) -> Sample {
    Sample {
        style: LineStyle {
            colour: theme.ink,
            ..LineStyle::new(theme, Family::Other, Realis::Occurred, voices)
        },
        ..of_realis(theme, Realis::Occurred)
    }
}

/// The legend as marks from the left top of `area` downwards, and its height in pixels.
///
/// Entries that nothing visible has are left out, witnesses too: a printed figure names them with its sources.
#[must_use]
pub fn scene(cx: &FigureCx<'_>, shown: &Counts, area: Rect) -> (Vec<Mark>, f32) {
    let mut column = Column {
        cx,
        area,
        y: area.min.y,
        marks: Vec::new(),
    };
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
        column.heading(&cx.texts.get(section.heading_id()));
        for entry in joined(listed) {
            column.entry(&entry);
        }
    }
    column.widths();
    (column.marks, column.y - area.min.y)
}

/// Neighbours that look alike share a row: occurred and ongoing.
fn joined(entries: Vec<&LegendEntry>) -> Vec<LegendEntry> {
    let mut rows: Vec<LegendEntry> = Vec::new();
    for entry in entries {
        let form = |e: &LegendEntry| e.sample.as_ref().map(|s| (s.style, s.glyph.clone()));
        match rows.last_mut() {
            Some(last) if entry.section == Section::Realis && form(last) == form(entry) => {
                last.label = format!("{} · {}", last.label, entry.label);
            }
            _ => rows.push(entry.clone()),
        }
    }
    rows
}

struct Column<'a> {
    cx: &'a FigureCx<'a>,
    area: Rect,
    y: f32,
    marks: Vec<Mark>,
}

impl Column<'_> {
    fn heading(&mut self, text: &str) {
        if self.y > self.area.min.y {
            self.y += 10.0;
        }
        let at = ScreenPos::new(self.area.min.x, self.y + HEADING_PX);
        let run = TextRun {
            letter_spacing_px: 0.6,
            ..self.run(&text.to_uppercase(), at, Face::SansStrong, HEADING_PX)
        };
        let width_px = self
            .cx
            .fonts
            .width_px(&run.text, Face::SansStrong, HEADING_PX, 0.6);
        self.marks.push(Mark::from(TextRun {
            colour: self.cx.theme.muted,
            width_px,
            ..run
        }));
        self.y += STEP_PX;
    }

    fn entry(&mut self, entry: &LegendEntry) {
        let middle = self.y + STEP_PX / 2.0 - 2.0;
        let left = ScreenPos::new(self.area.min.x, middle);
        let sample = entry.sample(left, SAMPLE_PX, self.cx.theme);
        self.labelled(sample, &entry.label);
    }

    fn labelled(&mut self, sample: Vec<Mark>, label: &str) {
        let middle = self.y + STEP_PX / 2.0 - 2.0;
        let room = self.area.width() - SAMPLE_PX - 10.0;
        let label = self.cx.fonts.ellipsize(label, Face::Sans, ENTRY_PX, room);
        let at = ScreenPos::new(
            self.area.min.x + SAMPLE_PX + 10.0,
            middle + ENTRY_PX * 0.355,
        );
        self.marks.extend(sample);
        let run = self.run(&label, at, Face::Sans, ENTRY_PX);
        self.marks.push(Mark::from(run));
        self.y += STEP_PX;
    }

    /// The key of widths, when more than one is drawn.
    fn widths(&mut self) {
        let looks = self.cx.routes.pairs.iter().flat_map(|p| &p.looks);
        let most = looks.map(|l| l.voices).max().unwrap_or(1);
        #[expect(clippy::cast_precision_loss, reason = "at most three")]
        let needed = (most.min(3) + 1) as f32 * STEP_PX + 10.0;
        if most < 2 || self.y + needed > self.area.max.y + 2.0 * STEP_PX {
            return;
        }
        self.heading(&self.cx.texts.get("figure-legend-voices"));
        for voices in 1..=most.min(3) {
            let middle = self.y + STEP_PX / 2.0 - 2.0;
            let entry = LegendEntry {
                section: Section::Status,
                key: LegendKey::Status(Status::Mentioned),
                label: String::new(),
                count: 0,
                sample: Some(of_voices(self.cx.theme, voices)),
            };
            let left = ScreenPos::new(self.area.min.x, middle);
            let sample = entry.sample(left, SAMPLE_PX, self.cx.theme);
            let name = match voices {
                1 => "figure-voices-one",
                2 => "figure-voices-two",
                _ => "figure-voices-more",
            };
            let label = self.cx.texts.get(name);
            self.labelled(sample, &label);
        }
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

/// The hue that stands for a family, for those who draw their own entries.
#[must_use]
pub fn family_hue(theme: &Theme, family: Family) -> Colour {
    hue(theme, family)
}
