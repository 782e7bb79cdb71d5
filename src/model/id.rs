//! Names of items in a dossier, typed by table.

use std::collections::HashSet;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

/// The name of an item of type `T` within its dossier: matches `[a-z0-9][a-z0-9-]*`.
///
/// Cheap to clone; ordered as text.
pub struct Id<T> {
    text: Arc<str>,
    table: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The id with this text, or `None` when it does not match `[a-z0-9][a-z0-9-]*`.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let mut bytes = text.bytes();
        let starts = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        let fine = bytes.next().is_some_and(starts) && bytes.all(|b| starts(b) || b == b'-');
        fine.then(|| Self {
            text: Arc::from(text),
            table: PhantomData,
        })
    }

    /// The text of the id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// Ids that are named often, each with one text for all who name it.
#[derive(Debug, Default)]
pub struct IdPool {
    texts: HashSet<Arc<str>>,
}

impl IdPool {
    /// The id with this text, or `None` when it is none; see [`Id::new`].
    #[must_use]
    pub fn id<T>(&mut self, text: &str) -> Option<Id<T>> {
        if let Some(known) = self.texts.get(text) {
            return Some(Id {
                text: Arc::clone(known),
                table: PhantomData,
            });
        }
        let id = Id::new(text)?;
        self.texts.insert(Arc::clone(&id.text));
        Some(id)
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self {
            text: Arc::clone(&self.text),
            table: PhantomData,
        }
    }
}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.text)
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.text)
    }
}

/// What lies in a table and has a name there.
pub trait HasId: Sized {
    /// The item's name in its table.
    fn id(&self) -> &Id<Self>;
}
