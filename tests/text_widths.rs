//! Widths in `tests/data/text_widths.tsv` are what usvg lays out with the bundled fonts.

use beleg::scene::Face;
use beleg::scene::text::{Fonts, weight};
use resvg::usvg;
use std::sync::Arc;

/// The first text of a tree.
fn text_of(group: &usvg::Group) -> Option<&usvg::Text> {
    group.children().iter().find_map(|node| match node {
        usvg::Node::Text(text) => Some(text.as_ref()),
        usvg::Node::Group(group) => text_of(group),
        _ => None,
    })
}

#[test]
fn usvg_lays_texts_out_as_in_the_table() -> Result<(), Box<dyn std::error::Error>> {
    let fonts = Fonts::bundled()?;
    let mut fontdb = usvg::fontdb::Database::new();
    for file in fonts.files() {
        fontdb.load_font_data(file.bytes.to_vec());
    }
    let options = usvg::Options {
        fontdb: Arc::new(fontdb),
        ..Default::default()
    };
    let table = include_str!("data/text_widths.tsv");
    for row in table.lines().filter(|row| !row.starts_with('#')) {
        let [text, face, size, spacing, width] = row.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("five columns: {row}").into());
        };
        let face = match face {
            "Serif" => Face::Serif,
            "SansStrong" => Face::SansStrong,
            _ => Face::Sans,
        };
        let runs = fonts.runs(text, face);
        let family = match (runs.as_slice(), face) {
            ([only], _) => only.file.family,
            (_, Face::Serif) => "Noto Serif",
            _ => "Noto Sans",
        };
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="999" height="99"><text y="50" xml:space="preserve"
            font-family="{family}" font-weight="{}" font-size="{size}" letter-spacing="{spacing}">{}</text></svg>"#,
            weight(face),
            text.replace('&', "&amp;"),
        );
        let tree = usvg::Tree::from_str(&svg, &options)?;
        let laid_out = text_of(tree.root()).ok_or("a text")?.bounding_box().width();
        let expected: f32 = width.parse()?;
        assert!((laid_out - expected).abs() < 0.01, "{text}: {laid_out} px");
    }
    Ok(())
}
