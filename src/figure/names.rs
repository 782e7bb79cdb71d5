//! Names of places and countries.

use super::cx::FigureCx;
use super::dots::radius_px;
use super::room::Room;
use super::routes::{NAME_PX, PlaceMark};
use crate::carto::Camera;
use crate::carto::basemap::CountryLabel;
use crate::geom::{LonLat, Rect, ScreenPos, Size};
use crate::lang::Lang;
use crate::scene::label::{PointLabel, Side};
use crate::scene::oriented::OrientedBox;
use crate::scene::{Anchor, Face, Mark, Stroke, TextRun};

/// The size of the names of countries, in pixels.
const COUNTRY_PX: f32 = 10.0;
/// The space after each of their letters, in pixels.
const COUNTRY_SPACING_PX: f32 = 2.0;
/// The most names of countries on one sheet.
const MOST_COUNTRIES: usize = 26;
/// Mean radius of the Earth in kilometres (IUGG).
const EARTH_KM: f64 = 6371.0;

/// The name of a place beside its dot, and the box that it takes; `None` where there is no room.
pub fn of_place(
    cx: &FigureCx<'_>,
    place: &PlaceMark,
    at: ScreenPos,
    room: &mut Room,
) -> Option<(Mark, Rect)> {
    const SIDES: [Side; 8] = [
        Side::East,
        Side::West,
        Side::NorthEast,
        Side::NorthWest,
        Side::SouthEast,
        Side::SouthWest,
        Side::North,
        Side::South,
    ];
    let height = NAME_PX * 1.2;
    let placed = room.placer.try_point_label(&PointLabel {
        dot: at,
        radius_px: radius_px(place.precision) + 5.0,
        size: Size::new(place.name_px, height),
        sides: &SIDES,
    })?;
    let base = placed.rect.center().y + NAME_PX * 0.355;
    let text = TextRun {
        text: place.name.clone(),
        pos: ScreenPos::new(placed.rect.min.x, base),
        anchor: Anchor::Start,
        face: Face::SansStrong,
        size_px: NAME_PX,
        letter_spacing_px: 0.0,
        colour: cx.theme.ink,
        halo: Some(halo(cx, 4.0)),
        angle_rad: 0.0,
        width_px: place.name_px,
    };
    Some((Mark::from(text), placed.rect))
}

/// A round outline of the land's colour under a text.
pub fn halo(cx: &FigureCx<'_>, width_px: f32) -> Stroke {
    Stroke {
        round: true,
        ..Stroke::solid(cx.theme.land, width_px)
    }
}

/// The names of countries that are large enough on the sheet, the largest first.
#[must_use]
pub fn of_countries(cx: &FigureCx<'_>, camera: &Camera, room: &mut Room) -> Vec<Mark> {
    let mut found: Vec<(f32, ScreenPos, &CountryLabel)> = cx
        .labels
        .iter()
        .filter(|label| label.view.is_none_or(|view| view == cx.view))
        .filter_map(|label| {
            let (at, side) = on_sheet(camera, label)?;
            (side > 30.0 && room.area.contains(at)).then_some((side, at, label))
        })
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.2.iso.cmp(&b.2.iso)));
    let mut marks = Vec::new();
    for (side, at, label) in found {
        if marks.len() >= MOST_COUNTRIES {
            break;
        }
        let name = match cx.texts.lang() {
            Lang::En => &label.en,
            Lang::De => &label.de,
        };
        marks.extend(country(cx, camera, &name.to_uppercase(), (at, side), room));
    }
    marks
}

fn country(
    cx: &FigureCx<'_>,
    camera: &Camera,
    name: &str,
    (at, side): (ScreenPos, f32),
    room: &mut Room,
) -> Option<Mark> {
    let width = cx
        .fonts
        .width_px(name, Face::Sans, COUNTRY_PX, COUNTRY_SPACING_PX);
    if width > side * 0.92 {
        return None;
    }
    let shifts = [
        (0.0, 0.0),
        (0.0, -0.12),
        (0.0, 0.12),
        (0.14, 0.0),
        (-0.14, 0.0),
        (0.14, 0.14),
        (-0.14, 0.14),
        (0.14, -0.14),
        (-0.14, -0.14),
        (0.0, 0.22),
        (0.0, -0.22),
    ];
    let spot = shifts.iter().find_map(|(x, y)| {
        let middle = at.moved(x * side, y * side);
        let taken = OrientedBox::new(middle, width + 6.0, COUNTRY_PX * 1.3, 0.0);
        let on_globe = |x: f32| camera.lonlat_from_screen(middle.moved(x, 0.0)).is_some();
        let fits = on_globe(-width / 2.0) && on_globe(width / 2.0) && room.is_clear(&taken, 0..0);
        fits.then_some((middle, taken))
    });
    let (middle, taken) = spot?;
    room.placer.reserve_box(taken);
    Some(Mark::from(TextRun {
        text: name.to_owned(),
        pos: middle.moved(-width / 2.0, COUNTRY_PX * 0.355),
        anchor: Anchor::Start,
        face: Face::Sans,
        size_px: COUNTRY_PX,
        letter_spacing_px: COUNTRY_SPACING_PX,
        colour: cx.theme.label,
        halo: None,
        angle_rad: 0.0,
        width_px: width,
    }))
}

/// Where a country's name stands, and the side of a square as large as the country there, in pixels.
#[expect(clippy::cast_possible_truncation, reason = "a length on screen")]
fn on_sheet(camera: &Camera, label: &CountryLabel) -> Option<(ScreenPos, f32)> {
    let here = LonLat::new(label.lon, label.lat).ok()?;
    let at = camera.screen_from_lonlat(here)?;
    // The area that a small square of the globe takes on the sheet, by its two sides.
    let step_deg = if label.lat > 0.0 { -0.5 } else { 0.5 };
    let east_deg = 0.5 / label.lat.to_radians().cos().max(0.05);
    let north = camera.screen_from_lonlat(LonLat::wrapped(label.lon, label.lat + step_deg))?;
    let east = camera.screen_from_lonlat(LonLat::wrapped(label.lon + east_deg, label.lat))?;
    let cross = (north.x - at.x) * (east.y - at.y) - (north.y - at.y) * (east.x - at.x);
    let km = 0.5_f64.to_radians() * EARTH_KM;
    let px_per_km = f64::from(cross.abs()).sqrt() / km;
    Some((at, (label.area_km2.max(0.0).sqrt() * px_per_km) as f32))
}
