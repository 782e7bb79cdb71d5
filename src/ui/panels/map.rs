//! The map: draws the figure, turns and zooms it, and says what the pointer or the keyboard is on.

mod access;
mod controls;
mod crowd;
mod ground;
mod hover;
mod input;
mod insets;
mod kept;
mod lifted;
mod motion;
mod stock;
mod view;

pub use super::pointing::bounds;
pub(super) use controls::{BUTTONS, button};
pub(super) use hover::place as place_summary;

use super::pointing::{Chooser, Hover, Part, choose};
use super::{Panel, PanelCx};
use crate::app::Command;
use crate::carto::Camera;
use crate::figure::inset::InsetWishes;
use crate::figure::legend::FormEntry;
use crate::figure::{self, Target};
use crate::geom::{LonLat, ScreenPos, Size};
use access::{Heard, Stop};
use eframe::egui::{Context, Id, Pos2, Rect, Sense, Ui};
use input::Hand;
use insets::HeldInset;
use motion::Motion;
use view::MapView;

/// The map.
pub struct MapPanel {
    view: MapView,
    hand: Hand,
    /// The inset that the hand holds.
    held: Option<HeldInset>,
    motion: Motion,
    hover: Hover,
    chooser: Option<Chooser>,
    /// What the keyboard is on.
    walked: Option<Stop>,
    /// What screen readers are told of what is drawn.
    heard: Heard,
    /// Whether a click brought the keyboard to the map.
    by_pointer: bool,
    /// The view that fitting gave: while nobody has changed it, it follows the size of the window.
    fitted: Option<Camera>,
    /// How much nearer than as fitted it opens.
    nearer: f64,
    /// The view of the last frame.
    last: Option<Camera>,
    size: Size,
    /// Where it was drawn in the last frame.
    place: Rect,
}

/// What has the keyboard when the map has it.
#[must_use]
pub fn stop_id() -> Id {
    Id::unique("map-stop")
}

impl MapPanel {
    /// The map of the window of `ctx`.
    #[must_use]
    pub fn new(ctx: &Context) -> Self {
        Self {
            view: MapView::new(ctx),
            hand: Hand::default(),
            held: None,
            motion: Motion::default(),
            hover: Hover::default(),
            chooser: None,
            walked: None,
            heard: Heard::default(),
            by_pointer: false,
            fitted: None,
            nearer: 1.0,
            last: None,
            size: Size::new(1200.0, 800.0),
            place: Rect::ZERO,
        }
    }

    /// What the widths of the lines and the signs of the places mean that were drawn last.
    #[must_use]
    pub fn forms(&self) -> &[FormEntry] {
        self.view.forms()
    }

    /// Where Tab stops for the map; to be called where its turn is.
    pub fn stop(&self, ui: &Ui) {
        ui.interact(self.place, stop_id(), Sense::focusable_noninteractive());
    }

    /// The extent of the map in the last frame, in pixels.
    #[must_use]
    pub fn size(&self) -> Size {
        self.size
    }

    /// What is wanted of the insets, so that a picture has them where the map has them now; `None` is none at all.
    #[must_use]
    pub fn insets(&self) -> Option<InsetWishes> {
        self.view.wishes()
    }

    /// Whether nothing moves and the ground is as fine as it is going to be.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.held.is_none()
            && !self.motion.is_moving()
            && !self.hand.is_moving()
            && self.view.is_settled()
    }

    /// Whether a list asks which of several was meant.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.chooser.is_some()
    }

    /// Lets the map open so much nearer than as fitted, until it is fitted anew.
    pub fn open_nearer(&mut self, factor: f64) {
        self.nearer = factor;
    }

    /// Lets the map turn to a camera that the session has chosen.
    pub fn follow(&mut self, camera: Option<&Camera>) {
        if camera.is_some() {
            self.motion.ask();
        } else {
            self.nearer = 1.0;
        }
        self.hand.let_go();
    }

    /// The view that shows everything; where nothing is left to be shown, the one that is.
    fn fit(&mut self, cx: &PanelCx<'_>, size: Size) -> Camera {
        let is_empty = cx.session.derived().visible.places.is_empty();
        if let Some(last) = self.last.filter(|_| is_empty) {
            return last.resized(size);
        }
        let camera = fit(cx, size).zoomed(self.nearer, size.center());
        self.fitted = Some(camera);
        camera
    }

    /// The view of this frame.
    fn camera(&mut self, ui: &Ui, cx: &mut PanelCx<'_>, size: Size) -> Camera {
        let known = cx.session.focus().camera;
        let target = match known {
            Some(camera) if camera.size == size => camera,
            Some(camera) if self.fitted != Some(camera) => camera.resized(size),
            _ => self.fit(cx, size),
        };
        if known != Some(target) {
            cx.push(Command::Look(target));
        }
        let now = ui.input(|input| input.time);
        let moved = self.motion.at(target, now, cx.session.is_still());
        if self.motion.is_moving() {
            ui.ctx().request_repaint();
        }
        self.hand.draft().map_or(moved, |draft| draft.resized(size))
    }

    /// Asks which of several things near a point of the window is meant.
    fn ask(&mut self, at: Pos2, part: Part) {
        let under = |p, radius_px| self.under(p, radius_px);
        self.chooser = Some(Chooser::asking(self.place, under, at, part));
    }

    /// Lists things that lie anywhere, beside a point of the window.
    fn list(&mut self, at: Pos2, parts: Vec<Part>) {
        self.chooser = Some(Chooser::listing(self.place, at, parts));
    }

    /// What lies under a point, nearest first, within a radius in pixels.
    fn under(&self, at: ScreenPos, radius_px: f32) -> Vec<Target> {
        self.view.pick(at, radius_px)
    }
}

impl Panel for MapPanel {
    fn name(&self) -> &'static str {
        "panel-map"
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let rect = ui.available_rect_before_wrap();
        let size = Size::new(rect.width().max(64.0), rect.height().max(64.0));
        self.size = size;
        self.place = rect;
        // The keyboard is at the stop that was drawn first; here are pointer and fingers.
        let response = ui.allocate_rect(rect, Sense::CLICK | Sense::DRAG);
        let camera = self.camera(ui, cx, size);
        let draft = self.move_inset(ui, cx, &response);
        let camera = self.read_input(ui, cx, &response, camera);
        let changed = self.last.replace(camera) != Some(camera);
        if changed || self.view.waits() {
            // The next frame, when nothing changes any more, asks for the fine ground.
            ui.ctx().request_repaint();
        }
        let moving = draft.is_some() || changed || self.motion.is_moving() || self.hand.is_moving();
        let now_s = ui.input(|input| input.time);
        self.view
            .update(cx, &camera, (moving, now_s), draft.as_ref());
        self.point_at(ui, cx, &response);
        self.walk(ui, cx, &response);
        let painter = ui.painter_at(rect);
        let several = self.several_met();
        let lifts = self.hover.lifts(ui, cx.session.focus().selection.as_ref());
        self.view
            .paint(&painter, cx, rect.min, (several.as_ref(), lifts));
        self.ring(ui, cx, &response, rect);
        self.inset_buttons(ui, cx, rect);
        self.controls(ui, cx, rect, &camera);
        self.stock(ui, cx, rect);
        self.tell(ui, cx, rect);
        choose(&mut self.chooser, ui, cx, (rect, stop_id()));
    }
}

/// The view that shows everything that is visible.
fn fit(cx: &PanelCx<'_>, size: Size) -> Camera {
    let dossier = cx.dossier();
    let derived = cx.session.derived();
    let places = dossier.places().in_rows(&derived.visible.places);
    let places: Vec<LonLat> = places.map(|place| place.position).collect();
    let ways = figure::map::ways(dossier, &derived.facts, &derived.visible);
    let fitted = if cx.session.focus().projection_asked {
        Camera::fitted_as_asked
    } else {
        Camera::fitted_along
    };
    fitted(
        cx.session.settings().projection,
        (&places, &ways),
        size,
        figure::map::fit_margins_px(size),
    )
}
