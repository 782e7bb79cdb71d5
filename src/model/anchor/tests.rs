//! Anchoring: the table of edits, laws, and the parts.

mod edits;
mod laws;
mod parts;

use super::{Anchor, IndexedText, Quote, anchor};

/// The quotation `exact` as taken from `source` where it first stands, with up to 32 code points around it.
fn taken<'a>(source: &'a str, exact: &'a str) -> Quote<'a> {
    taken_at(source, source.find(exact).unwrap(), exact)
}

fn taken_at<'a>(source: &'a str, byte: usize, exact: &'a str) -> Quote<'a> {
    let (before, rest) = source.split_at(byte);
    let after = &rest[exact.len()..];
    let start = before.chars().count();
    let kept = before.char_indices().nth(start.saturating_sub(32));
    let cut = after.char_indices().nth(32);
    Quote {
        exact,
        prefix: Some(kept.map_or("", |(b, _)| &before[b..])),
        suffix: Some(cut.map_or(after, |(b, _)| &after[..b])),
        start: Some(start),
        end: Some(start + exact.chars().count()),
    }
}

fn find(text: &str, quote: &Quote<'_>) -> Anchor {
    anchor(&IndexedText::new(text), quote)
}
