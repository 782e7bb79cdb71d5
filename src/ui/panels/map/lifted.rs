//! The lines of a dot or of a list over the map, kept while the map turns.

use super::super::pointing::{Lifted, Wanted, relations};
use crate::carto::Camera;
use crate::figure::{Figure, FigureCx, Veiled};
use crate::scene::Mark;

/// Lines laid over the map.
#[derive(Debug, Default)]
pub(super) struct LiftedLines {
    /// Whose lines were last laid over it, in which state of the session, and what of them does not change while the map turns.
    kept: Option<(Wanted, u64, Veiled)>,
    laid: Lifted,
}

/// A drawing of the map.
#[derive(Clone, Copy)]
pub(super) struct Drawing<'f> {
    /// What is drawn.
    pub figure: &'f Figure,
    /// How it is seen.
    pub camera: &'f Camera,
    /// Another one when anything in it has changed.
    pub number: u64,
    /// The state of the session.
    pub revision: u64,
}

impl LiftedLines {
    /// The wanted lines over a drawing, with a number of their own; `None` where there are none to show.
    pub fn over(
        &mut self,
        cx: &FigureCx<'_>,
        drawing: Drawing<'_>,
        wanted: &Wanted,
    ) -> Option<(u64, &[Mark])> {
        let kept = &mut self.kept;
        self.laid.over(wanted, drawing.number, || {
            let Drawing {
                camera, revision, ..
            } = drawing;
            let known = kept.take().filter(|(whose, of, lines)| {
                whose == wanted && *of == revision && lines.is_for(cx, camera)
            });
            let lines = known.map_or_else(|| lines(wanted, cx, camera), |known| Some(known.2))?;
            let marks = lines.marks(cx, camera, drawing.figure);
            *kept = Some((wanted.clone(), revision, lines));
            marks
        })
    }
}

/// Lines as the map has them.
fn lines(wanted: &Wanted, cx: &FigureCx<'_>, camera: &Camera) -> Option<Veiled> {
    match wanted {
        Wanted::Dot(dot) => Veiled::of_dot(cx, camera, dot),
        // On the map a selection is part of the drawing.
        Wanted::Selection(_) => None,
        Wanted::List(items) => Veiled::of_relations(cx, camera, relations(items)),
    }
}
