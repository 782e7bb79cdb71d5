//! One small sign per kind of relation, so that hue is never the only carrier.
//!
//! Signs are drawn on a field of 12 × 12 units about its middle, x right, y down.

use crate::geom::ScreenPos;
use crate::model::{Kind, KindRef};
use crate::scene::{Colour, Mark, Path, Stroke};
use std::f32::consts::{FRAC_PI_2, PI, TAU};

/// The side of the field on which signs are drawn, in units.
const FIELD: f32 = 12.0;

/// A sign: areas (even-odd) and lines, in units about its middle.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Glyph {
    areas: Vec<Vec<[f32; 2]>>,
    lines: Vec<Vec<[f32; 2]>>,
    line_width: f32,
}

impl Glyph {
    /// The sign of a kind; a dossier's own kinds have that of `other`.
    #[must_use]
    pub fn of(kind: &KindRef) -> Self {
        match kind {
            KindRef::Standard(kind) => Self::standard(*kind),
            KindRef::Own(_) => Self::standard(Kind::Other),
        }
    }

    fn standard(kind: Kind) -> Self {
        match kind {
            Kind::Threat => bolt(),
            Kind::Demand => exclamation(),
            Kind::Appeal => question(),
            Kind::Criticism => speech(),
            Kind::Sanction => no_entry(),
            Kind::Attack => burst(),
            Kind::Visit => pin(),
            Kind::Meeting => two_people(),
            Kind::Talks => two_bubbles(),
            Kind::Agreement => tick(),
            Kind::Cooperation => rings(),
            Kind::Support => shield(),
            Kind::ArmsTransfer => shell(),
            Kind::TechnologyTransfer => chip(),
            Kind::Trade => exchange(),
            Kind::Aid => plus(),
            Kind::Other => diamond(),
        }
    }

    /// Whether there is nothing to draw: the sign of a bundle.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.areas.is_empty() && self.lines.is_empty()
    }

    /// The sign as marks, `size_px` high, about `middle`.
    #[must_use]
    pub fn marks(&self, middle: ScreenPos, size_px: f32, colour: Colour) -> Vec<Mark> {
        let scale = size_px / FIELD;
        let place = |shape: &Vec<[f32; 2]>| -> Vec<ScreenPos> {
            let onto = |[x, y]: &[f32; 2]| middle.moved(x * scale, y * scale);
            shape.iter().map(onto).collect()
        };
        let mut marks = Vec::with_capacity(2);
        if !self.areas.is_empty() {
            marks.push(Mark::from(Path {
                subpaths: self.areas.iter().map(place).collect(),
                closed: true,
                fill: Some(colour),
                stroke: None,
            }));
        }
        if !self.lines.is_empty() {
            let stroke = Stroke {
                round: true,
                ..Stroke::solid(colour, self.line_width * scale)
            };
            marks.push(Mark::from(Path {
                subpaths: self.lines.iter().map(place).collect(),
                closed: false,
                fill: None,
                stroke: Some(stroke),
            }));
        }
        marks
    }
}

fn areas(areas: Vec<Vec<[f32; 2]>>) -> Glyph {
    Glyph {
        areas,
        ..Glyph::default()
    }
}

fn lines(lines: Vec<Vec<[f32; 2]>>, line_width: f32) -> Glyph {
    Glyph {
        lines,
        line_width,
        ..Glyph::default()
    }
}

/// An arc about a middle, from one angle to another in radians, clockwise from the right.
fn arc(middle: [f32; 2], radii: [f32; 2], from: f32, to: f32) -> Vec<[f32; 2]> {
    const PIECES: u8 = 20;
    (0..=PIECES)
        .map(|i| {
            let (sin, cos) = (from + (to - from) * f32::from(i) / f32::from(PIECES)).sin_cos();
            [middle[0] + radii[0] * cos, middle[1] + radii[1] * sin]
        })
        .collect()
}

fn circle(x: f32, y: f32, radius: f32) -> Vec<[f32; 2]> {
    arc([x, y], [radius, radius], 0.0, TAU)
}

fn block(left: f32, top: f32, right: f32, bottom: f32) -> Vec<[f32; 2]> {
    vec![[left, top], [right, top], [right, bottom], [left, bottom]]
}

/// A bubble with cut corners, its tail on the lower edge from `tail[0]` to `tail[2]` with the tip between.
fn bubble(field: [f32; 4], tail: [[f32; 2]; 3]) -> Vec<[f32; 2]> {
    let [left, top, right, bottom] = field;
    let r = 1.3;
    let mut outline = vec![
        [left, top + r],
        [left + r * 0.3, top + r * 0.3],
        [left + r, top],
        [right - r, top],
        [right - r * 0.3, top + r * 0.3],
        [right, top + r],
        [right, bottom - r],
        [right - r * 0.3, bottom - r * 0.3],
        [right - r, bottom],
    ];
    outline.extend(tail);
    outline.extend([
        [left + r, bottom],
        [left + r * 0.3, bottom - r * 0.3],
        [left, bottom - r],
    ]);
    outline
}

fn bolt() -> Glyph {
    areas(vec![vec![
        [2.2, -6.3],
        [-4.2, 1.1],
        [-0.6, 1.1],
        [-2.2, 6.3],
        [4.2, -1.6],
        [0.6, -1.6],
    ]])
}

fn exclamation() -> Glyph {
    areas(vec![
        vec![[-1.7, -6.0], [1.7, -6.0], [1.0, 2.0], [-1.0, 2.0]],
        circle(0.0, 4.6, 1.6),
    ])
}

fn question() -> Glyph {
    let mut hook = arc([0.0, -2.9], [2.8, 2.8], PI, TAU + FRAC_PI_2 * 0.55);
    hook.extend([[0.0, 0.6], [0.0, 1.6]]);
    Glyph {
        areas: vec![circle(0.0, 4.8, 1.5)],
        lines: vec![hook],
        line_width: 2.1,
    }
}

fn speech() -> Glyph {
    areas(vec![bubble(
        [-5.8, -5.4, 5.8, 2.6],
        [[0.8, 2.6], [-3.4, 6.2], [-2.6, 2.6]],
    )])
}

fn no_entry() -> Glyph {
    Glyph {
        areas: vec![block(-2.9, -1.1, 2.9, 1.1)],
        lines: vec![circle(0.0, 0.0, 5.0)],
        line_width: 1.6,
    }
}

fn burst() -> Glyph {
    let star = (0u8..16)
        .map(|i| {
            let radius = if i % 2 == 0 { 6.4 } else { 2.9 };
            let (sin, cos) = (f32::from(i) * TAU / 16.0 - FRAC_PI_2).sin_cos();
            [radius * cos, radius * sin]
        })
        .collect();
    areas(vec![star])
}

fn pin() -> Glyph {
    let mut drop = arc([0.0, -2.1], [4.1, 4.1], PI * 0.86, PI * 2.14);
    drop.push([0.0, 6.4]);
    areas(vec![drop, circle(0.0, -2.1, 1.5)])
}

fn two_people() -> Glyph {
    areas(vec![
        circle(-3.1, -3.4, 1.9),
        circle(3.1, -3.4, 1.9),
        arc([-3.1, 4.8], [2.7, 5.2], PI, TAU),
        arc([3.1, 4.8], [2.7, 5.2], PI, TAU),
    ])
}

fn two_bubbles() -> Glyph {
    areas(vec![
        bubble(
            [-6.3, -6.0, 1.6, -1.0],
            [[-2.2, -1.0], [-4.8, 1.6], [-4.6, -1.0]],
        ),
        bubble([-1.6, 0.4, 6.3, 4.6], [[4.6, 4.6], [5.0, 6.8], [2.2, 4.6]]),
    ])
}

fn tick() -> Glyph {
    lines(vec![vec![[-4.8, 0.4], [-1.5, 3.9], [4.9, -4.0]]], 2.3)
}

fn rings() -> Glyph {
    lines(vec![circle(-2.4, 0.0, 3.3), circle(2.4, 0.0, 3.3)], 1.5)
}

fn shield() -> Glyph {
    let mut outline = vec![[-4.8, -4.8], [0.0, -6.2], [4.8, -4.8], [4.8, -0.4]];
    outline.extend([[4.3, 2.0], [2.7, 4.4], [0.0, 6.3], [-2.7, 4.4], [-4.3, 2.0]]);
    outline.push([-4.8, -0.4]);
    areas(vec![outline])
}

fn shell() -> Glyph {
    areas(vec![
        vec![
            [0.0, -6.5],
            [1.7, -4.0],
            [2.5, -1.0],
            [2.5, 3.0],
            [-2.5, 3.0],
            [-2.5, -1.0],
            [-1.7, -4.0],
        ],
        block(-2.5, 4.3, 2.5, 6.2),
    ])
}

fn chip() -> Glyph {
    let mut pins = Vec::new();
    for at in [-1.8, 1.8] {
        for side in [-1.0, 1.0] {
            pins.push(vec![[at, 3.6 * side], [at, 5.6 * side]]);
            pins.push(vec![[3.6 * side, at], [5.6 * side, at]]);
        }
    }
    Glyph {
        areas: vec![block(-3.8, -3.8, 3.8, 3.8), block(-1.5, -1.5, 1.5, 1.5)],
        lines: pins,
        line_width: 1.3,
    }
}

fn exchange() -> Glyph {
    Glyph {
        areas: vec![
            vec![[2.0, -5.8], [6.2, -2.7], [2.0, 0.4]],
            vec![[-2.0, 5.8], [-6.2, 2.7], [-2.0, -0.4]],
        ],
        lines: vec![
            vec![[-5.0, -2.7], [2.4, -2.7]],
            vec![[5.0, 2.7], [-2.4, 2.7]],
        ],
        line_width: 1.6,
    }
}

fn plus() -> Glyph {
    areas(vec![vec![
        [-1.8, -5.4],
        [1.8, -5.4],
        [1.8, -1.8],
        [5.4, -1.8],
        [5.4, 1.8],
        [1.8, 1.8],
        [1.8, 5.4],
        [-1.8, 5.4],
        [-1.8, 1.8],
        [-5.4, 1.8],
        [-5.4, -1.8],
        [-1.8, -1.8],
    ]])
}

fn diamond() -> Glyph {
    let outline = vec![
        [0.0, -4.6],
        [4.6, 0.0],
        [0.0, 4.6],
        [-4.6, 0.0],
        [0.0, -4.6],
    ];
    lines(vec![outline], 1.7)
}
