//! Scenes as triangles with soft edges, for any graphics card; nothing here knows a window.
//!
//! Edges fade over one pixel of the screen, half of it inside the shape ([`Soft`]). Colours are premultiplied sRGB.

mod circle;
mod cover;
mod dot;
mod drawing;
mod fill;
mod slabs;
mod stroke;
#[cfg(test)]
mod tests;

use crate::geom::{Rect, ScreenPos};
use crate::scene::Colour;

pub use cover::{Cover, Edges, Soft};
pub use drawing::{Drawing, Piece};

/// A corner of triangles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vertex {
    /// Where it is.
    pub pos: ScreenPos,
    /// Red, green, blue and opacity; the first three multiplied by the last.
    pub rgba: [u8; 4],
    /// What part of a pixel here the shape covers.
    pub cover: Cover,
}

impl Vertex {
    /// A corner within a shape.
    #[must_use]
    pub const fn within(pos: ScreenPos, rgba: [u8; 4]) -> Self {
        let cover = Cover::WHOLE;
        Self { pos, rgba, cover }
    }
}

/// Triangles in paint order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mesh {
    /// The corners.
    pub vertices: Vec<Vertex>,
    /// Three corners for each triangle; every number is below the number of corners.
    pub indices: Vec<u32>,
}

/// No colour at all.
const CLEAR: [u8; 4] = [0; 4];

impl Mesh {
    /// Adds a corner within a shape and gives its number.
    pub(crate) fn vertex(&mut self, pos: ScreenPos, rgba: [u8; 4]) -> u32 {
        self.corner(Vertex::within(pos, rgba))
    }

    /// Adds a corner and gives its number.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "4 billion corners do not fit into memory"
    )]
    pub(crate) fn corner(&mut self, corner: Vertex) -> u32 {
        let number = self.vertices.len() as u32;
        self.vertices.push(corner);
        number
    }

    /// Adds corners and triangles between them, counted from the first of these corners.
    pub(crate) fn push<const N: usize>(&mut self, vertices: &[&[Vertex]], triangles: [u32; N]) {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "4 billion corners do not fit into memory"
        )]
        let base = self.vertices.len() as u32;
        for vertices in vertices {
            self.vertices.extend_from_slice(vertices);
        }
        self.indices.extend_from_slice(&triangles.map(|i| i + base));
    }

    /// Adds a triangle between corners that are there.
    pub(crate) fn triangle(&mut self, a: u32, b: u32, c: u32) {
        self.indices.extend_from_slice(&[a, b, c]);
    }

    /// Adds two triangles: a four-sided area, corners in order around it.
    pub(crate) fn quad(&mut self, a: u32, b: u32, c: u32, d: u32) {
        self.indices.extend_from_slice(&[a, b, c, a, c, d]);
    }

    /// Adds all triangles of another mesh behind its own.
    pub(crate) fn append(&mut self, other: &Self) {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "4 billion corners do not fit into memory"
        )]
        let base = self.vertices.len() as u32;
        self.vertices.extend_from_slice(&other.vertices);
        self.indices.extend(other.indices.iter().map(|i| i + base));
    }

    /// The three corners of every triangle.
    pub fn triangles(&self) -> impl Iterator<Item = [Vertex; 3]> {
        self.indices.chunks_exact(3).filter_map(|t| {
            let &[a, b, c] = t else { return None };
            let corner = |i: u32| self.vertices.get(i as usize).copied();
            Some([corner(a)?, corner(b)?, corner(c)?])
        })
    }

    /// The box around all corners.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        self.vertices
            .iter()
            .fold(Rect::EMPTY, |rect, v| rect.including(v.pos))
    }

    /// Whether it draws nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.indices.is_empty()
    }
}

/// A colour with its opacity multiplied in, all of it times `opacity` (0 to 1).
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held to 0..=255"
)]
fn premultiplied(colour: Colour, opacity: f32) -> [u8; 4] {
    let alpha = f32::from(colour.a) / 255.0 * opacity.clamp(0.0, 1.0);
    let part = |c: u8| (f32::from(c) * alpha).round() as u8;
    [
        part(colour.r),
        part(colour.g),
        part(colour.b),
        (alpha * 255.0).round() as u8,
    ]
}

/// A premultiplied colour, thinner.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held to 0..=255"
)]
fn thinner(rgba: [u8; 4], by: f32) -> [u8; 4] {
    rgba.map(|c| (f32::from(c) * by.clamp(0.0, 1.0)).round() as u8)
}
