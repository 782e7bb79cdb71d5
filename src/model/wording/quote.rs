//! Quotations in the quotation marks of their language.

/// The marks of a language: around a quotation, and around one that holds those of the first sort itself.
struct Marks {
    outer: [&'static str; 2],
    other: [&'static str; 2],
}

/// A quotation in the marks of its language (a BCP 47 tag; what is not known is quoted as in English).
///
/// The words are not touched; where they hold the usual marks, the language's other sort stands around them.
#[must_use]
pub fn quoted(exact: &str, lang: &str) -> String {
    let Marks { outer, other } = marks(lang);
    let clash = outer.iter().any(|mark| exact.contains(mark.trim()));
    let [open, close] = if clash { other } else { outer };
    format!("{open}{exact}{close}")
}

/// The marks by language, as Unicode CLDR 48 has them as first and (for German) as the usual alternative; Arabic as its
/// newspapers print it.
fn marks(lang: &str) -> Marks {
    let mut parts = lang.split(['-', '_']);
    let primary = parts.next().unwrap_or("");
    let is_traditional = parts.any(|part| matches!(part, "Hant" | "TW" | "HK" | "MO"));
    let (outer, other) = match primary {
        "de" | "cs" | "sk" | "sl" | "bg" | "lt" | "is" => (["„", "“"], ["»", "«"]),
        "pl" | "ro" | "hu" | "hr" | "sr" => (["„", "”"], ["»", "«"]),
        "fr" => (["«\u{202f}", "\u{202f}»"], ["“", "”"]),
        "ru" | "uk" | "be" | "el" | "it" | "es" | "pt" | "no" | "nb" | "fa" => {
            (["«", "»"], ["“", "”"])
        }
        "sv" | "fi" => (["”", "”"], ["»", "»"]),
        // In the order of reading: on the page the first mark stands at the right.
        "ar" => (["«", "»"], ["”", "“"]),
        "ur" => (["”", "“"], ["’", "‘"]),
        "he" | "yi" => (["”", "”"], ["’", "’"]),
        "ja" => (["「", "」"], ["『", "』"]),
        "zh" if is_traditional => (["「", "」"], ["『", "』"]),
        _ => (["“", "”"], ["‘", "’"]),
    };
    Marks { outer, other }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn each_language_has_its_own_marks() {
        assert_eq!(quoted("Wort", "de-AT"), "„Wort“");
        assert_eq!(quoted("word", "en"), "“word”");
        assert_eq!(quoted("слово", "ru"), "«слово»");
        assert_eq!(quoted("mot", "fr"), "«\u{202f}mot\u{202f}»");
        assert_eq!(quoted("كلمة", "ar"), "«كلمة»");
        assert_eq!(quoted("מילה", "he"), "”מילה”");
        assert_eq!(quoted("言葉", "ja"), "「言葉」");
        assert_eq!(quoted("词", "zh-Hans"), "“词”");
        assert_eq!(quoted("詞", "zh-Hant-HK"), "「詞」");
        assert_eq!(quoted("word", ""), "“word”");
    }

    #[test]
    fn a_quotation_that_holds_marks_gets_the_other_sort() {
        assert_eq!(quoted("„so“, sagte er", "de"), "»„so“, sagte er«");
        assert_eq!(quoted("“so”, he said", "en"), "‘“so”, he said’");
    }
}
