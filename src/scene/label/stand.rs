//! Where a label may stand, seen from its dot.

use super::{Placement, PointLabel};
use crate::geom::{Rect, ScreenPos, Size};

/// How far a line begins from the rim of the dot that it leads to, and how near it comes to its label, in pixels.
const LEADER_GAP_PX: f32 = 2.0;
/// How far from the rim of their dots labels with a line may stand, in pixels.
const LEADS_PX: [f32; 6] = [14.0, 22.0, 31.0, 40.0, 50.0, 60.0];
/// In how many directions, counted clockwise from the right; and these in order of preference, as of sides.
const WAYS: u8 = 24;
const BEST_WAYS: [u8; 24] = [
    21, 22, 23, 0, 1, 2, 3, 15, 14, 13, 12, 11, 10, 9, 20, 4, 16, 8, 19, 5, 17, 7, 18, 6,
];

/// Where a label stands, seen from its dot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names of the winds say it")]
pub enum Side {
    East,
    West,
    NorthEast,
    NorthWest,
    SouthEast,
    SouthWest,
    North,
    South,
    SouthSouthWest,
    SouthSouthEast,
    NorthNorthWest,
    NorthNorthEast,
}

impl Side {
    /// How far a text above or below its dot may be off the middle, as a share of its width.
    const OFF_MIDDLE: f32 = 0.28;

    /// All of them in order of preference, on maps with text from left to right: right before left, above before below, over or
    /// under the dot later (after Imhof 1975, "Positioning names on maps", and Yoeli 1972); last those between: over and
    /// under the dot, but off the middle.
    pub const ALL: [Self; 12] = [
        Self::NorthEast,
        Self::East,
        Self::SouthEast,
        Self::NorthWest,
        Self::West,
        Self::SouthWest,
        Self::North,
        Self::South,
        Self::NorthNorthEast,
        Self::SouthSouthEast,
        Self::NorthNorthWest,
        Self::SouthSouthWest,
    ];

    /// The direction from the dot: -1, 0 or 1 each; in between, the share of its width by which a text is off the middle.
    fn direction(self) -> (f32, f32) {
        match self {
            Self::East => (1.0, 0.0),
            Self::West => (-1.0, 0.0),
            Self::NorthEast => (1.0, -1.0),
            Self::NorthWest => (-1.0, -1.0),
            Self::SouthEast => (1.0, 1.0),
            Self::SouthWest => (-1.0, 1.0),
            Self::North => (0.0, -1.0),
            Self::South => (0.0, 1.0),
            Self::SouthSouthWest => (-Self::OFF_MIDDLE, 1.0),
            Self::SouthSouthEast => (Self::OFF_MIDDLE, 1.0),
            Self::NorthNorthWest => (-Self::OFF_MIDDLE, -1.0),
            Self::NorthNorthEast => (Self::OFF_MIDDLE, -1.0),
        }
    }
}

/// Where a label stands: beside its dot, or off it with a line that leads to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stand {
    /// Beside its dot.
    Beside(Side),
    /// Off its dot.
    Off {
        /// The direction, in twenty-fourths of a turn clockwise from the right.
        way: u8,
        /// The edge of the label at which its line ends.
        hold: Hold,
        /// Which of the distances, the nearest first.
        step: u8,
    },
}

/// The edge of a label off its dot at which its line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hold {
    /// The left edge: the label stands to the right of the line's end.
    Left,
    /// The right edge.
    Right,
    /// The lower or upper edge: the label stands over or under the line's end.
    Middle,
}

impl Stand {
    /// Which of the distances it has, counted from 1; 0 beside its dot.
    pub fn step(self) -> usize {
        match self {
            Self::Beside(_) => 0,
            Self::Off { step, .. } => usize::from(step) + 1,
        }
    }

    /// Every stand off the dot, the nearest first.
    pub fn all_off() -> impl Iterator<Item = Self> {
        let steps = 0..u8::try_from(LEADS_PX.len()).unwrap_or(0);
        steps.flat_map(|step| {
            BEST_WAYS.into_iter().flat_map(move |way| {
                let (sin, cos) = direction(way);
                let holds = [
                    (Hold::Left, cos > 0.3),
                    (Hold::Right, cos < -0.3),
                    (Hold::Middle, sin.abs() > 0.6),
                ];
                let possible = holds.into_iter().filter(|(_, possible)| *possible);
                possible.map(move |(hold, _)| Self::Off { way, hold, step })
            })
        })
    }
}

/// The place of a label on the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// The box of its text.
    pub rect: Rect,
    /// The line that leads from the dot to a label off it.
    pub leader: Option<[ScreenPos; 2]>,
}

impl Spot {
    /// The place of a label.
    pub fn of(stand: Stand, label: &PointLabel<'_>) -> Self {
        let (dot, radius_px, size) = (label.dot, label.radius_px, label.size);
        match stand {
            Stand::Beside(side) => Self {
                rect: beside(side, dot, radius_px + label.gap_px, size),
                leader: None,
            },
            Stand::Off { way, hold, step } => off((way, hold, step), dot, radius_px, size),
        }
    }

    /// A label that stands there.
    pub fn placement(&self, stand: Stand, crossed: bool) -> Placement {
        Placement {
            stand,
            rect: self.rect,
            leader: self.leader,
            crossed,
        }
    }
}

/// The box of a label on a side of its dot, `radius_px` away from its middle.
fn beside(side: Side, dot: ScreenPos, radius_px: f32, size: Size) -> Rect {
    let (dx, dy) = side.direction();
    let Size { width, height } = size;
    if dx != 0.0 && dx.abs() < 1.0 {
        let middle = dot.moved(dx * width, dy * (radius_px + height / 2.0));
        return around(middle, size);
    }
    // In the corners the box touches the circle where it is nearest, at 45°.
    let reach = if dx != 0.0 && dy != 0.0 {
        radius_px * std::f32::consts::FRAC_1_SQRT_2
    } else {
        radius_px
    };
    let middle = dot.moved(dx * (reach + width / 2.0), dy * (reach + height / 2.0));
    around(middle, size)
}

fn off((way, hold, step): (u8, Hold, u8), dot: ScreenPos, radius_px: f32, size: Size) -> Spot {
    let (sin, cos) = direction(way);
    let away = LEADS_PX.get(usize::from(step)).copied().unwrap_or(0.0);
    let along = |px: f32| dot.moved(cos * px, sin * px);
    let end = along(radius_px + away);
    let middle = match hold {
        Hold::Left => end.moved(size.width / 2.0, 0.0),
        Hold::Right => end.moved(-size.width / 2.0, 0.0),
        Hold::Middle => end.moved(0.0, sin.signum() * size.height / 2.0),
    };
    let from = along(radius_px + LEADER_GAP_PX);
    let to = along(radius_px + away - LEADER_GAP_PX);
    Spot {
        rect: around(middle, size),
        leader: Some([from, to]),
    }
}

/// The sine and cosine of a direction.
fn direction(way: u8) -> (f32, f32) {
    (f32::from(way) / f32::from(WAYS) * std::f32::consts::TAU).sin_cos()
}

fn around(middle: ScreenPos, Size { width, height }: Size) -> Rect {
    Rect::from_xywh(
        middle.x - width / 2.0,
        middle.y - height / 2.0,
        width,
        height,
    )
}
