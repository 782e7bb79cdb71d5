//! What the pointer is on, laid over a finished map: the map itself is not drawn anew.

use super::cx::FigureCx;
use super::drawn::{Band, Drawn, Figure, Target};
use crate::model::{End, Item};
use crate::scene::{Colour, Group, Mark, Path, Primitive, Scene, Stroke};
use std::collections::BTreeSet;

/// For so many relations of a line the dots at their ends are drawn anew.
const MOST_ENDS: usize = 40;

/// A clear scene of the size of `figure` with what is hovered: a pale band beneath it, and the thing itself in full colour.
///
/// Empty when nothing is hovered, or when what is hovered is not on the map.
#[must_use]
pub fn overlay(cx: &FigureCx<'_>, figure: &Figure, hover: Option<&Target>) -> Scene {
    let clear = Colour {
        a: 0,
        ..cx.theme.background
    };
    let drawn = hover.into_iter().flat_map(|target| figure.drawn(target));
    let mut marks: Vec<Mark> = drawn.flat_map(lifted).collect();
    if let Some(target) = hover.filter(|_| !marks.is_empty()) {
        marks.extend(ends(cx, figure, target));
    }
    Scene {
        size: figure.scene.size,
        background: clear,
        marks,
    }
}

/// The signs of the places or actors at the ends of a line, which lie over it as on the map.
fn ends(cx: &FigureCx<'_>, figure: &Figure, target: &Target) -> Vec<Mark> {
    let ids = match target {
        Target::Item(Item::Relation(id)) => std::slice::from_ref(id),
        Target::Item(_) | Target::Heap(_) => &[],
        // The dots at the ends of more lie over each other anyway.
        Target::Bundle(ids) => ids.get(..ids.len().min(MOST_ENDS)).unwrap_or_default(),
    };
    let relations = ids.iter().filter_map(|id| cx.dossier.relations().get(id));
    let of_end = |end: &End| {
        let place = cx.dossier.place_of(end).map(|place| place.id.clone());
        [place.map(Item::Place), end.actor.clone().map(Item::Actor)]
    };
    let ends = relations.flat_map(|relation| [&relation.from, &relation.to]);
    let items: BTreeSet<Item> = ends.flat_map(of_end).flatten().collect();
    let dots = items.into_iter().flat_map(|item| {
        let item = Target::Item(item);
        figure.drawn(&item).flat_map(unlifted).collect::<Vec<_>>()
    });
    dots.collect()
}

/// The thing itself as it is drawn, without a band.
pub(super) fn unlifted(drawn: &Drawn) -> Vec<Mark> {
    lifted(&Drawn {
        band: Band::None,
        ..drawn.clone()
    })
}

fn lifted(drawn: &Drawn) -> Vec<Mark> {
    let mut marks = match &drawn.band {
        Band::None => Vec::new(),
        Band::Mark(mark) => vec![mark.clone()],
        Band::Along(stroke) => drawn
            .marks
            .first()
            .and_then(Option::as_ref)
            .and_then(|mark| along(mark, *stroke))
            .into_iter()
            .collect(),
    };
    marks.extend(drawn.marks.iter().flatten().cloned());
    match drawn.clip {
        None => marks,
        Some(clip) => vec![Mark::from(Group {
            clip: Some(clip),
            marks,
            ..Group::named("highlight")
        })],
    }
}

/// The lines of a group once more, solid, with another stroke.
fn along(mark: &Mark, stroke: Stroke) -> Option<Mark> {
    let Primitive::Group(group) = &mark.primitive else {
        return None;
    };
    let paths = group.marks.iter().filter_map(|mark| match &mark.primitive {
        Primitive::Path(path) if !path.closed => Some(&path.subpaths),
        _ => None,
    });
    let subpaths = paths.flatten().cloned().collect();
    Some(Mark::from(Path {
        subpaths,
        closed: false,
        fill: None,
        stroke: Some(stroke),
    }))
}
