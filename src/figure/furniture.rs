//! What stands around the map: the line at the foot, the arrow to the north.

use super::cx::FigureCx;
use super::map::LEAST_FOR_BUTTONS_PX;
use super::names::halo;
use super::room::Room;
use super::stock::Stock;
use super::told;
use crate::carto::{Camera, PointOfView, ProjectionKind};
use crate::geom::{LonLat, Rect, ScreenPos, Size};
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
    let mut parts = ground_parts(cx);
    parts.push(projection(camera, texts));
    let mut lines = vec![parts.join(" · ")];
    lines.extend(stock.map(|stock| texts.say(&stock.message())));
    lines.extend(told::selected(cx));
    lines.extend(told::filter(cx));
    lines
}

/// The longest lines that the foot of a map of this dossier may have, wherever its camera will be.
#[must_use]
pub fn longest_foot_lines(cx: &FigureCx<'_>) -> Vec<String> {
    let widest = Camera {
        projection: ProjectionKind::AzimuthalEquidistant,
        center: LonLat::wrapped(-111.0, -88.0),
        roll_deg: 0.0,
        scale_px: 1.0,
        shift_px: [0.0, 0.0],
        size: Size::new(1.0, 1.0),
    };
    foot_lines(cx, &widest, Stock::most(cx))
}

/// Where the ground and the places come from, and whose boundaries are shown.
fn ground_parts(cx: &FigureCx<'_>) -> Vec<String> {
    let view = match cx.view {
        PointOfView::Un => "figure-boundaries-un",
        PointOfView::DeFacto => "figure-boundaries-de-facto",
    };
    let mut parts = vec![cx.texts.get("figure-made-with"), cx.texts.get(view)];
    if has_geonames(cx) {
        parts.push(cx.texts.get("figure-geonames"));
    }
    parts
}

/// The same in few words.
fn brief_parts(cx: &FigureCx<'_>) -> Vec<String> {
    let view = match cx.view {
        PointOfView::Un => "figure-brief-un",
        PointOfView::DeFacto => "figure-brief-de-facto",
    };
    let mut parts = vec![cx.texts.get("figure-brief-made-with"), cx.texts.get(view)];
    if has_geonames(cx) {
        parts.push(cx.texts.get("figure-brief-geonames"));
    }
    parts
}

fn has_geonames(cx: &FigureCx<'_>) -> bool {
    cx.dossier.places().iter().any(|p| p.geonames.is_some())
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
        format!("{:.digits$}°\u{a0}{}", degrees.abs(), texts.get(name))
    };
    let lat = part(p.lat_deg(), "figure-north", "figure-south");
    let lon = part(p.lon_deg(), "figure-east", "figure-west");
    format!("{lat}\u{a0}{lon}")
}

/// The lines at the foot as they stand in `area`. On a small map of the window they yield step by step: where its middle lies is
/// left out, which a map tells by itself, then the filter, which the legend shows, and last each part is told in few words.
#[must_use]
pub fn foot_in(
    cx: &FigureCx<'_>,
    camera: &Camera,
    stock: Option<Stock>,
    area: Rect,
) -> Vec<String> {
    let widest = area.width() - 2.0 * MARGIN_PX;
    let wrap = |lines: &[String]| -> Vec<String> {
        let wrapped = lines
            .iter()
            .map(|line| cx.fonts.wrap(line, Face::Sans, FOOT_PX, widest));
        wrapped.flatten().collect()
    };
    let whole = foot_lines(cx, camera, stock);
    let full = wrap(&whole);
    let most = match area.height() {
        height if height < LEAST_FOR_BUTTONS_PX => 1,
        height if height < 300.0 => 2,
        _ => usize::MAX,
    };
    if !cx.extras.buttons || full.len() <= most {
        return full;
    }
    let ground = ground_parts(cx).join(" · ");
    let rest = whole.iter().skip(1).cloned();
    let without_middle: Vec<String> = std::iter::once(ground.clone()).chain(rest).collect();
    let brief = brief_parts(cx).join(" · ");
    let steps = [without_middle, vec![ground], vec![brief]].map(|lines| wrap(&lines));
    let fitting = steps.iter().find(|lines| lines.len() <= most);
    fitting.or(steps.last()).cloned().unwrap_or_default()
}

/// The lines of a foot on a sheet so wide, broken where they are too long.
#[must_use]
pub fn foot_rows(cx: &FigureCx<'_>, lines: &[String], width_px: f32) -> Vec<String> {
    let widest = width_px - 2.0 * MARGIN_PX;
    let wrapped = lines
        .iter()
        .flat_map(|line| cx.fonts.wrap(line, Face::Sans, FOOT_PX, widest));
    wrapped.collect()
}

/// The marks of some lines at the foot, at the left bottom of the room, broken where they are too long; what the figure has there
/// hardly shows behind its words.
pub fn foot(cx: &FigureCx<'_>, lines: &[String], room: &mut Room) -> Vec<Mark> {
    let area = room.area;
    let wrapped = foot_rows(cx, lines, area.width());
    let (mut marks, mut boxes) = (Vec::new(), Vec::new());
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
        let bounds = run.bounds();
        room.placer.reserve(bounds.grown(4.0));
        boxes.push(bounds);
        marks.push(Mark::from(run));
        base -= FOOT_PX * 1.4;
    }
    boxes.reverse();
    marks.extend(backing(cx, &boxes));
    marks.reverse();
    marks
}

/// One area beneath lines of text, from the uppermost to the lowest, in the colour of the background.
fn backing(cx: &FigureCx<'_>, boxes: &[Rect]) -> Option<Mark> {
    /// How far it reaches beyond the words, in pixels.
    const AROUND_PX: f32 = 4.0;
    /// How much of it covers.
    const OPACITY: f32 = 0.9;
    let (first, last) = (boxes.first()?, boxes.last()?);
    let left = first.min.x - AROUND_PX;
    let mut outline = vec![ScreenPos::new(left, first.min.y - AROUND_PX)];
    for (number, line) in boxes.iter().enumerate() {
        let right = line.max.x + AROUND_PX;
        // Lines share their edge, or it would show.
        let next = boxes.get(number + 1);
        let bottom = next.map_or(line.max.y + AROUND_PX, |next| {
            f32::midpoint(line.max.y, next.min.y)
        });
        let top = outline.last().map_or(line.min.y, |corner| corner.y);
        outline.push(ScreenPos::new(right, top));
        outline.push(ScreenPos::new(right, bottom));
    }
    outline.push(ScreenPos::new(left, last.max.y + AROUND_PX));
    Some(Mark::from(Path {
        subpaths: vec![outline],
        closed: true,
        fill: Some(cx.theme.background.faded(OPACITY)),
        stroke: None,
    }))
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
