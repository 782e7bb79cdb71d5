//! Room for many labels of dots at once.
//!
//! The labels come in order of rank. Those that had a stand in the drawing before keep it while it is possible; the others
//! take the best free one beside their dots, in turn; where none is left a neighbour that has just been placed makes room if
//! it can stand elsewhere; at last a label goes off its dot, with a thin line that leads to it. That is the greedy
//! placement of Yoeli (1972) with repair, after Christensen, Marks and Shieber (1995), "An empirical study of algorithms for point-feature
//! label placement", with one and two steps of repair in the place of annealing, which would not stand still.

use super::grid::Grid;
use super::stand::{Spot, Stand};
use super::{Before, CLEAR_PX, Placement, Placer, PointLabel};
use crate::geom::ScreenPos;
use crate::scene::oriented::OrientedBox;
use std::rc::Rc;

/// The height of letters without what reaches above and below them, as a share of their box: what the eye measures from.
const LETTERS: f32 = 0.62;
/// By how much the dot of a label beside it is nearer than any other, in pixels.
const NEARER_PX: f32 = 0.5;
/// How far a label off its dot stays away from other dots, in pixels.
const OFF_OTHERS_PX: f32 = 5.0;
/// How much farther away than that other dots are preferred to be, in pixels.
const FARTHER_PX: f32 = 5.0;
/// How far the line to a label stays away from other dots, in pixels.
const LEADER_CLEAR_PX: f32 = 0.5;
/// What must be free around a label that was not there in the drawing before, so that it does not come and go, in pixels.
const SLACK_PX: f32 = 3.0;
/// What standing off its dot costs, more than any number of lines beneath a label beside it; and how many of those count.
const OFF_COST: usize = 100;
const MOST_CROSSED: usize = 40;
/// What covering a sign costs: more than standing off the dot.
const SIGN_COST: usize = 300;
/// How often labels are asked to make room, at most: some ten milliseconds.
const MOST_ASKS: usize = 6000;
/// How many neighbours one after the other make room for a label.
const DEPTH: u8 = 3;

impl Placer {
    /// Finds and takes room for labels in order of rank; `None` for those that find none.
    pub fn place(&mut self, labels: &[PointLabel<'_>]) -> Vec<Option<Placement>> {
        // Of dots on top of each other the largest counts.
        let labels = labels.iter().map(|label| PointLabel {
            radius_px: label.radius_px.max(self.dots.radius_at(label.dot)),
            ..*label
        });
        let labels: Vec<PointLabel<'_>> = labels.collect();
        let mut arranger = Arranger {
            placer: self,
            labels: &labels,
            seats: vec![None; labels.len()],
            spots: vec![None; labels.len()],
            taken: Grid::new(self.sheet),
            owners: Vec::new(),
            asks_left: MOST_ASKS,
        };
        arranger.arrange();
        let seats = arranger.seats.into_iter();
        let placed: Vec<Option<Placement>> = seats.map(|seat| Some(seat?.placement)).collect();
        for placement in placed.iter().flatten() {
            for taken in placement.boxes().into_iter().flatten() {
                self.firm.insert(taken);
            }
        }
        placed
    }
}

/// A label that has room.
#[derive(Clone, Copy)]
struct Seat {
    placement: Placement,
    hold: Hold,
    /// The numbers of its boxes.
    boxes: [Option<u32>; 2],
}

/// How firmly a label has its room.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hold {
    /// It makes room where it can go elsewhere.
    Loose,
    /// It is just asking others to make room.
    Asking,
    /// It stays.
    Firm,
}

/// What stands in the way of a label.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Blocked {
    Free,
    /// One label alone, which might go elsewhere.
    By(usize),
    Firmly,
}

/// A spot where a label may stand, with what it takes there.
#[derive(Clone, Copy)]
struct Candidate {
    placement: Placement,
    boxes: [Option<OrientedBox>; 2],
}

struct Arranger<'p, 'l> {
    placer: &'p Placer,
    labels: &'l [PointLabel<'l>],
    seats: Vec<Option<Seat>>,
    /// Where each label may stand as far as only what stays is minded, the best first; found when it is first asked for.
    spots: Vec<Option<Rc<[Candidate]>>>,
    /// The boxes of the labels that have room, and whose they are.
    taken: Grid,
    owners: Vec<usize>,
    /// How often another label may still be asked to make room.
    asks_left: usize,
}

impl Arranger<'_, '_> {
    fn arrange(&mut self) {
        for (rank, label) in self.labels.iter().enumerate() {
            if let Some(placement) = self.kept(rank, label) {
                self.seat(rank, placement, Hold::Firm);
            } else if label.is_urgent {
                self.settle(rank, true, Hold::Firm);
            }
        }
        self.each_waiting(|it, rank, _| it.settle(rank, false, Hold::Loose));
        self.each_waiting(|it, rank, label| may_ask(label) && it.ask(rank, false, DEPTH));
        self.each_waiting(|it, rank, _| it.settle(rank, true, Hold::Loose));
        self.each_waiting(|it, rank, label| may_ask(label) && it.ask(rank, true, DEPTH));
        // Those who made room last may have left some.
        self.each_waiting(|it, rank, label| may_ask(label) && it.ask(rank, true, DEPTH + 1));
    }

    fn each_waiting(&mut self, mut seek: impl FnMut(&mut Self, usize, &PointLabel<'_>) -> bool) {
        for (rank, label) in self.labels.iter().enumerate() {
            if self.seats.get(rank).is_some_and(Option::is_none) {
                seek(self, rank, label);
            }
        }
    }

    /// The stand of the drawing before, where it is still possible, and no line runs beneath it that did not then unless
    /// there is none without.
    fn kept(&mut self, rank: usize, label: &PointLabel<'_>) -> Option<Placement> {
        let Before::At { stand, crossed } = label.before else {
            return None;
        };
        let kept = Spot::of(stand, label).placement(stand, crossed);
        if !self.is_possible(label, &kept) {
            return None;
        }
        if crossed || self.crossed(&kept) == [0, 0] {
            return Some(kept);
        }
        let other = self.best(rank, false).filter(|other| !other.crossed);
        other.or(Some(kept))
    }

    /// Seats a label at its best free spot, off its dot only where `leads`; whether there is one.
    fn settle(&mut self, rank: usize, leads: bool, hold: Hold) -> bool {
        let found = self.best(rank, leads);
        if let Some(placement) = found {
            self.seat(rank, placement, hold);
        }
        found.is_some()
    }

    fn best(&mut self, rank: usize, leads: bool) -> Option<Placement> {
        let spots = self.spots(rank);
        let mut spots = spots.iter();
        let free = spots.find(|spot| {
            (leads || spot.placement.leader.is_none()) && self.in_the_way(spot) == Blocked::Free
        });
        free.map(|spot| spot.placement)
    }

    /// Seats a label where one other stands in its way that can go elsewhere; whether that was possible.
    fn ask(&mut self, rank: usize, leads: bool, depth: u8) -> bool {
        let spots = self.spots(rank);
        for spot in spots.iter() {
            if !leads && spot.placement.leader.is_some() {
                continue;
            }
            let Blocked::By(other) = self.in_the_way(spot) else {
                continue;
            };
            if self.asks_left == 0 {
                return false;
            }
            self.asks_left -= 1;
            let Some(seat) = self.unseat(other) else {
                continue;
            };
            self.seat(rank, spot.placement, Hold::Asking);
            if self.settle(other, leads, Hold::Loose)
                || (depth > 1 && self.ask(other, leads, depth - 1))
            {
                if let Some(Some(seat)) = self.seats.get_mut(rank) {
                    seat.hold = Hold::Loose;
                }
                return true;
            }
            self.unseat(rank);
            self.seat(other, seat.placement, seat.hold);
        }
        false
    }

    /// Where a label may stand as far as only what stays is minded: beside its dot first; then where the fewest lines run
    /// beneath it and other dots are farther off; then the nearest to its dot.
    fn spots(&mut self, rank: usize) -> Rc<[Candidate]> {
        if let Some(Some(known)) = self.spots.get(rank) {
            return Rc::clone(known);
        }
        let mut found: Vec<(usize, Placement)> = Vec::new();
        if let Some(label) = self.labels.get(rank) {
            let beside = label.sides.iter().copied().map(Stand::Beside);
            let off = label.leads.then(Stand::all_off).into_iter().flatten();
            for stand in beside.chain(off) {
                let spot = Spot::of(stand, label).placement(stand, false);
                if !self.is_possible(label, &spot) {
                    continue;
                }
                let [lines, signs] = self.crossed(&spot);
                let near = usize::from(self.is_near_others(label, &spot));
                let off = if spot.leader.is_some() { OFF_COST } else { 0 };
                let cost = off + stand.step() + 2 * lines.min(MOST_CROSSED) + near;
                let cost = cost + SIGN_COST * signs;
                let crossed = lines + signs > 0;
                found.push((cost, Placement { crossed, ..spot }));
            }
            found.sort_by_key(|(cost, _)| *cost);
        }
        let candidate = |(_, placement): (usize, Placement)| Candidate {
            placement,
            boxes: placement.boxes(),
        };
        let spots: Rc<[Candidate]> = found.into_iter().map(candidate).collect();
        if let Some(known) = self.spots.get_mut(rank) {
            *known = Some(Rc::clone(&spots));
        }
        spots
    }

    /// Whether a label may stand somewhere as far as only what stays is minded.
    fn is_possible(&self, label: &PointLabel<'_>, spot: &Placement) -> bool {
        if !self.placer.sheet.encloses(spot.rect) {
            return false;
        }
        let slack_px = if label.before == Before::Absent {
            SLACK_PX
        } else {
            0.0
        };
        let text = OrientedBox::from(spot.rect.grown(slack_px));
        let is_taken = self.is_taken(&text) || self.placer.rails.touches(&text);
        if is_taken || self.is_on_dots(label, spot) {
            return false;
        }
        let [_, band] = spot.boxes();
        let own = Some(label.dot);
        let dots = &self.placer.dots;
        band.is_none_or(|band| {
            !self.is_taken(&band) && dots.nearest(&band, LEADER_CLEAR_PX, own).is_none()
        })
    }

    /// Whether a box touches something that stays.
    fn is_taken(&self, oriented: &OrientedBox) -> bool {
        let seat = |number: u32| self.seats.get(self.owner(number)?)?.as_ref();
        let stays = |number| seat(number).is_some_and(|seat| seat.hold == Hold::Firm);
        self.taken.touching(oriented).any(stays) || self.placer.firm.touches(oriented)
    }

    fn owner(&self, number: u32) -> Option<usize> {
        self.owners.get(number as usize).copied()
    }

    /// Which labels stand in the way of one at a possible spot.
    fn in_the_way(&self, spot: &Candidate) -> Blocked {
        let mut way = Blocked::Free;
        for taken in spot.boxes.iter().flatten() {
            for number in self.taken.touching(taken) {
                let owner = self.owner(number);
                let seat = owner.and_then(|rank| self.seats.get(rank)?.as_ref());
                let loose = owner.filter(|_| seat.is_some_and(|seat| seat.hold == Hold::Loose));
                way = match (way, loose) {
                    (Blocked::Free, Some(rank)) => Blocked::By(rank),
                    (Blocked::By(before), Some(rank)) if before == rank => way,
                    _ => return Blocked::Firmly,
                };
            }
        }
        way
    }

    /// Whether a label at a spot touches a dot, or looks as if it belonged to another.
    fn is_on_dots(&self, label: &PointLabel<'_>, spot: &Placement) -> bool {
        let text = OrientedBox::from(spot.rect);
        let (letters, reach, own) = nearness(label, spot);
        let dots = &self.placer.dots;
        dots.nearest(&text, CLEAR_PX, own).is_some() || dots.nearest(&letters, reach, own).is_some()
    }

    /// Whether other dots are near to a label at a spot, though not nearest.
    fn is_near_others(&self, label: &PointLabel<'_>, spot: &Placement) -> bool {
        let (letters, reach, own) = nearness(label, spot);
        let dots = &self.placer.dots;
        dots.nearest(&letters, reach + FARTHER_PX, own).is_some()
    }

    /// How many pieces of lines run beneath a label at a spot, and how many signs.
    fn crossed(&self, spot: &Placement) -> [usize; 2] {
        let text = OrientedBox::from(spot.rect);
        [&self.placer.soft, &self.placer.signs].map(|grid| grid.count(&text))
    }

    fn seat(&mut self, rank: usize, placement: Placement, hold: Hold) {
        let boxes = placement.boxes().map(|taken| {
            let number = self.taken.insert(taken?)?;
            self.owners.push(rank);
            Some(number)
        });
        if let Some(seat) = self.seats.get_mut(rank) {
            *seat = Some(Seat {
                placement,
                hold,
                boxes,
            });
        }
    }

    fn unseat(&mut self, rank: usize) -> Option<Seat> {
        let seat = self.seats.get_mut(rank)?.take()?;
        for number in seat.boxes.into_iter().flatten() {
            self.taken.remove(number);
        }
        Some(seat)
    }
}

/// What found no room in the drawing before does not begin to ask for it while the map moves.
fn may_ask(label: &PointLabel<'_>) -> bool {
    label.before != Before::Absent
}

/// The letters of a label at a spot, how near other dots may not come to them in pixels, and the dot that may.
fn nearness(label: &PointLabel<'_>, spot: &Placement) -> (OrientedBox, f32, Option<ScreenPos>) {
    let mut letters = OrientedBox::from(spot.rect);
    letters.half_height_px *= LETTERS;
    if spot.leader.is_some() {
        return (letters, OFF_OTHERS_PX, None);
    }
    let own = letters.distance_px(label.dot) - label.radius_px;
    (letters, own + NEARER_PX, Some(label.dot))
}
