//! A scene that uses everything a scene can say.

use super::line::{Spot, arrowhead, beside, spot_at_fraction};
use beleg::geom::{Rect, ScreenPos, Size};
use beleg::scene::label::{Before, Placer, PointLabel, Side};
use beleg::scene::polyline::length_px;
use beleg::scene::text::Fonts;
use beleg::scene::{
    Anchor, Colour, Disc, Face, Group, Mark, Path, Primitive, Scene, Stroke, TextRun, Theme,
    ThemeKind,
};

/// The extent of the scene.
const SIZE: Size = Size::new(480.0, 300.0);

fn at(x: f32, y: f32) -> ScreenPos {
    ScreenPos::new(x, y)
}

fn line(points: Vec<ScreenPos>, stroke: Stroke) -> Mark {
    Path {
        subpaths: vec![points],
        stroke: Some(stroke),
        ..Path::default()
    }
    .into()
}

fn area(points: Vec<ScreenPos>, fill: Colour) -> Mark {
    Path {
        subpaths: vec![points],
        closed: true,
        fill: Some(fill),
        stroke: None,
    }
    .into()
}

/// A bow from one place to another, sampled.
fn bow(a: ScreenPos, b: ScreenPos, rise: f32) -> Vec<ScreenPos> {
    let straight: Vec<ScreenPos> = (0..=48).map(|i| a.toward(b, i as f32 / 48.0)).collect();
    let length = length_px(&straight);
    beside(&straight, |_, l| {
        -rise * (l / length * std::f32::consts::PI).sin()
    })
}

fn relation(points: &[ScreenPos], colour: Colour, dash: Option<[f32; 2]>, land: Colour) -> Group {
    let width_px = 2.6;
    let stroke = Stroke {
        dash,
        round: dash.is_some_and(|[drawn, _]| drawn < 2.0),
        ..Stroke::solid(colour, width_px)
    };
    let halo = Stroke::solid(land, width_px + 2.4);
    let mut spot = spot_at_fraction(points, 0.57).unwrap();
    spot.pos = spot
        .pos
        .moved(5.0 * spot.angle_rad.cos(), 5.0 * spot.angle_rad.sin());
    let mut group = Group::named("relation");
    group.marks = vec![
        line(points.to_vec(), halo),
        line(points.to_vec(), stroke),
        area(arrowhead(spot, 11.0, 9.0), colour),
    ];
    group
}

fn words(fonts: &Fonts, text: &str, pos: ScreenPos, face: Face, theme: &Theme) -> TextRun {
    TextRun {
        text: text.to_owned(),
        pos,
        anchor: Anchor::Middle,
        face,
        size_px: 13.0,
        letter_spacing_px: 0.0,
        colour: theme.ink,
        halo: Some(Stroke::solid(theme.land, 3.0)),
        angle_rad: 0.0,
        width_px: fonts.width_px(text, face, 13.0, 0.0),
    }
}

fn places(
    fonts: &Fonts,
    placer: &mut Placer,
    theme: &Theme,
    named: &[(&str, ScreenPos)],
) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (_, dot) in named {
        placer.reserve(
            Rect {
                min: *dot,
                max: *dot,
            }
            .grown(5.0),
        );
        marks.push(Mark::from(Disc {
            center: *dot,
            radius_px: 4.5,
            fill: Some(theme.land),
            stroke: Some(Stroke::solid(theme.ink, 2.0)),
        }));
    }
    for (name, dot) in named {
        let mut run = words(fonts, name, *dot, Face::SansStrong, theme);
        let label = PointLabel {
            dot: *dot,
            radius_px: 2.0,
            gap_px: 5.0,
            size: Size::new(run.width_px, 14.0),
            sides: &Side::ALL,
            leads: false,
            is_urgent: false,
            before: Before::Unknown,
        };
        let placed = placer.place(&[label]).pop().flatten().unwrap();
        run.pos = at(placed.rect.center().x, placed.rect.max.y - 3.5);
        marks.push(run.into());
    }
    marks
}

/// Lines with dashes, arrowheads, halos, turned texts, discs and a circle that cuts.
#[expect(clippy::too_many_lines, reason = "one scene with every kind of mark")]
pub fn scene(fonts: &Fonts, kind: ThemeKind) -> Scene {
    let theme = Theme::shipped(kind);
    let mut placer = Placer::new(Rect::from_xywh(0.0, 0.0, SIZE.width, SIZE.height));
    let (moscow, pyongyang, washington) = (at(170.0, 60.0), at(80.0, 230.0), at(400.0, 110.0));
    let inset = (at(390.0, 220.0), 62.0);
    placer.reserve(
        Rect {
            min: inset.0,
            max: inset.0,
        }
        .grown(inset.1),
    );
    let mut ground = Group::named("ground");
    ground.marks = vec![area(
        vec![
            at(0.0, 40.0),
            at(300.0, -20.0),
            at(330.0, 120.0),
            at(210.0, 300.0),
            at(0.0, 300.0),
        ],
        theme.land,
    )];
    let lines = [
        (bow(moscow, pyongyang, -26.0), theme.diplomatic, None),
        (
            bow(moscow, pyongyang, -9.0),
            theme.diplomatic,
            Some([14.0, 6.0]),
        ),
        (bow(moscow, pyongyang, 9.0), theme.aid, Some([1.5, 6.0])),
        (
            bow(pyongyang, moscow, -26.0),
            theme.transfers,
            Some([1.5, 12.0]),
        ),
        (bow(washington, pyongyang, 20.0), theme.coercive, None),
    ];
    let mut marks = vec![Mark::from(ground.clone())];
    for (i, (points, colour, dash)) in lines.iter().enumerate() {
        placer.note_line(points, 2.6);
        let mut group = relation(points, *colour, *dash, theme.land);
        group.opacity = if i == 2 { 1.0 } else { 0.8 };
        marks.push(group.into());
    }
    let named = [
        ("Moscow", moscow),
        ("Pyongyang 평양", pyongyang),
        ("Washington", washington),
    ];
    marks.extend(places(fonts, &mut placer, &theme, &named));
    for (points, text) in [(&lines[4].0, "Threat"), (&lines[0].0, "Visit")] {
        let mut run = words(fonts, text, at(0.0, 0.0), Face::Sans, &theme);
        run.size_px = 11.0;
        run.width_px = fonts.width_px(text, Face::Sans, 11.0, 0.0);
        if let Some(spot) = spot_at_fraction(points, 0.3) {
            // Above the line, upright.
            let upright = spot.angle_rad.sin().atan2(spot.angle_rad.cos().abs());
            let angle_rad = if spot.angle_rad.cos() < 0.0 {
                -upright
            } else {
                upright
            };
            let pos = spot
                .pos
                .moved(9.0 * angle_rad.sin(), -9.0 * angle_rad.cos());
            let spot = Spot { pos, angle_rad };
            let (sin, cos) = spot.angle_rad.sin_cos();
            run.pos = spot.pos.moved(-sin * 3.8, cos * 3.8);
            run.angle_rad = spot.angle_rad;
            marks.push(run.into());
        }
    }
    marks.extend(inset_marks(&theme, inset, &ground));
    let mut country = words(fonts, "RUSSIA", at(250.0, 40.0), Face::Sans, &theme);
    country.letter_spacing_px = 2.5;
    country.size_px = 10.5;
    country.colour = theme.label;
    country.halo = None;
    country.width_px = fonts.width_px("RUSSIA", Face::Sans, 10.5, 2.5);
    marks.insert(1, country.into());
    Scene {
        size: SIZE,
        background: theme.sea,
        marks,
    }
}

/// A circle that cuts what is in it.
fn inset_marks(theme: &Theme, (center, radius_px): (ScreenPos, f32), ground: &Group) -> Vec<Mark> {
    let mut inset = Group::named("inset");
    inset.clip = Some((center, radius_px));
    let sea = Disc {
        center,
        radius_px,
        fill: Some(theme.sea),
        stroke: None,
    };
    let moved: Vec<ScreenPos> = match &ground.marks[0].primitive {
        Primitive::Path(path) => path.subpaths[0]
            .iter()
            .map(|p| p.moved(150.0, 40.0))
            .collect(),
        _ => Vec::new(),
    };
    let across = bow(at(310.0, 260.0), at(470.0, 180.0), 12.0);
    inset.marks = vec![
        sea.into(),
        area(moved, theme.land),
        relation(&across, theme.diplomatic, Some([1.5, 6.0]), theme.land).into(),
    ];
    let rim = Disc {
        center,
        radius_px,
        fill: None,
        stroke: Some(Stroke::solid(theme.muted, 1.0)),
    };
    vec![inset.into(), rim.into()]
}
