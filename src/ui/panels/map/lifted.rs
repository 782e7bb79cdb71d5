//! The lines that stand before all others for a while, kept from frame to frame.

use crate::carto::Camera;
use crate::figure::{Figure, FigureCx, Target, spokes, traces};
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

/// Lines laid over the map.
#[derive(Debug, Default)]
pub(super) struct Lifted {
    /// Whose, and over which drawing.
    key: Option<(Wanted, u64)>,
    marks: Option<Vec<Mark>>,
    /// Counts what was made.
    number: u64,
}

impl Lifted {
    /// The wanted lines over the drawing of a number, with a number of their own; `None` where there are none to show.
    pub fn over(
        &mut self,
        cx: &FigureCx<'_>,
        camera: &Camera,
        (figure, number): (&Figure, u64),
        wanted: &Wanted,
    ) -> Option<(u64, &[Mark])> {
        let known = self.key.as_ref();
        if !known.is_some_and(|(known, over)| known == wanted && *over == number) {
            self.key = Some((wanted.clone(), number));
            self.marks = match wanted {
                Wanted::Dot(dot) => spokes(cx, camera, figure, dot),
                Wanted::List(items) => {
                    let relations = items.iter().filter_map(|item| match item {
                        Item::Relation(id) => Some(id),
                        _ => None,
                    });
                    traces(cx, camera, figure, relations)
                }
            };
            self.number += 1;
        }
        Some((self.number, self.marks.as_deref()?))
    }
}
