//! Words that were meant: which known word a misspelt one is nearest to.

/// The word among `known` that `word` is most likely a slip for; `None` when none is near, or `word` is one of them.
///
/// Near is one edit for words of up to five letters and two for longer ones (insertion, deletion, change, or swap of
/// neighbours: Damerau's four errors, 1964), or a difference in case, hyphens and underscores only. Known words of fewer
/// than three letters are near in the latter sense only. Of several the first with the fewest edits.
#[must_use]
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let mut best: Option<(usize, &str)> = None;
    for candidate in known {
        if candidate == word {
            return None;
        }
        let edits = if plain(candidate).eq(plain(word)) {
            0
        } else {
            edits(word, candidate)
        };
        let limit = match candidate.chars().count() {
            0..=2 => 0,
            3..=5 => 1,
            _ => 2,
        };
        if edits <= limit && best.is_none_or(|(fewest, _)| edits < fewest) {
            best = Some((edits, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The letters of a word without what is often mistaken: case, hyphens, underscores.
fn plain(word: &str) -> impl Iterator<Item = char> {
    let letters = word.chars().filter(|c| !matches!(c, '-' | '_' | ' '));
    letters.flat_map(char::to_lowercase)
}

/// The number of insertions, deletions, changes and swaps of neighbours that turn one word into the other (optimal string
/// alignment).
fn edits(a: &str, b: &str) -> usize {
    // Two edits change the length by at most two characters of four bytes.
    if a.len().abs_diff(b.len()) > 8 {
        return usize::MAX;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    // No word of a vocabulary is as long; what is longer is near to none of them.
    if a.len().abs_diff(b.len()) > 2 {
        return usize::MAX;
    }
    let (mut before, mut last): (Vec<usize>, Vec<usize>) = (Vec::new(), (0..=b.len()).collect());
    let mut left_a = None;
    for (i, &x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        let mut left_b = None;
        for (j, &y) in b.iter().enumerate() {
            let cell = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
            let mut least = (cell(&last, j) + usize::from(x != y))
                .min(cell(&last, j + 1) + 1)
                .min(cell(&row, j) + 1);
            if left_a == Some(y) && left_b == Some(x) {
                least = least.min(cell(&before, j - 1) + 1);
            }
            row.push(least);
            left_b = Some(y);
        }
        left_a = Some(x);
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let keys = [
            "id",
            "names",
            "lon",
            "lat",
            "precision",
            "member_of",
            "exact",
            "at",
        ];
        let near = |word| nearest(word, keys);
        for (word, meant) in [
            ("name", "names"),
            ("precison", "precision"),
            ("percision", "precision"),
            ("memberOf", "member_of"),
            ("exakt", "exact"),
            ("ID", "id"),
        ] {
            assert_eq!(near(word), Some(meant), "{word}");
        }
        for word in ["names", "note", "x", "it", "latitude", "", "source"] {
            assert_eq!(near(word), None, "{word}");
        }
    }

    proptest! {
        #[test]
        fn edits_are_counted_alike_from_either_side(a in "[a-c]{0,6}", b in "[a-c]{0,6}") {
            prop_assert_eq!(edits(&a, &b), edits(&b, &a));
            prop_assert_eq!(edits(&a, &b) == 0, a == b);
        }

        #[test]
        fn one_edit_counts_as_one(word in "[a-z]{6,9}", at in 0_usize..6, other in "[A-Z]") {
            let mut inserted = word.clone();
            inserted.insert_str(at, &other);
            prop_assert_eq!(edits(&word, &inserted), 1);
            let mut changed = word.clone();
            changed.replace_range(at..=at, &other);
            prop_assert_eq!(edits(&word, &changed), 1);
        }
    }
}
