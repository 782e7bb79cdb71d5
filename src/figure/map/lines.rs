//! The lines of the map: which there are, as a camera sees them.

use super::super::inset::Inset;
use super::super::lines::Liner;
use super::super::strands::{self, LaneDrawing, View};
use super::super::{merged, room};
use super::Painter;
use crate::carto::Camera;
use crate::geom::Rect;
use crate::model::{Id, Place};
use std::collections::BTreeSet;
use std::sync::Arc;

impl<'c> Painter<'_, 'c> {
    /// Who draws them.
    pub(super) fn liner(&self) -> Liner<'_, 'c> {
        Liner {
            cx: self.cx,
            emphasised: self.emphasised,
            selected: self.selected.as_ref(),
        }
    }

    /// From where lines are seen.
    pub(super) fn view<'v>(&'v self, camera: &'v Camera, area: Rect) -> View<'v> {
        View {
            camera,
            lens: camera.lens(),
            area,
            selected: self.selected.as_ref(),
            crowded: self.cx.routes.strands() > room::MOST_LINES,
        }
    }

    /// The lanes of every pair, seen by `camera`; of `only` some places when given.
    pub(super) fn lanes(
        &self,
        camera: &Camera,
        area: Rect,
        only: Option<&BTreeSet<Id<Place>>>,
    ) -> Vec<Vec<LaneDrawing<'c>>> {
        let view = self.view(camera, area);
        if let Some(joined) = self.joined.filter(|_| only.is_none()) {
            return merged::lanes(self.cx, &view, joined);
        }
        let within = |id: &Id<Place>| only.is_none_or(|places| places.contains(id));
        let routes = self.cx.routes.ready_pairs(self.cx);
        let routes = routes.filter(|route| within(&route.pair.first) && within(&route.pair.second));
        strands::of_pairs(self.cx, &view, routes)
    }
}

/// Takes the signs off lines that the inset shows at full size.
pub(super) fn without_magnified_signs(pairs: &mut [Vec<LaneDrawing<'_>>], inset: &Inset) {
    for lane in pairs.iter_mut().flatten() {
        let within = |place: &Id<Place>| inset.places.contains(place);
        let pair = lane.pair.as_ref();
        if pair.is_some_and(|pair| within(&pair.first) && within(&pair.second)) {
            lane.strand.glyph = Arc::default();
            lane.magnified = true;
        }
    }
}
