//! Finding places, actors, relations, passages and documents by their words, as one types.
//!
//! Case, diacritics and presentation forms do not matter, the last letters of a word may be missing, and a word that nothing
//! begins with is taken for a slip of one that something does.

mod fold;
mod index;
mod matches;
mod reader;
mod slip;
mod within;

pub use fold::{folded, words};
pub use index::{Field, SearchIndex, Shelf};
pub use matches::{Hit, Hits};
pub use within::Wanted;

#[cfg(test)]
mod tests;
