//! On a map of more relations than the eye follows the lines of one dot, or of those in a list, alone: all else is veiled.

use super::board::Board;
use super::cx::FigureCx;
use super::drawn::{Figure, Target};
use super::highlight::unlifted;
use super::joined::Joined;
use super::lines::{Layers, Liner};
use super::room::{MOST_LINES, Room};
use super::strands::{MARGIN_PX, View};
use super::{merged, signs};
use crate::carto::Camera;
use crate::geom::{Rect, ScreenPos};
use crate::model::{Id, Item, Place, Relation};
use crate::scene::{Colour, Mark, Path, Primitive, Tag};
use std::collections::BTreeSet;

/// How much of what is beneath the veil it takes away.
const VEIL: f32 = 0.72;
/// So many relations the eye follows without help.
const FEW: usize = 60;

/// Lines to be laid over a veil. They depend on the scale, but neither on the turn nor on the place of the sheet.
#[derive(Clone, Debug)]
pub struct Veiled(Lines);

/// Whose lines, in which form.
#[derive(Clone, Debug)]
enum Lines {
    /// Each for several relations, where there are thousands.
    Joined(Box<Joined>),
    /// Those that relations have of their own.
    Alone(BTreeSet<Id<Relation>>),
}

impl Veiled {
    /// Those of a dot of the map that `cx` draws as `camera` sees it; `None` for what is no dot.
    #[must_use]
    pub fn of_dot(cx: &FigureCx<'_>, camera: &Camera, dot: &Target) -> Option<Self> {
        let id = place_of(dot)?;
        let Some(joined) = cx.joined else {
            return Some(Self(Lines::Alone(touching(cx, id))));
        };
        if !joined.is_for(cx, camera) {
            return None;
        }
        let number = cx.routes.places.iter().position(|p| p.id == *id)?;
        let own = joined.about(u32::try_from(number).ok()?)?;
        Some(Self(Lines::Joined(Box::new(own))))
    }

    /// Those of some relations, likewise.
    #[must_use]
    pub fn of_relations<'i>(
        cx: &FigureCx<'_>,
        camera: &Camera,
        relations: impl Iterator<Item = &'i Id<Relation>>,
    ) -> Option<Self> {
        match cx.joined {
            Some(joined) if !joined.is_for(cx, camera) => None,
            Some(joined) => {
                let own = joined.of_these(cx, relations);
                Some(Self(Lines::Joined(Box::new(own))))
            }
            None => Some(Self(Lines::Alone(relations.cloned().collect()))),
        }
    }

    /// Whether they are still the lines of that dot or those relations, as long as the dossier and the filter are the same.
    #[must_use]
    pub fn is_for(&self, cx: &FigureCx<'_>, camera: &Camera) -> bool {
        match (&self.0, cx.joined) {
            (Lines::Joined(own), Some(joined)) => {
                joined.is_for(cx, camera) && own.stands_like(joined)
            }
            (Lines::Alone(_), None) => true,
            _ => false,
        }
    }

    /// The lines over a veil, with the dots and names at their ends, to be laid over `figure` as `camera` sees it.
    ///
    /// `None` where few relations are shown, and where none of the lines is in view.
    #[must_use]
    pub fn marks(&self, cx: &FigureCx<'_>, camera: &Camera, figure: &Figure) -> Option<Vec<Mark>> {
        match &self.0 {
            Lines::Joined(own) => over_veil(cx, camera, figure, own),
            Lines::Alone(relations) => alone(cx, camera, figure, relations),
        }
    }
}

/// The relations that are shown and begin or end in a place.
fn touching(cx: &FigureCx<'_>, place: &Id<Place>) -> BTreeSet<Id<Relation>> {
    let row = cx.dossier.places().row(place);
    let rows = cx.visible.relations.iter().filter(|relation| {
        let fact = cx.facts.at(**relation);
        row.is_some() && fact.is_some_and(|fact| fact.places.contains(&row))
    });
    let relations = rows.filter_map(|row| cx.dossier.relations().at(*row));
    relations.map(|relation| relation.id.clone()).collect()
}

/// Relations that have lines of their own over a veil, as they are drawn, with the dots and names at their ends.
fn alone(
    cx: &FigureCx<'_>,
    camera: &Camera,
    figure: &Figure,
    relations: &BTreeSet<Id<Relation>>,
) -> Option<Vec<Mark>> {
    if cx.visible.relations.len() <= FEW {
        return None;
    }
    let is_of_these = |target: &&Target| match target {
        Target::Item(Item::Relation(id)) => relations.contains(id),
        Target::Bundle(ids) => ids.iter().any(|id| relations.contains(id)),
        Target::Item(_) | Target::Heap(_) => false,
    };
    let lines = figure.targets.iter().filter(is_of_these);
    let drawn = lines.flat_map(|line| figure.drawn(line));
    let mut marks = vec![veil_over(camera, cx)];
    marks.extend(drawn.flat_map(unlifted));
    if marks.len() == 1 {
        return None;
    }
    let drawn = figure.targets.iter().filter(is_of_these);
    let drawn = drawn.flat_map(|line| match line {
        Target::Item(Item::Relation(id)) => std::slice::from_ref(id),
        Target::Bundle(ids) => &**ids,
        Target::Item(_) | Target::Heap(_) => &[],
    });
    let relations = drawn
        .filter(|id| relations.contains(*id))
        .filter_map(|id| cx.dossier.relations().get(id));
    let ends = relations.flat_map(|relation| [&relation.from, &relation.to]);
    let places: BTreeSet<&Id<Place>> = ends
        .filter_map(|end| Some(&cx.dossier.place_of(end)?.id))
        .collect();
    let places = places.into_iter().cloned().map(Item::Place);
    marks.extend(ends_of(figure, places.map(Target::Item).collect()));
    Some(marks)
}

/// Lines over a veil, with the dots and names at their ends.
fn over_veil(
    cx: &FigureCx<'_>,
    camera: &Camera,
    figure: &Figure,
    own: &Joined,
) -> Option<Vec<Mark>> {
    let size = camera.size;
    let area = Rect::from_xywh(0.0, 0.0, size.width, size.height);
    let view = View {
        camera,
        lens: camera.lens(),
        area,
        selected: None,
        crowded: cx.routes.strands() > MOST_LINES,
    };
    let mut lanes = merged::lanes_on(cx, &view, (own, cx.joined.unwrap_or(own)));
    if lanes.is_empty() {
        return None;
    }
    signs::settle(&mut lanes);
    signs::thin_out(&mut lanes, &mut Room::new(area));
    let liner = Liner {
        cx,
        emphasised: None,
        selected: None,
    };
    let layers = liner.lines(&lanes, &mut Board::default(), (None, false));
    let mut marks = vec![veil_over(camera, cx)];
    marks.extend(liner.stacked(layers, Layers::default()));
    marks.extend(ends(cx, figure, own));
    Some(marks)
}

/// The place of a dot, or the one that stands for it.
fn place_of(dot: &Target) -> Option<&Id<Place>> {
    match dot {
        Target::Item(Item::Place(id)) => Some(id),
        Target::Heap(ids) => ids.first(),
        Target::Item(_) | Target::Bundle(_) => None,
    }
}

/// The veil over a map. Like lines it reaches beyond the sheet: a map that is panned is moved so far as it is.
fn veil_over(camera: &Camera, cx: &FigureCx<'_>) -> Mark {
    let sheet = Rect::from_xywh(0.0, 0.0, camera.size.width, camera.size.height);
    veil(sheet.grown(MARGIN_PX), cx.theme.background)
}

/// A sheet of paper that lets some of what is beneath it through.
pub(super) fn veil(area: Rect, paper: Colour) -> Mark {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "within a byte"
    )]
    let fill = Colour {
        a: (VEIL * 255.0) as u8,
        ..paper
    };
    let Rect { min, max } = area;
    let corners = vec![
        min,
        ScreenPos { x: max.x, ..min },
        max,
        ScreenPos { x: min.x, ..max },
    ];
    Mark::from(Path {
        subpaths: vec![corners],
        closed: true,
        fill: Some(fill),
        stroke: None,
    })
}

/// The dots at the ends of some lines and their names, as they are on the map.
fn ends(cx: &FigureCx<'_>, figure: &Figure, own: &Joined) -> Vec<Mark> {
    let numbers: BTreeSet<u32> = own.back.iter().flat_map(|cable| cable.ends).collect();
    let places = numbers
        .into_iter()
        .filter_map(|number| cx.routes.places.get(number as usize));
    ends_of(
        figure,
        places.map(|place| own.target_of(&place.id)).collect(),
    )
}

/// Dots and their names as they are on the map.
fn ends_of(figure: &Figure, targets: Vec<Target>) -> Vec<Mark> {
    let drawn = targets.iter().flat_map(|target| figure.drawn(target));
    let mut marks: Vec<Mark> = drawn.flat_map(unlifted).collect();
    let tags: BTreeSet<Tag> = targets.iter().filter_map(|t| figure.tag(t)).collect();
    let groups = figure.layers()[0]
        .iter()
        .filter_map(|mark| match &mark.primitive {
            Primitive::Group(group) if group.name == "place-names" => Some(&group.marks),
            _ => None,
        });
    let names = groups.flatten();
    marks.extend(
        names
            .filter(|name| name.tag.is_some_and(|tag| tags.contains(&tag)))
            .cloned(),
    );
    marks
}

#[cfg(test)]
mod tests;
