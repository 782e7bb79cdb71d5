//! The parts of anchoring against plain ways of doing the same.

use crate::model::AnchorState;
use crate::model::anchor::grams::Grams;
use crate::model::anchor::myers::Pattern;
use crate::model::anchor::{DiffPart, IndexedText, Quote, anchor, diff, fold};
use proptest::prelude::*;

/// For every end of a stretch, the fewest edits to the pattern, by the table (Sellers 1980).
fn sellers(pattern: &[u16], text: &[u16]) -> Vec<usize> {
    let mut column: Vec<usize> = (0..=pattern.len()).collect();
    let mut ends = Vec::new();
    for t in text {
        let mut diagonal = column[0];
        for (i, p) in pattern.iter().enumerate() {
            let next = (diagonal + usize::from(p != t))
                .min(column[i] + 1)
                .min(column[i + 1] + 1);
            diagonal = std::mem::replace(&mut column[i + 1], next);
        }
        ends.push(column[pattern.len()]);
    }
    ends
}

fn edits(a: &[u16], b: &[u16]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.iter().enumerate() {
            let next = (diagonal + usize::from(x != y))
                .min(row[j] + 1)
                .min(row[j + 1] + 1);
            diagonal = std::mem::replace(&mut row[j + 1], next);
        }
    }
    row[b.len()]
}

proptest! {
    #[test]
    fn bit_vectors_find_what_the_table_finds(pattern in "[abc]{1,150}", text in "[abcd]{1,200}", limit in 0_usize..80) {
        let grams = Grams::new(&text);
        let symbols: Vec<u16> = pattern.chars().map(|c| grams.symbol(c)).collect();
        let forwards = Pattern::new(symbols.clone(), &grams);
        let backwards = Pattern::new(symbols.iter().rev().copied().collect(), &grams);
        let table = sellers(&symbols, grams.symbols());
        let least = *table.iter().min().unwrap();
        let found = forwards.best_end(grams.symbols(), limit);
        prop_assert_eq!(found.map(|f| f.1), (least <= limit).then_some(least));
        if let Some(found) = found {
            prop_assert_eq!(table[found.0 - 1], least);
            let place = forwards.match_ending(&backwards, grams.symbols(), found);
            prop_assert_eq!(edits(&symbols, &grams.symbols()[place.start..place.end]), least);
        }
    }

    #[test]
    fn the_sieve_loses_nothing(text in "[a-f ]{200,900}", at in 0_usize..150, length in 20_usize..50, changes in prop::collection::vec((0_usize..50, "[a-f]"), 0..6)) {
        let mut pattern: Vec<char> = text.chars().skip(at).take(length).collect();
        for (place, new) in &changes {
            let place = place % pattern.len();
            pattern[place] = new.chars().next().unwrap();
        }
        let grams = Grams::new(&text);
        let symbols: Vec<u16> = pattern.iter().map(|&c| grams.symbol(c)).collect();
        let stretches = grams.sieve(&symbols).candidates(changes.len());
        prop_assert!(stretches.iter().any(|&(start, end)| start <= at && at + length <= end));
        prop_assert!(stretches.windows(2).all(|w| w[0].1 < w[1].0));
    }
}

#[test]
fn the_sieve_drops_most_of_a_long_text() {
    let noise: String = (0..20_000_u32)
        .map(|i| char::from(b'a' + (i.wrapping_mul(i) / 7 % 26) as u8))
        .collect();
    let text = format!("{noise} the shells were sent by rail to the border station {noise}");
    let grams = Grams::new(&text);
    let symbols: Vec<u16> = "the shells were sent by rail to the border post"
        .chars()
        .map(|c| grams.symbol(c))
        .collect();
    let kept: usize = grams
        .sieve(&symbols)
        .candidates(11)
        .iter()
        .map(|(a, b)| b - a)
        .sum();
    assert!(kept > 40 && kept < 2_000, "{kept}");
}

#[test]
fn folding_follows_its_list() {
    let cases = [
        ("a \u{A0}\n\t b", "a b"),
        ("Waf\u{AD}fen\u{200B}\u{FEFF}", "Waffen"),
        ("„a“ ”b” «c» ‚d‘ ’e’ ‹f›", "\"a\" \"b\" \"c\" 'd' 'e' 'f'"),
        ("a‐b‑c–d—e―f", "a-b-c-d-e-f"),
        ("e\u{301}", "é"),
        ("a\u{301}\u{327}", "a\u{327}\u{301}"),
        ("\u{212B}", "Å"),
        ("क\u{94D}\u{200D}ष \u{200C}", "क\u{94D}\u{200D}ष \u{200C}"),
        ("Ä 5 ß …", "Ä 5 ß …"),
    ]
    .map(|(a, b)| (a.to_owned(), b.to_owned()));
    for (text, folded) in cases {
        use unicode_normalization::UnicodeNormalization;
        assert_eq!(fold(&text), folded.nfc().collect::<String>(), "{text}");
    }
}

#[test]
fn a_diff_names_the_words_that_changed() {
    let parts = diff("would send 200 shells", "would not send 2,000 shells");
    let same = |s: &str| DiffPart::Same(s.to_owned());
    assert_eq!(
        parts,
        [
            same("would "),
            DiffPart::Added("not ".to_owned()),
            same("send "),
            DiffPart::Missing("200".to_owned()),
            DiffPart::Added("2,000".to_owned()),
            same(" shells"),
        ]
    );
    assert_eq!(diff("a b", "a b"), [same("a b")]);
    assert_eq!(diff("", ""), []);
}

#[test]
fn long_quotations_that_stand_everywhere_end_in_reasonable_work() {
    // Each place costs the length of the quotation: all of them would cost a day.
    let ambiguous = |text: &str, exact: &str| {
        let quote = Quote {
            exact,
            ..Quote::default()
        };
        let found = anchor(&IndexedText::new(text), &quote);
        assert_eq!(found.state, AnchorState::Ambiguous);
    };
    ambiguous(&"不".repeat(300_000), &"不".repeat(150_000));
    ambiguous(&"— ".repeat(100_000), &"- ".repeat(50_000));
}

#[test]
fn only_the_nearest_surroundings_are_looked_at() {
    let far = "x ".repeat(100_000);
    let text = "No rain. ".repeat(5_000) + "Then no rain. Done.";
    let quote = Quote {
        exact: "no rain.",
        prefix: Some(&far),
        suffix: Some(" Done."),
        ..Quote::default()
    };
    let start = text.chars().count() - " Done.".len() - "no rain.".len();
    let found = anchor(&IndexedText::new(&text), &quote);
    assert_eq!(found.state, AnchorState::Moved);
    assert_eq!(found.at, Some((start, start + 8)));
    let near = Quote {
        prefix: Some("Then "),
        ..quote
    };
    assert_eq!(anchor(&IndexedText::new(&text), &near), found);
}
