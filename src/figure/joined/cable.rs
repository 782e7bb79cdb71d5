//! The lines of a map of thousands of relations: each for all relations between two places that stand, or within one.

use super::super::cx::FigureCx;
use super::super::mix::Mix;
use super::super::routes::{PairLine, Routes};
use super::super::strand::Break;
use crate::analysis::{Several, Standing};
use crate::model::{Dossier, Id, Relation, RowId};
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashSet};
use std::sync::OnceLock;

/// The relations between two places or heaps of places, drawn as one line, or within one, drawn as a loop.
#[derive(Clone, Debug)]
pub struct Cable {
    /// The places between which it is drawn, by their numbers, in the direction of its route; twice the same for a loop.
    pub ends: [u32; 2],
    /// The pair of places with the most of its relations, by its number.
    pub route: u32,
    /// Whether all its relations are of that pair.
    pub lone: bool,
    /// Its relations, pair by pair in the order of lanes.
    rows: Vec<RowId<Relation>>,
    /// The same by name, made when it is first drawn.
    ids: OnceLock<Several<Relation>>,
    /// What they are.
    pub mix: Mix,
}

impl Cable {
    /// How many relations it stands for.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Its relations by their rows, pair by pair in the order of lanes.
    #[cfg(test)]
    pub fn rows(&self) -> &[RowId<Relation>] {
        &self.rows
    }

    /// The same by name.
    pub fn ids(&self, dossier: &Dossier) -> &Several<Relation> {
        self.ids.get_or_init(|| {
            let relations = dossier.relations().in_rows(&self.rows);
            Several::new(relations.map(|relation| relation.id.clone()).collect())
        })
    }

    /// Whether its relations run within one place or heap of places.
    pub fn is_loop(&self) -> bool {
        let [a, b] = self.ends;
        a == b
    }
}

/// The lines and loops of what is chosen, and all others.
pub(super) fn cables(
    cx: &FigureCx<'_>,
    standing: &[Standing],
    chosen: Option<&BTreeSet<Id<Relation>>>,
) -> (Vec<Cable>, Vec<Cable>) {
    let chosen: Option<HashSet<RowId<Relation>>> = chosen.map(|chosen| {
        let rows = chosen
            .iter()
            .filter_map(|id| cx.dossier.relations().row(id));
        rows.collect()
    });
    let (mut front, mut back) = (Vec::new(), Vec::new());
    for same in together(cx.routes, standing, |_| true).chunk_by(|a, b| a.0 == b.0) {
        let numbers = same.iter().map(|(_, number)| *number);
        match &chosen {
            None => back.extend(cable(cx, standing, numbers, |_| true)),
            Some(chosen) => {
                front.extend(cable(cx, standing, numbers.clone(), |row| {
                    chosen.contains(&row)
                }));
                back.extend(cable(cx, standing, numbers, |row| !chosen.contains(&row)));
            }
        }
    }
    for cables in [&mut front, &mut back] {
        cables.sort_by_key(|cable| Reverse(cable.len()));
    }
    (front, back)
}

/// The lines and loops of some relations alone, those of the most relations first.
pub(super) fn cables_of<'i>(
    cx: &FigureCx<'_>,
    standing: &[Standing],
    relations: impl Iterator<Item = &'i Id<Relation>>,
) -> Vec<Cable> {
    let mut wanted = vec![false; cx.facts.rows().len()];
    for row in relations.filter_map(|id| cx.dossier.relations().row(id)) {
        if let Some(wanted) = wanted.get_mut(row.index()) {
            *wanted = true;
        }
    }
    let is_wanted = |row: RowId<Relation>| wanted.get(row.index()) == Some(&true);
    let has_any = |pair: &PairLine| {
        let mut strands = cx.routes.strands_of(pair).iter();
        strands.any(|strand| is_wanted(strand.row))
    };
    let mut own = Vec::new();
    for same in together(cx.routes, standing, has_any).chunk_by(|a, b| a.0 == b.0) {
        let numbers = same.iter().map(|(_, number)| *number);
        own.extend(cable(cx, standing, numbers, is_wanted));
    }
    own.sort_by_key(|cable| Reverse(cable.len()));
    own
}

/// The numbers of the `wanted` pairs, sorted by the places between which they are drawn.
fn together(
    routes: &Routes,
    standing: &[Standing],
    wanted: impl Fn(&PairLine) -> bool,
) -> Vec<([u32; 2], u32)> {
    let speaker = |place: u32| standing.get(place as usize).map(|s| s.speaker);
    let pairs = routes.pairs.iter().zip(0..);
    let placed = pairs.filter_map(|(pair, number)| match pair.at.map(speaker) {
        [Some(a), Some(b)] if wanted(pair) => Some(([a.min(b), a.max(b)], number)),
        _ => None,
    });
    let mut placed: Vec<([u32; 2], u32)> = placed.collect();
    placed.sort_unstable();
    placed
}

/// One line for those relations of some pairs that are `wanted`; `None` without any.
fn cable(
    cx: &FigureCx<'_>,
    standing: &[Standing],
    numbers: impl Iterator<Item = u32>,
    wanted: impl Fn(RowId<Relation>) -> bool,
) -> Option<Cable> {
    let mut rows = Vec::new();
    let mut busiest: Option<(usize, u32, &PairLine)> = None;
    let mut pairs = 0;
    for number in numbers {
        let pair = cx.routes.pairs.get(number as usize)?;
        let before = rows.len();
        let strands = cx.routes.strands_of(pair).iter();
        rows.extend(strands.map(|s| s.row).filter(|row| wanted(*row)));
        let own = rows.len() - before;
        pairs += usize::from(own > 0);
        if own > 0 && busiest.is_none_or(|(most, ..)| own > most) {
            busiest = Some((own, number, pair));
        }
    }
    let (_, number, pair) = busiest?;
    let facts = rows.iter().filter_map(|row| cx.facts.at(*row));
    let looks = facts.map(|fact| (fact.family, fact.realis, Break::of(Some(fact.status))));
    let [from, to] = pair
        .at
        .map(|at| standing.get(at as usize).map(|s| s.speaker));
    Some(Cable {
        ends: [from?, to?],
        route: number,
        lone: pairs == 1,
        mix: Mix::of(looks),
        rows,
        ids: OnceLock::new(),
    })
}
