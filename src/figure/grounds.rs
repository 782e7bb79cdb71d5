//! The grounds that a map is drawn over.

use crate::carto::Camera;
use crate::geom::Rect;
use crate::scene::Group;
use std::sync::Arc;

/// Gives the ground of the inset: as the camera sees it, complete within a part of the drawing; `None` while there is none.
pub type InsetGround<'g> = &'g dyn Fn(&Camera, Rect) -> Option<Arc<Group>>;

/// The ground of the map, projected before, and that of its inset, which only the drawing of the map can place.
#[derive(Clone, Default)]
pub struct Grounds<'g> {
    /// The ground of the map; `None` while it is still being projected.
    pub map: Option<Arc<Group>>,
    /// The ground of the inset, finer than that of the map; without it the inset magnifies the ground of the map.
    pub inset: Option<InsetGround<'g>>,
}

impl From<Option<Arc<Group>>> for Grounds<'_> {
    fn from(map: Option<Arc<Group>>) -> Self {
        Self { map, inset: None }
    }
}
