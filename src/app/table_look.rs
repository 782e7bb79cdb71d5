//! How the reader has arranged the tables: which columns, how wide, sorted by which; remembered between sittings.

use crate::analysis::table::{Column, Direction, Order, Tab};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The least and the greatest width of a column, in points.
pub const WIDTHS: std::ops::RangeInclusive<u16> = 44..=900;

/// How the reader has arranged the tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableLook {
    /// The tab that is open.
    pub tab: Tab,
    /// Columns that are not shown.
    pub hidden: BTreeSet<(Tab, Column)>,
    /// Widths of columns that were changed, in points.
    pub widths: BTreeMap<(Tab, Column), u16>,
    /// By what each tab is sorted; those that are not listed have the order of the file.
    pub orders: BTreeMap<Tab, Order>,
}

impl TableLook {
    /// The columns of a tab that are shown, in their order; the first one always is.
    #[must_use]
    pub fn columns(&self, tab: Tab) -> Vec<Column> {
        let columns = tab.columns().iter().enumerate();
        let shown = columns.filter(|(at, c)| *at == 0 || !self.hidden.contains(&(tab, **c)));
        shown.map(|(_, column)| *column).collect()
    }

    /// The order of a tab.
    #[must_use]
    pub fn order(&self, tab: Tab) -> Option<Order> {
        self.orders.get(&tab).copied()
    }

    /// The same with another order of a tab.
    #[must_use]
    pub fn ordered(mut self, tab: Tab, order: Option<Order>) -> Self {
        match order {
            Some(order) => self.orders.insert(tab, order),
            None => self.orders.remove(&tab),
        };
        self
    }

    /// The same with a column shown or hidden.
    #[must_use]
    pub fn toggled(mut self, tab: Tab, column: Column) -> Self {
        if !self.hidden.remove(&(tab, column)) {
            self.hidden.insert((tab, column));
        }
        self
    }

    /// The same with a column as wide as this, in points, as far as columns may be.
    #[must_use]
    pub fn widened(mut self, (tab, column): (Tab, Column), width: u16) -> Self {
        let width = width.clamp(*WIDTHS.start(), *WIDTHS.end());
        self.widths.insert((tab, column), width);
        self
    }
}

/// The same in the file of settings; columns are spelled `places.country`, and with a minus before them sorted downwards.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct StoredLook {
    tab: String,
    hidden: Vec<String>,
    widths: BTreeMap<String, u16>,
    orders: Vec<String>,
}

fn spelled((tab, column): (Tab, Column)) -> String {
    format!("{}.{}", tab.as_str(), column.as_str())
}

fn parsed(text: &str) -> Option<(Tab, Column)> {
    let (tab, column) = text.split_once('.')?;
    let (tab, column) = (Tab::parse(tab)?, Column::parse(column)?);
    tab.columns().contains(&column).then_some((tab, column))
}

impl From<&TableLook> for StoredLook {
    fn from(look: &TableLook) -> Self {
        let order = |(tab, order): (&Tab, &Order)| {
            let sign = match order.direction {
                Direction::Ascending => "",
                Direction::Descending => "-",
            };
            format!("{sign}{}", spelled((*tab, order.column)))
        };
        Self {
            tab: look.tab.as_str().to_owned(),
            hidden: look.hidden.iter().copied().map(spelled).collect(),
            widths: look
                .widths
                .iter()
                .map(|(column, width)| (spelled(*column), *width))
                .collect(),
            orders: look.orders.iter().map(order).collect(),
        }
    }
}

impl From<StoredLook> for TableLook {
    /// What cannot be understood is left out.
    fn from(stored: StoredLook) -> Self {
        let mut look = Self {
            tab: Tab::parse(&stored.tab).unwrap_or_default(),
            hidden: stored.hidden.iter().filter_map(|c| parsed(c)).collect(),
            ..Self::default()
        };
        for (column, width) in &stored.widths {
            if let Some(column) = parsed(column) {
                look = look.widened(column, *width);
            }
        }
        for text in &stored.orders {
            let (plain, direction) = match text.strip_prefix('-') {
                Some(plain) => (plain, Direction::Descending),
                None => (text.as_str(), Direction::Ascending),
            };
            if let Some((tab, column)) = parsed(plain) {
                look.orders.insert(tab, Order { column, direction });
            }
        }
        look
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn column() -> impl Strategy<Value = (Tab, Column)> {
        prop::sample::select(Tab::ALL.to_vec()).prop_flat_map(|tab| {
            prop::sample::select(tab.columns().to_vec()).prop_map(move |column| (tab, column))
        })
    }

    proptest! {
        #[test]
        fn tables_come_back_as_they_were_arranged(
            hidden in prop::collection::btree_set(column(), 0..6),
            widths in prop::collection::btree_map(column(), any::<u16>(), 0..6),
            sorted in prop::collection::vec((column(), any::<bool>()), 0..4),
            tab in prop::sample::select(Tab::ALL.to_vec()),
        ) {
            let mut look = TableLook { tab, hidden, ..TableLook::default() };
            for (column, width) in widths {
                look = look.widened(column, width);
            }
            for ((tab, column), down) in sorted {
                let direction = if down { Direction::Descending } else { Direction::Ascending };
                look = look.ordered(tab, Some(Order { column, direction }));
            }
            let text = serde_json::to_string(&StoredLook::from(&look)).unwrap();
            let stored: StoredLook = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(TableLook::from(stored), look.clone());
            prop_assert!(!look.columns(tab).is_empty());
        }
    }

    #[test]
    fn what_settings_say_of_unknown_columns_is_left_out() {
        let stored: StoredLook = serde_json::from_str(
            r#"{"tab":"x","hidden":["relations.seat","a"],"widths":{"b":3,"places.name":9},"orders":["-relations.when","+"]}"#,
        )
        .unwrap();
        let look = TableLook::from(stored);
        assert!(look.hidden.is_empty() && look.tab == Tab::Relations);
        let width = look.widths.get(&(Tab::Places, Column::Name));
        assert_eq!(width, Some(WIDTHS.start()));
        let order = look.order(Tab::Relations).unwrap();
        assert_eq!(order.direction, Direction::Descending);
    }
}
