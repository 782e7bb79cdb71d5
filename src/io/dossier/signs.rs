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

/// Whether such a sign may stand somewhere in the text of a file, plainly or as an escape; told without reading it.
pub(super) fn may_hide(text: &str) -> bool {
    let bytes = text.as_bytes();
    let sign_at = |at: usize| text.get(at..).and_then(|rest| rest.chars().next());
    let is_escape = |at: usize| matches!(bytes.get(at + 1), Some(b'u' | b'b' | b'f'));
    // The first bytes of all of them in UTF-8; the others below U+0020 are no JSON.
    memchr::memchr3_iter(0xC2, 0xD8, 0xE2, bytes).any(|at| sign_at(at).is_some_and(is_hidden))
        || memchr::memchr(0x7F, bytes).is_some()
        || memchr::memchr_iter(b'\\', bytes).any(is_escape)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::json::parse;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_hides_is_looked_for(
            text in prop::collection::vec(
                prop_oneof![
                    any::<char>(),
                    prop::char::range('\u{80}', '\u{A0}'),
                    prop::char::range('\u{2000}', '\u{2070}'),
                    prop::sample::select(vec!['\u{61C}', '\u{7F}', '\u{1}', 'a', 'ä']),
                ],
                0..3,
            ),
            escapes in any::<bool>(),
        ) {
            let text: String = text.into_iter().collect();
            let mut file = serde_json::to_string(&text).unwrap();
            if escapes {
                let units = text.encode_utf16().map(|unit| format!("\\u{unit:04x}"));
                file = format!("\"{}\"", units.collect::<String>());
            }
            let mut sink = Sink::default();
            look_for(&parse(&file).unwrap(), &Path::Root, &mut sink);
            prop_assert_eq!(sink.problems.len(), usize::from(text.chars().any(is_hidden)));
            prop_assert!(may_hide(&file) || sink.problems.is_empty());
            prop_assert!(escapes || may_hide(&file) != sink.problems.is_empty());
        }
    }
}
