//! Points, boxes and turns: on the sphere in degrees or as unit vectors, on the screen in pixels (x right, y down).

pub mod affine;
pub mod lonlat;
pub mod screen;
pub mod sphere;

pub use affine::Affine;
pub use lonlat::{LonLat, LonLatError};
pub use screen::{Rect, ScreenPos, Size};
pub use sphere::{Rotation, UnitVec};
