//! The keys by which a text is scrolled: by lines, by pages, and to its ends.

use eframe::egui::{EventFilter, Id, Key, Modifiers, Role, Sense, Ui, WidgetInfo};

/// What the keyboard knows the text by.
#[must_use]
pub(super) fn stop_id() -> Id {
    Id::unique("reader-text")
}

/// Where a key leads in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum To {
    /// To its beginning.
    Start,
    /// To its end.
    End,
    /// By so many lines.
    Lines(i8),
    /// By so many pages.
    Pages(i8),
}

/// The keys that also work while a quotation has the keyboard, and those that are then the way to its neighbours.
const ALWAYS: [(Key, To); 4] = [
    (Key::PageUp, To::Pages(-1)),
    (Key::PageDown, To::Pages(1)),
    (Key::Home, To::Start),
    (Key::End, To::End),
];
const ALONE: [(Key, To); 2] = [
    (Key::ArrowUp, To::Lines(-1)),
    (Key::ArrowDown, To::Lines(1)),
];

/// Makes the text, which fills what is left of `ui`, a stop of the keyboard called `name`; gives where its keys lead. `within`
/// says that a quotation has the keyboard: it is scrolled away, and the text takes over.
pub(super) fn pressed(ui: &Ui, name: &str, within: bool) -> Option<To> {
    let place = ui.available_rect_before_wrap();
    let stop = ui.interact(place, stop_id(), Sense::focusable_noninteractive());
    stop.widget_info(|| WidgetInfo::labeled(Role::Document, true, name));
    let alone = stop.has_focus();
    if !(alone || within) {
        return None;
    }
    if alone {
        let filter = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(stop_id(), filter));
    }
    let mut keys = ALWAYS
        .into_iter()
        .chain(ALONE.into_iter().filter(|_| alone));
    let hit = |(key, to)| {
        let is_pressed = ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        is_pressed.then_some(to)
    };
    let to = keys.find_map(hit)?;
    stop.request_focus();
    Some(to)
}
