use std::collections::BTreeSet;

use super::super::{GROUND, NAMES, country_labels, decode};
use super::{holds, key};
use crate::carto::basemap::{CountryLabel, Level, PointOfView};

fn label(iso: &str) -> CountryLabel {
    let all = country_labels(NAMES).unwrap();
    all.into_iter().find(|label| label.iso == iso).unwrap()
}

#[test]
fn every_country_with_a_code_has_one_label_in_each_view() {
    let labels = country_labels(NAMES).unwrap();
    for view in PointOfView::ALL {
        let shown: Vec<&CountryLabel> = labels
            .iter()
            .filter(|label| label.view.is_none_or(|only| only == view))
            .collect();
        let codes: BTreeSet<&str> = shown
            .iter()
            .map(|label| label.iso.as_str())
            .filter(|iso| !iso.is_empty())
            .collect();
        let coded = shown.iter().filter(|label| !label.iso.is_empty()).count();
        assert_eq!(codes.len(), coded, "no code stands twice");
        let map = decode(GROUND, Level::Full, view).unwrap();
        let drawn: BTreeSet<&str> = map
            .countries
            .iter()
            .map(|country| country.iso.as_str())
            .filter(|iso| !iso.is_empty())
            .collect();
        assert_eq!(codes, drawn);
    }
}

#[test]
fn labels_stand_on_their_country() {
    let labels = country_labels(NAMES).unwrap();
    for view in PointOfView::ALL {
        let map = decode(GROUND, Level::Full, view).unwrap();
        for label in labels
            .iter()
            .filter(|l| l.view.is_none_or(|only| only == view))
        {
            let name = if label.iso.is_empty() {
                &label.en
            } else {
                &label.iso
            };
            let country = map.countries.iter().find(|c| key(c) == name).unwrap();
            let part = country
                .polygons
                .iter()
                .position(|part| holds(part, [label.lon, label.lat]));
            let antarctica = label.iso == "AQ";
            assert!(antarctica || part.is_some(), "{name}");
            // Malaysia's name stands on the peninsula, which is the smaller part.
            assert!(
                antarctica || part == Some(0) || label.iso == "MY",
                "{name}: {part:?}"
            );
        }
    }
}

#[test]
fn names_are_what_readers_expect() {
    let cases = [
        ("FR", "France", "Frankreich", [-5.0, 8.0], [42.0, 51.0]),
        (
            "US",
            "United States",
            "Vereinigte Staaten",
            [-125.0, -67.0],
            [25.0, 49.0],
        ),
        (
            "KP",
            "North Korea",
            "Nordkorea",
            [124.0, 131.0],
            [37.5, 43.0],
        ),
        ("TR", "Türkiye", "Türkei", [26.0, 45.0], [36.0, 42.0]),
        ("MM", "Myanmar", "Myanmar", [92.0, 101.0], [9.0, 29.0]),
        ("HK", "Hong Kong", "Hongkong", [113.8, 114.5], [22.1, 22.6]),
        ("XK", "Kosovo", "Kosovo", [20.0, 22.0], [41.8, 43.3]),
        ("RU", "Russia", "Russland", [60.0, 140.0], [50.0, 70.0]),
        ("NO", "Norway", "Norwegen", [4.5, 31.0], [57.0, 71.5]),
    ];
    for (iso, en, de, lon, lat) in cases {
        let label = label(iso);
        assert_eq!((label.en.as_str(), label.de.as_str()), (en, de));
        assert!(
            lon[0] < label.lon && label.lon < lon[1],
            "{iso} {}",
            label.lon
        );
        assert!(
            lat[0] < label.lat && label.lat < lat[1],
            "{iso} {}",
            label.lat
        );
    }
}

#[test]
fn areas_are_near_those_of_the_handbooks() {
    // Areas in km² as in table 3 of the UN Demographic Yearbook, rounded.
    let areas = [
        ("DE", 357_600.0),
        ("AU", 7_692_000.0),
        ("IS", 103_000.0),
        ("MG", 587_000.0),
        ("UA", 603_500.0),
    ];
    for (iso, km2) in areas {
        let ratio = label(iso).area_km2 / km2;
        assert!((0.97..1.03).contains(&ratio), "{iso} {ratio}");
    }
}

#[test]
fn errors_name_the_line() {
    let line = |table: &str| country_labels(table).unwrap_err();
    let good = "# remark\nFR\tboth\tFrance\tFrankreich\t2.4\t47.2\t635714.9\n";
    assert_eq!(country_labels(good).unwrap().len(), 1);
    assert_eq!(line(&format!("{good}XX\tboth\n")).at(), 3);
    assert!(
        line("FR\tboth\tFrance\tFrankreich\t200\t47\t1\n")
            .to_string()
            .contains("between -180 and 180")
    );
    assert!(
        line("FR\tboth\tFrance\tFrankreich\tNaN\t47\t1\n")
            .to_string()
            .contains("NaN")
    );
    assert!(
        line("FR\tsome\tFrance\tFrankreich\t2\t47\t1\n")
            .to_string()
            .contains("\"some\"")
    );
}
