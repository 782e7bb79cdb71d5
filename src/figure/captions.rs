//! Short names along lines, where there is room.

use super::course::Course;
use super::cx::FigureCx;
use super::names::halo;
use super::room::Room;
use super::routes::CAPTION_PX;
use super::strands::LaneDrawing;
use crate::geom::ScreenPos;
use crate::scene::oriented::OrientedBox;
use crate::scene::polyline::stretch;
use crate::scene::{Anchor, Colour, Face, Mark, TextRun};

/// Between ends, sign and arrowhead: where the middle of a name may lie, as shares of the line, best first.
const SHARES: [f32; 18] = [
    0.27, 0.73, 0.22, 0.78, 0.33, 0.67, 0.18, 0.82, 0.38, 0.62, 0.14, 0.86, 0.5, 0.44, 0.56, 0.1,
    0.9, 0.07,
];
/// How many names a line may have, from the fullest to its kind alone.
pub const FULLNESSES: usize = 3;
/// The least that a line is longer than a name along it, in pixels.
const LONGER_PX: f32 = 56.0;
/// The space between line and name, in pixels.
const GAP_PX: f32 = 3.5;
/// How far a line may bend along its name, as a share of the name's length.
const BEND: f32 = 0.035;

/// The name of a lane on a side of it that is free, and not on top of any line; `None` where there is no room.
///
/// The name of a fullness, counted from the fullest, stands along the longest piece that is in view or else along another.
/// `number` is the number of the lane in `room`.
pub fn of_lane(
    cx: &FigureCx<'_>,
    lane: &LaneDrawing<'_>,
    (number, fullness): (usize, usize),
    room: &mut Room,
) -> Option<Mark> {
    let look = lane.look?;
    let main = lane.strand.main()?;
    let others = lane.strand.courses.iter().filter(|c| *c != main);
    let courses: Vec<&Course> = std::iter::once(main).chain(others).collect();
    let caption = look.captions.get(fullness)?;
    let (middle, angle_rad, taken) = courses
        .iter()
        .find_map(|course| spot(lane, course, caption.1, (number, room)))?;
    room.placer.reserve_box(taken);
    let colour = lane.strand.style.colour;
    Some(Mark::from(run(cx, caption, colour, (middle, angle_rad))))
}

/// The middle, the turn and the box of a name along a piece of a lane.
fn spot(
    lane: &LaneDrawing<'_>,
    course: &Course,
    width: f32,
    (number, room): (usize, &Room),
) -> Option<(ScreenPos, f32, OrientedBox)> {
    let length = course.length_px();
    if length < width + LONGER_PX {
        return None;
    }
    let lift = GAP_PX + lane.strand.style.width_px / 2.0 + CAPTION_PX * 0.5;
    for share in SHARES {
        for (right, free) in [(1.0, lane.free[0]), (-1.0, lane.free[1])] {
            if !free {
                continue;
            }
            let beside = beside(course.points(), length * share, width, right * lift);
            let Some((middle, foot, angle)) = beside else {
                continue;
            };
            let taken = OrientedBox::new(middle, width + 4.0, CAPTION_PX * 1.05, angle);
            let to_line = middle.distance_px(foot);
            let between = OrientedBox::new(middle.toward(foot, 0.5), width, to_line, angle);
            let own = number..number + 1;
            if room.is_clear(&taken, 0..0) && !room.is_crossed(&between, own) {
                return Some((middle, angle, taken));
            }
        }
    }
    None
}

fn run(
    cx: &FigureCx<'_>,
    (text, width_px): &(String, f32),
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
