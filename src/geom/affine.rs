//! A stretch and a shift of the drawing.

use super::ScreenPos;

/// The map p ↦ `scale` · p + (`dx`, `dy`) of the drawing onto itself, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Affine {
    /// The factor, the same in both directions.
    pub scale: f64,
    /// Rightwards shift after scaling, in pixels.
    pub dx: f64,
    /// Downwards shift after scaling, in pixels.
    pub dy: f64,
}

impl Affine {
    /// Where `p` comes to lie.
    #[must_use]
    pub fn apply(&self, p: ScreenPos) -> ScreenPos {
        ScreenPos::new(
            (f64::from(p.x) * self.scale + self.dx) as f32,
            (f64::from(p.y) * self.scale + self.dy) as f32,
        )
    }
}
