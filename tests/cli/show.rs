//! `beleg show`

use super::{fails, fine};

#[test]
fn a_relation_is_shown_with_all_its_passages() {
    let card = fine(&["show", "kim-vladivostok-2023"]);
    assert!(card.contains("Vladivostok"), "{card}");
    assert!(card.contains("„Nach US-Angaben plant Kim"), "{card}");
    for number in 1..=7 {
        assert!(
            card.contains(&format!("{number}. ")),
            "passage {number}: {card}"
        );
    }
    assert!(card.contains("New York Times"), "{card}");
    assert!(card.contains("Translation:"), "{card}");
}

#[test]
fn the_status_is_a_sentence_in_either_language() {
    let english = fine(&["show", "us-threat"]);
    let german = fine(&["show", "us-threat", "--lang", "de"]);
    assert!(english.contains("declared it"), "{english}");
    assert!(german.contains("US-Regierung"), "{german}");
    assert_ne!(english, german);
}

#[test]
fn an_unknown_id_is_told_with_the_way_to_find_one() {
    let said = fails(2, &["show", "no-such-thing"]);
    assert!(
        said.contains("no-such-thing") && said.contains("beleg list"),
        "{said}"
    );
    fails(2, &["show", "Not An Id"]);
    // A place is no relation.
    fails(2, &["show", "moscow"]);
}
