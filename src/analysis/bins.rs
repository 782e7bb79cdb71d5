//! How many relations there are over time: buckets of equal length, stacked by lane.

use crate::model::date::{Day, Span};

/// What one relation weighs, so that shares of it add up without rounding.
pub const WHOLE: u64 = 1 << 40;

/// When something is and in which lane; `None` has no date.
pub type Dated = (Option<Span>, u16);

/// Shares of relations over time.
///
/// A relation is shared evenly among the days of its soft span, so that it counts once in all, however long it is: one
/// known to a day is whole in its bucket, one known to a year is a twelfth in each month. Where one end is open it is
/// whole at the day of the other; where both are, it counts as undated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bins {
    /// The first day of each bucket, and the day after the last one.
    pub edges: Vec<Day>,
    /// How many lanes are stacked.
    pub lanes: usize,
    /// The shares, in parts of [`WHOLE`]: those of the first bucket, lane by lane, then those of the next.
    pub shares: Vec<u64>,
    /// What lies before the first bucket.
    pub before: u64,
    /// What lies after the last bucket.
    pub after: u64,
    /// How many have no date, or no end that is known.
    pub undated: u64,
}

impl Bins {
    /// Sorts what there is into at most `most` buckets of equal length between `first` and `last`, both included.
    ///
    /// Lanes are counted from 0; what is in a lane beyond `lanes` counts in the last. Takes a few milliseconds for 100,000.
    #[must_use]
    pub fn of(
        dated: impl IntoIterator<Item = Dated>,
        [first, last]: [Day; 2],
        most: usize,
        lanes: usize,
    ) -> Self {
        let edges = edges([first, last], most.max(1));
        let lanes = lanes.max(1);
        let buckets = edges.len().saturating_sub(1);
        let mut bins = Self {
            shares: vec![0; buckets * lanes],
            edges,
            lanes,
            ..Self::default()
        };
        // What every day of a bucket gets, as changes from one bucket to the next.
        let mut rates = vec![0_i64; (buckets + 1) * lanes];
        for (span, lane) in dated {
            let lane = usize::from(lane).min(lanes - 1);
            match span.and_then(known) {
                Some(stretch) => bins.share(&mut rates, stretch, lane),
                None => bins.undated += 1,
            }
        }
        bins.settle(&rates);
        bins
    }

    /// How many buckets there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.edges.len().saturating_sub(1)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The relations of a bucket and a lane, as a number with parts.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "more digits than a drawing shows"
    )]
    pub fn count(&self, bucket: usize, lane: usize) -> f64 {
        let share = self.shares.get(bucket * self.lanes + lane);
        share.copied().unwrap_or(0) as f64 / WHOLE as f64
    }

    /// The most relations that a bucket has in one lane.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "more digits than a drawing shows"
    )]
    pub fn most_in_lane(&self) -> f64 {
        self.shares.iter().copied().max().unwrap_or(0) as f64 / WHOLE as f64
    }

    /// The most relations that a bucket has in all lanes.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "more digits than a drawing shows"
    )]
    pub fn most(&self) -> f64 {
        let sums = self.shares.chunks(self.lanes.max(1));
        let most = sums.map(|lanes| lanes.iter().sum::<u64>()).max();
        most.unwrap_or(0) as f64 / WHOLE as f64
    }

    /// Everything together, in parts of [`WHOLE`].
    #[must_use]
    pub fn total(&self) -> u128 {
        let shares = self.shares.iter().map(|share| u128::from(*share));
        let beyond = u128::from(self.before) + u128::from(self.after);
        shares.sum::<u128>() + beyond + u128::from(self.undated) * u128::from(WHOLE)
    }

    /// The bucket of a day; `Err` is the side on which it lies beyond all of them.
    fn bucket(&self, day: Day) -> Result<usize, Beyond> {
        let (Some(first), Some(end)) = (self.edges.first(), self.edges.last()) else {
            return Err(Beyond::After);
        };
        if day < *first {
            return Err(Beyond::Before);
        }
        if day >= *end {
            return Err(Beyond::After);
        }
        // Buckets are equally long, so the guess is off by one at most.
        let long = i128::from(end.0) - i128::from(first.0);
        let along = i128::from(day.0) - i128::from(first.0);
        let guess = along * self.len() as i128 / long.max(1);
        let mut bucket = usize::try_from(guess).unwrap_or(0).min(self.len() - 1);
        while self.edges.get(bucket).is_some_and(|edge| day < *edge) {
            bucket -= 1;
        }
        while self.edges.get(bucket + 1).is_some_and(|edge| day >= *edge) {
            bucket += 1;
        }
        Ok(bucket)
    }

    fn add(&mut self, bucket: usize, lane: usize, share: u64) {
        if let Some(sum) = self.shares.get_mut(bucket * self.lanes + lane) {
            *sum += share;
        }
    }

    /// Shares one relation among the days of a stretch.
    fn share(&mut self, rates: &mut [i64], [from, to]: [Day; 2], lane: usize) {
        let days = u64::try_from(to.0 - from.0).unwrap_or(0) + 1;
        let rate = WHOLE / days;
        let rest = WHOLE - rate * days;
        let upto = |a: Day, b: Day| u64::try_from(b.0 - a.0).unwrap_or(0) * rate;
        let (Some(first), Some(end)) = (self.edges.first().copied(), self.edges.last().copied())
        else {
            self.after += WHOLE;
            return;
        };
        let past = to.plus_days(1);
        self.before += upto(from, first.min(past).max(from));
        self.after += upto(end.max(from).min(past), past);
        // What does not divide goes to the first day.
        match self.bucket(from) {
            Ok(bucket) => self.add(bucket, lane, rest),
            Err(Beyond::Before) => self.before += rest,
            Err(Beyond::After) => self.after += rest,
        }
        let (from, to) = (from.max(first), past.min(end));
        if from >= to {
            return;
        }
        let (Ok(a), Ok(b)) = (self.bucket(from), self.bucket(to.plus_days(-1))) else {
            return;
        };
        if a == b {
            self.add(a, lane, upto(from, to));
            return;
        }
        let edge = |bucket: usize| self.edges.get(bucket).copied().unwrap_or(end);
        let (head, tail) = (upto(from, edge(a + 1)), upto(edge(b), to));
        self.add(a, lane, head);
        self.add(b, lane, tail);
        let rate = i64::try_from(rate).unwrap_or(0);
        for (bucket, change) in [(a + 1, rate), (b, -rate)] {
            if let Some(sum) = rates.get_mut(bucket * self.lanes + lane) {
                *sum += change;
            }
        }
    }

    /// Adds what whole buckets get by their days.
    fn settle(&mut self, rates: &[i64]) {
        let mut running = vec![0_i64; self.lanes];
        let lengths = self.edges.windows(2).map(|pair| match pair {
            [a, b] => u64::try_from(b.0 - a.0).unwrap_or(0),
            _ => 0,
        });
        let buckets = self.shares.chunks_mut(self.lanes);
        for ((shares, changes), days) in buckets.zip(rates.chunks(self.lanes)).zip(lengths) {
            for ((share, rate), change) in shares.iter_mut().zip(&mut running).zip(changes) {
                *rate += change;
                *share += u64::try_from(*rate).unwrap_or(0) * days;
            }
        }
    }
}

/// On which side of all buckets a day lies.
enum Beyond {
    Before,
    After,
}

/// The years that are counted, from the first day of the one to the last day of the other.
pub const YEARS: [i64; 2] = [-12_000, 12_000];

/// The first and the last day that are counted; what lies farther counts there.
#[must_use]
pub fn limits() -> [Day; 2] {
    let [from, to] = YEARS;
    let first = Day::from_ymd(from, 1, 1);
    let last = Day::from_ymd(to, 12, 31);
    [
        first.unwrap_or(Day(-4_371_953)),
        last.unwrap_or(Day(2_933_262)),
    ]
}

/// The days among which something is shared; `None` where neither end is known.
fn known(span: Span) -> Option<[Day; 2]> {
    let [least, most] = limits();
    let within = |day: Day| day.clamp(least, most);
    match (span.first, span.last) {
        (Some(first), Some(last)) => {
            let first = within(first);
            Some([first, within(last).max(first)])
        }
        (Some(only), None) | (None, Some(only)) => Some([within(only); 2]),
        (None, None) => None,
    }
}

/// The edges of at most `most` buckets of nearly equal length, each at least a day.
fn edges([first, last]: [Day; 2], most: usize) -> Vec<Day> {
    let [least, farthest] = limits();
    let (first, last) = (first.clamp(least, farthest), last.clamp(least, farthest));
    let days = last.0 - first.0 + 1;
    if days <= 0 {
        return Vec::new();
    }
    let most = i64::try_from(most).unwrap_or(days).clamp(1, days);
    let edge = |number: i64| first.plus_days(days * number / most);
    (0..=most).map(edge).collect()
}

#[cfg(test)]
mod tests;
