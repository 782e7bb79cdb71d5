//! How much of a dossier of thousands of relations a map shows.

use super::cx::FigureCx;
use super::network::MANY;
use super::routes::MOST_STRANDS;
use super::strands::LaneDrawing;
use crate::lang::Message;

/// How much of a dossier of thousands of relations a map shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stock {
    /// How many lines are drawn.
    pub lines: usize,
    /// For how many relations they stand.
    pub drawn: usize,
    /// How many the filter lets through.
    pub all: usize,
    /// Whether the others are drawn, too, as a faint web.
    pub faint: bool,
}

impl Stock {
    /// What some lines show of so many relations.
    pub(super) fn of(pairs: &[Vec<LaneDrawing<'_>>], all: usize) -> Self {
        let lanes = pairs.iter().flatten();
        Self {
            lines: lanes.clone().count(),
            drawn: lanes.map(|lane| lane.lane.relations().len()).sum(),
            all,
            faint: false,
        }
    }

    /// The longest words that a network of so many relations may need; `None` where each has a line.
    #[must_use]
    pub fn at_most(relations: usize) -> Option<Self> {
        (relations > MANY).then_some(Self {
            lines: MOST_STRANDS,
            drawn: relations,
            all: relations,
            faint: true,
        })
    }

    /// The longest words that a map of this dossier may need; `None` where each relation has a line.
    pub(super) fn most(cx: &FigureCx<'_>) -> Option<Self> {
        cx.routes.merging.as_ref()?;
        Some(Self {
            lines: MOST_STRANDS,
            drawn: cx.visible.relations.len(),
            all: cx.visible.relations.len(),
            faint: false,
        })
    }

    /// The same in words.
    #[must_use]
    pub fn message(self) -> Message {
        let id = if self.faint {
            "figure-stock-faint"
        } else {
            "figure-stock"
        };
        Message::new(id)
            .with("drawn", self.drawn)
            .with("all", self.all)
            .with("lines", self.lines)
    }
}
