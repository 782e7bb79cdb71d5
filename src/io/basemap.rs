//! The ground the map stands on: countries, boundaries and lakes at three levels of detail, and the names of countries.
//!
//! `assets/basemap/ground.bin` is made by `assets/build/basemap.py`, whose `ground/notes.md` describes what was done to
//! the sources. The file keeps arcs that neighbours share, so that countries, boundaries and coasts are the same lines,
//! each stored once:
//!
//! - header: `BELEGMAP`, version and number of parts (`u32`, little-endian), then offset and length of each part;
//! - parts: table of owners, light, medium and full level, lakes for the light level, lakes for the others;
//! - a level: grid (four doubles: scale and translation), arcs (class in each view, points as differences), countries
//!   (owner, polygons in the UN view, and those of the de-facto view where they differ) whose rings name arcs;
//! - lakes: grid, polygons with rings of their own.
//!
//! Numbers are varints (seven bits a byte, low bits first), signed ones zigzag.

mod error;
mod label;
mod level;
mod reader;
#[cfg(test)]
mod tests;

pub use error::BasemapError;
pub use label::{country_labels, outlined};

use crate::carto::basemap::{Basemap, Level, PointOfView};
use reader::Reader;

/// The embedded ground, all levels; input of [`decode`].
pub const GROUND: &[u8] = include_bytes!("../../assets/basemap/ground.bin");

/// The embedded table of country names; input of [`country_labels`].
pub const NAMES: &str = include_str!("../../assets/basemap/names.tsv");

const MAGIC: &[u8] = b"BELEGMAP";
const VERSION: u32 = 1;
const PARTS: u32 = 6;

/// Reads one level in one point of view from the bytes of the whole file.
///
/// Countries come sorted by code, those without a code last, by name; lakes lie on the countries.
///
/// # Errors
/// When the bytes are not such a file, are of another version, end early, or name an arc or owner that is not there.
pub fn decode(bytes: &[u8], level: Level, view: PointOfView) -> Result<Basemap, BasemapError> {
    let owners = level::owners(&mut part(bytes, 0)?)?;
    let shapes = match level {
        Level::Light => part(bytes, 1)?,
        Level::Medium => part(bytes, 2)?,
        Level::Full => part(bytes, 3)?,
    };
    let lakes = match level {
        Level::Light => part(bytes, 4)?,
        Level::Medium | Level::Full => part(bytes, 5)?,
    };
    let (countries, lines) = level::countries_and_lines(shapes, &owners, view)?;
    let lakes = level::lakes(lakes)?;
    Ok(Basemap {
        level,
        view,
        countries,
        lakes,
        lines,
    })
}

/// A reader for one part of the file.
fn part(bytes: &[u8], index: u32) -> Result<Reader<'_>, BasemapError> {
    let mut header = Reader::new(bytes);
    if header.take(MAGIC.len())? != MAGIC {
        return Err(BasemapError::new(0, "these are not the bytes of a ground"));
    }
    let version = header.u32()?;
    if version != VERSION {
        return Err(BasemapError::new(
            MAGIC.len(),
            format!("the ground has version {version}; this program reads version {VERSION}"),
        ));
    }
    let parts = header.u32()?;
    if parts != PARTS {
        return Err(BasemapError::new(
            MAGIC.len() + 4,
            format!("the ground has {parts} parts; {PARTS} were expected"),
        ));
    }
    for _ in 0..index {
        header.take(8)?;
    }
    let at = header.position();
    let (start, length) = (header.u32()? as usize, header.u32()? as usize);
    let end = start.checked_add(length);
    end.and_then(|end| bytes.get(start..end))
        .map(|part| Reader::at(part, start))
        .ok_or_else(|| {
            BasemapError::new(
                at,
                format!("part {index} lies outside the {} bytes", bytes.len()),
            )
        })
}
