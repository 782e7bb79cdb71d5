//! What follows from a dossier: what a filter lets through, how it is counted, and which lines share a course. Pure; no drawing.

pub mod absence;
pub mod assessments;
pub mod bundle;
pub mod counts;
pub mod facts;
pub mod filter;
pub mod hearing;
pub mod layout;
mod lists;
pub mod merging;
pub mod network;
pub mod reading;
pub mod search;
pub mod several;
pub mod statement;
pub mod table;
pub mod visible;
pub mod witnesses;

pub use absence::Absence;
pub use assessments::Assessments;
pub use bundle::{Fan, Lane, Lanes, Pair, Side, lanes_of_pairs};
pub use counts::Counts;
pub use facts::{Fact, Facts};
pub use filter::Filter;
pub use hearing::{Board, Hearing};
pub use merging::{Merging, Standing};
pub use network::{Network, Node, NodeKind, Tie};
pub use reading::{Catalogue, Reading};
pub use search::SearchIndex;
pub use several::Several;
pub use statement::FilterPart;
pub use visible::{Visible, visible, visible_by};
