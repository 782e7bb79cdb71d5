//! Laws of anchoring, over any Unicode and over texts of words.

use super::{find, taken, taken_at};
use crate::model::anchor::code_points::CodePoints;
use crate::model::anchor::{DiffPart, IndexedText, LEFT_OUT, Quote, anchor, diff, fold};
use crate::model::vocabulary::AnchorState;
use proptest::prelude::*;

fn words() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(
        "[a-zäöü]{2,9}|[1-9][0-9]{0,3}|[가-힣]{1,3}|[а-я]{2,8}",
        12..60,
    )
}

proptest! {
    #[test]
    fn a_stretch_of_a_text_is_exact_at_its_place(text in "\\PC{1,80}|(?s).{1,80}", a: prop::sample::Index, b: prop::sample::Index) {
        let chars: Vec<char> = text.chars().collect();
        let (a, b) = (a.index(chars.len()), b.index(chars.len()));
        let (start, end) = (a.min(b), a.max(b) + 1);
        let exact: String = chars[start..end].iter().collect();
        prop_assume!(!fold(&text).contains(LEFT_OUT));
        let found = find(&text, &Quote { exact: &exact, start: Some(start), end: Some(end), ..Quote::default() });
        prop_assert_eq!(found.state, AnchorState::Exact);
        prop_assert_eq!(found.at, Some((start, end)));
    }

    #[test]
    fn text_inserted_before_moves_it(words in words(), more in words(), at in 0_usize..6, length in 4_usize..6) {
        let source = words.join(" ");
        let exact = words[at..at + length].join(" ");
        let quote = taken(&source, &exact);
        let edited = format!("{} {source}", more.join(" "));
        prop_assume!(edited.matches(&exact).count() == 1);
        let found = find(&edited, &quote);
        prop_assert_eq!(found.state, AnchorState::Moved);
        prop_assert!(!found.cosmetic);
        let (start, end) = found.at.unwrap();
        let index = IndexedText::new(&edited);
        prop_assert_eq!(index.slice(start, end), Some(exact.as_str()));
    }

    #[test]
    fn a_replaced_word_is_never_evidence(words in words(), at in 0_usize..6, length in 1_usize..6, which: prop::sample::Index, new in "[a-z]{1,9}|[0-9]{1,4}|[а-я]{2,8}") {
        let source = words.join(" ");
        let exact = words[at..at + length].join(" ");
        let mut edited = words.clone();
        edited[at + which.index(length)] = new;
        let edited = edited.join(" ");
        let spaced = format!(" {} ", edited);
        prop_assume!(!spaced.contains(&format!(" {exact} ")));
        let byte: usize = words[..at].iter().map(|w| w.len() + 1).sum();
        let found = find(&edited, &taken_at(&source, byte, &exact));
        prop_assert!(!found.state.counts(), "{:?} {:?} {:?}", exact, edited, found);
    }

    #[test]
    fn any_text_and_any_quotation_give_a_place_within_the_text(
        text in "(?s).{0,60}", exact in "(?s).{0,30}", prefix in proptest::option::of("(?s).{0,8}"),
        suffix in proptest::option::of("(?s).{0,8}"), start: Option<usize>, end: Option<usize>,
    ) {
        let index = IndexedText::new(&text);
        let found = anchor(&index, &Quote { exact: &exact, prefix: prefix.as_deref(), suffix: suffix.as_deref(), start, end });
        prop_assert_eq!(found.at.is_some(), matches!(found.state, AnchorState::Exact | AnchorState::Moved | AnchorState::Altered));
        if let Some((start, end)) = found.at {
            prop_assert!(start < end && end <= index.len());
            let there = index.slice(start, end).unwrap();
            match found.state {
                AnchorState::Altered => {}
                _ if found.cosmetic => prop_assert_eq!(fold(there), fold(&exact)),
                _ => prop_assert_eq!(there, exact.as_str()),
            }
        }
    }

    #[test]
    fn few_letters_make_many_near_misses(text in "[ab e\u{301}\u{AD}\u{308}\n]{0,90}", exact in "[ab e\u{301}\u{AD}]{1,24}") {
        let index = IndexedText::new(&text);
        let found = anchor(&index, &Quote { exact: &exact, ..Quote::default() });
        if let Some((start, end)) = found.at {
            prop_assert!(start < end && end <= index.len());
        }
    }

    #[test]
    fn a_diff_holds_both_texts(a in "(?s)[ab .\n]{0,30}|.{0,20}", b in "(?s)[ab .\n]{0,30}|.{0,20}") {
        let (mut exact, mut found) = (String::new(), String::new());
        for part in diff(&a, &b) {
            match part {
                DiffPart::Same(s) => { exact.push_str(&s); found.push_str(&s); }
                DiffPart::Missing(s) => exact.push_str(&s),
                DiffPart::Added(s) => found.push_str(&s),
            }
        }
        prop_assert_eq!(exact, a);
        prop_assert_eq!(found, b);
    }

    #[test]
    fn folding_twice_is_folding_once(text in "(?s).{0,40}|[e\u{301}\u{327}\u{AD} \n\u{1100}\u{1161}\u{11A8}가“-]{0,20}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once.clone());
    }

    #[test]
    fn code_points_and_bytes_lead_back(text in "(?s).{0,300}") {
        let points = CodePoints::new(text.clone());
        for (number, (byte, _)) in text.char_indices().enumerate() {
            prop_assert_eq!(points.byte(number), Some(byte));
            prop_assert_eq!(points.code_point(byte), Some(number));
        }
        prop_assert_eq!(points.byte(points.len()), Some(text.len()));
        prop_assert_eq!(points.byte(points.len() + 1), None);
        prop_assert_eq!(points.code_point(text.len() + 1), None);
    }
}
