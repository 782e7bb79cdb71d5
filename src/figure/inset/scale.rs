//! The scale bar of an inset: a round length, true at the middle of the inset.

use super::Inset;
use crate::carto::Camera;
use crate::figure::cx::FigureCx;
use crate::figure::room::Room;
use crate::geom::{Rect, ScreenPos};
use crate::lang::{Message, Texts};
use crate::scene::oriented::OrientedBox;
use crate::scene::{Anchor, Face, Mark, Path, Stroke, TextRun};

/// The mean radius of the earth in kilometres (IUGG).
const EARTH_RADIUS_KM: f64 = 6_371.008_8;
/// The size of its number in pixels.
const NUMBER_PX: f32 = 9.5;
/// How high its ends are, in pixels.
const END_PX: f32 = 4.0;
/// Where it may stand, below and to the right of the middle of the inset, as shares of the radius.
const HEIGHTS: [f32; 6] = [0.76, 0.68, 0.6, -0.56, -0.62, 0.5];
const SIDES: [f32; 5] = [0.0, -0.3, 0.3, -0.45, 0.45];
/// The longest that it may be, as shares of the radius: shorter where there is no room.
const LENGTHS: [f32; 3] = [0.9, 0.6, 0.4];

/// A round length and how long it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleBar {
    /// Its length on the ground in metres: 1, 2 or 5 times a power of ten.
    pub metres: u64,
    /// Its length on the drawing in pixels.
    pub length_px: f32,
}

impl ScaleBar {
    /// The longest round length that is at most `most_px` long in the inset that `camera` sees; measured from left to right
    /// across its middle. `None` where that is off the earth.
    #[must_use]
    pub fn of(inset: &Inset, camera: &Camera, most_px: f32) -> Option<Self> {
        let half = inset.radius_px * 0.25;
        let [left, right] =
            [-half, half].map(|dx| camera.unit_from_screen(inset.center.moved(dx, 0.0)));
        let metres = left?.angle_rad(right?) * EARTH_RADIUS_KM * 1000.0;
        let metres_per_px = metres / f64::from(2.0 * half);
        let most = f64::from(most_px) * metres_per_px;
        if !most.is_finite() || most < 1.0 {
            return None;
        }
        let mut round: u64 = 1;
        let steps = (0..8).flat_map(|power| [1, 2, 5].map(|n| n * 10_u64.pow(power)));
        for step in steps {
            #[expect(clippy::cast_precision_loss, reason = "below 10^9")]
            if step as f64 <= most {
                round = step;
            }
        }
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            reason = "a length on the drawing"
        )]
        let length_px = (round as f64 / metres_per_px) as f32;
        Some(Self {
            metres: round,
            length_px,
        })
    }

    /// Its number and unit, as the language writes them: `500 m`, `200 km`, `1,000 km`.
    #[must_use]
    pub fn words(&self, texts: &Texts) -> String {
        let (id, number) = if self.metres < 1000 {
            ("figure-scale-metres", self.metres)
        } else {
            ("figure-scale-kilometres", self.metres / 1000)
        };
        texts.say(&Message::new(id).with("length", texts.number(number)))
    }
}

/// Where the bar may stand, best first: the middle of its line.
fn spots(inset: &Inset) -> impl Iterator<Item = ScreenPos> + '_ {
    let spots = SIDES
        .into_iter()
        .flat_map(|side| HEIGHTS.into_iter().map(move |height| (side, height)));
    spots.map(|(x, y)| {
        let r = inset.radius_px;
        inset.center.moved(x * r, y * r)
    })
}

/// The box of a bar and its number, half as wide as said.
fn taken(at: ScreenPos, half_px: f32) -> Rect {
    Rect {
        min: at.moved(-half_px, -END_PX - NUMBER_PX - 3.0),
        max: at.moved(half_px, 3.0),
    }
}

fn is_free(inset: &Inset, rect: Rect, room: &Room) -> bool {
    let oriented = OrientedBox::from(rect);
    let inside = oriented.corners().into_iter().all(|p| inset.contains(p));
    inside && room.is_clear(&oriented, 0..0)
}

/// The marks of the bar, at the foot of the inset or, where lines run there, at its head; it takes its room.
pub(in crate::figure) fn marks(
    cx: &FigureCx<'_>,
    inset: &Inset,
    camera: &Camera,
    rooms: [&mut Room; 2],
) -> Vec<Mark> {
    let [near, wider] = rooms;
    let mut bars = LENGTHS.into_iter().filter_map(|share| {
        let bar = ScaleBar::of(inset, camera, inset.radius_px * share)?;
        let words = bar.words(cx.texts);
        let width_px = cx.fonts.width_px(&words, Face::Sans, NUMBER_PX, 0.0);
        let half = bar.length_px.max(width_px) / 2.0 + 3.0;
        let at = spots(inset).find(|at| is_free(inset, taken(*at, half), near))?;
        Some((bar, words, width_px, at, half))
    });
    let Some((bar, words, width_px, at, half)) = bars.next() else {
        return Vec::new();
    };
    for room in [near, wider] {
        room.placer.reserve(taken(at, half));
    }
    let half = bar.length_px / 2.0;
    let points = [(-half, -END_PX), (-half, 0.0), (half, 0.0), (half, -END_PX)];
    let line = points.map(|(x, y)| at.moved(x, y)).to_vec();
    let path = |stroke| {
        Mark::from(Path {
            subpaths: vec![line.clone()],
            closed: false,
            fill: None,
            stroke: Some(stroke),
        })
    };
    let number = TextRun {
        text: words,
        pos: at.moved(0.0, -END_PX - 1.0),
        anchor: Anchor::Middle,
        face: Face::Sans,
        size_px: NUMBER_PX,
        letter_spacing_px: 0.0,
        colour: cx.theme.ink,
        halo: Some(Stroke::solid(cx.theme.land, 3.0)),
        angle_rad: 0.0,
        width_px,
    };
    vec![
        path(Stroke::solid(cx.theme.land, 3.4)),
        path(Stroke::solid(cx.theme.ink, 1.2)),
        Mark::from(number),
    ]
}
