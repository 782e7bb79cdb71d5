//! What the pointer is on, laid over a finished map: the map itself is not drawn anew.

use super::cx::FigureCx;
use super::drawn::{Drawn, Figure, Target};
use crate::scene::{Colour, Group, Mark, Scene};

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
    let marks: Vec<Mark> = drawn
        .band
        .iter()
        .cloned()
        .chain([drawn.mark.clone()])
        .collect();
    match drawn.clip {
        None => marks,
        Some(clip) => vec![Mark::from(Group {
            clip: Some(clip),
            marks,
            ..Group::named("highlight")
        })],
    }
}
