//! The arguments that say how the timeline is drawn.

use super::words::choice;
use crate::analysis::{LaneBy, TimeOf};
use clap::Args;

/// How the timeline is drawn.
#[derive(Clone, Copy, Debug, Args)]
#[command(next_help_heading = "Timeline (with --figure timeline)")]
pub struct TimelineArgs {
    /// What its lanes are: family, kind, actor, place or voice
    #[arg(long, value_name = "LANES", value_parser = lanes, default_value = "family")]
    pub lanes: LaneBy,
    /// Which dates it shows: event, said or published
    #[arg(long, value_name = "TIME", value_parser = time, default_value = "event")]
    pub time: TimeOf,
}

fn lanes(text: &str) -> Result<LaneBy, String> {
    let all = LaneBy::ALL.map(LaneBy::as_str);
    choice(text, LaneBy::parse(text), &all)
}

fn time(text: &str) -> Result<TimeOf, String> {
    let all = TimeOf::ALL.map(TimeOf::as_str);
    choice(text, TimeOf::parse(text), &all)
}
