//! Positions and boxes on the drawing, in pixels (points of the interface): x right, y down, origin left top.

/// A point on the drawing, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScreenPos {
    /// Rightwards from the left edge, in pixels.
    pub x: f32,
    /// Downwards from the top edge, in pixels.
    pub y: f32,
}

impl ScreenPos {
    /// A point at `x`, `y`.
    #[must_use]
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// The distance to another point, in pixels.
    #[must_use]
    pub fn distance_px(self, other: Self) -> f32 {
        ((self.x - other.x).powi(2) + (self.y - other.y).powi(2)).sqrt()
    }

    /// The point moved by `dx`, `dy` pixels.
    #[must_use]
    pub fn moved(self, dx: f32, dy: f32) -> Self {
        Self::new(self.x + dx, self.y + dy)
    }

    /// The point at fraction `t` of the way to `other` (0 is here, 1 is there).
    #[must_use]
    pub fn toward(self, other: Self, t: f32) -> Self {
        Self::new(
            self.x + (other.x - self.x) * t,
            self.y + (other.y - self.y) * t,
        )
    }
}

/// The extent of a drawing, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// Width in pixels.
    pub width: f32,
    /// Height in pixels.
    pub height: f32,
}

impl Size {
    /// An extent of `width` × `height` pixels.
    #[must_use]
    pub const fn new(width: f32, height: f32) -> Self {
        Self { width, height }
    }

    /// The middle of the drawing.
    #[must_use]
    pub fn center(self) -> ScreenPos {
        ScreenPos::new(self.width / 2.0, self.height / 2.0)
    }
}

/// An upright box on the drawing, in pixels; empty while `min` exceeds `max`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left top corner.
    pub min: ScreenPos,
    /// Right bottom corner.
    pub max: ScreenPos,
}

impl Rect {
    /// The box that holds nothing; [`Rect::including`] grows it.
    pub const EMPTY: Self = Self {
        min: ScreenPos::new(f32::INFINITY, f32::INFINITY),
        max: ScreenPos::new(f32::NEG_INFINITY, f32::NEG_INFINITY),
    };

    /// The box from `x`, `y` of the given width and height.
    #[must_use]
    pub fn from_xywh(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            min: ScreenPos::new(x, y),
            max: ScreenPos::new(x + width, y + height),
        }
    }

    /// The smallest box around some points.
    #[must_use]
    pub fn around(points: &[ScreenPos]) -> Self {
        points
            .iter()
            .fold(Self::EMPTY, |rect, p| rect.including(*p))
    }

    /// This box grown to hold `p`.
    #[must_use]
    pub fn including(self, p: ScreenPos) -> Self {
        Self {
            min: ScreenPos::new(self.min.x.min(p.x), self.min.y.min(p.y)),
            max: ScreenPos::new(self.max.x.max(p.x), self.max.y.max(p.y)),
        }
    }

    /// The smallest box around both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        self.including(other.min).including(other.max)
    }

    /// This box with every side moved outwards by `by_px` (inwards when negative).
    #[must_use]
    pub fn grown(self, by_px: f32) -> Self {
        Self {
            min: self.min.moved(-by_px, -by_px),
            max: self.max.moved(by_px, by_px),
        }
    }

    /// Whether `p` lies inside or on the edge.
    #[must_use]
    pub fn contains(self, p: ScreenPos) -> bool {
        p.x >= self.min.x && p.x <= self.max.x && p.y >= self.min.y && p.y <= self.max.y
    }

    /// Whether the two boxes share area.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub fn encloses(self, other: Self) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }

    /// Width in pixels; negative for [`Rect::EMPTY`].
    #[must_use]
    pub fn width(self) -> f32 {
        self.max.x - self.min.x
    }

    /// Height in pixels; negative for [`Rect::EMPTY`].
    #[must_use]
    pub fn height(self) -> f32 {
        self.max.y - self.min.y
    }

    /// The middle of the box.
    #[must_use]
    pub fn center(self) -> ScreenPos {
        self.min.toward(self.max, 0.5)
    }
}
