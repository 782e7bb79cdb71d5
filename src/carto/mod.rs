//! From the sphere to the drawing and back: projections, the camera, great circles, and the ground.

pub mod basemap;
pub mod camera;
pub mod cap;
mod curve;
pub mod cut;
mod cutter;
mod domain;
mod fit;
pub mod great_circle;
pub mod ground;
pub mod lens;
mod motion;
pub mod projection;
mod rim;

pub use basemap::{Basemap, Level, PointOfView};
pub use camera::{Camera, affine_between};
pub use cap::Cap;
pub use cut::{Piece, pieces, pieces_through};
pub use great_circle::GreatCircle;
pub use ground::{Ground, GroundShapes, ProjectedCountry, project_ground};
pub use lens::Lens;
pub use projection::ProjectionKind;
