//! Slips: words that are nearly the beginning of another.

/// The most letters by which a word may differ from what was meant: one of four letters and more, two of eight and more.
#[must_use]
pub fn allowed(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// How many letters must be put in, left out, changed or swapped with the next to make `typed` the beginning of `word`;
/// `None` beyond `most` (optimal string alignment, of which the last row holds every beginning).
#[must_use]
pub fn away(typed: &[char], word: &str, most: usize) -> Option<usize> {
    let width = typed.len() + most;
    let word: Vec<char> = word.chars().take(width).collect();
    if word.len() + most < typed.len() {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    for (i, a) in typed.iter().enumerate() {
        let mut row = Vec::with_capacity(word.len() + 1);
        row.push(i + 1);
        let above = last.iter().zip(last.iter().skip(1));
        for (j, ((corner, up), b)) in above.zip(&word).enumerate() {
            let left = row.get(j).copied().unwrap_or(usize::MAX - 1);
            let mut least = (corner + usize::from(a != b)).min(up + 1).min(left + 1);
            let swapped =
                i > 0 && j > 0 && typed.get(i - 1) == Some(b) && word.get(j - 1) == Some(a);
            if swapped {
                least = least.min(before.get(j - 1).map_or(least, |far| far + 1));
            }
            row.push(least);
        }
        if row.iter().all(|far| *far > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.into_iter().min().filter(|far| *far <= most)
}

#[cfg(test)]
mod tests {
    use super::away;

    fn far(typed: &str, word: &str) -> Option<usize> {
        away(&typed.chars().collect::<Vec<_>>(), word, 2)
    }

    #[test]
    fn slips_are_counted_against_the_beginning_of_a_word() {
        for (typed, word, wanted) in [
            ("moscow", "moscow", Some(0)),
            ("mosc", "moscow", Some(0)),
            ("mocsow", "moscow", Some(1)),
            ("moskow", "moscow", Some(1)),
            ("moscoww", "moscow", Some(1)),
            ("oscow", "moscow", Some(1)),
            ("vladiwostock", "vladivostok", Some(2)),
            ("seoul", "moscow", None),
            ("moscow", "mo", None),
        ] {
            assert_eq!(far(typed, word), wanted, "{typed} {word}");
        }
    }
}
