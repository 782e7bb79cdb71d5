//! Days and the calendar.

/// A day, counted from 1970-01-01 in the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

/// Years beyond this in either direction have no day numbers.
const FARTHEST_YEAR: i64 = 10_000_000_000_000_000;

/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i128 = 719_468;
/// Days in the 400 years after which the calendar repeats.
const CYCLE: i128 = 146_097;

impl Day {
    /// The day of a year (astronomical: 0 is 1 BC), month (1 to 12) and day of the month (from 1).
    ///
    /// `None` when there is no such day, or for years beyond ±10^16.
    #[must_use]
    pub fn from_ymd(year: i64, month: u8, day: u8) -> Option<Self> {
        if !(1..=12).contains(&month)
            || day == 0
            || day > last_of_month(year, month)
            || !(-FARTHEST_YEAR..=FARTHEST_YEAR).contains(&year)
        {
            return None;
        }
        // Years that begin in March end with the leap day.
        let year = i128::from(year) - i128::from(month <= 2);
        let month = i128::from((month + 9) % 12);
        let cycle = year.div_euclid(400);
        let year = year.rem_euclid(400);
        let day_of_year = (153 * month + 2) / 5 + i128::from(day) - 1;
        let day_of_cycle = year * 365 + year / 4 - year / 100 + day_of_year;
        i64::try_from(cycle * CYCLE + day_of_cycle - EPOCH)
            .ok()
            .map(Self)
    }

    /// Year (astronomical: 0 is 1 BC), month (1 to 12) and day of the month (from 1).
    #[must_use]
    pub fn ymd(self) -> (i64, u8, u8) {
        let days = i128::from(self.0) + EPOCH;
        let cycle = days.div_euclid(CYCLE);
        let of_cycle = days.rem_euclid(CYCLE);
        let year = (of_cycle - of_cycle / 1_460 + of_cycle / 36_524 - of_cycle / (CYCLE - 1)) / 365;
        let of_year = of_cycle - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = cycle * 400 + year + i128::from(month <= 2);
        // All three are in range: |days| < 2^63 is fewer than 2^55 years.
        (year as i64, month as u8, day as u8)
    }

    /// The day so many days later (earlier when negative), stopping at the ends of counting.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// The same day of the month so many months later (earlier when negative), or the month's last day.
    #[must_use]
    pub fn plus_months(self, months: i64) -> Self {
        let (year, month, day) = self.ymd();
        let count = i128::from(year) * 12 + i128::from(month) - 1 + i128::from(months);
        let month = count.rem_euclid(12) as u8 + 1;
        let year = i64::try_from(count.div_euclid(12)).unwrap_or(i64::MAX);
        let day = day.min(last_of_month(year, month));
        Self::from_ymd(year, month, day).unwrap_or(Self(if months < 0 {
            i64::MIN
        } else {
            i64::MAX
        }))
    }

    /// The day of the week: 0 for Monday to 6 for Sunday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        (i128::from(self.0) + 3).rem_euclid(7) as u8
    }
}

/// The last day of a month (1 to 12) in a year (astronomical).
#[must_use]
pub(in crate::model) fn last_of_month(year: i64, month: u8) -> u8 {
    let leap = year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
