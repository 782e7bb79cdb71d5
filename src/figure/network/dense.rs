//! The lines of a network of thousands: one for all relations of a pair, the strongest as wide as they are many, all others as a faint
//! web beneath them, in which many together are seen.

use super::super::looks::Bunch;
use super::super::merged::LEAST_LINES;
use super::super::mix::Mix;
use super::super::routes::MOST_STRANDS;
use super::super::self_loop;
use super::super::strand::{Break, line};
use super::super::strands::{LaneDrawing, Pen, drawing, style_of};
use super::super::style::hue;
use super::lanes::{LOOPS_PX, Lanes, Leaving, Lines};
use super::{Bond, Painter};
use crate::analysis::{Lane, Several, Side};
use crate::geom::{Rect, ScreenPos};
use crate::model::{Family, Id, Relation};
use crate::scene::{Mark, Stroke};
use std::cmp::Reverse;

/// How much of the sheet lines may cover that have a width of their own.
const INK_SHARE: f32 = 0.06;
/// How wide lines are where there are few of them and where there are many, as a share of their width on a map; and how many are few.
const THIN: [f32; 2] = [0.6, 0.4];
const FEW: f32 = 150.0;
/// The width of faint lines, in pixels.
const FAINT_PX: f32 = 0.7;
/// All faint lines together take as much ink as would cover this share of the sheet; short ones, which tie neighbours, are seen better than
/// long ones. But each of them stays between these opacities.
const FAINT_SHARE: f32 = 0.2;
const FAINT: [f32; 2] = [0.05, 0.5];
/// The opacity of thin lines: where they cross, both are seen.
const THIN_OPACITY: f32 = 0.8;
/// So many lines tell their number, as far as there is room, if they stand for so many.
const MOST_COUNTED: usize = 24;
const LEAST_COUNTED: usize = 5;
/// So few lines of what is selected are drawn in full.
pub(super) const MOST_FULL: usize = 60;

impl<'c> Painter<'_, 'c> {
    /// The lines of pairs of which an end is in view, and of those that only pass through.
    pub(super) fn dense(&self, [own, passing]: [Vec<&'c Bond>; 2]) -> Lines<'c> {
        let all: Vec<&'c Bond> = own.iter().chain(&passing).copied().collect();
        let leaving = self.leaving(&all);
        let (mut front, mut back) = (Vec::new(), Vec::new());
        for (bonds, passes) in [(&own, false), (&passing, true)] {
            for bond in bonds {
                let chosen = self.chosen_of(bond);
                let rest = bond.bunch.len() - chosen;
                front.extend((chosen > 0).then_some((*bond, chosen, passes)));
                back.extend((rest > 0).then_some((*bond, rest, passes)));
            }
        }
        for list in [&mut front, &mut back] {
            list.sort_by_key(|(bond, count, passes)| (*passes, Reverse(*count), bond.ends));
        }
        let share = thinness(back.len());
        let mut lanes: Lanes<'c> = Vec::new();
        let whole = front.len() <= MOST_FULL;
        for (bond, ..) in front.iter().take(MOST_STRANDS) {
            if let Some(mut lane) = self.cable(bond, Some(true), &leaving) {
                if !whole {
                    thin(&mut lane, share);
                }
                lanes.push(vec![lane]);
            }
        }
        let mut left_px2 = self.seen.area_px2 * INK_SHARE;
        let side = self.emphasised.map(|_| false);
        let (mut drawn, mut rest) = (0, Vec::new());
        for (bond, ..) in &back {
            // A loop would not be seen in a web of straight lines.
            let is_loop = bond.ends[0] == bond.ends[1];
            let full = left_px2 <= 0.0 && drawn >= LEAST_LINES && !is_loop;
            if full || lanes.len() >= MOST_STRANDS {
                rest.push(*bond);
                continue;
            }
            drawn += 1;
            if let Some(mut lane) = self.cable(bond, side, &leaving) {
                thin(&mut lane, share);
                let several = lane.lane.relations().len() >= LEAST_COUNTED;
                lane.counted = several && lanes.len() < MOST_COUNTED;
                left_px2 -= length_px(&lane) * lane.strand.style.width_px;
                lanes.push(vec![lane]);
            }
        }
        lanes.reverse();
        Lines {
            lanes,
            many: true,
            faint: self.faint(rest.into_iter()),
        }
    }

    /// How many relations of a pair belong to what is selected.
    fn chosen_of(&self, bond: &Bond) -> usize {
        let strands = bond.bunch.fan.strands.iter();
        self.emphasised.map_or(0, |chosen| {
            strands.filter(|(id, _)| chosen.contains(id)).count()
        })
    }

    /// One line for those relations of a pair that are selected, or that are not; for all where nothing is.
    fn cable(
        &self,
        bond: &'c Bond,
        front: Option<bool>,
        leaving: &Leaving,
    ) -> Option<LaneDrawing<'c>> {
        let is_wanted = |id: &Id<Relation>| {
            front.is_none_or(|front| self.emphasised.is_some_and(|c| c.contains(id)) == front)
        };
        let mut lane = self.line_of(bond, &is_wanted, leaving)?;
        lane.front = front;
        Some(lane)
    }

    /// One line for the wanted relations of a pair.
    pub(super) fn line_of(
        &self,
        bond: &'c Bond,
        is_wanted: &dyn Fn(&Id<Relation>) -> bool,
        leaving: &Leaving,
    ) -> Option<LaneDrawing<'c>> {
        let [node, other] = bond.ends;
        let course = if node == other {
            let others = leaving.get(&node).map_or(&[][..], Vec::as_slice);
            let reach_px = LOOPS_PX[0] + self.inset_px(node);
            self_loop::course(self.stands_at(node)?, others, reach_px)
        } else {
            self.straight(bond)?
        };
        let lane = lane_of(&bond.bunch, is_wanted)?;
        let pen = match &lane {
            Lane::Single(..) => style_of(self.cx, &bond.bunch, &lane, f32::INFINITY),
            Lane::Bundle(..) => {
                let strands = bond.bunch.fan.strands.iter().zip(&bond.bunch.looks);
                let wanted = strands.filter(|((id, _), _)| is_wanted(id));
                let looks = wanted.map(|(_, look)| (look.family, look.realis, look.broken));
                Pen::of_several(&Mix::of(looks), self.cx.theme, f32::INFINITY)
            }
        };
        let carried = (lane, pen);
        Some(drawing(
            self.origin(bond),
            carried,
            vec![course],
            (0, 1, 9.0),
        ))
    }

    /// The lines of pairs as a faint web: the more there are, the fainter each of them.
    pub(super) fn faint(&self, bonds: impl Iterator<Item = &'c Bond>) -> Vec<Mark> {
        let ends = bonds.filter_map(|bond| {
            let ends = self.ends_of(bond).filter(|[a, b]| a != b)?;
            Some((ends, most_frequent(&bond.bunch)))
        });
        let ends: Vec<([ScreenPos; 2], Family)> = ends.collect();
        let area = self.drawing.view.area;
        let lengths: Vec<f32> = ends
            .iter()
            .map(|([a, b], _)| within_px(area, *a, *b))
            .collect();
        // Opacities in proportion to the inverse of the root of the length.
        let roots: f32 = lengths.iter().map(|px| px.sqrt()).sum();
        let ink_px2 = self.seen.area_px2 * FAINT_SHARE;
        let scale = ink_px2 / (roots * FAINT_PX).max(1.0);
        let [least, most] = FAINT;
        let theme = self.cx.theme;
        let faint = ends
            .into_iter()
            .zip(lengths)
            .filter_map(|((ends, family), px)| {
                let opacity = (scale / px.max(1.0).sqrt()).clamp(least, most);
                let colour = hue(theme, family).faded(opacity);
                line(vec![ends.to_vec()], Stroke::solid(colour, FAINT_PX))
            });
        faint.collect()
    }
}

/// How wide so many lines are, as a share of their width on a map.
#[expect(clippy::cast_precision_loss, reason = "numbers of lines")]
pub(super) fn thinness(lines: usize) -> f32 {
    let [few, many] = THIN;
    (FEW / lines.max(1) as f32).sqrt().clamp(many, few)
}

/// Makes a line thin: it says between which nodes it runs, how often, and of which family; nothing stands on it or about it.
pub(super) fn thin(lane: &mut LaneDrawing<'_>, share: f32) {
    let strand = &mut lane.strand;
    if let Lane::Single(..) = lane.lane {
        // Its width tells how many, not how many voices.
        strand.style.width_px = Mix::width_of(1);
    }
    strand.style.width_px *= share;
    for band in &mut strand.bands {
        band.right_px *= share;
        band.stroke.width_px *= share;
    }
    let colours = strand.bands.iter_mut().map(|band| &mut band.stroke.colour);
    for colour in colours.chain([&mut strand.style.colour]) {
        *colour = colour.faded(THIN_OPACITY);
    }
    strand.haloed = false;
    strand.directed = false;
    strand.broken = Break::Whole;
    strand.glyph = Default::default();
}

/// The family of most relations of a pair.
fn most_frequent(bunch: &Bunch) -> Family {
    if let [only] = bunch.looks.as_slice() {
        return only.family;
    }
    let looks = bunch.looks.iter();
    let mix = Mix::of(looks.map(|look| (look.family, look.realis, look.broken)));
    mix.families().first().map_or(Family::Other, |(f, _)| *f)
}

/// The length of a line, in pixels.
fn length_px(lane: &LaneDrawing<'_>) -> f32 {
    let courses = lane.strand.courses.iter();
    courses.map(|course| course.length_px()).sum()
}

/// About how much of a straight line lies in a box, in pixels.
fn within_px(area: Rect, from: ScreenPos, to: ScreenPos) -> f32 {
    const PIECES: u8 = 8;
    let piece = |k: u8| from.toward(to, (f32::from(k) + 0.5) / f32::from(PIECES));
    let inside = (0..PIECES).filter(|k| area.contains(piece(*k))).count();
    #[expect(clippy::cast_precision_loss, reason = "at most eight")]
    let share = inside as f32 / f32::from(PIECES);
    from.distance_px(to) * share
}

/// What one line carries: the wanted relations of a pair; `None` without any.
fn lane_of(bunch: &Bunch, is_wanted: &dyn Fn(&Id<Relation>) -> bool) -> Option<Lane> {
    let strands = bunch.fan.strands.iter();
    let wanted: Vec<_> = strands.filter(|(id, _)| is_wanted(id)).collect();
    match wanted.as_slice() {
        [] => None,
        [(id, side)] => Some(Lane::Single(id.clone(), *side)),
        several => {
            let ids = several.iter().map(|(id, _)| id.clone()).collect();
            let side = Side::of_all(several.iter().map(|(_, side)| *side));
            Some(Lane::Bundle(Several::new(ids), side))
        }
    }
}
