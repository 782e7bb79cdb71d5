//! The map as it is drawn: figure, ground and highlight, each made anew only when what it shows has changed.

use super::super::PanelCx;
use super::crowd::Crowd;
use super::ground::{GroundStore, Projected};
use crate::carto::basemap::PointOfView;
use crate::carto::{Camera, affine_between};
use crate::figure::highlight::overlay;
use crate::figure::legend::{FormEntry, forms};
use crate::figure::{Extras, Figure, FigureCx, Joined, Routes, Stock, Target, map};
use crate::geom::ScreenPos;
use crate::model::{Id, Item, Relation};
use crate::render::screen::{Door, Placing, ScreenPainter};
use crate::scene::pick::pick;
use crate::scene::{Group, Mark, Primitive, Tag, ThemeKind};
use eframe::egui::{Context, Painter, Pos2, Vec2};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// With more lines than this the figure is moved as it is while the map pans, and drawn anew only now and then.
const MANY_LINES: usize = 150;
/// So far a figure may be moved, in pixels; lines and dots are drawn somewhat farther beyond the sheet.
const FARTHEST_PX: f32 = 100.0;

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
    /// What the widths of its lines and the signs of its places mean.
    forms: Vec<FormEntry>,
    /// What a map of thousands of relations is made of at its scale.
    crowd: Crowd,
    figure: Option<(Key, Figure)>,
    /// How far the figure has been moved since it was made, in pixels.
    moved: Vec2,
    /// Made when the keyboard or a screen reader asks.
    stops: Option<Vec<(Target, ScreenPos)>>,
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
            forms: Vec::new(),
            crowd: Crowd::default(),
            figure: None,
            moved: Vec2::ZERO,
            stops: None,
            number: 0,
            screen: ScreenPainter::through(Door::Card),
        }
    }

    pub fn is_settled(&self) -> bool {
        self.ground.is_settled() && !self.crowd.is_moving()
    }

    /// Whether another frame has to come: before the fine ground is asked for, and while places part.
    pub fn waits(&self) -> bool {
        self.ground.waits() || self.crowd.is_moving()
    }

    /// Brings everything up to what the session shows, as `camera` sees it, at a time in seconds.
    pub fn update(&mut self, cx: &PanelCx<'_>, camera: &Camera, (moving, now_s): (bool, f64)) {
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
        let parting = self.join(cx, camera, now_s);
        if !parting && same_ground && self.figure.as_ref().is_some_and(|(k, _)| *k == key) {
            self.move_by(Vec2::ZERO);
            return;
        }
        if let Some(by) = self.can_be_moved(&key).filter(|_| moving) {
            self.move_by(by);
            return;
        }
        self.move_by(Vec2::ZERO);
        let Some((_, routes)) = &self.routes else {
            return;
        };
        let figure_cx = FigureCx {
            earlier: self.figure.as_ref().map(|(_, figure)| &figure.placements),
            ..figure_cx(cx, routes, self.crowd.joined())
        };
        let figure = map::base(&figure_cx, camera, self.ground_under(camera));
        self.stops = None;
        self.figure = Some((key, figure));
        self.number += 1;
    }

    /// Brings the routes up to date, and what a map of thousands of them is made of; whether that is in motion.
    fn join(&mut self, cx: &PanelCx<'_>, camera: &Camera, now_s: f64) -> bool {
        let derived = cx.session.derived();
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
            self.forms = forms(&figure_cx(cx, &routes, None));
            self.crowd.clear();
            self.routes = Some((derived.revision, routes));
        }
        let Some((_, routes)) = &self.routes else {
            return false;
        };
        let was_moving = self.crowd.is_moving();
        let when = (now_s, cx.session.is_still());
        self.crowd
            .follow(&figure_cx(cx, routes, None), camera, when);
        was_moving || self.crowd.is_moving()
    }

    fn move_by(&mut self, by: Vec2) {
        if self.moved != by {
            self.moved = by;
            self.stops = None;
        }
    }

    /// How far the figure has to be moved to show what is wanted, where that is cheaper than making it anew.
    fn can_be_moved(&self, wanted: &Key) -> Option<Vec2> {
        let (key, _) = self.figure.as_ref()?;
        let (_, routes) = self.routes.as_ref()?;
        let same = Key {
            camera: key.camera,
            ..wanted.clone()
        };
        if routes.strands() <= MANY_LINES || same != *key {
            return None;
        }
        let affine = affine_between(&key.camera, &wanted.camera)?;
        #[expect(clippy::cast_possible_truncation, reason = "positions on screen")]
        let by = Vec2::new(affine.dx as f32, affine.dy as f32);
        let only_panned =
            (affine.scale - 1.0).abs() < 1e-9 && key.camera.size == wanted.camera.size;
        (only_panned && by.length() <= FARTHEST_PX).then_some(by)
    }

    /// The ground as part of the figure: only while it is of this very view.
    fn ground_under(&self, camera: &Camera) -> Option<Arc<Group>> {
        let shown = self.shown.as_ref()?;
        (shown.camera() == camera).then(|| Arc::clone(&shown.group))
    }

    /// The ground of a flat map that has been panned or zoomed: moved, not projected anew.
    fn moved_ground(&self, camera: &Camera, corner: Pos2) -> Option<(Mark, Placing)> {
        let shown = self.shown.as_ref().filter(|s| s.camera() != camera)?;
        let affine = affine_between(shown.camera(), camera)?;
        #[expect(clippy::cast_possible_truncation, reason = "positions on screen")]
        let placing = Placing {
            corner: corner + Vec2::new(affine.dx as f32, affine.dy as f32),
            scale: affine.scale as f32,
        };
        let ground = Mark::from(Arc::clone(&shown.group));
        Some((ground, placing))
    }

    /// What is magnified waits until the map rests: of a moved figure it would be elsewhere, and without the ground of this
    /// very view it would be open sea.
    fn shows_inset(&self, camera: &Camera) -> bool {
        let of_another_view = self.shown.as_ref().is_some_and(|s| s.camera() != camera);
        self.moved == Vec2::ZERO && !of_another_view
    }

    /// Draws the map with its left upper corner at a point of the window.
    pub fn paint(&mut self, painter: &Painter, cx: &PanelCx<'_>, corner: Pos2) {
        let (Some((key, figure)), Some((_, routes))) = (&self.figure, &self.routes) else {
            return;
        };
        let placing = Placing::at(corner + self.moved);
        if let Some((ground, placing)) = self.moved_ground(&key.camera, placing.corner) {
            self.screen.paint_over(&[ground], painter, placing);
        }
        let [sheet, inset, frame] = figure.layers();
        self.screen.paint(3 * self.number, sheet, painter, placing);
        let stays = Placing::at(corner);
        if self.shows_inset(&key.camera) {
            self.screen
                .paint(3 * self.number + 1, inset, painter, stays);
        }
        self.screen
            .paint(3 * self.number + 2, frame, painter, stays);
        let hover = cx.session.focus().hover.clone().map(Target::Item);
        if hover.is_some() {
            let over = overlay(&figure_cx(cx, routes, None), figure, hover.as_ref());
            self.screen.paint_over(&over.marks, painter, placing);
        }
    }

    /// What the widths of its lines and the signs of its places mean.
    pub fn forms(&self) -> &[FormEntry] {
        &self.forms
    }

    /// How much of a large dossier is shown; `None` where each relation has a line.
    pub fn stock(&self) -> Option<Stock> {
        self.figure.as_ref().and_then(|(_, figure)| figure.stock)
    }

    /// The relations that are drawn: those with a line of their own, and those in lines that stand for several.
    pub fn relations(&self) -> Option<[BTreeSet<&Id<Relation>>; 2]> {
        self.figure.as_ref().map(|(_, figure)| figure.relations())
    }

    /// What lies within a radius of a point, nearest first.
    pub fn pick(&self, at: ScreenPos, radius_px: f32) -> Vec<Target> {
        let Some((_, figure)) = &self.figure else {
            return Vec::new();
        };
        let at = at.moved(-self.moved.x, -self.moved.y);
        let tags = pick(&figure.scene, at, radius_px);
        tags.into_iter()
            .filter_map(|tag| figure.target(tag).cloned())
            .collect()
    }

    /// Places and relations that are drawn, each once, with a point on it: where the keyboard walks.
    pub fn stops(&mut self) -> &[(Target, ScreenPos)] {
        let figure = self.figure.as_ref().map(|(_, figure)| figure);
        let moved = self.moved;
        self.stops.get_or_insert_with(|| {
            let mut stops = figure.map_or_else(Vec::new, stops);
            for (_, at) in &mut stops {
                *at = at.moved(moved.x, moved.y);
            }
            stops
        })
    }
}

fn figure_cx<'a>(cx: &PanelCx<'a>, routes: &'a Routes, joined: Option<&'a Joined>) -> FigureCx<'a> {
    let derived = cx.session.derived();
    FigureCx {
        dossier: cx.dossier(),
        assessments: &derived.assessments,
        visible: &derived.visible,
        routes,
        joined,
        texts: &derived.texts,
        fonts: cx.kit.fonts(),
        theme: &cx.kit.theme,
        labels: cx.kit.resources.labels(cx.session.settings().view),
        selection: cx.session.focus().selection.as_ref(),
        filter: &cx.session.focus().filter,
        view: cx.session.settings().view,
        extras: Extras::WINDOW,
        area: None,
        earlier: None,
    }
}

/// Places first, then relations, both in the order of the figure's tags; bundles and heaps give each of what they stand for.
fn stops(figure: &Figure) -> Vec<(Target, ScreenPos)> {
    let mut points: BTreeMap<Tag, ScreenPos> = BTreeMap::new();
    collect(&figure.scene.marks, &mut points);
    let (mut places, mut relations) = (Vec::new(), Vec::new());
    for (tag, at) in points {
        match figure.target(tag) {
            Some(target @ Target::Item(Item::Place(_))) => places.push((target.clone(), at)),
            Some(target @ Target::Item(_)) => relations.push((target.clone(), at)),
            Some(Target::Heap(ids)) => {
                let each = ids.iter().cloned();
                places.extend(each.map(|id| (Target::Item(Item::Place(id)), at)));
            }
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

#[cfg(test)]
mod tests;
