//! Names of places and countries.

use super::cx::FigureCx;
use super::outline::Outline;
use super::room::Room;
use super::routes::{NAME_PX, PlaceMark};
use super::strand::line;
use crate::carto::Camera;
use crate::carto::basemap::CountryLabel;
use crate::geom::{LonLat, Rect, ScreenPos, Size};
use crate::lang::Lang;
use crate::scene::oriented::OrientedBox;
use crate::scene::{Anchor, Face, Mark, Stroke, TextRun};
use std::collections::BTreeSet;

/// The width of the lines to names that stand off their dots, in pixels.
const LEADER_PX: f32 = 0.9;
/// The size of the names of countries, in pixels.
const COUNTRY_PX: f32 = 10.0;
/// The space after each of their letters, in pixels.
const COUNTRY_SPACING_PX: f32 = 2.0;
/// From one line of such a name to the next, in pixels.
const COUNTRY_LINE_PX: f32 = 12.5;
/// The side of the smallest country that is named, in pixels; of one that holds a place of the map.
const LEAST_PX: f32 = 30.0;
const LEAST_HOLDER_PX: f32 = 16.0;
/// How broad a name may be, as a share of the side of its country; of one that holds a place of the map.
const BROAD: f32 = 0.92;
const BROAD_HOLDER: f32 = 2.6;
/// The most names of countries on one sheet.
const MOST_COUNTRIES: usize = 26;
/// Mean radius of the Earth in kilometres (IUGG).
const EARTH_KM: f64 = 6371.0;

/// The height of the box of a place's name, in sizes of its letters.
const HEIGHT: f32 = 1.2;

/// The letters of the name of a place: the more places there are on the map, the smaller, and lighter for lesser ones.
#[derive(Clone, Copy, Debug)]
pub struct Letters {
    face: Face,
    /// The size in pixels.
    pub size_px: f32,
    /// The width of the name in pixels.
    pub width_px: f32,
}

impl Letters {
    /// The letters of a place's name, on a map of so many places.
    #[must_use]
    pub fn of(place: &PlaceMark, places: usize) -> Self {
        let size_px = match places {
            0..=40 => NAME_PX,
            41..=80 => 13.0,
            _ if place.is_major => 12.0,
            _ => 11.0,
        };
        let (face, name_px) = if place.is_major {
            (Face::SansStrong, place.name_px)
        } else {
            (Face::Sans, place.light_px)
        };
        Self {
            face,
            size_px,
            width_px: name_px * size_px / NAME_PX,
        }
    }

    /// The extent of the box of the name.
    #[must_use]
    pub fn extent(&self) -> Size {
        Size::new(self.width_px, self.size_px * HEIGHT)
    }
}

/// The name of a place in its box.
#[must_use]
pub fn of_place(cx: &FigureCx<'_>, place: &PlaceMark, rect: Rect, letters: Letters) -> Mark {
    let base = rect.center().y + letters.size_px * 0.355;
    Mark::from(TextRun {
        text: place.name.clone(),
        pos: ScreenPos::new(rect.min.x, base),
        anchor: Anchor::Start,
        face: letters.face,
        size_px: letters.size_px,
        letter_spacing_px: 0.0,
        colour: cx.theme.ink,
        halo: Some(halo(cx, 4.0)),
        angle_rad: 0.0,
        width_px: letters.width_px,
    })
}

/// The line from a dot to a name that stands off it, on the colour of the land.
#[must_use]
pub fn leader(cx: &FigureCx<'_>, ends: [ScreenPos; 2]) -> Vec<Mark> {
    let piece = |stroke| line(vec![ends.to_vec()], stroke);
    let thin = Stroke::solid(cx.theme.muted, LEADER_PX);
    let beneath = piece(halo(cx, LEADER_PX + 2.0));
    beneath.into_iter().chain(piece(thin)).collect()
}

/// A round outline of the land's colour under a text.
pub fn halo(cx: &FigureCx<'_>, width_px: f32) -> Stroke {
    Stroke {
        round: true,
        ..Stroke::solid(cx.theme.land, width_px)
    }
}

/// The names of countries that are large enough on the sheet: those that hold the places of the map first, then the
/// largest.
#[must_use]
pub fn of_countries(cx: &FigureCx<'_>, camera: &Camera, room: &mut Room) -> Vec<Mark> {
    let places = cx.routes.places.iter();
    let holders: BTreeSet<&str> = places
        .filter_map(|place| cx.dossier.places().get(&place.id)?.country.as_deref())
        .collect();
    let mut found: Vec<(bool, f32, ScreenPos, &CountryLabel)> = cx
        .labels
        .iter()
        .filter(|label| label.view.is_none_or(|view| view == cx.view))
        .filter_map(|label| {
            let (at, side) = on_sheet(camera, label)?;
            let holds = holders.contains(label.iso.as_str());
            let least = if holds { LEAST_HOLDER_PX } else { LEAST_PX };
            (side > least && room.area.contains(at)).then_some((holds, side, at, label))
        })
        .collect();
    found.sort_by(|a, b| {
        let holders_first = b.0.cmp(&a.0);
        let largest_first = b.1.total_cmp(&a.1);
        holders_first
            .then(largest_first)
            .then_with(|| a.3.iso.cmp(&b.3.iso))
    });
    let outline = Outline::of(camera);
    let mut marks = Vec::new();
    let mut count = 0;
    for (holds, side, at, label) in found {
        if count >= MOST_COUNTRIES {
            break;
        }
        let name = match cx.texts.lang() {
            Lang::En => &label.en,
            Lang::De => &label.de,
        };
        let broad = if holds { BROAD_HOLDER } else { BROAD };
        let lines = country(cx, &outline, &name.to_uppercase(), (at, side, broad), room);
        count += usize::from(!lines.is_empty());
        marks.extend(lines);
    }
    marks
}

/// The lines of a country's name: one, or two where one is too long; none where there is no room.
fn country(
    cx: &FigureCx<'_>,
    outline: &Outline,
    name: &str,
    (at, side, broad): (ScreenPos, f32, f32),
    room: &mut Room,
) -> Vec<Mark> {
    const STEPS: [f32; 5] = [0.0, 0.13, -0.13, 0.26, -0.26];
    let mut shifts: Vec<(f32, f32)> = STEPS
        .iter()
        .flat_map(|y| STEPS.map(|x| (x, *y)))
        .filter(|(x, y)| x.hypot(*y) < 0.32)
        .collect();
    shifts.sort_by(|a, b| a.0.hypot(a.1).total_cmp(&b.0.hypot(b.1)));
    let width_px = |line: &str| {
        let face = Face::Sans;
        cx.fonts
            .width_px(line, face, COUNTRY_PX, COUNTRY_SPACING_PX)
            - COUNTRY_SPACING_PX
    };
    for lines in std::iter::once(vec![name]).chain(in_two(name)) {
        let width = lines.iter().map(|l| width_px(l)).fold(0.0, f32::max);
        if width > side * broad {
            continue;
        }
        let height = if lines.len() > 1 {
            COUNTRY_LINE_PX
        } else {
            0.0
        } + COUNTRY_PX * 1.3;
        let spot = shifts.iter().find_map(|(x, y)| {
            let middle = at.moved(x * side, y * side);
            let taken = OrientedBox::new(middle, width + 6.0, height, 0.0);
            let on_globe = |p: &ScreenPos| outline.holds(*p, 1.0);
            let fits = taken.corners().iter().all(on_globe) && room.is_clear(&taken, 0..0);
            fits.then_some((middle, taken))
        });
        let Some((middle, taken)) = spot else {
            continue;
        };
        room.placer.reserve_box(taken);
        let mut down = if lines.len() > 1 {
            -COUNTRY_LINE_PX / 2.0
        } else {
            0.0
        };
        let mut marks = Vec::with_capacity(2);
        for line in lines {
            let width = width_px(line);
            let start = middle.moved(-width / 2.0, down + COUNTRY_PX * 0.355);
            marks.push(country_line(cx, line, start, width + COUNTRY_SPACING_PX));
            down += COUNTRY_LINE_PX;
        }
        return marks;
    }
    Vec::new()
}

/// A name in two lines as even as can be; `None` for a single word.
fn in_two(name: &str) -> Option<Vec<&str>> {
    let dash = |at: usize| {
        let around = name.get(at.saturating_sub(1)..at + 2);
        around.is_some_and(|text| text.contains(['-', '–']))
    };
    let spaces = name.match_indices(' ').map(|(at, _)| at);
    let spaces = spaces.filter(|at| !dash(*at));
    let at = spaces.min_by_key(|at| at.abs_diff(name.len() / 2))?;
    let (first, second) = name.split_at(at);
    Some(vec![first, second.trim_start()])
}

fn country_line(cx: &FigureCx<'_>, text: &str, pos: ScreenPos, width_px: f32) -> Mark {
    Mark::from(TextRun {
        text: text.to_owned(),
        pos,
        anchor: Anchor::Start,
        face: Face::Sans,
        size_px: COUNTRY_PX,
        letter_spacing_px: COUNTRY_SPACING_PX,
        colour: cx.theme.label,
        halo: None,
        angle_rad: 0.0,
        width_px,
    })
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
