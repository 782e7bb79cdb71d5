//! What edits of a source do to a quotation. The edits of the first two tables are those that a widely used annotation
//! client re-attaches (measured with its scorer: "not" inserted 0.909, "denied" to "confirmed" 0.925, 200 to 2,000
//! 0.955, a harmless line break 0.901).

use super::{find, taken};
use crate::model::anchor::{Anchor, IndexedText, Quote, anchor};
use crate::model::vocabulary::AnchorState;

fn state_after(before: &str, exact: &str, after: &str) -> Anchor {
    let source = format!("He spoke on Monday. {before} The talks go on, he added.");
    let edited = format!("He spoke on Monday. {after} The talks go on, he added.");
    let quote = taken(&source, exact);
    assert_eq!(find(&source, &quote).state, AnchorState::Exact);
    find(&edited, &quote)
}

#[test]
fn a_change_of_meaning_is_never_evidence() {
    let edits = [
        (
            "Moscow would send shells to Pyongyang.",
            "Moscow would not send shells to Pyongyang.",
        ),
        (
            "The ministry denied it had asked for arms.",
            "The ministry confirmed it had asked for arms.",
        ),
        (
            "It delivered 200 shells last week.",
            "It delivered 2,000 shells last week.",
        ),
        (
            "Ким принял приглашение Москвы.",
            "Ким не принял приглашение Москвы.",
        ),
        ("평양은 제안을 수락했다.", "평양은 제안을 거절했다."),
        (
            "Team Alpha will meet the minister in May.",
            "Team Beta will meet the minister in May.",
        ),
        ("Die Lieferung ist möglich.", "Die Lieferung ist unmöglich."),
    ];
    for (before, after) in edits {
        let found = state_after(before, before, after);
        assert!(!found.state.counts(), "{after}: {found:?}");
    }
}

#[test]
fn a_quotation_is_not_found_inside_a_longer_word() {
    let edits = [
        (
            "It delivered 200 shells.",
            "200 shells",
            "It delivered 1,200 shells.",
        ),
        (
            "It delivered 200 shells.",
            "200",
            "It delivered 2000 shells.",
        ),
        (
            "It delivered up to 200.",
            "up to 200",
            "It delivered up to 200,000.",
        ),
        ("Das ist möglich.", "möglich", "Das ist unmöglich."),
        ("Das ist möglich.", "möglich", "Das ist un\u{AD}möglich."),
        ("They can deliver.", "They can", "They can't deliver."),
        ("Er sagte resume.", "resume", "Er sagte resume\u{301}."),
    ];
    for (before, exact, after) in edits {
        let found = state_after(before, exact, after);
        assert!(!found.state.counts(), "{after}: {found:?}");
    }
}

#[test]
fn a_harmless_edit_is_cosmetic() {
    let edits = [
        (
            "It would send arms to the port.",
            "It would\n    send arms to\u{A0}the port.",
        ),
        (
            "\"No good light\", he said - twice.",
            "“No good light”, he said – twice.",
        ),
        (
            "Die \"Waffenlieferungen\" gehen weiter.",
            "Die „Waffen\u{AD}lieferungen“ gehen weiter.",
        ),
        ("Die \"Waffen\" gehen weiter.", "Die »Waffen« gehen weiter."),
        (
            "Gespräche über Munition",
            "Gespra\u{308}che u\u{308}ber Munition",
        ),
        (
            "평양은 제안을 수락했다",
            "\u{1111}\u{1167}\u{11BC}\u{110B}\u{1163}\u{11BC}\u{110B}\u{1173}\u{11AB} 제안을 수락했다",
        ),
    ];
    for (before, after) in edits {
        let found = state_after(before, before, after);
        assert_eq!(found.state, AnchorState::Moved, "{after}");
        assert!(found.cosmetic, "{after}");
        let edited = format!("He spoke on Monday. {after} The talks go on, he added.");
        let (start, end) = found.at.unwrap();
        assert_eq!(IndexedText::new(&edited).slice(start, end), Some(after));
    }
}

#[test]
fn a_change_of_meaning_is_shown_where_it_stands() {
    let found = state_after(
        "The ministry denied it had asked for arms.",
        "ministry denied it had asked for arms",
        "The ministry confirmed it had asked for arms.",
    );
    assert_eq!(found.state, AnchorState::Altered);
    let text = "He spoke on Monday. The ministry confirmed it had asked for arms. The talks";
    let (start, end) = found.at.unwrap();
    assert_eq!(
        IndexedText::new(text).slice(start, end),
        Some("ministry confirmed it had asked for arms")
    );
}

#[test]
fn a_deleted_or_unrelated_sentence_is_orphaned() {
    let source = "Linus spoke to the press about the machines. All was well.";
    let quote = taken(source, "Linus");
    assert_eq!(
        find("New machines for every household.", &quote),
        Anchor::ORPHANED
    );
    let quote = taken(source, "Linus spoke to the press about the machines.");
    assert_eq!(
        find("All was well. Nothing else was said.", &quote),
        Anchor::ORPHANED
    );
}

#[test]
fn several_places_need_a_context_that_tells_them_apart() {
    let source = "Kim said no on Monday. Putin agreed. On Friday Kim said no again.";
    let bare = Quote {
        exact: "Kim said no",
        ..Quote::default()
    };
    assert_eq!(find(source, &bare).state, AnchorState::Ambiguous);
    let second = Quote {
        prefix: Some("agreed. On Friday "),
        suffix: Some(" again."),
        ..bare
    };
    let found = find(source, &second);
    assert_eq!(
        (found.state, found.at),
        (AnchorState::Moved, Some((47, 58)))
    );
    let lost = Quote {
        prefix: Some("elsewhere "),
        suffix: Some(" of old"),
        ..bare
    };
    assert_eq!(find(source, &lost).state, AnchorState::Ambiguous);
    let worn = Quote {
        prefix: Some("is settled. On Friday "),
        suffix: Some(" again,"),
        ..bare
    };
    assert_eq!(find(source, &worn).at, Some((47, 58)));
}

#[test]
fn two_lookalikes_are_ambiguous_and_a_clear_lead_is_not() {
    let one = "The army moved four hundred tanks to the northern border";
    let quote = Quote {
        exact: one,
        ..Quote::default()
    };
    let twin = "The army moved five hundred tanks to the northern border. The army moved nine hundred tanks to the northern border.";
    assert_eq!(find(twin, &quote).state, AnchorState::Ambiguous);
    let lead = "The army moved five hundred tanks to the northern border. The navy sent two boats to the eastern port.";
    assert_eq!(find(lead, &quote).state, AnchorState::Altered);
}

#[test]
fn a_short_quotation_needs_its_context_to_be_recognised() {
    let source = "Er sagte, er dementiere dies. Danach schwieg er.";
    let quote = taken(source, "dementiere");
    let edited = "Er sagte, er dementierte dies. Danach schwieg er.";
    assert_eq!(find(edited, &quote).state, AnchorState::Altered);
    let bare = Quote {
        exact: "dementiere",
        ..Quote::default()
    };
    assert_eq!(find(edited, &bare), Anchor::ORPHANED);
}

#[test]
fn the_mark_of_omission_never_lies_in_a_quotation() {
    let text = "Kim sent arms to the front […] in the month of May […] he said";
    for exact in [
        "front […] in the month",
        "Kim sent arms to the front […] in the month of May",
        "the front ",
    ] {
        let start = text[..text.find(exact).unwrap()].chars().count();
        let end = start + exact.chars().count();
        let quote = Quote {
            exact,
            start: Some(start),
            end: Some(end),
            ..Quote::default()
        };
        assert!(!find(text, &quote).state.counts(), "{exact}");
    }
    let beside = Quote {
        exact: "in the month of May",
        ..Quote::default()
    };
    assert_eq!(find(text, &beside).at, Some((31, 50)));
    let across = Quote {
        exact: "Kim sent arms to the front in the month of May, as he said",
        ..Quote::default()
    };
    assert_eq!(find(text, &across), Anchor::ORPHANED);
    assert_eq!(
        anchor(
            &IndexedText::new(text),
            &Quote {
                exact: " […] ",
                ..Quote::default()
            }
        ),
        Anchor::ORPHANED
    );
}

#[test]
fn an_empty_quotation_is_nowhere() {
    for exact in ["", "\u{AD}"] {
        let quote = Quote {
            exact,
            start: Some(0),
            end: Some(0),
            ..Quote::default()
        };
        assert_eq!(find("some text", &quote), Anchor::ORPHANED);
    }
}

#[test]
fn offsets_beyond_the_text_only_cost_the_place() {
    let quote = Quote {
        exact: "text",
        start: Some(7),
        end: Some(usize::MAX),
        ..Quote::default()
    };
    assert_eq!(find("some text", &quote).at, Some((5, 9)));
}
