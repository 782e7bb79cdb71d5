//! Lengths of stretches of a text that has been shaped once.

use super::font::Advance;

/// How far each cluster of a text stands from its start, to measure stretches without shaping them again.
pub(super) struct Ruler {
    /// Where clusters start, in bytes, ascending.
    starts: Vec<usize>,
    /// The length up to each start, and at last the whole length, in parts of the font size.
    lengths_em: Vec<f64>,
}

impl Ruler {
    /// A ruler over the advances of a text's clusters, in parts of the font size and in any order.
    pub fn new(mut advances: Vec<Advance>) -> Self {
        // Right-to-left runs come in the order in which they are drawn.
        advances.sort_by_key(|advance| advance.start);
        let mut length_em = 0.0;
        let mut lengths_em = vec![length_em];
        for advance in &advances {
            length_em += f64::from(advance.em);
            lengths_em.push(length_em);
        }
        let starts = advances.iter().map(|advance| advance.start).collect();
        Self { starts, lengths_em }
    }

    /// Whether a stretch of bytes is near enough to a width to be shaped for certainty: on its own it may kern differently.
    pub fn may_fit(&self, start: usize, end: usize, size_px: f32, max_px: f32) -> bool {
        const KERNING_EM: f32 = 0.25;
        (self.em(start, end) - KERNING_EM) * size_px <= max_px
    }

    /// The length of a stretch of bytes, in parts of the font size.
    fn em(&self, start: usize, end: usize) -> f32 {
        let up_to = |byte| {
            let index = self.starts.partition_point(|&start| start < byte);
            self.lengths_em.get(index).copied().unwrap_or_default()
        };
        (up_to(end) - up_to(start)) as f32
    }
}
