//! Whether what comes out is SVG and nothing but what we mean to write; the entry of fuzzing.

use super::{SvgOptions, svg};
use crate::geom::{ScreenPos, Size};
use crate::scene::{Anchor, Colour, Disc, Face, Group, Mark, Path, Scene, Stroke, TextRun};
use resvg::usvg::roxmltree::Document;
use std::collections::BTreeSet;

/// The elements that a document of ours may hold.
pub const ELEMENTS: [&str; 10] = [
    "svg", "title", "desc", "rect", "g", "clipPath", "circle", "path", "text", "tspan",
];

/// Checks a document: well-formed XML, no element but [`ELEMENTS`], every id once, every reference to an id of its own.
///
/// # Errors
/// Says what is wrong.
pub fn check(document: &str) -> Result<(), String> {
    let tree = Document::parse(document).map_err(|error| error.to_string())?;
    let mut ids = BTreeSet::new();
    let elements = || tree.descendants().filter(roxmltree_element);
    for element in elements() {
        let name = element.tag_name().name();
        if !ELEMENTS.contains(&name) {
            return Err(format!("an element <{name}>"));
        }
        if let Some(id) = element.attribute("id")
            && !ids.insert(id.to_owned())
        {
            return Err(format!("the id {id} twice"));
        }
    }
    for attribute in elements().flat_map(|e| e.attributes().collect::<Vec<_>>()) {
        let (name, value) = (attribute.name(), attribute.value());
        if name == "href" || name == "style" || name.starts_with("on") {
            return Err(format!("an attribute {name}"));
        }
        if name == "clip-path" {
            let id = value
                .strip_prefix("url(#")
                .and_then(|v| v.strip_suffix(')'));
            if !id.is_some_and(|id| ids.contains(id)) {
                return Err(format!("a reference to {value}"));
            }
        }
    }
    Ok(())
}

fn roxmltree_element(node: &resvg::usvg::roxmltree::Node<'_, '_>) -> bool {
    node.is_element()
}

/// Makes a scene whose texts and numbers come from `data`, writes it and checks what came out.
///
/// # Panics
/// When the document is not as [`check`] wants it: that is what fuzzing looks for.
#[expect(clippy::panic, reason = "fuzzing looks for panics")]
#[expect(clippy::too_many_lines, reason = "one scene with every kind of mark")]
pub fn fuzz(data: &[u8]) {
    let texts = String::from_utf8_lossy(data);
    let mut words = texts.split('|').map(str::to_owned);
    let mut word = || words.next().unwrap_or_default();
    let mut numbers = data
        .chunks(4)
        .filter_map(|c| Some(f32::from_le_bytes(c.try_into().ok()?)));
    let mut number = || numbers.next().unwrap_or(1.0);
    let ink = Colour {
        r: 1,
        g: 2,
        b: 3,
        a: 200,
    };
    let stroke = Stroke {
        dash: Some([number(), number()]),
        ..Stroke::solid(ink, number())
    };
    let path = Path {
        subpaths: vec![vec![
            ScreenPos::new(number(), number()),
            ScreenPos::new(number(), number()),
        ]],
        closed: true,
        fill: Some(ink),
        stroke: Some(stroke),
    };
    let disc = Disc {
        center: ScreenPos::new(number(), number()),
        radius_px: number(),
        fill: None,
        stroke: Some(stroke),
    };
    let text = TextRun {
        text: word(),
        pos: ScreenPos::new(number(), number()),
        anchor: Anchor::Middle,
        face: Face::Serif,
        size_px: number(),
        letter_spacing_px: number(),
        colour: ink,
        halo: Some(stroke),
        angle_rad: number(),
        width_px: number(),
    };
    let mut group = Group::named(word());
    group.title = Some(word());
    group.desc = Some(word());
    group.opacity = number();
    group.clip = Some((ScreenPos::new(number(), number()), number()));
    group.marks = vec![Mark::from(path), Mark::from(disc), Mark::from(text)];
    let twin = group.clone();
    let scene = Scene {
        size: Size::new(number(), number()),
        background: ink,
        marks: vec![Mark::from(group), Mark::from(twin)],
    };
    let (title, desc, lang, prefix) = (word(), word(), word(), word());
    let options = SvgOptions {
        title: &title,
        desc: &desc,
        lang: &lang,
        scale: number(),
        id_prefix: &prefix,
        fonts: None,
    };
    let document = svg(&scene, &options);
    if let Err(problem) = check(&document) {
        panic!("{problem} in\n{document}");
    }
}
