//! Names beside dots, each where it finds room.

use super::board::Board;
use super::cx::FigureCx;
use super::drawn::Target;
use super::lines::group;
use super::room::Room;
use super::routes::{Label, NAME_PX};
use super::strand::line;
use crate::geom::{Rect, ScreenPos, Size};
use crate::scene::label::{Before, Placement, PointLabel, Side};
use crate::scene::{Anchor, Face, Mark, Stroke, TextRun};

/// The width of the lines to names that stand off their dots, in pixels.
const LEADER_PX: f32 = 0.9;
/// The height of the box of a place's name, in sizes of its letters.
const HEIGHT: f32 = 1.2;

/// The space between a name and how many more places its dot stands for, in sizes of its letters.
const BEFORE_MORE: f32 = 0.28;

/// The letters of the name of a place: the more places there are on the map, the smaller, and lighter for lesser ones.
#[derive(Clone, Copy, Debug)]
struct Letters {
    face: Face,
    /// The size in pixels.
    size_px: f32,
    /// The width of the name in pixels.
    width_px: f32,
}

impl Letters {
    /// The letters of a name where there are so many.
    fn of(label: &Label, names: usize) -> Self {
        let size_px = match names {
            0..=40 => NAME_PX,
            41..=80 => 13.0,
            _ if label.is_major => 12.0,
            _ => 11.0,
        };
        let (face, name_px) = if label.is_major {
            (Face::SansStrong, label.name_px)
        } else {
            (Face::Sans, label.light_px)
        };
        Self {
            face,
            size_px,
            width_px: name_px * size_px / NAME_PX,
        }
    }
}

/// What stands beside the dot of a place: its name, and how many more places the dot stands for.
pub struct Name<'a> {
    label: &'a Label,
    letters: Letters,
    /// How many more, in words, with the width in pixels; `None` where the dot is that of one place.
    more: Option<(String, f32)>,
}

impl<'a> Name<'a> {
    /// One of so many names, whose dot stands for so many more.
    #[must_use]
    pub fn of(cx: &FigureCx<'_>, label: &'a Label, (names, more): (usize, usize)) -> Self {
        let letters = Letters::of(label, names);
        let words = (more > 0).then(|| format!("+{}", cx.texts.number(more)));
        let measured = |words: String| {
            let width_px = cx.fonts.width_px(&words, Face::Sans, letters.size_px, 0.0);
            (words, width_px)
        };
        Self {
            label,
            letters,
            more: words.map(measured),
        }
    }

    /// The extent of its box.
    #[must_use]
    pub fn extent(&self) -> Size {
        let Letters {
            size_px, width_px, ..
        } = self.letters;
        let more = self.more.as_ref();
        let more_px = more.map_or(0.0, |(_, px)| px + size_px * BEFORE_MORE);
        Size::new(width_px + more_px, size_px * HEIGHT)
    }

    /// Its marks in its box: the name, then how many more.
    pub fn marks(&self, cx: &FigureCx<'_>, rect: Rect) -> impl Iterator<Item = Mark> {
        let Letters {
            face,
            size_px,
            width_px,
        } = self.letters;
        let name = TextRun {
            text: self.label.name.to_string(),
            pos: ScreenPos::new(rect.min.x, rect.center().y + size_px * 0.355),
            anchor: Anchor::Start,
            face,
            size_px,
            letter_spacing_px: 0.0,
            colour: cx.theme.ink,
            halo: Some(halo(cx, 4.0)),
            angle_rad: 0.0,
            width_px,
        };
        let right = width_px + size_px * BEFORE_MORE;
        let more = self.more.as_ref().map(|(words, width_px)| TextRun {
            text: words.clone(),
            pos: name.pos.moved(right, 0.0),
            face: Face::Sans,
            colour: cx.theme.muted,
            width_px: *width_px,
            ..name.clone()
        });
        std::iter::once(name).chain(more).map(Mark::from)
    }
}

/// A name that looks for room beside its dot.
pub(super) struct Named<'n> {
    /// The name.
    pub name: Name<'n>,
    /// What its dot stands for.
    pub target: Target,
    /// Where the dot is.
    pub dot: ScreenPos,
    /// The radius of the dot, in pixels.
    pub radius_px: f32,
    /// How far the name stays away from the dot, in pixels.
    pub gap_px: f32,
    /// Whether it goes where others would yield.
    pub is_urgent: bool,
    /// Whether it may stand off its dot, with a line that leads to it.
    pub leads: bool,
    /// What became of it in the drawing before.
    pub before: Before,
}

/// The marks of names beside dots.
#[derive(Default)]
pub(super) struct Names {
    /// The lines to names that stand off their dots; they lie beneath all dots.
    pub leaders: Option<Mark>,
    /// The names.
    pub texts: Vec<Mark>,
}

/// Names where they find room, the first before those after it; and where each stands.
pub(super) fn stand(
    cx: &FigureCx<'_>,
    named: &[Named<'_>],
    board: &mut Board,
    room: &mut Room,
) -> (Names, Vec<Option<Placement>>) {
    let label = |one: &Named<'_>| PointLabel {
        dot: one.dot,
        radius_px: one.radius_px,
        gap_px: one.gap_px,
        size: one.name.extent(),
        sides: &Side::ALL,
        leads: one.leads,
        is_urgent: one.is_urgent,
        before: one.before,
    };
    let labels: Vec<PointLabel<'_>> = named.iter().map(label).collect();
    let found: Vec<Option<Placement>> = room.placer.place(&labels).into_iter().collect();
    let mut names = Names::default();
    let mut leaders = Vec::new();
    for (one, found) in named.iter().zip(&found) {
        let Some(Placement { rect, leader, .. }) = found else {
            continue;
        };
        let tag = board.tag(one.target.clone());
        let texts = one.name.marks(cx, *rect).map(|text| text.tagged(tag));
        names.texts.extend(texts);
        leaders.extend(leader.iter().flat_map(|ends| self::leader(cx, *ends)));
        board.label_boxes.push(*rect);
    }
    names.leaders = group("place-leaders", 1.0, leaders);
    (names, found)
}

/// The line from a dot to a name that stands off it, on the colour of the land.
#[must_use]
pub fn leader(cx: &FigureCx<'_>, ends: [ScreenPos; 2]) -> Vec<Mark> {
    let piece = |stroke| line(vec![ends.to_vec()], stroke);
    let thin = Stroke::solid(cx.theme.muted, LEADER_PX);
    let beneath = piece(halo(cx, LEADER_PX + 2.0));
    beneath.into_iter().chain(piece(thin)).collect()
}

/// A round outline of the land's colour under a text.
pub fn halo(cx: &FigureCx<'_>, width_px: f32) -> Stroke {
    Stroke {
        round: true,
        ..Stroke::solid(cx.theme.land, width_px)
    }
}
