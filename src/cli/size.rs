//! Sizes and positions as they are written on the command line.

use crate::geom::{LonLat, Size};

/// The longest side of a picture in pixels, before scaling.
const LONGEST_PX: f32 = 16_384.0;

/// Reads `1600x1000`.
///
/// # Errors
/// A sentence that says what is expected.
pub fn size(text: &str) -> Result<Size, String> {
    let expected =
        || format!("`{text}` is not a size such as 1600x1000 (each side from 64 to {LONGEST_PX})");
    let (width, height) = text.split_once(['x', 'X', '×']).ok_or_else(expected)?;
    let side = |text: &str| {
        let side: f32 = text.trim().parse().map_err(|_| expected())?;
        (64.0..=LONGEST_PX)
            .contains(&side)
            .then_some(side)
            .ok_or_else(expected)
    };
    Ok(Size::new(side(width)?, side(height)?))
}

/// Reads `LON,LAT` in degrees, such as `79,77`.
///
/// # Errors
/// A sentence that says what is expected.
pub fn lonlat(text: &str) -> Result<LonLat, String> {
    let expected = |why: &str| {
        format!("`{text}` is not a position such as 79.5,-33 (longitude, latitude in degrees){why}")
    };
    let (lon, lat) = text.split_once(',').ok_or_else(|| expected(""))?;
    let degrees = |text: &str| text.trim().parse::<f64>().map_err(|_| expected(""));
    let within = |name: &str, degrees: f64, limit: f64| {
        if degrees.abs() <= limit {
            Ok(degrees)
        } else {
            let why = format!(": the {name} goes from -{limit} to {limit}");
            Err(expected(&why))
        }
    };
    let lon = within("longitude", degrees(lon)?, 180.0)?;
    let lat = within("latitude", degrees(lat)?, 90.0)?;
    LonLat::new(lon, lat).map_err(|error| expected(&format!(": {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_positions_are_read_or_explained() {
        assert_eq!(size("1600x1000"), Ok(Size::new(1600.0, 1000.0)));
        for wrong in ["1600", "0x10", "axb", "NaNx100", "1e9x100", ""] {
            assert!(size(wrong).is_err(), "{wrong}");
        }
        assert_eq!(lonlat("79, 77"), Ok(LonLat::wrapped(79.0, 77.0)));
        for wrong in [
            "79", "79,91", "inf,0", "NaN,0", "a,b", "999,0", "180.1,0", "0,-90.1", "1,2,3",
        ] {
            assert!(lonlat(wrong).is_err(), "{wrong}");
        }
    }
}
