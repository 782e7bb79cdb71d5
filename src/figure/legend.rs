//! The legend as data, for the panel that filters, and as marks, for exported figures.

use super::course::Course;
use super::cx::FigureCx;
use super::glyph::Glyph;
use super::strand::{Break, Strand};
use super::style::LineStyle;
use crate::analysis::Counts;
use crate::geom::ScreenPos;
use crate::model::{Family, Id, Kind, KindRef, Realis, Status, Witness, wording};
use crate::scene::{Colour, Mark, Theme};
use std::sync::Arc;

mod column;
mod forms;

pub use column::scene;
pub use forms::{Form, FormEntry, forms};

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
