//! Every column sorts by its rank as it would by its words, days or numbers.

use super::super::{CellFacts, Column, Direction, MISSING, Tab, Tallies, sorted};
use crate::analysis::Assessments;
use crate::analysis::search::folded;
use crate::lang::{Lang, Texts};
use crate::model::check::anchors;
use crate::model::samples::dossier;
use crate::model::{Dossier, wording};
use proptest::prelude::*;

struct Made {
    dossier: Dossier,
    assessments: Assessments,
    tallies: Tallies,
    texts: Texts,
}

impl Made {
    fn of(dossier: Dossier) -> Self {
        let assessments = Assessments::of(&dossier, &anchors(&dossier));
        let rows: Vec<u32> = (0..dossier.relations().len() as u32).collect();
        Self {
            tallies: Tallies::of(&dossier, &assessments, &rows),
            texts: Texts::new(Lang::De),
            assessments,
            dossier,
        }
    }

    fn facts(&self) -> CellFacts<'_> {
        CellFacts {
            dossier: &self.dossier,
            assessments: &self.assessments,
            tallies: &self.tallies,
            texts: &self.texts,
            country: &|code| format!("Land {code}"),
        }
    }

    /// Sorts the rows of a tab both ways, and by the values themselves.
    fn agree<T: Ord + Clone>(&self, tab: Tab, column: Column, values: &[Option<T>]) {
        let keys = self.facts().keys(tab, column);
        assert_eq!(keys.len(), values.len(), "{column:?}");
        let rows: Vec<u32> = (0..values.len() as u32).collect();
        let value = |row: &u32| values[*row as usize].clone();
        let mut plain = rows.clone();
        plain.sort_by_key(|row| (value(row).is_none(), value(row)));
        assert_eq!(
            sorted(&rows, &keys, Direction::Ascending),
            plain,
            "{column:?}"
        );
        let mut turned = rows.clone();
        turned.sort_by_key(|row| (value(row).is_none(), std::cmp::Reverse(value(row))));
        assert_eq!(
            sorted(&rows, &keys, Direction::Descending),
            turned,
            "{column:?}"
        );
    }
}

proptest! {
    #[test]
    fn sorting_by_ranks_is_sorting_by_words(dossier in dossier()) {
        let made = Made::of(dossier);
        let (dossier, texts) = (&made.dossier, &made.texts);
        let nowhere = texts.get("nowhere");
        let relations = dossier.relations().iter();
        let from: Vec<Option<String>> = relations
            .clone()
            .map(|r| wording::end_name(dossier, &r.from, texts))
            .map(|name| (name != nowhere).then(|| folded(&name)))
            .collect();
        made.agree(Tab::Relations, Column::From, &from);
        let whom: Vec<Option<String>> = relations
            .clone()
            .map(|r| dossier.actors().get(r.to.actor.as_ref()?))
            .map(|actor| actor.map(|a| folded(wording::name(&a.names, texts))))
            .collect();
        made.agree(Tab::Relations, Column::Whom, &whom);
        let objects = relations.clone().map(|r| r.object.as_ref());
        let objects: Vec<Option<String>> = objects
            .map(|o| o.map(|o| folded(wording::name(o, texts))))
            .collect();
        made.agree(Tab::Relations, Column::Object, &objects);
        let kinds: Vec<_> = relations.clone().map(|r| Some(r.kind.clone())).collect();
        made.agree(Tab::Relations, Column::Kind, &kinds);
        let days: Vec<_> = relations
            .clone()
            .map(|r| r.when.as_ref().map(|w| (w.hard().first, w.soft().first)))
            .collect();
        made.agree(Tab::Relations, Column::When, &days);
        let status: Vec<_> = relations
            .map(|r| made.assessments.get(dossier, &r.id).map(|a| a.status))
            .collect();
        made.agree(Tab::Relations, Column::Status, &status);
        let names: Vec<_> = dossier
            .places()
            .iter()
            .map(|p| Some(folded(wording::name(&p.names, texts))))
            .collect();
        made.agree(Tab::Places, Column::Name, &names);
    }

    #[test]
    fn every_column_has_a_number_for_every_row(dossier in dossier()) {
        let made = Made::of(dossier);
        let counts = [
            (Tab::Relations, made.dossier.relations().len()),
            (Tab::Places, made.dossier.places().len()),
            (Tab::Actors, made.dossier.actors().len()),
            (Tab::Witnesses, made.dossier.witnesses().len()),
        ];
        for (tab, count) in counts {
            for column in tab.columns() {
                prop_assert_eq!(made.facts().keys(tab, *column).len(), count, "{:?}", column);
            }
        }
    }

    #[test]
    fn every_end_is_counted_once_or_both_ways(dossier in dossier()) {
        let made = Made::of(dossier);
        let (mut out, mut into) = (0, 0);
        for relation in made.dossier.relations() {
            let from = made.dossier.place_of(&relation.from).map(|p| &p.id);
            let to = made.dossier.place_of(&relation.to).map(|p| &p.id);
            let both = !relation.directed && from != to;
            out += u32::from(from.is_some()) + u32::from(both && to.is_some());
            into += u32::from(to.is_some()) + u32::from(both && from.is_some());
        }
        prop_assert_eq!(made.tallies.outgoing.iter().sum::<u32>(), out);
        prop_assert_eq!(made.tallies.incoming.iter().sum::<u32>(), into);
        let relations = made.dossier.relations().iter();
        let heard = relations.filter_map(|r| made.assessments.get(&made.dossier, &r.id));
        let heard = heard.flat_map(|a| &a.verdicts);
        let heard: usize = heard.map(|v| v.voice.witnesses.len()).sum();
        let told: u32 = made.tallies.standing.iter().map(|s| s.all()).sum();
        prop_assert_eq!(told as usize, heard);
    }
}

#[test]
fn undated_relations_stand_last_either_way() {
    let made = Made::of(crate::io::dossier::builtin().unwrap().dossier);
    let keys = made.facts().keys(Tab::Relations, Column::When);
    let rows: Vec<u32> = (0..keys.len() as u32).collect();
    let undated = keys.iter().filter(|key| **key == MISSING).count();
    assert!(undated > 0 && undated < rows.len());
    for direction in [Direction::Ascending, Direction::Descending] {
        let sorted = sorted(&rows, &keys, direction);
        let last = sorted.iter().rev().take(undated);
        assert!(last.clone().all(|row| keys[*row as usize] == MISSING));
    }
}
