//! Where the reader looks from.

#[cfg(test)]
pub(super) mod tests;

use super::{Lens, Level, ProjectionKind};
use crate::geom::{Affine, LonLat, Rotation, ScreenPos, Size, UnitVec};

/// The mean radius of the earth in metres (IUGG).
const EARTH_RADIUS_M: f64 = 6_371_008.8;
/// The closest look: half a pixel to a metre.
const MAX_SCALE_PX: f64 = 0.5 * EARTH_RADIUS_M;
/// The farthest look: the whole sphere at this share of the drawing.
const MIN_SHARE: f64 = 0.5;
/// The whole world leaves this share of the drawing to the rim.
const WORLD_SHARE: f64 = 0.96;
/// The seam of flat world maps then falls into the Bering Strait and cuts no state.
const WORLD_LON_DEG: f64 = 11.0;
/// Closer than this (pixels per radian; 40 per degree) the finest ground shows.
const FULL_FROM_PX: f64 = 2_300.0;

/// The whole view: projection, turn of the sphere, scale and shift of the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The projection.
    pub projection: ProjectionKind,
    /// What lies in the middle of the projection.
    pub center: LonLat,
    /// The roll about it in degrees, counter-clockwise as seen.
    pub roll_deg: f64,
    /// Pixels per radian at the middle of the projection.
    pub scale_px: f64,
    /// Where the middle of the projection lies, in pixels from the middle of the drawing: right, down.
    pub shift_px: [f64; 2],
    /// The extent of the drawing.
    pub size: Size,
}

impl Camera {
    /// The whole sphere in the middle of the drawing, north up.
    #[must_use]
    pub fn world(projection: ProjectionKind, size: Size) -> Self {
        let lat = if projection.turns() { 20.0 } else { 0.0 };
        Self {
            projection,
            center: LonLat::wrapped(WORLD_LON_DEG, lat),
            roll_deg: 0.0,
            scale_px: world_scale_px(projection, size) * WORLD_SHARE,
            shift_px: [0.0, 0.0],
            size,
        }
    }

    /// The turn of the sphere that this view makes.
    #[must_use]
    pub fn rotation(&self) -> Rotation {
        Rotation::facing(self.center, self.roll_deg)
    }

    /// This view made ready for many points.
    #[must_use]
    pub fn lens(&self) -> Lens {
        Lens::new(self)
    }

    /// Where the middle of the projection lies on the drawing, in pixels.
    #[must_use]
    pub fn origin_px(&self) -> [f64; 2] {
        [
            f64::from(self.size.width) / 2.0 + self.shift_px[0],
            f64::from(self.size.height) / 2.0 + self.shift_px[1],
        ]
    }

    /// Where a unit vector lies on the drawing; `None` on the far side or off the sheet.
    #[must_use]
    pub fn screen_from_unit(&self, v: UnitVec) -> Option<ScreenPos> {
        self.lens().screen_from_unit(v)
    }

    /// Where a position lies on the drawing; `None` on the far side or off the sheet.
    #[must_use]
    pub fn screen_from_lonlat(&self, p: LonLat) -> Option<ScreenPos> {
        self.screen_from_unit(UnitVec::from_lonlat(p))
    }

    /// The position under a point of the drawing; `None` beside the sphere.
    #[must_use]
    pub fn lonlat_from_screen(&self, p: ScreenPos) -> Option<LonLat> {
        self.unit_from_screen(p).map(UnitVec::lonlat)
    }

    /// The unit vector under a point of the drawing; `None` beside the sphere.
    #[must_use]
    pub fn unit_from_screen(&self, p: ScreenPos) -> Option<UnitVec> {
        let turned = self.projection.inverse(self.plane_from_screen(p))?;
        Some(self.rotation().undo(turned))
    }

    /// The point of the plane, in radii with y up, under a point of the drawing.
    pub(super) fn plane_from_screen(&self, p: ScreenPos) -> [f64; 2] {
        let [ox, oy] = self.origin_px();
        [
            (f64::from(p.x) - ox) / self.scale_px,
            (oy - f64::from(p.y)) / self.scale_px,
        ]
    }

    /// What lies in the middle of the drawing, or of the projection where that is beside the sphere.
    #[must_use]
    pub fn middle(&self) -> LonLat {
        self.lonlat_from_screen(self.size.center())
            .unwrap_or(self.center)
    }

    /// The direction to the north pole at a point of the drawing, in radians clockwise from up, in (-π, π].
    ///
    /// Beside the sphere it is the direction at the middle of the projection.
    #[must_use]
    pub fn north_angle_rad(&self, at: ScreenPos) -> f32 {
        let at_center = -self.roll_deg.to_radians();
        self.north_at(at).unwrap_or(at_center) as f32
    }

    fn north_at(&self, at: ScreenPos) -> Option<f64> {
        const STEP_RAD: f64 = 1e-5;
        let here = self
            .rotation()
            .undo(self.projection.inverse(self.plane_from_screen(at))?);
        let d = here.z;
        let north = UnitVec::normalized(-d * here.x, -d * here.y, 1.0 - d * d)?;
        let step = |k: f64| {
            let v = UnitVec::normalized(
                here.x + k * north.x,
                here.y + k * north.y,
                here.z + k * north.z,
            )?;
            self.projection.forward(self.rotation().apply(v))
        };
        let (a, b) = (step(-STEP_RAD)?, step(STEP_RAD)?);
        let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
        // Astride the seam the two steps lie on opposite sides of the sheet.
        (dx.hypot(dy) < 0.1).then(|| dx.atan2(dy))
    }

    /// The level of detail that this scale deserves at rest.
    #[must_use]
    pub fn level_at_rest(&self) -> Level {
        if self.scale_px >= FULL_FROM_PX {
            Level::Full
        } else {
            Level::Medium
        }
    }

    /// Pixels per radian at which the whole sphere just fits the drawing.
    #[must_use]
    pub fn world_scale_px(&self) -> f64 {
        world_scale_px(self.projection, self.size)
    }

    /// A scale within what makes sense: from a world half as large as the drawing to half a pixel to a metre.
    pub(super) fn sane_scale_px(&self, scale_px: f64) -> f64 {
        let least = self.world_scale_px() * MIN_SHARE;
        if scale_px.is_finite() {
            scale_px.clamp(least.min(MAX_SCALE_PX), MAX_SCALE_PX)
        } else {
            self.scale_px
        }
    }
}

fn world_scale_px(projection: ProjectionKind, size: Size) -> f64 {
    let [w, h] = projection.half_extent();
    let across = f64::from(size.width).max(1.0) / (2.0 * w);
    let down = f64::from(size.height).max(1.0) / (2.0 * h);
    across.min(down)
}

/// The map of the drawing that turns one view's picture into the other's, where a flat projection was only panned,
/// zoomed or resized; `None` where the sphere has to be projected anew.
#[must_use]
pub fn affine_between(from: &Camera, to: &Camera) -> Option<Affine> {
    let same_sheet = !from.projection.turns()
        && from.projection == to.projection
        && from.center == to.center
        && from.roll_deg == to.roll_deg;
    let scale = to.scale_px / from.scale_px;
    let [fx, fy] = from.origin_px();
    let [tx, ty] = to.origin_px();
    (same_sheet && scale.is_finite()).then_some(Affine {
        scale,
        dx: tx - scale * fx,
        dy: ty - scale * fy,
    })
}
