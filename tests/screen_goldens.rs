//! The screen shows what the exported picture shows.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

mod common;

use beleg::geom::{ScreenPos, Size};
use beleg::render::Image;
use beleg::render::raster::Raster;
use beleg::render::screen::{Placing, ScreenPainter, family};
use beleg::scene::text::Fonts;
use beleg::scene::{Anchor, Colour, Face, Mark, Scene, TextRun, ThemeKind};
use eframe::egui::epaint::ImageData;
use eframe::egui::text::FontDefinitions;
use eframe::egui::{Color32, Context, FontData, FontFamily, LayerId, Pos2, RawInput, Rect, Vec2};
use std::sync::Arc;

const SCALE: f32 = 1.5;

fn definitions(fonts: &Fonts) -> FontDefinitions {
    let mut definitions = FontDefinitions::empty();
    for file in fonts.files() {
        let data = Arc::new(FontData::from_static(file.bytes));
        definitions.font_data.insert(file.name.to_owned(), data);
    }
    for face in [Face::Sans, Face::SansStrong, Face::Serif] {
        let names = fonts.chain(face).map(|file| file.name.to_owned()).collect();
        definitions.families.insert(family(face), names);
    }
    let sans = definitions.families[&FontFamily::Proportional].clone();
    definitions.families.insert(FontFamily::Monospace, sans);
    definitions
}

fn on_screen(fonts: &Fonts, scene: &Scene) -> Image {
    let context = Context::default();
    context.set_fonts(definitions(fonts));
    context.set_pixels_per_point(SCALE);
    let size = Vec2::new(scene.size.width, scene.size.height);
    let mut screen = ScreenPainter::default();
    let mut letters = None;
    let mut primitives = Vec::new();
    // The first frame takes up the scale, the second is drawn in it.
    for _ in 0..2 {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            ..RawInput::default()
        };
        let mut output = context.run_pass(input, |context| {
            let painter = context.layer_painter(LayerId::background());
            let Colour { r, g, b, a } = scene.background;
            let sheet = Rect::from_min_size(Pos2::ZERO, size);
            painter.rect_filled(sheet, 0.0, Color32::from_rgba_unmultiplied(r, g, b, a));
            screen.paint(1, &scene.marks, &painter, Placing::at(Pos2::ZERO));
        });
        for delta in output.textures_delta.set.values().flatten() {
            assert!(delta.pos.is_none() || letters.is_some());
            let ImageData::Color(image) = &delta.image;
            match (delta.pos, &mut letters) {
                (None, _) => letters = Some((**image).clone()),
                (Some([x, y]), Some(all)) => {
                    for row in 0..image.size[1] {
                        let from = &image.pixels[row * image.size[0]..][..image.size[0]];
                        let start = (y + row) * all.size[0] + x;
                        all.pixels[start..][..image.size[0]].copy_from_slice(from);
                    }
                }
                (Some(_), None) => {}
            }
        }
        output.textures_delta.clear();
        primitives = context.tessellate(output.shapes, output.pixels_per_point);
    }
    let pixels = |v: f32| (v * SCALE).round() as usize;
    common::triangles::picture(
        &primitives,
        &letters.unwrap(),
        (pixels(size.x), pixels(size.y)),
        SCALE,
    )
}

/// A picture halved, so that where exactly an edge fades does not count.
fn halved(image: &Image) -> Vec<f32> {
    let (width, height) = (image.width as usize, image.height as usize);
    let mut out = Vec::new();
    for y in (0..height - 2).step_by(3) {
        for x in (0..width - 2).step_by(3) {
            for c in 0..3 {
                let cells = (0..9)
                    .map(|i| f32::from(image.rgba[((y + i / 3) * width + x + i % 3) * 4 + c]));
                out.push(cells.sum::<f32>() / 9.0);
            }
        }
    }
    out
}

#[test]
fn the_screen_shows_what_the_picture_shows() {
    let fonts = Fonts::bundled().unwrap();
    for kind in [ThemeKind::Light, ThemeKind::Dark] {
        let scene = common::sample::scene(&fonts, kind);
        compare(&fonts, &scene, kind.as_str());
    }
}

/// Lines in which words, numbers and brackets run in both directions.
#[test]
fn the_screen_orders_writing_as_the_picture_does() {
    let fonts = Fonts::bundled().unwrap();
    let lines = [
        "תל אביב",
        "القاهرة الكبرى (مصر)",
        "תל אביב → القاهرة",
        "عام ٢٠٢٦ و۱۴۰۴ «بحر»",
        "Red Sea Ltd. בשנת 2026 (ינואר)",
        "東京 서울 (תל)",
    ];
    let ink = Colour {
        r: 20,
        g: 30,
        b: 40,
        a: 255,
    };
    let marks = lines.iter().zip(1u8..).map(|(line, number)| {
        let width_px = fonts.width_px(line, Face::Sans, 22.0, 0.0);
        Mark::from(TextRun {
            text: (*line).to_owned(),
            pos: ScreenPos::new(380.0, 34.0 * f32::from(number)),
            anchor: Anchor::End,
            face: Face::Sans,
            size_px: 22.0,
            letter_spacing_px: 0.0,
            colour: ink,
            halo: None,
            angle_rad: 0.0,
            width_px,
        })
    });
    let scene = Scene {
        size: Size::new(400.0, 225.0),
        background: Colour {
            r: 255,
            g: 255,
            b: 255,
            a: 255,
        },
        marks: marks.collect(),
    };
    let screen = on_screen(&fonts, &scene);
    let file = format!("{}/screen-directions.png", env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(file, common::golden::encode(&screen)).unwrap();
    let picture = Raster::new(&fonts).rgba(&scene, SCALE).unwrap();
    for (number, line) in lines.iter().enumerate() {
        let band = |image| ink_from_left(image, 34.0 * (number as f32 + 0.3), 34.0);
        let (a, b) = (band(&screen), band(&picture));
        let off: f32 = a.iter().zip(&b).map(|(a, b)| (a - b).abs()).sum();
        let share = off / b.iter().sum::<f32>();
        assert!(share < 0.25, "{line}: {share} of the ink is elsewhere");
    }
}

/// How much ink lies in each stretch of 4 pixels of a band, whatever its height; the screen draws a little bolder.
fn ink_from_left(image: &Image, top: f32, height: f32) -> Vec<f32> {
    let (first, rows) = ((top * SCALE) as usize, (height * SCALE) as usize);
    let width = image.width as usize;
    let mut out = vec![0.0; width / 4 + 1];
    for y in first..first + rows {
        for x in 0..width {
            out[x / 4] += 255.0 - f32::from(image.rgba[(y * width + x) * 4]);
        }
    }
    let all: f32 = out.iter().sum();
    out.iter().map(|ink| ink / all).collect()
}

fn compare(fonts: &Fonts, scene: &Scene, name: &str) {
    let screen = on_screen(fonts, scene);
    let file = format!("{}/screen-{name}.png", env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(file, common::golden::encode(&screen)).unwrap();
    let picture = Raster::new(fonts).rgba(scene, SCALE).unwrap();
    assert_eq!(
        (screen.width, screen.height),
        (picture.width, picture.height)
    );
    let (a, b) = (halved(&screen), halved(&picture));
    let differences: Vec<f32> = a.iter().zip(&b).map(|(a, b)| (a - b).abs()).collect();
    let mean = differences.iter().sum::<f32>() / differences.len() as f32;
    let far = differences.iter().filter(|d| **d > 40.0).count() as f32 / differences.len() as f32;
    assert!(mean < 1.2, "{name}: {mean} on average");
    assert!(far < 0.004, "{name}: {far} of all are far off");
}
