//! Counts in digits.

use super::Lang;

/// The arguments of sentences that are counts; other numbers are years, lines, offsets or names.
const COUNTS: [&str; 16] = [
    "all",
    "consequences",
    "count",
    "denied",
    "documents",
    "drawn",
    "errors",
    "lines",
    "more",
    "passages",
    "places",
    "relations",
    "rest",
    "shown",
    "voices",
    "warnings",
];

/// The shortest number that is cut into groups, in digits.
const LEAST: usize = 4;

/// Whether the argument of this name is a count.
pub(super) fn is_count(argument: &str) -> bool {
    COUNTS.contains(&argument)
}

/// A whole number of four digits or more in groups of three, as the language parts them; others as they are.
pub(super) fn grouped(digits: &str, lang: Lang) -> String {
    if digits.len() < LEAST || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return digits.to_owned();
    }
    let part = match lang {
        Lang::En => ',',
        Lang::De => '.',
    };
    let mut out = String::with_capacity(digits.len() * 4 / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(part);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::{Lang, Message, Texts};
    use proptest::prelude::*;

    #[test]
    fn counts_are_cut_into_groups_and_names_are_not() {
        let (english, german) = (Texts::new(Lang::En), Texts::new(Lang::De));
        assert_eq!(english.number(999), "999");
        assert_eq!(english.number(1000), "1,000");
        assert_eq!(english.number(10_000), "10,000");
        assert_eq!(german.number(1_234_567), "1.234.567");
        let message = Message::new("legend-entry")
            .with("name", "10115")
            .with("count", 10_115);
        assert!(
            english.say(&message).contains("10115") && english.say(&message).contains("10,115")
        );
        assert!(german.say(&message).contains("10115") && german.say(&message).contains("10.115"));
        let one = Message::new("figure-passages").with("count", 1);
        assert!(english.say(&one).contains("one"), "{}", english.say(&one));
    }

    proptest! {
        #[test]
        fn a_number_without_its_marks_is_itself(count in any::<usize>()) {
            let said = super::grouped(&count.to_string(), Lang::En);
            let digits = said.replace(',', "");
            prop_assert_eq!(digits, count.to_string());
            prop_assert!(said.split(',').skip(1).all(|group| group.len() == 3));
        }
    }
}
