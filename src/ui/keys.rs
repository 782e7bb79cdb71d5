//! Keys of the action table in egui's terms, and how they are written for readers.

use crate::app::{Action, Session, Shortcut, action};
use crate::lang::Texts;
use eframe::egui::{Context, Event, InputState, Key, Modifiers, Popup, os::OperatingSystem};

/// The actions whose keys were pressed in this frame, in the order of the table.
///
/// While text is being typed only keys with Ctrl (Cmd) and Escape count; an open menu takes Escape for itself, as does
/// the list that asks which of several was meant (`asks`).
#[must_use]
pub fn pressed(ctx: &Context, session: &Session, asks: bool) -> Vec<Action> {
    let typing = ctx.text_edit_focused();
    let modal_open = session.focus().dialog.is_some();
    let menu_open = asks || Popup::is_any_open(ctx);
    ctx.input_mut(|input| {
        let mut actions = Vec::new();
        for spec in action::TABLE {
            let wanted = |s: &&Shortcut| match s.key {
                "Escape" => !menu_open,
                _ => s.command || !(typing || modal_open || menu_open),
            };
            let view = session.settings().layout.view;
            if !spec.scope.holds(view) || !session.is_enabled(spec.action) {
                continue;
            }
            let hit = spec
                .shortcuts
                .iter()
                .filter(wanted)
                .any(|shortcut| consume(input, shortcut));
            if hit {
                actions.push(spec.action);
            }
        }
        actions
    })
}

/// Whether the keys were pressed; they are taken out of the input.
fn consume(input: &mut InputState, shortcut: &Shortcut) -> bool {
    let Some(wanted) = Key::from_name(shortcut.key) else {
        return false;
    };
    let before = input.events.len();
    input.events.retain(|event| match event {
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => !(*key == wanted && fits(shortcut, *modifiers)),
        // Some layouts tell a sign only as what it writes.
        Event::Text(text) => shortcut.command || text != shortcut.key,
        _ => true,
    });
    input.events.len() < before
}

/// Whether modifiers are those of the shortcut. Signs that some keyboards reach only with Shift or Alt match with them too.
fn fits(shortcut: &Shortcut, modifiers: Modifiers) -> bool {
    let sign = matches!(shortcut.key, "Plus" | "Minus" | "Equals" | "?" | "/");
    modifiers.command == shortcut.command
        && (sign || modifiers.shift == shortcut.shift)
        && (sign && !shortcut.command || modifiers.alt == shortcut.alt)
}

/// The keys as readers know them, such as `Ctrl+Shift+E`.
#[must_use]
pub fn spelled(shortcut: &Shortcut, texts: &Texts, os: OperatingSystem) -> String {
    let mac = matches!(os, OperatingSystem::Mac | OperatingSystem::IOS);
    let mut parts: Vec<String> = Vec::new();
    if shortcut.command {
        parts.push(if mac {
            "Cmd".to_owned()
        } else {
            texts.get("key-ctrl")
        });
    }
    if shortcut.alt {
        parts.push(texts.get(if mac { "key-option" } else { "key-alt" }));
    }
    if shortcut.shift {
        parts.push(texts.get("key-shift"));
    }
    parts.push(match shortcut.key {
        "Plus" => "+".to_owned(),
        "Minus" => "−".to_owned(),
        "Equals" => "=".to_owned(),
        "ArrowLeft" => "←".to_owned(),
        "ArrowRight" => "→".to_owned(),
        "ArrowUp" => "↑".to_owned(),
        "ArrowDown" => "↓".to_owned(),
        "Escape" => texts.get("key-escape"),
        key => key.to_owned(),
    });
    parts.join("+")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_table_is_a_key() {
        for spec in action::TABLE {
            for shortcut in spec.shortcuts {
                assert!(Key::from_name(shortcut.key).is_some(), "{shortcut:?}");
            }
        }
    }
}
