//! Names of countries, each inside its country.
//!
//! A name stands level where the country is wide enough there, on one line or two, else along the country where that is
//! long and narrow. It is tilted, not bent: a text along a straight line is the same on screen, in SVG and in pictures,
//! where one along a curve would have to be taken apart into letters.

mod shape;

use self::shape::Shape;
use super::cx::FigureCx;
use super::outline::Outline;
use super::room::Room;
use crate::carto::basemap::CountryLabel;
use crate::carto::{Camera, Lens};
use crate::geom::{LonLat, ScreenPos};
use crate::lang::Lang;
use crate::scene::oriented::OrientedBox;
use crate::scene::{Anchor, Face, Mark, TextRun};
use std::collections::{BTreeMap, BTreeSet};

/// The size of the names, in pixels.
const SIZE_PX: f32 = 10.0;
/// The space after each of their letters in pixels: the most that leaves air in the country, the last where need be.
const SPACINGS_PX: [f32; 3] = [7.0, 4.0, NARROW_PX];
const NARROW_PX: f32 = 2.0;
/// The share of the country's breadth that a name set wide may fill.
const WIDE: f32 = 0.55;
/// From one line of a name to the next, in pixels.
const LINE_PX: f32 = 12.5;
/// The space around a name, within its country, in pixels; and what more a name needs that was not there before.
const AROUND_PX: f32 = 2.0;
const SLACK_PX: f32 = 3.0;
/// The side of the smallest country that is named, in pixels; of one that holds a place of the map.
const LEAST_PX: f32 = 30.0;
const LEAST_HOLDER_PX: f32 = 16.0;
/// The most names on one sheet, and the most countries that are tried.
const MOST: usize = 26;
const MOST_TRIED: usize = 44;
/// The most spots that are tried in one country.
const MOST_SPOTS: usize = 60;
/// Mean radius of the Earth in kilometres (IUGG).
const EARTH_KM: f64 = 6371.0;

/// Where a country's name stands: on the land, so that it turns with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct CountryStand {
    middle: LonLat,
    setting: Setting,
}

/// How a name is set.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Setting {
    in_two: bool,
    spacing_px: f32,
    along: bool,
}

/// A name that has room.
struct Set<'n> {
    lines: Vec<(&'n str, f32)>,
    middle: ScreenPos,
    angle_rad: f32,
    taken: OrientedBox,
    setting: Setting,
}

/// The names of countries on the sheet, and where they stand.
pub(super) type Stands = BTreeMap<String, CountryStand>;

/// The names of countries that have room on the sheet: those that hold places of the map first, then the largest.
pub(super) fn names(cx: &FigureCx<'_>, camera: &Camera, room: &mut Room) -> (Vec<Mark>, Stands) {
    let setter = Setter {
        cx,
        camera,
        lens: camera.lens(),
        outline: Outline::of(camera),
    };
    let (mut marks, mut stands) = (Vec::new(), Stands::new());
    let earlier = cx.earlier.map(|earlier| &earlier.countries);
    for (at, side, label) in setter.found(room).into_iter().take(MOST_TRIED) {
        if stands.len() >= MOST {
            break;
        }
        let name = match cx.texts.lang() {
            Lang::En => label.en.to_uppercase(),
            Lang::De => label.de.to_uppercase(),
        };
        let shape = Shape::of(&setter.lens, label, (at, side), camera);
        let before = earlier.map(|stands| stands.get(&label.en));
        let kept = before.flatten();
        let kept = kept.and_then(|stand| {
            let set = setter.kept(&name, (at, &shape), stand, room)?;
            Some((set, *stand))
        });
        let slack_px = if before == Some(None) { SLACK_PX } else { 0.0 };
        let found = kept.or_else(|| {
            let set = setter.set(&name, (at, &shape), slack_px, room)?;
            let middle = camera.lonlat_from_screen(set.middle)?;
            let setting = set.setting;
            Some((set, CountryStand { middle, setting }))
        });
        let Some((set, stand)) = found else { continue };
        room.placer.reserve_box(set.taken);
        stands.insert(label.en.clone(), stand);
        marks.extend(set.marks(cx));
    }
    (marks, stands)
}

struct Setter<'a, 'c> {
    cx: &'a FigureCx<'c>,
    camera: &'a Camera,
    lens: Lens,
    outline: Outline,
}

impl<'c> Setter<'_, 'c> {
    /// The countries that are large enough on the sheet: those that hold places of the map first, then the largest.
    fn found(&self, room: &Room) -> Vec<(ScreenPos, f32, &'c CountryLabel)> {
        let cx = self.cx;
        let places = cx.routes.places.iter();
        let holders: BTreeSet<&str> = places
            .filter_map(|place| cx.dossier.places().get(&place.id)?.country.as_deref())
            .collect();
        let mut found: Vec<(bool, f32, ScreenPos, &CountryLabel)> = cx
            .labels
            .iter()
            .filter(|label| label.view.is_none_or(|view| view == cx.view))
            .filter_map(|label| {
                let (at, side) = on_sheet(self.camera, label)?;
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
        let found = found.into_iter();
        found
            .map(|(_, side, at, label)| (at, side, label))
            .collect()
    }

    /// A name where it stood in the drawing before, if it still lies in its country and on nothing else.
    fn kept<'n>(
        &self,
        name: &'n str,
        (at, shape): (ScreenPos, &Shape),
        stand: &CountryStand,
        room: &Room,
    ) -> Option<Set<'n>> {
        let setting = stand.setting;
        let middle = self.camera.screen_from_lonlat(stand.middle)?;
        let angle_rad = if setting.along {
            shape.along_rad()?
        } else {
            0.0
        };
        let turned = shape.turned(at, angle_rad);
        let measured = self.measured(name, setting.in_two)?;
        let (width, height) = measured.extent(setting.spacing_px);
        let (u, v) = turned.own_from_screen(middle);
        // A little less than when it was set, so that it does not leave at once.
        let half = (width + AROUND_PX) / 2.0;
        let gaps = turned.gaps(v, height);
        let inside = gaps
            .iter()
            .any(|(from, to)| u - half >= *from && u + half <= *to);
        let set = Set::new(&measured, middle, angle_rad, setting);
        (inside && self.is_clear(&set, 0.0, room)).then_some(set)
    }

    /// A name at the best spot in its country; `None` where it has no room.
    fn set<'n>(
        &self,
        name: &'n str,
        (at, shape): (ScreenPos, &Shape),
        slack_px: f32,
        room: &Room,
    ) -> Option<Set<'n>> {
        let ways = [(false, false), (true, false), (false, true)];
        let mut level = None;
        ways.into_iter().find_map(|(in_two, along)| {
            let turned = if along {
                &shape.turned(at, shape.along_rad()?)
            } else {
                level.get_or_insert_with(|| shape.turned(at, 0.0))
            };
            let measured = self.measured(name, in_two)?;
            let (width, height) = measured.extent(NARROW_PX);
            let mut spots = Vec::new();
            for gap in turned.all_gaps(width + 2.0 * AROUND_PX, height) {
                spots.extend(spots_in(&measured, gap));
            }
            spots.sort_by(|a, b| a.0.total_cmp(&b.0));
            spots.truncate(MOST_SPOTS);
            spots.into_iter().find_map(|(_, (u, v), spacing_px)| {
                let setting = Setting {
                    in_two,
                    spacing_px,
                    along,
                };
                let middle = turned.screen_from_own(u, v);
                let set = Set::new(&measured, middle, turned.angle_rad, setting);
                self.is_clear(&set, slack_px, room).then_some(set)
            })
        })
    }

    /// A name on one line or two, measured; `None` where it cannot be broken in two.
    fn measured<'n>(&self, name: &'n str, in_two: bool) -> Option<Measured<'n>> {
        let lines = if in_two { broken(name)? } else { vec![name] };
        let width_px = |line: &str| self.cx.fonts.width_px(line, Face::Sans, SIZE_PX, 0.0);
        let lines = lines.into_iter().map(|line| (line, width_px(line)));
        Some(Measured(lines.collect()))
    }

    fn is_clear(&self, set: &Set<'_>, slack_px: f32, room: &Room) -> bool {
        let mut taken = set.taken;
        taken.half_width_px += slack_px;
        taken.half_height_px += slack_px;
        let on_globe = |p: &ScreenPos| self.outline.holds(*p, 1.0);
        taken.corners().iter().all(on_globe) && room.placer.is_untouched(&taken)
    }
}

impl<'n> Set<'n> {
    fn new(measured: &Measured<'n>, middle: ScreenPos, angle_rad: f32, setting: Setting) -> Self {
        let (width, height) = measured.extent(setting.spacing_px);
        let taken = OrientedBox::new(middle, width + 2.0 * AROUND_PX, height, angle_rad);
        Self {
            lines: measured.set(setting.spacing_px).collect(),
            middle,
            angle_rad,
            taken,
            setting,
        }
    }

    fn marks(&self, cx: &FigureCx<'_>) -> Vec<Mark> {
        let (sin, cos) = self.angle_rad.sin_cos();
        #[expect(clippy::cast_precision_loss, reason = "one line or two")]
        let first = -LINE_PX * (self.lines.len() as f32 - 1.0) / 2.0;
        let mut down = first + SIZE_PX * 0.355;
        let mut marks = Vec::with_capacity(self.lines.len());
        for (line, width_px) in &self.lines {
            let left = -width_px / 2.0;
            let pos = self
                .middle
                .moved(left * cos - down * sin, left * sin + down * cos);
            marks.push(Mark::from(TextRun {
                text: (*line).to_owned(),
                pos,
                anchor: Anchor::Start,
                face: Face::Sans,
                size_px: SIZE_PX,
                letter_spacing_px: self.setting.spacing_px,
                colour: cx.theme.label,
                halo: None,
                angle_rad: self.angle_rad,
                width_px: *width_px,
            }));
            down += LINE_PX;
        }
        marks
    }
}

/// The spots in a gap of a country at a height, each with what it costs and the space between letters: set wide or as narrow
/// as can be, near the middle of the country or along the gap.
fn spots_in(
    measured: &Measured<'_>,
    (v, from, to): (f32, f32, f32),
) -> Vec<(f32, (f32, f32), f32)> {
    let mut spots = Vec::new();
    let breadth = to - from;
    for spacing_px in SPACINGS_PX {
        let half = measured.extent(spacing_px).0 / 2.0 + AROUND_PX;
        let is_least = spacing_px <= NARROW_PX;
        if 2.0 * half > breadth || (!is_least && 2.0 * half > WIDE * breadth) {
            continue;
        }
        let tight = if is_least { 20.0 } else { 0.0 };
        let near = 0.0_f32.clamp(from + half, to - half);
        let slide = |t: f32| from + half + (breadth - 2.0 * half) * t;
        for u in [
            near,
            slide(0.5),
            slide(0.0),
            slide(0.25),
            slide(0.75),
            slide(1.0),
        ] {
            spots.push((tight + u.hypot(1.5 * v), (u, v), spacing_px));
        }
    }
    spots
}

/// The lines of a name with their widths without any space between letters, in pixels.
struct Measured<'n>(Vec<(&'n str, f32)>);

impl<'n> Measured<'n> {
    /// The lines set with so much space after each letter.
    #[expect(clippy::cast_precision_loss, reason = "letters of a name")]
    fn set(&self, spacing_px: f32) -> impl Iterator<Item = (&'n str, f32)> {
        let spaces = |line: &str| line.chars().count().saturating_sub(1) as f32;
        let lines = self.0.iter();
        lines.map(move |(line, width)| (*line, width + spaces(line) * spacing_px))
    }

    /// The width and height of the name, in pixels.
    fn extent(&self, spacing_px: f32) -> (f32, f32) {
        let widths = self.set(spacing_px).map(|(_, width)| width);
        let more = if self.0.len() > 1 { LINE_PX } else { 0.0 };
        (widths.fold(0.0, f32::max), SIZE_PX * 1.3 + more)
    }
}

/// A name in two lines as even as can be; `None` for a single word.
fn broken(name: &str) -> Option<Vec<&str>> {
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

#[cfg(test)]
mod tests;
