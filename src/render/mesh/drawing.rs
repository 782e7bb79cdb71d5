//! A list of marks as triangles and texts, in paint order.

use super::cover::{Cover, Edges, Soft};
use super::dot::{add_disc, add_dot, circle};
use super::fill::Filler;
use super::stroke::Pencil;
use super::{Mesh, premultiplied};
use crate::geom::ScreenPos;
use crate::scene::{Colour, Disc, Group, Mark, Path, Primitive, Stroke, TextRun};
use std::sync::Arc;

/// A group with more points of its own than this is kept by itself, so that it is made into triangles once and drawn in many scenes.
const LARGE: usize = 3_000;

/// A mesh with more corners than this is ended, and another begun: growing one large list would copy it again and again.
const FULL: usize = 40_000;

/// Discs up to this radius in pixels of the screen are drawn as dots.
const DOT_PX: f32 = 1.5;

/// What is painted one after another.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Triangles.
    Mesh(Mesh),
    /// A text, faded by the opacities of the groups around it.
    Text(TextRun),
    /// A large group that is not faded or cut by groups around it.
    Large(Arc<Group>),
}

/// Marks as triangles and texts.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    /// In paint order.
    pub pieces: Vec<Piece>,
}

impl Drawing {
    /// The pieces of a list of marks.
    ///
    /// Large groups that nothing around them fades or cuts stay groups ([`Piece::Large`]); their own pieces come from
    /// [`Drawing::of_group_into`].
    #[must_use]
    pub fn of_marks(marks: &[Mark], soft: Soft) -> Self {
        Self::of_marks_into(marks, soft, &mut Vec::new())
    }

    /// As [`Drawing::of_marks`], in the memory of meshes that nobody needs any more: asking the system for new memory
    /// costs more than the triangles themselves.
    #[must_use]
    pub fn of_marks_into(marks: &[Mark], soft: Soft, spare: &mut Vec<Mesh>) -> Self {
        Self::built(soft, spare, |builder| {
            builder.marks(marks, 1.0, true);
        })
    }

    /// The pieces of one large group, its own opacity and circle included: other lines lie over the edges of the areas directly
    /// in it, which are hard, groups in it are soft; in spare memory as
    /// [`Drawing::of_marks_into`].
    #[must_use]
    pub fn of_group_into(group: &Group, soft: Soft, spare: &mut Vec<Mesh>) -> Self {
        Self::built(soft, spare, |builder| {
            // So large a group is ground, whose coasts and boundaries lie over the edges of its areas.
            builder.is_outlined = true;
            builder.group(group, 1.0, false);
        })
    }

    fn built(soft: Soft, spare: &mut Vec<Mesh>, build: impl FnOnce(&mut Builder)) -> Self {
        let mut builder = Builder::new(soft);
        builder.spare = std::mem::take(spare);
        builder.mesh = builder.fresh();
        build(&mut builder);
        *spare = std::mem::take(&mut builder.spare);
        builder.finish()
    }
}

/// A drawing under construction.
struct Builder {
    pieces: Vec<Piece>,
    /// The triangles since the last text.
    mesh: Mesh,
    soft: Soft,
    /// Whether other lines lie over the edges of areas, which then need no softness.
    is_outlined: bool,
    filler: Filler,
    /// Meshes whose memory may be used.
    spare: Vec<Mesh>,
}

impl Builder {
    fn new(soft: Soft) -> Self {
        Self {
            pieces: Vec::new(),
            mesh: Mesh::default(),
            spare: Vec::new(),
            filler: Filler::default(),
            is_outlined: false,
            soft: Soft {
                px: soft.px.clamp(0.05, 4.0),
                ..soft
            },
        }
    }

    fn finish(mut self) -> Drawing {
        self.flush();
        Drawing {
            pieces: self.pieces,
        }
    }

    /// An empty mesh, in memory that is left over where there is some.
    fn fresh(&mut self) -> Mesh {
        let mut mesh = self.spare.pop().unwrap_or_default();
        mesh.vertices.clear();
        mesh.indices.clear();
        mesh
    }

    /// Ends the mesh, because something else is painted next.
    fn flush(&mut self) {
        if !self.mesh.is_empty() {
            let next = self.fresh();
            let full = std::mem::replace(&mut self.mesh, next);
            self.pieces.push(Piece::Mesh(full));
        }
    }

    /// Begins another mesh where this one is large.
    fn turn_page(&mut self) {
        if self.mesh.vertices.len() > FULL {
            self.flush();
            self.mesh.vertices.reserve(FULL + FULL / 8);
            self.mesh.indices.reserve(4 * FULL + FULL / 2);
        }
    }

    fn push(&mut self, piece: Piece) {
        self.flush();
        self.pieces.push(piece);
    }

    fn marks(&mut self, marks: &[Mark], opacity: f32, may_stay: bool) {
        for mark in marks {
            self.turn_page();
            match &mark.primitive {
                Primitive::Path(path) => self.path(path, opacity),
                Primitive::Disc(disc) => self.disc(disc, opacity),
                Primitive::Text(run) => self.text(run, opacity),
                Primitive::Group(group) if may_stay && is_large(group) => {
                    self.push(Piece::Large(Arc::clone(group)));
                }
                Primitive::Group(group) => {
                    let is_outlined = std::mem::take(&mut self.is_outlined);
                    self.group(group, opacity, may_stay);
                    self.is_outlined = is_outlined;
                }
            }
        }
    }

    fn group(&mut self, group: &Group, opacity: f32, may_stay: bool) {
        let opacity = opacity * group.opacity.clamp(0.0, 1.0);
        // Not a number counts as clear.
        if opacity.is_nan() || opacity <= 0.0 {
            return;
        }
        let Some((center, radius_px)) = group.clip else {
            self.marks(&group.marks, opacity, may_stay && opacity >= 1.0);
            return;
        };
        let mut inner = Self::new(self.soft);
        inner.marks(&group.marks, opacity, false);
        for piece in inner.finish().pieces {
            match piece {
                Piece::Mesh(mesh) => self.mesh.append(&mesh.inside_circle(center, radius_px)),
                // A text cannot be cut; it is drawn whole where its middle lies inside.
                Piece::Text(run) => {
                    if run.bounds().center().distance_px(center) <= radius_px {
                        self.push(Piece::Text(run));
                    }
                }
                Piece::Large(group) => self.group(&group, 1.0, false),
            }
        }
    }

    fn pencil(&self, stroke: Stroke, opacity: f32) -> Pencil {
        Pencil {
            stroke,
            rgba: premultiplied(stroke.colour, opacity),
            soft: self.soft,
        }
    }

    fn path(&mut self, path: &Path, opacity: f32) {
        if let Some(colour) = path.fill {
            // An outline covers the edge already.
            let bare = path.stroke.is_none() && !self.is_outlined;
            let soft_px = bare.then_some(self.soft.px);
            let rgba = premultiplied(colour, opacity);
            self.filler
                .fill(&mut self.mesh, &path.subpaths, rgba, soft_px);
        }
        if let Some(stroke) = path.stroke {
            let pencil = self.pencil(stroke, opacity);
            for points in &path.subpaths {
                pencil.draw(&mut self.mesh, points, path.closed);
            }
        }
    }

    fn disc(&mut self, disc: &Disc, opacity: f32) {
        let &Disc {
            center, radius_px, ..
        } = disc;
        if !(radius_px > 0.0 && center.x.is_finite() && center.y.is_finite()) {
            return;
        }
        if let Some(colour) = disc.fill {
            self.area(center, radius_px, (colour, opacity));
        }
        if let Some(stroke) = disc.stroke {
            let pencil = self.pencil(stroke, opacity);
            let ring = circle(center, radius_px, self.soft.px);
            pencil.draw(&mut self.mesh, &ring, true);
        }
    }

    fn area(&mut self, center: ScreenPos, radius_px: f32, (colour, opacity): (Colour, f32)) {
        let soft = self.soft;
        let rgba = premultiplied(colour, opacity);
        let mesh = &mut self.mesh;
        let most_px = match soft.edges {
            Edges::Fading => DOT_PX,
            Edges::Covered => Cover::MOST_PX - 2.0,
        };
        if radius_px <= most_px * soft.px {
            add_dot(mesh, (center, center), radius_px, (rgba, soft));
        } else {
            add_disc(mesh, (center, radius_px), (rgba, soft.px));
        }
    }

    fn text(&mut self, run: &TextRun, opacity: f32) {
        let mut run = run.clone();
        run.colour = run.colour.faded(opacity);
        if let Some(halo) = &mut run.halo {
            halo.colour = halo.colour.faded(opacity);
        }
        self.push(Piece::Text(run));
    }
}

/// Whether a group itself, without the groups in it, holds more than [`LARGE`] points.
fn is_large(group: &Group) -> bool {
    let mut left = LARGE;
    for mark in &group.marks {
        let points = match &mark.primitive {
            Primitive::Path(path) => path.subpaths.iter().map(Vec::len).sum(),
            Primitive::Disc(_) | Primitive::Text(_) => 1,
            Primitive::Group(_) => 0,
        };
        left = left.saturating_sub(points);
        if left == 0 {
            return true;
        }
    }
    false
}
