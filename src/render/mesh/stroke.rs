//! Lines of a width as strips of triangles.

use super::cover::{Cover, Edges, Soft};
use super::dot::add_dot;
use super::{CLEAR, Mesh, Vertex, thinner};
use crate::geom::ScreenPos;
use crate::scene::Stroke;
use crate::scene::polyline::{simplified, span_px, walk_dashes};

/// How far a simplified line may stray, in pixels of the screen: less than anybody sees.
const STRAY_PX: f32 = 0.12;

/// How a line is drawn, ready for the card.
#[derive(Clone, Copy)]
pub(super) struct Pencil {
    pub stroke: Stroke,
    pub rgba: [u8; 4],
    pub soft: Soft,
}

impl Pencil {
    /// Draws a line; `closed` joins its ends.
    pub fn draw(&self, mesh: &mut Mesh, points: &[ScreenPos], closed: bool) {
        if self.rgba == CLEAR || self.stroke.width_px.is_nan() || self.stroke.width_px <= 0.0 {
            return;
        }
        let mut line = simplified(points, STRAY_PX * self.soft.px);
        if closed && line.len() > 2 && line.first() == line.last() {
            line.pop();
        }
        match self.stroke.dash {
            Some(dash) => {
                if closed {
                    line.extend(line.first().copied());
                }
                walk_dashes(&line, dash, |part| self.dash(mesh, part));
            }
            None => self.solid(mesh, &line, closed),
        }
    }

    /// One dash: a dot where it is short and round, else a short line.
    fn dash(&self, mesh: &mut Mesh, part: &[ScreenPos]) {
        let (Some(&a), Some(&b)) = (part.first(), part.last()) else {
            return;
        };
        if self.stroke.round && span_px(a, b) <= self.stroke.width_px * 1.5 {
            let half_px = self.stroke.width_px / 2.0;
            add_dot(mesh, (a, b), half_px, (self.rgba, self.soft));
        } else {
            self.solid(mesh, part, false);
        }
    }

    fn solid(&self, mesh: &mut Mesh, line: &[ScreenPos], closed: bool) {
        let closed = closed && line.len() > 2;
        let mut strip = Strip::new(mesh, self);
        let unit = |a: ScreenPos, b: ScreenPos| {
            let d = span_px(a, b);
            (d > 0.0 && d.is_finite()).then(|| ((b.x - a.x) / d, (b.y - a.y) / d))
        };
        let at = |i: usize| line.get(i).copied();
        let count = line.len();
        let mut enters = if closed {
            at(count - 1).zip(at(0)).and_then(|(a, b)| unit(a, b))
        } else {
            None
        };
        for (i, &p) in line.iter().enumerate() {
            let next = if closed && i + 1 == count {
                at(0)
            } else {
                at(i + 1)
            };
            let leaves = next.and_then(|b| unit(p, b));
            match (enters, leaves) {
                (Some(u), Some(v)) => strip.corner(p, u, v),
                (None, Some(v)) => strip.start(p, v),
                (Some(u), None) => {
                    // A point that repeats the one before has no direction of its own.
                    if next.is_none() {
                        strip.end(p, u);
                    }
                }
                (None, None) => {}
            }
            enters = leaves.or(enters);
        }
        if closed {
            strip.close();
        }
    }
}

/// A strip under construction: cross-sections, each joined to the one before.
struct Strip<'m> {
    mesh: &'m mut Mesh,
    pencil: &'m Pencil,
    /// Half the width that is full of colour, and half the width where it ends.
    core_px: f32,
    edge_px: f32,
    rgba: [u8; 4],
    /// What is covered at the left and the right side.
    sides: [Cover; 2],
    /// The first corners of the first and the last cross-section.
    first: Option<u32>,
    last: Option<u32>,
}

impl<'m> Strip<'m> {
    fn new(mesh: &'m mut Mesh, pencil: &'m Pencil) -> Self {
        let (width, feather) = (pencil.stroke.width_px, pencil.soft.px);
        // A line thinner than a pixel is drawn a pixel wide and paler.
        let thin = (width / feather).min(1.0);
        let half = width.max(feather) / 2.0;
        let edge_px = half + feather / 2.0;
        let reach = edge_px / feather;
        Self {
            core_px: half - feather / 2.0,
            edge_px,
            sides: [-reach, reach].map(|across| Cover::of(0.0, across, reach, 0.0)),
            rgba: thinner(pencil.rgba, thin),
            mesh,
            pencil,
            first: None,
            last: None,
        }
    }

    /// Whether the card works out the edge.
    fn is_covered(&self) -> bool {
        self.pencil.soft.edges == Edges::Covered
    }

    /// A cross-section through `p` along the vector `n`, the edge worked out by the card.
    fn covered(&mut self, p: ScreenPos, n: (f32, f32), sides: [Cover; 2], rgba: [u8; 4]) {
        let (dx, dy) = (n.0 * self.edge_px, n.1 * self.edge_px);
        let [left, right] = sides;
        let section = self.mesh.corner(Vertex {
            pos: p.moved(-dx, -dy),
            rgba,
            cover: left,
        });
        self.mesh.corner(Vertex {
            pos: p.moved(dx, dy),
            rgba,
            cover: right,
        });
        self.follow(section);
    }

    /// A cross-section through `p` along the vector `n`, with half the width of full colour and of the edge.
    fn section(&mut self, p: ScreenPos, n: (f32, f32), (core, edge): (f32, f32), rgba: [u8; 4]) {
        let side = |by: f32| p.moved(n.0 * by, n.1 * by);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "4 billion corners do not fit into memory"
        )]
        let section = self.mesh.vertices.len() as u32;
        let corner = |by: f32, rgba| Vertex::within(side(by), rgba);
        let (left, right) = (corner(-edge, CLEAR), corner(edge, CLEAR));
        if self.core_px > 0.0 {
            let core = [corner(-core, rgba), corner(core, rgba)];
            self.mesh.push(&[&[left], &core, &[right]], []);
        } else {
            self.mesh.push(&[&[left, corner(0.0, rgba), right]], []);
        }
        self.follow(section);
    }

    /// Joins a cross-section to the one before it.
    fn follow(&mut self, section: u32) {
        if let Some(last) = self.last {
            self.join(last, section);
        }
        self.first = self.first.or(Some(section));
        self.last = Some(section);
    }

    /// The four-sided areas between two cross-sections, each the number of its first corner: one where the card works out
    /// the edge, two where a line is so thin that it is all edge, else three.
    fn join(&mut self, a: u32, b: u32) {
        let areas = match (self.is_covered(), self.core_px > 0.0) {
            (true, _) => 1,
            (false, false) => 2,
            (false, true) => 3,
        };
        for i in 0..areas {
            let (a, b) = (a + i, b + i);
            self.mesh.quad(a, a + 1, b + 1, b);
        }
    }

    fn whole(&mut self, p: ScreenPos, n: (f32, f32)) {
        self.across(p, n, self.rgba);
    }

    /// A cross-section of the whole width.
    fn across(&mut self, p: ScreenPos, n: (f32, f32), rgba: [u8; 4]) {
        if self.is_covered() {
            self.covered(p, n, self.sides, rgba);
        } else {
            self.section(p, n, (self.core_px, self.edge_px), rgba);
        }
    }

    /// A vertex between two directions: mitred where it is blunt, cut off where it is sharp.
    fn corner(&mut self, p: ScreenPos, u: (f32, f32), v: (f32, f32)) {
        let (sx, sy) = (u.0 + v.0, u.1 + v.1);
        let square = sx * sx + sy * sy;
        if square > 1.2 {
            let reach = 2.0 / square;
            self.whole(p, (-sy * reach, sx * reach));
        } else {
            self.whole(p, (-u.1, u.0));
            self.whole(p, (-v.1, v.0));
        }
    }

    fn start(&mut self, p: ScreenPos, u: (f32, f32)) {
        if self.pencil.stroke.round {
            self.cap(p, u, [1.0, 0.87, 0.5, 0.0], -1.0);
            return;
        }
        let (n, soft) = ((-u.1, u.0), self.pencil.soft.px / 2.0);
        self.across(p.moved(-u.0 * soft, -u.1 * soft), n, CLEAR);
        self.whole(p.moved(u.0 * soft, u.1 * soft), n);
    }

    fn end(&mut self, p: ScreenPos, u: (f32, f32)) {
        if self.pencil.stroke.round {
            self.cap(p, u, [0.0, 0.5, 0.87, 1.0], 1.0);
        } else {
            let (n, soft) = ((-u.1, u.0), self.pencil.soft.px / 2.0);
            self.whole(p.moved(-u.0 * soft, -u.1 * soft), n);
            self.across(p.moved(u.0 * soft, u.1 * soft), n, CLEAR);
        }
        self.last = None;
    }

    /// A half circle in cross-sections, at parts of the radius away from `p`.
    fn cap(&mut self, p: ScreenPos, u: (f32, f32), parts: [f32; 4], sign: f32) {
        let n = (-u.1, u.0);
        if self.is_covered() {
            let away = self.edge_px;
            let tip = p.moved(u.0 * away * sign, u.1 * away * sign);
            let reach = away / self.pencil.soft.px;
            let beyond = [-reach, reach].map(|across| Cover::of(reach, across, reach, 0.0));
            let mut sections = [(p, self.sides), (tip, beyond)];
            if sign < 0.0 {
                sections.reverse();
            }
            for (p, sides) in sections {
                self.covered(p, n, sides, self.rgba);
            }
            return;
        }
        for part in parts {
            let slim = (1.0 - part * part).max(0.0).sqrt();
            // Where the circle ends the colour has faded.
            let (reach, rgba) = if slim > 0.0 {
                (self.core_px * part, self.rgba)
            } else {
                (self.edge_px, CLEAR)
            };
            let widths = (
                self.core_px * slim,
                self.core_px * slim + (self.edge_px - self.core_px) * slim.max(0.5),
            );
            let away = reach * sign;
            self.section(p.moved(u.0 * away, u.1 * away), n, widths, rgba);
        }
    }

    /// Joins the end of a ring to its start.
    fn close(&mut self) {
        if let (Some(last), Some(first)) = (self.last, self.first) {
            self.join(last, first);
        }
    }
}
