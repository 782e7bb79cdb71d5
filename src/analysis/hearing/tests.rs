//! Laws of the grid of voices and relations.

use super::*;
use crate::model::check::anchors;
use crate::model::samples::dossier;
use crate::model::status::{status_of, verdicts_of};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn heard(dossier: &Dossier) -> (Hearing, Assessments, Anchors) {
    let anchors = anchors(dossier);
    let assessments = Assessments::of(dossier, &anchors);
    (
        Hearing::of(dossier, &assessments, &anchors),
        assessments,
        anchors,
    )
}

fn check(dossier: &Dossier) -> Result<(), TestCaseError> {
    let (hearing, assessments, anchors) = heard(dossier);
    let nobody = hearing.voices().len() as u32 - 1;
    for (row, relation) in (0..).zip(dossier.relations()) {
        let counting: Vec<u32> = relation
            .passages
            .iter()
            .zip(0..)
            .filter(|(p, _)| anchors.get(&p.id).is_some_and(|a| a.state.counts()))
            .map(|(_, number)| number)
            .collect();
        let cells = hearing.cells(row);
        let said = cells.iter().flat_map(|cell| hearing.passages(cell));
        let mut said: Vec<u32> = said.map(|s| s.passage).collect();
        said.sort_unstable();
        prop_assert_eq!(&said, &counting, "each passage in one cell");
        let voices: BTreeSet<u32> = cells.iter().map(|cell| cell.voice).collect();
        prop_assert_eq!(voices.len(), cells.len(), "each voice has one cell");

        // The verdicts, worked out anew cell by cell.
        let mut verdicts = Vec::new();
        for cell in cells {
            let passages: Vec<&Passage> = hearing
                .passages(cell)
                .iter()
                .map(|said| &relation.passages[said.passage as usize])
                .collect();
            let of_cell = verdicts_of(dossier, &passages);
            prop_assert_eq!(of_cell.is_empty(), cell.voice == nobody);
            prop_assert_eq!(of_cell.first().map(|v| v.verdict), cell.verdict);
            let deciding: BTreeSet<_> = of_cell.iter().flat_map(|v| &v.passages).collect();
            for said in hearing.passages(cell) {
                let id = &relation.passages[said.passage as usize].id;
                prop_assert_eq!(said.decides, deciding.contains(id));
            }
            verdicts.extend(of_cell);
        }
        let assessment = assessments.get(dossier, &relation.id).unwrap();
        let status = status_of(dossier, relation, &verdicts, counting.len());
        prop_assert_eq!(status, assessment.status);
        prop_assert_eq!(hearing.status(row), Some(assessment.status));
        verdicts.sort();
        prop_assert_eq!(&verdicts, &assessment.verdicts);
    }
    Ok(())
}

/// A made press in which some documents name no publisher, some passages nobody, and some witnesses speak for what others do.
fn press() -> impl Strategy<Value = Dossier> {
    (1_usize..60, any::<u64>(), any::<u64>()).prop_map(|(relations, seed, bits)| {
        let plan = crate::io::synthetic::Plan {
            relations,
            places: 6,
            seed,
            one_passage: false,
        };
        let made = crate::io::synthetic::dossier(&plan).unwrap();
        let mut parts = made.into_parts();
        let is = |number: usize, of: u64| (bits >> (number % 60)).is_multiple_of(of);
        for (number, document) in parts.documents.iter_mut().enumerate() {
            if is(number, 2) {
                (document.publisher, document.wire_origin) = (None, None);
            }
        }
        let passages = parts.relations.iter_mut().flat_map(|r| &mut r.passages);
        for (number, passage) in passages.enumerate() {
            if is(number + 7, 3) {
                passage.attribution.clear();
            }
        }
        let actors: Vec<_> = parts.actors.iter().take(3).map(|a| a.id.clone()).collect();
        for (number, witness) in parts.witnesses.iter_mut().enumerate() {
            if is(number + 13, 4) {
                let both = [number % 3, (number + 1) % 3];
                let two = both.iter().filter_map(|at| actors.get(*at).cloned());
                witness.speaks_for = two.collect();
            }
        }
        Dossier::from_parts(parts).unwrap()
    })
}

fn any_dossier() -> impl Strategy<Value = Dossier> {
    prop_oneof![1 => dossier(), 3 => press()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn each_passage_that_counts_is_in_one_cell_and_the_cells_give_the_status(dossier in any_dossier()) {
        check(&dossier)?;
    }

    #[test]
    fn the_board_has_every_relation_and_every_voice_that_is_heard(
        dossier in any_dossier(),
        bits in any::<u64>(),
    ) {
        let (hearing, ..) = heard(&dossier);
        let rows: Vec<u32> = (0..dossier.relations().len() as u32)
            .filter(|row| bits >> (row % 64) & 1 == 1)
            .collect();
        let board = Board::of(&hearing, &rows);
        let mut relations = board.relations.clone();
        relations.sort_unstable();
        prop_assert_eq!(&relations, &rows);
        let contested = |row: &u32| hearing.status(*row) == Some(Status::Contested);
        let denied = |row: &u32| hearing.status(*row) == Some(Status::DeniedOnly);
        let (first, rest) = board.relations.split_at(board.contested);
        prop_assert!(first.iter().all(contested) && !rest.iter().any(contested));
        let (second, rest) = rest.split_at(board.denied);
        prop_assert!(second.iter().all(denied) && !rest.iter().any(denied));
        let voices = |row: &u32| {
            hearing.cells(*row).iter().filter(|c| c.verdict.is_some()).count()
        };
        for part in [first, second, rest] {
            prop_assert!(part.windows(2).all(|w| voices(&w[0]) >= voices(&w[1])));
        }
        let cells: usize = rows.iter().map(|row| hearing.cells(*row).len()).sum();
        prop_assert_eq!(board.counts.iter().sum::<u32>() as usize, cells);
        for (column, voice) in board.voices.iter().enumerate() {
            prop_assert_eq!(board.column(*voice), Some(column));
            let is_nobody = hearing.voices()[*voice as usize].is_nobody();
            prop_assert!(!is_nobody || column + 1 == board.voices.len());
        }
    }
}

#[test]
fn the_journey_and_a_made_press_obey_the_law() {
    check(&crate::io::dossier::builtin().unwrap().dossier).unwrap();
    let plan = crate::io::synthetic::Plan {
        relations: 300,
        places: 40,
        seed: 1,
        one_passage: false,
    };
    check(&crate::io::synthetic::dossier(&plan).unwrap()).unwrap();
}
