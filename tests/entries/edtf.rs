//! The reader of dates.

use beleg::lang::{Lang, Texts};
use beleg::model::Date;
use beleg::model::date::{Member, Span};
use beleg::model::wording;

thread_local! {
    /// Reading the catalogues takes longer than a case.
    static TEXTS: [Texts; 2] = [Lang::En, Lang::De].map(Texts::new);
}

/// Reads `data` as an EDTF date and as a phrase, and puts what it finds into words.
///
/// # Panics
/// When a date is not spelt as it was read, is another when it is read again, ends before it begins, has narrower soft
/// bounds than hard ones, has no words, or when an error lies outside the text.
pub fn edtf(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    match Date::parse(&text) {
        Ok(date) => {
            assert_eq!(date.as_str(), text);
            hold(&date);
        }
        Err(error) => {
            assert!(error.at_byte <= text.len(), "{text:?}: {error}");
            assert!(
                error.at_char(&text) <= text.chars().count() + 1,
                "{text:?}: {error}"
            );
        }
    }
    let published = Date::parse("2023-09-13").unwrap();
    for lang in ["en", "de"] {
        if let Some(date) = Date::from_phrase(&text, lang, &published) {
            hold(&date);
        }
    }
}

fn hold(date: &Date) {
    let text = date.as_str();
    assert_eq!(Date::parse(text).as_ref(), Ok(date), "{text} read again");
    assert!(!date.members().is_empty(), "{text}");
    ordered(text, date.hard(), date.soft());
    for Member { hard, soft } in date.members() {
        ordered(text, *hard, *soft);
        assert!(
            date.hard().contains(*hard) && date.soft().contains(*soft),
            "{text}"
        );
    }
    TEXTS.with(|all| {
        for texts in all {
            let words = wording::date(date, texts);
            assert!(!words.trim().is_empty(), "{text} has no words");
        }
    });
}

fn ordered(text: &str, hard: Span, soft: Span) {
    for span in [hard, soft] {
        let in_order = span.first.zip(span.last).is_none_or(|(a, b)| a <= b);
        assert!(in_order, "{text} ends before it begins: {span:?}");
    }
    assert!(
        soft.contains(hard),
        "{text}: {soft:?} is not around {hard:?}"
    );
}
