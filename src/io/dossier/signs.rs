//! Signs that are not seen and change how the others look: they are told wherever they stand.

use super::fields::{Sink, place};
use crate::io::json::{Node, Path, Pos, Value};
use crate::model::{Problem, ProblemKind};

/// Whether a sign is a control character that no text needs, or steers the direction of writing (Unicode's
/// `Bidi_Control`).
pub(super) fn is_hidden(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => false,
        '\u{61C}' | '\u{200E}' | '\u{200F}' => true,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => true,
        c => c.is_control(),
    }
}

/// Reports every text and key that holds such signs.
pub(super) fn look_for(node: &Node<'_>, path: &Path<'_>, sink: &mut Sink) {
    match &node.value {
        Value::Text(text) => look_into(text, node.at, path, sink),
        Value::List(nodes) => {
            for (i, node) in nodes.iter().enumerate() {
                look_for(node, &path.index(i), sink);
            }
        }
        Value::Object(members) => {
            for member in members {
                let path = path.key(&member.key);
                look_into(&member.key, member.key_at, &path, sink);
                look_for(&member.value, &path, sink);
            }
        }
        _ => {}
    }
}

fn look_into(text: &str, at: Pos, path: &Path<'_>, sink: &mut Sink) {
    let mut found = text.chars().filter(|c| is_hidden(*c));
    if let Some(first) = found.next() {
        sink.push(
            Problem::new(ProblemKind::ControlCharacters, place(at, path))
                .with("first", format!("U+{:04X}", u32::from(first)))
                .with("count", 1 + found.count()),
        );
    }
}
