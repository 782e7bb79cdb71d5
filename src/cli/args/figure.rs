//! Which figure is drawn.

use super::choice;
use crate::analysis::{LaneBy, TimeOf};
use crate::app::picture::FigureKind;
use clap::Args;

/// Which figure is drawn.
#[derive(Clone, Copy, Debug, Args)]
pub struct FigureArgs {
    /// Which figure: map or timeline
    #[arg(long, value_name = "FIGURE", value_parser = figure, default_value = "map")]
    pub figure: FigureKind,
    /// What the lanes of a timeline are: family, kind, actor, place or voice
    #[arg(long, value_name = "LANES", value_parser = lanes, default_value = "family")]
    pub lanes: LaneBy,
    /// Which dates a timeline shows: event, said or published
    #[arg(long, value_name = "TIME", value_parser = time, default_value = "event")]
    pub time: TimeOf,
}

fn figure(text: &str) -> Result<FigureKind, String> {
    let all = FigureKind::ALL.map(FigureKind::as_str);
    choice(text, FigureKind::parse(text), &all)
}

fn lanes(text: &str) -> Result<LaneBy, String> {
    let all = LaneBy::ALL.map(LaneBy::as_str);
    choice(text, LaneBy::parse(text), &all)
}

fn time(text: &str) -> Result<TimeOf, String> {
    let all = TimeOf::ALL.map(TimeOf::as_str);
    choice(text, TimeOf::parse(text), &all)
}
