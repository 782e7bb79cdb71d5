//! The legend as data, for the panel that filters, and as marks, for exported figures.

use super::cx::FigureCx;
use super::sample::LineSample;
use super::strand::Break;
use crate::analysis::Counts;
use crate::model::{Id, Kind, KindRef, Realis, Status, Witness, wording};

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
    pub sample: Option<LineSample>,
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
        let sample = Some(LineSample::plain(*realis));
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
        let sample = of_status(*status);
        entries.push(entry(
            Section::Status,
            LegendKey::Status(*status),
            label,
            count,
            sample,
        ));
    }
    let mut witnesses: Vec<LegendEntry> = all
        .witnesses
        .keys()
        .filter_map(|id| cx.dossier.witnesses().get(id))
        .map(|witness| {
            let label = wording::short_name(&witness.name, cx.texts);
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
    sample: Option<LineSample>,
) -> LegendEntry {
    LegendEntry {
        section,
        key,
        label,
        count,
        sample,
    }
}

fn of_kind(cx: &FigureCx<'_>, kind: &KindRef) -> LineSample {
    let undirected = matches!(
        kind,
        KindRef::Standard(
            Kind::Meeting | Kind::Talks | Kind::Agreement | Kind::Cooperation | Kind::Trade
        )
    );
    LineSample {
        family: Some(cx.dossier.family(kind)),
        kind: Some(kind.clone()),
        directed: !undirected,
        ..LineSample::plain(Realis::Occurred)
    }
}

fn of_status(status: Status) -> Option<LineSample> {
    let broken = Break::of(Some(status));
    (broken != Break::Whole).then(|| LineSample {
        broken,
        ..LineSample::plain(Realis::Occurred)
    })
}
