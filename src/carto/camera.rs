//! Where the reader looks from.

use super::ProjectionKind;
use crate::geom::{LonLat, Size};

/// The whole view: projection, turn of the sphere, scale and shift of the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The projection.
    pub projection: ProjectionKind,
    /// What lies in the middle of the projection.
    pub center: LonLat,
    /// The roll about it in degrees, counter-clockwise as seen.
    pub roll_deg: f64,
    /// Pixels per radian at the middle of the projection.
    pub scale_px: f64,
    /// Where the middle of the projection lies, in pixels from the middle of the drawing: right, down.
    pub shift_px: [f64; 2],
    /// The extent of the drawing.
    pub size: Size,
}
