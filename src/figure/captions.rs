//! Short names along lines, where there is room.

use super::course::Course;
use super::cx::FigureCx;
use super::looks::{self, CAPTION_PX, Caption};
use super::names::halo;
use super::room::Room;
use super::strands::LaneDrawing;
use crate::geom::ScreenPos;
use crate::model::{Id, Relation};
use crate::scene::oriented::OrientedBox;
use crate::scene::polyline::stretch;
use crate::scene::{Anchor, Colour, Face, Mark, TextRun};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Between ends, sign and arrowhead: where the middle of a name may lie, as shares of the line, best first.
const SHARES: [f32; 18] = [
    0.27, 0.73, 0.22, 0.78, 0.33, 0.67, 0.18, 0.82, 0.38, 0.62, 0.14, 0.86, 0.5, 0.44, 0.56, 0.1,
    0.9, 0.07,
];
/// How many names a line may have, from the fullest to its kind alone.
pub const FULLNESSES: usize = 3;
/// The least that a line is longer than a name along it, in pixels.
const LONGER_PX: f32 = 56.0;
/// How far a line may bend along its name, as a share of the name's length.
const BEND: f32 = 0.035;

/// What a name needs beyond its own room that was not there in the drawing before, in pixels.
const SLACK_PX: f32 = 3.0;

/// Where the name of a line stands, and which of its names it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct CaptionStand {
    fullness: usize,
    /// The piece of the line, the share of its length and its side.
    piece: usize,
    share: f32,
    right: bool,
}

/// Names along lines: where each stands.
pub(super) type Stands = BTreeMap<Id<Relation>, CaptionStand>;

/// The names that a line may have, the fullest first; none of a bundle.
pub(super) fn names<'r>(cx: &FigureCx<'_>, lane: &LaneDrawing<'r>) -> Cow<'r, [Caption]> {
    let Some(look) = lane.look else {
        return Cow::Borrowed(&[]);
    };
    if let Some(captions) = &look.captions {
        return Cow::Borrowed(captions);
    }
    let id = lane.lane.relations().first();
    let relation = id.and_then(|id| cx.dossier.relations().get(id));
    let captions = relation.map(|r| looks::captions(cx.dossier, r, (cx.texts, cx.fonts)));
    Cow::Owned(captions.unwrap_or_default())
}

/// A line whose name looks for room, with its number in `room`.
#[derive(Clone, Copy)]
pub(super) struct Seeker<'l, 'a> {
    pub lane: &'l LaneDrawing<'a>,
    pub number: usize,
    /// Its names, the fullest first.
    pub names: &'l [Caption],
    /// The space between line and name, in pixels.
    pub gap_px: f32,
}

impl<'l> Seeker<'l, '_> {
    /// The relation of the line; `None` of a bundle, which has no name.
    pub fn relation(&self) -> Option<&'l Id<Relation>> {
        self.lane.look?;
        self.lane.lane.relations().first()
    }

    /// The name of the line where it stood in the drawing before, or a fuller one; `None` where that is not possible.
    pub fn kept(
        &self,
        cx: &FigureCx<'_>,
        stand: &CaptionStand,
        room: &mut Room,
    ) -> Option<(Mark, CaptionStand)> {
        (0..=stand.fullness).find_map(|fullness| {
            let grows_px = if fullness < stand.fullness {
                SLACK_PX
            } else {
                0.0
            };
            let stand = CaptionStand { fullness, ..*stand };
            let spot = self.spot(&stand, grows_px, room)?;
            Some((self.take(cx, &stand, spot, room)?, stand))
        })
    }

    /// The name of a fullness, counted from the fullest, on a side of the line that is free, and not on top of any line: along
    /// the longest piece that is in view or else along another; `None` where there is no room.
    pub fn found(
        &self,
        cx: &FigureCx<'_>,
        fullness: usize,
        room: &mut Room,
    ) -> Option<(Mark, CaptionStand)> {
        let slack_px = match (cx.earlier, self.relation()) {
            (Some(earlier), Some(id)) if !earlier.captions.contains_key(id) => SLACK_PX,
            _ => 0.0,
        };
        let main = self.lane.strand.main()?;
        let pieces = self.lane.strand.courses.iter().enumerate();
        let (longest, others): (Vec<_>, Vec<_>) = pieces.partition(|(_, piece)| *piece == main);
        for (piece, _) in longest.into_iter().chain(others) {
            for share in SHARES {
                for right in [true, false] {
                    let stand = CaptionStand {
                        fullness,
                        piece,
                        share,
                        right,
                    };
                    if let Some(spot) = self.spot(&stand, slack_px, room) {
                        return Some((self.take(cx, &stand, spot, room)?, stand));
                    }
                }
            }
        }
        None
    }

    /// The middle, the turn and the box of a name; `None` where it has no room, or less than `slack_px` around it.
    fn spot(
        &self,
        stand: &CaptionStand,
        slack_px: f32,
        room: &Room,
    ) -> Option<(ScreenPos, f32, OrientedBox)> {
        let lane = self.lane;
        let (_, width) = *self.names.get(stand.fullness)?;
        let course: &Course = lane.strand.courses.get(stand.piece)?;
        let length = course.length_px();
        let [right_free, left_free] = lane.free;
        let is_free = if stand.right { right_free } else { left_free };
        if length < width + LONGER_PX || !is_free {
            return None;
        }
        let lift = self.gap_px + lane.strand.style.width_px / 2.0 + CAPTION_PX * 0.5;
        let right_px = if stand.right { lift } else { -lift };
        let (middle, foot, angle) = beside(course.points(), length * stand.share, width, right_px)?;
        let taken = OrientedBox::new(middle, width + 4.0, CAPTION_PX * 1.05, angle);
        let to_line = middle.distance_px(foot);
        let between = OrientedBox::new(middle.toward(foot, 0.5), width, to_line, angle);
        let own = self.number..self.number + 1;
        let mut needed = taken;
        needed.half_width_px += slack_px;
        let is_clear = room.is_clear(&needed, 0..0) && !room.is_crossed(&between, own);
        is_clear.then_some((middle, angle, taken))
    }

    fn take(
        &self,
        cx: &FigureCx<'_>,
        stand: &CaptionStand,
        (middle, angle_rad, taken): (ScreenPos, f32, OrientedBox),
        room: &mut Room,
    ) -> Option<Mark> {
        let caption = self.names.get(stand.fullness)?;
        room.placer.reserve_box(taken);
        let colour = self.lane.strand.style.colour;
        Some(Mark::from(run(cx, caption, colour, (middle, angle_rad))))
    }
}

fn run(
    cx: &FigureCx<'_>,
    (text, width_px): &Caption,
    colour: Colour,
    (middle, angle_rad): (ScreenPos, f32),
) -> TextRun {
    let (sin, cos) = angle_rad.sin_cos();
    let drop = CAPTION_PX * 0.34;
    TextRun {
        text: text.clone(),
        pos: middle.moved(-drop * sin, drop * cos),
        anchor: Anchor::Middle,
        face: Face::Sans,
        size_px: CAPTION_PX,
        letter_spacing_px: 0.0,
        colour,
        halo: Some(halo(cx, 3.0)),
        angle_rad,
        width_px: *width_px,
    }
}

/// The middle of a name beside a line, `right_px` to the right of it, the point of the line next to that, and the upright
/// turn of the name; `None` where the line bends too much there.
fn beside(
    points: &[ScreenPos],
    at_px: f32,
    width_px: f32,
    right_px: f32,
) -> Option<(ScreenPos, ScreenPos, f32)> {
    let part = stretch(points, at_px - width_px / 2.0, at_px + width_px / 2.0);
    let (a, b) = (*part.first()?, *part.last()?);
    let chord = a.distance_px(b);
    if chord < width_px * 0.97 {
        return None;
    }
    let (ux, uy) = ((b.x - a.x) / chord, (b.y - a.y) / chord);
    let beyond = |p: &ScreenPos| (p.y - a.y) * ux - (p.x - a.x) * uy;
    let sides = part.iter().map(beyond);
    let (least, most) = sides.fold((0.0_f32, 0.0_f32), |(l, m), s| (l.min(s), m.max(s)));
    if most - least > width_px * BEND {
        return None;
    }
    // The name keeps clear of the bow on its side.
    let bow = if right_px > 0.0 { most } else { least };
    let aside = |px: f32| a.toward(b, 0.5).moved(-uy * px, ux * px);
    let (foot, middle) = (aside(bow), aside(bow + right_px));
    let angle = uy.atan2(ux);
    let quarter = std::f32::consts::FRAC_PI_2;
    let upright = if angle > quarter {
        angle - 2.0 * quarter
    } else if angle <= -quarter {
        angle + 2.0 * quarter
    } else {
        angle
    };
    Some((middle, foot, upright))
}
