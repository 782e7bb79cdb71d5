//! The map of the dossier that comes with the program: in every projection and theme as a picture, and as SVG text.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use beleg::analysis::{Assessments, Facts, Filter, Visible, visible_by};
use beleg::carto::ground::project_ground;
use beleg::carto::{Camera, Level, PointOfView, ProjectionKind};
use beleg::figure::export::{self, ExportOptions};
use beleg::figure::inset::InsetWishes;
use beleg::figure::{Extras, FigureCx, Gazetteer, Routes, map};
use beleg::geom::{LonLat, Size};
use beleg::io::basemap::{GROUND, NAMES, country_labels, decode, outlined};
use beleg::io::dossier::{Opened, builtin};
use beleg::lang::{Lang, Texts};
use beleg::model::{Id, Item};
use beleg::render::Raster;
use beleg::render::svg::{SvgOptions, svg};
use beleg::scene::text::Fonts;
use beleg::scene::{Theme, ThemeKind};

/// All that a figure borrows.
struct Desk {
    opened: Opened,
    assessments: Assessments,
    facts: Facts,
    visible: Visible,
    routes: Routes,
    texts: Texts,
    fonts: Fonts,
    filter: Filter,
}

impl Desk {
    fn new(lang: Lang) -> Self {
        let opened = builtin().unwrap();
        let assessments = Assessments::of(&opened.dossier, &opened.anchors);
        let filter = Filter::default();
        let facts = Facts::of(&opened.dossier, &assessments);
        let visible = visible_by(&facts, None, &opened.dossier, &filter);
        let (texts, fonts) = (Texts::new(lang), Fonts::bundled().unwrap());
        let routes = Routes::new(
            &opened.dossier,
            &facts,
            &visible,
            &Gazetteer::of(&opened.dossier, &texts, &fonts),
        );
        Self {
            opened,
            assessments,
            facts,
            visible,
            routes,
            texts,
            fonts,
            filter,
        }
    }

    fn cx<'a>(&'a self, theme: &'a Theme, selection: Option<&'a Item>) -> FigureCx<'a> {
        FigureCx {
            dossier: &self.opened.dossier,
            assessments: &self.assessments,
            facts: &self.facts,
            visible: &self.visible,
            routes: &self.routes,
            joined: None,
            texts: &self.texts,
            fonts: &self.fonts,
            theme,
            labels: &[],
            selection,
            filter: &self.filter,
            view: PointOfView::Un,
            extras: Extras::FILE,
            wishes: InsetWishes::NONE,
            area: None,
            earlier: None,
        }
    }

    fn camera(&self, projection: ProjectionKind, size: Size) -> Camera {
        let places: Vec<LonLat> = self.routes.places.iter().map(|p| p.position).collect();
        Camera::fitted(projection, &places, size, [56.0, 34.0, 56.0, 34.0])
    }
}

const SMALL: Size = Size::new(280.0, 190.0);

#[test]
fn every_projection_in_every_theme() {
    let desk = Desk::new(Lang::En);
    let raster = Raster::new(&desk.fonts);
    let ground = decode(GROUND, Level::Light, PointOfView::Un).unwrap();
    let labels = outlined(&country_labels(NAMES).unwrap(), &ground);
    for projection in ProjectionKind::ALL {
        let camera = desk.camera(projection, SMALL);
        let shapes = project_ground(&ground, &camera);
        for kind in ThemeKind::ALL {
            // Lines and names of the themes of high contrast differ alike in every projection: one shows them.
            if kind.has_high_contrast() && projection != ProjectionKind::Orthographic {
                continue;
            }
            let theme = Theme::shipped(kind);
            let cx = FigureCx {
                labels: &labels,
                extras: Extras {
                    footer: false,
                    ..Extras::FILE
                },
                ..desk.cx(&theme, None)
            };
            let figure = map::base(&cx, &camera, Some(map::ground_group(&shapes, &theme, 0.0)));
            let image = raster.rgba(&figure.scene, 1.0).unwrap();
            let name = format!("map-{}-{}", projection.as_str(), kind.as_str());
            common::golden::check(&name, &image);
        }
    }
}

#[test]
fn the_sheet_for_print() {
    let desk = Desk::new(Lang::De);
    let theme = Theme::shipped(ThemeKind::Print);
    let ground = decode(GROUND, Level::Light, PointOfView::Un).unwrap();
    let labels = outlined(&country_labels(NAMES).unwrap(), &ground);
    let cx = FigureCx {
        labels: &labels,
        ..desk.cx(&theme, None)
    };
    let options = ExportOptions::whole(Size::new(760.0, 500.0), "Eine Reise nach Wladiwostok");
    let area = export::map_area(&cx, &options);
    let camera = desk.camera(
        ProjectionKind::Orthographic,
        Size::new(area.width(), area.height()),
    );
    let camera = export::map_camera(&cx, &camera, &options);
    let ground = map::ground_group(&project_ground(&ground, &camera), &theme, 0.0);
    let sheet = export::sheet(&cx, &camera, Some(ground), &options);
    let image = Raster::new(&desk.fonts).rgba(&sheet.scene, 1.0).unwrap();
    common::golden::check("sheet-print-de", &image);
}

#[test]
fn a_selection_stands_out() {
    let desk = Desk::new(Lang::En);
    let camera = desk.camera(ProjectionKind::Orthographic, SMALL);
    let selected = Item::Relation(Id::new("arms-to-russia").unwrap());
    // In high contrast it is cased, and others hardly stand back.
    for kind in [
        ThemeKind::Dark,
        ThemeKind::ContrastLight,
        ThemeKind::ContrastDark,
    ] {
        let theme = Theme::shipped(kind);
        let cx = desk.cx(&theme, Some(&selected));
        let figure = map::base(&cx, &camera, None);
        let image = Raster::new(&desk.fonts).rgba(&figure.scene, 1.0).unwrap();
        common::golden::check(&format!("map-selected-{}", kind.as_str()), &image);
    }
}

/// Without the ground, which has its own tests: what the lines, places, titles and passages say.
#[test]
fn the_map_as_svg() {
    let desk = Desk::new(Lang::En);
    let theme = Theme::shipped(ThemeKind::Light);
    let cx = desk.cx(&theme, None);
    let camera = desk.camera(ProjectionKind::Orthographic, Size::new(1010.0, 780.0));
    let figure = map::base(&cx, &camera, None);
    let options = SvgOptions {
        title: "A journey to Vladivostok",
        lang: "en",
        fonts: Some(&desk.fonts),
        ..SvgOptions::default()
    };
    insta::assert_snapshot!("map", rounded(&svg(&figure.scene, &options)));
}

/// Coordinates in whole pixels, so that the last digit of a sine does not matter.
fn rounded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(dot) = rest.find('.') {
        let (before, after) = rest.split_at(dot);
        let digits = after
            .chars()
            .skip(1)
            .take_while(char::is_ascii_digit)
            .count();
        let number = before.ends_with(|c: char| c.is_ascii_digit()) && digits > 0;
        out.push_str(before);
        if !number {
            out.push('.');
        }
        rest = &after[if number { 1 + digits } else { 1 }..];
    }
    out.push_str(rest);
    out
}
