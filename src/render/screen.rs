//! A scene on the screen, drawn by egui.
//!
//! Triangles are made once per list of marks and kept, on the graphics card where there is one; what has only moved is not
//! made again. Large groups are kept by identity across lists.

mod card;
mod kept;
#[cfg(test)]
mod tests;
mod text;

pub use card::install;

use super::mesh::{Drawing, Edges, Mesh, Piece, Soft};
use crate::scene::{Colour, Face, Group, Mark};
use eframe::egui::{self, Color32, FontFamily, Painter, Pos2, Shape, Vec2, epaint};
use kept::{Kept, Owner, Placed};
use std::sync::Arc;

/// How many lists of marks are kept, and how many large groups: what moves is made anew in every frame and never comes back.
const MOST_LISTS: usize = 3;
const MOST_GROUPS: usize = 2;

/// How many meshes are held ready for the next scene.
const MOST_SPARE: usize = 32;

/// Where a scene is drawn in the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placing {
    /// Where the left top corner of the scene lies, in points of the window.
    pub corner: Pos2,
    /// Points of the window per pixel of the scene; texts keep their size.
    pub scale: f32,
}

impl Placing {
    /// At a corner, unscaled.
    #[must_use]
    pub const fn at(corner: Pos2) -> Self {
        Self { corner, scale: 1.0 }
    }

    /// Where a point of the scene lies in the window.
    #[must_use]
    pub fn window_from_scene(&self, p: crate::geom::ScreenPos) -> Pos2 {
        self.corner + Vec2::new(p.x, p.y) * self.scale
    }
}

/// The family that must be bound in egui for each face: the proportional one, `strong` and `serif`.
#[must_use]
pub fn family(face: Face) -> FontFamily {
    match face {
        Face::Sans => FontFamily::Proportional,
        Face::SansStrong => FontFamily::Name("strong".into()),
        Face::Serif => FontFamily::Name("serif".into()),
    }
}

/// How triangles come to the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Door {
    /// As shapes of egui: everywhere, but every triangle is copied in every frame.
    #[default]
    Shapes,
    /// Kept in the memory of the graphics card and drawn from there, once [`install`] has been called for the window.
    Card,
}

/// What draws scenes and keeps their triangles.
#[derive(Debug, Default)]
pub struct ScreenPainter {
    door: Door,
    kept: Vec<Kept>,
    /// Triangles that nobody needs any more, for their memory.
    spare: Vec<Mesh>,
    /// Counts calls, to tell what was used last.
    clock: u64,
}

impl ScreenPainter {
    /// A painter through a door, with nothing kept yet.
    #[must_use]
    pub fn through(door: Door) -> Self {
        Self {
            door,
            ..Self::default()
        }
    }

    /// Draws marks. `key` stands for what they show: while it stays the same they are not looked at again, so that drawing
    /// costs next to nothing; another key has them made anew.
    pub fn paint(&mut self, key: u64, marks: &[Mark], painter: &Painter, placing: Placing) {
        let soft = self.soft(painter);
        let number = self.keep(Owner::Marks(key), soft, |spare| {
            Drawing::of_marks_into(marks, soft, spare)
        });
        self.draw(number, painter, placing);
        self.forget();
    }

    /// Draws a few marks over what is there without keeping them: what lies under the pointer.
    pub fn paint_over(&mut self, marks: &[Mark], painter: &Painter, placing: Placing) {
        let soft = Soft::fading(pixel(painter));
        for piece in Drawing::of_marks(marks, soft).pieces {
            match Placed::new(piece) {
                Placed::Large(group) => self.draw_group(&group, painter, placing),
                mut other => other.paint(painter, placing, Door::Shapes),
            }
        }
        self.forget();
    }

    /// How edges come through the door.
    fn soft(&self, painter: &Painter) -> Soft {
        let edges = match self.door {
            Door::Shapes => Edges::Fading,
            Door::Card => Edges::Covered,
        };
        let px = pixel(painter);
        Soft { px, edges }
    }

    /// How many drawings are kept.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.kept.len()
    }

    /// The number of what is kept for an owner, made now if it is not there.
    fn keep(
        &mut self,
        owner: Owner,
        soft: Soft,
        make: impl FnOnce(&mut Vec<Mesh>) -> Drawing,
    ) -> usize {
        self.clock += 1;
        let found = self.kept.iter().position(|kept| kept.is(&owner, soft));
        let number = found.unwrap_or_else(|| {
            self.kept
                .push(Kept::new(owner, soft, make(&mut self.spare)));
            self.kept.len() - 1
        });
        if let Some(kept) = self.kept.get_mut(number) {
            kept.used = self.clock;
        }
        number
    }

    fn draw(&mut self, number: usize, painter: &Painter, placing: Placing) {
        let Some(kept) = self.kept.get_mut(number) else {
            return;
        };
        // Taken out while it is drawn, because large groups in it are looked up among the kept, too.
        let mut pieces = std::mem::take(&mut kept.pieces);
        for piece in &mut pieces {
            match piece {
                Placed::Large(group) => self.draw_group(group, painter, placing),
                other => other.paint(painter, placing, self.door),
            }
        }
        if let Some(kept) = self.kept.get_mut(number) {
            kept.pieces = pieces;
        }
    }

    fn draw_group(&mut self, group: &Arc<Group>, painter: &Painter, placing: Placing) {
        let soft = self.soft(painter);
        let number = self.keep(Owner::Group(Arc::clone(group)), soft, |spare| {
            Drawing::of_group_into(group, soft, spare)
        });
        self.draw(number, painter, placing);
    }

    /// Drops what is kept under a number, but not the memory of its triangles.
    fn let_go(&mut self, number: usize) {
        for piece in self.kept.swap_remove(number).pieces {
            if let Placed::Mesh(mesh, _) = piece
                && self.spare.len() < MOST_SPARE
                && let Ok(mesh) = Arc::try_unwrap(mesh)
            {
                self.spare.push(mesh);
            }
        }
    }

    /// Lets go of what was not used for longest.
    fn forget(&mut self) {
        for (lists, most) in [(true, MOST_LISTS), (false, MOST_GROUPS)] {
            while self.kept.iter().filter(|k| k.is_list() == lists).count() > most {
                let oldest = (0..self.kept.len())
                    .filter(|i| self.kept.get(*i).is_some_and(|k| k.is_list() == lists))
                    .min_by_key(|i| self.kept.get(*i).map(|k| k.used));
                match oldest {
                    Some(number) => self.let_go(number),
                    None => break,
                }
            }
        }
    }
}

/// A few marks as shapes of egui, to be kept by the caller; texts and large groups are left out.
#[must_use]
pub fn shapes(marks: &[Mark], pixels_per_point: f32, placing: Placing) -> Vec<Shape> {
    let soft = Soft::fading(1.0 / pixels_per_point.max(0.1));
    let pieces = Drawing::of_marks(marks, soft).pieces.into_iter();
    let meshes = pieces.filter_map(|piece| match piece {
        Piece::Mesh(mesh) => Some(mesh),
        Piece::Text(_) | Piece::Large(_) => None,
    });
    meshes
        .map(|mesh| Shape::Mesh(Arc::new(placed_mesh(&mesh, placing))))
        .collect()
}

/// A physical pixel in points.
fn pixel(painter: &Painter) -> f32 {
    1.0 / painter.pixels_per_point().max(0.1)
}

fn color32(colour: Colour) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.r, colour.g, colour.b, colour.a)
}

/// Our triangles as egui's, at their place in the window.
fn placed_mesh(mesh: &super::mesh::Mesh, placing: Placing) -> epaint::Mesh {
    let vertices = mesh.vertices.iter().map(|v| {
        let [r, g, b, a] = v.rgba;
        let color = Color32::from_rgba_premultiplied(r, g, b, a);
        epaint::Vertex::untextured(placing.window_from_scene(v.pos), color)
    });
    epaint::Mesh {
        indices: mesh.indices.clone(),
        vertices: vertices.collect(),
        texture_id: egui::TextureId::default(),
    }
}
