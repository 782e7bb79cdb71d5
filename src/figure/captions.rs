//! Short names along lines, where there is room.

use super::cx::FigureCx;
use super::names::halo;
use super::room::Room;
use super::routes::{CAPTION_PX, Look};
use super::strands::LaneDrawing;
use crate::geom::ScreenPos;
use crate::scene::oriented::OrientedBox;
use crate::scene::polyline::stretch;
use crate::scene::{Anchor, Colour, Face, Mark, TextRun};

/// Between ends, sign and arrowhead: where the middle of a name may lie, as shares of the line, best first.
const SHARES: [f32; 8] = [0.27, 0.73, 0.22, 0.78, 0.33, 0.67, 0.18, 0.82];
/// The space between line and name, in pixels.
const GAP_PX: f32 = 3.5;
/// How far a line may bend along its name, as a share of the name's length.
const BEND: f32 = 0.035;

/// The name of a lane on a side of it that is free, and not on top of any other line; `None` where there is no room.
///
/// `number` is the number of the line in `room`.
pub fn of_lane(
    cx: &FigureCx<'_>,
    lane: &LaneDrawing<'_>,
    number: usize,
    room: &mut Room,
) -> Option<Mark> {
    let look = lane.look?;
    let (text, width) = (&look.caption, &look.caption_px);
    let length = lane.strand.main()?.length_px();
    if text.is_empty() || length < width + 56.0 {
        return None;
    }
    let points = lane.main_points();
    for share in SHARES {
        for (right, free) in [(1.0, lane.free[0]), (-1.0, lane.free[1])] {
            if !free {
                continue;
            }
            let lift = GAP_PX + lane.strand.style.width_px / 2.0 + CAPTION_PX * 0.5;
            let Some((middle, foot, angle)) = beside(points, length * share, *width, right * lift)
            else {
                continue;
            };
            let taken = OrientedBox::new(middle, *width + 4.0, CAPTION_PX * 1.05, angle);
            let own = number..number + 1;
            let between = OrientedBox::new(
                middle.toward(foot, 0.5),
                *width,
                middle.distance_px(foot),
                angle,
            );
            if room.is_clear(&taken, own.clone()) && !room.is_crossed(&between, own) {
                room.placer.reserve_box(taken);
                return Some(Mark::from(run(
                    cx,
                    look,
                    lane.strand.style.colour,
                    (middle, angle),
                )));
            }
        }
    }
    None
}

fn run(
    cx: &FigureCx<'_>,
    look: &Look,
    colour: Colour,
    (middle, angle_rad): (ScreenPos, f32),
) -> TextRun {
    let (sin, cos) = angle_rad.sin_cos();
    let drop = CAPTION_PX * 0.34;
    TextRun {
        text: look.caption.clone(),
        pos: middle.moved(-drop * sin, drop * cos),
        anchor: Anchor::Middle,
        face: Face::Sans,
        size_px: CAPTION_PX,
        letter_spacing_px: 0.0,
        colour,
        halo: Some(halo(cx, 3.0)),
        angle_rad,
        width_px: look.caption_px,
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
