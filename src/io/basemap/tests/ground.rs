use std::collections::{BTreeMap, BTreeSet};

use super::super::{GROUND, decode};
use super::{all, area, key, owners};
use crate::carto::basemap::{Level, LineClass, PointOfView};

/// The members of the United Nations, by ISO 3166-1 alpha-2.
const MEMBERS: &str = "AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA \
    CF TD CL CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY \
    HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX \
    FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN \
    RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM \
    ZW";

#[test]
fn every_state_is_on_every_level() {
    assert_eq!(MEMBERS.split_whitespace().count(), 193);
    for map in all() {
        let keys: BTreeSet<&str> = map.countries.iter().map(key).collect();
        assert_eq!(keys.len(), map.countries.len(), "no country stands twice");
        for state in MEMBERS
            .split_whitespace()
            .chain(["VA", "PS", "XK", "TW", "EH"])
        {
            assert!(keys.contains(state), "{state} on {:?}", map.level);
        }
        let de_facto = map.view == PointOfView::DeFacto;
        assert_eq!(keys.contains("Somaliland"), de_facto);
        assert_eq!(keys.contains("Northern Cyprus"), de_facto);
    }
}

#[test]
fn the_number_of_countries_is_known() {
    let counts: Vec<usize> = all().iter().map(|map| map.countries.len()).collect();
    assert_eq!(counts, [242, 244, 242, 244, 245, 248]);
}

#[test]
fn the_light_level_is_light() {
    for view in PointOfView::ALL {
        let map = decode(GROUND, Level::Light, view).unwrap();
        let land = map.countries.iter().flat_map(|country| &country.polygons);
        let points: usize = land
            .chain(&map.lakes)
            .flat_map(|polygon| &polygon.rings)
            .map(Vec::len)
            .sum();
        assert!((8_000..=12_000).contains(&points), "{points}");
    }
}

#[test]
fn land_has_the_owner_of_the_view() {
    let cases = [
        ("Simferopol", [34.1, 44.95], "UA", "RU"),
        ("Laayoune", [-13.0, 27.0], "EH", "MA"),
        ("north of 27° 40'", [-11.0, 28.4], "MA", "MA"),
        ("east of the berm", [-11.0, 26.4], "EH", "EH"),
        ("Golan", [35.78, 33.0], "SY", "IL"),
        ("Hargeisa", [44.06, 9.56], "SO", "Somaliland"),
        ("Rizokarpaso", [34.2, 35.5], "CY", "Northern Cyprus"),
        ("Gaza Strip", [34.35, 31.4], "PS", "PS"),
        ("Kunashir", [146.2, 44.4], "RU", "RU"),
        ("Khartoum", [32.5, 15.6], "SD", "SD"),
        ("Pyongyang", [125.75, 39.03], "KP", "KP"),
        ("Pristina", [21.16, 42.66], "XK", "XK"),
        ("Taichung", [120.9, 24.1], "TW", "TW"),
        ("Baikonur", [63.3, 45.9], "KZ", "KZ"),
        ("Chukotka, past 180°", [-175.0, 66.5], "RU", "RU"),
        ("Gulf of Guinea", [0.0, 0.0], "", ""),
    ];
    for map in all() {
        for (place, at, un, de_facto) in cases {
            let owner = match map.view {
                PointOfView::Un => un,
                PointOfView::DeFacto => de_facto,
            };
            let expected: Vec<&str> = Some(owner).filter(|o| !o.is_empty()).into_iter().collect();
            let seen = (map.level, map.view, place);
            assert_eq!(owners(&map, at), expected, "{seen:?}");
        }
    }
}

#[test]
fn antarctica_goes_once_round_the_pole() {
    for map in all() {
        let mut countries = map.countries.iter();
        let country = countries.find(|country| country.iso == "AQ").unwrap();
        let rim = &country.polygons[0].rings[0];
        let sides = rim.windows(2);
        let around: f64 = sides.map(|side| super::turn(side[0][0], side[1][0])).sum();
        assert!(
            (around - 360.0).abs() < 1e-6,
            "eastwards: the pole is inside"
        );
    }
}

#[test]
fn rings_are_closed_and_turn_the_right_way() {
    for map in all() {
        let land = map.countries.iter().flat_map(|country| &country.polygons);
        for polygon in land.chain(&map.lakes) {
            for (index, ring) in polygon.rings.iter().enumerate() {
                assert_eq!(ring.first(), ring.last());
                assert!(ring.len() >= 4);
                assert_eq!(
                    area(ring) > 0.0,
                    index == 0,
                    "{:?}: {:?}",
                    map.level,
                    ring[0]
                );
            }
        }
    }
}

#[test]
fn parts_stand_largest_first() {
    for map in all() {
        for country in &map.countries {
            let areas: Vec<f64> = country
                .polygons
                .iter()
                .map(|part| area(&part.rings[0]))
                .collect();
            assert!(areas.is_sorted_by(|a, b| a >= b), "{}", key(country));
        }
    }
}

/// A side by the bits of its ends.
fn side(a: [f64; 2], b: [f64; 2]) -> [u64; 4] {
    [
        a[0].to_bits(),
        a[1].to_bits(),
        b[0].to_bits(),
        b[1].to_bits(),
    ]
}

#[test]
fn neighbours_share_their_boundaries() {
    for map in all().iter().filter(|map| map.level != Level::Full) {
        let mut walked: BTreeMap<[u64; 4], usize> = BTreeMap::new();
        for country in &map.countries {
            for ring in country.polygons.iter().flat_map(|part| &part.rings) {
                for pair in ring.windows(2) {
                    *walked.entry(side(pair[0], pair[1])).or_default() += 1;
                }
            }
        }
        for line in &map.lines {
            for pair in line.points.windows(2) {
                let there = walked
                    .get(&side(pair[0], pair[1]))
                    .copied()
                    .unwrap_or_default();
                let back = walked
                    .get(&side(pair[1], pair[0]))
                    .copied()
                    .unwrap_or_default();
                match line.class {
                    LineClass::Coast => assert_eq!(there + back, 1, "{pair:?}"),
                    LineClass::Border => assert_eq!((there, back), (1, 1), "{pair:?}"),
                    // Inside one country, or between two.
                    LineClass::Disputed => assert!(
                        (there, back) == (0, 0) || (there, back) == (1, 1),
                        "{pair:?}"
                    ),
                }
            }
        }
    }
}

#[test]
fn lines_that_somebody_disputes_are_dashed_in_both_views() {
    let places = [
        ("isthmus of Crimea", [34.0, 46.1]),
        ("27° 40' N", [-11.0, 27.66]),
        ("line of control", [74.1, 34.0]),
        ("Donbas", [38.0, 48.3]),
    ];
    for map in all() {
        for (name, place) in places {
            let found = map.lines.iter().any(|line| {
                line.class == LineClass::Disputed
                    && line
                        .points
                        .windows(2)
                        .any(|pair| gap_deg(pair, place) < 0.4)
            });
            assert!(found, "{name} on {:?} in {:?}", map.level, map.view);
        }
    }
}

/// Degrees from a place to a side.
fn gap_deg(pair: &[[f64; 2]], place: [f64; 2]) -> f64 {
    let (u, v) = (
        [pair[1][0] - pair[0][0], pair[1][1] - pair[0][1]],
        [place[0] - pair[0][0], place[1] - pair[0][1]],
    );
    let length = u[0] * u[0] + u[1] * u[1];
    let t = ((u[0] * v[0] + u[1] * v[1]) / length.max(1e-12)).clamp(0.0, 1.0);
    (v[0] - t * u[0]).hypot(v[1] - t * u[1])
}

#[test]
fn great_lakes_are_there() {
    for map in all() {
        for (name, place) in [
            ("Victoria", [33.0, -1.0]),
            ("Baikal", [108.0, 53.3]),
            ("Superior", [-87.5, 47.7]),
        ] {
            assert!(
                map.lakes.iter().any(|lake| super::holds(lake, place)),
                "{name}"
            );
        }
    }
}
