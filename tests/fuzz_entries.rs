//! The entries of fuzzing, each on a bounded number of generated inputs and on every seed.
//!
//! Every case is random bytes, random text, or a good input that was damaged: cut, spliced, or with a few bytes exchanged.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod entries;

use beleg::io::dossier::BUILTIN;
use entries::anchoring::anchoring;
use entries::dossier_reader::dossier_reader;
use entries::edtf::edtf;
use entries::svg_document;
use entries::svg_writer::svg_writer;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::fs;
use std::path::Path;

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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_damaged_dossier_is_refused_or_read(bytes in damaged(BUILTIN)) {
        dossier_reader(&bytes);
    }

    #[test]
    fn a_strange_dossier_is_refused_or_read(text in odd_json()) {
        dossier_reader(text.as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn bytes_are_refused_or_read(bytes in vec(any::<u8>(), 0..256)) {
        dossier_reader(&bytes);
    }

    #[test]
    fn a_date_is_refused_or_keeps_its_spelling(
        text in prop_oneof![
            text(),
            "[0-9XYE?~%.,/{}\\[\\]TZ:+-]{0,24}",
            "-?[0-9X]{4}(-[0-9X]{2}){0,2}[?~%]?(/(\\.\\.|-?[0-9]{1,6})?)?",
            "Y-?[0-9]{1,20}(E[0-9]{1,12})?",
            "(early|mid|late|last|next|Anfang|Mitte|Ende)[ -](of |des )?[A-Za-zäü]{3,9}( [0-9]{4})?",
        ]
    ) {
        edtf(text.as_bytes());
    }

    #[test]
    fn an_anchor_lies_in_its_text_and_counts_only_for_the_same_words(
        numbers in vec(0_usize..80, 0..4),
        fields in vec(text(), 0..5),
    ) {
        anchoring(anchoring_input(&numbers, &fields).as_bytes());
    }

    #[test]
    fn a_stretch_of_words_is_found_in_them(
        numbers in vec(0_usize..200, 4),
        words in vec("[a-c]{1,3}|[0-9]{1,3}[.,]?|[äß각不]{1,2}|[“”’—]|[.,] ", 1..40),
    ) {
        anchoring(anchoring_input(&numbers, &[words.join(" ")]).as_bytes());
    }

    #[test]
    fn a_picture_holds_nothing_but_ours_whatever_it_says(
        numbers in vec(prop_oneof![any::<f32>(), -1e4_f32..1e4], 0..30),
        words in vec(prop_oneof![text(), "[<>&\"'/=\\-!\\[\\]?a\u{0}-\u{1f}\u{2066}\u{fffe}]{0,20}"], 0..9),
    ) {
        let mut data: Vec<u8> = numbers.iter().flat_map(|n| n.to_le_bytes()).collect();
        for word in words {
            data.push(b'|');
            data.extend(word.as_bytes());
        }
        svg_writer(&data);
    }

    #[test]
    fn any_bytes_make_a_picture_of_ours(data in vec(any::<u8>(), 0..200)) {
        svg_writer(&data);
    }
}

fn anchoring_input(numbers: &[usize], fields: &[String]) -> String {
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    let mut input = numbers.join(" ");
    for field in fields {
        input.push('|');
        input += field;
    }
    input
}

type Entry = fn(&[u8]);

#[test]
fn every_seed_keeps_the_laws() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/seeds");
    let entries: [(&str, Entry); 4] = [
        ("anchoring", anchoring),
        ("dossier_reader", dossier_reader),
        ("edtf", edtf),
        ("svg_writer", svg_writer),
    ];
    for (name, entry) in entries {
        let files: Vec<_> = fs::read_dir(seeds.join(name)).unwrap().collect();
        assert!(files.len() >= 5, "{name} has too few seeds");
        for file in files {
            entry(&fs::read(file.unwrap().path()).unwrap());
        }
    }
}

#[test]
fn the_check_of_pictures_finds_what_it_forbids() {
    let around = |inner: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inner}</svg>");
    let good = "<g id=\"a\"><title>x</title><text x=\"1\" fill=\"#0a0b0c\">y &amp; z</text></g>";
    let words = svg_document::check(&around(good));
    assert_eq!(words, Ok(vec!["x".to_owned(), "y & z".to_owned()]));
    for bad in [
        "<script>a()</script>",
        "<foreignObject/>",
        "<image href=\"a.png\"/>",
        "<a><text>x</text></a>",
        "<g onload=\"a()\"/>",
        "<g style=\"a\"/>",
        "<g clip-path=\"url(#gone)\"/>",
        "<g clip-path=\"url(https://example.org#a)\"/>",
        "<rect fill=\"url(#a)\"/>",
        "<rect width=\"NaN\"/>",
        "<text font-family=\"'Noto Sans', x\">y</text>",
        "<path d=\"M0 0Linf 1\"/>",
        "<g id=\"a\"/><g id=\"a\"/>",
        "<g>loose</g>",
        "<!-- x -->",
        "<?a b?>",
        "<text>\u{202e}</text>",
        "<text>",
        "<g xmlns=\"\"/>",
    ] {
        assert!(svg_document::check(&around(bad)).is_err(), "{bad}");
    }
}
