//! Longitude and latitude the wrong way round.

use super::super::read;
use super::super::swapped::holds;
use crate::carto::basemap::{Level, PointOfView};
use crate::geom::LonLat;
use crate::io::basemap::{GROUND, NAMES, country_labels, decode};
use crate::model::{Item, Problem};
use geo::{BoundingRect, Contains};

/// The warnings about places at these longitudes and latitudes in these countries; their ids are `p` and the number.
fn warnings(places: &[(f64, f64, &str)]) -> Vec<Problem> {
    let mut rows = String::from("\"places\": [");
    for (i, (lon, lat, country)) in places.iter().enumerate() {
        rows += &format!(
            r#"{{"id": "p{i}", "names": "P", "lon": {lon}, "lat": {lat}, "precision": "city", "country": "{country}"}},"#
        );
    }
    let text = super::SAMPLE.replacen("\"places\": [", &rows, 1);
    let mut problems = read(text.as_bytes(), "swapped").unwrap().problems;
    problems.retain(|p| p.code == "swapped-coordinates");
    problems
}

/// Cities of every part of the world whose latitude can be a longitude and the other way round: longitude, latitude,
/// country, from GeoNames rounded to a hundredth of a degree.
const CITIES: [(f64, f64, &str); 22] = [
    (2.35, 48.85, "FR"),
    (13.41, 52.52, "DE"),
    (-0.13, 51.51, "GB"),
    (37.62, 55.75, "RU"),
    (30.52, 50.45, "UA"),
    (36.82, -1.28, "KE"),
    (3.39, 6.45, "NG"),
    (28.04, -26.20, "ZA"),
    (77.21, 28.61, "IN"),
    (51.42, 35.69, "IR"),
    (-77.04, 38.90, "US"),
    (-79.38, 43.65, "CA"),
    (-58.38, -34.61, "AR"),
    (-47.93, -15.78, "BR"),
    (-66.88, 10.49, "VE"),
    (-70.65, -33.46, "CL"),
    (2.11, 13.51, "NE"),
    (14.51, 35.90, "MT"),
    (7.42, 43.74, "MC"),
    (69.18, 34.53, "AF"),
    (-21.90, 64.14, "IS"),
    (-51.72, 64.18, "GL"),
];

#[test]
fn cities_the_wrong_way_round_are_told_with_both_numbers() {
    assert_eq!(warnings(&CITIES), []);
    let turned = CITIES.map(|(lon, lat, country)| (lat, lon, country));
    let told = warnings(&turned);
    let about = |i: usize| {
        let id = format!("p{i}");
        told.iter()
            .find(|p| matches!(&p.item, Some(Item::Place(of)) if of.as_str() == id))
    };
    // Lagos lies so near to the line of equal longitude and latitude that its image is no 300 km from Nigeria.
    let missed: Vec<_> = (0..CITIES.len()).filter(|i| about(*i).is_none()).collect();
    assert_eq!(missed, [6]);
    let paris = about(0).unwrap();
    let argument = |name| paris.hint.args.iter().find(|a| a.0 == name).unwrap();
    assert_eq!(argument("lon").1, "48.85");
    assert_eq!(argument("lat").1, "2.35");
    let km: f64 = argument("km").1.parse().unwrap();
    assert!((5000.0..7000.0).contains(&km), "{km}");
    assert!(paris.at.line > 1 && paris.at.path.ends_with(".lon"));
}

#[test]
fn no_point_of_a_country_is_told() {
    let ground = decode(GROUND, Level::Light, PointOfView::DeFacto).unwrap();
    let mut places = Vec::new();
    for country in ground.countries.iter().filter(|c| c.iso.len() == 2) {
        for [lon, lat] in country
            .polygons
            .iter()
            .flat_map(|p| p.rings.iter().flatten())
        {
            places.push((*lon, *lat, country.iso.as_str()));
        }
    }
    let labels = country_labels(NAMES).unwrap();
    let middles = labels.iter().filter(|label| label.iso.len() == 2);
    places.extend(middles.map(|label| (label.lon, label.lat, label.iso.as_str())));
    assert!(places.len() > 8000, "{}", places.len());
    assert_eq!(warnings(&places), []);
}

#[test]
fn a_polygon_holds_what_plane_geometry_says_it_holds() {
    let ground = decode(GROUND, Level::Light, PointOfView::Un).unwrap();
    let line = |ring: &Vec<[f64; 2]>| ring.iter().map(|[lon, lat]| (*lon, *lat)).collect();
    let (mut inside, mut compared) = (0, 0);
    for polygon in ground.countries.iter().flat_map(|c| &c.polygons) {
        let mut lines = polygon.rings.iter().map(line);
        let plane = geo::Polygon::new(lines.next().unwrap(), lines.collect());
        let bounds = plane.bounding_rect().unwrap();
        // The plane knows nothing of the antimeridian and the poles.
        if bounds.width() > 180.0 {
            continue;
        }
        for (east, north) in (1..8).flat_map(|i| (1..8).map(move |j| (i, j))) {
            // Not on the diagonals, which sides of triangles may be.
            let lon = bounds.min().x + bounds.width() * f64::from(east) / 8.01;
            let lat = bounds.min().y + bounds.height() * f64::from(north) / 8.37;
            let is_in = plane.contains(&geo::Point::new(lon, lat));
            assert_eq!(
                holds(polygon, LonLat::wrapped(lon, lat)),
                is_in,
                "{lon} {lat}"
            );
            inside += usize::from(is_in);
            compared += 1;
        }
    }
    assert!(
        inside > 2000 && inside < compared - 2000,
        "{inside} {compared}"
    );
}

/// Territories that often bear the code of their mother country.
const TERRITORIES: [(&str, &str); 12] = [
    ("FR", "GF GP MQ RE YT PF NC WF PM BL MF TF"),
    ("GB", "GI FK BM KY VG AI MS TC SH IO PN GS JE GG IM"),
    ("US", "PR VI GU AS MP UM"),
    ("NL", "AW CW SX BQ"),
    ("DK", "GL FO"),
    ("NO", "SJ BV"),
    ("AU", "CX CC NF HM"),
    ("NZ", "CK NU TK"),
    ("CN", "HK MO TW"),
    ("MA", "EH"),
    ("IL", "PS SY"),
    ("RU", "UA GE MD"),
];

#[test]
fn no_territory_under_another_code_is_told() {
    let labels = country_labels(NAMES).unwrap();
    let mut places = Vec::new();
    for (mother, territories) in TERRITORIES {
        let is_one = |iso: &str| territories.split(' ').any(|code| code == iso);
        let found = labels.iter().filter(|label| is_one(&label.iso));
        places.extend(found.map(|label| (label.lon, label.lat, mother)));
    }
    assert!(places.len() > 30, "{}", places.len());
    assert_eq!(warnings(&places), []);
}
