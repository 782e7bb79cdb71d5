//! What could not be used and is written back as it was.

use crate::io::json::Node;
use crate::model::{Id, Relation, TableName};
use std::collections::BTreeMap;

/// An element that was set aside, with where it stood.
#[derive(Clone, Debug, PartialEq)]
pub struct Aside {
    /// Where it stood among the elements of its list, from 0.
    pub position: usize,
    /// The element, with the author's digits and doubled keys.
    pub value: Node<'static>,
}

/// A member of the top object that was set aside.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyAside {
    /// The key.
    pub key: String,
    /// The value, with the author's digits and doubled keys.
    pub value: Node<'static>,
    /// Whether it stands for the key; else it is written last, as a second one of that key or an unknown one.
    pub in_place: bool,
}

/// Everything of a file that was set aside: it is listed, and written back where it stood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SetAside {
    pub(super) tables: BTreeMap<TableName, Vec<Aside>>,
    pub(super) passages: BTreeMap<Id<Relation>, Vec<Aside>>,
    pub(super) keys: Vec<KeyAside>,
}

impl SetAside {
    /// Elements of a table.
    #[must_use]
    pub fn of_table(&self, table: TableName) -> &[Aside] {
        self.tables.get(&table).map_or(&[], Vec::as_slice)
    }

    /// Whether a relation with this text for its id was set aside.
    #[must_use]
    pub fn has_relation(&self, id: &str) -> bool {
        let mut relations = self.of_table(TableName::Relations).iter();
        relations.any(|aside| aside.value.get("id").and_then(Node::as_text) == Some(id))
    }

    /// Passages of a relation that is itself fine.
    #[must_use]
    pub fn of_relation(&self, relation: &Id<Relation>) -> &[Aside] {
        self.passages.get(relation).map_or(&[], Vec::as_slice)
    }

    /// Members of the top object: those that stand for a key in the order of writing, then the others in that of the file.
    #[must_use]
    pub fn keys(&self) -> &[KeyAside] {
        &self.keys
    }

    /// What stands for a key of the top object whose value could not be used.
    pub(super) fn in_place_of(&self, key: &str) -> Option<&Node<'static>> {
        let found = self.keys.iter().find(|k| k.in_place && k.key == key);
        found.map(|k| &k.value)
    }

    /// How many elements and members there are.
    #[must_use]
    pub fn len(&self) -> usize {
        let tables = self.tables.values().chain(self.passages.values());
        tables.map(Vec::len).sum::<usize>() + self.keys.len()
    }

    /// Whether nothing was set aside.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
