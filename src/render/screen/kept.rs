//! Drawings that are kept between frames.

use super::{Door, Placing, card, placed_mesh, text};
use crate::render::mesh::{Drawing, Mesh, Piece, Soft};
use crate::scene::{Group, TextRun};
use eframe::egui::{Painter, Shape, epaint};
use std::sync::Arc;

/// What a drawing was made from.
#[derive(Debug)]
pub enum Owner {
    /// A list of marks, by the key that its caller gave.
    Marks(u64),
    /// A group, held so that its address is not used again.
    Group(Arc<Group>),
}

/// A drawing that is kept.
#[derive(Debug)]
pub struct Kept {
    owner: Owner,
    soft: Soft,
    /// What is painted, in order.
    pub pieces: Vec<Placed>,
    /// When it was used last.
    pub used: u64,
}

impl Kept {
    /// A drawing with its owner, made with soft edges.
    pub fn new(owner: Owner, soft: Soft, drawing: Drawing) -> Self {
        Self {
            owner,
            soft,
            pieces: drawing.pieces.into_iter().map(Placed::new).collect(),
            used: 0,
        }
    }

    /// Whether this is what an owner needs.
    pub fn is(&self, owner: &Owner, soft: Soft) -> bool {
        let same = match (&self.owner, owner) {
            (Owner::Marks(a), Owner::Marks(b)) => a == b,
            (Owner::Group(a), Owner::Group(b)) => Arc::ptr_eq(a, b),
            _ => false,
        };
        same && self.soft == soft
    }

    /// Whether it is a list of marks.
    pub fn is_list(&self) -> bool {
        matches!(self.owner, Owner::Marks(_))
    }
}

/// A piece, with the triangles where they were drawn last.
#[derive(Debug)]
pub enum Placed {
    /// Triangles, and the same as shapes at their last place.
    Mesh(Arc<Mesh>, Option<(Placing, Arc<epaint::Mesh>)>),
    /// A text.
    Text(TextRun),
    /// A large group, kept by itself.
    Large(Arc<Group>),
}

impl Placed {
    /// A piece that was not drawn yet.
    pub fn new(piece: Piece) -> Self {
        match piece {
            Piece::Mesh(mesh) => Self::Mesh(Arc::new(mesh), None),
            Piece::Text(run) => Self::Text(run),
            Piece::Large(group) => Self::Large(group),
        }
    }

    /// Draws triangles or a text; a large group is its keeper's affair.
    pub fn paint(&mut self, painter: &Painter, placing: Placing, door: Door) {
        match self {
            Self::Mesh(mesh, _) if door == Door::Card => {
                painter.add(card::shape(mesh, painter, placing));
            }
            Self::Mesh(mesh, last) => {
                let ready = match last {
                    Some((at, ready)) if *at == placing => Arc::clone(ready),
                    _ => Arc::new(placed_mesh(mesh, placing)),
                };
                *last = Some((placing, Arc::clone(&ready)));
                painter.add(Shape::Mesh(ready));
            }
            Self::Text(run) => text::paint(run, painter, placing),
            Self::Large(_) => {}
        }
    }
}
