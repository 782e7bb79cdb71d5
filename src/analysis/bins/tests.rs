use super::*;
use proptest::prelude::*;

/// Anything that a relation may have, and in which lane.
fn dated() -> impl Strategy<Value = Dated> {
    let day = || {
        prop_oneof![
            8 => (-2_200_000_i64..3_000_000).prop_map(|n| Some(Day(n))),
            2 => (19_000_i64..19_900).prop_map(|n| Some(Day(n))),
            1 => prop::sample::select(vec![i64::MIN, i64::MAX]).prop_map(|n| Some(Day(n))),
            1 => Just(None),
        ]
    };
    let span = (day(), day()).prop_map(|(a, b)| match (a, b) {
        (Some(a), Some(b)) => Span {
            first: Some(a.min(b)),
            last: Some(a.max(b)),
        },
        (first, last) => Span { first, last },
    });
    (prop::option::weighted(0.9, span), 0_u16..7)
}

proptest! {
    #[test]
    fn buckets_and_what_is_beside_them_sum_to_the_whole(
        all in prop::collection::vec(dated(), 0..40),
        from in -2_300_000_i64..3_000_000,
        long in prop_oneof![0_i64..60, 0_i64..5_000_000],
        most in 1_usize..300,
    ) {
        let bins = Bins::of(all.iter().copied(), [Day(from), Day(from + long)], most, 5);
        prop_assert_eq!(bins.total(), all.len() as u128 * u128::from(WHOLE));
        prop_assert!(bins.len() <= most);
        prop_assert_eq!(bins.shares.len(), bins.len() * 5);
        prop_assert!(bins.edges.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn a_bucket_has_what_its_days_have(
        all in prop::collection::vec(dated(), 0..12),
        from in 18_900_i64..19_900,
        long in 0_i64..200,
        most in 1_usize..20,
    ) {
        let range = [Day(from), Day(from + long)];
        let coarse = Bins::of(all.iter().copied(), range, most, 3);
        let daily = Bins::of(all.iter().copied(), range, usize::MAX, 3);
        prop_assert_eq!(daily.len() as i64, long + 1);
        for lane in 0..3 {
            for bucket in 0..coarse.len() {
                let (a, b) = (coarse.edges[bucket], coarse.edges[bucket + 1]);
                let days = (a.0 - from) as usize..(b.0 - from) as usize;
                let sum: u64 = days.map(|day| daily.shares[day * 3 + lane]).sum();
                prop_assert_eq!(coarse.shares[bucket * 3 + lane], sum);
            }
        }
    }

    #[test]
    fn what_is_known_to_a_day_is_whole(at in 0_i64..100, most in 1_usize..50) {
        let span = Span { first: Some(Day(at)), last: Some(Day(at)) };
        let bins = Bins::of([(Some(span), 1)], [Day(0), Day(99)], most, 2);
        let whole = bins.shares.iter().filter(|share| **share > 0).count();
        prop_assert_eq!((whole, bins.most()), (1, 1.0));
    }
}

#[test]
fn a_year_is_shared_among_its_months() {
    let day = |month, day| Day::from_ymd(2023, month, day).unwrap();
    let year = Span {
        first: Some(day(1, 1)),
        last: Some(day(12, 31)),
    };
    let bins = Bins::of([(Some(year), 0)], [day(1, 1), day(12, 31)], 12, 1);
    assert_eq!(bins.len(), 12);
    assert!((0..12).all(|month| (bins.count(month, 0) - 1.0 / 12.0).abs() < 0.002));
    let half = Bins::of([(Some(year), 0)], [day(7, 1), day(12, 31)], 1, 1);
    assert!(half.before > WHOLE / 3 && half.before < WHOLE / 2 && half.after == 0);
}

#[test]
fn open_ends_count_at_the_day_that_is_known() {
    let open = |first, last| (Some(Span { first, last }), 0);
    let all = [
        open(Some(Day(3)), None),
        open(None, Some(Day(5))),
        open(None, None),
        (None, 0),
    ];
    let bins = Bins::of(all, [Day(0), Day(9)], 10, 1);
    assert_eq!((bins.shares[3], bins.shares[5]), (WHOLE, WHOLE));
    assert_eq!((bins.undated, bins.before, bins.after), (2, 0, 0));
}

#[test]
fn an_empty_stretch_has_no_bucket() {
    let bins = Bins::of([(None, 0)], [Day(5), Day(4)], 10, 1);
    assert!(bins.is_empty());
    assert_eq!(bins.undated, 1);
}
