//! Laws of the table.

mod cells;
mod choosing;

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn keys() -> impl Strategy<Value = Vec<u32>> {
    let key = prop_oneof![4 => 0_u32..6, 1 => Just(MISSING)];
    prop::collection::vec(key, 0..60)
}

/// Some of the rows of a table, in the order of the file.
fn rows(count: usize, bits: u64) -> Vec<u32> {
    (0..count as u32)
        .filter(|row| bits >> (row % 64) & 1 == 1)
        .collect()
}

proptest! {
    #[test]
    fn sorting_is_a_stable_permutation_with_what_is_missing_last(keys in keys(), bits in any::<u64>()) {
        let rows = rows(keys.len(), bits);
        for direction in [Direction::Ascending, Direction::Descending] {
            let sorted = sorted(&rows, &keys, direction);
            let (a, b): (BTreeSet<_>, BTreeSet<_>) =
                (rows.iter().collect(), sorted.iter().collect());
            prop_assert_eq!(sorted.len(), rows.len());
            prop_assert_eq!(a, b);
            for pair in sorted.windows(2) {
                let (here, next) = (keys[pair[0] as usize], keys[pair[1] as usize]);
                let in_order = match direction {
                    _ if next == MISSING => true,
                    Direction::Ascending => here <= next,
                    Direction::Descending => here != MISSING && here >= next,
                };
                prop_assert!(in_order, "{here} before {next}");
                prop_assert!(here != next || pair[0] < pair[1], "a tie is not stable");
            }
        }
    }

    #[test]
    fn the_other_way_is_the_reverse_but_for_ties_and_what_is_missing(
        keys in keys(),
        bits in any::<u64>(),
    ) {
        let rows = rows(keys.len(), bits);
        let there = |direction| -> Vec<u32> {
            let sorted = sorted(&rows, &keys, direction);
            let keys = sorted.iter().map(|row| keys[*row as usize]);
            keys.filter(|key| *key != MISSING).collect()
        };
        let mut back = there(Direction::Descending);
        back.reverse();
        prop_assert_eq!(there(Direction::Ascending), back);
    }

    #[test]
    fn ranks_order_as_their_values_do(values in prop::collection::vec(prop::option::of(".{0,3}"), 0..40)) {
        let ranks = ranks(&values);
        for (a, x) in values.iter().zip(&ranks) {
            for (b, y) in values.iter().zip(&ranks) {
                match (a, b) {
                    (Some(a), Some(b)) => prop_assert_eq!(a.cmp(b), x.cmp(y)),
                    (None, _) => prop_assert_eq!(*x, MISSING),
                    (Some(_), None) => prop_assert!(x < y),
                }
            }
        }
    }

    #[test]
    fn a_copied_table_reads_back_and_no_cell_is_a_formula(
        cells in prop::collection::vec(prop::collection::vec("[ =+@'\"\t\r\na1.-]{0,6}", 3), 1..6),
    ) {
        let text = tsv(&cells);
        prop_assert_eq!(text.lines().count(), cells.len());
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b'\t')
            .has_headers(false)
            .from_reader(text.as_bytes());
        for (record, cells) in reader.records().zip(&cells) {
            let record = record.unwrap();
            prop_assert_eq!(record.len(), cells.len());
            for (read, cell) in record.iter().zip(cells) {
                let plain = cell.replace("\r\n", " ").replace(['\t', '\r', '\n'], " ");
                prop_assert_eq!(read.strip_prefix('\'').unwrap_or(read), plain.strip_prefix('\'').unwrap_or(&plain));
                let formula = read.trim_start().starts_with(['=', '+', '-', '@']);
                prop_assert!(!formula || read.parse::<f64>().is_ok(), "{read:?}");
            }
        }
    }
}

#[test]
fn every_column_and_tab_is_read_as_it_is_spelled_and_stands_in_its_tab_once() {
    for tab in Tab::ALL {
        assert_eq!(Tab::parse(tab.as_str()), Some(tab));
        let columns: BTreeSet<_> = tab.columns().iter().collect();
        assert_eq!(columns.len(), tab.columns().len());
    }
    for column in Column::ALL {
        assert_eq!(Column::parse(column.as_str()), Some(column));
        assert!(Tab::ALL.iter().any(|tab| tab.columns().contains(&column)));
    }
}

#[test]
fn a_third_click_on_a_header_leads_back_to_the_order_of_the_file() {
    let first = Order::clicked(None, Column::When);
    let second = Order::clicked(first, Column::When);
    assert_eq!(second.map(|o| o.direction), Some(Direction::Descending));
    assert_eq!(Order::clicked(second, Column::When), None);
    assert_eq!(
        Order::clicked(second, Column::Kind),
        Order::clicked(None, Column::Kind)
    );
}
