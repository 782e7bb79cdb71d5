//! The network as a picture.

use super::PictureRequest;
use crate::app::network::{NetworkLook, Pins};
use crate::figure::export::{self, ExportOptions};
use crate::figure::network::{self, NetworkDrawing, NetworkView, Web, fit_margins_px};
use crate::figure::{Figure, FigureCx, Stock, foot_rows};
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
        let routes = cx.routes.without_places();
        let cited = web.cited(cx.dossier, cx.visible);
        let cx = FigureCx {
            visible: &cited,
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
            sized: request.look.is_sized(web.nodes.len()),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Node, NodeKind};
    use crate::app::picture::{FigureKind, Judged, PictureFormat};
    use crate::app::{NetworkChange, Resources};
    use crate::geom::Size;
    use crate::io::dossier::{BUILTIN, Opened, read};
    use crate::lang::{Lang, Texts};
    use crate::model::{Id, Item};

    fn svg(request: &PictureRequest, opened: &Opened) -> String {
        let judged = Judged {
            dossier: &opened.dossier,
            anchors: &opened.anchors,
        };
        let resources = Resources::load().unwrap();
        let texts = Texts::new(Lang::En);
        let drawn = request.draw(judged, &resources, &texts, PictureFormat::Svg);
        String::from_utf8(drawn.unwrap()).unwrap()
    }

    /// The sheet of the built-in dossier, in which one state has no seat; around somebody or not.
    fn sheet(nodes: NodeKind, around: Option<&str>) -> String {
        let mut json: serde_json::Value = serde_json::from_str(BUILTIN).unwrap();
        for actor in json["actors"].as_array_mut().unwrap() {
            if actor["id"] == "russia" {
                actor.as_object_mut().unwrap().remove("seat");
            }
        }
        let opened = read(json.to_string().as_bytes(), "edited").unwrap();
        let mut request = PictureRequest::of(Size::new(1400.0, 1000.0));
        request.figure = FigureKind::Network;
        let around = around.map(|id| Item::Actor(Id::new(id).unwrap()));
        request.network.look.nodes = nodes;
        request.network.look.ego = around.map(|item| (item, 1));
        request.filter.voices = 1;
        svg(&request, &opened)
    }

    #[test]
    fn a_sheet_counts_what_it_draws() {
        let actors = sheet(NodeKind::Actors, None);
        assert!(actors.contains("Shown: 14 of 14 relations"));
        assert!(!actors.contains("have no place at an end"));
        let places = sheet(NodeKind::Places, None);
        assert!(places.contains("Shown: 8 of 14 relations"));
        assert!(places.contains("6 relations have an end without a place and are not shown"));
        assert!(!places.contains("have no place at an end"));
        let near = sheet(NodeKind::Actors, Some("shoigu"));
        assert!(near.contains("Shown: 1 of 14 relations"));
        assert!(near.contains("Only what is within one relation of"));
    }

    #[test]
    fn thousands_without_a_relation_are_drawn_or_counted_and_those_put_by_hand_are_drawn() {
        let sheet = |pins: &[&str]| {
            let lone = |n: usize| {
                let name = format!("Lone {n}");
                serde_json::json!({"id": format!("lone-{n}"), "names": {"en": name}, "kind": "person"})
            };
            let mut json: serde_json::Value = serde_json::from_str(BUILTIN).unwrap();
            let actors = json["actors"].as_array_mut().unwrap();
            actors.extend((0..3_000).map(lone));
            let opened = read(json.to_string().as_bytes(), "edited").unwrap();
            let mut request = PictureRequest::of(Size::new(1400.0, 1000.0));
            request.figure = FigureKind::Network;
            for id in pins {
                let node = Node::Actor(Id::new(id).unwrap());
                let put = NetworkChange::Put(node, [90.0, 40.0]);
                request.network.look.change(put, None);
            }
            svg(&request, &opened)
        };
        let whole = sheet(&[]);
        assert!(whole.contains("Nodes without a relation: 1,500 shown, and 1,502 more"));
        assert_eq!(whole.matches("id=\"actor-lone-").count(), 1_500);
        assert!(!whole.contains("actor-lone-999\""));
        let by_hand = sheet(&["lone-999"]);
        assert!(by_hand.contains("actor-lone-999\""));
        assert_eq!(by_hand.matches("id=\"actor-lone-").count(), 1_500);
    }

    #[test]
    fn a_sheet_around_what_has_no_node_says_so() {
        let sheet = sheet(NodeKind::Places, Some("russia"));
        assert!(sheet.contains("No node that the filter lets through belongs to"));
        assert!(!sheet.contains("Only what is within"));
    }
}
