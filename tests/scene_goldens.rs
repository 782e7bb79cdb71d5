//! A scene that uses everything a scene can say, as a picture.

mod common;

use beleg::render::Raster;
use beleg::scene::ThemeKind;
use beleg::scene::text::Fonts;

#[test]
fn everything_a_scene_can_say() {
    let fonts = Fonts::bundled().unwrap();
    let raster = Raster::new(&fonts);
    for kind in [ThemeKind::Light, ThemeKind::Dark] {
        let scene = common::sample::scene(&fonts, kind);
        let image = raster.rgba(&scene, 1.5).unwrap();
        common::golden::check(&format!("scene-{}", kind.as_str()), &image);
    }
}
