//! The table of country names.

use super::BasemapError;
use crate::carto::basemap::{CountryLabel, PointOfView};

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
    })
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
