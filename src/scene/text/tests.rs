use super::*;
use crate::scene::Face;
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation as _;

const FACES: [Face; 3] = [Face::Sans, Face::SansStrong, Face::Serif];

fn fonts() -> Fonts {
    Fonts::bundled().expect("bundled fonts are whole")
}

fn face_named(name: &str) -> Face {
    let found = FACES.into_iter().find(|face| format!("{face:?}") == name);
    found.unwrap_or_else(|| panic!("no face {name}"))
}

#[test]
fn widths_are_those_of_usvg() {
    let fonts = fonts();
    let table = include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/data/text_widths.tsv"
    ));
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
        .collect();
    assert!(rows.len() >= 30);
    for row in rows {
        let [text, face, size, spacing, width] = row[..] else {
            panic!("five columns: {row:?}");
        };
        let number = |column: &str| column.parse::<f32>().expect("a number");
        let ours = fonts.width_px(text, face_named(face), number(size), number(spacing));
        let theirs = number(width);
        assert!(
            (ours - theirs).abs() <= 0.005 * theirs,
            "{text} in {face}: {ours} px here, {theirs} px in usvg"
        );
    }
}

#[test]
fn kerning_tightens_pairs() {
    let fonts = fonts();
    for face in FACES {
        for pair in ["AV", "To"] {
            let apart: f32 = pair
                .graphemes(true)
                .map(|letter| fonts.width_px(letter, face, 100.0, 0.0))
                .sum();
            assert!(
                fonts.width_px(pair, face, 100.0, 0.0) < apart - 1.0,
                "{pair} in {face:?}"
            );
        }
    }
}

#[test]
fn thin_spaces_are_as_wide_as_egui_is_told() {
    let fonts = fonts();
    for face in FACES {
        let space = fonts.width_px(" ", face, 1000.0, 0.0);
        for thin in ["\u{2009}", "\u{202f}"] {
            let width = fonts.width_px(thin, face, 1000.0, 0.0);
            assert!((width - THIN_SPACE_PER_SPACE * space).abs() < 0.01);
        }
    }
}

#[test]
fn covers_what_names_and_the_interface_need() {
    let fonts = fonts();
    for char in
        "AzßéłŁÆøĐảЖѓЄΩ평양東京北壤あアァ・ー،ب۴אב Աբ გ ก द 0…×✓▾·–—„“”»«‹›°′″⚠⌕⟳↑↓←→↔".chars()
    {
        assert!(fonts.covers(char), "{char} (U+{:04X})", char as u32);
    }
    assert!(!fonts.covers('\u{e000}'), "private use");
    assert!(!fonts.covers('\u{12000}'), "cuneiform");
}

#[test]
fn holds_the_han_of_daily_use() {
    let fonts = fonts();
    let simplified = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实访问题举计认轨达贷";
    let japanese = "日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法談緊緩継続額億針";
    let traditional = "的一是不我有大在人了中到資要以可這個你會好為上來學就交也用能如時文說沒他看那問生提下過請們天所多麼小想得之還電出工對都機自後子而訊站去心只家知國台很信成章何同道地發法無然但嗎當於本現年前真最和新因果定意情點題其事方清科樣些吧三此位理行作經者什謝名日正華話開實再城愛與二動比高面又車力或種像應女教分手打已次長太明己路起相主關鳳間呢覺該";
    for char in [simplified, japanese, traditional]
        .into_iter()
        .flat_map(str::chars)
    {
        assert!(fonts.covers(char), "{char} (U+{:04X})", char as u32);
    }
}

#[test]
fn latin_faces_hold_signs_themselves() {
    for face in FACES {
        let label = fonts();
        let runs = label.runs("Pjöngjang → Moskau ↔ Київ ✓", face);
        assert_eq!(runs.len(), 1, "{face:?}");
    }
}

#[test]
fn runs_follow_the_chain() {
    let fonts = fonts();
    let of = |text| -> Vec<(String, &str)> {
        let runs = fonts.runs(text, Face::SansStrong);
        runs.iter()
            .map(|run| (run.text.to_owned(), run.file.name))
            .collect()
    };
    assert_eq!(
        of("Kim 김 正"),
        [
            ("Kim ".to_owned(), "NotoSans-SemiBold"),
            ("김".to_owned(), "NotoSansCJK"),
            (" ".to_owned(), "NotoSans-SemiBold"),
            ("正".to_owned(), "NotoSansCJK"),
        ]
    );
    assert_eq!(
        of("\u{12000}"),
        [("\u{12000}".to_owned(), "NotoSans-SemiBold")]
    );
    assert!(of("").is_empty());
}

#[test]
fn every_face_has_a_chain() {
    let fonts = fonts();
    for face in FACES {
        let first = fonts.chain(face).next().expect("a first font");
        assert_eq!(first.weight, weight(face));
        assert!(family_list(face).contains(first.family));
    }
}

#[test]
fn fonts_can_be_shared_between_threads() {
    fn shareable<T: Send + Sync>(_: &T) {}
    shareable(&fonts());
}

#[test]
fn sizes_that_are_none_have_no_width() {
    let fonts = fonts();
    for size in [0.0, -1.0, f32::NAN, f32::INFINITY] {
        assert!(fonts.width_px("Moskau", Face::Sans, size, 0.0).abs() < f32::EPSILON);
    }
}

#[test]
fn control_characters_count_as_spaces() {
    let fonts = fonts();
    let width = |text| fonts.width_px(text, Face::Sans, 13.0, 0.0);
    assert!((width("a\tb\nc") - width("a b c")).abs() < 1e-4);
    assert_eq!(fonts.ellipsize("a\tb", Face::Sans, 13.0, 100.0), "a b");
}

#[test]
fn ellipsis_stands_behind_whole_graphemes() {
    let fonts = fonts();
    let cut = |text, max_px| fonts.ellipsize(text, Face::Sans, 13.0, max_px);
    assert_eq!(cut("Wladiwostok", 500.0), "Wladiwostok");
    let six = fonts.width_px("Wladiw…", Face::Sans, 13.0, 0.0);
    assert_eq!(cut("Wladiwostok", six), "Wladiw…");
    assert_eq!(cut("Wladiwostok", six - 0.01), "Wladi…");
    assert_eq!(cut("am Meer", 30.0), "am…");
    assert_eq!(
        cut("e\u{301}e\u{301}e\u{301}e\u{301}", 26.0),
        "e\u{301}e\u{301}…"
    );
    assert_eq!(cut("평양 서울", 40.0), "평양…");
    assert_eq!(cut("Wladiwostok", 1.0), "");
    assert_eq!(cut("", 1.0), "");
    assert_eq!(cut("Moskau", f32::NAN), "");
}

#[test]
fn lines_break_where_they_may() {
    let fonts = fonts();
    let wrap = |text, max_px| fonts.wrap(text, Face::Serif, 15.0, max_px);
    assert_eq!(
        wrap("Die USA drohen Nordkorea für den Fall", 110.0),
        ["Die USA", "drohen", "Nordkorea für", "den Fall"]
    );
    assert_eq!(wrap("a\n\nb\r\nc\u{2028}d", 99.0), ["a", "", "b", "c", "d"]);
    assert_eq!(wrap("Nord-Süd-Gipfel", 80.0), ["Nord-Süd-", "Gipfel"]);
    assert_eq!(wrap("ウラジオストク", 50.0), ["ウラジ", "オスト", "ク"]);
    assert_eq!(
        wrap("Rüstungs\u{ad}geschäfte", 90.0),
        ["Rüstungs-", "geschäfte"]
    );
    assert_eq!(wrap("Waffen", 25.0), ["Wa", "ffe", "n"]);
    assert_eq!(wrap("e\u{301}o", 0.0), ["e\u{301}", "o"]);
    assert!(wrap("", 100.0).is_empty());
}

#[test]
fn very_long_texts_are_cut_and_measured() {
    let fonts = fonts();
    for part in ["a", "wort ", "평양", "\u{301}", "\u{200b}", "ب"] {
        let long = part.repeat(200_000);
        let cut = fonts.ellipsize(&long, Face::Sans, 13.0, 200.0);
        assert!(cut.ends_with('…') && cut.len() < 10_000, "{part}");
        assert!(fonts.width_px(&cut, Face::Sans, 13.0, 0.0) <= 200.0);
        assert!(fonts.width_px(&long, Face::Sans, 13.0, 0.0).is_finite());
    }
    let ten_thousand = "x".repeat(10_000);
    let one = fonts.width_px("x", Face::Sans, 10.0, 0.0);
    let all = fonts.width_px(&ten_thousand, Face::Sans, 10.0, 0.0);
    assert!((all / one - 10_000.0).abs() < 1.0);
    assert!(fonts.wrap(&ten_thousand, Face::Sans, 10.0, 100.0).len() > 500);
}

/// Texts that mix what dossiers hold: scripts, marks, spaces, line ends, invisible and missing characters.
fn texts() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Wladiwostok",
        "To",
        "AV",
        " ",
        "  ",
        "\n",
        "\t",
        "-",
        "\u{ad}",
        "e\u{301}",
        "\u{301}",
        "평양",
        "東京",
        "カ",
        "القاهرة",
        "لا",
        "דו",
        "हिन्दी",
        "→",
        "…",
        "\u{200b}",
        "\u{200d}",
        "👨",
        "\u{12000}",
        "10\u{202f}000",
        "„Wort“,",
        "(",
        ")",
        "Київ",
    ]);
    prop::collection::vec(words, 0..24).prop_map(|words| words.concat())
}

fn visible(text: &str) -> String {
    text.chars()
        .filter(|char| {
            !char.is_whitespace() && !char.is_control() && !matches!(char, '-' | '\u{ad}')
        })
        .collect()
}

proptest! {
    #[test]
    fn ellipsized_texts_fit(text in texts(), max_px in 0.0f32..300.0) {
        let fonts = fonts();
        let cut = fonts.ellipsize(&text, Face::Sans, 13.0, max_px);
        prop_assert!(fonts.width_px(&cut, Face::Sans, 13.0, 0.0) <= max_px);
        if let Some(kept) = cut.strip_suffix('…').filter(|kept| !text.starts_with(&cut) && !kept.is_empty()) {
            let line = text.replace(char::is_control, " ");
            prop_assert!(line.starts_with(kept), "{kept:?} starts {line:?}");
        } else if cut.is_empty() && !text.is_empty() {
            prop_assert!(fonts.width_px("…", Face::Sans, 13.0, 0.0) > max_px);
        }
    }

    #[test]
    fn wrapped_lines_fit_and_lose_nothing(text in texts(), max_px in 0.0f32..300.0) {
        let fonts = fonts();
        let lines = fonts.wrap(&text, Face::Serif, 15.0, max_px);
        for line in &lines {
            let fits = fonts.width_px(line, Face::Serif, 15.0, 0.0) <= max_px;
            let single = line.trim_end_matches('-').graphemes(true).count() <= 1;
            prop_assert!(fits || single, "{line:?} in {max_px} px");
            prop_assert_eq!(line.trim_end(), line);
        }
        prop_assert_eq!(visible(&lines.concat()), visible(&text));
    }

    #[test]
    fn a_text_wraps_to_one_line_at_its_own_width(text in "[A-Za-zäöü ,.]{1,60}") {
        let fonts = fonts();
        let text = text.trim_end();
        let width = fonts.width_px(text, Face::Sans, 13.0, 0.0);
        prop_assert!(fonts.wrap(text, Face::Sans, 13.0, width).len() <= 1);
    }

    #[test]
    fn runs_join_to_the_text_and_sum_to_its_width(text in texts(), size_px in 1.0f32..100.0) {
        let fonts = fonts();
        let runs = fonts.runs(&text, Face::Sans);
        let joined: String = runs.iter().map(|run| run.text).collect();
        prop_assert_eq!(&joined, &text);
        for run in &runs {
            prop_assert!(text[run.start..].starts_with(run.text));
        }
        let sum: f32 = runs.iter().map(|run| fonts.width_px(run.text, Face::Sans, size_px, 0.0)).sum();
        let whole = fonts.width_px(&text, Face::Sans, size_px, 0.0);
        prop_assert!((sum - whole).abs() <= 1e-3 * whole.max(1.0), "{sum} and {whole}");
    }

    #[test]
    fn widths_scale_with_size(text in texts(), size_px in 1.0f32..50.0) {
        let fonts = fonts();
        let one = fonts.width_px(&text, Face::SansStrong, size_px, 0.0);
        let two = fonts.width_px(&text, Face::SansStrong, 2.0 * size_px, 0.0);
        prop_assert!((two - 2.0 * one).abs() <= 1e-3 * one.max(1.0));
    }
}
