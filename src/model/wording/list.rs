//! Lists in running text.

use super::say;
use crate::lang::Texts;

/// "a, b and c"; empty for no items.
#[must_use]
pub fn list(items: &[String], texts: &Texts) -> String {
    joined(items, "list-and", texts)
}

/// "a, b or c"; empty for no items.
#[must_use]
pub fn list_or(items: &[String], texts: &Texts) -> String {
    joined(items, "list-or", texts)
}

fn joined(items: &[String], last_with: &'static str, texts: &Texts) -> String {
    let Some((last, rest)) = items.split_last() else {
        return String::new();
    };
    let first = rest.iter().cloned().reduce(|sum, item| {
        let args = [("first", sum.as_str()), ("rest", item.as_str())];
        say(texts, "list-comma", &args)
    });
    match first {
        None => last.clone(),
        Some(first) => say(texts, last_with, &[("first", &first), ("last", last)]),
    }
}
