use super::*;
use crate::analysis::Scope;
use crate::geom::{Rect as Area, ScreenPos};
use proptest::prelude::*;

fn frame(from: f64, days: f64) -> Frame {
    let plot = Area::from_xywh(100.0, 0.0, 800.0, 120.0);
    Frame {
        area: Area::from_xywh(0.0, 0.0, 900.0, 150.0),
        plot: Area {
            min: ScreenPos::new(100.0, 0.0),
            ..plot
        },
        tray: None,
        scope: Scope::between(from, from + days),
    }
}

fn in_order((from, to): Stretch) -> bool {
    from.zip(to).is_none_or(|(from, to)| from <= to)
}

proptest! {
    #[test]
    fn whatever_a_hand_does_the_end_is_not_before_the_beginning(
        from in -1_000_000.0_f64..2_000_000.0,
        days in 2.0_f64..200_000.0,
        xs in prop::collection::vec(0.0_f32..1_000.0, 2..8),
    ) {
        let frame = frame(from, days);
        let mut chosen = Brush::new((None, None), &frame).pulled(Grip::New(frame.moment(xs[0])), xs[1]);
        prop_assert!(in_order(chosen));
        for pair in xs.windows(2) {
            let brush = Brush::new(chosen, &frame);
            let grip = brush.grip(pair[0]).unwrap_or(Grip::New(frame.moment(pair[0])));
            chosen = brush.pulled(grip, pair[1]);
            prop_assert!(in_order(chosen), "{grip:?} {chosen:?}");
            prop_assert!(chosen.0.is_some() && chosen.1.is_some());
        }
    }

    #[test]
    fn a_hand_that_comes_back_changes_nothing_but_the_boundary(
        from in 15_000.0_f64..20_000.0,
        days in 20.0_f64..4_000.0,
        a in 150.0_f32..500.0,
        b in 510.0_f32..850.0,
    ) {
        let frame = frame(from, days);
        let chosen = Brush::new((None, None), &frame).pulled(Grip::New(frame.moment(a)), b);
        let brush = Brush::new(chosen, &frame);
        let x = f32::midpoint(a, b);
        prop_assert_eq!(brush.pulled(Grip::Move(frame.moment(x)), x), chosen);
    }

    #[test]
    fn a_tick_later_and_one_earlier_is_where_it_was(
        first in 0_i64..20_000,
        steps in 2_usize..6,
        tick in 0_usize..8,
    ) {
        let tick = TickStep::LADDER[tick];
        let frame = frame(0.0, 1_000.0);
        let from = tick.at_or_before(Day(first));
        let mut end = from;
        for _ in 0..steps {
            end = tick.after(end);
        }
        let chosen = (Some(from), Some(before(end)));
        for change in [Brush::stepped, Brush::resized] {
            let later = change(&Brush::new(chosen, &frame), tick, true);
            prop_assert!(later.1 > chosen.1 && in_order(later));
            let back = change(&Brush::new(later, &frame), tick, false);
            prop_assert_eq!(back, chosen);
        }
        let later = Brush::new(chosen, &frame).begun(tick, true);
        prop_assert!(later.0 > chosen.0 && later.1 == chosen.1 && in_order(later));
        prop_assert_eq!(Brush::new(later, &frame).begun(tick, false), chosen);
    }
}

#[test]
fn edges_are_taken_before_the_middle_and_open_ends_have_none() {
    let frame = frame(0.0, 800.0);
    let brush = Brush::new((Some(Day(100)), Some(Day(199))), &frame);
    assert_eq!(brush.grip(203.0), Some(Grip::Start));
    assert_eq!(brush.grip(297.0), Some(Grip::End));
    assert!(matches!(brush.grip(250.0), Some(Grip::Move(_))));
    assert_eq!(brush.grip(400.0), None);
    let until = Brush::new((None, Some(Day(199))), &frame);
    assert!(matches!(until.grip(120.0), Some(Grip::Move(_))));
    // Edges come to stand at the ends of weeks: Day(312) is a Monday.
    assert_eq!(until.pulled(Grip::End, 410.0), (None, Some(Day(311))));
}

#[test]
fn an_open_end_that_a_key_moves_begins_where_the_view_ends() {
    // In view are the days from 0 to 799; the year after them begins on day 1096, that before the first on day -365.
    let frame = frame(0.0, 800.0);
    let year = TickStep::Years(1);
    let until = Brush::new((None, Some(Day(400))), &frame);
    assert_eq!(until.begun(year, false), (Some(Day(-365)), Some(Day(400))));
    assert_eq!(until.begun(year, true), (Some(Day(365)), Some(Day(400))));
    let since = Brush::new((Some(Day(100)), None), &frame);
    assert_eq!(since.resized(year, true), (Some(Day(100)), Some(Day(1095))));
    assert_eq!(since.resized(year, false), (Some(Day(100)), Some(Day(729))));
    // Beyond the view nothing is turned around.
    let early = Brush::new((None, Some(Day(-9))), &frame);
    assert_eq!(early.begun(year, true), (Some(Day(-9)), Some(Day(-9))));
    let late = Brush::new((Some(Day(9_000)), None), &frame);
    assert_eq!(
        late.resized(year, true),
        (Some(Day(9_000)), Some(Day(9_000)))
    );
}
