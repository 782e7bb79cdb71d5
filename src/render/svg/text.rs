//! Text elements.

use super::Pen;
use super::element::number;
use crate::geom::ScreenPos;
use crate::scene::text::{Fonts, family_list, weight};
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
            .map(|fonts| parts(fonts, run, &shown))
            .filter(|parts| parts.len() > 1)
            .unwrap_or_default();
        self.out.open("text");
        self.out.attribute("xml:space", "preserve");
        self.out.attribute("x", &number(run.pos.x));
        self.out.attribute("y", &number(run.pos.y));
        self.turn(run.pos, run.angle_rad);
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
        for part in parts {
            self.out.open("tspan");
            self.out.attribute("x", &number(part.x));
            self.length(part.width_px);
            self.out.text(part.text, true);
            self.out.close();
        }
        self.out.close();
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

/// A stretch of a text in one font.
struct Part<'t> {
    text: &'t str,
    x: f32,
    width_px: f32,
}

/// The runs of a text, each with its place; together as wide as the text was measured.
fn parts<'t>(fonts: &Fonts, run: &TextRun, shown: &'t str) -> Vec<Part<'t>> {
    let mut x = run.pos.x
        - match run.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => run.width_px / 2.0,
            Anchor::End => run.width_px,
        };
    let mut out = Vec::new();
    for part in fonts.runs(shown, run.face) {
        let spacing = run.letter_spacing_px;
        let width_px = fonts.width_px(part.text, run.face, run.size_px, spacing);
        out.push(Part {
            text: part.text,
            x,
            width_px,
        });
        x += width_px + spacing;
    }
    out
}
