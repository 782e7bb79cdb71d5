use super::*;
use crate::carto::basemap::{Country, LineClass};
use crate::carto::{Level, PointOfView};
use crate::io::basemap::{GROUND, NAMES, country_labels, decode};
use std::collections::BTreeSet;

/// Natural Earth's name of the strip between both parts of Cyprus, which has no label.
const BUFFER: (&str, [&str; 2]) = ("Cyprus UN Buffer Zone", ["buffer zone", "Pufferzone"]);
/// The codes of countries along the boundaries that one view disputes and the other does not.
const ALONG: [&str; 2] = ["SD", "SS"];

/// The codes of countries whose ground differs between the points of view, and the names of land without a code.
fn differing() -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut codes, mut names) = (BTreeSet::new(), BTreeSet::new());
    for level in Level::ALL {
        let [un, held] = PointOfView::ALL.map(|view| decode(GROUND, level, view).unwrap());
        let pairs = [(&un, &held), (&held, &un)];
        for (country, others) in pairs
            .into_iter()
            .flat_map(|(a, b)| a.countries.iter().map(|c| (c, &b.countries)))
        {
            let same = |other: &&Country| other.iso == country.iso && other.name == country.name;
            let there = others.iter().find(same);
            if there.is_some_and(|other| other.polygons == country.polygons) {
                continue;
            }
            if country.iso.is_empty() {
                names.insert(country.name.clone());
            } else {
                codes.insert(country.iso.clone());
            }
        }
        let disputed_only = un.lines.iter().any(|line| {
            let other = held.lines.iter().find(|other| other.points == line.points);
            line.class == LineClass::Disputed && other.is_some_and(|o| o.class != line.class)
        });
        if disputed_only {
            codes.extend(ALONG.map(str::to_owned));
        }
    }
    (codes, names)
}

#[test]
fn both_languages_name_everything_that_differs_between_the_points_of_view() {
    let labels = country_labels(NAMES).unwrap();
    let (codes, names) = differing();
    assert!(codes.contains("UA") && names.contains("Northern Cyprus"));
    assert!(codes.contains("SD"));
    for code in codes {
        let label = labels.iter().find(|label| label.iso == code).unwrap();
        assert!(ENGLISH.contains(&label.en), "{}", label.en);
        assert!(GERMAN.contains(&label.de), "{}", label.de);
    }
    for name in names {
        let [en, de] = if name == BUFFER.0 {
            BUFFER.1.map(str::to_owned)
        } else {
            let label = labels.iter().find(|label| label.en == name).unwrap();
            [label.en.clone(), label.de.clone()]
        };
        assert!(ENGLISH.contains(&en), "{en}");
        assert!(GERMAN.contains(&de), "{de}");
    }
}

#[test]
fn what_stands_apart_in_both_points_of_view_is_named_too() {
    let labels = country_labels(NAMES).unwrap();
    for code in ["XK", "PS", "TW"] {
        for view in PointOfView::ALL {
            let ground = decode(GROUND, Level::Medium, view).unwrap();
            assert!(ground.countries.iter().any(|c| c.iso == code), "{code}");
        }
        let label = labels.iter().find(|label| label.iso == code).unwrap();
        assert!(ENGLISH.contains(&label.en), "{}", label.en);
        assert!(GERMAN.contains(&label.de), "{}", label.de);
    }
}
