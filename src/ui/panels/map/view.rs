//! The map as it is drawn: figure, ground and highlight, each made anew only when what it shows has changed.

mod answers;

use super::super::PanelCx;
use super::super::pointing::{Wanted, listed, stops};
use super::crowd::Crowd;
use super::ground::{GroundStore, Projected};
use super::hover::hovered;
use super::kept::KeptRoutes;
use super::lifted::{Drawing, LiftedLines};
use crate::carto::basemap::PointOfView;
use crate::carto::{Camera, affine_between};
use crate::figure::highlight::overlay;
use crate::figure::inset::{Inset, InsetWish, InsetWishes};
use crate::figure::legend::{FormEntry, forms};
use crate::figure::{Extras, Figure, FigureCx, Grounds, Routes, Target, map};
use crate::geom::{Rect, ScreenPos};
use crate::model::Item;
use crate::render::screen::{Door, Placing, ScreenPainter};
use crate::scene::{Group, Mark, ThemeKind};
use eframe::egui::{Context, Painter, Pos2, Vec2};
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
    /// What is wanted of the insets; `None` is none at all.
    insets: Option<InsetWishes>,
}

/// The map as it is drawn.
pub(super) struct MapView {
    ground: GroundStore,
    shown: Option<Projected>,
    routes: KeptRoutes,
    /// What the widths of its lines and the signs of its places mean.
    forms: Vec<FormEntry>,
    /// For which state of the session and in which theme the forms were told.
    told: Option<(u64, ThemeKind)>,
    /// What a map of thousands of relations is made of at its scale.
    crowd: Crowd,
    figure: Option<(Key, Figure)>,
    /// How far the figure has been moved since it was made, in pixels.
    moved: Vec2,
    /// Made when the keyboard or a screen reader asks.
    stops: Option<Vec<(Target, ScreenPos)>>,
    /// Counts the figures that were made.
    number: u64,
    /// How often the ground of an inset had come when the figure was made.
    answered: u64,
    screen: ScreenPainter,
    /// The lines of the dot that the pointer rests on.
    lifted: LiftedLines,
}

impl MapView {
    pub fn new(ctx: &Context) -> Self {
        Self {
            ground: GroundStore::new(ctx),
            shown: None,
            routes: KeptRoutes::default(),
            forms: Vec::new(),
            told: None,
            crowd: Crowd::default(),
            figure: None,
            moved: Vec2::ZERO,
            stops: None,
            number: 0,
            answered: 0,
            screen: ScreenPainter::through(Door::Card),
            lifted: LiftedLines::default(),
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
    pub fn update(
        &mut self,
        cx: &PanelCx<'_>,
        camera: &Camera,
        (moving, now_s): (bool, f64),
        draft: Option<&InsetWishes>,
    ) {
        let key = key(cx, camera, draft);
        let view = key.view;
        let ground = self.ground.get(camera, view, &cx.kit.theme, moving);
        let same_ground = match (&self.shown, &ground) {
            (Some(a), Some(b)) => Arc::ptr_eq(&a.group, &b.group),
            (None, None) => true,
            _ => false,
        };
        self.shown = ground;
        let parting = self.join(cx, camera, now_s);
        let same_ground = same_ground && self.answered == self.ground.answered();
        if !parting && same_ground && self.figure.as_ref().is_some_and(|(k, _)| *k == key) {
            self.move_by(Vec2::ZERO);
            if !moving {
                self.want_insets(cx);
            }
            return;
        }
        if let Some(by) = self.can_be_moved(&key).filter(|_| moving) {
            self.move_by(by);
            return;
        }
        self.move_by(Vec2::ZERO);
        let Some(routes) = self.routes.get() else {
            return;
        };
        let wishes = self.kept(&key);
        let store = &self.ground;
        let of_inset =
            |seen: &Camera, part: Rect| store.of_inset((seen, part), view, &cx.kit.theme);
        let grounds = Grounds {
            map: self.ground_under(camera),
            inset: Some(&of_inset),
        };
        let figure_cx = FigureCx {
            earlier: self.figure.as_ref().map(|(_, figure)| &figure.placements),
            joined: self.crowd.joined(),
            ..figure_cx(cx, routes, wishes.as_ref())
        };
        let figure = map::base(&figure_cx, camera, grounds);
        self.answered = self.ground.answered();
        self.stops = None;
        self.figure = Some((key, figure));
        self.number += 1;
    }

    /// Brings the courses up to date, and what a map of thousands of relations is made of; whether that is in motion.
    fn join(&mut self, cx: &PanelCx<'_>, camera: &Camera, now_s: f64) -> bool {
        self.follow_routes(cx);
        let Some(routes) = self.routes.get() else {
            return false;
        };
        let was_moving = self.crowd.is_moving();
        let when = (now_s, cx.session.is_still());
        self.crowd
            .follow(&figure_cx(cx, routes, None), camera, when);
        was_moving || self.crowd.is_moving()
    }

    /// Makes the courses anew when what is visible has changed, and the forms of the legend with them.
    fn follow_routes(&mut self, cx: &PanelCx<'_>) {
        if self.routes.follow(cx) {
            self.crowd.clear();
        }
        // The forms are told by theme, too.
        let told = (cx.session.derived().revision, cx.kit.theme.kind);
        if let Some(routes) = self.routes.get().filter(|_| self.told != Some(told)) {
            self.forms = forms(&figure_cx(cx, routes, None));
            self.told = Some(told);
        }
    }

    /// Asks for the fine ground of the insets that are drawn.
    fn want_insets(&mut self, cx: &PanelCx<'_>) {
        let Some((key, figure)) = &self.figure else {
            return;
        };
        let insets = figure.insets.iter();
        let parts = insets.map(|inset| (inset.camera(&key.camera), inset.ground_part()));
        // The level of the map: the finest one would take some 30 MB for a few coasts that exports have anyway.
        let level = key.camera.level_at_rest();
        self.ground
            .want_insets(parts, (level, key.view), &cx.kit.theme);
    }

    /// What is wanted of the insets, and that those of the figure before stay where they are.
    fn kept(&self, key: &Key) -> Option<InsetWishes> {
        let mut wishes = key.insets.clone()?;
        let before = self.figure.iter().filter(|(before, _)| {
            before.revision == key.revision && before.camera.size == key.camera.size
        });
        for (before, figure) in before {
            let asked = before.insets.as_ref();
            for inset in &figure.insets {
                // What was asked for and is not any more does not linger.
                if asked.is_none_or(|asked| asked.of(&inset.places).is_none()) {
                    let spot = inset.spot(sheet(&key.camera));
                    wishes.suggest(&inset.places, InsetWish::Kept(spot));
                }
            }
        }
        Some(wishes)
    }

    /// What is wanted of the insets, so that a picture has them where they are now; `None` is none at all.
    pub fn wishes(&self) -> Option<InsetWishes> {
        let (key, _) = self.figure.as_ref()?;
        self.kept(key)
    }

    /// The insets that are drawn, where they are now.
    pub fn insets(&self) -> impl Iterator<Item = Inset> + '_ {
        let insets = self.figure.iter().flat_map(|(_, figure)| &figure.insets);
        insets.map(|inset| inset.moved(self.moved.x, self.moved.y))
    }

    /// The number of the drawing; another one when anything but its place has changed.
    pub fn number(&self) -> u64 {
        self.number
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
        let routes = self.routes.get()?;
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

    /// Draws the map with its left upper corner at a point of the window, with what the pointer or the keyboard is on lifted:
    /// `several` where that is drawn for several. Where it rests on a dot of a dense map, the lines of that dot alone are seen; else those of
    /// the list beside the map.
    pub fn paint(
        &mut self,
        painter: &Painter,
        cx: &PanelCx<'_>,
        corner: Pos2,
        (several, lifts): (Option<&Target>, bool),
    ) {
        let (Some((key, figure)), Some(routes)) = (&self.figure, self.routes.get()) else {
            return;
        };
        let placing = Placing::at(corner + self.moved);
        if let Some((ground, placing)) = self.moved_ground(&key.camera, placing.corner) {
            self.screen.paint_over(&[ground], painter, placing);
        }
        let [sheet, insets, frame] = figure.layers();
        self.screen.paint(4 * self.number, sheet, painter, placing);
        let stays = Placing::at(corner);
        self.screen
            .paint(4 * self.number + 1, insets, painter, placing);
        let hover = hovered(cx).map(Target::Item);
        let hover = hover.or_else(|| several.cloned());
        let figure_cx = FigureCx {
            joined: self.crowd.joined(),
            ..figure_cx(cx, routes, None)
        };
        let drawing = Drawing {
            figure,
            camera: &key.camera,
            number: self.number,
            revision: key.revision,
        };
        // A row or a line under the pointer stands out of the list, which stays.
        let dot = hover.as_ref().filter(|target| lifts && is_dot(target));
        let dot = dot.map(|dot| Wanted::Dot(dot.clone()));
        let wanted = dot.or_else(|| listed(cx).map(Wanted::List));
        if let Some(wanted) = &wanted
            && let Some((number, lines)) = self.lifted.over(&figure_cx, drawing, wanted)
        {
            self.screen.paint(4 * number + 3, lines, painter, placing);
        }
        self.screen
            .paint(4 * self.number + 2, frame, painter, stays);
        let hover = hover.map(|hover| figure.line_of(&hover).cloned().unwrap_or(hover));
        let over = overlay(&figure_cx, figure, hover.as_ref());
        if !over.marks.is_empty() {
            self.screen.paint_over(&over.marks, painter, placing);
        }
    }

    /// Dots and lines that are drawn, each once, with a point on it: where the keyboard walks.
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

/// Whether it is the dot of a place or of several.
fn is_dot(target: &Target) -> bool {
    matches!(target, Target::Heap(_) | Target::Item(Item::Place(_)))
}

fn key(cx: &PanelCx<'_>, camera: &Camera, draft: Option<&InsetWishes>) -> Key {
    let (settings, focus) = (cx.session.settings(), cx.session.focus());
    let insets = || draft.unwrap_or(&focus.insets).clone();
    Key {
        revision: cx.session.derived().revision,
        camera: *camera,
        theme: cx.kit.theme.kind,
        view: settings.view,
        selection: focus.selection.clone(),
        insets: settings.insets.then(insets),
    }
}

/// The part of the drawing that the map of the window fills: all of it.
pub(super) fn sheet(camera: &Camera) -> Rect {
    Rect::from_xywh(0.0, 0.0, camera.size.width, camera.size.height)
}

fn figure_cx<'a>(
    cx: &PanelCx<'a>,
    routes: &'a Routes,
    insets: Option<&'a InsetWishes>,
) -> FigureCx<'a> {
    FigureCx {
        labels: cx.kit.resources.labels(cx.session.settings().view),
        extras: Extras {
            inset: insets.is_some(),
            ..Extras::WINDOW
        },
        wishes: insets.unwrap_or(InsetWishes::NONE),
        ..cx.figure_cx(routes)
    }
}

#[cfg(test)]
mod tests;
