//! How the reader looks at the timeline: which dates it shows, what its lanes are, which stretch of time is in view.

use crate::analysis::{LaneBy, Scope, TimeOf};

/// How a timeline is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TimelineLook {
    /// Which date of a relation counts.
    pub time: TimeOf,
    /// What its lanes are.
    pub lanes: LaneBy,
    /// The stretch of time in view; `None` is all there is, or in a picture the one that is filtered by.
    pub scope: Option<Scope>,
}

/// A change of the timeline's look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TimelineChange {
    /// Other dates.
    Time(TimeOf),
    /// Other lanes.
    Lanes(LaneBy),
    /// Another stretch in view; `None` is all there is.
    Scope(Option<Scope>),
}
