//! The search for quotations.

use beleg::model::AnchorState;
use beleg::model::anchor::{Anchor, DiffPart, IndexedText, LEFT_OUT, Quote, anchor, diff, fold};

/// Looks for a quotation in a text, and for a stretch of the text itself.
///
/// `data` is text, lossily, in fields between bars: numbers, the text, the quotation, what stood before and after it.
/// The numbers are `start end` of the quotation and `start end` of the stretch; what is absent is none, or 0.
///
/// # Panics
/// When a place lies outside the text, when what counts as found is not the quotation, when a stretch of the text is not
/// found in it, when a comparison leaves words out, or when folding twice is not folding once.
pub fn anchoring(data: &[u8]) {
    let data = String::from_utf8_lossy(data);
    let mut fields = data.split('|');
    let numbers = fields.next().unwrap_or_default().split_whitespace();
    let numbers: Vec<Option<usize>> = numbers.map(|n| n.parse().ok()).collect();
    let number = |at: usize| numbers.get(at).copied().flatten();
    let text = fields.next().unwrap_or_default();
    let quote = Quote {
        exact: fields.next().unwrap_or_default(),
        prefix: fields.next(),
        suffix: fields.next(),
        start: number(0),
        end: number(1),
    };
    let indexed = IndexedText::new(text);
    let found = anchor(&indexed, &quote);
    hold(text, &quote, &found);
    for text in [text, quote.exact] {
        assert_eq!(fold(&fold(text)), fold(text), "folded twice");
    }
    verbatim(&indexed, number(2).unwrap_or(0), number(3).unwrap_or(0));
}

/// The stretch of a text between two code points.
fn part(text: &str, start: usize, end: usize) -> String {
    let length = end.saturating_sub(start);
    text.chars().skip(start).take(length).collect()
}

fn hold(text: &str, quote: &Quote<'_>, found: &Anchor) {
    let length = text.chars().count();
    if let Some((start, end)) = found.at {
        assert!(start < end && end <= length, "{found:?} in {length}");
    }
    let there = found.at.map(|(start, end)| part(text, start, end));
    let there = there.as_deref();
    match found.state {
        AnchorState::Exact => assert_eq!(there, Some(quote.exact)),
        AnchorState::Moved if found.cosmetic => {
            assert_eq!(there.map(fold), Some(fold(quote.exact)));
        }
        AnchorState::Moved => assert_eq!(there, Some(quote.exact)),
        AnchorState::Altered => compared(quote.exact, there.expect("altered has a place")),
        AnchorState::Ambiguous | AnchorState::Orphaned => assert_eq!(there, None),
    }
}

fn compared(exact: &str, found: &str) {
    let (mut a, mut b) = (String::new(), String::new());
    for part in diff(exact, found) {
        match part {
            DiffPart::Same(words) => {
                a += &words;
                b += &words;
            }
            DiffPart::Missing(words) => a += &words,
            DiffPart::Added(words) => b += &words,
        }
    }
    assert_eq!((a.as_str(), b.as_str()), (exact, found));
}

/// A stretch of the text that names no gap is found: at its place exactly, elsewhere at least as one of several.
fn verbatim(indexed: &IndexedText, a: usize, b: usize) {
    let text = indexed.text();
    let length = text.chars().count();
    let (a, b) = (a % (length + 1), b % (length + 1));
    let (start, end) = (a.min(b), a.max(b));
    let exact = part(text, start, end);
    if exact.is_empty() || fold(&exact).contains(LEFT_OUT) || is_at_gap(text, start, end) {
        return;
    }
    let before = part(text, start.saturating_sub(32), start);
    let after = part(text, end, length.min(end + 32));
    let alone = Quote {
        exact: &exact,
        ..Quote::default()
    };
    let within = Quote {
        prefix: Some(&before),
        suffix: Some(&after),
        ..alone
    };
    for quote in [alone, within] {
        let at = Quote {
            start: Some(start),
            end: Some(end),
            ..quote
        };
        let found = anchor(indexed, &at);
        assert_eq!(found.state, AnchorState::Exact, "{at:?}");
        assert_eq!(found.at, Some((start, end)), "{at:?}");
    }
    let found = anchor(indexed, &within);
    hold(text, &within, &found);
    let is_found = matches!(
        found.state,
        AnchorState::Exact | AnchorState::Moved | AnchorState::Ambiguous
    );
    assert!(is_found && !found.cosmetic, "{found:?} for {within:?}");
}

/// Whether a stretch shares a code point with a mark of omission.
fn is_at_gap(text: &str, start: usize, end: usize) -> bool {
    let gap = LEFT_OUT.chars().count();
    let first = start.saturating_sub(gap - 1);
    (first..end).any(|at| part(text, at, at + gap) == LEFT_OUT)
}
