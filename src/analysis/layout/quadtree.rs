//! How hard all nodes push each away: far ones as one, by a quadtree (Barnes and Hut 1986).

use super::{EDGE, Spot, mixed};
use rayon::prelude::*;

/// So many bodies are looked at one by one before their square is divided.
const LEAF: usize = 8;
/// How often a square is divided at most: what is left is a 65536th of the whole, as good as a point.
const DEEPEST: u32 = 16;
/// Nearer than this, bodies push no harder, in units of the plane.
const LEAST: f32 = EDGE * 0.01;
/// So many bodies are one piece of work for a core.
const PIECE: usize = 128;

/// A body with its mass, in the order of the squares it lies in.
#[derive(Clone, Copy)]
struct Body {
    at: Spot,
    mass: f32,
    /// Its number.
    number: u32,
}

/// A square of the plane with what lies in it. Squares stand in the order in which they are divided.
#[derive(Clone, Copy)]
struct Cell {
    /// The middle of its mass.
    middle: Spot,
    mass: f32,
    /// The length of a side, squared.
    side2: f32,
    /// Its bodies.
    bodies: [u32; 2],
    /// The square after it and all its parts.
    next: u32,
    /// Whether it is not divided.
    is_leaf: bool,
    /// Whether it is so small that all in it stand in one point.
    is_point: bool,
}

/// How hard all bodies together push each of them: a unit of mass pushes another at distance d with 1/d².
///
/// A square whose side is shorter than `theta` times its distance counts as one body in its middle; with 0 none does. Bodies in
/// one point are pushed apart, each in a direction of its own. The same on any number of cores: each sum is made by one.
#[must_use]
pub fn repulsion(spots: &[Spot], masses: &[f32], theta: f32) -> Vec<Spot> {
    let tree = Tree::of(spots, masses);
    let ranks = 0..tree.bodies.len();
    let pushed: Vec<(u32, Spot)> = ranks
        .into_par_iter()
        .with_min_len(PIECE)
        .filter_map(|rank| tree.push(rank, theta * theta))
        .collect();
    let mut all = vec![[0.0; 2]; spots.len()];
    for (number, push) in pushed {
        if let Some(kept) = all.get_mut(number as usize) {
            *kept = push;
        }
    }
    all
}

struct Tree {
    bodies: Vec<Body>,
    cells: Vec<Cell>,
}

impl Tree {
    fn of(spots: &[Spot], masses: &[f32]) -> Self {
        let (corner, side) = square(spots);
        let cells = (1_u32 << DEEPEST) as f32;
        let step = |v: f32, from: f32| ((v - from) / side * cells).clamp(0.0, cells - 1.0) as u32;
        let mut coded: Vec<(u32, Body)> = spots
            .iter()
            .zip(masses)
            .zip(0..)
            .map(|((at, mass), number)| {
                let [x, y] = [0, 1].map(|axis: usize| {
                    let of = |spot: &Spot| spot.get(axis).copied().unwrap_or(0.0);
                    spread(step(of(at), of(&corner)))
                });
                let body = Body {
                    at: *at,
                    mass: *mass,
                    number,
                };
                (x | (y << 1), body)
            })
            .collect();
        coded.sort_unstable_by_key(|(code, body)| (*code, body.number));
        let (codes, bodies): (Vec<u32>, Vec<Body>) = coded.into_iter().unzip();
        let mut tree = Self {
            bodies,
            cells: Vec::with_capacity(codes.len() / 2 + 1),
        };
        if !codes.is_empty() {
            tree.divide(&codes, [0, codes.len()], (side, 0));
        }
        tree
    }

    /// Enters the square of some bodies, `level` times divided.
    fn divide(&mut self, codes: &[u32], [from, to]: [usize; 2], (side, level): (f32, u32)) {
        let within = self.bodies.get(from..to).unwrap_or_default();
        let (mut middle, mut mass) = ([0.0_f32; 2], 0.0_f32);
        for body in within {
            let [x, y] = body.at;
            middle = [middle[0] + x * body.mass, middle[1] + y * body.mass];
            mass += body.mass;
        }
        let is_point = level >= DEEPEST;
        let is_leaf = is_point || within.len() <= LEAF;
        let number = self.cells.len();
        self.cells.push(Cell {
            middle: middle.map(|sum| sum / mass.max(f32::MIN_POSITIVE)),
            mass,
            side2: side * side,
            bodies: [from as u32, to as u32],
            next: 0,
            is_leaf,
            is_point: is_point && within.len() > LEAF,
        });
        if !is_leaf {
            let shift = 2 * (DEEPEST - 1 - level);
            let quarter_of = |code: &u32| (code >> shift) & 3;
            let mut start = from;
            for quarter in 0..4 {
                let rest = codes.get(start..to).unwrap_or_default();
                let end = start + rest.partition_point(|code| quarter_of(code) <= quarter);
                if end > start {
                    self.divide(codes, [start, end], (side / 2.0, level + 1));
                }
                start = end;
            }
        }
        let next = self.cells.len() as u32;
        if let Some(cell) = self.cells.get_mut(number) {
            cell.next = next;
        }
    }

    /// The number of a body, and how hard it is pushed.
    fn push(&self, rank: usize, theta2: f32) -> Option<(u32, Spot)> {
        let body = *self.bodies.get(rank)?;
        let mut sum = [0.0_f32; 2];
        let mut at = 0;
        while let Some(cell) = self.cells.get(at) {
            let [from, to] = cell.bodies.map(|end| end as usize);
            let is_own = (from..to).contains(&rank);
            let [dx, dy] = apart(body.at, cell.middle);
            let far = cell.side2 < theta2 * (dx * dx + dy * dy);
            if cell.is_point || far && !is_own {
                let own = if is_own { body.mass } else { 0.0 };
                add(&mut sum, &body, cell.middle, cell.mass - own);
            } else if !cell.is_leaf {
                at += 1;
                continue;
            } else {
                let within = self.bodies.get(from..to).unwrap_or_default();
                for (other, number) in within.iter().zip(from..) {
                    if number != rank {
                        add(&mut sum, &body, other.at, other.mass);
                    }
                }
            }
            at = cell.next as usize;
        }
        Some((body.number, sum.map(|push| push * body.mass)))
    }
}

/// Adds the push of a mass at a point to that of a body.
fn add(sum: &mut Spot, body: &Body, from: Spot, mass: f32) {
    let [dx, dy] = apart(body.at, from);
    let square = dx * dx + dy * dy;
    let ([x, y], square) = if square < LEAST * LEAST * 1e-4 {
        (aside(body.number).map(|v| v * LEAST), LEAST * LEAST)
    } else {
        ([dx, dy], square.max(LEAST * LEAST))
    };
    let push = mass / (square * square.sqrt());
    *sum = [sum[0] + x * push, sum[1] + y * push];
}

fn apart(a: Spot, b: Spot) -> Spot {
    [a[0] - b[0], a[1] - b[1]]
}

/// The direction in which a body leaves a point that it shares with others.
pub(super) fn aside(number: u32) -> Spot {
    let turn = (mixed(0, u64::from(number)) >> 40) as f32 / 16_777_216.0 * std::f32::consts::TAU;
    [turn.cos(), turn.sin()]
}

/// The corner and the side of a square that holds all.
fn square(spots: &[Spot]) -> (Spot, f32) {
    let mut least = [f32::INFINITY; 2];
    let mut most = [f32::NEG_INFINITY; 2];
    for [x, y] in spots {
        least = [least[0].min(*x), least[1].min(*y)];
        most = [most[0].max(*x), most[1].max(*y)];
    }
    let side = (most[0] - least[0]).max(most[1] - least[1]);
    (least, side.max(LEAST))
}

/// The lower 16 bits of a number with a free bit before each (Morton 1966).
fn spread(number: u32) -> u32 {
    let mut x = number & 0xFFFF;
    x = (x | (x << 8)) & 0x00FF_00FF;
    x = (x | (x << 4)) & 0x0F0F_0F0F;
    x = (x | (x << 2)) & 0x3333_3333;
    (x | (x << 1)) & 0x5555_5555
}
