//! Relations in time: which date of a relation counts, and in which lanes it stands.

mod chart;
mod chronology;
mod lane;
mod pack;
mod scope;
mod sorter;
mod step;
mod times;

pub use chart::{Chart, Dot, Entry, Tray};
pub use chronology::Chronology;
pub use lane::{Lane, LaneBy, LaneKey};
pub use pack::{Packed, pack};
pub use scope::{Scope, day_at, start};
pub use step::step;
pub use times::{TimeOf, times};

#[cfg(test)]
mod tests;
