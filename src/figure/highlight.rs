//! What the pointer is on, laid over a finished map: the map itself is not drawn anew.

use super::cx::FigureCx;
use super::drawn::{Band, Drawn, Figure, Target};
use crate::scene::{Colour, Group, Mark, Path, Primitive, Scene, Stroke};

/// A clear scene of the size of `figure` with what is hovered: a pale band beneath it, and the thing itself in full colour.
///
/// Empty when nothing is hovered, or when what is hovered is not on the map.
#[must_use]
pub fn overlay(cx: &FigureCx<'_>, figure: &Figure, hover: Option<&Target>) -> Scene {
    let clear = Colour {
        a: 0,
        ..cx.theme.background
    };
    let drawn = hover.and_then(|target| figure.marks.get(target));
    let marks = drawn.map_or_else(Vec::new, |all| all.iter().flat_map(lifted).collect());
    Scene {
        size: figure.scene.size,
        background: clear,
        marks,
    }
}

fn lifted(drawn: &Drawn) -> Vec<Mark> {
    let mut marks = match &drawn.band {
        Band::None => Vec::new(),
        Band::Mark(mark) => vec![mark.clone()],
        Band::Along(stroke) => drawn
            .marks
            .first()
            .and_then(|mark| along(mark, *stroke))
            .into_iter()
            .collect(),
    };
    marks.extend(drawn.marks.iter().cloned());
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
