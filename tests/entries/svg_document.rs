//! What an SVG of ours may hold: elements, attributes, and the values of each.

use beleg::scene::Face;
use beleg::scene::text::family_list;
use resvg::usvg::roxmltree::{Document, Node};
use std::collections::BTreeSet;

/// The elements that a document of ours may hold.
const ELEMENTS: [&str; 10] = [
    "svg", "title", "desc", "rect", "g", "clipPath", "circle", "path", "text", "tspan",
];

/// Checks a document and gives the contents of its `title`, `desc` and `text` elements in their order.
///
/// It is well-formed; elements and attributes are of a fixed set, so none is a script, a foreign object, an event or a
/// link; every value is of the form that its attribute wants; every id comes once, and every reference has its id.
///
/// # Errors
/// Says what is wrong.
pub fn check(document: &str) -> Result<Vec<String>, String> {
    let tree = Document::parse(document).map_err(|error| error.to_string())?;
    if let Some(c) = document.chars().find(|c| steers(*c)) {
        return Err(format!("U+{:04X} is obeyed", u32::from(c)));
    }
    let mut ids = BTreeSet::new();
    for node in tree.descendants() {
        if node.is_comment() || node.is_pi() {
            return Err("a comment or an instruction".to_owned());
        }
        if let Some(id) = node.attribute("id")
            && !ids.insert(id)
        {
            return Err(format!("the id {id} twice"));
        }
    }
    let mut words = Vec::new();
    for element in tree.descendants().filter(Node::is_element) {
        let name = element.tag_name().name();
        if !ELEMENTS.contains(&name)
            || element.tag_name().namespace() != Some("http://www.w3.org/2000/svg")
        {
            return Err(format!("an element <{name}>"));
        }
        for attribute in element.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            if !may_be(name, value, &ids) {
                return Err(format!("an attribute {name}=\"{value}\""));
            }
        }
        let inner = element.descendants().filter(Node::is_text);
        let inner: String = inner.filter_map(|n| n.text()).collect();
        match name {
            "title" | "desc" | "text" => words.push(inner),
            "tspan" => {}
            _ => holds_only_elements(&element)?,
        }
    }
    Ok(words)
}

/// Characters that act on the text around them.
fn steers(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(u32::from(c), 0x61c | 0x200e..=0x200f | 0x202a..=0x202e | 0x2066..=0x2069)
}

/// Between elements that hold elements stands nothing but white space.
fn holds_only_elements(element: &Node<'_, '_>) -> Result<(), String> {
    let texts = element.children().filter(Node::is_text);
    let texts = texts.filter_map(|node| node.text());
    match texts.map(str::trim).find(|text| !text.is_empty()) {
        Some(text) => Err(format!("loose words: {text}")),
        None => Ok(()),
    }
}

/// Whether an attribute is one of ours and has a value of its form.
fn may_be(name: &str, value: &str, ids: &BTreeSet<&str>) -> bool {
    let numbers = |wanted: usize| {
        let mut count = 0;
        value.split(' ').all(|n| {
            count += 1;
            is_number(n)
        }) && count == wanted
    };
    match name {
        "x" | "y" | "cx" | "cy" | "r" | "width" | "height" | "stroke-width" | "opacity"
        | "fill-opacity" | "stroke-opacity" | "font-size" | "font-weight" | "letter-spacing"
        | "textLength" => numbers(1),
        "stroke-dasharray" => numbers(2),
        "viewBox" => numbers(4),
        "fill" | "stroke" => is_colour(value),
        "d" => value
            .chars()
            .all(|c| c.is_ascii_digit() || "MLZ .-".contains(c)),
        "transform" => {
            let inner = value.strip_prefix("rotate(");
            let inner = inner.and_then(|v| v.strip_suffix(')'));
            inner.is_some_and(|v| v.split(' ').all(is_number))
        }
        "id" => value
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)),
        "aria-labelledby" => value.split(' ').all(|id| ids.contains(id)),
        "clip-path" => {
            let id = value.strip_prefix("url(#");
            let id = id.and_then(|v| v.strip_suffix(')'));
            id.is_some_and(|id| ids.contains(id))
        }
        "font-family" => [Face::Sans, Face::Serif]
            .iter()
            .any(|face| family_list(*face) == value),
        // The language is the caller's word; as a value it is inert.
        "lang" => true,
        "role" => value == "img",
        "fill-rule" => value == "evenodd",
        "stroke-linejoin" | "stroke-linecap" => value == "round",
        "space" => value == "preserve",
        "text-anchor" => matches!(value, "middle" | "end"),
        // Text may be ordered as in writing from left to right, each part by itself; nothing else.
        "direction" => value == "ltr",
        "unicode-bidi" => value == "isolate",
        "paint-order" => value == "stroke",
        _ => false,
    }
}

fn is_number(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(f64::is_finite)
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || c == '.' || c == '-')
}

fn is_colour(text: &str) -> bool {
    let hex = text.strip_prefix('#');
    text == "none" || hex.is_some_and(|h| h.len() == 6 && h.chars().all(|c| c.is_ascii_hexdigit()))
}
