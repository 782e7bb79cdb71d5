//! The network as a picture.

use super::PictureRequest;
use crate::app::network::{NetworkLook, Pins};
use crate::figure::export::{self, ExportOptions};
use crate::figure::network::{self, NetworkDrawing, NetworkView, Web, fit_margins_px};
use crate::figure::{Figure, FigureCx, Routes, Stock, foot_rows};
use crate::geom::{Rect, Size};
use crate::scene::Scene;
use std::sync::Arc;

/// What a picture of the network shows, and how.
#[derive(Clone, Debug, Default)]
pub struct NetworkRequest {
    /// How the reader looks at it.
    pub look: NetworkLook,
    /// Where nodes stand and from where they are seen in the window; `None` lays them out and fits them.
    pub seen: Option<(Arc<Pins>, NetworkView)>,
}

impl PictureRequest {
    /// The scene of the network.
    pub(super) fn network_scene(&self, cx: &FigureCx<'_>, options: &ExportOptions) -> Scene {
        let request = &self.network;
        let found = request.look.network(cx.dossier, cx.visible, cx.filter);
        let known = (cx.dossier, (cx.assessments, cx.facts));
        let web = Web::new(&found, known, (cx.texts, cx.fonts));
        let earlier = request.seen.as_ref().map(|(spots, _)| Arc::clone(spots));
        let earlier = earlier.unwrap_or_default();
        let start = request.look.start(&found, &earlier);
        let all_known = found.nodes.iter().all(|node| earlier.contains_key(node));
        let spots = if all_known && !earlier.is_empty() {
            let spots = found.nodes.iter().filter_map(|node| earlier.get(node));
            spots.copied().collect()
        } else {
            request.look.layout.spots(&found.graph(), &start)
        };
        // Whether a place is known roughly says nothing among actors.
        let routes = Routes {
            places: Vec::new(),
            ..cx.routes.clone()
        };
        let cx = FigureCx {
            routes: &routes,
            ..*cx
        };
        let ego = request.look.ego_named(cx.dossier, cx.texts);
        let drawing = |area: Rect, foot: usize| NetworkDrawing {
            web: &web,
            spots: &spots,
            view: match &request.seen {
                Some((_, view)) => view.scaled_to(area),
                None => {
                    let size = Size::new(area.width(), area.height());
                    NetworkView::fitted(&spots, area, fit_margins_px(size, foot))
                }
            },
            layout: request.look.layout,
            sized: request.look.sized,
            ego: ego.as_ref().map(|(name, depth)| (name.as_str(), *depth)),
        };
        let sheet = Rect::from_xywh(0.0, 0.0, self.size.width, self.size.height);
        let told = |stock| network::foot_lines(&cx, &drawing(sheet, 0), stock);
        let longest = told(Stock::at_most(web.strands()));
        // Without a legend the foot stands on the network.
        let rows = if self.legend {
            0
        } else {
            foot_rows(&cx, &longest, self.size.width).len()
        };
        let foot = |figure: &Figure| told(figure.stock);
        let draw = |cx: &FigureCx<'_>| {
            let drawing = drawing(cx.area.unwrap_or(sheet), rows);
            network::base(cx, &drawing, self.size)
        };
        export::page(&cx, options, (&longest, &foot), draw).scene
    }
}
