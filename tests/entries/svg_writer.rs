//! The writer of SVG.

use super::svg_document::check;
use beleg::geom::{ScreenPos, Size};
use beleg::render::svg::{SvgOptions, svg};
use beleg::scene::text::{Fonts, parts};
use beleg::scene::visible::made_visible;
use beleg::scene::{Anchor, Colour, Disc, Face, Group, Mark, Path, Scene, Stroke, TextRun};

const INK: Colour = Colour {
    r: 1,
    g: 2,
    b: 3,
    a: 200,
};

thread_local! {
    /// Reading the fonts takes longer than a case.
    static FONTS: Fonts = Fonts::bundled().unwrap();
}

/// Writes a scene with every kind of mark, with and without fonts.
///
/// `data` up to its first bar are numbers, four bytes each, little-endian; after it come words between bars: of the text,
/// the group's name, title and description, and the document's title, description, language and prefix of ids.
///
/// # Panics
/// When the document is not as [`check`] wants it, or when its words are not those that were put in, controls shown as
/// marks, and, with fonts, brackets in writing from right to left as their mirror images.
pub fn svg_writer(data: &[u8]) {
    let bar = data.iter().position(|byte| *byte == b'|');
    let (numbers, words) = data.split_at(bar.unwrap_or(data.len()));
    let words = String::from_utf8_lossy(words);
    let mut words = words.split('|').skip(1);
    let mut word = || words.next().unwrap_or_default();
    let (text, name) = (word(), word());
    let (group_title, group_desc) = (word(), word());
    let options = SvgOptions {
        title: word(),
        desc: word(),
        lang: word(),
        id_prefix: word(),
        ..SvgOptions::default()
    };
    let group = group(numbers, text, [name, group_title, group_desc]);
    let mut number = numbers_of(numbers);
    let scene = Scene {
        size: Size::new(number(), number()),
        background: INK,
        marks: vec![Mark::from(group.clone()), Mark::from(group)],
    };
    let options = SvgOptions {
        scale: number(),
        ..options
    };
    let drawn = made_visible(text, true);
    let with_mirrors = mirrored_where_backward(&drawn);
    let of_document = [options.title, options.desc]
        .into_iter()
        .filter(|words| !words.is_empty())
        .map(|words| made_visible(words, false).into_owned());
    FONTS.with(|fonts| {
        for (fonts, drawn) in [(None, drawn.as_ref()), (Some(fonts), &with_mirrors)] {
            let of_group = [group_title, group_desc]
                .map(|words| made_visible(words, false).into_owned())
                .into_iter()
                .chain(Some(drawn.to_owned()).filter(|text| !text.trim().is_empty()));
            let wanted: Vec<_> = of_document
                .clone()
                .chain(of_group.clone())
                .chain(of_group)
                .collect();
            let document = svg(&scene, &SvgOptions { fonts, ..options });
            match check(&document) {
                Ok(found) => assert_eq!(found, wanted, "in\n{document}"),
                Err(problem) => panic!("{problem} in\n{document}"),
            }
        }
    });
}

/// A line in the order of reading as its parts are drawn.
fn mirrored_where_backward(line: &str) -> String {
    let mut parts = parts(line);
    parts.sort_by_key(|part| part.start);
    parts.into_iter().map(|part| part.text).collect()
}

/// Numbers from bytes, and 1 when there are no more.
fn numbers_of(bytes: &[u8]) -> impl FnMut() -> f32 {
    let mut chunks = bytes.chunks_exact(4);
    move || {
        let chunk = chunks.next().and_then(|c| c.try_into().ok());
        chunk.map_or(1.0, f32::from_le_bytes)
    }
}

/// A group that holds a path, a disc and a text.
fn group(numbers: &[u8], text: &str, [name, title, desc]: [&str; 3]) -> Group {
    let mut number = numbers_of(numbers);
    let stroke = Stroke {
        dash: Some([number(), number()]),
        ..Stroke::solid(INK, number())
    };
    let mut pos = || ScreenPos::new(number(), number());
    let path = Path {
        subpaths: vec![vec![pos(), pos(), pos()], vec![], vec![pos()]],
        closed: true,
        fill: Some(INK),
        stroke: Some(stroke),
    };
    let (center, at, clip) = (pos(), pos(), pos());
    let disc = Disc {
        center,
        radius_px: number(),
        fill: None,
        stroke: Some(stroke),
    };
    let text = TextRun {
        text: text.to_owned(),
        pos: at,
        anchor: Anchor::Middle,
        face: Face::Serif,
        size_px: number(),
        letter_spacing_px: number(),
        colour: INK,
        halo: Some(stroke),
        angle_rad: number(),
        width_px: number(),
    };
    Group {
        title: Some(title.to_owned()),
        desc: Some(desc.to_owned()),
        opacity: number(),
        clip: Some((clip, number())),
        marks: vec![Mark::from(path), Mark::from(disc), Mark::from(text)],
        ..Group::named(name)
    }
}
