//! Longitude and latitude the wrong way round, noticed where both are in range: the place lies far from its country, and
//! would lie in it with the two swapped.

use crate::carto::basemap::{Basemap, Level, PointOfView, Polygon};
use crate::geom::{LonLat, UnitVec};
use crate::io::basemap::{GROUND, NAMES, country_labels, decode};
use crate::model::check::{Locate, Spot};
use crate::model::{Dossier, Item, Place, Problem, ProblemKind, TableName};
use std::collections::BTreeMap;

/// A place is far from its country beyond so many kilometres. Disputed and coastal places lie nearer to theirs.
const FAR_KM: f64 = 300.0;
/// A place is at its country within so many kilometres: the outline of the coarse level is off by less.
const NEAR_KM: f64 = 50.0;
/// A degree of a great circle on a sphere of 6371 km.
const KM_PER_DEG: f64 = 111.195;

/// The middles of the main parts of countries by ISO 3166-1 code, for both points of view.
type Middles = BTreeMap<String, Vec<LonLat>>;

/// A warning for every place whose longitude and latitude look swapped.
///
/// A place is reported when it names a country of the embedded ground, lies more than 300 km outside it, and would lie in
/// it, or within 50 km, the other way round. A true position is reported only if it lies on foreign ground, as an embassy
/// or an overseas territory under the code of its mother country may, and its mirror image at the line of equal longitude
/// and latitude falls into that very country; a test looks for such territories and finds none. The slip goes unnoticed
/// where both points are near, in countries about that line such as Turkey. The ground is decoded only when a place is
/// nearer to the middle of its country the other way round.
pub(super) fn check(dossier: &Dossier, locate: &impl Locate) -> Vec<Problem> {
    let places = dossier.places();
    if places.iter().all(|place| place.country.is_none()) {
        return Vec::new();
    }
    let middles = middles();
    let suspects = places
        .iter()
        .enumerate()
        .filter_map(|(row, place)| Some((row, place, Suspect::of(place, &middles)?)));
    let suspects: Vec<_> = suspects.collect();
    if suspects.is_empty() {
        return Vec::new();
    }
    // A damaged ground is told by whoever draws it.
    let Ok(ground) = decode(GROUND, Level::Light, PointOfView::Un) else {
        return Vec::new();
    };
    let mut problems = Vec::new();
    for (row, place, suspect) in suspects {
        if let Some(km) = suspect.is_swapped(&ground) {
            let spot = Spot::of(TableName::Places, row).key("lon");
            problems.push(
                Problem::new(ProblemKind::SwappedCoordinates, locate.place(&spot))
                    .about(Item::Place(place.id.clone()))
                    .with("id", &place.id)
                    .with("country", suspect.country)
                    .with("km", km)
                    .with("lon", &place.lon)
                    .with("lat", &place.lat),
            );
        }
    }
    problems
}

fn middles() -> Middles {
    let mut middles = Middles::new();
    for label in country_labels(NAMES).unwrap_or_default() {
        let at = LonLat::wrapped(label.lon, label.lat);
        middles.entry(label.iso).or_default().push(at);
    }
    middles
}

/// A place that is nearer to the middle of its country the other way round.
struct Suspect<'a> {
    country: &'a str,
    middles: &'a [LonLat],
    given: LonLat,
    swapped: LonLat,
}

impl<'a> Suspect<'a> {
    fn of(place: &'a Place, middles: &'a Middles) -> Option<Self> {
        let country = place.country.as_deref()?;
        let middles = middles.get(country)?;
        let given = place.position;
        let swapped = LonLat::new(given.lat_deg(), given.lon_deg()).ok()?;
        let from = |at| nearest_km(at, middles.iter().copied());
        let (far, near) = (from(given), from(swapped));
        (far > FAR_KM && near < far).then_some(Self {
            country,
            middles,
            given,
            swapped,
        })
    }

    /// How far the place lies from the middle of its country, in kilometres rounded to hundreds, when it is swapped.
    fn is_swapped(&self, ground: &Basemap) -> Option<u32> {
        let countries = ground.countries.iter().filter(|c| c.iso == self.country);
        let parts: Vec<&Polygon> = countries.flat_map(|c| &c.polygons).collect();
        if self.outside_km(self.given, &parts) <= FAR_KM
            || self.outside_km(self.swapped, &parts) > NEAR_KM
        {
            return None;
        }
        let km = nearest_km(self.given, self.middles.iter().copied());
        // At most half of the globe's girth, 20015 km.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "from 0 to 201"
        )]
        let hundreds = (km / 100.0).round() as u32;
        Some(hundreds * 100)
    }

    /// How far outside the country a point lies, in kilometres; exact enough where that is near. Countries too small for
    /// the coarse level are their middle.
    fn outside_km(&self, at: LonLat, parts: &[&Polygon]) -> f64 {
        if parts.iter().any(|part| holds(part, at)) {
            return 0.0;
        }
        let sides = parts.iter().flat_map(|part| &part.rings);
        let sides = sides.flat_map(|ring| ring.iter().zip(ring.iter().skip(1)));
        let km = sides.map(|(a, b)| KM_PER_DEG * side_deg(at, *a, *b));
        let middle = nearest_km(at, self.middles.iter().copied());
        km.fold(middle, f64::min)
    }
}

/// The distance to the nearest of some points along great circles, in kilometres.
fn nearest_km(at: LonLat, points: impl Iterator<Item = LonLat>) -> f64 {
    let a = UnitVec::from_lonlat(at);
    let angles = points.map(|point| a.angle_rad(UnitVec::from_lonlat(point)));
    let km = angles.map(|angle| angle.to_degrees() * KM_PER_DEG);
    km.fold(f64::INFINITY, f64::min)
}

/// Degrees of longitude east of `at`, in [-180, 180).
fn east_of(at: LonLat, lon_deg: f64) -> f64 {
    (lon_deg - at.lon_deg() + 180.0).rem_euclid(360.0) - 180.0
}

/// Whether a point lies in a polygon: the meridian north of it crosses the rings an odd number of times.
pub(super) fn holds(polygon: &Polygon, at: LonLat) -> bool {
    let sides = polygon.rings.iter();
    let sides = sides.flat_map(|ring| ring.iter().zip(ring.iter().skip(1)));
    let crossings = sides.filter(|([a_lon, a_lat], [b_lon, b_lat])| {
        let (a, b) = (east_of(at, *a_lon), east_of(at, *b_lon));
        // A side that is longer crosses the meridian on the other side of the globe.
        (a < 0.0) != (b < 0.0)
            && (a - b).abs() < 180.0
            && a_lat + (b_lat - a_lat) * a / (a - b) > at.lat_deg()
    });
    crossings.count() % 2 == 1
}

/// The distance to a side in degrees, in the plane that touches the globe at the point.
fn side_deg(at: LonLat, [a_lon, a_lat]: [f64; 2], [b_lon, b_lat]: [f64; 2]) -> f64 {
    let shrink = at.lat_deg().to_radians().cos();
    let a_east = east_of(at, a_lon);
    // The far end on the same side of the globe as the near one.
    let b_east = a_east + (b_lon - a_lon + 180.0).rem_euclid(360.0) - 180.0;
    let (ax, ay) = (a_east * shrink, a_lat - at.lat_deg());
    let (bx, by) = (b_east * shrink, b_lat - at.lat_deg());
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 {
        (-(ax * dx + ay * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (ax + along * dx).hypot(ay + along * dy)
}
