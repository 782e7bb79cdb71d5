//! A drawing as data: marks in paint order. Screen, SVG, PNG and picking all read the same scene.
//!
//! Units are pixels (points of the interface), x right, y down. Nothing here knows dossiers: a mark carries an opaque [`Tag`].

pub mod clip;
pub mod colour;
pub mod label;
pub mod oriented;
pub mod pick;
pub mod polyline;
pub mod primitive;
pub mod text;
pub mod theme;
pub mod visible;

pub use colour::Colour;
pub use pick::pick;
pub use primitive::{
    Anchor, Disc, Face, Group, Mark, Path, Primitive, Scene, Stroke, Tag, TextRun,
};
pub use theme::{Theme, ThemeKind};
