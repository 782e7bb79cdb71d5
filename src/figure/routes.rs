//! All of the map that depends neither on the camera nor on the theme: courses, names, what each line says.

use super::glyph::Glyph;
use super::strand::Break;
use crate::analysis::{Assessments, Facts, Fan, Lanes, Merging, Pair, Visible, lanes_of_pairs};
use crate::carto::GreatCircle;
use crate::geom::{LonLat, UnitVec};
use crate::lang::Texts;
use crate::model::{Dossier, Family, Id, Place, Precision, Realis, Relation, RowId, wording};
use crate::scene::Face;
use crate::scene::text::Fonts;
use rayon::prelude::*;
use std::borrow::Cow;
use std::sync::Arc;

/// With more relations than this places merge and lines carry counts: more lines than that nobody can follow on one sheet.
pub const ONE_BY_ONE: usize = 400;
/// With more places those that lie together are drawn as one, however few relations there are.
const MOST_DOTS: usize = 1000;
/// At most so many lines are drawn then.
pub const MOST_STRANDS: usize = 2000;
/// So many pairs or places are made ready in one go on one core.
const IN_ONE_GO: usize = 256;
/// The size of the names along lines, in pixels.
pub const CAPTION_PX: f32 = 10.5;
/// The size of the names of places, in pixels.
pub const NAME_PX: f32 = 14.0;
/// The longest name of a place, in pixels (some 40 letters); longer ones are cut.
const LONGEST_NAME_PX: f32 = 320.0;
/// The longest name along a line, in pixels.
const LONGEST_CAPTION_PX: f32 = 420.0;

/// Everything visible, with its course on the sphere.
#[derive(Clone, Debug, Default)]
pub struct Routes {
    /// Pairs of places, each with the relations between them.
    pub pairs: Vec<PairRoute>,
    /// Places.
    pub places: Vec<PlaceMark>,
    /// Which places give way to which, where there are too many lines to draw them one by one.
    pub merging: Option<Merging>,
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

/// Relations between the same two ends, with what they look like.
#[derive(Clone, Debug, Default)]
pub struct Bunch {
    /// The relations in the order of lanes.
    pub fan: Fan,
    /// What each relation of the fan looks like, in the same order.
    pub looks: Vec<Look>,
}

/// A name along a line, with its width in pixels.
pub type Caption = (String, f32);

/// What of a relation decides how it is drawn.
#[derive(Clone, Debug)]
pub struct Look {
    /// The family, and so the hue.
    pub family: Family,
    /// The sign of the kind.
    pub glyph: Arc<Glyph>,
    /// Whether it happened, and so the dashes.
    pub realis: Realis,
    /// The voices for it, and so the width.
    pub voices: usize,
    /// How it is broken.
    pub broken: Break,
    /// Its names along the line; `None` where there are so many lines that few ever have one: they are worked out when needed.
    pub captions: Option<Vec<Caption>>,
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
    pub name: String,
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
            name,
            is_major: true,
        }
    }
}

/// The names of every place of a dossier in one language, measured: they outlast any filter.
#[derive(Clone, Debug, Default)]
pub struct PlaceLabels(Vec<Label>);

impl PlaceLabels {
    /// The names of all places of a dossier.
    #[must_use]
    pub fn of(dossier: &Dossier, texts: &Texts, fonts: &Fonts) -> Self {
        let places: Vec<&Place> = dossier.places().iter().collect();
        let places = places.par_iter().with_min_len(IN_ONE_GO);
        let label = |place: &&Place| Label::new(place.names.get(texts.lang().tag()), fonts);
        Self(places.map(label).collect())
    }

    fn at(&self, row: RowId<Place>) -> Label {
        self.0.get(row.index()).cloned().unwrap_or_default()
    }
}

impl Routes {
    /// The courses, names and looks of what is visible, as `judged`; `labels` are those of this dossier in the language of `texts`.
    #[must_use]
    pub fn new(
        dossier: &Dossier,
        (assessments, facts): (&Assessments, &Facts),
        visible: &Visible,
        labels: &PlaceLabels,
        (texts, fonts): (&Texts, &Fonts),
    ) -> Self {
        let maker = Maker {
            looks: Looks::new(
                dossier,
                (assessments, facts),
                (texts, fonts),
                visible.relations.len(),
            ),
            numbers: numbers(dossier, visible),
        };
        let lanes = lanes_of_pairs(dossier, facts, visible);
        let places = places(dossier, visible, labels, &maker.degrees(&lanes, visible));
        let strands: usize = lanes.iter().map(|lanes| lanes.rows.len()).sum();
        let merges = strands > ONE_BY_ONE || places.len() > MOST_DOTS;
        let merging = || merges.then(|| Merging::of(places.iter().map(|p| (p.unit, p.degree))));
        let lanes = lanes.into_par_iter().with_min_len(IN_ONE_GO);
        let pairs = || lanes.filter_map(|lanes| maker.pair(lanes)).collect();
        let (merging, pairs) = rayon::join(merging, pairs);
        Self {
            pairs,
            places,
            merging,
        }
    }

    /// The number of lines.
    #[must_use]
    pub fn strands(&self) -> usize {
        self.pairs.iter().map(|p| p.bunch.len()).sum()
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

impl Bunch {
    /// What a relation of it looks like.
    #[must_use]
    pub fn look(&self, id: &Id<Relation>) -> Option<&Look> {
        let at = self.fan.strands.iter().position(|(s, _)| s == id)?;
        self.looks.get(at)
    }

    /// How many relations it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.fan.strands.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fan.strands.is_empty()
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

struct Maker<'a> {
    looks: Looks<'a>,
    /// The numbers of the visible places, by their rows.
    numbers: Vec<Option<u32>>,
}

/// Works out what relations look like.
pub(super) struct Looks<'a> {
    dossier: &'a Dossier,
    assessments: &'a Assessments,
    facts: &'a Facts,
    texts: &'a Texts,
    fonts: &'a Fonts,
    /// The signs of the kinds that occur.
    glyphs: Vec<Arc<Glyph>>,
    /// Whether there are so few relations that each is drawn: then what every line needs is made once and kept.
    few: bool,
}

impl<'a> Looks<'a> {
    /// What so many relations of a dossier look like.
    pub fn new(
        dossier: &'a Dossier,
        (assessments, facts): (&'a Assessments, &'a Facts),
        (texts, fonts): (&'a Texts, &'a Fonts),
        relations: usize,
    ) -> Self {
        let kinds = facts.kinds().iter();
        Self {
            dossier,
            assessments,
            facts,
            texts,
            fonts,
            glyphs: kinds.map(|k| Arc::new(Glyph::of(k))).collect(),
            few: relations <= ONE_BY_ONE,
        }
    }

    /// Relations with what they look like, the same by their rows.
    pub fn bunch(&self, fan: Fan, rows: impl Iterator<Item = RowId<Relation>>) -> Bunch {
        let looks = rows.filter_map(|row| self.look(row)).collect();
        Bunch { fan, looks }
    }

    fn look(&self, row: RowId<Relation>) -> Option<Look> {
        let fact = self.facts.at(row)?;
        let captions = |relation| captions(self.dossier, relation, (self.texts, self.fonts));
        let captions = self
            .few
            .then(|| self.dossier.relations().at(row).map(captions));
        Some(Look {
            family: fact.family,
            glyph: Arc::clone(self.glyphs.get(fact.kind as usize)?),
            realis: fact.realis,
            voices: self.assessments.at(row).map_or(1, |a| a.width()),
            broken: Break::of(Some(fact.status)),
            captions: captions.flatten(),
        })
    }
}

impl Maker<'_> {
    fn pair(&self, lanes: Lanes) -> Option<PairRoute> {
        let places = self.looks.dossier.places();
        let [first, second] = lanes.places.map(|row| places.at(row));
        let ends = [first?, second?].map(|p| UnitVec::from_lonlat(p.position));
        let [first, second] = lanes.places.map(|row| *self.numbers.get(row.index())?);
        let is_kept = self.looks.few && !lanes.pair.is_loop();
        Some(PairRoute {
            at: [first?, second?],
            ends,
            kept_circle: is_kept.then(|| GreatCircle::between_units(ends)),
            pair: lanes.pair,
            bunch: self.looks.bunch(lanes.fan, lanes.rows.into_iter()),
        })
    }

    /// How many of these relations touch each visible place; those within one place once.
    fn degrees(&self, lanes: &[Lanes], visible: &Visible) -> Vec<usize> {
        let mut degrees = vec![0; visible.places.len()];
        let number = |row: RowId<Place>| self.numbers.get(row.index()).copied().flatten();
        for lanes in lanes {
            let [first, second] = lanes.places.map(number);
            for end in [first, second.filter(|_| first != second)] {
                if let Some(degree) = end.and_then(|end| degrees.get_mut(end as usize)) {
                    *degree += lanes.rows.len();
                }
            }
        }
        degrees
    }
}

/// The visible places, each touched by so many relations.
fn places(
    dossier: &Dossier,
    visible: &Visible,
    labels: &PlaceLabels,
    degrees: &[usize],
) -> Vec<PlaceMark> {
    let rows = visible.places.iter().zip(degrees);
    let marks = rows.filter_map(|(row, degree)| {
        let place = dossier.places().at(*row)?;
        Some(PlaceMark {
            id: place.id.clone(),
            position: place.position,
            unit: UnitVec::from_lonlat(place.position),
            precision: place.precision,
            label: labels.at(*row),
            degree: *degree,
        })
    });
    let mut places: Vec<PlaceMark> = marks.collect();
    mark_majors(places.iter_mut().map(|p| (&mut p.label, p.degree)));
    places
}

/// The names of a relation along its line, the fullest first: the kind with what it is about or else when it is, and the kind
/// alone. Those that are too long for any map are left out whole.
#[must_use]
pub fn captions(
    dossier: &Dossier,
    relation: &Relation,
    (texts, fonts): (&Texts, &Fonts),
) -> Vec<Caption> {
    let kind = wording::kind_name(dossier, &relation.kind, texts);
    let object = relation.object.as_ref();
    let object = object.map(|o| wording::short_name(o, texts));
    let when = relation.when.as_ref();
    let when = when.map(|when| wording::date(when, texts));
    let more = [object, when].into_iter().flatten();
    let full = more.filter(|more| !more.is_empty());
    let full = full.map(|more| format!("{kind} · {more}"));
    let names: Vec<String> = full.chain([kind.clone()]).collect();
    let measured = names.into_iter().map(|name| {
        let width = fonts.width_px(&name, Face::Sans, CAPTION_PX, 0.0);
        (name, width)
    });
    measured
        .filter(|(name, width)| !name.is_empty() && *width <= LONGEST_CAPTION_PX)
        .collect()
}
