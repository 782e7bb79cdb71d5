//! Laws of the reading: each against the plain definition.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// A text in several scripts, with letters of one to four bytes.
fn text() -> impl Strategy<Value = String> {
    "[a-d äß한字🙂\u{301}א.\n]{0,120}"
}

fn one(number: usize) -> Use {
    Use {
        relation: Id::new(&format!("r{number}")).unwrap(),
        passage: Id::new(&format!("p{number}")).unwrap(),
        family: Family::Other,
        realis: Realis::ALL[number % 2],
        stance: Stance::Affirms,
    }
}

fn reading(text: &str, stretches: &[(usize, usize)]) -> Reading {
    let mut found: HashMap<(Range<usize>, AnchorState), Vec<Use>> = HashMap::new();
    for (number, (start, length)) in stretches.iter().enumerate() {
        let points = *start..start + length;
        let state = AnchorState::ALL[number % 3];
        found.entry((points, state)).or_default().push(one(number));
    }
    Reading::placed(text, found, Vec::new())
}

/// The byte of a code point by the definition.
fn byte(text: &str, point: usize) -> usize {
    let mut starts = text.char_indices().map(|(at, _)| at);
    starts.nth(point).unwrap_or(text.len())
}

proptest! {
    #[test]
    fn code_points_become_bytes_in_one_pass(text in text(), points in prop::collection::vec(0_usize..150, 0..20)) {
        let found = bytes_from_points(&text, points.iter().copied());
        let wanted: Vec<usize> = points.iter().map(|p| byte(&text, *p)).collect();
        prop_assert_eq!(found, wanted);
    }

    #[test]
    fn segments_make_the_whole_text_and_know_what_covers_them(
        text in text(),
        stretches in prop::collection::vec((0_usize..120, 1_usize..40), 0..30),
    ) {
        let reading = reading(&text, &stretches);
        let mut end = 0;
        for segment in &reading.segments {
            prop_assert_eq!(segment.bytes.start, end);
            prop_assert!(!segment.bytes.is_empty());
            end = segment.bytes.end;
            for at in segment.bytes.clone() {
                let covers = |q: &(usize, &Quotation)| q.1.bytes.contains(&at);
                let plain: Vec<usize> =
                    reading.quotations.iter().enumerate().filter(covers).map(|(n, _)| n).collect();
                prop_assert_eq!(segment.depth, plain.len());
                let lines: usize = plain.iter().map(|n| reading.quotations[*n].lines.len()).sum();
                prop_assert_eq!(segment.lines, lines);
                for (lane, found) in segment.lanes.iter().enumerate() {
                    let own = |n: &usize| {
                        let lines = &reading.quotations[*n].lines;
                        lines.iter().position(|line| line.lane == lane).map(|own| (*n, own))
                    };
                    prop_assert_eq!(*found, plain.iter().find_map(own));
                }
                prop_assert_eq!(reading.covering(at), plain);
            }
        }
        prop_assert_eq!(end, text.len());
    }

    #[test]
    fn lanes_are_as_few_as_the_overlap_demands(
        stretches in prop::collection::vec((0_usize..100, 1_usize..40), 0..30),
    ) {
        let text = "a".repeat(140);
        let reading = reading(&text, &stretches);
        for (n, q) in reading.quotations.iter().enumerate() {
            for other in reading.quotations.iter().take(n) {
                let apart = q.bytes.start >= other.bytes.end || other.bytes.start >= q.bytes.end;
                let lanes = |q: &Quotation| q.lines.iter().map(|l| l.lane).collect::<BTreeSet<_>>();
                prop_assert!(apart || lanes(q).is_disjoint(&lanes(other)));
            }
            let own: BTreeSet<usize> = q.lines.iter().map(|line| line.lane).collect();
            prop_assert_eq!(own.len(), q.lines.len());
        }
        let deepest = reading.segments.iter().map(|s| s.lines).max().unwrap_or(0);
        let lines = reading.quotations.iter().flat_map(|q| &q.lines);
        let lanes = lines.map(|line| line.lane + 1).max().unwrap_or(0);
        prop_assert_eq!(lanes, deepest);
    }

    #[test]
    fn a_share_is_a_share_and_grows_with_every_stretch(
        length in 0_usize..120,
        stretches in prop::collection::vec((0_usize..120, 1_usize..40), 0..20),
    ) {
        let ranges: Vec<Range<usize>> = stretches.iter().map(|(s, l)| *s..s + l).collect();
        let covered = (0..length).filter(|p| ranges.iter().any(|r| r.contains(p))).count();
        let mut before = 0.0;
        for upto in 0..=ranges.len() {
            let now = share(ranges[..upto].to_vec(), length);
            prop_assert!((0.0..=1.0).contains(&now) && now >= before);
            before = now;
        }
        let plain = if length == 0 { 0.0 } else { covered as f64 / length as f64 };
        prop_assert!((before - plain).abs() < 1e-12);
    }

    #[test]
    fn blocks_lie_end_to_end_and_are_small(text in text(), times in 1_usize..200) {
        let text = text.repeat(times);
        let mut end = 0;
        for block in blocks(&text) {
            prop_assert_eq!(block.start, end);
            prop_assert!(!block.is_empty() && block.len() <= 2_400);
            let words = text.get(block.clone()).unwrap();
            prop_assert!(words.matches('\n').count() <= 40);
            end = block.end;
        }
        prop_assert_eq!(end, text.len());
    }

    #[test]
    fn every_word_of_a_text_is_found_where_it_stands(text in text(), start in 0_usize..100, length in 1_usize..9) {
        let (from, to) = (byte(&text, start), byte(&text, start + length));
        let wanted = text.get(from..to).unwrap().trim();
        let findable = Findable::of(&text);
        let found = findable.find(&text, wanted);
        let plain: Vec<usize> = if wanted.is_empty() { Vec::new() } else {
            text.match_indices(wanted).map(|(at, _)| at).collect()
        };
        for range in &found {
            prop_assert!(text.get(range.clone()).is_some());
        }
        // A mark that stands alone belongs to the letter before it, and is not looked for.
        let alone = |c: char| unicode_normalization::char::is_combining_mark(c);
        if !wanted.starts_with(alone) && !wanted.contains('\u{301}') {
            for at in plain {
                prop_assert!(found.iter().any(|r| r.start <= at && at < r.end), "{:?} at {at} of {text:?}: {found:?}", wanted);
            }
        }
    }
}

#[test]
fn an_accent_that_stands_alone_between_spaces_shifts_nothing() {
    for letters in 0..80 {
        let text = format!("{} \u{301} B-52.", "ä".repeat(letters));
        let found = Findable::of(&text).find(&text, "b-52");
        let at = text.find('B').unwrap();
        assert_eq!(found, std::slice::from_ref(&(at..at + 4)), "{letters}");
    }
}

#[test]
fn case_accents_and_white_space_do_not_matter() {
    let text = "Der Kreml\n  lehnte AB; PJÖNGJANG nicht.";
    let findable = Findable::of(text);
    let said = |words: &str| -> Vec<&str> {
        let found = findable.find(text, words);
        found.into_iter().map(|r| &text[r]).collect()
    };
    assert_eq!(said("kreml lehnte ab"), ["Kreml\n  lehnte AB"]);
    assert_eq!(said("pjongjang"), ["PJÖNGJANG"]);
    assert!(said(" ").is_empty() && said("Seoul").is_empty());
}

#[test]
fn a_long_line_is_cut_after_a_sentence() {
    let sentence = "Am Montag sprach niemand mit ihm, und am Dienstag auch nicht. ";
    let text = sentence.repeat(200);
    let blocks = blocks(&text);
    assert!(blocks.len() > 3);
    for block in blocks {
        assert!(text[block].ends_with(". "));
    }
}

#[test]
fn a_hundredfold_overlap_and_five_megabytes_take_a_moment() {
    let text = "Ein Satz von mäßiger Länge. ".repeat(180_000);
    assert!(text.len() > 5_000_000);
    let stretches: Vec<(usize, usize)> = (0..20_000).map(|n| (n * 10, 1_000)).collect();
    let since = Instant::now();
    let reading = reading(&text, &stretches);
    let deepest = reading.segments.iter().map(|s| s.depth).max();
    assert_eq!(deepest, Some(100));
    assert!(blocks(&text).len() > 2_000);
    // Without optimization, on a busy machine: an order of magnitude above what it takes.
    assert!(
        since.elapsed() < Duration::from_secs(5),
        "{:?}",
        since.elapsed()
    );
}

#[test]
fn the_same_words_quoted_for_two_relations_are_one_quotation() {
    let reading = reading("abcdef", &[(1, 2), (4, 1), (2, 1), (1, 2)]);
    // Of the same state are the first and the last.
    let uses: Vec<usize> = reading.quotations.iter().map(|q| q.uses.len()).collect();
    assert_eq!(uses, [2, 1, 1]);
    assert_eq!(reading.quotation_of(&Id::new("p3").unwrap()), Some(0));
    assert_eq!(reading.walk().count(), 4);
    assert_eq!(reading.placed_count(), 4);
    for (at, (number, one)) in reading.walk().enumerate() {
        assert_eq!(reading.place_of(&one.passage), Some(at));
        assert_eq!(reading.quotation_of(&one.passage), Some(number));
    }
    assert_eq!(reading.segments_in(&(1..3)).len(), 2);
}
