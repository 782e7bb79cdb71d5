//! From the sphere to the drawing and back: projections, the camera, great circles, and the ground.

pub mod basemap;
pub mod camera;
pub mod projection;

pub use basemap::{Basemap, Level, PointOfView};
pub use camera::Camera;
pub use projection::ProjectionKind;
