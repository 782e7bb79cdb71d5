//! The keyboard on a figure: one stop for Tab, then the arrow keys walk; and what readers of the screen are told.

use super::super::PanelCx;
use crate::figure::Target;
use crate::model::Item;
use eframe::egui::{
    EventFilter, Id as EguiId, Key, Modifiers, Rect, Stroke, StrokeKind, Ui, UiBuilder,
};

/// Whether the figure of a stop has the keyboard.
pub(in super::super) fn has_keyboard(ui: &Ui, stop: EguiId) -> bool {
    ui.memory(|memory| memory.has_focus(stop))
}

/// Keeps the arrow keys for the figure that has the keyboard.
pub(in super::super) fn keep_keys(ui: &Ui, stop: EguiId) {
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            // Escape clears the selection, and the keyboard stays where it is.
            escape: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(stop, filter);
    });
}

/// Whether a key was pressed alone; it is taken out of the input.
pub(in super::super) fn pressed(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|i| i.consume_key(Modifiers::NONE, key))
}

/// One step of the arrow keys through all stops, around and around.
pub(in super::super) fn step<T: Clone + PartialEq>(walked: &mut Option<T>, ui: &Ui, all: Vec<T>) {
    let pressed = |key| pressed(ui, key);
    let here = walked
        .as_ref()
        .and_then(|w| all.iter().position(|i| i == w));
    let last = all.len().saturating_sub(1);
    let next = if pressed(Key::ArrowRight) || pressed(Key::ArrowDown) {
        Some(here.map_or(0, |n| if n >= last { 0 } else { n + 1 }))
    } else if pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) {
        Some(here.map_or(last, |n| if n == 0 { last } else { n - 1 }))
    } else if pressed(Key::Home) {
        Some(0)
    } else if pressed(Key::End) {
        Some(last)
    } else {
        None
    };
    if let Some(stop) = next.and_then(|n| all.get(n)) {
        *walked = Some(stop.clone());
    }
}

/// A ring around a figure that has the keyboard.
pub(in super::super) fn ring(ui: &Ui, cx: &PanelCx<'_>, rect: Rect) {
    // A light line within the dark one: it is seen on any ground.
    let palette = &cx.kit.palette;
    for (inset, width, ink) in [(1.0, 2.5, palette.ink), (3.5, 1.5, palette.panel)] {
        let ring = Stroke::new(width, ink);
        ui.painter()
            .rect_stroke(rect.shrink(inset), 3.0, ring, StrokeKind::Inside);
    }
}

/// A node of its own under the figure of a stop.
pub(in super::super) fn child(ui: &mut Ui, stop: EguiId, name: &str, place: Rect) -> EguiId {
    let builder = UiBuilder::new()
        .id_salt((stop, name))
        .max_rect(place)
        .accessibility_parent(stop);
    ui.new_child(builder).unique_id()
}

/// A rectangle in points, as readers of the screen get it.
pub fn bounds(rect: Rect) -> eframe::egui::accesskit::Rect {
    let side = |v: f32| f64::from(v);
    eframe::egui::accesskit::Rect {
        x0: side(rect.min.x),
        y0: side(rect.min.y),
        x1: side(rect.max.x),
        y1: side(rect.max.y),
    }
}

/// A name of its own for each node; no two lines and no two dots begin with the same thing.
pub(in super::super) fn named(target: &Target) -> String {
    match target {
        Target::Item(item) => format!("{item:?}"),
        Target::Bundle(ids) => format!("bundle {:?}", ids.first()),
        Target::Heap(ids) => format!("heap {:?}", ids.first()),
    }
}

/// The things that a dot or a line stands for.
pub(in super::super) fn items(target: &Target) -> Vec<Item> {
    match target {
        Target::Item(item) => vec![item.clone()],
        Target::Bundle(ids) => ids.iter().cloned().map(Item::Relation).collect(),
        Target::Heap(ids) => ids.iter().cloned().map(Item::Place).collect(),
    }
}

/// The one thing that a dot or a line stands for.
pub(in super::super) fn of_target(target: &Target) -> Option<&Item> {
    match target {
        Target::Item(item) => Some(item),
        Target::Bundle(_) | Target::Heap(_) => None,
    }
}
