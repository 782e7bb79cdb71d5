//! Characters that would act on the text around them, shown as marks instead of being obeyed.

use std::borrow::Cow;

/// The text with control characters and characters that steer the direction of writing replaced by visible marks.
///
/// Line ends and tabs become spaces where `one_line` is set; else only carriage returns do. C0 controls become their pictures
/// (U+2400 to U+2421), everything else U+FFFD: C1 controls, noncharacters, and the marks, embeddings, overrides and
/// isolates of the bidirectional algorithm (Unicode Standard Annex 9). Doing it twice changes nothing.
#[must_use]
pub fn made_visible(text: &str, one_line: bool) -> Cow<'_, str> {
    let shown = |c: char| match c {
        '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' if one_line => Some(' '),
        '\n' | '\t' => None,
        '\r' => Some(' '),
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7f}' => Some('\u{2421}'),
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{fdd0}'..='\u{fdef}' => Some('\u{fffd}'),
        _ if u32::from(c) & 0xfffe == 0xfffe => Some('\u{fffd}'),
        _ => None,
    };
    if text.chars().all(|c| shown(c).is_none()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| shown(c).unwrap_or(c)).collect())
}

#[cfg(test)]
mod tests {
    use super::made_visible;
    use proptest::prelude::*;

    #[test]
    fn marks_are_shown_and_words_are_left_alone() {
        assert_eq!(
            made_visible("a\u{202e}b\u{1}c\u{7f}", true),
            "a\u{fffd}b␁c␡"
        );
        assert_eq!(made_visible("a\nb\tc", true), "a b c");
        assert_eq!(made_visible("a\nb\tc", false), "a\nb\tc");
        assert_eq!(
            made_visible("Пхеньян 평양 «Zoë»", true),
            "Пхеньян 평양 «Zoë»"
        );
        assert!(matches!(
            made_visible("plain", true),
            std::borrow::Cow::Borrowed(_)
        ));
    }

    proptest! {
        #[test]
        fn nothing_steers_afterwards_and_twice_is_once(text in any::<String>(), one_line in any::<bool>()) {
            let once = made_visible(&text, one_line).into_owned();
            let twice = made_visible(&once, one_line).into_owned();
            prop_assert_eq!(&twice, &once);
            let steers = |c: char| c.is_control() && !matches!(c, '\n' | '\t')
                || matches!(u32::from(c), 0x61c | 0x200e..=0x200f | 0x202a..=0x202e | 0x2066..=0x2069);
            prop_assert!(!once.chars().any(steers));
            prop_assert_eq!(once.chars().count(), text.chars().count());
        }
    }
}
