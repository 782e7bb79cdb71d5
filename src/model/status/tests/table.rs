//! Every multiset of verdicts has exactly one row.

use super::super::rule::{Party, Tally, status};
use super::assessed;
use crate::model::{Kind, Stance, Status};

/// The table of the format, each row alone: whether it would match if it stood first.
fn matches(row: Status, t: &Tally<'_>) -> bool {
    let a = t.affirm.len();
    let is_party = |p: &Party| p.from || p.to;
    match row {
        Status::NoEvidence => t.counting == 0,
        Status::Contested => a + t.hold_possible > 0 && t.deny > 0,
        Status::DeniedOnly => t.deny > 0,
        Status::Declared => t.speech_act && t.affirm.iter().any(|p| p.from),
        Status::BothSides => t.affirm.iter().any(|p| p.from) && t.affirm.iter().any(|p| p.to),
        Status::Reported => a >= 2 && !t.affirm.iter().all(is_party),
        Status::ClaimedByParty => a >= 1 && t.affirm.iter().all(is_party),
        Status::SingleSource => a == 1,
        Status::Speculated => t.hold_possible > 0,
        Status::Mentioned => true,
    }
}

/// Every multiset of up to four affirming voices, by party.
fn affirming() -> Vec<Vec<Party>> {
    let flags = [(false, false), (true, false), (false, true), (true, true)];
    let flags = flags.map(|(from, to)| Party { from, to });
    let mut sets = vec![Vec::new()];
    let mut longest: Vec<(Vec<Party>, usize)> = vec![(Vec::new(), 0)];
    for _ in 0..4 {
        longest = longest
            .iter()
            .flat_map(|(set, least)| {
                (*least..4).map(|i| {
                    let mut set = set.clone();
                    set.push(flags[i]);
                    (set, i)
                })
            })
            .collect();
        sets.extend(longest.iter().map(|(set, _)| set.clone()));
    }
    sets
}

#[test]
fn the_first_row_that_matches_wins_for_every_multiset() {
    let mut seen = std::collections::BTreeSet::new();
    let sets = affirming();
    assert_eq!(sets.len(), 1 + 4 + 10 + 20 + 35);
    for affirm in &sets {
        for (hold_possible, deny, others) in (0..27).map(|i| (i % 3, i / 3 % 3, i / 9)) {
            for speech_act in [false, true] {
                let counting = affirm.len() + hold_possible + deny + others;
                let tally = Tally {
                    counting,
                    affirm,
                    hold_possible,
                    deny,
                    speech_act,
                };
                let first = Status::ALL
                    .iter()
                    .copied()
                    .find(|&row| matches(row, &tally));
                assert_eq!(Some(status(&tally)), first, "{tally:?}");
                seen.insert(status(&tally));
                // What the words of the vocabulary promise, whatever the order of the rows.
                let yes = affirm.len() + hold_possible > 0;
                match status(&tally) {
                    Status::NoEvidence => assert_eq!(counting, 0),
                    Status::Contested => assert!(yes && deny > 0),
                    Status::DeniedOnly => assert!(!yes && deny > 0),
                    Status::SingleSource => assert!(affirm.len() == 1 && deny == 0),
                    Status::Speculated => assert!(affirm.is_empty() && yes && deny == 0),
                    Status::Mentioned => assert!(!yes && deny == 0 && others > 0),
                    _ => assert!(!affirm.is_empty() && deny == 0),
                }
            }
        }
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), Status::ALL);
}

#[test]
#[expect(clippy::type_complexity, reason = "a table of cases")]
fn every_row_but_the_first_is_reached_by_passages_that_count() {
    use Stance::{Affirms, DeclinesComment, Denies, Possibly};
    let none: &[&str] = &[];
    let cases: [(Kind, &[(&str, &[&str], Stance)], Status); 9] = [
        (
            Kind::Visit,
            &[("d1", none, Possibly), ("d2", &["west"], Denies)],
            Status::Contested,
        ),
        (
            Kind::Visit,
            &[("d2", &["west"], Denies)],
            Status::DeniedOnly,
        ),
        (
            Kind::Threat,
            &[("d1", &["east"], Affirms)],
            Status::Declared,
        ),
        (
            Kind::Visit,
            &[("d1", &["east"], Affirms), ("d1", &["west"], Affirms)],
            Status::BothSides,
        ),
        (
            Kind::Visit,
            &[("d1", none, Affirms), ("d2", none, Affirms)],
            Status::Reported,
        ),
        (
            Kind::Visit,
            &[("d1", &["east"], Affirms)],
            Status::ClaimedByParty,
        ),
        (Kind::Threat, &[("d1", none, Affirms)], Status::SingleSource),
        (Kind::Visit, &[("d1", none, Possibly)], Status::Speculated),
        (
            Kind::Visit,
            &[("d1", &["west"], DeclinesComment)],
            Status::Mentioned,
        ),
    ];
    for (kind, passages, status) in cases {
        let found = assessed(kind, passages);
        assert_eq!(found.status, status, "{found:?}");
        assert!(found.width() >= 1);
    }
}
