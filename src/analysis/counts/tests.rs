//! What can be picked, held against what the filter lets through.

use super::*;
use crate::analysis::{Assessments, Filter, visible_by};
use crate::io::synthetic::{self, Plan};
use crate::model::check::anchors;
use std::collections::BTreeSet;

#[test]
fn what_can_be_picked_tells_how_many_it_lets_through() {
    let dossier = synthetic::dossier(&Plan {
        relations: 300,
        places: 12,
        seed: 2,
        one_passage: false,
    })
    .unwrap();
    let facts = Facts::of(&dossier, &Assessments::of(&dossier, &anchors(&dossier)));
    let counts = PickCounts::of(&dossier, &facts);
    let held = |filter: Filter, count: usize, what: &str| {
        let through = visible_by(&facts, None, &dossier, &filter);
        assert_eq!(through.rows().count(), count, "{what}");
    };
    for (actor, count) in dossier.actors().iter().zip(&counts.actors) {
        let filter = Filter {
            actors: Some(BTreeSet::from([actor.id.clone()])),
            ..Filter::default()
        };
        held(filter, *count, actor.id.as_str());
    }
    for (document, count) in dossier.documents().iter().zip(&counts.documents) {
        let filter = Filter {
            documents: Some(BTreeSet::from([document.id.clone()])),
            ..Filter::default()
        };
        held(filter, *count, document.id.as_str());
    }
    for (language, count) in facts.languages().iter().zip(&counts.languages) {
        let filter = Filter {
            languages: Some(BTreeSet::from([language.clone()])),
            ..Filter::default()
        };
        held(filter, *count, language);
    }
    let all = counts.actors.len() + counts.documents.len() + counts.languages.len();
    assert!(all > 10, "{all}");
}
