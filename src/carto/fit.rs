//! The view that shows some places as large as can be.

#[cfg(test)]
mod tests;

use super::{Camera, ProjectionKind};
use crate::geom::{LonLat, Size, UnitVec};

/// The globe shows places within this cap about their centroid.
const GLOBE_CAP_DEG: f64 = 75.0;
/// The other azimuthal projections reach farther, before shapes grow too strange.
const AZIMUTHAL_CAP_DEG: f64 = 135.0;
/// One place alone is shown with this much ground across the shorter side, in radians (2,000 km).
const REGION_RAD: f64 = 2_000.0 / 6_371.008_8;
/// No fit goes nearer than the finest ground is crisp: 300 pixels per degree.
const CRISP_PX: f64 = 17_188.733_853_924_7;
/// A flat map is turned so that no way is severed where so wide a stretch of longitudes is free of them, in degrees.
const LEAST_GAP_DEG: f64 = 24.0;
/// Of all rolls the one nearest to north up is taken that loses no more than this share of the scale …
const ROLL_SLACK: f64 = 0.995;
/// … and north itself where it loses no more than this.
const NORTH_SLACK: f64 = 0.9;

impl Camera {
    /// The view in which all `places` lie within the margins (left, top, right, bottom, in pixels), as large as can be.
    ///
    /// Azimuthal projections look at the spherical centroid and are rolled so that the widest spread lies along the
    /// drawing's longer side, with north as far up as that allows; flat ones put the seam into the widest gap.
    /// Places beyond a cap of 75° (globe) or 135°, or without a centroid, get Equal Earth; one place gets its region;
    /// none the world.
    #[must_use]
    pub fn fitted(
        projection: ProjectionKind,
        places: &[LonLat],
        size: Size,
        margins_px: [f32; 4],
    ) -> Self {
        Self::fitted_along(projection, (places, &[]), size, margins_px)
    }

    /// The projection in which [`Camera::fitted`] shows places: that which is wished, or a flat one where they lie too far
    /// apart for it.
    #[must_use]
    pub fn projection_for(wished: ProjectionKind, places: &[LonLat]) -> ProjectionKind {
        let units: Vec<UnitVec> = places.iter().map(|p| UnitVec::from_lonlat(*p)).collect();
        if !wished.turns() || units.is_empty() || middle(wished, &units).is_some() {
            wished
        } else {
            ProjectionKind::EqualEarth
        }
    }

    /// As [`Camera::fitted`], and flat projections keep points on the ways between the places in view, too, unsevered by
    /// the seam where that can be.
    #[must_use]
    pub fn fitted_along(
        projection: ProjectionKind,
        (places, ways): (&[LonLat], &[LonLat]),
        size: Size,
        margins_px: [f32; 4],
    ) -> Self {
        let units: Vec<UnitVec> = places.iter().map(|p| UnitVec::from_lonlat(*p)).collect();
        let frame = Frame::new(size, margins_px);
        if places.is_empty() {
            return Self::world(projection, size);
        }
        if !projection.turns() {
            return flat(projection, (places, ways), frame);
        }
        match middle(projection, &units) {
            Some(center) => azimuthal(projection, center.lonlat(), &units, frame),
            None => flat(ProjectionKind::EqualEarth, (places, ways), frame),
        }
    }
}

impl Camera {
    /// As [`Camera::fitted_along`], but never in another projection: a globe that cannot show all places is shown whole, with
    /// most of them on this side.
    #[must_use]
    pub fn fitted_as_asked(
        projection: ProjectionKind,
        (places, ways): (&[LonLat], &[LonLat]),
        size: Size,
        margins_px: [f32; 4],
    ) -> Self {
        let fitted = Self::fitted_along(projection, (places, ways), size, margins_px);
        if fitted.projection == projection {
            return fitted;
        }
        let units: Vec<UnitVec> = places.iter().map(|p| UnitVec::from_lonlat(*p)).collect();
        let world = Self::world(projection, size);
        Self {
            center: centroid(&units).map_or(world.center, UnitVec::lonlat),
            ..world
        }
    }
}

/// The middle of places that a projection about it shows all; `None` where they lie too far apart.
fn middle(projection: ProjectionKind, units: &[UnitVec]) -> Option<UnitVec> {
    let cap = if projection == ProjectionKind::Orthographic {
        GLOBE_CAP_DEG
    } else {
        AZIMUTHAL_CAP_DEG
    };
    let near = |center: &UnitVec| {
        let mut units = units.iter();
        units.all(|u| u.angle_rad(*center) <= cap.to_radians())
    };
    centroid(units).filter(near)
}

/// The part of the drawing inside the margins.
#[derive(Clone, Copy)]
struct Frame {
    size: Size,
    width: f64,
    height: f64,
    /// Its middle, in pixels from the drawing's: right, down.
    offset: [f64; 2],
}

impl Frame {
    /// Margins that leave less than a fifth of the drawing are shrunk until they leave that.
    fn new(size: Size, margins_px: [f32; 4]) -> Self {
        let [left, top, right, bottom] = margins_px.map(|m| f64::from(m.max(0.0)));
        let side = |whole: f32, before: f64, after: f64| {
            let whole = f64::from(whole).max(1.0);
            let share = (0.8 * whole / (before + after).max(1e-9)).min(1.0);
            (
                whole - share * (before + after),
                share * (before - after) / 2.0,
            )
        };
        let (width, x) = side(size.width, left, right);
        let (height, y) = side(size.height, top, bottom);
        Self {
            size,
            width,
            height,
            offset: [x, y],
        }
    }

    /// The scale at which an extent fits, in pixels per radius.
    fn scale_for(&self, extent: &Extent) -> f64 {
        let across = self.width / (extent.max[0] - extent.min[0]).max(1e-12);
        let down = self.height / (extent.max[1] - extent.min[1]).max(1e-12);
        across.min(down)
    }

    /// The camera scaled and shifted so that the extent fills the frame.
    fn filled(&self, camera: Camera, extent: &Extent) -> Camera {
        let spread = (extent.max[0] - extent.min[0]).hypot(extent.max[1] - extent.min[1]);
        let widest = if spread < 1e-9 {
            self.width.min(self.height) / REGION_RAD
        } else {
            CRISP_PX
        };
        let scale_px = camera.sane_scale_px(self.scale_for(extent).min(widest));
        let middle = |i: usize| (extent.min[i] + extent.max[i]) / 2.0 * scale_px;
        Camera {
            scale_px,
            shift_px: [self.offset[0] - middle(0), self.offset[1] + middle(1)],
            ..camera
        }
    }

    /// The flat camera moved, as far as the extent stays in the frame, so that less of the drawing lies off the sheet.
    fn covered(&self, camera: Camera, extent: &Extent) -> Camera {
        let half = camera.projection.half_extent();
        let whole = [camera.size.width, camera.size.height].map(f64::from);
        let shift = |i: usize, inner: f64| {
            let room = (inner - (extent.max[i] - extent.min[i]) * camera.scale_px).max(0.0) / 2.0;
            // Beyond this shift the drawing shows what is beside the sheet; a small world stands in the middle.
            let limit = (half[i] * camera.scale_px - whole[i] / 2.0).max(0.0);
            let now = camera.shift_px[i];
            now + (now.clamp(-limit, limit) - now).clamp(-room, room)
        };
        Camera {
            shift_px: [shift(0, self.width), shift(1, self.height)],
            ..camera
        }
    }
}

/// An upright box on the plane.
struct Extent {
    min: [f64; 2],
    max: [f64; 2],
}

impl Extent {
    fn around(points: impl Iterator<Item = [f64; 2]>) -> Option<Self> {
        points.fold(None, |extent, p| {
            let Self { min, max } = extent.unwrap_or(Self { min: p, max: p });
            Some(Self {
                min: [min[0].min(p[0]), min[1].min(p[1])],
                max: [max[0].max(p[0]), max[1].max(p[1])],
            })
        })
    }
}

/// The direction of the mean of unit vectors; `None` where they cancel out.
fn centroid(units: &[UnitVec]) -> Option<UnitVec> {
    let n = units.len().max(1) as f64;
    let mean = |f: fn(&UnitVec) -> f64| units.iter().map(f).sum::<f64>() / n;
    let (x, y, z) = (mean(|u| u.x), mean(|u| u.y), mean(|u| u.z));
    if x.hypot(y).hypot(z) < 1e-9 {
        return None;
    }
    UnitVec::normalized(x, y, z)
}

fn azimuthal(kind: ProjectionKind, center: LonLat, units: &[UnitVec], frame: Frame) -> Camera {
    let level = Camera {
        center,
        ..Camera::world(kind, frame.size)
    };
    let lens = level.lens();
    let plane: Vec<[f64; 2]> = units
        .iter()
        .filter_map(|u| kind.forward(lens.rotation.apply(*u)))
        .collect();
    let roll_deg = best_roll_deg(&plane, &frame);
    match Extent::around(plane.iter().map(|p| rolled(*p, roll_deg))) {
        Some(extent) => frame.filled(Camera { roll_deg, ..level }, &extent),
        None => level,
    }
}

/// A point of the plane after a counter-clockwise roll.
fn rolled([x, y]: [f64; 2], roll_deg: f64) -> [f64; 2] {
    let (s, c) = roll_deg.to_radians().sin_cos();
    [c * x - s * y, s * x + c * y]
}

/// The roll that lays the widest spread along the frame's longer side, north up where that costs little.
///
/// Two places, or places in a row, fix the roll; the rounder their cloud, the more freely the roll may differ from
/// its longest axis, and then the largest scale decides.
fn best_roll_deg(plane: &[[f64; 2]], frame: &Frame) -> f64 {
    let Some(spread) = Spread::of(plane) else {
        return 0.0;
    };
    let scale_at = |roll_deg: f64| {
        Extent::around(plane.iter().map(|p| rolled(*p, roll_deg)))
            .map_or(0.0, |extent| frame.scale_for(&extent))
    };
    let along = if frame.width >= frame.height {
        0.0
    } else {
        90.0
    };
    let axis_roll = along - spread.axis_deg;
    let freedom = (90.0 * spread.roundness).floor() as i32;
    let rolls: Vec<(f64, f64)> = (-freedom..=freedom)
        .map(|k| {
            // Upside down serves as well: of the two the one nearer to north up, in [-90, 90).
            let roll = (axis_roll + f64::from(k) + 90.0).rem_euclid(180.0) - 90.0;
            (roll, scale_at(roll))
        })
        .collect();
    let best = rolls.iter().fold(0.0, |best: f64, (_, s)| best.max(*s));
    if scale_at(0.0) >= NORTH_SLACK * best {
        return 0.0;
    }
    rolls
        .into_iter()
        .filter(|(_, scale)| *scale >= ROLL_SLACK * best)
        .map(|(roll, _)| roll)
        .min_by(|a, b| a.abs().total_cmp(&b.abs()))
        .unwrap_or(0.0)
}

/// How points of the plane are spread: their principal axis, and the ratio of the lesser to the greater deviation.
struct Spread {
    axis_deg: f64,
    roundness: f64,
}

impl Spread {
    /// `None` where all points are one.
    fn of(points: &[[f64; 2]]) -> Option<Self> {
        let n = points.len().max(1) as f64;
        let mean = [0, 1].map(|i| points.iter().map(|p| p[i]).sum::<f64>() / n);
        let moment = |i: usize, j: usize| {
            points
                .iter()
                .map(|p| (p[i] - mean[i]) * (p[j] - mean[j]))
                .sum::<f64>()
        };
        let (xx, yy, xy) = (moment(0, 0), moment(1, 1), moment(0, 1));
        let apart = (xx - yy).hypot(2.0 * xy);
        let (greater, lesser) = ((xx + yy + apart) / 2.0, (xx + yy - apart) / 2.0);
        (greater > 1e-18).then(|| Self {
            axis_deg: (2.0 * xy).atan2(xx - yy).to_degrees() / 2.0,
            roundness: (lesser.max(0.0) / greater).sqrt(),
        })
    }
}

fn flat(kind: ProjectionKind, (places, ways): (&[LonLat], &[LonLat]), frame: Frame) -> Camera {
    let all: Vec<LonLat> = places.iter().chain(ways).copied().collect();
    let gap = widest_gap_deg(&all);
    // Where ways lead all around the world some are severed anyway.
    let (shown, gap) = if gap.0 < LEAST_GAP_DEG {
        (places, widest_gap_deg(places))
    } else {
        (all.as_slice(), gap)
    };
    let level = Camera {
        center: LonLat::wrapped(gap.1 + 180.0, 0.0),
        ..Camera::world(kind, frame.size)
    };
    let turn = level.rotation();
    let limit = match kind {
        ProjectionKind::Mercator => 85.05,
        _ => 90.0,
    };
    let plane = shown.iter().filter_map(|p| {
        let shown = LonLat::wrapped(p.lon_deg(), p.lat_deg().clamp(-limit, limit));
        kind.forward(turn.apply(UnitVec::from_lonlat(shown)))
    });
    match Extent::around(plane) {
        Some(extent) => frame.covered(frame.filled(level, &extent), &extent),
        None => level,
    }
}

/// The widest stretch of longitudes without a point: its width and its middle, in degrees.
fn widest_gap_deg(points: &[LonLat]) -> (f64, f64) {
    let mut lons: Vec<f64> = points.iter().map(|p| p.lon_deg()).collect();
    lons.sort_by(f64::total_cmp);
    let Some(first) = lons.first().copied() else {
        return (360.0, 180.0);
    };
    let next = lons.iter().skip(1).copied().chain([first + 360.0]);
    lons.iter()
        .zip(next)
        .map(|(a, b)| (b - a, (a + b) / 2.0))
        .fold(
            (-1.0, 180.0),
            |best, gap| if gap.0 > best.0 { gap } else { best },
        )
}
