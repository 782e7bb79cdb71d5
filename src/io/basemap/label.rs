//! The table of country names.

use super::BasemapError;
use crate::carto::basemap::{Basemap, Country, CountryLabel, PointOfView, Polygon};
use crate::geom::{LonLat, UnitVec};

/// Reads the table of names: one label a line, fields between tabs, `#` before remarks; largest country first.
///
/// # Errors
/// When a line has not seven fields, an unknown view, or a number that is none or lies off the globe; the place of the
/// error is the line, from 1.
pub fn country_labels(table: &str) -> Result<Vec<CountryLabel>, BasemapError> {
    let mut labels = Vec::new();
    for (index, line) in table.lines().enumerate() {
        if !line.is_empty() && !line.starts_with('#') {
            labels.push(label(line, index + 1)?);
        }
    }
    Ok(labels)
}

fn label(line: &str, number: usize) -> Result<CountryLabel, BasemapError> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [iso, view, en, de, lon, lat, area] = fields.as_slice() else {
        return Err(BasemapError::new(
            number,
            format!("the line has {} fields; seven were expected", fields.len()),
        ));
    };
    let view = match *view {
        "both" => None,
        "un" => Some(PointOfView::Un),
        "de_facto" => Some(PointOfView::DeFacto),
        other => {
            return Err(BasemapError::new(
                number,
                format!("the view {other:?} is none of both, un, de_facto"),
            ));
        }
    };
    Ok(CountryLabel {
        iso: (*iso).to_owned(),
        view,
        en: (*en).to_owned(),
        de: (*de).to_owned(),
        lon: within(lon, -180.0, 180.0, number)?,
        lat: within(lat, -90.0, 90.0, number)?,
        area_km2: within(area, 0.0, 6e8, number)?,
        outline: Vec::new(),
    })
}

/// The names that a map's point of view shows, each with the outline of the part of its country in which it stands.
#[must_use]
pub fn outlined(labels: &[CountryLabel], map: &Basemap) -> Vec<CountryLabel> {
    let seen = labels
        .iter()
        .filter(|label| label.view.is_none_or(|view| view == map.view));
    let outlined = seen.map(|label| CountryLabel {
        outline: outline(label, map),
        ..label.clone()
    });
    outlined.collect()
}

fn outline(label: &CountryLabel, map: &Basemap) -> Vec<Vec<UnitVec>> {
    let is_it = |country: &&Country| match label.iso.as_str() {
        "" => country.iso.is_empty() && country.name == label.en,
        iso => country.iso == iso,
    };
    let Some(country) = map.countries.iter().find(is_it) else {
        return Vec::new();
    };
    let holds = |polygon: &&Polygon| {
        let outer = polygon.rings.first();
        outer.is_some_and(|ring| is_within([label.lon, label.lat], ring))
    };
    let part = country.polygons.iter().find(holds);
    let rings = part.or(country.polygons.first()).map(|part| &part.rings);
    let unit = |p: &[f64; 2]| UnitVec::from_lonlat(LonLat::wrapped(p[0], p[1]));
    let rings = rings.into_iter().flatten();
    rings.map(|ring| ring.iter().map(unit).collect()).collect()
}

/// Whether a point lies in a ring, both in degrees, by the even-odd rule; edges across the antimeridian run the short way.
fn is_within([lon, lat]: [f64; 2], ring: &[[f64; 2]]) -> bool {
    let from_point = |p: &[f64; 2]| ((p[0] - lon + 540.0).rem_euclid(360.0) - 180.0, p[1] - lat);
    let next = ring.iter().skip(1).chain(ring.first());
    let crossed = ring.iter().zip(next).filter(|(a, b)| {
        let ((ax, ay), (bx, by)) = (from_point(a), from_point(b));
        (ax - bx).abs() < 180.0
            && (ay <= 0.0) != (by <= 0.0)
            && ax - ay * (bx - ax) / (by - ay) < 0.0
    });
    crossed.count() % 2 == 1
}

fn within(text: &str, least: f64, most: f64, number: usize) -> Result<f64, BasemapError> {
    text.parse::<f64>()
        .ok()
        .filter(|value| (least..=most).contains(value))
        .ok_or_else(|| {
            BasemapError::new(
                number,
                format!("{text:?} is no number between {least} and {most}"),
            )
        })
}
