//! The parts of the window, and the keyboard's way from one to the next.

use super::panels::map::stop_id;
use eframe::egui::{Context, FocusDirection, Id, Rect, Sense, Ui};

/// A part of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The map.
    Map,
    /// The view in the middle, where that is another.
    View,
    /// The timeline.
    Timeline,
    /// The legend.
    Legend,
    /// The evidence.
    Evidence,
    /// The strip at the foot of a narrow window.
    Strip,
    /// The bar at the top.
    Bar,
}

/// Where the parts are in this frame, and which of them is to get the keyboard.
#[derive(Debug, Default)]
pub struct Parts {
    there: Vec<(Part, Rect)>,
    wanted: Option<Part>,
}

impl Parts {
    /// Begins a frame.
    pub fn begin(&mut self) {
        self.there.clear();
    }

    /// Begins a part: to be called before anything is drawn in it. A part that is to have the keyboard gives it to the first
    /// thing in it that takes it.
    pub fn part(&mut self, ui: &Ui, part: Part) {
        self.there.push((part, ui.max_rect()));
        if self.wanted != Some(part) {
            return;
        }
        self.wanted = None;
        // Something that has the keyboard and lets go of it at once: egui gives it to whatever is drawn next.
        let gate = Id::unique("gate");
        ui.memory_mut(|memory| {
            memory.request_focus(gate);
            memory.move_focus(FocusDirection::Next);
        });
        ui.interact(Rect::NOTHING, gate, Sense::focusable_noninteractive());
    }

    /// Asks for the part after the one that has the keyboard, or the one before; the map when none has it.
    pub fn go(&mut self, ctx: &Context, back: bool) {
        let mut order: Vec<Part> = self.there.iter().map(|(part, _)| *part).collect();
        order.sort();
        let here = self.here(ctx);
        let at = here.and_then(|here| order.iter().position(|part| *part == here));
        let count = order.len().max(1);
        let next = match at {
            None => 0,
            Some(at) if back => (at + count - 1) % count,
            Some(at) => (at + 1) % count,
        };
        match order.get(next) {
            Some(Part::Map) => ctx.memory_mut(|memory| memory.request_focus(stop_id())),
            other => self.wanted = other.copied(),
        }
    }

    /// The part that has the keyboard.
    fn here(&self, ctx: &Context) -> Option<Part> {
        let focused = ctx.memory(|memory| memory.focused())?;
        if focused == stop_id() {
            return Some(Part::Map);
        }
        let at = ctx.read_response(focused)?.rect.center();
        let inside = self.there.iter().find(|(_, rect)| rect.contains(at));
        inside.map(|(part, _)| *part)
    }
}
