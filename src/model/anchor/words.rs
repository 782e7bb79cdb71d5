//! Where words end: "possible" is not quoted from "impossible", nor "200" from "1,200".

use super::fold::is_dropped;
use super::indexed::IndexedText;
use super::quote::Quote;
use unicode_normalization::char::is_combining_mark;

/// How far to look past characters that folding drops.
const REACH: usize = 8;

/// Whether a stretch begins and ends where words do, or the source went on there in the same way.
pub(super) fn is_whole(text: &IndexedText, place: (usize, usize), quote: &Quote<'_>) -> bool {
    !breaks_left(text, place.0, quote) && !breaks_right(text, place.1, quote)
}

/// The same, but a side whose surroundings are not known may end anywhere.
pub(super) fn may_be_whole(text: &IndexedText, place: (usize, usize), quote: &Quote<'_>) -> bool {
    let unknown = |side: Option<&str>| side.is_none_or(str::is_empty);
    (unknown(quote.prefix) || !breaks_left(text, place.0, quote))
        && (unknown(quote.suffix) || !breaks_right(text, place.1, quote))
}

fn breaks_left(text: &IndexedText, at: usize, quote: &Quote<'_>) -> bool {
    let before = quote.prefix.unwrap_or("");
    let went_on = before.chars().rev().find(|c| !is_dropped(*c));
    joins_left(text, at) && went_on != to_the_left(text, at).next()
}

fn breaks_right(text: &IndexedText, at: usize, quote: &Quote<'_>) -> bool {
    let after = quote.suffix.unwrap_or("");
    let went_on = after.chars().find(|c| !is_dropped(*c));
    joins_right(text, at) && went_on != to_the_right(text, at).next()
}

/// The stretch, widened to whole words.
pub(super) fn widened(text: &IndexedText, (start, end): (usize, usize)) -> (usize, usize) {
    /// No word is longer than this; texts without spaces are.
    const LONGEST: usize = 64;
    let (mut from, mut to) = (start, end);
    while start - from < LONGEST && joins_left(text, from) {
        from -= 1;
    }
    while to - end < LONGEST && joins_right(text, to) {
        to += 1;
    }
    (from, to)
}

fn joins_left(text: &IndexedText, at: usize) -> bool {
    let mut left = to_the_left(text, at);
    let (Some(before), Some(here)) = (left.next(), to_the_right(text, at).next()) else {
        return false;
    };
    let far = left.next();
    joins(before, here)
        || (groups_digits(before) && here.is_numeric() && far.is_some_and(char::is_numeric))
}

fn joins_right(text: &IndexedText, at: usize) -> bool {
    let mut right = to_the_right(text, at);
    let (Some(before), Some(here)) = (to_the_left(text, at).next(), right.next()) else {
        return false;
    };
    let far = right.next();
    // "can" is not quoted from "can't".
    let contracted = matches!(here, '\'' | '\u{2019}')
        && before.is_alphabetic()
        && far.is_some_and(char::is_alphabetic);
    joins(before, here)
        || contracted
        || (groups_digits(here) && before.is_numeric() && far.is_some_and(char::is_numeric))
}

fn joins(left: char, right: char) -> bool {
    let mark = |c| is_combining_mark(c) || matches!(c, '\u{200C}' | '\u{200D}');
    if mark(right) || left == '\u{200D}' {
        return true;
    }
    (left.is_alphanumeric() || mark(left))
        && right.is_alphanumeric()
        && !(is_unspaced(left) && is_unspaced(right))
}

fn groups_digits(c: char) -> bool {
    matches!(c, '.' | ',' | '\'' | '\u{2019}' | '\u{A0}' | '\u{202F}')
}

/// Scripts that set no spaces between words, and Hangul, whose words carry particles.
fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1100..=0x11FF | 0x1780..=0x17FF
        | 0x2E80..=0x9FFF | 0xAC00..=0xD7FF | 0xF900..=0xFAFF | 0x1_F000..=0x3_FFFF)
}

fn to_the_left(text: &IndexedText, at: usize) -> impl Iterator<Item = char> {
    let from = at.saturating_sub(REACH);
    let before = text.slice(from, at).unwrap_or("");
    before.chars().rev().filter(|c| !is_dropped(*c))
}

fn to_the_right(text: &IndexedText, at: usize) -> impl Iterator<Item = char> {
    let to = at.saturating_add(REACH).min(text.len());
    let after = text.slice(at, to).unwrap_or("");
    after.chars().filter(|c| !is_dropped(*c))
}
