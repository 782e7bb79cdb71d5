//! Filters by actors, documents, languages, voices and words.

use super::super::{SearchIndex, visible_by};
use super::{Fixture, all};
use crate::analysis::{Assessments, Facts, Filter};
use crate::io::dossier::builtin;
use crate::model::check::anchors;
use crate::model::date::{Day, Span};
use crate::model::{Date, Dossier, Id, RowId};
use std::collections::BTreeSet;

fn ids<T>(ids: &[&str]) -> Option<BTreeSet<Id<T>>> {
    Some(ids.iter().map(|id| Id::new(id).unwrap()).collect())
}

#[test]
fn an_actor_takes_those_who_belong_to_it_along() {
    let fixture = Fixture::new();
    for actor in fixture.dossier.actors() {
        let filter = Filter {
            actors: ids(&[actor.id.as_str()]),
            ..Filter::default()
        };
        let seen = fixture.see(&filter);
        let of_it = fixture.dossier.relations().iter().filter(|r| {
            let ends = [&r.from, &r.to]
                .into_iter()
                .filter_map(|e| e.actor.as_ref());
            ends.into_iter().any(|end| {
                let mut belongs = fixture.dossier.memberships(end);
                belongs.any(|above| above.id == actor.id)
            })
        });
        let of_it: BTreeSet<&str> = of_it.map(|r| r.id.as_str()).collect();
        assert_eq!(all(&seen), of_it, "{}", actor.id);
    }
}

#[test]
fn documents_languages_and_voices_are_asked_of_passages_and_status() {
    let fixture = Fixture::new();
    let count = fixture.dossier.relations().len();
    let document = fixture.dossier.documents().iter().next().unwrap();
    let of_document = Filter {
        documents: ids(&[document.id.as_str()]),
        ..Filter::default()
    };
    assert_eq!(all(&fixture.see(&of_document)).len(), count);
    let lang = |tag: &str| Filter {
        languages: Some(BTreeSet::from([tag.to_owned()])),
        ..Filter::default()
    };
    assert_eq!(all(&fixture.see(&lang("de"))).len(), count);
    assert!(all(&fixture.see(&lang("ko"))).is_empty());
    let mut last = usize::MAX;
    for voices in 0..5 {
        let filter = Filter {
            voices,
            ..Filter::default()
        };
        let seen = fixture.see(&filter);
        for row in seen.rows() {
            assert!(fixture.assessments.at(row).unwrap().voices() >= voices);
        }
        assert!(all(&seen).len() <= last);
        last = all(&seen).len();
    }
    assert_eq!(last, 0);
}

#[test]
fn words_are_sought_in_relations_and_their_passages_alike_with_and_without_an_index() {
    let fixture = Fixture::new();
    let index = SearchIndex::of(&fixture.dossier);
    let mut found = 0;
    for text in [
        "",
        "drohung",
        "Threat",
        "kim putin",
        "pjongjang",
        "waffen",
        "WASHINGTON threat",
        "zzz",
        "reise wladiw",
        "–",
    ] {
        let filter = Filter {
            text: text.to_owned(),
            ..Filter::default()
        };
        let seen = fixture.see(&filter);
        let facts = Facts::of(&fixture.dossier, &fixture.assessments);
        let by = visible_by(&facts, Some(&index), &fixture.dossier, &filter);
        assert_eq!(*seen, by, "{text}");
        found += usize::from(!seen.relations.is_empty());
    }
    assert!(found > 4, "{found}");
}

#[test]
fn what_passes_only_because_its_date_is_uncertain_is_told_apart() {
    let written = ["2023-06", "2023~", "{2010,2024~}", "2022/..", "2022/"];
    let mut parts = builtin().unwrap().dossier.into_parts();
    for (relation, text) in parts.relations.iter_mut().zip(written) {
        relation.when = Some(Date::parse(text).unwrap());
    }
    let dossier = Dossier::from_parts(parts).unwrap();
    let facts = Facts::of(&dossier, &Assessments::of(&dossier, &anchors(&dossier)));
    let of = |first, last| Span {
        first: Day::from_ymd(first, 1, 1),
        last: Day::from_ymd(last, 1, 20),
    };
    let told = |time: Span| -> Vec<(bool, bool)> {
        let rows = (0..written.len()).map(RowId::new);
        rows.map(|row| {
            let within = facts.is_within(&dossier, row, time) == Some(true);
            (within, within && facts.is_perhaps(&dossier, row, time))
        })
        .collect()
    };
    let [out, perhaps, sure] = [(false, false), (true, true), (true, false)];
    assert_eq!(told(of(2024, 2024)), [out, perhaps, sure, sure, perhaps]);
    // Between the members of a set nothing is written.
    assert_eq!(told(of(2015, 2015))[2], out);
    assert_eq!(told(of(2025, 2025))[2], perhaps);
    assert_eq!(told(of(2023, 2023))[0], out);
    assert_eq!(told(of(2023, 2024))[0], sure);
}
