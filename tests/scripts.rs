//! Names, titles and sources in Arabic, Hebrew, Chinese, Japanese and Korean, as a picture and as SVG text.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use beleg::render::Image;
use resvg::usvg::roxmltree::Document;
use std::process::{Command, Stdio};

/// What the command line writes for the dossier of many scripts.
fn exported(ending: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join(format!("map.{ending}"));
    let status = Command::new(env!("CARGO_BIN_EXE_beleg"))
        .args(["export", "tests/data/scripts.dossier.json"])
        .args(["--size", "720x560", "--to"])
        .arg(&to)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status();
    assert!(status.unwrap().success());
    std::fs::read(to).unwrap()
}

#[test]
fn a_map_of_many_scripts() {
    let png = exported("png");
    let mut reader = png::Decoder::new(std::io::Cursor::new(png))
        .read_info()
        .unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let rgba = match info.color_type {
        png::ColorType::Rgba => pixels,
        png::ColorType::Rgb => pixels
            .chunks_exact(3)
            .flat_map(|p| [p[0], p[1], p[2], 255])
            .collect(),
        other => panic!("{other:?}"),
    };
    let image = Image {
        width: info.width,
        height: info.height,
        rgba,
    };
    common::golden::check("scripts", &image);
}

/// The words of a `text` element with what stands farther left first.
fn from_left(text: &resvg::usvg::roxmltree::Node<'_, '_>) -> Vec<String> {
    let x = |node: &resvg::usvg::roxmltree::Node<'_, '_>| -> f32 {
        node.attribute("x").unwrap().parse().unwrap()
    };
    let mut parts: Vec<_> = text.children().filter(|c| c.is_element()).collect();
    parts.sort_by(|a, b| x(a).total_cmp(&x(b)));
    parts
        .iter()
        .map(|part| part.text().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn words_stand_from_right_to_left_and_are_read_in_their_order() {
    let svg = String::from_utf8(exported("svg")).unwrap();
    let tree = Document::parse(&svg).unwrap();
    let drawn = |read: &str| {
        let texts = tree.descendants().filter(|n| n.has_tag_name("text"));
        let found = texts.into_iter().find(|text| {
            let words = text.descendants().filter(|n| n.is_text());
            words.filter_map(|n| n.text()).collect::<String>() == read
        });
        from_left(&found.unwrap_or_else(|| panic!("no {read} in\n{svg}")))
    };
    assert_eq!(drawn("תל אביב"), ["אביב", " ", "תל"]);
    // Brackets are those that are seen.
    assert_eq!(
        drawn("القاهرة الكبرى )مصر("),
        ["(", "مصر", ")", " ", "الكبرى", " ", "القاهرة"]
    );
}
