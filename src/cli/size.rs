//! Sizes and positions as they are written on the command line.

use crate::geom::{LonLat, Size};

/// The longest side of a picture in pixels, before scaling.
const LONGEST_PX: f32 = 16_384.0;

/// The least extent of a sheet, in pixels before scaling: title, map and foot still fit.
const LEAST_SHEET: [f32; 2] = [240.0, 160.0];
/// The least extent of a window, in points.
const LEAST_WINDOW: [f32; 2] = [64.0, 64.0];

/// Reads the size of a picture, such as `1600x1000`.
///
/// # Errors
/// A sentence that says what is expected.
pub fn sheet(text: &str) -> Result<Size, String> {
    read(text, LEAST_SHEET)
}

/// Reads the size of a window, such as `1600x1000`.
///
/// # Errors
/// A sentence that says what is expected.
pub fn window(text: &str) -> Result<Size, String> {
    read(text, LEAST_WINDOW)
}

fn read(text: &str, [least_width, least_height]: [f32; 2]) -> Result<Size, String> {
    let expected = || {
        format!(
            "`{text}` is not a size such as 1600x1000, from {least_width}x{least_height} to \
             {LONGEST_PX}x{LONGEST_PX}"
        )
    };
    let (width, height) = text.split_once(['x', 'X', '×']).ok_or_else(expected)?;
    let side = |text: &str, least: f32| {
        let side: f32 = text.trim().parse().map_err(|_| expected())?;
        (least..=LONGEST_PX)
            .contains(&side)
            .then_some(side)
            .ok_or_else(expected)
    };
    let (width, height) = (side(width, least_width)?, side(height, least_height)?);
    Ok(Size::new(width, height))
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

/// Pixels of a picture per pixel of its size, from 0.1 to 16.
///
/// # Errors
/// With a sentence for the reader when it is no such number.
pub fn scale(text: &str) -> Result<f32, String> {
    let scale: Option<f32> = text.parse().ok();
    scale
        .filter(|s| (0.1..=16.0).contains(s))
        .ok_or_else(|| format!("`{text}` is not a number from 0.1 to 16"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_positions_are_read_or_explained() {
        assert_eq!(sheet("1600x1000"), Ok(Size::new(1600.0, 1000.0)));
        for wrong in [
            "1600", "0x10", "axb", "NaNx100", "1e9x100", "", "239x160", "240x159",
        ] {
            let told = sheet(wrong);
            assert!(told.is_err_and(|e| e.contains("from 240x160")), "{wrong}");
        }
        assert_eq!(sheet("240x160"), Ok(Size::new(240.0, 160.0)));
        assert_eq!(window("64x64"), Ok(Size::new(64.0, 64.0)));
        assert_eq!(lonlat("79, 77"), Ok(LonLat::wrapped(79.0, 77.0)));
        for wrong in [
            "79", "79,91", "inf,0", "NaN,0", "a,b", "999,0", "180.1,0", "0,-90.1", "1,2,3",
        ] {
            assert!(lonlat(wrong).is_err(), "{wrong}");
        }
    }
}
