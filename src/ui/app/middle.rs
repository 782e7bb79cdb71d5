//! What stands in the middle of the window: the line of views, the chosen one, the map beside it, the timeline below.

use super::super::filter_bar::FilterBar;
use super::super::panels::{MapPanel, PanelCx};
use super::super::parts::{Part, Parts};
use super::super::view_bar;
use super::super::views::Views;
use super::layout::{bare, region};
use super::pane::{salt, sized};
use crate::app::{Command, Pane, Room};
use eframe::egui::{CentralPanel, Frame, Panel as EguiPanel, Ui};

/// In a middle that is lower than this the timeline stands only for those who ask for it there, in points.
const LOW: f32 = 440.0;
/// In a middle that is narrower than this no two views stand beside each other, in points.
const NARROW: f32 = 440.0;
/// The usual height of the timeline, that in little room, and the least one, in points.
const TIMELINE: f32 = 190.0;
const LOW_TIMELINE: f32 = 130.0;
const LEAST_TIMELINE: f32 = 96.0;
/// The height that the view above the timeline has before the timeline has its usual one, and the least one, in points.
const VIEW: f32 = 330.0;
const LEAST_VIEW: f32 = 150.0;

/// What stands in the middle.
pub(super) struct Middle<'a> {
    pub map: &'a mut MapPanel,
    pub views: &'a mut Views,
    pub filter: &'a mut FilterBar,
    pub parts: &'a mut Parts,
    /// Whether the line of views stands here; in a narrow window it is part of the strip at the foot.
    pub has_bar: bool,
}

impl Middle<'_> {
    pub fn show(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let ground = Frame::new().fill(cx.kit.palette.background);
        CentralPanel::default().frame(ground).show(ui, |ui| {
            let filters = !cx.session.focus().filter.is_everything();
            if self.has_bar {
                let bar = EguiPanel::top("views").exact_size(view_bar::HEIGHT);
                bar.frame(bare(cx))
                    .show(ui, |ui| view_bar::show(ui, cx, self.filter));
            }
            if filters && (!self.has_bar || self.filter.overflows()) {
                let line = EguiPanel::top("filter").frame(bare(cx));
                line.show(ui, |ui| self.filter.show(ui, cx));
            }
            if filters && cx.session.derived().overview.relations == 0 {
                let line = EguiPanel::top("nothing").frame(bare(cx));
                line.show(ui, |ui| self.filter.nothing(ui, cx));
            }
            let room = room(ui);
            if room != cx.session.room() {
                cx.push(Command::Room(room));
            }
            if cx.session.settings().layout.has_timeline(room) {
                self.timeline(ui, cx);
            }
            self.views(ui, cx, room);
        });
    }

    /// The timeline: as high as the view above it can spare.
    fn timeline(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let height = ui.available_height();
        let usual = (height - VIEW).clamp(LOW_TIMELINE, TIMELINE).round();
        let most = (height * 0.6).min(height - LEAST_VIEW);
        let (panel, parts) = (&mut self.views.timeline, &mut *self.parts);
        let below = EguiPanel::bottom((salt("timeline", cx), usual as u32)).resizable(true);
        let below = below.size_range(LEAST_TIMELINE..=most.max(LEAST_TIMELINE));
        sized(below, (Pane::Timeline, usual), ui, cx, |ui, cx| {
            parts.part(ui, Part::Timeline);
            region(ui, panel, cx);
        });
    }

    /// The chosen view, and the map beside it where both are wanted and there is room.
    fn views(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, room: Room) {
        let layout = &cx.session.settings().layout;
        let Some(panel) = self.views.panel(layout.view) else {
            let ground = Frame::new().fill(cx.kit.palette.background);
            CentralPanel::default().frame(ground).show(ui, |ui| {
                self.parts.part(ui, Part::Map);
                region(ui, self.map, cx);
            });
            return;
        };
        let width = ui.available_width();
        if layout.is_split() && room.split {
            let (map, parts) = (&mut *self.map, &mut *self.parts);
            let left = EguiPanel::left(salt("split", cx));
            let left = left.size_range(width * 0.25..=width * 0.75);
            sized(left, (Pane::Split, width / 2.0), ui, cx, |ui, cx| {
                parts.part(ui, Part::Map);
                region(ui, map, cx);
            });
        }
        let ground = Frame::new().fill(cx.kit.palette.panel);
        CentralPanel::default().frame(ground).show(ui, |ui| {
            self.parts.part(ui, Part::View);
            region(ui, panel, cx);
        });
    }
}

/// What the middle has room for.
fn room(ui: &Ui) -> Room {
    let size = ui.available_size();
    Room {
        low: size.y < LOW,
        timeline: size.y >= LOW_TIMELINE + LEAST_VIEW,
        split: size.x >= NARROW,
    }
}
