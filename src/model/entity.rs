//! The records of a dossier by one name: `docs/format.md` says what each key means.
//!
//! Every record keeps the keys that this version does not know (`extra`), to write them back last in their object.

pub use super::actor::Actor;
pub use super::document::Document;
pub use super::kinds::{Code, KindRef, OwnKind};
pub use super::passage::{Attribution, Passage};
pub use super::place::Place;
pub use super::relation::{End, Relation};
pub use super::witness::Witness;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

/// Keys that this version does not know, in the order of the file; nearly always none, and then hardly any memory.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extra(Option<Box<Map<String, Value>>>);

impl Extra {
    /// No keys.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The keys and their values, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.0.iter().flat_map(|map| map.iter())
    }

    /// The keys, in the order of the file.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.iter().map(|(key, _)| key)
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.as_ref()?.get(key)
    }

    /// Adds a key at the end, or gives it another value.
    pub fn insert(&mut self, key: String, value: Value) {
        self.0.get_or_insert_default().insert(key, value);
    }
}

impl FromIterator<(String, Value)> for Extra {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(keys: I) -> Self {
        let mut extra = Self::new();
        for (key, value) in keys {
            extra.insert(key, value);
        }
        extra
    }
}

impl Serialize for Extra {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}
