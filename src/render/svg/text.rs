//! Text elements.

use super::Pen;
use super::element::number;
use crate::geom::ScreenPos;
use crate::scene::text::{PlacedRun, family_list, turns, weight};
use crate::scene::visible::made_visible;
use crate::scene::{Anchor, TextRun};

impl Pen<'_> {
    pub(super) fn run(&mut self, run: &TextRun) {
        let shown = made_visible(&run.text, true);
        if shown.trim().is_empty() {
            return;
        }
        let parts = self
            .fonts
            .map(|fonts| fonts.placed_runs(&shown, run.face, run.size_px, run.letter_spacing_px))
            .filter(|parts| parts.len() > 1)
            .unwrap_or_default();
        let turns = turns(&shown);
        self.out.open("text");
        self.out.attribute("xml:space", "preserve");
        self.out.attribute("x", &number(run.pos.x));
        self.out.attribute("y", &number(run.pos.y));
        self.turn(run.pos, run.angle_rad);
        if turns {
            // Otherwise a page written from right to left would take each start for an end.
            self.out.attribute("direction", "ltr");
        }
        if parts.is_empty() {
            match run.anchor {
                Anchor::Start => {}
                Anchor::Middle => self.out.attribute("text-anchor", "middle"),
                Anchor::End => self.out.attribute("text-anchor", "end"),
            }
            self.length(run.width_px);
        }
        self.face(run);
        if parts.is_empty() {
            self.out.text(&shown, true);
        }
        self.parts(run, &parts, turns);
        self.out.close();
    }

    /// A line in parts with places of their own; where it turns, each is a line of its own to a drawer that orders text.
    fn parts(&mut self, run: &TextRun, parts: &[PlacedRun<'_>], turns: bool) {
        let left = run.pos.x
            - match run.anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => run.width_px / 2.0,
                Anchor::End => run.width_px,
            };
        for part in parts {
            self.out.open("tspan");
            self.out.attribute("x", &number(left + part.left_px));
            self.length(part.width_px);
            if turns {
                self.out.attribute("unicode-bidi", "isolate");
            }
            self.out.text(&part.text, true);
            self.out.close();
        }
    }

    fn turn(&mut self, pos: ScreenPos, angle_rad: f32) {
        let degrees = number(angle_rad.to_degrees());
        if degrees != "0" {
            let (x, y) = (number(pos.x), number(pos.y));
            self.out
                .attribute("transform", &format!("rotate({degrees} {x} {y})"));
        }
    }

    fn length(&mut self, width_px: f32) {
        if width_px.is_finite() && width_px > 0.0 {
            self.out.attribute("textLength", &number(width_px));
        }
    }

    fn face(&mut self, run: &TextRun) {
        self.out.attribute("font-family", family_list(run.face));
        self.out
            .attribute("font-size", &number(run.size_px.max(0.0)));
        if weight(run.face) != 400 {
            self.out
                .attribute("font-weight", &weight(run.face).to_string());
        }
        if run.letter_spacing_px != 0.0 {
            self.out
                .attribute("letter-spacing", &number(run.letter_spacing_px));
        }
        self.fill(Some(run.colour));
        if let Some(halo) = run.halo {
            self.stroke(Some(halo));
            self.out.attribute("paint-order", "stroke");
        }
    }
}
