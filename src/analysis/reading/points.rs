//! Code points and bytes of a text, and how much of it stretches cover.

use std::ops::Range;

/// The bytes at which code points begin, in the order asked for; the end of the text for those beyond it.
///
/// One pass over the text, whatever the number of positions.
#[must_use]
pub fn bytes_from_points(text: &str, points: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut wanted: Vec<(usize, usize)> =
        points.enumerate().map(|(at, point)| (point, at)).collect();
    wanted.sort_unstable();
    let mut bytes = vec![text.len(); wanted.len()];
    let mut walk = text.char_indices().map(|(byte, _)| byte).enumerate();
    let mut here = walk.next();
    for (point, at) in wanted {
        while here.is_some_and(|(number, _)| number < point) {
            here = walk.next();
        }
        if let (Some(slot), Some((_, byte))) = (bytes.get_mut(at), here) {
            *slot = byte;
        }
    }
    bytes
}

/// Which share of a text of so many code points the stretches cover together, from 0 to 1.
#[must_use]
pub fn share(mut stretches: Vec<Range<usize>>, length: usize) -> f64 {
    stretches.sort_unstable_by_key(|s| s.start);
    let (mut covered, mut reached) = (0, 0);
    for stretch in stretches {
        let (start, end) = (stretch.start.max(reached), stretch.end.min(length));
        covered += end.saturating_sub(start);
        reached = reached.max(end);
    }
    if length == 0 {
        return 0.0;
    }
    covered as f64 / length as f64
}
