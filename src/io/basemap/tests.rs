//! Laws of the embedded ground, and what damaged bytes do.

mod damage;
mod ground;
mod names;

use super::{GROUND, decode};
use crate::carto::basemap::{Basemap, Country, Level, PointOfView, Polygon};

/// Every level in every view, as embedded.
fn all() -> Vec<Basemap> {
    let mut maps = Vec::new();
    for level in Level::ALL {
        for view in PointOfView::ALL {
            maps.push(decode(GROUND, level, view).unwrap());
        }
    }
    maps
}

/// Longitude differences by the shorter way.
fn turn(from: f64, to: f64) -> f64 {
    (to - from + 180.0).rem_euclid(360.0) - 180.0
}

/// The spherical area of a ring in steradians, positive when clockwise, also round the South Pole.
fn area(ring: &[[f64; 2]]) -> f64 {
    ring.windows(2)
        .map(|side| {
            let middle = (side[0][1].to_radians().sin() + side[1][1].to_radians().sin()) / 2.0;
            turn(side[0][0], side[1][0]).to_radians() * (1.0 + middle)
        })
        .sum()
}

/// Whether a ring holds a place, by counting the sides that its meridian crosses to the north.
fn ring_holds(ring: &[[f64; 2]], place: [f64; 2]) -> bool {
    let mut inside = false;
    for side in ring.windows(2) {
        let (a, b) = (turn(place[0], side[0][0]), turn(place[0], side[1][0]));
        if (a > 0.0) != (b > 0.0) && (a - b).abs() < 180.0 {
            let lat = side[0][1] + (side[1][1] - side[0][1]) * a / (a - b);
            inside ^= lat > place[1];
        }
    }
    inside
}

/// Whether an area holds a place.
fn holds(polygon: &Polygon, place: [f64; 2]) -> bool {
    polygon
        .rings
        .iter()
        .filter(|ring| ring_holds(ring, place))
        .count()
        % 2
        == 1
}

/// The codes (or names) of the countries that hold a place.
fn owners(map: &Basemap, place: [f64; 2]) -> Vec<&str> {
    map.countries
        .iter()
        .filter(|country| country.polygons.iter().any(|part| holds(part, place)))
        .map(key)
        .collect()
}

/// A country's code, or its name where it has none.
fn key(country: &Country) -> &str {
    if country.iso.is_empty() {
        &country.name
    } else {
        &country.iso
    }
}
