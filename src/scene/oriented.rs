//! A box turned by any angle: what a label along a line covers.

use crate::geom::{Rect, ScreenPos};

/// A turned box on the drawing, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OrientedBox {
    /// Its middle.
    pub center: ScreenPos,
    /// Half its length along its own x axis.
    pub half_width_px: f32,
    /// Half its length along its own y axis.
    pub half_height_px: f32,
    cos: f32,
    sin: f32,
}

impl OrientedBox {
    /// A box of a size around its middle, turned by `angle_rad` (clockwise).
    #[must_use]
    pub fn new(center: ScreenPos, width_px: f32, height_px: f32, angle_rad: f32) -> Self {
        let (sin, cos) = angle_rad.sin_cos();
        Self {
            center,
            half_width_px: width_px / 2.0,
            half_height_px: height_px / 2.0,
            cos,
            sin,
        }
    }

    /// The band of a width around a straight piece.
    #[must_use]
    pub fn around_piece(a: ScreenPos, b: ScreenPos, width_px: f32) -> Self {
        let angle_rad = (b.y - a.y).atan2(b.x - a.x);
        let length_px = a.distance_px(b) + width_px;
        Self::new(a.toward(b, 0.5), length_px, width_px, angle_rad)
    }

    /// The four corners, in order around the box.
    #[must_use]
    pub fn corners(&self) -> [ScreenPos; 4] {
        let (w, h) = (self.half_width_px, self.half_height_px);
        [(-w, -h), (w, -h), (w, h), (-w, h)].map(|(x, y)| {
            self.center
                .moved(x * self.cos - y * self.sin, x * self.sin + y * self.cos)
        })
    }

    /// The upright box around it.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let (cos, sin) = (self.cos.abs(), self.sin.abs());
        let (w, h) = (self.half_width_px, self.half_height_px);
        let (dx, dy) = (w * cos + h * sin, w * sin + h * cos);
        Rect {
            min: self.center.moved(-dx, -dy),
            max: self.center.moved(dx, dy),
        }
    }

    /// Whether it is not turned.
    #[must_use]
    pub fn is_upright(&self) -> bool {
        self.sin == 0.0 && self.cos > 0.0
    }

    /// The distance from a point to the box in pixels, 0 inside.
    #[must_use]
    pub fn distance_px(&self, p: ScreenPos) -> f32 {
        let (dx, dy) = (p.x - self.center.x, p.y - self.center.y);
        let x = (dx * self.cos + dy * self.sin).abs() - self.half_width_px;
        let y = (dy * self.cos - dx * self.sin).abs() - self.half_height_px;
        x.max(0.0).hypot(y.max(0.0))
    }

    /// Whether the two boxes share area (separating axes, of which two boxes have four).
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let (dx, dy) = (
            other.center.x - self.center.x,
            other.center.y - self.center.y,
        );
        let apart = |ax: f32, ay: f32| {
            let gap = (dx * ax + dy * ay).abs();
            gap >= self.reach(ax, ay) + other.reach(ax, ay)
        };
        !(apart(self.cos, self.sin)
            || apart(-self.sin, self.cos)
            || apart(other.cos, other.sin)
            || apart(-other.sin, other.cos))
    }

    /// How far the box reaches from its middle along a unit vector.
    fn reach(&self, x: f32, y: f32) -> f32 {
        self.half_width_px * (self.cos * x + self.sin * y).abs()
            + self.half_height_px * (self.cos * y - self.sin * x).abs()
    }
}

impl From<Rect> for OrientedBox {
    fn from(rect: Rect) -> Self {
        Self::new(rect.center(), rect.width(), rect.height(), 0.0)
    }
}
