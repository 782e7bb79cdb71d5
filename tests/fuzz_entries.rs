//! What reads foreign bytes, fed with anything: it must answer, never panic, and keep its laws.
//!
//! Every case is random bytes, random text, or a good input that was damaged: cut, spliced, or with a few bytes exchanged.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use beleg::geom::{ScreenPos, Size};
use beleg::io::dossier::{BUILTIN, read, write};
use beleg::model::Date;
use beleg::model::anchor::{IndexedText, Quote, anchor, fold};
use beleg::model::{AnchorState, Document};
use beleg::render::svg::{SvgOptions, svg};
use beleg::scene::{Anchor, Colour, Face, Group, Mark, Path, Scene, Stroke, TextRun};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

/// Text in which what breaks readers is frequent.
fn text() -> impl Strategy<Value = String> {
    let awkward = prop_oneof![
        Just("\u{0}".to_owned()),
        Just("\u{202e}".to_owned()),
        Just("\u{feff}".to_owned()),
        Just("\u{ad}".to_owned()),
        Just("e\u{301}".to_owned()),
        Just("각".to_owned()),
        Just("]]>".to_owned()),
        Just("&#0;<!--".to_owned()),
        Just(" […] ".to_owned()),
        Just("\r\n\t".to_owned()),
        Just("👩‍🚀".to_owned()),
        Just("\u{ffff}\u{fdd0}".to_owned()),
    ];
    let part = prop_oneof![4 => "\\PC{0,12}", 2 => awkward, 1 => ".{0,4}"];
    vec(part, 0..8).prop_map(|parts| parts.concat())
}

/// A good input with some bytes exchanged, and cut at some place.
fn damaged(good: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let changes = vec((any::<Index>(), any::<u8>()), 0..6);
    let splice = (any::<Index>(), any::<Index>(), any::<Index>());
    (changes, splice, any::<bool>()).prop_map(move |(changes, splice, is_cut)| {
        let mut bytes = good.as_bytes().to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let (from, length, to) = splice;
        let from = from.index(bytes.len());
        let length = length.index(64.min(bytes.len() - from));
        let part = bytes[from..from + length].to_vec();
        let to = to.index(bytes.len());
        bytes.splice(to..to, part);
        if is_cut {
            bytes.truncate(to);
        }
        bytes
    })
}

/// A JSON text with the words of the format in odd places.
fn odd_json() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("id"),
        Just("documents"),
        Just("relations"),
        Just("passages"),
        Just("text"),
        Just("from"),
        Just("place"),
        Just("actor"),
        Just("exact"),
        Just("start"),
        Just("when"),
        Just("names"),
        Just("lon"),
    ];
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("1e400".to_owned()),
        Just("-0".to_owned()),
        Just("18446744073709551616".to_owned()),
        Just("\"\\ud800\"".to_owned()),
        text().prop_map(|t| serde_json::to_string(&t).unwrap()),
        word.clone().prop_map(|w| format!("\"{w}\"")),
    ];
    let tree = leaf.prop_recursive(5, 48, 6, move |inner| {
        let member =
            (word.clone(), inner.clone()).prop_map(|(key, value)| format!("\"{key}\": {value}"));
        prop_oneof![
            vec(inner, 0..5).prop_map(|items| format!("[{}]", items.join(", "))),
            vec(member, 0..5).prop_map(|members| format!("{{{}}}", members.join(", "))),
        ]
    });
    let table = prop_oneof![
        Just("kinds"),
        Just("documents"),
        Just("witnesses"),
        Just("actors"),
        Just("places"),
        Just("relations"),
        Just("title"),
        Just("lang"),
        Just("more"),
    ];
    vec((table, tree), 0..5).prop_map(|members| {
        let members: Vec<String> = members
            .iter()
            .map(|(k, v)| format!(", \"{k}\": {v}"))
            .collect();
        format!(
            "{{\"format\": \"beleg-dossier\", \"version\": 1{}}}",
            members.concat()
        )
    })
}

/// Whatever opens can be written, and what is written opens as the same and is written the same.
fn reads(bytes: &[u8]) -> Result<(), TestCaseError> {
    let Ok(opened) = read(bytes, "fuzz") else {
        return Ok(());
    };
    let written = write(&opened.dossier, &opened.set_aside);
    let again = read(written.as_bytes(), "fuzz");
    prop_assert!(again.is_ok(), "{again:?}\n{written}");
    let again = again.unwrap();
    prop_assert_eq!(&again.dossier, &opened.dossier);
    prop_assert_eq!(write(&again.dossier, &again.set_aside), written);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_damaged_dossier_is_refused_or_read(bytes in damaged(BUILTIN)) {
        reads(&bytes)?;
    }

    #[test]
    fn a_strange_dossier_is_refused_or_read(text in odd_json()) {
        reads(text.as_bytes())?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn bytes_are_refused_or_read(bytes in vec(any::<u8>(), 0..256)) {
        reads(&bytes)?;
    }

    #[test]
    fn a_date_is_refused_or_keeps_its_spelling(
        text in prop_oneof![
            text(),
            "[0-9XYE?~%.,/{}\\[\\]TZ:+-]{0,24}",
            "-?[0-9X]{4}(-[0-9X]{2}){0,2}[?~%]?(/(\\.\\.|-?[0-9]{1,6})?)?",
            "Y-?[0-9]{1,20}(E[0-9]{1,12})?",
        ]
    ) {
        if let Ok(date) = Date::parse(&text) {
            prop_assert_eq!(date.as_str(), &text);
            let (hard, soft) = (date.hard(), date.soft());
            if let (Some(soft), Some(hard)) = (soft.first, hard.first) {
                prop_assert!(soft <= hard, "soft bounds are the wider ones");
            }
            if let (Some(soft), Some(hard)) = (soft.last, hard.last) {
                prop_assert!(soft >= hard, "soft bounds are the wider ones");
            }
        }
    }

    #[test]
    fn an_anchor_lies_in_its_text_and_counts_only_for_the_same_words(
        document in text(),
        exact in text(),
        context in (proptest::option::of(text()), proptest::option::of(text())),
        at in proptest::option::of((0_usize..80, 0_usize..80)),
    ) {
        let indexed = IndexedText::new(&document);
        let quote = Quote {
            exact: &exact,
            prefix: context.0.as_deref(),
            suffix: context.1.as_deref(),
            start: at.map(|a| a.0),
            end: at.map(|a| a.1),
        };
        let found = anchor(&indexed, &quote);
        let length = document.chars().count();
        let part = found.at.map(|(start, end)| {
            document.chars().skip(start).take(end.saturating_sub(start)).collect::<String>()
        });
        if let Some((start, end)) = found.at {
            prop_assert!(start < end && end <= length, "{:?} in {}", found, length);
        }
        match found.state {
            AnchorState::Exact => prop_assert_eq!(part, Some(exact)),
            AnchorState::Moved => prop_assert_eq!(part.map(|p| fold(&p)), Some(fold(&exact))),
            AnchorState::Altered => prop_assert!(part.is_some()),
            AnchorState::Ambiguous | AnchorState::Orphaned => prop_assert_eq!(part, None),
        }
    }

    #[test]
    fn a_quotation_at_its_place_is_exact_unless_it_names_a_gap(
        before in "[a-z]{1,9} ", exact in "[a-zA-Zäöü,.]{1,20}", after in " [a-z]{1,9}",
    ) {
        let document = format!("{before}{exact}{after}");
        let start = before.chars().count();
        let quote = Quote {
            exact: &exact,
            start: Some(start),
            end: Some(start + exact.chars().count()),
            ..Quote::default()
        };
        let found = anchor(&IndexedText::new(&document), &quote);
        prop_assert_eq!(found.state, AnchorState::Exact);
        // Nothing of this changes the text.
        prop_assert_eq!(Document::hash_of(&document), Document::hash_of(IndexedText::new(&document).text()));
    }

    #[test]
    fn an_svg_is_well_formed_whatever_it_says(
        words in vec(text(), 5),
        numbers in vec(prop_oneof![any::<f32>(), -1e4_f32..1e4], 8),
        closed in any::<bool>(),
    ) {
        let scene = scene(&words, &numbers, closed);
        let options = SvgOptions {
            title: &words[3],
            desc: &words[4],
            ..SvgOptions::default()
        };
        let out = svg(&scene, &options);
        let tree = resvg::usvg::roxmltree::Document::parse(&out);
        prop_assert!(tree.is_ok(), "{:?}\n{}", tree.err(), out);
        prop_assert!(!out.contains("NaN") && !out.contains("inf"), "{}", out);
        prop_assert!(!out.contains('\u{202e}'), "a mark of direction is shown, not obeyed");
    }
}

/// A scene of every kind of mark, with these words and numbers.
fn scene(words: &[String], numbers: &[f32], closed: bool) -> Scene {
    let colour = Colour::from_hex("123456").unwrap();
    let at = |n: usize| ScreenPos::new(numbers[n], numbers[n + 1]);
    let stroke = Stroke {
        dash: Some([numbers[5].abs(), numbers[6].abs()]),
        round: closed,
        ..Stroke::solid(colour, numbers[4].abs())
    };
    let path = Path {
        subpaths: vec![vec![at(0), at(1), at(2)], vec![], vec![at(3)]],
        closed,
        fill: closed.then_some(colour),
        stroke: Some(stroke),
    };
    let text = TextRun {
        text: words[0].clone(),
        pos: at(2),
        anchor: Anchor::Middle,
        face: Face::Serif,
        size_px: numbers[0].abs(),
        letter_spacing_px: 0.0,
        colour,
        halo: Some(stroke),
        angle_rad: numbers[7],
        width_px: numbers[6].abs(),
    };
    let group = Group {
        title: Some(words[1].clone()),
        desc: Some(words[2].clone()),
        clip: Some((at(4), numbers[6].abs())),
        marks: vec![Mark::from(path), Mark::from(text)],
        ..Group::named(words[0].clone())
    };
    Scene {
        size: Size::new(640.0, 400.0),
        background: colour,
        marks: vec![Mark::from(group.clone()), Mark::from(group)],
    }
}
