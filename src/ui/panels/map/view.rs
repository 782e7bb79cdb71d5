//! The map as it is drawn: figure, ground and highlight, each made anew only when what it shows has changed.

use super::super::PanelCx;
use super::ground::{GroundStore, Projected};
use crate::carto::basemap::PointOfView;
use crate::carto::{Camera, affine_between};
use crate::figure::highlight::overlay;
use crate::figure::legend::{FormEntry, forms};
use crate::figure::{Extras, Figure, FigureCx, Routes, Target, map};
use crate::geom::ScreenPos;
use crate::model::Item;
use crate::render::screen::{Door, Placing, ScreenPainter};
use crate::scene::pick::pick;
use crate::scene::{Group, Mark, Primitive, Tag, ThemeKind};
use eframe::egui::{Context, Painter, Pos2, Vec2};
use std::collections::BTreeMap;
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
            figure: None,
            moved: Vec2::ZERO,
            stops: None,
            number: 0,
            screen: ScreenPainter::through(Door::Card),
        }
    }

    pub fn is_settled(&self) -> bool {
        self.ground.is_settled()
    }

    /// Whether another frame has to come before the fine ground is asked for.
    pub fn waits(&self) -> bool {
        self.ground.waits()
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
            self.move_by(Vec2::ZERO);
            return;
        }
        if let Some(by) = self.can_be_moved(&key).filter(|_| moving) {
            self.move_by(by);
            return;
        }
        self.move_by(Vec2::ZERO);
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
            self.forms = forms(&figure_cx(cx, &routes));
            self.routes = Some((derived.revision, routes));
        }
        let Some((_, routes)) = &self.routes else {
            return;
        };
        let figure_cx = FigureCx {
            earlier: self.figure.as_ref().map(|(_, figure)| &figure.placements),
            ..figure_cx(cx, routes)
        };
        let figure = map::base(&figure_cx, camera, self.ground_under(camera));
        self.stops = None;
        self.figure = Some((key, figure));
        self.number += 1;
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
            let over = overlay(&figure_cx(cx, routes), figure, hover.as_ref());
            self.screen.paint_over(&over.marks, painter, placing);
        }
    }

    /// What the widths of its lines and the signs of its places mean.
    pub fn forms(&self) -> &[FormEntry] {
        &self.forms
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
        earlier: None,
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

#[cfg(test)]
mod tests;
