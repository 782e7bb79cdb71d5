//! Who speaks, for whom, and what they say last.

use super::super::fixture::{dossier, end, id, passage, relation};
use super::super::verdict::together;
use super::super::{Voice, assess};
use super::{assessed, names};
use crate::model::anchor::Anchor;
use crate::model::{AnchorState, Kind, Stance, Status, WitnessKind};
use Stance::{Affirms, DeclinesComment, Denies, Doubts, Possibly, Probably, Uncommitted};

#[test]
fn the_innermost_witness_speaks() {
    let found = assessed(
        Kind::Visit,
        &[("d1", &["herald", "west"], Affirms), ("d1", &[], Affirms)],
    );
    assert_eq!(names(&found.affirm), ["daily", "west"]);
}

#[test]
fn syndicated_copies_are_one_voice() {
    let found = assessed(
        Kind::Visit,
        &[("copy1", &[], Affirms), ("copy2", &[], Affirms)],
    );
    assert_eq!(names(&found.affirm), ["wire"]);
    assert_eq!(found.status, Status::SingleSource);
}

#[test]
fn somebody_unnamed_counts_as_the_next_one_outwards() {
    let cases: [(&str, &[&str], &str); 5] = [
        ("d1", &["officials"], "daily"),
        ("d1", &["herald", "officials"], "herald"),
        ("d1", &["officials", "someone"], "daily"),
        ("copy2", &["officials"], "wire"),
        ("rumour", &["officials"], "someone"),
    ];
    for (document, chain, voice) in cases {
        let found = assessed(Kind::Visit, &[(document, chain, Affirms)]);
        assert_eq!(names(&found.affirm), [voice], "{chain:?}");
    }
    let unnamed = assessed(Kind::Visit, &[("nobody", &["officials"], Affirms)]);
    assert_eq!(names(&unnamed.affirm), ["officials"]);
    let nobody = assessed(Kind::Visit, &[("nobody", &[], Affirms)]);
    assert_eq!((nobody.status, nobody.affirm.len()), (Status::Mentioned, 0));
}

#[test]
fn voices_for_a_common_actor_are_one() {
    let found = assessed(
        Kind::Visit,
        &[
            ("d1", &["east-ministry"], Affirms),
            ("d2", &["east-minister"], Affirms),
            ("d1", &[], Affirms),
        ],
    );
    assert_eq!(
        names(&found.affirm),
        ["daily", "east-minister+east-ministry"]
    );
    assert_eq!(found.width(), 2);
    // A joint statement makes one voice of both sides.
    let joint = assessed(
        Kind::Visit,
        &[
            ("d1", &["east"], Affirms),
            ("d1", &["west"], Affirms),
            ("d1", &["both"], Affirms),
        ],
    );
    assert_eq!(names(&joint.affirm), ["both+east+west"]);
    assert_eq!(joint.status, Status::BothSides);
}

#[test]
#[expect(clippy::type_complexity, reason = "a table of cases")]
fn the_latest_passages_decide() {
    let cases: [(&[&str], &[&str], Stance, Stance, Stance); 7] = [
        (
            &["west@2023-09-01"],
            &["west@2023-09-05"],
            Denies,
            Affirms,
            Affirms,
        ),
        (
            &["west@2023-09-05"],
            &["west@2023-09-01"],
            Denies,
            Affirms,
            Denies,
        ),
        (
            &["west@2023-09-05"],
            &["west@2023-09-05"],
            Denies,
            Affirms,
            Uncommitted,
        ),
        // Dates that overlap do not tell which is later.
        (
            &["west@2023-09-05~"],
            &["west@2023-09-07"],
            Denies,
            Affirms,
            Uncommitted,
        ),
        (
            &["west@2023-09-05"],
            &["west"],
            Denies,
            Affirms,
            Uncommitted,
        ),
        (&["west@2023-08"], &["west"], Denies, Affirms, Affirms),
        (
            &["west@2023-09-05"],
            &["west@2023-09-05"],
            DeclinesComment,
            Possibly,
            Possibly,
        ),
    ];
    for (first, second, a, b, verdict) in cases {
        let found = assessed(Kind::Visit, &[("d1", first, a), ("d1", second, b)]);
        let verdicts: Vec<Stance> = found.verdicts.iter().map(|v| v.verdict).collect();
        assert_eq!(verdicts, [verdict], "{first:?} {second:?}");
    }
    // Without a date of its own, what is said was said when it was published.
    let printed = assessed(
        Kind::Visit,
        &[("d1", &["west"], Denies), ("d2", &["west"], Affirms)],
    );
    assert_eq!(names(&printed.affirm), ["west"]);
    assert_eq!(printed.verdicts[0].passages, [id("p1")]);
}

#[test]
fn a_verdict_is_the_strongest_yes_or_no() {
    for a in Stance::ALL {
        assert_eq!(together(&[*a]), *a);
        for b in Stance::ALL {
            assert_eq!(together(&[*a, *b]), together(&[*b, *a]));
        }
    }
    assert_eq!(together(&[Possibly, Affirms, Probably]), Affirms);
    assert_eq!(together(&[Possibly, Probably, Uncommitted]), Probably);
    assert_eq!(together(&[Doubts, Denies, DeclinesComment]), Denies);
    assert_eq!(together(&[Doubts, Possibly]), Uncommitted);
    assert_eq!(together(&[DeclinesComment, Uncommitted]), DeclinesComment);
    assert_eq!(together(&[]), Uncommitted);
}

#[test]
fn a_party_is_contains_or_belongs_to_the_actor() {
    let ends = (
        end(Some("east-government"), None),
        end(None, Some("westburg")),
    );
    let (dossier, _) = dossier(relation(
        Kind::Visit,
        ends.0.clone(),
        ends.1.clone(),
        vec![passage("p", "d1", &[], Affirms)],
    ));
    let party = |witness: &str, end| {
        let voice = Voice {
            witnesses: vec![id(witness)],
        };
        voice.is_party(&dossier, end)
    };
    assert!(party("east-ministry", &ends.0));
    assert!(party("east", &ends.0));
    assert!(party("east-minister", &ends.0));
    assert!(!party("east-army", &ends.0));
    assert!(!party("west", &ends.0));
    assert!(!party("daily", &ends.0));
    // A place alone has no party.
    assert!(!party("west", &ends.1));
}

#[test]
fn what_is_not_found_counts_for_nothing_and_asks_for_review() {
    let ends = || (end(Some("east"), None), end(Some("west"), None));
    let passages = vec![
        passage("p0", "d1", &[], Affirms),
        passage("p1", "d2", &[], Denies),
    ];
    let (dossier, mut anchors) = dossier(relation(Kind::Visit, ends().0, ends().1, passages));
    let relation = dossier.relations().get(&id("r")).unwrap();
    assert_eq!(
        assess(&dossier, relation, &anchors).status,
        Status::Contested
    );
    assert!(!assess(&dossier, relation, &anchors).needs_review);
    for state in [
        AnchorState::Altered,
        AnchorState::Ambiguous,
        AnchorState::Orphaned,
    ] {
        anchors.insert(
            id("p1"),
            Anchor {
                state,
                at: None,
                cosmetic: false,
            },
        );
        let found = assess(&dossier, relation, &anchors);
        assert_eq!(
            (found.status, found.needs_review),
            (Status::SingleSource, true)
        );
    }
    anchors.clear();
    let found = assess(&dossier, relation, &anchors);
    assert_eq!(
        (found.status, found.needs_review, found.width()),
        (Status::NoEvidence, true, 1)
    );
}

#[test]
fn only_the_unnamed_are_passed_over() {
    for kind in WitnessKind::ALL {
        let unnamed = matches!(kind, WitnessKind::Anonymous | WitnessKind::Unknown);
        let (mut parts, source) = (super::super::fixture::parts(), "west");
        for witness in parts
            .witnesses
            .iter_mut()
            .filter(|w| w.id.as_str() == source)
        {
            witness.kind = *kind;
        }
        let passages = vec![passage("p0", "d1", &[source], Affirms)];
        let r = relation(
            Kind::Visit,
            end(Some("east"), None),
            end(Some("west"), None),
            passages,
        );
        parts.relations = vec![r];
        let dossier = crate::model::Dossier::from_parts(parts).unwrap();
        let found = assess(
            &dossier,
            dossier.relations().get(&id("r")).unwrap(),
            &super::super::anchors(&dossier),
        );
        assert_eq!(
            names(&found.affirm),
            [if unnamed { "daily" } else { source }]
        );
    }
}
