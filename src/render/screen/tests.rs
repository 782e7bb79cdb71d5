use super::*;
use crate::geom::{ScreenPos, Size};
use crate::scene::text::Fonts;
use crate::scene::{Anchor, Disc, Mark, Path, Scene, Stroke, TextRun};
use eframe::egui::epaint::{ClippedPrimitive, Primitive};
use eframe::egui::text::FontDefinitions;
use eframe::egui::{Context, FontData, LayerId, Pos2, RawInput, Rect};

const INK: Colour = Colour {
    r: 20,
    g: 102,
    b: 184,
    a: 255,
};

fn at(x: f32, y: f32) -> ScreenPos {
    ScreenPos::new(x, y)
}

fn context() -> Context {
    let fonts = Fonts::bundled().unwrap();
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
    let context = Context::default();
    context.set_fonts(definitions);
    context
}

/// One frame, tessellated.
fn frame(context: &Context, mut draw: impl FnMut(&Painter)) -> Vec<ClippedPrimitive> {
    let screen_rect = Rect::from_min_size(Pos2::ZERO, Vec2::new(480.0, 300.0));
    let input = RawInput {
        screen_rect: Some(screen_rect),
        ..RawInput::default()
    };
    let mut done = false;
    let mut output = context.run_pass(input, |context| {
        if !std::mem::replace(&mut done, true) {
            draw(&context.layer_painter(LayerId::background()));
        }
    });
    output.textures_delta.clear();
    context.tessellate(output.shapes, output.pixels_per_point)
}

fn meshes(primitives: &[ClippedPrimitive]) -> Vec<&epaint::Mesh> {
    primitives
        .iter()
        .filter_map(|p| match &p.primitive {
            Primitive::Mesh(mesh) => Some(mesh),
            Primitive::Callback(_) => None,
        })
        .collect()
}

fn bounds(primitives: &[ClippedPrimitive]) -> Rect {
    meshes(primitives)
        .into_iter()
        .fold(Rect::NOTHING, |r, mesh| r | mesh.calc_bounds())
}

fn scene(marks: Vec<Mark>) -> Scene {
    Scene {
        size: Size::new(200.0, 100.0),
        background: Colour::from_hex("ffffff").unwrap(),
        marks,
    }
}

fn line() -> Mark {
    Path {
        subpaths: vec![vec![at(10.0, 50.0), at(190.0, 50.0)]],
        stroke: Some(Stroke::solid(INK, 3.0)),
        ..Path::default()
    }
    .into()
}

fn text(words: &str, face: Face) -> TextRun {
    let fonts = Fonts::bundled().unwrap();
    TextRun {
        text: words.to_owned(),
        pos: at(100.0, 60.0),
        anchor: Anchor::Middle,
        face,
        size_px: 14.0,
        letter_spacing_px: 0.0,
        colour: INK,
        halo: None,
        angle_rad: 0.0,
        width_px: fonts.width_px(words, face, 14.0, 0.0),
    }
}

#[test]
fn triangles_come_where_the_scene_says() {
    let context = context();
    let mut screen = ScreenPainter::default();
    let scene = scene(vec![line()]);
    let out = frame(&context, |painter| {
        screen.paint_over(&scene.marks, painter, Placing::at(Pos2::new(100.0, 20.0)));
    });
    let found = bounds(&out);
    assert!(
        (found.min - Pos2::new(109.5, 68.0)).length() < 0.1,
        "{found:?}"
    );
    assert!(
        (found.max - Pos2::new(290.5, 72.0)).length() < 0.1,
        "{found:?}"
    );
    let triangles: usize = meshes(&out).iter().map(|m| m.indices.len() / 3).sum();
    // Four cross-sections, three four-sided areas between each two.
    assert_eq!(triangles, 3 * 3 * 2);
}

#[test]
fn a_scaled_scene_grows_and_its_texts_do_not() {
    let context = context();
    let mut screen = ScreenPainter::default();
    let placing = Placing {
        corner: Pos2::ZERO,
        scale: 2.0,
    };
    let (lines, words) = (
        scene(vec![line()]),
        scene(vec![text("Moscow", Face::Sans).into()]),
    );
    let grown = bounds(&frame(&context, |p| {
        screen.paint_over(&lines.marks, p, placing)
    }));
    assert!((grown.width() - 362.0).abs() < 0.5, "{grown:?}");
    let label = bounds(&frame(&context, |p| {
        screen.paint_over(&words.marks, p, placing)
    }));
    assert!(
        (label.center().x - 200.0).abs() < 2.0 && label.height() < 16.0,
        "{label:?}"
    );
}

#[test]
fn a_key_that_stays_is_not_made_again() {
    let context = context();
    let mut screen = ScreenPainter::default();
    let (first, second) = (scene(vec![line()]), scene(Vec::new()));
    let draw = |screen: &mut ScreenPainter, key: u64, scene: &Scene| {
        let out = frame(&context, |p| {
            screen.paint(key, &scene.marks, p, Placing::at(Pos2::ZERO))
        });
        meshes(&out).iter().map(|m| m.indices.len()).sum::<usize>()
    };
    let full = draw(&mut screen, 1, &first);
    // The same key: the scene is not looked at, and the same triangles come.
    assert_eq!(draw(&mut screen, 1, &second), full);
    assert!(draw(&mut screen, 2, &second) < full);
    for key in 3..40 {
        draw(&mut screen, key, &first);
    }
    assert!(screen.kept() <= MOST_LISTS);
}

#[test]
fn a_large_group_is_kept_across_scenes() {
    let context = context();
    let points: Vec<ScreenPos> = (0..5000)
        .map(|i| at((i % 200) as f32, (i / 50) as f32))
        .collect();
    let mut ground = Group::named("ground");
    let path = Path {
        subpaths: vec![points],
        stroke: Some(Stroke::solid(INK, 1.0)),
        ..Path::default()
    };
    ground.marks = vec![path.into()];
    let ground = Arc::new(ground);
    let mut screen = ScreenPainter::default();
    for key in 0..4 {
        let scene = scene(vec![Arc::clone(&ground).into(), line()]);
        frame(&context, |p| {
            screen.paint(key, &scene.marks, p, Placing::at(Pos2::ZERO))
        });
    }
    // The last scenes and one ground.
    assert_eq!(screen.kept(), MOST_LISTS + 1);
}

#[test]
fn texts_stand_on_their_base_line_and_turn_about_their_position() {
    let context = context();
    let mut screen = ScreenPainter::default();
    let mut draw = |run: TextRun| {
        let scene = scene(vec![run.into()]);
        bounds(&frame(&context, |p| {
            screen.paint_over(&scene.marks, p, Placing::at(Pos2::ZERO))
        }))
    };
    for face in [Face::Sans, Face::SansStrong, Face::Serif] {
        // Letters without anything beneath the base line, as wide as they were measured.
        let run = text("HEIM", face);
        let upright = draw(run.clone());
        assert!((upright.max.y - 60.0).abs() < 1.6, "{upright:?}");
        assert!(
            (upright.width() - run.width_px).abs() < 3.0,
            "{upright:?}, {}",
            run.width_px
        );
        let turned = draw(TextRun {
            angle_rad: std::f32::consts::FRAC_PI_2,
            ..run
        });
        assert!((turned.min.x - 100.0).abs() < 1.6, "{turned:?}");
        assert!((turned.center().y - 60.0).abs() < 2.0, "{turned:?}");
    }
}

#[test]
fn strange_scenes_do_no_harm() {
    let context = context();
    let mut screen = ScreenPainter::default();
    let strange = [f32::NAN, f32::INFINITY, -1.0, 0.0, 1e30];
    for value in strange {
        let mut run = text("\u{202e}a\u{0}", Face::Serif);
        run.size_px = value;
        run.pos = at(value, value);
        let disc = Disc {
            center: at(value, 1.0),
            radius_px: value,
            fill: Some(INK),
            stroke: Some(Stroke::solid(INK, value)),
        };
        let scene = scene(vec![disc.into(), run.into(), line()]);
        let out = frame(&context, |p| {
            screen.paint_over(&scene.marks, p, Placing::at(Pos2::ZERO))
        });
        assert!(!out.is_empty());
    }
}
