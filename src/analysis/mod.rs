//! What follows from a dossier: what a filter lets through, how it is counted, which lines share a course, and where it is in time. Pure; no drawing.

pub mod absence;
pub mod assessments;
pub mod bins;
pub mod bundle;
pub mod counts;
pub mod facts;
pub mod filter;
mod lists;
pub mod merging;
pub mod search;
pub mod several;
pub mod statement;
pub mod ticks;
pub mod timeline;
pub mod visible;
pub mod witnesses;

pub use absence::Absence;
pub use assessments::Assessments;
pub use bins::Bins;
pub use bundle::{Fan, Lane, Lanes, Pair, Side, lanes_of_pairs};
pub use counts::Counts;
pub use facts::{Fact, Facts};
pub use filter::Filter;
pub use merging::{Merging, Standing};
pub use search::SearchIndex;
pub use several::Several;
pub use statement::FilterPart;
pub use ticks::{TickStep, Ticks};
pub use timeline::{Chart, LaneBy, LaneKey, Scope, TimeOf};
pub use visible::{Visible, visible, visible_by};
