//! The lines that stand before all others for a while, kept from frame to frame.

use crate::carto::Camera;
use crate::figure::{Figure, FigureCx, Target, Veiled};
use crate::model::Item;
use crate::scene::Mark;
use std::sync::Arc;

/// Whose lines.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Wanted {
    /// Those of a dot.
    Dot(Target),
    /// Those of the relations of a list.
    List(Arc<[Item]>),
}

impl Wanted {
    /// Its lines.
    fn lines(&self, cx: &FigureCx<'_>, camera: &Camera) -> Option<Veiled> {
        match self {
            Self::Dot(dot) => Veiled::of_dot(cx, camera, dot),
            Self::List(items) => {
                let relations = items.iter().filter_map(|item| match item {
                    Item::Relation(id) => Some(id),
                    _ => None,
                });
                Veiled::of_relations(cx, camera, relations)
            }
        }
    }
}

/// Lines laid over the map.
#[derive(Debug, Default)]
pub(super) struct Lifted {
    /// Whose, and for which state of the session.
    key: Option<(Wanted, u64)>,
    /// Kept while the map turns.
    lines: Option<Veiled>,
    /// Over which drawing the marks are.
    over: Option<u64>,
    marks: Option<Vec<Mark>>,
    /// Counts what was made.
    number: u64,
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

impl Lifted {
    /// The wanted lines over a drawing, with a number of their own; `None` where there are none to show.
    pub fn over(
        &mut self,
        cx: &FigureCx<'_>,
        drawing: Drawing<'_>,
        wanted: &Wanted,
    ) -> Option<(u64, &[Mark])> {
        let Drawing { camera, .. } = drawing;
        let known = self.key.as_ref();
        let same = known.is_some_and(|(known, of)| known == wanted && *of == drawing.revision);
        if !(same && self.over == Some(drawing.number)) {
            let kept = self.lines.take();
            let kept = kept.filter(|lines| same && lines.is_for(cx, camera));
            self.lines = kept.or_else(|| wanted.lines(cx, camera));
            let lines = self.lines.as_ref();
            self.marks = lines.and_then(|lines| lines.marks(cx, camera, drawing.figure));
            if !same {
                self.key = Some((wanted.clone(), drawing.revision));
            }
            self.over = Some(drawing.number);
            self.number += 1;
        }
        Some((self.number, self.marks.as_deref()?))
    }
}
