//! A scene as pixels: through SVG, with the fonts of the program and no others.

#[cfg(test)]
mod tests;

use super::svg::{SvgOptions, svg};
use crate::error::Error;
use crate::lang::Message;
use crate::scene::Scene;
use crate::scene::text::Fonts;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, fontdb};
use std::fmt;
use std::sync::Arc;

/// The most pixels along a side of a picture.
pub const MOST_SIDE_PX: u32 = 16_384;

/// The most pixels of a picture; 100 million take 400 MB while it is drawn.
pub const MOST_PIXELS: u64 = 100_000_000;

/// Pixels, row after row from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Red, green, blue and opacity of each pixel, 0 to 255, straight alpha.
    pub rgba: Vec<u8>,
}

/// What draws scenes into pixels; made once from the fonts, then used for any number of scenes.
pub struct Raster<'f> {
    fonts: &'f Fonts,
    database: Arc<fontdb::Database>,
}

impl fmt::Debug for Raster<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Raster")
            .field("faces", &self.database.len())
            .finish_non_exhaustive()
    }
}

impl<'f> Raster<'f> {
    /// Loads the fonts of the program; fonts of the system are never looked at.
    #[must_use]
    pub fn new(fonts: &'f Fonts) -> Self {
        let mut database = fontdb::Database::new();
        for file in fonts.files() {
            let source = fontdb::Source::Binary(Arc::new(file.bytes));
            database.load_font_source(source);
        }
        database.set_sans_serif_family("Noto Sans");
        database.set_serif_family("Noto Serif");
        Self {
            fonts,
            database: Arc::new(database),
        }
    }

    /// A scene as a PNG file, `scale` pixels of the picture for each of the scene, its resolution noted as `scale` × 96
    /// pixels an inch.
    ///
    /// # Errors
    /// When the picture would be empty, longer than [`MOST_SIDE_PX`] or larger than [`MOST_PIXELS`].
    pub fn png(&self, scene: &Scene, scale: f32) -> Result<Vec<u8>, Error> {
        let image = self.rgba(scene, scale)?;
        encode(&image, scale).map_err(failed)
    }

    /// A scene as pixels.
    ///
    /// # Errors
    /// As [`Raster::png`].
    pub fn rgba(&self, scene: &Scene, scale: f32) -> Result<Image, Error> {
        let (width, height) = extent(scene, scale)?;
        let options = SvgOptions {
            fonts: Some(self.fonts),
            ..SvgOptions::default()
        };
        let text = svg(scene, &options);
        let options = usvg::Options {
            fontdb: Arc::clone(&self.database),
            font_family: "Noto Sans".to_owned(),
            ..usvg::Options::default()
        };
        let tree = usvg::Tree::from_str(&text, &options).map_err(failed)?;
        let mut pixmap = Pixmap::new(width, height).ok_or_else(|| failed("no memory"))?;
        resvg::render(
            &tree,
            Transform::from_scale(scale, scale),
            &mut pixmap.as_mut(),
        );
        Ok(Image {
            width,
            height,
            rgba: pixmap.take_demultiplied(),
        })
    }
}

/// The extent of the picture in pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked before"
)]
fn extent(scene: &Scene, scale: f32) -> Result<(u32, u32), Error> {
    let (width, height) = (scene.size.width * scale, scene.size.height * scale);
    let (width, height) = (f64::from(width).round(), f64::from(height).round());
    if !(width >= 1.0 && height >= 1.0) {
        return Err(
            Error::refused(Message::new("picture-empty")).hint(Message::new("picture-empty-hint"))
        );
    }
    let most = f64::from(MOST_SIDE_PX);
    if width > most || height > most || (width * height) as u64 > MOST_PIXELS {
        let what = Message::new("picture-too-large")
            .with("width", width)
            .with("height", height)
            .with("most", MOST_SIDE_PX)
            .with("million", MOST_PIXELS / 1_000_000);
        return Err(Error::refused(what).hint(Message::new("picture-too-large-hint")));
    }
    Ok((width as u32, height as u32))
}

fn encode(image: &Image, scale: f32) -> Result<Vec<u8>, png::EncodingError> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, image.width, image.height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float cast to an integer is held to its range"
    )]
    let per_metre = (f64::from(scale) * 96.0 / 0.0254).round() as u32;
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: png::Unit::Meter,
    }));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&image.rgba)?;
    writer.finish()?;
    Ok(out)
}

fn failed(reason: impl ToString) -> Error {
    Error::refused(Message::new("picture-failed").with("reason", reason))
        .hint(Message::new("picture-too-large-hint"))
}
