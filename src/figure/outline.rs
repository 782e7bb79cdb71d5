//! The outline of the sphere's picture: which points of the sheet lie on it.

use crate::carto::{Camera, ProjectionKind};
use crate::geom::{Rect, ScreenPos};

/// The outline of one view.
pub(super) struct Outline {
    middle: ScreenPos,
    half_height_px: f32,
    breadth: Breadth,
}

/// How broad the picture is at a height.
enum Breadth {
    /// A circle of this radius.
    Round(f32),
    /// Half its breadth at heights from top to bottom, in pixels from the middle.
    Table(Vec<[f32; 2]>),
}

impl Outline {
    /// The outline of what `camera` shows.
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    pub fn of(camera: &Camera) -> Self {
        let [x, y] = camera.origin_px();
        let middle = ScreenPos::new(x as f32, y as f32);
        let [width, height] = camera.projection.half_extent();
        let px = |plane: f64| (plane * camera.scale_px) as f32;
        let breadth = match camera.projection {
            ProjectionKind::EqualEarth
            | ProjectionKind::NaturalEarth
            | ProjectionKind::Mercator => {
                let ring = camera.outline();
                let mut right: Vec<[f32; 2]> = ring
                    .iter()
                    .map(|p| [p.y - middle.y, p.x - middle.x])
                    .filter(|[_, half]| *half > 0.0)
                    .collect();
                // The widest of each height: the straight edges at the poles have many points of one.
                right.sort_by(|a, b| a[0].total_cmp(&b[0]).then(b[1].total_cmp(&a[1])));
                right.dedup_by(|b, a| (b[0] - a[0]).abs() < 1e-3);
                Breadth::Table(right)
            }
            _ => Breadth::Round(px(width)),
        };
        Self {
            middle,
            half_height_px: px(height),
            breadth,
        }
    }

    /// The area of the picture, in square pixels.
    pub fn area_px2(&self) -> f32 {
        match &self.breadth {
            Breadth::Round(radius) => std::f32::consts::PI * radius * radius,
            Breadth::Table(table) => {
                let slabs = table.iter().zip(table.iter().skip(1));
                slabs.map(|([y, a], [z, b])| (a + b) * (z - y)).sum()
            }
        }
    }

    /// Whether all of a box lies on the picture: its corners do, for no outline bends inwards.
    pub fn holds_all(&self, rect: Rect) -> bool {
        let Rect { min, max } = rect;
        let others = [ScreenPos::new(min.x, max.y), ScreenPos::new(max.x, min.y)];
        [min, max]
            .iter()
            .chain(&others)
            .all(|p| self.holds(*p, 0.0))
    }

    /// Whether a point lies on the picture, at least `within_px` from its edge above, below or beside it.
    pub fn holds(&self, p: ScreenPos, within_px: f32) -> bool {
        let (x, y) = ((p.x - self.middle.x).abs(), p.y - self.middle.y);
        match &self.breadth {
            Breadth::Round(radius) => x.hypot(y) <= radius - within_px,
            Breadth::Table(table) => {
                y.abs() <= self.half_height_px - within_px && x <= half_at(table, y) - within_px
            }
        }
    }
}

fn half_at(table: &[[f32; 2]], y: f32) -> f32 {
    let next = table.partition_point(|[at, _]| *at < y);
    let before = next.checked_sub(1).and_then(|i| table.get(i));
    match (before, table.get(next)) {
        (Some([y0, x0]), Some([y1, x1])) => x0 + (x1 - x0) * (y - y0) / (y1 - y0).max(1e-6),
        (Some([_, x]), None) | (None, Some([_, x])) => *x,
        (None, None) => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geom::Size;

    #[test]
    fn it_holds_what_the_camera_can_invert() {
        for projection in ProjectionKind::ALL {
            let camera = Camera::world(projection, Size::new(900.0, 600.0));
            let outline = Outline::of(&camera);
            for i in 0..90_u8 {
                for j in 0..60_u8 {
                    let p = ScreenPos::new(f32::from(i) * 10.0 + 0.3, f32::from(j) * 10.0 + 0.7);
                    if outline.holds(p, 1.5) {
                        assert!(
                            camera.lonlat_from_screen(p).is_some(),
                            "{projection:?} {p:?}"
                        );
                    } else if !outline.holds(p, -1.5) {
                        assert!(
                            camera.lonlat_from_screen(p).is_none(),
                            "{projection:?} {p:?}"
                        );
                    }
                }
            }
        }
    }
}
