//! Date phrases of English and German texts.

mod words;

use super::{Date, Day};
use words::Word;

/// A recurring part of the year: its first month (1 to 12) and its length in months.
#[derive(Clone, Copy)]
struct Part {
    month: u8,
    months: u8,
}

/// Reads a phrase of a text published at `published`.
pub(super) fn read(phrase: &str, lang: &str, published: &Date) -> Option<Date> {
    let words = words::read(phrase, lang)?;
    let reader = Reader::new(published);
    Date::parse(&reader.any(&words)?).ok()
}

/// The date of publication as far as it is known.
struct Reader {
    year: Option<i64>,
    /// Months since the year 0.
    month: Option<i64>,
    day: Option<Day>,
}

impl Reader {
    fn new(published: &Date) -> Self {
        let span = published.hard();
        let ends = span.first.zip(span.last);
        let same = |of: fn(Day) -> i64| ends.and_then(|(a, b)| (of(a) == of(b)).then(|| of(a)));
        Self {
            year: same(|d| d.ymd().0),
            month: same(|d| d.ymd().0 * 12 + i64::from(d.ymd().1) - 1),
            day: same(|d| d.0).map(Day),
        }
    }

    fn any(&self, words: &[Word]) -> Option<String> {
        match words {
            [Word::Since, rest @ ..] => Some(format!("{}/..", begin(&self.one(rest, None)?))),
            [Word::Until, rest @ ..] => Some(format!("../{}", end(&self.one(rest, None)?))),
            [Word::About, rest @ ..] => {
                let one = self.one(rest, None)?;
                (!one.contains(['~', '/'])).then(|| format!("{one}~"))
            }
            [Word::Between | Word::From, rest @ ..] => self.between(rest),
            _ => self.one(words, None).or_else(|| self.between(words)),
        }
    }

    /// "July to September 2023": what lacks a year takes that of the other end.
    fn between(&self, words: &[Word]) -> Option<String> {
        let at = words
            .iter()
            .position(|w| matches!(w, Word::To | Word::And | Word::Until))?;
        let (from, to) = (words.get(..at)?, words.get(at + 1..)?);
        let to_text = self.one(to, None)?;
        let year: Option<i64> = year_of(&to_text);
        let from_text = match from {
            // "10 to 13 September": the first day is of the same month.
            [Word::Number(day)] => {
                let (month, _) = end(&to_text)
                    .rsplit_once('-')
                    .filter(|(m, _)| m.len() == 7)?;
                format!("{month}-{day:02}")
            }
            _ => self.one(from, year)?,
        };
        let text = format!("{}/{}", begin(&from_text), end(&to_text));
        if Date::parse(&text).is_ok() {
            return Some(text);
        }
        // "December to February 2024" began the year before.
        let from_text = self.one(from, year.map(|y| y - 1))?;
        Some(format!("{}/{}", begin(&from_text), end(&to_text)))
    }

    /// The latest day of this name that lies at least so many days before the text.
    fn weekday(&self, weekday: u8, at_least_days: i64) -> Option<String> {
        let latest = self.day?.plus_days(-at_least_days);
        let back = (i64::from(latest.weekday()) - i64::from(weekday)).rem_euclid(7);
        Some(day_text(latest.plus_days(-back)))
    }

    /// One date without words for its ends; `year` is for what has none of its own.
    #[expect(
        clippy::too_many_lines,
        reason = "one pattern a line, as the table that it is"
    )]
    fn one(&self, words: &[Word], year: Option<i64>) -> Option<String> {
        match *words {
            [Word::Number(y)] if is_year(y) => four(y),
            [Word::Third(third), Word::Number(y)] if is_year(y) => {
                four(y)?;
                third_of(
                    Part {
                        month: 1,
                        months: 12,
                    },
                    y,
                    third,
                )
            }
            [Word::Relative(step), Word::Year] => four(self.year? + step),
            [Word::Third(third), Word::Relative(step), Word::Year] => third_of(
                Part {
                    month: 1,
                    months: 12,
                },
                self.year? + step,
                third,
            ),
            [Word::Relative(step), Word::Month] => Some(month_text(self.month? + step)),
            [Word::Third(third), Word::Relative(step), Word::Month] => {
                let count = self.month? + step;
                third_of_month(count.div_euclid(12), count.rem_euclid(12) as u8 + 1, third)
            }
            [Word::Relative(step), Word::Week] => {
                let day = self.day?;
                let monday = day.plus_days(7 * step - i64::from(day.weekday()));
                Some(format!(
                    "{}/{}",
                    day_text(monday),
                    day_text(monday.plus_days(6))
                ))
            }
            [Word::DaysAgo(days)] => Some(day_text(self.day?.plus_days(-days))),
            [Word::Weekday(weekday)] | [Word::Relative(0), Word::Weekday(weekday)] => {
                self.weekday(weekday, 0)
            }
            [Word::Relative(-1), Word::Weekday(weekday)] => self.weekday(weekday, 1),
            [Word::Number(d), Word::MonthName(m), Word::Number(y)]
            | [Word::MonthName(m), Word::Number(d), Word::Number(y)]
                if is_day(d) && is_year(y) =>
            {
                Some(format!("{}-{m:02}-{d:02}", four(y)?))
            }
            [Word::Number(d), Word::MonthName(m)] | [Word::MonthName(m), Word::Number(d)]
                if is_day(d) =>
            {
                let y = year.or_else(|| {
                    self.year_of(
                        Part {
                            month: m,
                            months: 1,
                        },
                        None,
                    )
                })?;
                Some(format!("{}-{m:02}-{d:02}", four(y)?))
            }
            _ => self.part(words, year),
        }
    }

    /// A month or season, or a third of one.
    fn part(&self, words: &[Word], year: Option<i64>) -> Option<String> {
        let (third, words) = match words {
            [Word::Third(third), rest @ ..] => (Some(*third), rest),
            _ => (None, words),
        };
        let (step, words) = match words {
            [Word::Relative(step), rest @ ..] => (Some(*step), rest),
            _ => (None, words),
        };
        let (name, given) = match *words {
            [name] => (name, None),
            [name, Word::Number(y)] if is_year(y) && step.is_none() => (name, Some(y)),
            _ => return None,
        };
        let part = match name {
            Word::MonthName(month) => Part { month, months: 1 },
            Word::Season(season) => Part {
                month: season * 3,
                months: 3,
            },
            _ => return None,
        };
        let inherited = year.filter(|_| step.is_none());
        let year = given.or(inherited).or_else(|| self.year_of(part, step))?;
        match (name, third) {
            (Word::Season(season), None) => Some(format!("{}-{}", four(year)?, 20 + season)),
            (Word::MonthName(m), Some(third)) => third_of_month(year, m, third),
            (_, Some(third)) => third_of(part, year, third),
            (_, None) => Some(month_text(year * 12 + i64::from(part.month) - 1)),
        }
    }

    /// The year whose `part` is meant: the last before publication, the nearest, or the next after it.
    fn year_of(&self, part: Part, step: Option<i64>) -> Option<i64> {
        let Some(now) = self.month else {
            return self.year.filter(|_| step.is_none());
        };
        let year = now.div_euclid(12);
        let first = |y: i64| y * 12 + i64::from(part.month) - 1;
        let last = |y: i64| first(y) + i64::from(part.months) - 1;
        let mut years = [year - 2, year - 1, year, year + 1, year + 2].into_iter();
        match step {
            Some(-1) => years.rfind(|&y| last(y) < now),
            Some(1) => years.find(|&y| first(y) > now),
            // Twice the distance of the middles; of two as near, the past one.
            _ => years.min_by_key(|&y| (first(y) + last(y) - 2 * now).abs()),
        }
    }
}

/// The first, second or last third of a year or season, in months.
fn third_of(part: Part, year: i64, third: u8) -> Option<String> {
    four(year)?;
    let length = i64::from(part.months / 3);
    let first = year * 12 + i64::from(part.month) - 1 + i64::from(third) * length;
    if length == 1 {
        return Some(format!("{}~", month_text(first)));
    }
    Some(format!(
        "{}~/{}~",
        month_text(first),
        month_text(first + length - 1)
    ))
}

/// The 1st to 10th, 11th to 20th, or the rest of a month.
fn third_of_month(year: i64, month: u8, third: u8) -> Option<String> {
    let (first, last) = match third {
        0 => (1, 10),
        1 => (11, 20),
        _ => (21, super::day::last_of_month(year, month)),
    };
    let month = format!("{}-{month:02}", four(year)?);
    Some(format!("{month}-{first:02}~/{month}-{last:02}~"))
}

fn month_text(count: i64) -> String {
    format!(
        "{:04}-{:02}",
        count.div_euclid(12),
        count.rem_euclid(12) + 1
    )
}

fn day_text(day: Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{year:04}-{month:02}-{day:02}")
}

fn is_year(number: i64) -> bool {
    (1000..=9999).contains(&number)
}

fn is_day(number: i64) -> bool {
    (1..=31).contains(&number)
}

fn four(year: i64) -> Option<String> {
    is_year(year).then(|| year.to_string())
}

fn year_of(text: &str) -> Option<i64> {
    text.get(..4)?.parse().ok()
}

fn begin(text: &str) -> &str {
    text.split_once('/').map_or(text, |(begin, _)| begin)
}

fn end(text: &str) -> &str {
    text.split_once('/').map_or(text, |(_, end)| end)
}
