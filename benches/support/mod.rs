//! What benches measure: the built-in dossier and a synthetic one, and all of a map but the camera.
#![allow(dead_code, reason = "each bench uses its part")]
#![expect(clippy::unwrap_used, reason = "a bench that cannot start may panic")]

#[cfg(feature = "gui")]
pub mod window;

use beleg::analysis::{Assessments, Facts, Filter, Visible, visible_by};
use beleg::app::resources::Resources;
use beleg::carto::ground::Ground;
use beleg::carto::{Camera, Level, PointOfView, ProjectionKind};
use beleg::figure::inset::InsetWishes;
use beleg::figure::{Extras, Figure, FigureCx, Gazetteer, Routes, map};
use beleg::geom::{LonLat, Size};
use beleg::io::dossier::{Opened, SetAside, builtin, read, write};
use beleg::io::synthetic::{Plan, dossier};
use beleg::lang::{Lang, Texts};
use beleg::scene::{Theme, ThemeKind};

/// The plan of the figures in docs/performance.md: 1,000 relations between 200 places, a third of them dotted.
pub const THOUSAND: Plan = Plan {
    relations: 1_000,
    places: 200,
    seed: 1,
    one_passage: false,
};

/// The size of a window's map or of a picture, in pixels.
pub const SIZE: Size = Size {
    width: 1600.0,
    height: 1000.0,
};

/// The file of a plan.
pub fn file(plan: &Plan) -> String {
    write(&dossier(plan).unwrap(), &SetAside::default())
}

/// The plans of larger dossiers, by name.
pub const LARGE: [(&str, Plan); 2] = [
    (
        "10000 relations",
        Plan {
            relations: 10_000,
            places: 2_000,
            seed: 1,
            one_passage: false,
        },
    ),
    (
        "100000 relations",
        Plan {
            relations: 100_000,
            places: 5_000,
            seed: 1,
            one_passage: false,
        },
    ),
];

/// The dossiers that are measured, by name; made when their turn comes, for the last is large.
pub fn dossiers() -> impl Iterator<Item = (&'static str, Opened)> {
    let plans = std::iter::once(("1000 relations", THOUSAND)).chain(LARGE);
    let written =
        |(name, plan): (&'static str, Plan)| (name, read(file(&plan).as_bytes(), name).unwrap());
    std::iter::once(("built-in", builtin().unwrap())).chain(plans.map(written))
}

/// All that a map is made of, but the camera.
pub struct Sheet {
    pub opened: Opened,
    resources: Resources,
    texts: Texts,
    theme: Theme,
    filter: Filter,
    assessments: Assessments,
    facts: Facts,
    visible: Visible,
    routes: Routes,
    ground: Ground,
}

impl Sheet {
    /// With the coarse ground, as while the map moves.
    pub fn new(opened: Opened, level: Level) -> Self {
        let resources = Resources::load().unwrap();
        let texts = Texts::new(Lang::En);
        let filter = Filter::default();
        let dossier = &opened.dossier;
        let assessments = Assessments::of(dossier, &opened.anchors);
        let facts = Facts::of(dossier, &assessments);
        let visible = visible_by(&facts, None, dossier, &filter);
        let routes = Routes::new(
            dossier,
            &facts,
            &visible,
            &Gazetteer::of(dossier, &texts, resources.fonts()),
        );
        let ground = Ground::new(&resources.basemap(level, PointOfView::Un).unwrap());
        Self {
            theme: Theme::shipped(ThemeKind::Light),
            resources,
            texts,
            filter,
            assessments,
            facts,
            visible,
            routes,
            ground,
            opened,
        }
    }

    /// The view that shows every place.
    pub fn camera(&self, projection: ProjectionKind) -> Camera {
        let places: Vec<LonLat> = self.routes.places.iter().map(|p| p.position).collect();
        Camera::fitted(projection, &places, SIZE, [80.0, 60.0, 80.0, 70.0])
    }

    /// The figure as `camera` sees it.
    pub fn figure(&self, camera: &Camera) -> Figure {
        let ground = map::ground_group(
            &self.ground.project(camera),
            &self.theme,
            map::SCREEN_STRAY_PX,
        );
        map::base(&self.cx(), camera, Some(ground))
    }

    /// The figure without its ground.
    pub fn draw(&self, camera: &Camera) -> Figure {
        map::base(&self.cx(), camera, None)
    }

    /// What a figure is made from.
    pub fn cx(&self) -> FigureCx<'_> {
        FigureCx {
            dossier: &self.opened.dossier,
            assessments: &self.assessments,
            facts: &self.facts,
            visible: &self.visible,
            routes: &self.routes,
            joined: None,
            texts: &self.texts,
            fonts: self.resources.fonts(),
            theme: &self.theme,
            labels: self.resources.labels(PointOfView::Un),
            selection: None,
            filter: &self.filter,
            view: PointOfView::Un,
            extras: Extras::WINDOW,
            wishes: InsetWishes::NONE,
            area: None,
            earlier: None,
        }
    }
}
