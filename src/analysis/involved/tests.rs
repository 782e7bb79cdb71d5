use super::*;
use crate::analysis::Assessments;
use crate::io::dossier::builtin;
use std::collections::BTreeSet;

#[test]
fn a_selection_stands_for_its_relations_and_for_who_and_what_is_at_their_ends() {
    let opened = builtin().unwrap();
    let dossier = opened.dossier;
    let facts = Facts::of(&dossier, &Assessments::of(&dossier, &opened.anchors));
    let places = dossier.places().iter().map(|p| Item::Place(p.id.clone()));
    let actors = dossier.actors().iter().map(|a| Item::Actor(a.id.clone()));
    let relations = dossier.relations().iter();
    let relations = relations.map(|r| Item::Relation(r.id.clone()));
    let (mut some, mut none) = (0, 0);
    for item in places.chain(actors).chain(relations) {
        let standing = Involved::of(&dossier, &facts, &item);
        let mut ends = BTreeSet::new();
        let mut acting = BTreeSet::new();
        for (relation, stands) in dossier.relations().iter().zip(&standing.relations) {
            assert_eq!(*stands, involves(&dossier, &item, relation), "{item:?}");
            (some, none) = (some + usize::from(*stands), none + usize::from(!*stands));
            if *stands {
                for end in [&relation.from, &relation.to] {
                    ends.extend(dossier.place_of(end).map(|place| &place.id));
                    acting.extend(&end.actor);
                }
            }
        }
        for (place, stands) in dossier.places().iter().zip(&standing.places) {
            assert_eq!(*stands, ends.contains(&place.id), "{item:?}");
        }
        for (actor, stands) in dossier.actors().iter().zip(&standing.actors) {
            assert_eq!(*stands, acting.contains(&actor.id), "{item:?}");
        }
        if let Item::Relation(_) = &item {
            assert_eq!(
                standing,
                Involved::of_all(&dossier, &facts, std::slice::from_ref(&item))
            );
            assert!(standing.witnesses.contains(&true), "{item:?}");
        }
    }
    assert!(some > 20 && none > 20, "{some} {none}");
}
