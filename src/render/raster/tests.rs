use super::*;
use crate::geom::{ScreenPos, Size};
use crate::lang::{Lang, Texts};
use crate::scene::{Colour, Disc};

fn scene(width: f32, height: f32) -> Scene {
    let hex = |hex| Colour::from_hex(hex).unwrap();
    let disc = Disc {
        center: ScreenPos::new(10.0, 10.0),
        radius_px: 5.0,
        fill: Some(hex("c2321b")),
        stroke: None,
    };
    Scene {
        size: Size::new(width, height),
        background: hex("ffffff"),
        marks: vec![disc.into()],
    }
}

#[test]
fn a_disc_is_where_it_should_be() {
    let fonts = Fonts::bundled().unwrap();
    let image = Raster::new(&fonts).rgba(&scene(30.0, 20.0), 2.0).unwrap();
    assert_eq!((image.width, image.height), (60, 40));
    let pixel = |x: usize, y: usize| &image.rgba[(y * 60 + x) * 4..][..4];
    assert_eq!(pixel(20, 20), [0xc2, 0x32, 0x1b, 255]);
    assert_eq!(pixel(50, 20), [255, 255, 255, 255]);
}

#[test]
fn a_png_tells_its_resolution() {
    let fonts = Fonts::bundled().unwrap();
    let file = Raster::new(&fonts).png(&scene(30.0, 20.0), 2.0).unwrap();
    let reader = png::Decoder::new(std::io::Cursor::new(file))
        .read_info()
        .unwrap();
    let dims = reader.info().pixel_dims.unwrap();
    // 192 pixels an inch.
    assert_eq!((dims.xppu, dims.yppu), (7559, 7559));
}

#[test]
fn pictures_that_cannot_be_are_refused_in_both_languages() {
    let fonts = Fonts::bundled().unwrap();
    let raster = Raster::new(&fonts);
    for (scene, scale) in [
        (scene(0.0, 10.0), 1.0),
        (scene(10.0, 10.0), f32::NAN),
        (scene(10.0, 10.0), -1.0),
        (scene(20_000.0, 10.0), 1.0),
        (scene(12_000.0, 12_000.0), 1.0),
        (scene(10.0, 10.0), f32::INFINITY),
    ] {
        let error = raster.png(&scene, scale).unwrap_err();
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            assert!(texts.has(error.what.id), "{}", error.what.id);
            assert!(texts.has(error.hint.as_ref().unwrap().id));
        }
    }
}
