//! The lines of the dot that the pointer rests on, kept from frame to frame.

use crate::carto::Camera;
use crate::figure::{Figure, FigureCx, Target, spokes};
use crate::scene::Mark;

/// The lines of a dot, laid over the map.
#[derive(Debug, Default)]
pub(super) struct Lifted {
    /// Of which dot, and over which drawing.
    key: Option<(Target, u64)>,
    marks: Option<Vec<Mark>>,
    /// Counts what was made.
    number: u64,
}

impl Lifted {
    /// The lines of a dot over the drawing of a number, with a number of their own; `None` where it has none to show.
    pub fn over(
        &mut self,
        cx: &FigureCx<'_>,
        camera: &Camera,
        (figure, number): (&Figure, u64),
        dot: &Target,
    ) -> Option<(u64, &[Mark])> {
        let known = self.key.as_ref();
        if !known.is_some_and(|(known, over)| known == dot && *over == number) {
            self.key = Some((dot.clone(), number));
            self.marks = spokes(cx, camera, figure, dot);
            self.number += 1;
        }
        Some((self.number, self.marks.as_deref()?))
    }
}
