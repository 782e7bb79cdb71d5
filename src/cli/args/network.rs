//! The arguments that say how the network is drawn.

use super::words::choice;
use crate::analysis::NodeKind;
use crate::analysis::layout::LayoutKind;
use clap::Args;

/// How the network is drawn.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Network (with --figure network)")]
pub struct NetworkArgs {
    /// What its nodes are: actors or places
    #[arg(long, value_parser = nodes, default_value = "actors")]
    pub nodes: NodeKind,
    /// How it is laid out: force or circular
    #[arg(long, value_parser = layout, default_value = "force")]
    pub layout: LayoutKind,
    /// Only the part around the actor, place, relation, passage or document with this id
    #[arg(long, value_name = "ID")]
    pub ego: Option<String>,
    /// How many relations away from --ego it reaches, from 1 to 3
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=3), requires = "ego", default_value_t = 1)]
    pub depth: u8,
    /// Draw nodes the larger the more relations they have
    #[arg(long)]
    pub sized: bool,
}

fn nodes(text: &str) -> Result<NodeKind, String> {
    let all = NodeKind::ALL.map(NodeKind::as_str);
    let found = NodeKind::ALL.into_iter().find(|kind| kind.as_str() == text);
    choice(text, found, &all)
}

fn layout(text: &str) -> Result<LayoutKind, String> {
    let all = LayoutKind::ALL.map(LayoutKind::as_str);
    let found = LayoutKind::ALL
        .into_iter()
        .find(|kind| kind.as_str() == text);
    choice(text, found, &all)
}
