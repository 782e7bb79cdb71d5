//! The ground as unit vectors, ready for any view.

use super::graticule;
use crate::carto::Basemap;
use crate::carto::basemap::{LineClass, Polygon};
use crate::carto::cap::Cap;
use crate::geom::{LonLat, UnitVec};

/// Longer steps of the source are divided, in degrees; they follow parallels and meridians as the source means them.
const STEP_DEG: f64 = 1.5;
/// Nearer to the poles steps follow great circles.
const POLAR_DEG: f64 = 85.0;

/// The ground made ready once for many views: unit vectors, caps for culling, rings turned the right way round.
#[derive(Clone, Debug)]
pub struct Ground {
    pub(super) countries: Vec<Land>,
    pub(super) lakes: Vec<Area>,
    pub(super) lines: Vec<(LineClass, Way)>,
    pub(super) graticules: [Vec<Way>; 2],
}

/// A country.
#[derive(Clone, Debug)]
pub(super) struct Land {
    pub(super) iso: String,
    pub(super) areas: Vec<Area>,
}

/// An area: rings without their closing point, the inside to the right.
#[derive(Clone, Debug)]
pub(super) struct Area {
    pub(super) rings: Vec<Vec<UnitVec>>,
    pub(super) cap: Cap,
}

/// A line.
#[derive(Clone, Debug)]
pub(super) struct Way {
    pub(super) points: Vec<UnitVec>,
    pub(super) cap: Cap,
}

impl Ground {
    /// The ground of a base map; points that are not finite are left out.
    #[must_use]
    pub fn new(map: &Basemap) -> Self {
        let areas = |polygons: &[Polygon]| polygons.iter().filter_map(Area::new).collect();
        Self {
            countries: map
                .countries
                .iter()
                .map(|country| Land {
                    iso: country.iso.clone(),
                    areas: areas(&country.polygons),
                })
                .collect(),
            lakes: areas(&map.lakes),
            lines: map
                .lines
                .iter()
                .map(|line| (line.class, Way::new(units(&line.points))))
                .collect(),
            graticules: graticule::STEPS_DEG.map(graticule::lines),
        }
    }
}

impl Area {
    fn new(polygon: &Polygon) -> Option<Self> {
        let mut rings: Vec<Vec<UnitVec>> = polygon
            .rings
            .iter()
            .map(|ring| units(ring))
            .map(|mut ring| {
                if ring.len() > 1 && ring.first() == ring.last() {
                    ring.pop();
                }
                ring
            })
            .collect();
        let outer = rings.first_mut()?;
        if outer.len() < 3 {
            return None;
        }
        // No state covers more than half the sphere: the smaller side is the inside.
        if turning(outer) > 0.0 {
            outer.reverse();
        }
        let cap = Cap::around(outer);
        for hole in rings.iter_mut().skip(1) {
            if turning(hole) < 0.0 {
                hole.reverse();
            }
        }
        rings.retain(|ring| ring.len() > 2);
        Some(Self { rings, cap })
    }
}

impl Way {
    pub(super) fn new(points: Vec<UnitVec>) -> Self {
        let cap = Cap::around(&points);
        Self { points, cap }
    }
}

/// The area to the left of a ring in steradians, modulo the sphere; the formula of Van Oosterom and Strackee (1983)
/// for triangles, summed about the ring's mean.
fn turning(ring: &[UnitVec]) -> f64 {
    let c = Cap::around(ring).center;
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| {
            let [x, y, z] = a.cross(*b);
            let triple = c.x * x + c.y * y + c.z * z;
            2.0 * triple.atan2(1.0 + c.dot(*a) + a.dot(*b) + c.dot(*b))
        })
        .sum()
}

/// Degrees as unit vectors, long steps divided, repeated points left out.
fn units(points: &[[f64; 2]]) -> Vec<UnitVec> {
    let mut out: Vec<UnitVec> = Vec::with_capacity(points.len());
    let mut before: Option<[f64; 2]> = None;
    for p in points
        .iter()
        .filter(|p| p[0].is_finite() && p[1].is_finite())
    {
        if let Some(last) = before {
            divide(last, *p, &mut out);
        }
        let unit = at(*p);
        if out.last() != Some(&unit) {
            out.push(unit);
        }
        before = Some(*p);
    }
    out
}

fn at([lon, lat]: [f64; 2]) -> UnitVec {
    UnitVec::from_lonlat(LonLat::wrapped(lon, lat))
}

/// The points between two of the source.
fn divide(a: [f64; 2], b: [f64; 2], out: &mut Vec<UnitVec>) {
    let east = (b[0] - a[0] + 180.0).rem_euclid(360.0) - 180.0;
    let north = b[1] - a[1];
    let farther = a[1].abs().max(b[1].abs());
    let nearer = a[1].abs().min(b[1].abs());
    let length = (east * nearer.to_radians().cos()).abs().max(north.abs());
    if length <= STEP_DEG {
        return;
    }
    let steps = (length / STEP_DEG).ceil().min(360.0) as u32;
    let (from, to) = (at(a), at(b));
    let polar = farther > POLAR_DEG || east.abs() > 120.0;
    for k in 1..steps {
        let t = f64::from(k) / f64::from(steps);
        if polar {
            out.extend(from.along_chord(to, t));
        } else {
            out.push(at([a[0] + east * t, a[1] + north * t]));
        }
    }
}
