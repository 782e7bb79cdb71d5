//! What part of a pixel a shape covers: how its edges are made soft.

/// How edges fade over a pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edges {
    /// In the colours of corners, by triangles of their own: for whatever can draw triangles.
    Fading,
    /// By [`Cover`], which the graphics card works out in each pixel: a third of the triangles.
    Covered,
}

/// How soft edges are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Soft {
    /// What a pixel of the screen is in pixels of the scene: edges fade over it.
    pub px: f32,
    /// How they fade.
    pub edges: Edges,
}

impl Soft {
    /// Edges that fade in the colours of corners.
    #[must_use]
    pub const fn fading(px: f32) -> Self {
        let edges = Edges::Fading;
        Self { px, edges }
    }
}

/// Parts of a pixel that [`Cover`] counts in.
const PARTS: f32 = 64.0;

/// From what a pixel is covered: `reach − √(max(|along| − flat, 0)² + across²)`, held between 0 and 1, all in pixels of the
/// screen; `along` and `across` are told from the middle of a line or dot and run evenly between corners.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cover([i16; 4]);

impl Cover {
    /// All of the pixel.
    pub const WHOLE: Self = Self([0, 0, 128, 0]);

    /// The largest number it can hold.
    pub const MOST_PX: f32 = 511.0;

    /// From its four numbers, which are held to ± [`Self::MOST_PX`].
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "held to 16 bits")]
    pub fn of(along: f32, across: f32, reach: f32, flat: f32) -> Self {
        // Rounded by hand: this is done for every corner of every line.
        Self([along, across, reach, flat].map(|px| (px * PARTS + 0.5_f32.copysign(px)) as i16))
    }

    /// The four numbers in parts of a pixel, 64 of them in one.
    #[must_use]
    pub const fn parts(self) -> [i16; 4] {
        self.0
    }

    /// The cover at a fraction of the way to another.
    #[must_use]
    pub fn toward(self, other: Self, t: f32) -> Self {
        let mut mixed = self.in_px();
        for (own, other) in mixed.iter_mut().zip(other.in_px()) {
            *own += (other - *own) * t;
        }
        let [along, across, reach, flat] = mixed;
        Self::of(along, across, reach, flat)
    }

    /// The part of a pixel that is covered, 0 to 1.
    #[must_use]
    pub fn share(self) -> f32 {
        let [along, across, reach, flat] = self.in_px();
        (reach - (along.abs() - flat).max(0.0).hypot(across)).clamp(0.0, 1.0)
    }

    fn in_px(self) -> [f32; 4] {
        self.0.map(|part| f32::from(part) / PARTS)
    }
}
