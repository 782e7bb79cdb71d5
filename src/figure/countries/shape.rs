//! The main part of a country on the sheet: which way it lies, and how wide it is where.

use crate::carto::basemap::CountryLabel;
use crate::carto::{Camera, Lens};
use crate::geom::ScreenPos;

/// At how many heights a country is looked at.
const STRIPS: u8 = 11;
/// A country is long and narrow when it is so many times longer than broad.
const NARROW: f32 = 1.7;

/// The main part of a country on the sheet: outer ring, then holes.
pub(super) struct Shape {
    rings: Vec<Vec<ScreenPos>>,
}

/// A shape turned about a point, so that texts at an angle lie level.
pub(super) struct Turned {
    at: ScreenPos,
    pub angle_rad: f32,
    edges: Vec<[(f32, f32); 2]>,
}

impl Shape {
    /// The shape of a country that is labelled at a point; where no outline is known, a square of this side there.
    #[expect(clippy::cast_possible_truncation, reason = "a length on screen")]
    pub fn of(
        lens: &Lens,
        label: &CountryLabel,
        (at, side): (ScreenPos, f32),
        camera: &Camera,
    ) -> Self {
        if label.outline.is_empty() {
            let half = side * 0.46;
            let corners = [(-half, -half), (half, -half), (half, half), (-half, half)];
            let square = corners.map(|(x, y)| at.moved(x, y)).to_vec();
            return Self {
                rings: vec![square],
            };
        }
        // What lies beyond the seam of a flat map is another piece.
        let far_px = (camera.scale_px * 2.0) as f32;
        let ring = |ring: &Vec<_>| {
            let points = ring.iter().filter_map(|v| lens.screen_from_unit(*v));
            points.filter(|p| p.distance_px(at) < far_px).collect()
        };
        let rings = label.outline.iter().map(ring);
        Self {
            rings: rings.filter(|ring: &Vec<_>| ring.len() > 2).collect(),
        }
    }

    /// The direction in which it lies, clockwise from the right, as texts read, within a right angle; `None` unless it is
    /// long and narrow. By the moments of its area.
    pub fn along_rad(&self) -> Option<f32> {
        let ring = self.rings.first()?;
        let origin = *ring.first()?;
        let [mut area, mut mx, mut my, mut xx, mut yy, mut xy] = [0.0_f32; 6];
        for (a, b) in pairs(ring) {
            let (ax, ay) = (a.x - origin.x, a.y - origin.y);
            let (bx, by) = (b.x - origin.x, b.y - origin.y);
            let cross = ax * by - bx * ay;
            area += cross / 2.0;
            mx += (ax + bx) * cross / 6.0;
            my += (ay + by) * cross / 6.0;
            xx += (ax * ax + ax * bx + bx * bx) * cross / 12.0;
            yy += (ay * ay + ay * by + by * by) * cross / 12.0;
            xy += (ax * by + 2.0 * ax * ay + 2.0 * bx * by + bx * ay) * cross / 24.0;
        }
        if area.abs() < 1.0 {
            return None;
        }
        let (cx, cy) = (mx / area, my / area);
        let (xx, yy, xy) = (
            xx / area - cx * cx,
            yy / area - cy * cy,
            xy / area - cx * cy,
        );
        let half = (xx - yy) / 2.0;
        let spread = half.hypot(xy);
        let (most, least) = ((xx + yy) / 2.0 + spread, (xx + yy) / 2.0 - spread);
        let is_narrow = most > NARROW * NARROW * least.max(0.0);
        is_narrow.then(|| xy.atan2(half) / 2.0)
    }

    /// The shape seen by texts at an angle.
    pub fn turned(&self, at: ScreenPos, angle_rad: f32) -> Turned {
        let mut turned = Turned {
            at,
            angle_rad,
            edges: Vec::new(),
        };
        for ring in &self.rings {
            for (a, b) in pairs(ring) {
                let edge = [turned.own_from_screen(a), turned.own_from_screen(b)];
                turned.edges.push(edge);
            }
        }
        turned
    }
}

impl Turned {
    /// A point of the sheet along and across the texts.
    pub fn own_from_screen(&self, p: ScreenPos) -> (f32, f32) {
        let (sin, cos) = self.angle_rad.sin_cos();
        let (x, y) = (p.x - self.at.x, p.y - self.at.y);
        (x * cos + y * sin, y * cos - x * sin)
    }

    /// The point of the sheet.
    pub fn screen_from_own(&self, u: f32, v: f32) -> ScreenPos {
        let (sin, cos) = self.angle_rad.sin_cos();
        self.at.moved(u * cos - v * sin, u * sin + v * cos)
    }

    /// Where along the texts a strip of a height about `v` lies wholly inside.
    pub fn gaps(&self, v: f32, height: f32) -> Vec<(f32, f32)> {
        let (top, bottom) = (v - height / 2.0, v + height / 2.0);
        let mut walls: Vec<(f32, f32)> = Vec::new();
        for [a, b] in &self.edges {
            if a.1.max(b.1) <= top || a.1.min(b.1) >= bottom {
                continue;
            }
            let at = |v: f32| {
                let t = ((v - a.1) / (b.1 - a.1)).clamp(0.0, 1.0);
                if t.is_finite() {
                    a.0 + (b.0 - a.0) * t
                } else {
                    a.0
                }
            };
            let level = (b.1 - a.1).abs() < 1e-6;
            let (p, q) = if level {
                (a.0, b.0)
            } else {
                (at(top), at(bottom))
            };
            walls.push((p.min(q), p.max(q)));
        }
        walls.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut gaps = Vec::new();
        let mut reached = f32::NEG_INFINITY;
        for (from, to) in walls {
            if reached.is_finite() && from > reached {
                gaps.push((reached, from));
            }
            reached = reached.max(to);
        }
        gaps.retain(|(from, to)| self.is_inside(f32::midpoint(*from, *to), v));
        gaps
    }

    /// The gaps that are long enough, at heights from top to bottom: height, start and end of each.
    pub fn all_gaps(&self, least: f32, height: f32) -> Vec<(f32, f32, f32)> {
        let points = || self.edges.iter().map(|[a, _]| *a);
        let range = |values: &mut dyn Iterator<Item = f32>| {
            values.fold((f32::INFINITY, f32::NEG_INFINITY), |(l, m), v| {
                (l.min(v), m.max(v))
            })
        };
        let (left, right) = range(&mut points().map(|p| p.0));
        let (top, bottom) = range(&mut points().map(|p| p.1));
        if right - left < least || bottom - top < height {
            return Vec::new();
        }
        let step = (bottom - top) / f32::from(STRIPS);
        let levels = (0..STRIPS).map(|k| top + (f32::from(k) + 0.5) * step);
        let mut found = Vec::new();
        for v in levels.chain([0.0]) {
            let gaps = self.gaps(v, height).into_iter();
            let long = gaps.filter(|(from, to)| to - from >= least);
            found.extend(long.map(|(from, to)| (v, from, to)));
        }
        found
    }

    fn is_inside(&self, u: f32, v: f32) -> bool {
        let left = self.edges.iter().filter(|[a, b]| {
            (a.1 <= v) != (b.1 <= v) && a.0 + (b.0 - a.0) * (v - a.1) / (b.1 - a.1) < u
        });
        left.count() % 2 == 1
    }
}

/// The edges of a ring, the last back to the first.
fn pairs(ring: &[ScreenPos]) -> impl Iterator<Item = (ScreenPos, ScreenPos)> {
    let next = ring.iter().skip(1).chain(ring.first());
    ring.iter().copied().zip(next.copied())
}
