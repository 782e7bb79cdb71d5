//! A dossier file whose tables are read element by element: a tree of all of them would be larger than the dossier.

use super::signs;
use crate::error::Error;
use crate::io::json::{self, Element, Node};
use crate::model::TableName;

/// A dossier file that was looked over.
pub(super) struct Sheet<'n> {
    text: &'n str,
    top: Node<'n>,
    may_hide: bool,
}

impl<'n> Sheet<'n> {
    /// Looks a whole file over.
    ///
    /// # Errors
    /// When it is no JSON; see [`json::parse`].
    pub(super) fn look_over(text: &'n str) -> Result<Self, Error> {
        Ok(Self {
            text,
            top: json::outline(text, &TableName::ALL.map(TableName::as_str))?,
            may_hide: signs::may_hide(text),
        })
    }

    /// The top value; the elements of its tables are nulls in their places.
    pub(super) fn top(&self) -> &Node<'n> {
        &self.top
    }

    /// Whether hidden signs may stand somewhere in the file.
    pub(super) fn may_hide(&self) -> bool {
        self.may_hide
    }

    /// Where the elements of a table stand; none when it is no list.
    pub(super) fn elements(&self, table: TableName) -> &[Node<'n>] {
        let table = self.top.get(table.as_str());
        table.map_or(&[][..], Node::elements)
    }

    /// A node of this file, to be read again when it is asked for.
    pub(super) fn element(&self, node: &Node<'_>) -> Element<'n> {
        Element {
            text: self.text,
            at: node.at,
        }
    }
}
