//! What differs between a quotation and what stands in the text now, word by word.

use unicode_segmentation::UnicodeSegmentation;

/// Cells of the comparison table, beyond which two texts count as wholly different.
const CELLS: usize = 4_000_000;

/// A stretch of the comparison. All but `Added` in a row make the quotation; all but `Missing` make the found text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiffPart {
    /// Stands in both.
    Same(String),
    /// Stands in the quotation only.
    Missing(String),
    /// Stands in the text only.
    Added(String),
}

/// The differences between a quotation and the text found for it, in reading order; missing words before added ones.
///
/// The fewest words change (longest common subsequence). Beyond some 2,000 words on each side that differ, all of them
/// count as changed.
#[must_use]
pub fn diff(exact: &str, found: &str) -> Vec<DiffPart> {
    let (a, b): (Vec<&str>, Vec<&str>) = (
        exact.split_word_bounds().collect(),
        found.split_word_bounds().collect(),
    );
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a_rest, b_rest) = (a.split_at(head).1, b.split_at(head).1);
    let tail = a_rest
        .iter()
        .rev()
        .zip(b_rest.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    let (a_mid, a_tail) = a_rest.split_at(a_rest.len() - tail);
    let (b_mid, _) = b_rest.split_at(b_rest.len() - tail);

    let mut parts = Parts::default();
    parts.same(a.split_at(head).0);
    compare(a_mid, b_mid, &mut parts);
    parts.same(a_tail);
    parts.finish()
}

/// Walks a shortest way through the table of common subsequences.
fn compare(a: &[&str], b: &[&str], parts: &mut Parts) {
    let width = b.len() + 1;
    if a.len().saturating_mul(width) > CELLS {
        parts.missing.extend(a.iter().copied());
        parts.added.extend(b.iter().copied());
        return;
    }
    // `common[i * width + j]`: the longest common subsequence of a[i..] and b[j..].
    let mut common = vec![0_u32; (a.len() + 1) * width];
    let at = |table: &[u32], i: usize, j: usize| table.get(i * width + j).copied().unwrap_or(0);
    for (i, x) in a.iter().enumerate().rev() {
        for (j, y) in b.iter().enumerate().rev() {
            let longest = if x == y {
                at(&common, i + 1, j + 1) + 1
            } else {
                at(&common, i + 1, j).max(at(&common, i, j + 1))
            };
            if let Some(cell) = common.get_mut(i * width + j) {
                *cell = longest;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    loop {
        match (a.get(i), b.get(j)) {
            (Some(x), Some(y)) if x == y => {
                parts.same(&[x]);
                (i, j) = (i + 1, j + 1);
            }
            (Some(x), y) if y.is_none() || at(&common, i + 1, j) >= at(&common, i, j + 1) => {
                parts.missing.push_str(x);
                i += 1;
            }
            (_, Some(y)) => {
                parts.added.push_str(y);
                j += 1;
            }
            (_, None) => return,
        }
    }
}

/// Parts under construction: a change is kept back until something common follows.
#[derive(Default)]
struct Parts {
    done: Vec<DiffPart>,
    common: String,
    missing: String,
    added: String,
}

impl Parts {
    fn same(&mut self, words: &[&str]) {
        if words.is_empty() {
            return;
        }
        if !(self.missing.is_empty() && self.added.is_empty()) {
            self.flush();
        }
        self.common.extend(words.iter().copied());
    }

    fn flush(&mut self) {
        let mut take = |text: &mut String, part: fn(String) -> DiffPart| {
            if !text.is_empty() {
                self.done.push(part(std::mem::take(text)));
            }
        };
        take(&mut self.common, DiffPart::Same);
        take(&mut self.missing, DiffPart::Missing);
        take(&mut self.added, DiffPart::Added);
    }

    fn finish(mut self) -> Vec<DiffPart> {
        self.flush();
        self.done
    }
}
