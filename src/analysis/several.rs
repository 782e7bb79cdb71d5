//! Several items of one table that are drawn as one.

use crate::model::Id;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

/// Several items of one table that are drawn as one, in order; cheap to clone and to hash.
#[derive(Debug)]
pub struct Several<T>(Arc<[Id<T>]>);

impl<T> Several<T> {
    /// These items.
    #[must_use]
    pub fn new(ids: Vec<Id<T>>) -> Self {
        Self(ids.into())
    }
}

impl<T> Default for Several<T> {
    /// None.
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl<T> Deref for Several<T> {
    type Target = [Id<T>];

    fn deref(&self) -> &[Id<T>] {
        &self.0
    }
}

impl<T> Clone for Several<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Several<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl<T> Eq for Several<T> {}

impl<T> PartialOrd for Several<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Several<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<T> Hash for Several<T> {
    /// The first and the number tell most apart; hashing all of thousands would cost more than it saves.
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.len().hash(state);
        self.0.first().hash(state);
    }
}
