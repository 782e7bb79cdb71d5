//! Scenes to SVG, to PNG and to the screen. All three draw the same [`crate::scene::Scene`].

pub mod mesh;
pub mod raster;
#[cfg(feature = "gui")]
pub mod screen;
pub mod svg;

pub use raster::{Image, Raster};
pub use svg::{SvgOptions, svg};
