//! The lines that stand before all others for a while, kept from frame to frame.

use super::super::PanelCx;
use crate::figure::Target;
use crate::model::{Id, Item, Relation};
use crate::scene::Mark;
use std::sync::Arc;

/// Whose lines.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) enum Wanted {
    /// Those of a dot.
    Dot(Target),
    /// Those of all that has to do with what is selected.
    Selection(Item),
    /// Those of the relations of a list.
    List(Arc<[Item]>),
}

/// The relations among the things of a list.
pub(in super::super) fn relations(items: &[Item]) -> impl Iterator<Item = &Id<Relation>> {
    items.iter().filter_map(|item| match item {
        Item::Relation(id) => Some(id),
        _ => None,
    })
}

/// The list beside the figure, while nothing of it is selected and something else is shown, too: of all there is, nothing stands
/// before the rest.
pub(in super::super) fn listed(cx: &PanelCx<'_>) -> Option<Arc<[Item]>> {
    let focus = cx.session.focus();
    let list = focus
        .listing
        .as_ref()
        .filter(|_| focus.selection.is_none())?;
    let is_all = cx.session.involvement().is_all();
    (!is_all).then(|| Arc::clone(&list.items))
}

/// Lines laid over a figure.
#[derive(Debug, Default)]
pub(in super::super) struct Lifted {
    /// Whose, and over which drawing.
    key: Option<(Wanted, u64)>,
    marks: Option<Vec<Mark>>,
    /// Counts what was made.
    number: u64,
}

impl Lifted {
    /// The wanted lines over the drawing of a number, with a number of their own; `None` where there are none to show. They are made only
    /// where others are wanted than before.
    pub fn over(
        &mut self,
        wanted: &Wanted,
        drawing: u64,
        make: impl FnOnce() -> Option<Vec<Mark>>,
    ) -> Option<(u64, &[Mark])> {
        let known = self.key.as_ref();
        if !known.is_some_and(|(known, over)| known == wanted && *over == drawing) {
            self.key = Some((wanted.clone(), drawing));
            self.marks = make();
            self.number += 1;
        }
        Some((self.number, self.marks.as_deref()?))
    }
}
