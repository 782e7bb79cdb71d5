//! The camera made ready for many points.

use super::{Camera, ProjectionKind};
use crate::geom::{Rect, Rotation, ScreenPos, UnitVec};

/// A camera with its turn worked out once: what a loop over many points should use.
#[derive(Clone, Copy, Debug)]
pub struct Lens {
    pub(super) kind: ProjectionKind,
    pub(super) rotation: Rotation,
    pub(super) scale_px: f64,
    pub(super) origin: [f64; 2],
    pub(super) window: Rect,
}

impl Lens {
    pub(super) fn new(camera: &Camera) -> Self {
        Self {
            kind: camera.projection,
            rotation: camera.rotation(),
            scale_px: camera.scale_px,
            origin: camera.origin_px(),
            window: Rect::from_xywh(0.0, 0.0, camera.size.width, camera.size.height),
        }
    }

    /// Where an unturned vector lies on the drawing; `None` where [`ProjectionKind::forward`] has none.
    #[must_use]
    pub fn screen_from_unit(&self, v: UnitVec) -> Option<ScreenPos> {
        self.project(self.rotation.apply(v)).map(screen)
    }

    /// Where a place lies on the edge into which a flat map draws out its pole; `None` for every other place.
    ///
    /// All of that edge is the pole: a line that reaches it elsewhere has reached the place.
    #[must_use]
    pub fn on_pole_edge(&self, v: UnitVec) -> Option<ScreenPos> {
        const AT_POLE: f64 = 1e-9;
        let drawn_out = matches!(
            self.kind,
            ProjectionKind::EqualEarth | ProjectionKind::NaturalEarth
        );
        let turned = self.rotation.apply(v);
        let there = drawn_out && turned.x.hypot(turned.y) < AT_POLE;
        there.then(|| self.project(turned).map(screen))?
    }

    /// How much longer short ways are drawn at a place than in the middle of the projection: all around it on Mercator, which
    /// keeps angles; 1 elsewhere, where what is drawn longer one way is drawn shorter the other way or lies at the rim.
    #[must_use]
    pub fn stretch_at(&self, v: UnitVec) -> f64 {
        if self.kind != ProjectionKind::Mercator {
            return 1.0;
        }
        let turned = self.rotation.apply(v);
        1.0 / turned.x.hypot(turned.y).max(0.05)
    }

    /// A turned vector in pixels.
    pub(super) fn project(&self, turned: UnitVec) -> Option<[f64; 2]> {
        self.kind.forward(turned).map(|plane| self.sheet(plane))
    }

    /// A point of the plane in pixels.
    pub(super) fn sheet(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        [
            self.origin[0] + self.scale_px * x,
            self.origin[1] - self.scale_px * y,
        ]
    }

    /// A point of the unrolled sphere (radians) in pixels; flat projections only.
    pub(super) fn unrolled(&self, lon: f64, lat: f64) -> [f64; 2] {
        self.sheet(self.kind.unrolled(lon, lat))
    }
}

/// Pixels rounded to what a drawing stores.
pub(super) fn screen([x, y]: [f64; 2]) -> ScreenPos {
    ScreenPos::new(x as f32, y as f32)
}
