//! Turning to a view that was chosen: 250 ms, slow at both ends; not at all when motion is reduced.

use crate::carto::Camera;

/// How long it takes, in seconds.
const TAKES_S: f64 = 0.25;

/// The way from one view to another.
#[derive(Debug, Default)]
pub(super) struct Motion {
    asked: bool,
    way: Option<(Camera, f64)>,
    shown: Option<Camera>,
}

impl Motion {
    /// The next change of the view is to be a motion.
    pub fn ask(&mut self) {
        self.asked = true;
    }

    /// Whether it is under way.
    pub fn is_moving(&self) -> bool {
        self.way.is_some()
    }

    /// What was drawn last, when that was not on the way: a hand that lets go leaves the view where it is.
    pub fn stand(&mut self, camera: Camera) {
        self.shown = Some(camera);
        self.way = None;
        self.asked = false;
    }

    /// The view at a time, in seconds, on the way to `target`.
    pub fn at(&mut self, target: Camera, now_s: f64, still: bool) -> Camera {
        if std::mem::take(&mut self.asked) && !still {
            let same = |c: &Camera| c.projection == target.projection && c.size == target.size;
            self.way = self
                .shown
                .filter(|from| same(from) && *from != target)
                .map(|from| (from, now_s));
        }
        let camera = match self.way {
            Some((from, since_s)) if now_s - since_s < TAKES_S => {
                from.toward(target, ((now_s - since_s) / TAKES_S).max(0.0))
            }
            _ => {
                self.way = None;
                target
            }
        };
        self.shown = Some(camera);
        camera
    }
}
