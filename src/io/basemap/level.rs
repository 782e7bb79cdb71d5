//! The parts of the file: owners, countries with their lines, lakes.

use super::BasemapError;
use super::reader::Reader;
use crate::carto::basemap::{Country, GroundLine, LineClass, PointOfView, Polygon};

/// A holder of land: its code, or the name of what has none.
#[derive(Clone, Debug)]
pub(super) struct Owner {
    iso: String,
    name: String,
}

/// The scale and translation that take grid steps to degrees.
#[derive(Clone, Copy, Debug)]
struct Grid {
    scale: [f64; 2],
    translate: [f64; 2],
}

/// Points shared by rings and lines, with the class of the line in the view that is read; `None`: not drawn.
struct Arc {
    class: Option<LineClass>,
    points: Vec<[f64; 2]>,
}

/// Arcs, and how many points rings may still take from them.
struct Arcs {
    all: Vec<Arc>,
    allowance: usize,
}

/// Reads the table of owners.
pub(super) fn owners(part: &mut Reader<'_>) -> Result<Vec<Owner>, BasemapError> {
    let count = part.count(2)?;
    let mut owners = Vec::with_capacity(count);
    for _ in 0..count {
        owners.push(Owner {
            iso: part.text()?,
            name: part.text()?,
        });
    }
    Ok(owners)
}

/// Reads a level's countries and lines in one view.
pub(super) fn countries_and_lines(
    mut part: Reader<'_>,
    owners: &[Owner],
    view: PointOfView,
) -> Result<(Vec<Country>, Vec<GroundLine>), BasemapError> {
    let grid = Grid::read(&mut part)?;
    let mut arcs = Arcs::read(&mut part, grid, view)?;
    let count = part.count(3)?;
    let mut countries = Vec::with_capacity(count);
    for _ in 0..count {
        let at = part.position();
        let owner = owners.get(part.varint()? as usize).ok_or_else(|| {
            BasemapError::new(at, "a country has an owner that is not in the table")
        })?;
        let differs = part.byte()? != 0;
        let mut polygons = arcs.polygons(&mut part)?;
        if differs {
            let de_facto = arcs.polygons(&mut part)?;
            if view == PointOfView::DeFacto {
                polygons = de_facto;
            }
        }
        if !polygons.is_empty() {
            countries.push(Country {
                iso: owner.iso.clone(),
                name: owner.name.clone(),
                polygons,
            });
        }
    }
    Ok((countries, arcs.into_lines()))
}

/// Reads the lakes.
pub(super) fn lakes(mut part: Reader<'_>) -> Result<Vec<Polygon>, BasemapError> {
    let grid = Grid::read(&mut part)?;
    let count = part.count(2)?;
    let mut lakes = Vec::with_capacity(count);
    for _ in 0..count {
        let ring_count = some_rings(&mut part)?;
        let mut rings = Vec::with_capacity(ring_count);
        for _ in 0..ring_count {
            let at = part.position();
            rings.push(closed(grid.points(&mut part)?, at)?);
        }
        lakes.push(Polygon { rings });
    }
    Ok(lakes)
}

/// The number of a polygon's rings, at least one.
fn some_rings(part: &mut Reader<'_>) -> Result<usize, BasemapError> {
    let at = part.position();
    match part.count(2)? {
        0 => Err(BasemapError::new(at, "a polygon has no ring")),
        count => Ok(count),
    }
}

/// The ring that starts at byte `at`, if it closes around something.
fn closed(ring: Vec<[f64; 2]>, at: usize) -> Result<Vec<[f64; 2]>, BasemapError> {
    if ring.len() < 4 || ring.first() != ring.last() {
        return Err(BasemapError::new(at, "a ring does not close"));
    }
    Ok(ring)
}

impl Grid {
    fn read(part: &mut Reader<'_>) -> Result<Self, BasemapError> {
        Ok(Self {
            scale: [part.f64()?, part.f64()?],
            translate: [part.f64()?, part.f64()?],
        })
    }

    /// Reads a polyline; places off the globe are refused.
    fn points(&self, part: &mut Reader<'_>) -> Result<Vec<[f64; 2]>, BasemapError> {
        let count = part.count(2)?;
        if count < 2 {
            return Err(BasemapError::new(
                part.position(),
                "a line has fewer than two points",
            ));
        }
        let mut points = Vec::with_capacity(count);
        let (mut x, mut y) = (0_i64, 0_i64);
        for _ in 0..count {
            let at = part.position();
            x += i64::from(part.zigzag()?);
            y += i64::from(part.zigzag()?);
            let lon = x as f64 * self.scale[0] + self.translate[0];
            let lat = y as f64 * self.scale[1] + self.translate[1];
            // The grid's corner may pass the antimeridian by a rounding error.
            if !(lon.abs() <= 180.000_001 && lat.abs() <= 90.000_001) {
                return Err(BasemapError::new(
                    at,
                    format!("{lon}, {lat} is no place on the globe"),
                ));
            }
            points.push([lon.clamp(-180.0, 180.0), lat.clamp(-90.0, 90.0)]);
        }
        Ok(points)
    }
}

impl Arcs {
    fn read(part: &mut Reader<'_>, grid: Grid, view: PointOfView) -> Result<Self, BasemapError> {
        let count = part.count(6)?;
        let mut all = Vec::with_capacity(count);
        let mut total = 0;
        for _ in 0..count {
            let at = part.position();
            let byte = part.byte()?;
            let class = match view {
                PointOfView::Un => byte & 0x0f,
                PointOfView::DeFacto => byte >> 4,
            };
            let class = match class {
                0 => Some(LineClass::Coast),
                1 => Some(LineClass::Border),
                2 => Some(LineClass::Disputed),
                3 => None,
                other => {
                    return Err(BasemapError::new(
                        at,
                        format!("an arc has the unknown class {other}"),
                    ));
                }
            };
            let points = grid.points(part)?;
            total += points.len();
            all.push(Arc { class, points });
        }
        // An arc has two sides, and a country may be stored in both views.
        let allowance = total.saturating_mul(4);
        Ok(Self { all, allowance })
    }

    fn polygons(&mut self, part: &mut Reader<'_>) -> Result<Vec<Polygon>, BasemapError> {
        let count = part.count(3)?;
        let mut polygons = Vec::with_capacity(count);
        for _ in 0..count {
            let ring_count = some_rings(part)?;
            let mut rings = Vec::with_capacity(ring_count);
            for _ in 0..ring_count {
                rings.push(self.ring(part)?);
            }
            polygons.push(Polygon { rings });
        }
        Ok(polygons)
    }

    /// Joins the arcs of a ring; each must start where the one before it ended.
    fn ring(&mut self, part: &mut Reader<'_>) -> Result<Vec<[f64; 2]>, BasemapError> {
        let start = part.position();
        let count = part.count(1)?;
        let mut ring: Vec<[f64; 2]> = Vec::new();
        for _ in 0..count {
            let at = part.position();
            let reference = part.varint()?;
            let points = self
                .all
                .get((reference >> 1) as usize)
                .map(|arc| arc.points.as_slice())
                .ok_or_else(|| BasemapError::new(at, "a ring names an arc that is not there"))?;
            self.allowance = self.allowance.checked_sub(points.len()).ok_or_else(|| {
                BasemapError::new(at, "the rings have more points than their arcs can give")
            })?;
            let last = ring.pop();
            let from = ring.len();
            ring.extend_from_slice(points);
            if reference & 1 == 1
                && let Some(added) = ring.get_mut(from..)
            {
                added.reverse();
            }
            if last.is_some_and(|last| ring.get(from) != Some(&last)) {
                return Err(BasemapError::new(at, "a ring has a gap"));
            }
        }
        closed(ring, start)
    }

    fn into_lines(self) -> Vec<GroundLine> {
        self.all
            .into_iter()
            .filter_map(|arc| {
                arc.class.map(|class| GroundLine {
                    class,
                    points: arc.points,
                })
            })
            .collect()
    }
}
