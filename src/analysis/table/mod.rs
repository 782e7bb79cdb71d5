//! What the rows of tables hold, in which order they stand, which are chosen, and how they are copied.

mod chosen;
mod keys;
mod order;
mod tab;
mod tallies;
mod tsv;

pub use chosen::{Chosen, Manner};
pub use keys::CellFacts;
pub use order::{Direction, MISSING, Order, ranks, sorted};
pub use tab::{Column, Tab};
pub use tallies::{Standing, Tallies};
pub use tsv::tsv;

#[cfg(test)]
mod tests;
