//! The screen shows what the exported picture shows.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

mod common;

use beleg::render::Image;
use beleg::render::raster::Raster;
use beleg::render::screen::{Placing, ScreenPainter, family};
use beleg::scene::text::Fonts;
use beleg::scene::{Colour, Face, Scene, ThemeKind};
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
        let screen = on_screen(&fonts, &scene);
        let file = format!(
            "{}/screen-{}.png",
            env!("CARGO_TARGET_TMPDIR"),
            kind.as_str()
        );
        std::fs::write(file, common::golden::encode(&screen)).unwrap();
        let picture = Raster::new(&fonts).rgba(&scene, SCALE).unwrap();
        assert_eq!(
            (screen.width, screen.height),
            (picture.width, picture.height)
        );
        let (a, b) = (halved(&screen), halved(&picture));
        let differences: Vec<f32> = a.iter().zip(&b).map(|(a, b)| (a - b).abs()).collect();
        let mean = differences.iter().sum::<f32>() / differences.len() as f32;
        let far =
            differences.iter().filter(|d| **d > 40.0).count() as f32 / differences.len() as f32;
        assert!(mean < 1.2, "{kind:?}: {mean} on average");
        assert!(far < 0.004, "{kind:?}: {far} of all are far off");
    }
}
