//! Where blocks stand agrees with their heights, summed from the first one.

use super::*;
use proptest::prelude::*;

/// A page whose blocks have these heights.
fn page(heights: &[f32]) -> Page {
    let blocks = (0..heights.len()).map(|n| 10 * n..10 * n + 10);
    let mut page = Page {
        blocks: blocks.collect(),
        heights: heights.to_vec(),
        ends: vec![0.0; heights.len()],
        ..Page::default()
    };
    page.stack(0);
    page
}

proptest! {
    #[test]
    fn blocks_stand_one_below_the_other(
        heights in prop::collection::vec(1_u16..90, 1..40),
        changed in (any::<prop::sample::Index>(), 1_u16..90),
        (from, room) in (0_u16..4000, 0_u16..900),
    ) {
        let mut heights: Vec<f32> = heights.into_iter().map(f32::from).collect();
        let mut page = page(&heights);
        let at = changed.0.index(heights.len());
        heights[at] = f32::from(changed.1);
        page.heights[at] = heights[at];
        page.stack(at);
        let top = |block: usize| heights.iter().take(block).sum::<f32>();
        let seen = Rangef::new(f32::from(from), f32::from(from + room));
        let expected: Vec<_> = (0..heights.len())
            .filter(|n| top(*n) <= seen.max && top(n + 1) >= seen.min)
            .map(|n| (n, top(n)))
            .collect();
        prop_assert_eq!(page.blocks_in(seen), expected);
        prop_assert_eq!(page.height(), top(heights.len()) + BELOW);
        let last = heights.len() - 1;
        let at = (0..last).find(|n| top(n + 1) > seen.min).unwrap_or(last);
        prop_assert_eq!(page.byte_at(seen.min), 10 * at);
    }
}

#[test]
fn beneath_the_last_block_is_the_last_block() {
    let page = page(&[30.0, 30.0]);
    assert_eq!(page.byte_at(60.0), 10);
    assert_eq!(page.byte_at(page.height()), 10);
    assert_eq!(Page::default().byte_at(5.0), 0);
}
