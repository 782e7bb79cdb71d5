//! What stands at the foot of a network: what it shows, how it was laid out, and what it leaves out.

use super::super::cx::FigureCx;
use super::super::stock::Stock;
use super::super::told;
use super::NetworkDrawing;
use crate::analysis::{Node, NodeKind};
use crate::lang::Message;

/// The lines at the foot: what the nodes are and how they are laid out; around what it is drawn; how much of a large dossier it
/// shows; what has no node; how many nodes have no room; and the filter.
#[must_use]
pub fn foot_lines(
    cx: &FigureCx<'_>,
    drawing: &NetworkDrawing<'_>,
    stock: Option<Stock>,
) -> Vec<String> {
    let (texts, web) = (cx.texts, drawing.web);
    let mut parts = vec![
        texts.get(&format!("figure-network-{}", web.kind.as_str())),
        texts.get(&format!("figure-layout-{}", drawing.layout.as_str())),
    ];
    if drawing.sized {
        parts.push(texts.get("figure-network-sized"));
    }
    let stands_in = |node: &Node| matches!(node, Node::Place(_));
    if web.kind == NodeKind::Actors && web.nodes.iter().any(|n| stands_in(&n.node)) {
        parts.push(texts.get("figure-network-stand-in"));
    }
    let mut lines = vec![parts.join(" · ")];
    if let Some((name, depth)) = drawing.ego {
        let id = if web.nodes.is_empty() {
            "figure-network-ego-empty"
        } else {
            "figure-network-ego"
        };
        let said = Message::new(id).with("name", name);
        lines.push(texts.say(&said.with("depth", usize::from(depth))));
    }
    lines.extend(stock.map(|stock| texts.say(&stock.message())));
    if web.without_node > 0 {
        let said = Message::new("figure-network-without-node");
        lines.push(texts.say(&said.with("count", web.without_node)));
    }
    if web.left_out > 0 {
        let alone = web.nodes.iter().filter(|node| node.degree == 0).count();
        let said = Message::new("figure-network-left-out").with("shown", alone);
        lines.push(texts.say(&said.with("count", web.left_out)));
    }
    if drawing.ego.is_none() {
        lines.extend(told::selected(cx));
    }
    lines.extend(told::filtered(cx, web.strands()));
    lines
}
