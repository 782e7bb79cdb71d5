//! Tables of the built-in dossier.

use super::*;
use crate::analysis::table::{Manner, tsv};
use crate::app::{Command, Facet, Origin, Settings};
use crate::io::dossier::builtin;
use crate::model::{Kind, KindRef};

fn session() -> Session {
    Session::new(builtin().unwrap(), Origin::Builtin, Settings::default())
}

fn source(session: &Session) -> Source<'_> {
    Source {
        session,
        countries: &[],
    }
}

#[test]
fn every_tab_has_all_its_rows_and_a_word_for_every_cell_that_is_not_missing() {
    let session = session();
    let dossier = &session.workspace().dossier;
    let mut tables = Tables::default();
    tables.follow(&session);
    let counts = [
        dossier.relations().len(),
        dossier.places().len(),
        dossier.actors().len(),
        dossier.witnesses().len(),
    ];
    for (tab, count) in Tab::ALL.into_iter().zip(counts) {
        let rows = tables.rows(source(&session), tab, None);
        assert_eq!(rows.len(), count, "{tab:?}");
        for row in rows.iter() {
            let cells = tables.cells(source(&session), tab, *row);
            assert_eq!(cells.len(), tab.columns().len());
            assert!(!cells[0].is_empty(), "{cells:?}");
            let item = item(dossier, tab, *row);
            assert_eq!(
                item.as_ref().and_then(|i| row_of(dossier, i)),
                item.map(|_| (tab, *row))
            );
        }
        for column in tab.columns() {
            let order = Order {
                column: *column,
                direction: Direction::Descending,
            };
            let sorted = tables.rows(source(&session), tab, Some(order));
            assert_eq!(sorted.len(), count);
            let missing = |row: &u32| {
                let at = tab.columns().iter().position(|c| c == column).unwrap();
                tables.cells(source(&session), tab, *row)[at].is_empty()
            };
            let empty: Vec<bool> = sorted.iter().map(missing).collect();
            assert!(
                empty.is_sorted() || *column == Column::When,
                "{column:?} {empty:?}"
            );
        }
    }
}

#[test]
fn the_filter_takes_rows_out_of_every_tab() {
    let mut session = session();
    let mut tables = Tables::default();
    session
        .apply(Command::Only(Facet::Kind(KindRef::Standard(Kind::Threat))))
        .unwrap();
    tables.follow(&session);
    let count = |tables: &mut Tables, tab| tables.rows(source(&session), tab, None).len();
    assert_eq!(count(&mut tables, Tab::Relations), 1);
    assert_eq!(count(&mut tables, Tab::Places), 2);
    assert_eq!(count(&mut tables, Tab::Actors), 2);
    assert!(count(&mut tables, Tab::Witnesses) < session.workspace().dossier.witnesses().len());
}

#[test]
fn rows_are_copied_with_the_names_of_their_columns() {
    let session = session();
    let mut tables = Tables::default();
    tables.follow(&session);
    let rows = tables.rows(source(&session), Tab::Relations, None);
    let mut chosen = crate::analysis::table::Chosen::default();
    chosen.choose(&rows, 0, Manner::Alone);
    chosen.choose(&rows, 1, Manner::Stretched);
    let columns = [Column::Kind, Column::From, Column::To];
    let lines = tables.lines(
        source(&session),
        (Tab::Relations, &columns),
        &chosen.in_order(&rows),
    );
    let text = tsv(&lines);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "Kind\tFrom\tTo");
    assert_eq!(lines.len(), 3);
    assert!(lines[1].ends_with("\tWashington\tPyongyang"), "{text}");
}
