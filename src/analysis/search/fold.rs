//! Words as they are searched: without case, diacritics and presentation forms.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

/// The words of a text, folded, in its order. Ideographs are words of their own.
pub fn words(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    text.unicode_words().map(word)
}

/// A text as its folded words with spaces between them.
#[must_use]
pub fn folded(text: &str) -> String {
    words(text).collect::<Vec<_>>().join(" ")
}

fn word(word: &str) -> Cow<'_, str> {
    let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    if word.bytes().all(is_plain) {
        return Cow::Borrowed(word);
    }
    let mut out = String::with_capacity(word.len());
    let letters = word.nfkd().filter(|c| !is_dropped(*c));
    for letter in letters.flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(plain) => out.push_str(plain),
            None => out.push(letter),
        }
    }
    Cow::Owned(out)
}

/// Marks that may be written or not: diacritics, Hebrew points, Arabic vowels, and joiners. Vowels of Indic scripts and the
/// voicing of kana stay, since they are letters to their readers.
fn is_dropped(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36f}'
            | '\u{591}'..='\u{5bd}'
            | '\u{5bf}'
            | '\u{5c1}'..='\u{5c2}'
            | '\u{5c4}'..='\u{5c5}'
            | '\u{5c7}'
            | '\u{610}'..='\u{61a}'
            | '\u{640}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\'' | '’' | 'ʼ'
    )
}

/// Letters with a stroke or a tie, which Unicode does not take apart.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ŧ' => "t",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn case_and_diacritics_do_not_matter() {
        for (one, other) in [
            ("Pjöngjang", "pjongjang"),
            ("ŁÓDŹ", "lodz"),
            ("Straße", "STRASSE"),
            ("أحمد", "احمد"),
            ("Kim’s", "kims"),
            ("ﬁn", "fin"),
            ("İzmir", "izmir"),
        ] {
            assert_eq!(folded(one), folded(other), "{one}");
        }
    }

    #[test]
    fn scripts_without_spaces_are_taken_letter_by_letter() {
        assert_eq!(folded("北京市"), "北 京 市");
    }

    #[test]
    fn what_has_no_letters_has_no_words() {
        assert_eq!(folded("– … ()"), "");
    }
}
