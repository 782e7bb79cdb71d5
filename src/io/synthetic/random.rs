//! Seeded numbers: the same seed gives the same numbers on every machine.

/// SplitMix64, written out because ten lines are less than a dependency, and because no release of one may change a figure.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
#[derive(Clone, Debug)]
pub struct Random {
    state: u64,
}

impl Random {
    /// The sequence of this seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next number of the sequence.
    pub fn draw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to `count` - 1; 0 when `count` is 0.
    pub fn below(&mut self, count: usize) -> usize {
        // The high half of the product is the draw scaled to `count`; its bias is below count / 2^64.
        let scaled = (u128::from(self.draw()) * count as u128) >> 64;
        usize::try_from(scaled).unwrap_or(0)
    }

    /// A number from 0 up to, but not, 1.
    pub fn unit(&mut self) -> f64 {
        (self.draw() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// True in `percent` of a hundred draws.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of `all`, each as likely; `other` when there is none.
    pub fn choose<T: Copy>(&mut self, all: &[T], other: T) -> T {
        all.get(self.below(all.len())).copied().unwrap_or(other)
    }
}

/// Ranks of which the one of number k comes in proportion to 1 / (k + 1): few are drawn often, many seldom.
#[derive(Clone, Debug)]
pub struct Zipf {
    /// The sum of weights up to and with each rank.
    sums: Vec<f64>,
}

impl Zipf {
    /// Over `count` ranks, from 0.
    #[must_use]
    pub fn new(count: usize) -> Self {
        let weights = (1..=count).map(|k| 1.0 / k as f64);
        let sums = weights.scan(0.0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        });
        Self {
            sums: sums.collect(),
        }
    }

    /// A rank; 0 when there is none.
    pub fn draw(&self, random: &mut Random) -> usize {
        let total = self.sums.last().copied().unwrap_or(0.0);
        let at = random.unit() * total;
        let rank = self.sums.partition_point(|sum| *sum <= at);
        rank.min(self.sums.len().saturating_sub(1))
    }
}
