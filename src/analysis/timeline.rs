//! Relations in time: which date of a relation counts, and in which lanes it stands.

mod chart;
mod lane;
mod pack;
mod scope;
mod step;
mod times;

pub use chart::{Chart, Dot, Entry};
pub use lane::{Lane, LaneBy, LaneKey};
pub use pack::{Packed, pack};
pub use scope::{Scope, day_at, start};
pub use step::step;
pub use times::{TimeOf, times};

#[cfg(test)]
mod tests;
