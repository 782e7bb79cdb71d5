//! Where the panels stand: three columns, two, or one, as there is room.

use super::super::panels::map::bounds;
use super::super::panels::{BOTH_SIDES_PX, EvidencePanel, LegendPanel, Panel, PanelCx};
use super::super::parts::{Part, Parts};
use super::BelegApp;
use super::middle::Middle;
use super::pane::{salt, sized};
use crate::app::{Command, Pane};
use eframe::egui::{CentralPanel, Frame, Panel as EguiPanel, Role, Ui};

/// In a window that is narrower than this, that column is shut until it is wanted.
const SMALL: f32 = 720.0;
/// In a window that is narrower than this, that column stands in the place of the map.
const TINY: f32 = 500.0;
/// The height of the bar, and of the strip at the foot, in points.
const BAR: f32 = 48.0;
const STRIP: f32 = 36.0;

impl BelegApp {
    pub(super) fn panels(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let width = ui.available_width();
        self.column.follow(self.session.focus());
        let open = self.column.open(width >= SMALL);
        let has_middle = open.is_none() || width >= TINY;
        let mut cx = PanelCx {
            session: &self.session,
            kit: &self.kit,
            commands,
            hovered: None,
        };
        self.parts.begin();
        if has_middle && self.session.settings().layout.has_map() {
            // The map is the first stop of Tab, though it is drawn last.
            self.map.stop(ui);
        }
        EguiPanel::top("top")
            .exact_size(BAR)
            .frame(bare(&cx))
            .show(ui, |ui| {
                self.parts.part(ui, Part::Bar);
                self.top.ui(ui, &mut cx);
            });
        let mut sides = Sides {
            legend: &mut self.legend,
            evidence: &mut self.evidence,
            parts: &mut self.parts,
        };
        if width < BOTH_SIDES_PX {
            let strip = EguiPanel::bottom("strip").exact_size(STRIP);
            strip.frame(bare(&cx)).show(ui, |ui| {
                sides.parts.part(ui, Part::Strip);
                self.column.strip(ui, &mut cx, open);
            });
            sides.one(ui, &mut cx, open, has_middle);
        } else {
            sides.both(ui, &mut cx);
        }
        if has_middle {
            let mut middle = Middle {
                map: &mut self.map,
                views: &mut self.views,
                filter: &mut self.filter_bar,
                parts: &mut self.parts,
                has_bar: width >= BOTH_SIDES_PX,
            };
            middle.show(ui, &mut cx);
            // The map has just been drawn, the legend before it.
            if self.legend.explain(self.map.forms()) {
                ui.ctx().request_repaint();
            }
        }
        cx.follow_hover();
    }
}

/// What stands beside the map.
struct Sides<'a> {
    legend: &'a mut LegendPanel,
    evidence: &'a mut EvidencePanel,
    parts: &'a mut Parts,
}

impl Sides<'_> {
    /// Both, one at either side.
    fn both(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let width = ui.available_width();
        let legend = EguiPanel::left(salt("legend", cx));
        let legend = legend.size_range(170.0..=(width * 0.25).min(420.0));
        sized(legend, (Pane::Legend, 232.0), ui, cx, |ui, cx| {
            self.draw(ui, cx, Part::Legend);
        });
        let evidence = EguiPanel::right(salt("evidence", cx));
        let evidence = evidence.size_range(260.0..=(width * 0.4).min(640.0));
        sized(evidence, (Pane::Evidence, 360.0), ui, cx, |ui, cx| {
            self.draw(ui, cx, Part::Evidence);
        });
    }

    /// The one that is open, beside the map or in its place.
    fn one(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, open: Option<Part>, has_middle: bool) {
        let Some(part) = open else { return };
        let width = ui.available_width();
        if has_middle {
            EguiPanel::right("column")
                .default_size(280.0)
                .size_range(200.0..=(width * 0.46).max(240.0))
                .frame(bare(cx))
                .show(ui, |ui| self.draw(ui, cx, part));
        } else {
            let middle = CentralPanel::default().frame(bare(cx));
            middle.show(ui, |ui| self.draw(ui, cx, part));
        }
    }

    fn draw(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, part: Part) {
        self.parts.part(ui, part);
        match part {
            Part::Legend => region(ui, self.legend, cx),
            _ => region(ui, self.evidence, cx),
        }
    }
}

/// A panel without margins of its own.
pub(super) fn bare(cx: &PanelCx<'_>) -> Frame {
    Frame::new().fill(cx.kit.palette.panel)
}

/// A panel with its name for readers of the screen.
pub(super) fn region(ui: &mut Ui, panel: &mut dyn Panel, cx: &mut PanelCx<'_>) {
    let place = ui.max_rect();
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(Role::Pane);
        node.set_bounds(bounds(place));
        node.set_label(cx.text(panel.name()));
    });
    panel.ui(ui, cx);
}
