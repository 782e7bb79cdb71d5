//! Comparing a picture with one that somebody has looked at.
//!
//! `BELEG_UPDATE=1 cargo test` writes the pictures in `tests/goldens` anew; look at them before they are committed.

use beleg::render::Image;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::PathBuf;

/// How far a channel of a pixel may be off before the pixel counts as different.
const CHANNEL: u8 = 24;

/// How many pixels in a thousand may differ: rounding differs between machines along edges.
const PER_MILLE: usize = 2;

/// Compares a picture with `tests/goldens/<name>.png`.
///
/// # Panics
/// When they differ or there is none; the new picture and the difference then lie in the folder for tests in `target`.
#[track_caller]
pub fn check(name: &str, image: &Image) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/goldens/{name}.png"));
    if std::env::var_os("BELEG_UPDATE").is_some_and(|v| v == "1") {
        fs::write(&path, encode(image)).unwrap();
        return;
    }
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let new = out.join(format!("{name}.new.png"));
    let Some(golden) = File::open(&path).ok().map(read) else {
        fs::write(&new, encode(image)).unwrap();
        panic!(
            "there is no {}; the new picture is {}",
            path.display(),
            new.display()
        );
    };
    let same_size = (golden.width, golden.height) == (image.width, image.height);
    let different = if same_size {
        differing(&golden, image)
    } else {
        Vec::new()
    };
    let allowed = golden.rgba.len() / 4 * PER_MILLE / 1000;
    if same_size && different.len() <= allowed {
        return;
    }
    fs::write(&new, encode(image)).unwrap();
    let diff = out.join(format!("{name}.diff.png"));
    fs::write(&diff, encode(&marked(&golden, &different))).unwrap();
    panic!(
        "{name}: {} pixels differ, {allowed} may; sizes {}×{} and {}×{}; see {} and {}",
        different.len(),
        golden.width,
        golden.height,
        image.width,
        image.height,
        new.display(),
        diff.display(),
    );
}

/// The numbers of the pixels that differ.
fn differing(golden: &Image, image: &Image) -> Vec<usize> {
    let pairs = golden.rgba.chunks_exact(4).zip(image.rgba.chunks_exact(4));
    pairs
        .enumerate()
        .filter(|(_, (a, b))| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > CHANNEL))
        .map(|(i, _)| i)
        .collect()
}

/// The golden picture, pale, with the pixels that differ in red.
fn marked(golden: &Image, different: &[usize]) -> Image {
    let mut out = golden.clone();
    for channel in &mut out.rgba {
        *channel = 192 + *channel / 4;
    }
    for i in different {
        out.rgba[i * 4..][..4].copy_from_slice(&[220, 0, 0, 255]);
    }
    out
}

/// A picture as a PNG file.
pub fn encode(image: &Image) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, image.width, image.height);
    // A picture without clear pixels is kept without their fourth channel.
    let solid = image.rgba.chunks_exact(4).all(|pixel| pixel[3] == 255);
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::Adaptive);
    let pixels = image.rgba.chunks_exact(4);
    let data: Vec<u8> = if solid {
        encoder.set_color(png::ColorType::Rgb);
        pixels.flat_map(|pixel| pixel[..3].to_vec()).collect()
    } else {
        encoder.set_color(png::ColorType::Rgba);
        image.rgba.clone()
    };
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&data).unwrap();
    writer.finish().unwrap();
    out
}

fn read(file: File) -> Image {
    let mut reader = png::Decoder::new(BufReader::new(file)).read_info().unwrap();
    let mut rgba = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut rgba).unwrap();
    if info.color_type == png::ColorType::Rgb {
        rgba.truncate(info.buffer_size());
        let pixels = rgba.chunks_exact(3);
        rgba = pixels.flat_map(|p| [p[0], p[1], p[2], 255]).collect();
    } else {
        assert_eq!(info.color_type, png::ColorType::Rgba);
    }
    Image {
        width: info.width,
        height: info.height,
        rgba,
    }
}
