//! What stands around the map: the line at the foot, the arrow to the north.

use super::cx::FigureCx;
use super::names::halo;
use super::room::Room;
use super::stock::Stock;
use super::told;
use crate::carto::{Camera, PointOfView};
use crate::geom::{LonLat, Rect, ScreenPos};
use crate::lang::{Message, Texts};
use crate::scene::{Anchor, Face, Mark, Path, Stroke, TextRun};

/// The size of the text at the foot, in pixels.
const FOOT_PX: f32 = 10.5;
/// The space around it.
const MARGIN_PX: f32 = 14.0;

/// The lines at the foot: where the ground comes from, whose boundaries it shows, the projection; how much of a large dossier
/// the map shows; and the filter.
#[must_use]
pub fn foot_lines(cx: &FigureCx<'_>, camera: &Camera, stock: Option<Stock>) -> Vec<String> {
    let texts = cx.texts;
    let view = match cx.view {
        PointOfView::Un => "figure-boundaries-un",
        PointOfView::DeFacto => "figure-boundaries-de-facto",
    };
    let mut parts = vec![texts.get("figure-made-with"), texts.get(view)];
    if cx.dossier.places().iter().any(|p| p.geonames.is_some()) {
        parts.push(texts.get("figure-geonames"));
    }
    parts.push(projection(camera, texts));
    let mut lines = vec![parts.join(" · ")];
    lines.extend(stock.map(|stock| texts.say(&stock.message())));
    lines.extend(told::filter(cx));
    lines
}

/// The name of the projection, and what lies in the middle of it.
fn projection(camera: &Camera, texts: &Texts) -> String {
    let name = texts.get(&format!("figure-projection-{}", camera.projection.as_str()));
    let at = position(camera.center, 0, texts);
    texts.say(
        &Message::new("figure-centred")
            .with("projection", name)
            .with("at", at),
    )
}

/// A position in degrees to so many digits, such as 77° N 79° E or 39.0339° N 125.7543° E.
#[must_use]
pub fn position(p: LonLat, digits: usize, texts: &Texts) -> String {
    let part = |degrees: f64, plus: &str, minus: &str| {
        let name = if degrees < 0.0 { minus } else { plus };
        format!("{:.digits$}° {}", degrees.abs(), texts.get(name))
    };
    let lat = part(p.lat_deg(), "figure-north", "figure-south");
    let lon = part(p.lon_deg(), "figure-east", "figure-west");
    format!("{lat} {lon}")
}

/// The marks of the foot, at the left bottom of the room.
pub fn foot(
    cx: &FigureCx<'_>,
    camera: &Camera,
    stock: Option<Stock>,
    room: &mut Room,
) -> Vec<Mark> {
    let area = room.area;
    let lines = foot_lines(cx, camera, stock);
    let mut wrapped = Vec::new();
    for line in &lines {
        let widest = area.width() - 2.0 * MARGIN_PX;
        wrapped.extend(cx.fonts.wrap(line, Face::Sans, FOOT_PX, widest));
    }
    let mut marks = Vec::new();
    let mut base = area.max.y - MARGIN_PX + 3.0;
    for text in wrapped.into_iter().rev() {
        let width_px = cx.fonts.width_px(&text, Face::Sans, FOOT_PX, 0.0);
        let run = TextRun {
            text,
            pos: ScreenPos::new(area.min.x + MARGIN_PX, base),
            anchor: Anchor::Start,
            face: Face::Sans,
            size_px: FOOT_PX,
            letter_spacing_px: 0.0,
            colour: cx.theme.muted,
            halo: None,
            angle_rad: 0.0,
            width_px,
        };
        room.placer.reserve(run.bounds().grown(4.0));
        marks.push(Mark::from(run));
        base -= FOOT_PX * 1.4;
    }
    marks.reverse();
    marks
}

/// A small arrow to the north at the right top of `area`; nothing where north is up.
pub fn north(cx: &FigureCx<'_>, camera: &Camera, area: Rect, room: &mut Room) -> Vec<Mark> {
    let angle = camera.north_angle_rad(area.center());
    if angle.abs() < 0.035 {
        return Vec::new();
    }
    let at = ScreenPos::new(area.max.x - 30.0, area.min.y + 32.0);
    let (sin, cos) = angle.sin_cos();
    let step = |right: f32, up: f32| at.moved(right * cos + up * sin, right * sin - up * cos);
    let (tip, notch) = (step(0.0, 11.0), step(0.0, -5.0));
    let foot = |side: f32| step(side * 5.5, -9.0);
    let shape = |outline: Vec<ScreenPos>, fill, stroke| {
        Mark::from(Path {
            subpaths: vec![outline],
            closed: true,
            fill,
            stroke: Some(stroke),
        })
    };
    let thin = Stroke::solid(cx.theme.muted, 1.0);
    let half = |side: f32, fill| shape(vec![tip, foot(side), notch], fill, thin);
    // On a dense map lines run beneath it.
    let whole = vec![tip, foot(1.0), notch, foot(-1.0)];
    let beneath = shape(whole, Some(cx.theme.land), halo(cx, 8.0));
    let name = cx.texts.get("figure-north");
    let width_px = cx.fonts.width_px(&name, Face::SansStrong, 10.5, 0.0);
    let head = step(0.0, 19.0);
    let letter = TextRun {
        text: name,
        pos: head.moved(0.0, 3.8),
        anchor: Anchor::Middle,
        face: Face::SansStrong,
        size_px: 10.5,
        letter_spacing_px: 0.0,
        colour: cx.theme.muted,
        halo: Some(halo(cx, 5.0)),
        angle_rad: 0.0,
        width_px,
    };
    room.placer.reserve(Rect { min: at, max: at }.grown(26.0));
    vec![
        beneath,
        half(-1.0, Some(cx.theme.muted)),
        half(1.0, None),
        Mark::from(letter),
    ]
}
