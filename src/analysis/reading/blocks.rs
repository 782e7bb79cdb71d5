//! A text in pieces that are laid out one by one.

use std::ops::Range;
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation as _;

/// A block has at most so many bytes.
const MOST: usize = 2_400;
/// And at most so many lines.
const LINES: usize = 40;

/// The text in blocks of bounded size that lie end to end: whole lines as long as they fit, longer ones cut after a sentence,
/// else where a line may break, else between letters. A line's end belongs to the block that it ends.
#[must_use]
pub fn blocks(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let end = start + first_block(rest);
        out.push(start..end);
        start = end;
    }
    out
}

/// The length of the first block of a text that is not empty, in bytes.
fn first_block(rest: &str) -> usize {
    let window = upto(rest, MOST);
    let lines = window.match_indices('\n').take(LINES);
    let whole = lines.last().map(|(at, _)| at + 1);
    if window.len() == rest.len() && window.matches('\n').nth(LINES).is_none() {
        return rest.len();
    }
    whole.unwrap_or_else(|| within_line(window))
}

/// The beginning of a text, no longer than so many bytes, and not empty unless the text is.
fn upto(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or(text)
}

/// Where a line that is longer than the window is cut.
fn within_line(window: &str) -> usize {
    let late = |at: &usize| *at >= window.len() / 2 && *at < window.len();
    let sentence = sentence_ends(window).filter(late).last();
    let opportunity = || linebreaks(window).map(|(at, _)| at).filter(late).last();
    // The last letter of the window may go on after it.
    let letter = || {
        let starts = window.grapheme_indices(true).map(|(at, _)| at);
        starts.rev().find(|at| *at > 0)
    };
    let cut = sentence.or_else(opportunity).or_else(letter);
    cut.unwrap_or(window.len())
}

/// Where sentences end, the space after them included; in scripts without spaces, after the mark.
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut after_mark = false;
    text.char_indices().filter_map(move |(at, char)| {
        let next = at + char.len_utf8();
        let end = match char {
            '。' | '！' | '？' => Some(next),
            ' ' if after_mark => Some(next),
            _ => None,
        };
        after_mark = match char {
            '.' | '!' | '?' | '؟' | '۔' | '…' | '।' => true,
            '"' | '”' | '“' | '»' | '’' | ')' => after_mark,
            _ => false,
        };
        end
    })
}
