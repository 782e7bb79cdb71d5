//! Places where people live, and who sits there.

use super::id;
use super::random::Random;
use crate::geom::LonLat;
use crate::lang::LocalText;
use crate::model::{Actor, ActorKind, Extra, Place, Precision};
use serde_json::Number;

/// Inhabited parts of the world: west, east, south and north in whole degrees. Parts with many people stand twice.
const PARTS: [(i32, i32, i32, i32); 20] = [
    (-8, 24, 42, 56),
    (-8, 24, 42, 56),
    (8, 30, 56, 66),
    (26, 50, 46, 58),
    (32, 56, 28, 40),
    (-14, 12, 6, 14),
    (14, 40, -32, -2),
    (30, 42, 2, 14),
    (62, 76, 24, 40),
    (70, 86, 12, 28),
    (70, 86, 12, 28),
    (98, 108, 2, 20),
    (104, 122, 24, 40),
    (104, 122, 24, 40),
    (126, 140, 34, 44),
    (114, 150, -36, -20),
    (-122, -76, 32, 48),
    (-104, -90, 16, 24),
    (-78, -58, -8, 8),
    (-70, -46, -36, -12),
];

const FIRST: [&str; 20] = [
    "Al", "Bar", "Cor", "Dal", "El", "Fer", "Gal", "Har", "Ist", "Jor", "Kal", "Lor", "Mar", "Nor",
    "Or", "Per", "Ros", "Sal", "Tor", "Val",
];
const MIDDLE: [&str; 20] = [
    "a", "am", "an", "ar", "ed", "el", "en", "er", "est", "id", "il", "in", "od", "ol", "om", "on",
    "or", "ov", "ul", "un",
];
const LAST: [&str; 20] = [
    "b", "bal", "d", "dor", "f", "gar", "k", "kan", "l", "lin", "m", "mar", "n", "r", "rid", "s",
    "t", "tan", "v", "z",
];

/// How finely places are known: most are cities.
const PRECISIONS: [Precision; 10] = [
    Precision::City,
    Precision::City,
    Precision::City,
    Precision::City,
    Precision::City,
    Precision::Point,
    Precision::District,
    Precision::Province,
    Precision::Country,
    Precision::Country,
];

/// The places of a synthetic dossier.
pub fn places(count: usize, random: &mut Random) -> Vec<Place> {
    (0..count).map(|n| place(n, random)).collect()
}

fn place(number: usize, random: &mut Random) -> Place {
    let (west, east, south, north) = random.choose(&PARTS, (0, 40, 10, 50));
    let lon_deg = degrees(west, east, random);
    let lat_deg = degrees(south, north, random);
    let (stem, more) = (stem(number), ordinal(number));
    Place {
        id: id("place", number),
        names: both(&format!("{stem}ia{more}"), &format!("{stem}ien{more}")),
        lon: digits(lon_deg),
        lat: digits(lat_deg),
        position: LonLat::wrapped(lon_deg, lat_deg),
        precision: random.choose(&PRECISIONS, Precision::City),
        country: None,
        kind: None,
        geonames: None,
        extra: Extra::new(),
    }
}

/// Degrees between two whole ones, to four places.
fn degrees(least: i32, most: i32, random: &mut Random) -> f64 {
    let between = f64::from(least) + random.unit() * f64::from(most - least);
    (between * 10_000.0).round() / 10_000.0
}

fn digits(degrees: f64) -> Number {
    Number::from_f64(degrees).unwrap_or_else(|| Number::from(0))
}

/// The stem of a name; 8,000 numbers in a row have different ones.
fn stem(number: usize) -> String {
    // 7,919 and 8,000 have no common factor, so that neighbours do not sound alike.
    let mixed = number.wrapping_mul(7_919) % 8_000;
    let part = |all: &[&'static str; 20], n: usize| all.get(n % 20).copied().unwrap_or_default();
    format!(
        "{}{}{}",
        part(&FIRST, mixed),
        part(&MIDDLE, mixed / 20),
        part(&LAST, mixed / 400)
    )
}

/// What tells names of one stem apart: nothing the first time round.
fn ordinal(number: usize) -> String {
    match number / 8_000 {
        0 => String::new(),
        round => format!(" {}", round + 1),
    }
}

/// A text in English and in German.
pub fn both(en: &str, de: &str) -> LocalText {
    let texts = [("de", de), ("en", en)];
    LocalText::ByLang(texts.map(|(tag, text)| (tag.into(), text.into())).into())
}

/// One actor seated in every place, of its number; then an envoy of every fifth, who is where the one sent from is.
pub fn actors(places: &[Place]) -> Vec<Actor> {
    let seated = places.iter().enumerate().map(|(n, place)| {
        let (en, de) = (place.names.get("en"), place.names.get("de"));
        let (kind, names) = match n % 4 {
            0 | 1 => (
                ActorKind::Government,
                both(
                    &format!("Government of {en}"),
                    &format!("Regierung von {de}"),
                ),
            ),
            2 => (ActorKind::State, both(en, de)),
            _ => (
                ActorKind::Organisation,
                both(&format!("Council of {en}"), &format!("Rat von {de}")),
            ),
        };
        Actor {
            id: id("actor", n),
            names,
            kind,
            member_of: None,
            seat: Some(place.id.clone()),
            extra: Extra::new(),
        }
    });
    let envoys = places.iter().enumerate().step_by(5).map(|(n, place)| {
        let (en, de) = (place.names.get("en"), place.names.get("de"));
        Actor {
            id: id("envoy", n),
            names: both(
                &format!("Envoy of {en}"),
                &format!("Gesandtschaft von {de}"),
            ),
            kind: ActorKind::Other,
            member_of: Some(id("actor", n)),
            seat: None,
            extra: Extra::new(),
        }
    });
    seated.chain(envoys).collect()
}
