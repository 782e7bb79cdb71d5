//! What a record that is set aside refers to, read from its node: its other faults are told with its references.

use crate::io::json::Node;
use crate::model::record::Reference;
use crate::model::{Actor, Document, Id, Kind, Passage, RecordId, Relation, TableName, Witness};

/// A key of a record under which references stand.
pub(super) struct Link {
    key: &'static str,
    is_list: bool,
    inner: Option<&'static str>,
    to: TableName,
}

impl Link {
    const fn new(key: &'static str, to: TableName) -> Self {
        Self {
            key,
            is_list: false,
            inner: None,
            to,
        }
    }

    const fn list(self) -> Self {
        Self {
            is_list: true,
            ..self
        }
    }

    const fn inner(self, inner: &'static str) -> Self {
        Self {
            inner: Some(inner),
            ..self
        }
    }

    /// The reference of one value; none where it is no id, which is told elsewhere.
    fn reference(&self, node: &Node<'_>, index: Option<usize>) -> Option<Reference> {
        let node = match self.inner {
            Some(inner) => node.get(inner)?,
            None => node,
        };
        Some(Reference {
            key: self.key,
            index,
            inner: self.inner,
            to: named(self.to, node.as_text()?)?,
        })
    }
}

/// The record of a table that a text names; none when it is no id, or the name of a standard kind.
fn named(table: TableName, text: &str) -> Option<RecordId> {
    Some(match table {
        TableName::Kinds if Kind::parse(text).is_some() => return None,
        TableName::Kinds => RecordId::Kind(Id::new(text)?),
        TableName::Documents => RecordId::Document(Id::new(text)?),
        TableName::Witnesses => RecordId::Witness(Id::new(text)?),
        TableName::Actors => RecordId::Actor(Id::new(text)?),
        TableName::Places => RecordId::Place(Id::new(text)?),
        TableName::Relations => RecordId::Relation(Id::new(text)?),
    })
}

/// A record whose references can be read from its node.
pub(super) trait Linked {
    /// Every key with references, in the order of keys.
    const LINKS: &'static [Link];
}

impl Linked for Document {
    const LINKS: &'static [Link] = &[
        Link::new("publisher", TableName::Witnesses),
        Link::new("wire_origin", TableName::Witnesses),
    ];
}

impl Linked for Witness {
    const LINKS: &'static [Link] = &[Link::new("speaks_for", TableName::Actors).list()];
}

impl Linked for Actor {
    const LINKS: &'static [Link] = &[
        Link::new("member_of", TableName::Actors),
        Link::new("seat", TableName::Places),
    ];
}

impl Linked for Relation {
    const LINKS: &'static [Link] = &[
        Link::new("kind", TableName::Kinds),
        Link::new("from", TableName::Actors).inner("actor"),
        Link::new("from", TableName::Places).inner("place"),
        Link::new("to", TableName::Actors).inner("actor"),
        Link::new("to", TableName::Places).inner("place"),
        Link::new("at", TableName::Places),
        Link::new("fulfils", TableName::Relations),
    ];
}

impl Linked for Passage {
    const LINKS: &'static [Link] = &[
        Link::new("document", TableName::Documents),
        Link::new("attribution", TableName::Witnesses)
            .list()
            .inner("witness"),
    ];
}

/// Every reference in the node of a record, in the order of keys.
pub(super) fn references<T: Linked>(record: &Node<'_>) -> Vec<Reference> {
    let mut found = Vec::new();
    for link in T::LINKS {
        let Some(node) = record.get(link.key) else {
            continue;
        };
        if link.is_list {
            let elements = node.elements().iter().enumerate();
            found.extend(elements.filter_map(|(i, node)| link.reference(node, Some(i))));
        } else {
            found.extend(link.reference(node, None));
        }
    }
    found
}
