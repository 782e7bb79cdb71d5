//! All of the map that depends neither on the camera nor on the theme: courses, names, what each line says.

use super::cx::FigureCx;
use super::looks::{Bunch, Glyphs, Looks, glyphs};
use crate::analysis::merging::Vicinity;
use crate::analysis::{Facts, Fan, Merging, Pair, Strand, Visible, visible_strands};
use crate::carto::GreatCircle;
use crate::geom::{LonLat, UnitVec};
use crate::lang::Texts;
use crate::model::{Dossier, Id, Place, Precision, RowId};
use crate::scene::Face;
use crate::scene::text::Fonts;
use rayon::prelude::*;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// With more relations than this places merge and lines carry counts: more lines than that nobody can follow on one sheet.
pub const ONE_BY_ONE: usize = 150;
/// With more places those that lie together are drawn as one, however few relations there are.
const MOST_DOTS: usize = 1000;
/// At most so many lines are drawn then.
pub const MOST_STRANDS: usize = 2000;
/// So many pairs or places are made ready in one go on one core.
const IN_ONE_GO: usize = 256;
/// The size of the names of places, in pixels.
pub const NAME_PX: f32 = 14.0;
/// The longest name of a place, in pixels (some 40 letters); longer ones are cut.
const LONGEST_NAME_PX: f32 = 320.0;

/// Everything visible between places, with its course on the sphere.
#[derive(Clone, Debug, Default)]
pub struct Routes {
    /// The relations, pair by pair, in the order of lanes.
    strands: Vec<Strand>,
    /// Pairs of places with relations between them.
    pub pairs: Vec<PairLine>,
    /// The signs of the kinds that occur.
    glyphs: Glyphs,
    /// Places.
    pub places: Vec<PlaceMark>,
    /// Which places give way to which, where there are too many lines to draw them one by one.
    pub merging: Option<Merging>,
}

/// Two places between which relations run, in numbers: what their lines look like is made when one is first drawn.
#[derive(Clone, Debug)]
pub struct PairLine {
    /// The two places by their numbers among the places.
    pub at: [u32; 2],
    /// The first of its relations among all, and the one after its last.
    strands: Range<u32>,
    route: OnceLock<Box<PairRoute>>,
}

impl PairLine {
    /// How many relations run between the two places.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "there is always one")]
    pub fn len(&self) -> usize {
        self.strands.len()
    }

    /// Whether both ends are one place.
    #[must_use]
    pub fn is_loop(&self) -> bool {
        let [a, b] = self.at;
        a == b
    }
}

/// Two places with the relations between them.
#[derive(Clone, Debug)]
pub struct PairRoute {
    /// The two places.
    pub pair: Pair,
    /// The same by their numbers among the places.
    pub at: [u32; 2],
    /// Where they are, as unit vectors.
    pub ends: [UnitVec; 2],
    /// The great circle from the first to the second where it is kept; see [`PairRoute::circle`].
    pub kept_circle: Option<GreatCircle>,
    /// Its relations.
    pub bunch: Bunch,
}

/// A place with what its dot and label need.
#[derive(Clone, Debug)]
pub struct PlaceMark {
    /// The place.
    pub id: Id<Place>,
    /// Where it is.
    pub position: LonLat,
    /// The same as a unit vector.
    pub unit: UnitVec,
    /// How finely it is known.
    pub precision: Precision,
    /// Its name.
    pub label: Label,
    /// How many visible relations touch it.
    pub degree: usize,
}

/// A name beside a dot, measured.
#[derive(Clone, Debug, Default)]
pub struct Label {
    /// The name, cut where it is too long for any figure.
    pub name: Arc<str>,
    /// The width of the name in pixels.
    pub name_px: f32,
    /// Its width in the lighter letters of lesser ones where there are many, in pixels at the same size.
    pub light_px: f32,
    /// Whether it is among the busiest, whose names are the strongest where there are many.
    pub is_major: bool,
}

impl Label {
    /// A name, measured.
    #[must_use]
    pub fn new(name: &str, fonts: &Fonts) -> Self {
        let name = fonts.ellipsize(name, Face::SansStrong, NAME_PX, LONGEST_NAME_PX);
        Self {
            name_px: fonts.width_px(&name, Face::SansStrong, NAME_PX, 0.0),
            light_px: fonts.width_px(&name, Face::Sans, NAME_PX, 0.0),
            name: name.into(),
            is_major: true,
        }
    }
}

/// What of the places of a dossier outlasts any filter: their names in one language, measured, where they are, and which lie near
/// each.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    labels: Vec<Label>,
    units: Vec<UnitVec>,
    /// Worked out when places first merge.
    vicinity: OnceLock<Vicinity>,
}

impl Gazetteer {
    /// That of all places of a dossier.
    #[must_use]
    pub fn of(dossier: &Dossier, texts: &Texts, fonts: &Fonts) -> Self {
        let places: Vec<&Place> = dossier.places().iter().collect();
        let places = places.par_iter().with_min_len(IN_ONE_GO);
        let label = |place: &&Place| Label::new(place.names.get(texts.lang().tag()), fonts);
        let positions = dossier.places().iter().map(|place| place.position);
        Self {
            labels: places.map(label).collect(),
            units: positions.map(UnitVec::from_lonlat).collect(),
            vicinity: OnceLock::new(),
        }
    }

    fn label(&self, row: RowId<Place>) -> Label {
        self.labels.get(row.index()).cloned().unwrap_or_default()
    }

    fn vicinity(&self) -> &Vicinity {
        self.vicinity
            .get_or_init(|| Vicinity::of(self.units.clone()))
    }
}

impl Routes {
    /// The courses and names of what is visible; `gazetteer` is that of this dossier.
    #[must_use]
    pub fn new(dossier: &Dossier, facts: &Facts, visible: &Visible, gazetteer: &Gazetteer) -> Self {
        let degrees = degrees(dossier, facts, visible);
        let of_places = || places(dossier, visible, gazetteer, &degrees);
        let merges = visible.relations.len() > ONE_BY_ONE || visible.places.len() > MOST_DOTS;
        let vicinity = merges.then(|| gazetteer.vicinity());
        let merging = || {
            let rows = visible.places.iter();
            let busy = rows.map(|row| (row.number(), degree(&degrees, *row)));
            vicinity.map(|vicinity| Merging::among(vicinity, busy))
        };
        let of_pairs = || {
            let strands = visible_strands(facts, visible);
            let pairs = pairs(&strands, &numbers(dossier, visible));
            (strands, pairs)
        };
        let (merging, ((strands, pairs), places)) =
            rayon::join(merging, || (of_pairs(), of_places()));
        Self {
            merging,
            glyphs: glyphs(facts),
            strands,
            pairs,
            places,
        }
    }

    /// The same relations for a figure that has no places.
    #[must_use]
    pub fn without_places(&self) -> Self {
        Self {
            places: Vec::new(),
            ..self.clone()
        }
    }

    /// The relations of a pair, in the order of lanes.
    #[must_use]
    pub fn strands_of(&self, pair: &PairLine) -> &[Strand] {
        let Range { start, end } = pair.strands;
        let strands = self.strands.get(start as usize..end as usize);
        strands.unwrap_or_default()
    }

    /// All relations, pair by pair.
    #[must_use]
    pub fn all_strands(&self) -> &[Strand] {
        &self.strands
    }

    /// Where the two places of a pair are.
    #[must_use]
    pub fn ends(&self, pair: &PairLine) -> Option<[UnitVec; 2]> {
        let [first, second] = pair.at.map(|at| self.places.get(at as usize));
        Some([first?.unit, second?.unit])
    }

    /// A pair by its number, ready to be drawn.
    #[must_use]
    pub fn route<'a>(&'a self, cx: &FigureCx<'_>, number: u32) -> Option<&'a PairRoute> {
        self.ready(cx, self.pairs.get(number as usize)?)
    }

    /// Every pair, ready to be drawn: where there are so few that each is.
    pub fn ready_pairs<'a>(&'a self, cx: &FigureCx<'_>) -> impl Iterator<Item = &'a PairRoute> {
        self.pairs.iter().filter_map(|pair| self.ready(cx, pair))
    }

    fn ready<'a>(&'a self, cx: &FigureCx<'_>, pair: &'a PairLine) -> Option<&'a PairRoute> {
        if pair.route.get().is_none() {
            let made = self.made(cx, pair)?;
            // Somebody else may have been quicker; both made the same.
            _ = pair.route.set(Box::new(made));
        }
        pair.route.get().map(|route| &**route)
    }

    fn made(&self, cx: &FigureCx<'_>, pair: &PairLine) -> Option<PairRoute> {
        let few = self.strands.len() <= ONE_BY_ONE;
        let ends = self.ends(pair)?;
        let [first, second] = pair.at.map(|at| self.places.get(at as usize));
        let strands = self.strands_of(pair);
        let relations = cx.dossier.relations();
        let named = strands
            .iter()
            .filter_map(|s| Some((relations.at(s.row)?.id.clone(), s.side)));
        let fan = Fan {
            strands: named.collect(),
        };
        let looks = Looks::new(
            cx.dossier,
            (cx.assessments, cx.facts),
            (cx.texts, cx.fonts),
            (Arc::clone(&self.glyphs), self.strands.len()),
        );
        Some(PairRoute {
            at: pair.at,
            ends,
            kept_circle: (few && !pair.is_loop()).then(|| GreatCircle::between_units(ends)),
            pair: Pair {
                first: first?.id.clone(),
                second: second?.id.clone(),
            },
            bunch: looks.bunch(fan, strands.iter().map(|s| s.row)),
        })
    }

    /// The number of lines.
    #[must_use]
    pub fn strands(&self) -> usize {
        self.strands.len()
    }
}

/// Of many names only those of the busiest are major; each is given with how many relations touch it.
pub(super) fn mark_majors<'l>(labels: impl Iterator<Item = (&'l mut Label, usize)>) {
    /// So many always are.
    const ALL: usize = 40;
    let labels: Vec<(&mut Label, usize)> = labels.collect();
    if labels.len() <= ALL {
        return;
    }
    let mut degrees: Vec<usize> = labels.iter().map(|(_, degree)| *degree).collect();
    degrees.sort_unstable_by(|a, b| b.cmp(a));
    let least = degrees.get(ALL).copied().unwrap_or(0);
    for (label, degree) in labels {
        label.is_major = degree > least;
    }
}

impl PairRoute {
    /// The great circle from the first place to the second; `None` within one place.
    #[must_use]
    pub fn circle(&self) -> Option<Cow<'_, GreatCircle>> {
        match &self.kept_circle {
            Some(circle) => Some(Cow::Borrowed(circle)),
            None if self.pair.is_loop() => None,
            None => Some(Cow::Owned(GreatCircle::between_units(self.ends))),
        }
    }
}

/// The number of each place among those that are visible, by its row.
fn numbers(dossier: &Dossier, visible: &Visible) -> Vec<Option<u32>> {
    let mut numbers = vec![None; dossier.places().len()];
    for (row, number) in visible.places.iter().zip(0..) {
        if let Some(slot) = numbers.get_mut(row.index()) {
            *slot = Some(number);
        }
    }
    numbers
}

/// The pairs of sorted relations whose places both have a number.
fn pairs(strands: &[Strand], numbers: &[Option<u32>]) -> Vec<PairLine> {
    let runs = || strands.chunk_by(|a, b| a.places == b.places);
    let mut pairs = Vec::with_capacity(runs().count());
    let mut first = 0;
    for same in runs() {
        let start = first;
        first += same.len() as u32;
        let places = same.first().map(|strand| strand.places);
        let number = |row: RowId<Place>| numbers.get(row.index()).copied().flatten();
        if let Some([Some(from), Some(to)]) = places.map(|places| places.map(number)) {
            pairs.push(PairLine {
                at: [from, to],
                strands: start..first,
                route: OnceLock::new(),
            });
        }
    }
    pairs
}

/// How many visible relations touch each place of a dossier; those within one place once.
fn degrees(dossier: &Dossier, facts: &Facts, visible: &Visible) -> Vec<usize> {
    let mut degrees = vec![0; dossier.places().len()];
    for fact in visible.relations.iter().filter_map(|row| facts.at(*row)) {
        let [first, second] = fact.places;
        for end in [first, second.filter(|end| Some(*end) != first)] {
            if let Some(degree) = end.and_then(|end| degrees.get_mut(end.index())) {
                *degree += 1;
            }
        }
    }
    degrees
}

fn degree(degrees: &[usize], place: RowId<Place>) -> usize {
    degrees.get(place.index()).copied().unwrap_or(0)
}

/// The visible places, of which each is touched by so many relations.
fn places(
    dossier: &Dossier,
    visible: &Visible,
    gazetteer: &Gazetteer,
    degrees: &[usize],
) -> Vec<PlaceMark> {
    let marks = visible.places.iter().filter_map(|row| {
        let place = dossier.places().at(*row)?;
        Some(PlaceMark {
            id: place.id.clone(),
            position: place.position,
            unit: *gazetteer.units.get(row.index())?,
            precision: place.precision,
            label: gazetteer.label(*row),
            degree: degree(degrees, *row),
        })
    });
    let mut places: Vec<PlaceMark> = marks.collect();
    mark_majors(places.iter_mut().map(|p| (&mut p.label, p.degree)));
    places
}
