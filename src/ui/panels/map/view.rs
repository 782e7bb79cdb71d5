//! The map as it is drawn: figure, ground and highlight, each made anew only when what it shows has changed.

use super::super::PanelCx;
use super::ground::{GroundStore, Projected};
use crate::carto::basemap::{CountryLabel, PointOfView};
use crate::carto::Camera;
use crate::figure::highlight::overlay;
use crate::figure::{Extras, Figure, FigureCx, Routes, Target, map};
use crate::geom::ScreenPos;
use crate::io::basemap::{NAMES, country_labels};
use crate::model::Item;
use super::super::super::paint::ScreenPainter;
use crate::scene::pick::pick;
use crate::scene::{Group, Mark, Primitive, Tag, ThemeKind};
use eframe::egui::{Context, Painter, Pos2};
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
    labels: Vec<CountryLabel>,
    ground: GroundStore,
    shown: Option<Projected>,
    routes: Option<(u64, Routes)>,
    figure: Option<(Key, Figure)>,
    stops: Vec<(Target, ScreenPos)>,
    screen: ScreenPainter,
}

impl MapView {
    pub fn new(ctx: &Context) -> Self {
        Self {
            // A damaged program draws a map without the names of countries rather than none.
            labels: country_labels(NAMES).unwrap_or_default(),
            ground: GroundStore::new(ctx),
            shown: None,
            routes: None,
            figure: None,
            stops: Vec::new(),
            screen: ScreenPainter::default(),
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
        if self.routes.as_ref().is_none_or(|(revision, _)| *revision != derived.revision) {
            let routes = Routes::new(
                cx.dossier(),
                &derived.assessments,
                &derived.visible,
                &derived.texts,
                &cx.kit.fonts,
            );
            self.routes = Some((derived.revision, routes));
        }
        let Some((_, routes)) = &self.routes else { return };
        let figure = map::base(&figure_cx(cx, routes, &self.labels), camera, self.ground_under(camera));
        self.stops = stops(&figure);
        self.figure = Some((key, figure));
    }

    /// The ground in the pixels of `camera`: as it was projected, or moved with the sheet of a flat map.
    fn ground_under(&self, camera: &Camera) -> Option<Arc<Group>> {
        let shown = self.shown.as_ref()?;
        if shown.camera() == camera {
            return Some(Arc::clone(&shown.group));
        }
        let affine = crate::carto::affine_between(shown.camera(), camera)?;
        Some(Arc::new(shown.group.moved(&affine)))
    }

    /// Draws the map with its left upper corner at a point of the window.
    pub fn paint(&mut self, painter: &Painter, cx: &PanelCx<'_>, corner: Pos2) {
        let (Some((_, figure)), Some((_, routes))) = (&self.figure, &self.routes) else {
            return;
        };
        self.screen.paint(painter, &figure.scene, corner);
        let hover = cx.session.focus().hover.clone().map(Target::Item);
        if hover.is_some() {
            let over = overlay(&figure_cx(cx, routes, &self.labels), figure, hover.as_ref());
            self.screen.paint_over(painter, &over, corner);
        }
    }

    /// What lies within a radius of a point, nearest first.
    pub fn pick(&self, at: ScreenPos, radius_px: f32) -> Vec<Target> {
        let Some((_, figure)) = &self.figure else {
            return Vec::new();
        };
        let tags = pick(&figure.scene, at, radius_px);
        tags.into_iter().filter_map(|tag| figure.target(tag).cloned()).collect()
    }

    /// Places and relations that are drawn, each once, with a point on it: where the keyboard walks.
    pub fn stops(&self) -> Vec<(Target, ScreenPos)> {
        self.stops.clone()
    }
}

fn figure_cx<'a>(cx: &PanelCx<'a>, routes: &'a Routes, labels: &'a [CountryLabel]) -> FigureCx<'a> {
    let derived = cx.session.derived();
    FigureCx {
        dossier: cx.dossier(),
        assessments: &derived.assessments,
        visible: &derived.visible,
        routes,
        texts: &derived.texts,
        fonts: &cx.kit.fonts,
        theme: &cx.kit.theme,
        labels,
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
                let each = ids.iter().cloned().map(|id| (Target::Item(Item::Relation(id)), at));
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
            let longest = group.marks.iter().max_by_key(|mark| weight(&mark.primitive))?;
            point_on(&longest.primitive)
        }
        Primitive::Text(_) => None,
    }
}

fn weight(primitive: &Primitive) -> usize {
    match primitive {
        Primitive::Path(path) => path.subpaths.iter().map(Vec::len).max().unwrap_or(0),
        Primitive::Disc(_) => 1,
        Primitive::Group(group) => group.marks.iter().map(|m| weight(&m.primitive)).max().unwrap_or(0),
        Primitive::Text(_) => 0,
    }
}
