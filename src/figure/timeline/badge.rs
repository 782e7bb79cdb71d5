//! The mark of a single day, or of a stretch too short to draw as a line.

use super::super::glyph::Glyph;
use super::super::strand::{Break, line};
use super::super::style::LineStyle;
use super::spell::LEAST_FOR_SIGNS_PX;
use crate::geom::ScreenPos;
use crate::scene::{Disc, Mark, Path, Stroke, Theme};
use std::f32::consts::TAU;

/// The radius of a badge in a row that has room, in pixels.
const RADIUS_PX: f32 = 8.0;
/// The radius of a dot in a low row, in pixels.
const DOT_PX: f32 = 3.4;
/// The room of the slash of what is doubted, in pixels.
pub const SLASH_PX: f32 = 5.0;
/// Half the angle at which the ring of what is contested is open, in radians.
const HALF_GAP_RAD: f32 = 0.6;

/// A sign of a kind in a ring, or a dot in a low row.
pub struct Badge<'a> {
    /// Its middle.
    pub at: ScreenPos,
    /// The height of its row, in pixels.
    pub row_px: f32,
    /// The line of the relation, whose dashes the ring has.
    pub style: LineStyle,
    /// The sign.
    pub glyph: &'a Glyph,
    /// How it is broken.
    pub broken: Break,
}

impl Badge<'_> {
    /// Half the width of a badge in a row of a height, in pixels.
    pub fn half_px(row_px: f32) -> f32 {
        if row_px >= LEAST_FOR_SIGNS_PX {
            RADIUS_PX.min(row_px / 2.0 - 0.5) + 1.0
        } else {
            DOT_PX + 1.0
        }
    }

    /// The badge: ground, ring, sign, and the slash of what is doubted.
    pub fn marks(&self, theme: &Theme) -> Vec<Mark> {
        let has_sign = !self.glyph.is_empty();
        let radius = Self::half_px(self.row_px) - 1.0;
        let ground = Mark::from(Disc {
            center: self.at,
            radius_px: radius + 1.2,
            fill: Some(theme.land),
            stroke: None,
        });
        let mut marks = vec![ground];
        marks.extend(self.ring(radius, has_sign));
        if has_sign {
            let size_px = radius * 1.3;
            marks.extend(self.glyph.marks(self.at, size_px, self.style.colour));
        }
        if self.broken != Break::Whole {
            marks.extend(self.slash(radius, theme));
        }
        marks
    }

    /// The ring with the dashes of the line; a dot is filled where it happened.
    fn ring(&self, radius: f32, has_sign: bool) -> Option<Mark> {
        const CORNERS: u8 = 40;
        let happened = self.style.dash.is_none();
        if !has_sign && happened && self.broken != Break::Gap {
            return Some(Mark::from(Disc {
                center: self.at,
                radius_px: radius,
                fill: Some(self.style.colour),
                stroke: None,
            }));
        }
        let open = if self.broken == Break::Gap {
            HALF_GAP_RAD
        } else {
            0.0
        };
        let corner = |n: u8| {
            let angle = open + (TAU - 2.0 * open) * f32::from(n) / f32::from(CORNERS);
            self.at.moved(radius * angle.cos(), radius * angle.sin())
        };
        let width_px = if has_sign {
            0.7 + 0.3 * self.style.width_px
        } else {
            1.4
        };
        // A ring is short: its dashes are, too.
        let dash = self.style.dash.filter(|_| has_sign);
        let dash = dash.map(|[drawn, left]| [drawn * 0.5, left * 0.5]);
        let stroke = Stroke {
            colour: self.style.colour,
            width_px,
            dash,
            round: self.style.round,
        };
        Some(Mark::from(Path {
            subpaths: vec![(0..=CORNERS).map(corner).collect()],
            closed: false,
            fill: None,
            stroke: Some(stroke),
        }))
    }

    fn slash(&self, radius: f32, theme: &Theme) -> Vec<Mark> {
        let middle = self.at.moved(radius + 0.8, 0.0);
        let reach = (radius * 0.7).min(5.6);
        let ends = vec![
            middle.moved(-reach * 0.35, reach),
            middle.moved(reach * 0.35, -reach),
        ];
        let stroke = |colour, width_px| Stroke {
            round: true,
            ..Stroke::solid(colour, width_px)
        };
        let beneath = stroke(theme.land, 4.4);
        [beneath, stroke(self.style.colour, 2.0)]
            .into_iter()
            .filter_map(|stroke| line(vec![ends.clone()], stroke))
            .collect()
    }
}
