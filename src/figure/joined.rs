//! What a map of thousands of relations is made of at one scale: places that lie together as one, and lines that carry counts.

mod cable;

pub(super) use cable::Cable;
use cable::{cables, cables_of};

use super::cx::FigureCx;
use super::drawn::Target;
use super::routes::Routes;
use crate::analysis::{Merging, Several, Standing};
use crate::carto::{Camera, ProjectionKind};
use crate::geom::{LonLat, UnitVec};
use crate::model::{Id, Item, Place, Relation};
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Places closer than this merge, in pixels.
pub(super) const TOGETHER_PX: f64 = 24.0;

/// Places closer than this, an inch on the ground, lie in one point, which no scale of any projection parts; in radians.
const ONE_POINT_RAD: f64 = 3.9e-9;

/// What it was made for.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    projection: ProjectionKind,
    scale_px: f64,
    /// The turn, where distances on the sheet depend on it.
    turn: Option<(LonLat, f64)>,
    selection: Option<Item>,
}

/// What a map of thousands of relations is made of at one scale.
///
/// It costs about as much to make as a few frames, and depends on neither the turn nor the place of the sheet; whoever draws
/// many frames keeps it until [`Joined::is_for`] says otherwise.
#[derive(Clone, Debug)]
pub struct Joined {
    key: Key,
    /// Where places will be drawn while they are on their way there; empty otherwise.
    moving: Vec<UnitVec>,
    /// How each place stands, by its number.
    pub(super) standing: Vec<Standing>,
    /// The places that are drawn as one, by the one that stands for them.
    pub(super) heaps: HashMap<Id<Place>, Several<Place>>,
    /// The places that stand for others which lie farther away than in one point.
    spread: HashSet<u32>,
    /// The relations that the selection stands for.
    pub(super) chosen: Option<BTreeSet<Id<Relation>>>,
    /// The lines of what is selected, those of the most relations first.
    pub(super) front: Vec<Cable>,
    /// All other lines, likewise.
    pub(super) back: Vec<Cable>,
}

impl Joined {
    /// What the map is made of as `camera` sees it; `None` where it has so few relations that each is drawn.
    #[must_use]
    pub fn of(cx: &FigureCx<'_>, camera: &Camera) -> Option<Self> {
        let merging = cx.routes.merging.as_ref()?;
        let chosen = cx.emphasised();
        let standing = standing(cx, camera, merging);
        let (front, back) = cables(cx, &standing, chosen.as_ref());
        Some(Self {
            key: key(cx, camera),
            moving: Vec::new(),
            heaps: heaps(cx.routes, &standing),
            spread: spread(cx.routes, &standing),
            standing,
            chosen,
            front,
            back,
        })
    }

    /// The same dossier and filter as `camera` sees them; lines are kept where the same places stand.
    #[must_use]
    pub fn seen_by(self, cx: &FigureCx<'_>, camera: &Camera) -> Option<Self> {
        let merging = cx.routes.merging.as_ref()?;
        let next = key(cx, camera);
        let standing = standing(cx, camera, merging);
        let speakers = |all: &[Standing]| -> Vec<u32> { all.iter().map(|s| s.speaker).collect() };
        if next.selection != self.key.selection || speakers(&standing) != speakers(&self.standing) {
            return Self::of(cx, camera);
        }
        Some(Self {
            key: next,
            moving: Vec::new(),
            standing,
            ..self
        })
    }

    /// Only the lines that begin or end where a place is drawn, as lines of which none is chosen; `None` where there is no such place.
    pub(super) fn about(&self, number: u32) -> Option<Self> {
        let speaker = self.place(number)?.speaker;
        let all = self.front.iter().chain(&self.back);
        let mut own: Vec<Cable> = all
            .filter(|cable| cable.ends.contains(&speaker))
            .cloned()
            .collect();
        own.sort_by_key(|cable| Reverse(cable.len()));
        Some(self.with_lines(own))
    }

    /// Only lines for some relations, none of them chosen.
    pub(super) fn of_these<'i>(
        &self,
        cx: &FigureCx<'_>,
        relations: impl Iterator<Item = &'i Id<Relation>>,
    ) -> Self {
        self.with_lines(cables_of(cx, &self.standing, relations))
    }

    /// Whether places stand and are drawn as in another, so that the same lines run between them.
    pub(super) fn stands_like(&self, other: &Self) -> bool {
        self.key == other.key && self.standing == other.standing
    }

    /// The same places with these lines, the strongest first.
    fn with_lines(&self, back: Vec<Cable>) -> Self {
        Self {
            key: self.key.clone(),
            moving: self.moving.clone(),
            standing: self.standing.clone(),
            heaps: self.heaps.clone(),
            spread: self.spread.clone(),
            chosen: None,
            front: Vec::new(),
            back,
        }
    }

    /// What the dot of a place that stands is: the place, or all that it stands for.
    pub(super) fn target_of(&self, place: &Id<Place>) -> Target {
        let heap = self.heaps.get(place);
        heap.map_or_else(
            || Target::Item(Item::Place(place.clone())),
            |heap| Target::Heap(heap.clone()),
        )
    }

    /// Whether it is what the map is made of as `camera` sees it, as long as the dossier and the filter are the same.
    #[must_use]
    pub fn is_for(&self, cx: &FigureCx<'_>, camera: &Camera) -> bool {
        self.key == key(cx, camera)
    }

    /// How a place stands.
    pub(super) fn place(&self, number: u32) -> Option<&Standing> {
        self.standing.get(number as usize)
    }

    /// Whether a place stands, and is drawn where it is.
    pub(super) fn is_settled(&self, number: u32) -> bool {
        let target = self.moving.get(number as usize);
        let standing = self.place(number).filter(|s| s.speaker == number);
        standing.is_some_and(|s| target.is_none_or(|target| *target == s.at))
    }

    /// The settled place in whose very point both ends of a pair lie, so that each of its relations can be a loop there.
    pub(super) fn point_of(&self, at: [u32; 2]) -> Option<u32> {
        let [first, second] = at.map(|end| self.place(end).map(|standing| standing.speaker));
        let one = first.filter(|_| first == second)?;
        (self.is_settled(one) && !self.spread.contains(&one)).then_some(one)
    }

    /// Where each place is drawn, by its number.
    #[must_use]
    pub fn places(&self) -> Vec<UnitVec> {
        self.standing.iter().map(|s| s.at).collect()
    }

    /// Draws every place on the way from where it was drawn before, at a share of that way: so places part when the map grows,
    /// and nothing jumps. At 1 they have arrived.
    pub fn part(&mut self, before: &[UnitVec], share: f64) {
        if self.moving.is_empty() {
            self.moving = self.places();
        }
        let ways = self.standing.iter_mut().zip(&self.moving).zip(before);
        for ((standing, target), from) in ways {
            standing.at = if share < 1.0 && from != target {
                from.along_chord(*target, share).unwrap_or(*target)
            } else {
                *target
            };
        }
        if share >= 1.0 {
            self.moving.clear();
        }
    }

    /// The longest way that a place which stands still has to go, in radians.
    #[must_use]
    pub fn ways_rad(&self) -> f64 {
        let ways = self.standing.iter().zip(&self.moving).zip(0_u32..);
        let standing = ways.filter(|((s, _), number)| s.speaker == *number);
        let away = standing.map(|((s, target), _)| s.at.angle_rad(*target));
        away.fold(0.0, f64::max)
    }

    /// Where the ends of a line are drawn.
    pub(super) fn ends(&self, cable: &Cable) -> Option<[UnitVec; 2]> {
        let [a, b] = cable.ends.map(|end| self.place(end).map(|s| s.at));
        Some([a?, b?])
    }
}

fn key(cx: &FigureCx<'_>, camera: &Camera) -> Key {
    let stretches = camera.projection == ProjectionKind::Mercator;
    Key {
        projection: camera.projection,
        scale_px: camera.scale_px,
        turn: stretches.then_some((camera.center, camera.roll_deg)),
        selection: cx.selection.cloned(),
    }
}

/// How places stand; those of what is selected stand where they are.
fn standing(cx: &FigureCx<'_>, camera: &Camera, merging: &Merging) -> Vec<Standing> {
    let lens = camera.lens();
    let angle = TOGETHER_PX / camera.scale_px.max(f64::MIN_POSITIVE);
    let kept = kept(cx);
    merging.standing(|unit| angle / lens.stretch_at(unit), &kept)
}

/// The numbers of the places of what is selected.
fn kept(cx: &FigureCx<'_>) -> Vec<u32> {
    let mut ids: Vec<&Id<Place>> = Vec::new();
    if let Some(Item::Place(id)) = cx.selection {
        ids.push(id);
    }
    let relation = cx.selected_relation();
    let relation = relation.and_then(|id| cx.dossier.relations().get(&id));
    let ends = relation.into_iter().flat_map(|r| [&r.from, &r.to]);
    ids.extend(ends.filter_map(|end| Some(&cx.dossier.place_of(end)?.id)));
    let places = cx.routes.places.iter().zip(0..);
    let kept = places.filter(|(place, _)| ids.contains(&&place.id));
    kept.map(|(_, number)| number).collect()
}

/// The places that stand for several, with all of them: itself first, then the busiest.
fn heaps(routes: &Routes, standing: &[Standing]) -> HashMap<Id<Place>, Several<Place>> {
    let mut heaps: HashMap<u32, Vec<u32>> = HashMap::new();
    for (standing, number) in standing.iter().zip(0_u32..) {
        if standing.speaker != number {
            heaps.entry(standing.speaker).or_default().push(number);
        }
    }
    let named = |(speaker, mut others): (u32, Vec<u32>)| {
        let place = |number: &u32| routes.places.get(*number as usize);
        others.sort_by_key(|n| Reverse(place(n).map_or(0, |p| p.degree)));
        let all = std::iter::once(&speaker).chain(&others).filter_map(place);
        let ids = all.map(|p| p.id.clone()).collect();
        Some((place(&speaker)?.id.clone(), Several::new(ids)))
    };
    heaps.into_iter().filter_map(named).collect()
}

/// The places that stand for others which lie farther away than in one point.
fn spread(routes: &Routes, standing: &[Standing]) -> HashSet<u32> {
    let places = standing.iter().zip(&routes.places);
    let away = places.filter(|(s, place)| s.at.angle_rad(place.unit) > ONE_POINT_RAD);
    away.map(|(standing, _)| standing.speaker).collect()
}
