//! The map as it is drawn: figure, ground and highlight, each made anew only when what it shows has changed.

use super::super::PanelCx;
use super::ground::{GroundStore, Projected};
use crate::carto::basemap::PointOfView;
use crate::carto::{Camera, affine_between};
use crate::figure::highlight::overlay;
use crate::figure::{Extras, Figure, FigureCx, Routes, Target, map};
use crate::geom::{ScreenPos, Size};
use crate::model::Item;
use crate::render::screen::{Door, Placing, ScreenPainter};
use crate::scene::pick::pick;
use crate::scene::{Group, Mark, Primitive, Scene, Tag, ThemeKind};
use eframe::egui::{Context, Painter, Pos2, Vec2};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the figure is of.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    revision: u64,
    camera: Camera,
    theme: ThemeKind,
    view: PointOfView,
    selection: Option<Item>,
}

/// The map as it is drawn.
pub(super) struct MapView {
    ground: GroundStore,
    shown: Option<Projected>,
    routes: Option<(u64, Routes)>,
    figure: Option<(Key, Figure)>,
    stops: Vec<(Target, ScreenPos)>,
    /// Counts the figures that were made.
    number: u64,
    screen: ScreenPainter,
}

impl MapView {
    pub fn new(ctx: &Context) -> Self {
        Self {
            ground: GroundStore::new(ctx),
            shown: None,
            routes: None,
            figure: None,
            stops: Vec::new(),
            number: 0,
            screen: ScreenPainter::through(Door::Card),
        }
    }

    pub fn is_settled(&self) -> bool {
        self.ground.is_settled()
    }

    /// Brings everything up to what the session shows, as `camera` sees it.
    pub fn update(&mut self, cx: &PanelCx<'_>, camera: &Camera, moving: bool) {
        let derived = cx.session.derived();
        let view = cx.session.settings().view;
        let key = Key {
            revision: derived.revision,
            camera: *camera,
            theme: cx.kit.theme.kind,
            view,
            selection: cx.session.focus().selection.clone(),
        };
        let ground = self.ground.get(camera, view, &cx.kit.theme, moving);
        let same_ground = match (&self.shown, &ground) {
            (Some(a), Some(b)) => Arc::ptr_eq(&a.group, &b.group),
            (None, None) => true,
            _ => false,
        };
        self.shown = ground;
        if same_ground && self.figure.as_ref().is_some_and(|(k, _)| *k == key) {
            return;
        }
        if self
            .routes
            .as_ref()
            .is_none_or(|(revision, _)| *revision != derived.revision)
        {
            let routes = Routes::new(
                cx.dossier(),
                &derived.assessments,
                &derived.visible,
                &derived.texts,
                cx.kit.fonts(),
            );
            self.routes = Some((derived.revision, routes));
        }
        let Some((_, routes)) = &self.routes else {
            return;
        };
        let mut figure = map::base(&figure_cx(cx, routes), camera, self.ground_under(camera));
        // The panel has the colour of the background already, and a moved ground lies under the figure.
        figure.scene.background.a = 0;
        self.stops = stops(&figure);
        self.figure = Some((key, figure));
        self.number += 1;
    }

    /// The ground as part of the figure: only while it is of this very view.
    fn ground_under(&self, camera: &Camera) -> Option<Arc<Group>> {
        let shown = self.shown.as_ref()?;
        (shown.camera() == camera).then(|| Arc::clone(&shown.group))
    }

    /// The ground of a flat map that has been panned or zoomed: moved, not projected anew.
    fn moved_ground(&self, camera: &Camera, corner: Pos2) -> Option<(Scene, Placing)> {
        let shown = self.shown.as_ref().filter(|s| s.camera() != camera)?;
        let affine = affine_between(shown.camera(), camera)?;
        let (_, figure) = self.figure.as_ref()?;
        #[expect(clippy::cast_possible_truncation, reason = "positions on screen")]
        let placing = Placing {
            corner: corner + Vec2::new(affine.dx as f32, affine.dy as f32),
            scale: affine.scale as f32,
        };
        let ground = Scene {
            size: Size::default(),
            background: figure.scene.background,
            marks: vec![Mark::from(Arc::clone(&shown.group))],
        };
        Some((ground, placing))
    }

    /// Draws the map with its left upper corner at a point of the window.
    pub fn paint(&mut self, painter: &Painter, cx: &PanelCx<'_>, corner: Pos2) {
        let (Some((key, figure)), Some((_, routes))) = (&self.figure, &self.routes) else {
            return;
        };
        let placing = Placing::at(corner);
        if let Some((ground, placing)) = self.moved_ground(&key.camera, corner) {
            self.screen.paint_over(&ground, painter, placing);
        }
        self.screen
            .paint(self.number, &figure.scene, painter, placing);
        let hover = cx.session.focus().hover.clone().map(Target::Item);
        if hover.is_some() {
            let over = overlay(&figure_cx(cx, routes), figure, hover.as_ref());
            self.screen.paint_over(&over, painter, placing);
        }
    }

    /// What lies within a radius of a point, nearest first.
    pub fn pick(&self, at: ScreenPos, radius_px: f32) -> Vec<Target> {
        let Some((_, figure)) = &self.figure else {
            return Vec::new();
        };
        let tags = pick(&figure.scene, at, radius_px);
        tags.into_iter()
            .filter_map(|tag| figure.target(tag).cloned())
            .collect()
    }

    /// Places and relations that are drawn, each once, with a point on it: where the keyboard walks.
    pub fn stops(&self) -> &[(Target, ScreenPos)] {
        &self.stops
    }
}

fn figure_cx<'a>(cx: &PanelCx<'a>, routes: &'a Routes) -> FigureCx<'a> {
    let derived = cx.session.derived();
    FigureCx {
        dossier: cx.dossier(),
        assessments: &derived.assessments,
        visible: &derived.visible,
        routes,
        texts: &derived.texts,
        fonts: cx.kit.fonts(),
        theme: &cx.kit.theme,
        labels: cx.kit.resources.labels(cx.session.settings().view),
        selection: cx.session.focus().selection.as_ref(),
        filter: &cx.session.focus().filter,
        view: cx.session.settings().view,
        extras: Extras::WINDOW,
        area: None,
    }
}

/// Places first, then relations, both in the order of the figure's tags; bundles give each of their relations.
fn stops(figure: &Figure) -> Vec<(Target, ScreenPos)> {
    let mut points: BTreeMap<Tag, ScreenPos> = BTreeMap::new();
    collect(&figure.scene.marks, &mut points);
    let (mut places, mut relations) = (Vec::new(), Vec::new());
    for (tag, at) in points {
        match figure.target(tag) {
            Some(target @ Target::Item(Item::Place(_))) => places.push((target.clone(), at)),
            Some(target @ Target::Item(_)) => relations.push((target.clone(), at)),
            Some(Target::Bundle(ids)) => {
                let each = ids
                    .iter()
                    .cloned()
                    .map(|id| (Target::Item(Item::Relation(id)), at));
                relations.extend(each);
            }
            None => {}
        }
    }
    places.extend(relations);
    places
}

/// A point on each tagged mark; the first drawn counts.
fn collect(marks: &[Mark], points: &mut BTreeMap<Tag, ScreenPos>) {
    for mark in marks {
        match (mark.tag, &mark.primitive) {
            (Some(tag), primitive) => {
                if let Some(at) = point_on(primitive) {
                    points.entry(tag).or_insert(at);
                }
            }
            (None, Primitive::Group(group)) => collect(&group.marks, points),
            (None, _) => {}
        }
    }
}

/// The middle of the longest line, or the middle of a disc.
fn point_on(primitive: &Primitive) -> Option<ScreenPos> {
    match primitive {
        Primitive::Disc(disc) => Some(disc.center),
        Primitive::Path(path) => {
            let longest = path.subpaths.iter().max_by_key(|points| points.len())?;
            longest.get(longest.len() / 2).copied()
        }
        Primitive::Group(group) => {
            let longest = group
                .marks
                .iter()
                .max_by_key(|mark| weight(&mark.primitive))?;
            point_on(&longest.primitive)
        }
        Primitive::Text(_) => None,
    }
}

fn weight(primitive: &Primitive) -> usize {
    match primitive {
        Primitive::Path(path) => path.subpaths.iter().map(Vec::len).max().unwrap_or(0),
        Primitive::Disc(_) => 1,
        Primitive::Group(group) => group
            .marks
            .iter()
            .map(|m| weight(&m.primitive))
            .max()
            .unwrap_or(0),
        Primitive::Text(_) => 0,
    }
}
