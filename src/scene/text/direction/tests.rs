use super::*;
use crate::scene::Face;
use crate::scene::text::Fonts;
use crate::scene::visible::made_visible;
use proptest::prelude::*;
use unicode_bidi::BidiInfo;

/// Rows of BidiCharacterTest.txt of the Unicode Character Database (versions 6.3 and 17), those whose base direction is that
/// of their first letter: the characters, and their order from left to right.
const UNICODE: [(&str, &str); 10] = [
    (
        "05D0 05D1 0028 05D2 05D3 005B 0026 0065 0066 005D 002E 0029 0067 0068",
        "12 13 11 10 9 7 8 6 5 4 3 2 1 0",
    ),
    (
        "0061 0062 0063 0020 0028 0064 0065 0066 0020 0627 0628 062C 0029 0020 05D0 05D1 05D2",
        "0 1 2 3 4 5 6 7 8 11 10 9 12 13 16 15 14",
    ),
    (
        "05D0 05D1 05D2 0020 0028 0064 0065 0066 0020 0627 0628 062C 0029 0020 0061 0062 0063",
        "14 15 16 13 12 11 10 9 8 5 6 7 4 3 2 1 0",
    ),
    (
        "0061 0062 0063 0020 0028 0627 0628 062C 0020 0064 0065 0066 0029 0020 05D0 05D1 05D2",
        "0 1 2 3 4 7 6 5 8 9 10 11 12 13 16 15 14",
    ),
    (
        "05D0 05D1 05D2 0020 0028 0627 0628 062C 0020 0064 0065 0066 0029 0020 0061 0062 0063",
        "14 15 16 13 12 9 10 11 8 7 6 5 4 3 2 1 0",
    ),
    (
        "0627 0628 062C 0020 0062 006F 006F 006B 0028 0073 0029",
        "4 5 6 7 8 9 10 3 2 1 0",
    ),
    ("062A 0031 002F 0032", "1 2 3 0"),
    ("05D0 0028 0061 0029 05D1 005B 005D", "6 5 4 3 2 1 0"),
    ("05D0 0028 005B 2680 005D 0029 0061", "6 5 4 3 2 1 0"),
    ("0061 0028 2680 0062 0029 0028 0063 0029", "0 1 2 3 4 5 6 7"),
];

/// The characters of a line from left to right, each by its place in the order of reading.
fn order(line: &str) -> Vec<usize> {
    let number = |byte| line.get(..byte).unwrap().chars().count();
    let mut out = Vec::new();
    for part in parts(line) {
        let first = number(part.start);
        let numbers = first..first + part.text.chars().count();
        if part.backward {
            out.extend(numbers.rev());
        } else {
            out.extend(numbers);
        }
    }
    out
}

#[test]
fn characters_stand_in_the_order_of_the_standard() {
    for (codes, wanted) in UNICODE {
        let line: String = codes
            .split(' ')
            .map(|code| char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap())
            .collect();
        let wanted: Vec<usize> = wanted.split(' ').map(|n| n.parse().unwrap()).collect();
        assert_eq!(order(&line), wanted, "{line}");
    }
}

#[test]
fn words_numbers_and_brackets_from_left_to_right() {
    let drawn = |line| -> Vec<String> {
        let parts = parts(line);
        parts
            .into_iter()
            .map(|part| part.text.into_owned())
            .collect()
    };
    assert_eq!(drawn("תל אביב"), ["אביב", " ", "תל"]);
    assert_eq!(drawn("Kairo, Tel Aviv"), ["Kairo, Tel Aviv"]);
    assert_eq!(
        drawn("تل (2026) نا"),
        ["نا", " ", "(", "2026", ")", " ", "تل"]
    );
    assert_eq!(
        drawn("to «תל» (אב)"),
        ["to «", "(", "אב", ")", " ", "«", "תל"]
    );
    // The last line of a paragraph that began from right to left.
    let text = "אב Tel Aviv";
    let last = line_parts(text, 5..text.len(), Manner::Quoted);
    assert_eq!(last.len(), 1);
    let with_end = line_parts("אב Tel, אב", 5..10, Manner::Quoted);
    let with_end: Vec<_> = with_end.iter().map(|part| part.text.as_ref()).collect();
    assert_eq!(with_end, [" ", ",", "Tel"]);
}

#[test]
fn a_paragraph_has_the_direction_of_its_first_letter() {
    for backward in ["תל Aviv", "2026 (القاهرة)", "„אב“ a"] {
        assert!(is_backward(backward, Manner::Quoted), "{backward}");
    }
    for forward in ["Tel תל", "2026", "", "北京 (תל)", "٢٠٢٦", "٢٠٢٦ a ب"] {
        assert!(!is_backward(forward, Manner::Quoted), "{forward}");
    }
    assert!(turns("٢٠٢٦") && !turns("Київ 北京 平壤 ग"));
}

#[test]
fn arrows_of_labels_point_from_the_first_to_the_second() {
    let drawn = |line: &str, manner| -> String {
        let parts = line_parts(line, 0..line.len(), manner);
        parts.iter().map(|part| part.text.as_ref()).collect()
    };
    for line in ["תל → القاهرة", "תל → Kairo", "القاهرة → 東京", "Kairo ↔ תל"]
    {
        assert_eq!(drawn(line, Manner::Label), line);
        assert!(!is_backward(line, Manner::Label));
    }
    assert_eq!(drawn("תל → القاهرة", Manner::Quoted), "القاهرة → תל");
}

#[test]
fn middle_dots_of_labels_keep_numbers_with_their_words() {
    let line = "1 · תל · 12 March 2026 · القاهرة · 3 passages";
    let drawn: String = parts(line).iter().map(|part| part.text.as_ref()).collect();
    assert_eq!(drawn, line);
}

#[test]
fn digits_of_arabic_are_given_one_by_one_to_a_drawer_that_guesses() {
    let parts = guessable(parts("عام ۱۴۰۴"));
    let drawn: Vec<_> = parts.iter().map(|part| part.text.as_ref()).collect();
    assert_eq!(drawn, ["۱", "۴", "۰", "۴", " ", "عام"]);
}

/// Lines that mix what makes the algorithm hard.
fn lines() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Kairo",
        "a",
        "תל",
        "אביב",
        "القاهرة",
        "لا",
        "۱۲",
        "٣٤",
        "12",
        "3.5",
        " ",
        "-",
        "(",
        ")",
        "«",
        "»",
        "[",
        "]",
        ",",
        "%",
        "北京",
        "서울",
        "e\u{301}",
        "\u{301}",
        "\u{5b0}",
        "\u{200d}",
        "\u{200f}",
        "\u{202e}",
        "\u{2067}",
        "\u{2069}",
        "👨",
        "→",
        "/",
        ":",
        "+",
        "؟",
        "،",
        "\n",
    ]);
    prop::collection::vec(words, 0..20).prop_map(|words| words.concat())
}

proptest! {
    #[test]
    fn every_character_comes_once(line in lines()) {
        for mut parts in [parts(&line), guessable(parts(&line))] {
            parts.sort_by_key(|part| part.start);
            let mut at = 0;
            for part in &parts {
                prop_assert_eq!(part.start, at);
                let read = &line[at..at + part.text.len()];
                let back: String = part.text.chars().map(|c| mirrored(c).unwrap_or(c)).collect();
                prop_assert!(read == part.text || read == back, "{:?} for {:?}", part.text, read);
                at += part.text.len();
            }
            prop_assert_eq!(at, line.len());
        }
    }

    /// What usvg does with each `tspan`, and a browser with an isolate: a line of its own from left to right.
    #[test]
    fn every_part_looks_the_same_alone(line in lines()) {
        let line = made_visible(&line, true);
        for part in parts(&line) {
            // A joiner at the end of a line is turned, and has no width.
            let text = part.text.replace('\u{200d}', "");
            let alone = BidiInfo::new(&text, Some(Level::ltr()));
            let Some(paragraph) = alone.paragraphs.first() else { continue };
            let (levels, runs) = alone.visual_runs(paragraph, 0..text.len());
            let even = runs.iter().all(|run| levels[run.start].is_ltr());
            let odd = runs.len() == 1 && levels[0].is_rtl();
            prop_assert!(if part.backward { odd } else { even }, "{:?} in {:?}", part, line);
        }
    }

    #[test]
    fn what_steers_is_never_obeyed(line in lines()) {
        // A mark joins the sign in whose shape a character is shown, but not the character.
        let line = line.replace(['\u{301}', '\u{5b0}', '\u{200d}'], "");
        let shown = made_visible(&line, true);
        prop_assert_eq!(order(&line), order(&shown));
    }

    #[test]
    fn the_width_is_that_of_the_parts_in_any_order(line in lines(), size_px in 1.0f32..40.0) {
        let fonts = Fonts::bundled().unwrap();
        let line = made_visible(&line, true);
        let width = |text: &str| fonts.width_px(text, Face::Sans, size_px, 0.0);
        let sum: f32 = fonts.placed_runs(&line, Face::Sans, size_px, 0.0).iter().map(|run| run.width_px).sum();
        prop_assert!((sum - width(&line)).abs() < 1e-3 * sum.max(1.0));
        let right = fonts.placed_runs(&line, Face::Sans, size_px, 0.0).iter().map(|run| run.left_px + run.width_px).fold(0.0, f32::max);
        prop_assert!((right - width(&line)).abs() < 1e-3 * sum.max(1.0));
    }
}
