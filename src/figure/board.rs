//! What a figure collects while it is drawn: tags and what they stand for.

use super::drawn::{Drawn, Figure, Target};
use super::inset::Inset;
use super::placements::Placements;
use crate::geom::{Rect, Size};
use crate::scene::{Colour, Scene, Tag};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Tags and what they stand for.
#[derive(Debug, Default)]
pub(super) struct Board {
    targets: Vec<Target>,
    tags: HashMap<Target, Tag>,
    marks: Vec<(Tag, Drawn)>,
    pub label_boxes: Vec<Rect>,
    pub placements: Placements,
}

impl Board {
    /// The tag of a thing; the same thing always has the same tag.
    pub fn tag(&mut self, target: Target) -> Tag {
        match self.tags.entry(target) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                let tag = Tag(u32::try_from(self.targets.len()).unwrap_or(u32::MAX));
                self.targets.push(new.key().clone());
                *new.insert(tag)
            }
        }
    }

    /// Notes the marks of a thing, for highlights.
    pub fn note(&mut self, tag: Tag, drawn: Drawn) {
        self.marks.push((tag, drawn));
    }

    /// The figure without its drawing.
    pub fn into_figure(self, insets: Vec<Inset>) -> Figure {
        let clear = Colour {
            r: 0,
            g: 0,
            b: 0,
            a: 0,
        };
        Figure {
            scene: Scene {
                size: Size::default(),
                background: clear,
                marks: Vec::new(),
            },
            targets: self.targets,
            tags: self.tags,
            marks: self.marks,
            insets,
            label_boxes: self.label_boxes,
            placements: self.placements,
            layers: [0, 0],
            stock: None,
        }
    }
}
