//! Texts of any length, cut for one line.

use std::borrow::Cow;

/// The text, or its first `most - 1` code points and an ellipsis when it has more than `most`.
///
/// A name in a file may have millions of characters; what tells of it must not.
#[must_use]
pub fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    let Some((cut, _)) = text.char_indices().nth(most.saturating_sub(1)) else {
        return Cow::Borrowed(text);
    };
    match text.get(cut..).unwrap_or_default().chars().nth(1) {
        None => Cow::Borrowed(text),
        Some(_) => Cow::Owned(format!("{}…", text.get(..cut).unwrap_or_default())),
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn only_what_is_too_long_is_cut() {
        for (text, most, wanted) in [
            ("", 3, ""),
            ("abc", 3, "abc"),
            ("abcd", 3, "ab…"),
            ("äöüß", 3, "äö…"),
            ("평양입니다", 2, "평…"),
            ("ab", 1, "…"),
            ("a", 1, "a"),
        ] {
            assert_eq!(shortened(text, most), wanted);
        }
    }
}
