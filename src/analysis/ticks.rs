//! Ticks of an axis of time, at the boundaries of the calendar.

use crate::model::date::Day;

/// From one tick to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TickStep {
    /// Every day.
    Day,
    /// Every Monday.
    Week,
    /// The first of every month.
    Month,
    /// The first of January, April, July and October.
    Quarter,
    /// The first of January of so many years, at least one.
    ///
    /// Years are counted as people count them, from either side of the era: of centuries those are 200 BCE, 100 BCE, 1 CE,
    /// 100 CE, 200 CE. There is no year 0.
    Years(u16),
}

impl TickStep {
    /// Every step, the finest first.
    pub const LADDER: [Self; 16] = [
        Self::Day,
        Self::Week,
        Self::Month,
        Self::Quarter,
        Self::Years(1),
        Self::Years(2),
        Self::Years(5),
        Self::Years(10),
        Self::Years(20),
        Self::Years(50),
        Self::Years(100),
        Self::Years(200),
        Self::Years(500),
        Self::Years(1000),
        Self::Years(2000),
        Self::Years(5000),
    ];

    /// How long a step is, in days, within a fifth.
    #[must_use]
    pub fn days(self) -> f64 {
        match self {
            Self::Day => 1.0,
            Self::Week => 7.0,
            Self::Month => 30.436_875,
            Self::Quarter => 91.310_625,
            Self::Years(years) => 365.2425 * f64::from(years.max(1)),
        }
    }

    /// The last boundary that is not after `day`.
    #[must_use]
    pub fn at_or_before(self, day: Day) -> Day {
        let (year, month, of_month) = day.ymd();
        match self {
            Self::Day => day,
            Self::Week => day.plus_days(-i64::from(day.weekday())),
            Self::Month => day.plus_days(1 - i64::from(of_month)),
            Self::Quarter => first_of(year, (month.saturating_sub(1)) / 3 * 3 + 1).unwrap_or(day),
            Self::Years(years) => {
                first_of(year_at_or_before(year, i64::from(years.max(1))), 1).unwrap_or(day)
            }
        }
    }

    /// The first boundary after `day`; the last day that can be counted where there is none.
    #[must_use]
    pub fn after(self, day: Day) -> Day {
        let here = self.at_or_before(day);
        match self {
            Self::Day => here.plus_days(1),
            Self::Week => here.plus_days(7),
            Self::Month => here.plus_months(1),
            Self::Quarter => here.plus_months(3),
            Self::Years(years) => {
                let next = year_after(day.ymd().0, i64::from(years.max(1)));
                first_of(next, 1).unwrap_or(Day(i64::MAX))
            }
        }
    }

    /// The step of the names above these ticks: days and weeks stand in months, months and quarters in years.
    #[must_use]
    pub fn above(self) -> Option<Self> {
        match self {
            Self::Day | Self::Week => Some(Self::Month),
            Self::Month | Self::Quarter => Some(Self::Years(1)),
            Self::Years(_) => None,
        }
    }
}

fn first_of(year: i64, month: u8) -> Option<Day> {
    Day::from_ymd(year, month, 1)
}

/// The last year (astronomical) that is not after `year` and whose number, counted from the era, `step` divides; or year 1.
fn year_at_or_before(year: i64, step: i64) -> i64 {
    if year >= 1 {
        return (year / step * step).max(1);
    }
    let before_era = 1 - year;
    1 - (before_era + step - 1) / step * step
}

/// The first such year after `year`.
fn year_after(year: i64, step: i64) -> i64 {
    if year >= 1 {
        return (year / step + 1) * step;
    }
    let before_era = (-year) / step * step;
    if before_era >= 1 { 1 - before_era } else { 1 }
}

/// The ticks of an axis: days at boundaries of the calendar, each later than the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticks {
    /// From one tick to the next.
    pub step: TickStep,
    /// Where the ticks are.
    pub days: Vec<Day>,
}

impl Ticks {
    /// The ticks of a step from `first` to `last`, both included; `None` where there would be more than `most`.
    #[must_use]
    pub fn of(step: TickStep, [first, last]: [Day; 2], most: usize) -> Option<Self> {
        let mut days = Vec::new();
        let here = step.at_or_before(first);
        let mut at = if here == first {
            here
        } else {
            step.after(first)
        };
        while at <= last {
            if days.len() >= most {
                return None;
            }
            days.push(at);
            let next = step.after(at);
            if next <= at {
                break;
            }
            at = next;
        }
        Some(Self { step, days })
    }

    /// The finest ticks from `first` to `last`, both included, of which there are at most `most` and that `fit`.
    ///
    /// Where none fit, those of the longest step, but no more than `most` of them.
    #[must_use]
    pub fn fitting(range: [Day; 2], most: usize, fit: impl Fn(&Self) -> bool) -> Self {
        let all = TickStep::LADDER.into_iter();
        let mut fine = all.filter_map(|step| Self::of(step, range, most));
        fine.find(|ticks| fit(ticks)).unwrap_or_else(|| {
            let longest = TickStep::Years(5000);
            let ticks = Self::of(longest, range, usize::MAX);
            let mut days = ticks.map_or_else(Vec::new, |ticks| ticks.days);
            days.truncate(most.min(1));
            Self {
                step: longest,
                days,
            }
        })
    }
}

#[cfg(test)]
mod tests;
