use super::*;
use proptest::prelude::*;

fn day(year: i64, month: u8, day: u8) -> Day {
    Day::from_ymd(year, month, day).unwrap()
}

fn ranges() -> impl Strategy<Value = [Day; 2]> {
    let from = -2_190_000_i64..2_940_000;
    let long = prop_oneof![0_i64..40, 0_i64..4_000, 0_i64..5_100_000];
    (from, long).prop_map(|(from, long)| [Day(from), Day(from + long)])
}

fn is_boundary(step: TickStep, at: Day) -> bool {
    let (year, month, of_month) = at.ymd();
    match step {
        TickStep::Day => true,
        TickStep::Week => at.weekday() == 0,
        TickStep::Month => of_month == 1,
        TickStep::Quarter => of_month == 1 && [1, 4, 7, 10].contains(&month),
        TickStep::Years(n) => {
            // The year 0 is 1 BCE.
            let counted = if year >= 1 { year } else { 1 - year };
            let divides = counted % i64::from(n) == 0;
            (month, of_month) == (1, 1) && (divides || year == 1)
        }
    }
}

proptest! {
    #[test]
    fn ticks_increase_within_the_range_at_boundaries(range in ranges(), most in 0_usize..60) {
        for step in TickStep::LADDER {
            let Some(ticks) = Ticks::of(step, range, most) else { continue };
            prop_assert!(ticks.days.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(ticks.days.iter().all(|at| range[0] <= *at && *at <= range[1]));
            prop_assert!(ticks.days.iter().all(|at| is_boundary(step, *at)), "{step:?}");
            prop_assert!(ticks.days.len() <= most);
        }
    }

    #[test]
    fn none_is_left_out(range in ranges(), step in 0_usize..TickStep::LADDER.len()) {
        let step = TickStep::LADDER[step];
        let Some(ticks) = Ticks::of(step, range, 4_000) else { return Ok(()) };
        let long = range[1].0 - range[0].0;
        if long < 20_000 {
            let all = (0..=long).map(|n| range[0].plus_days(n));
            let all: Vec<Day> = all.filter(|at| is_boundary(step, *at)).collect();
            prop_assert_eq!(ticks.days, all);
        }
    }

    #[test]
    fn never_more_than_fit(range in ranges(), most in 0_usize..30, fit in 0_usize..30) {
        let ticks = Ticks::fitting(range, most, |ticks| ticks.days.len() <= fit);
        prop_assert!(ticks.days.len() <= most && ticks.days.len() <= fit.max(1));
        // A finer step would have too many.
        let finer = TickStep::LADDER.into_iter().take_while(|step| *step != ticks.step);
        for step in finer {
            let some = Ticks::of(step, range, most);
            prop_assert!(some.is_none_or(|ticks| ticks.days.len() > fit));
        }
    }

    #[test]
    fn before_and_after_enclose_a_day(at in -2_190_000_i64..2_940_000) {
        for step in TickStep::LADDER {
            let (before, after) = (step.at_or_before(Day(at)), step.after(Day(at)));
            prop_assert!(before.0 <= at && at < after.0, "{step:?}");
            prop_assert_eq!(step.at_or_before(after), after);
            prop_assert_eq!(step.at_or_before(Day(after.0 - 1)), before);
        }
    }
}

#[test]
fn years_are_counted_from_either_side_of_the_era() {
    let ticks = Ticks::of(
        TickStep::Years(1000),
        [day(-4000, 1, 1), day(2500, 1, 1)],
        20,
    )
    .unwrap();
    let years: Vec<i64> = ticks.days.iter().map(|at| at.ymd().0).collect();
    assert_eq!(years, [-3999, -2999, -1999, -999, 1, 1000, 2000]);
    let ticks = Ticks::of(TickStep::Years(1), [day(-1, 1, 1), day(2, 1, 1)], 20).unwrap();
    let years: Vec<i64> = ticks.days.iter().map(|at| at.ymd().0).collect();
    assert_eq!(years, [-1, 0, 1, 2]);
}

#[test]
fn a_century_a_year_and_a_week_have_their_steps() {
    let step = |from, to| Ticks::fitting([from, to], 12, |_| true).step;
    assert_eq!(step(day(1900, 1, 1), day(2000, 1, 1)), TickStep::Years(10));
    assert_eq!(step(day(2023, 1, 2), day(2023, 12, 31)), TickStep::Month);
    assert_eq!(step(day(2023, 1, 1), day(2025, 6, 1)), TickStep::Quarter);
    assert_eq!(step(day(2023, 9, 1), day(2023, 9, 10)), TickStep::Day);
    assert_eq!(
        step(day(-4000, 1, 1), day(9999, 1, 1)),
        TickStep::Years(2000)
    );
}

#[test]
fn the_ends_of_counting_are_safe() {
    for range in [
        [Day(i64::MIN), Day(i64::MAX)],
        [Day(i64::MAX), Day(i64::MAX)],
    ] {
        let ticks = Ticks::fitting(range, 5, |_| true);
        assert!(ticks.days.len() <= 5);
    }
}
