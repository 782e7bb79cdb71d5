//! A label of a dot: what it wants, and what it gets.

use super::stand::{Side, Stand};
use crate::geom::{Rect, ScreenPos, Size};
use crate::scene::oriented::OrientedBox;

/// The width of the band that a line to a label takes, in pixels.
const LEADER_PX: f32 = 1.2;
/// Half the space between two labels on a line, in pixels.
const SPACE_PX: f32 = 1.5;

/// A label that wants to stand by a dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointLabel<'a> {
    /// The middle of the dot.
    pub dot: ScreenPos,
    /// The radius of the dot in pixels.
    pub radius_px: f32,
    /// How far it stays away from the dot, in pixels.
    pub gap_px: f32,
    /// Width and height of the text in pixels.
    pub size: Size,
    /// The sides that it may take, best first; usually [`Side::ALL`].
    pub sides: &'a [Side],
    /// Whether it may stand off its dot, with a line that leads to it, where no side is free.
    pub leads: bool,
    /// Whether it takes its room before labels that are already there.
    pub is_urgent: bool,
    /// What became of it in the drawing before.
    pub before: Before,
}

/// What became of a label in the drawing before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Before {
    /// It was not in view, or there is no drawing before.
    #[default]
    Unknown,
    /// It had no room.
    Absent,
    /// It stood there.
    At {
        /// Where.
        stand: Stand,
        /// Whether a line ran beneath it when it took that stand.
        crossed: bool,
    },
}

/// A label by a dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// The stand that it got.
    pub stand: Stand,
    /// The box of its text.
    pub rect: Rect,
    /// The line that leads to it, from the rim of its dot.
    pub leader: Option<[ScreenPos; 2]>,
    /// Whether a line runs beneath it although it could choose.
    pub crossed: bool,
}

impl Placement {
    /// What it takes: its text, and the line to it.
    pub(super) fn boxes(&self) -> [Option<OrientedBox>; 2] {
        let band = |[from, to]: [ScreenPos; 2]| OrientedBox::around_piece(from, to, LEADER_PX);
        let text = Rect {
            min: self.rect.min.moved(-SPACE_PX, 0.0),
            max: self.rect.max.moved(SPACE_PX, 0.0),
        };
        [Some(OrientedBox::from(text)), self.leader.map(band)]
    }
}
