//! A finished figure: the scene, and what its tags stand for.

use super::inset::Inset;
use super::placements::Placements;
use super::stock::Stock;
use crate::analysis::Several;
use crate::geom::{Rect, ScreenPos};
use crate::model::{Id, Item, Place, Relation};
use crate::scene::{Colour, Mark, Scene, Stroke, Tag};
use std::collections::{BTreeSet, HashMap};

/// What a tag of a figure stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// One thing.
    Item(Item),
    /// Several relations drawn as one line; at least two.
    Bundle(Several<Relation>),
    /// Several places drawn as one dot, that of the first; at least two.
    Heap(Several<Place>),
}

/// A finished figure: the scene, and what its tags stand for.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The drawing.
    pub scene: Scene,
    /// What tags stand for, by number.
    pub targets: Vec<Target>,
    /// The tags of things.
    pub(super) tags: HashMap<Target, Tag>,
    /// The marks of each thing, for laying a highlight over them; a thing in an inset has several.
    pub(super) marks: Vec<(Tag, Drawn)>,
    /// The insets, the first need first.
    pub insets: Vec<Inset>,
    /// The boxes of the labels of places.
    pub label_boxes: Vec<Rect>,
    /// How much it shows of a dossier of thousands of relations; `None` where each has a line.
    pub stock: Option<Stock>,
    /// Where the names stand, for the drawing after this one.
    pub placements: Placements,
    /// How many marks of the scene lie on the sheet, and how many lie there or in the insets; the rest is its frame.
    pub(super) layers: [usize; 2],
}

/// The marks of one thing, and what a highlight lies under.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    /// The band under the thing when it is highlighted.
    pub band: Band,
    /// The thing itself: a line or a dot, and the signs on a line.
    pub marks: [Option<Mark>; 2],
    /// The circle outside which it is not drawn.
    pub clip: Option<(ScreenPos, f32)>,
}

/// The band under a highlighted thing.
#[derive(Clone, Debug)]
pub(super) enum Band {
    /// None: it is part of the map already.
    None,
    /// A mark.
    Mark(Mark),
    /// A wide line along the thing's own.
    Along(Stroke),
}

impl Band {
    /// The band along a lane.
    pub fn of(colour: Colour, width_px: f32) -> Self {
        Self::Along(Stroke {
            round: true,
            ..Stroke::solid(colour, width_px)
        })
    }
}

impl Figure {
    /// The marks in three layers: what lies on the sheet and moves with it, the insets, and the frame that stays.
    #[must_use]
    pub fn layers(&self) -> [&[Mark]; 3] {
        let marks = self.scene.marks.as_slice();
        let [sheet, frame] = self.layers;
        let (rest, frame) = marks.split_at_checked(frame).unwrap_or((marks, &[]));
        let (sheet, inset) = rest.split_at_checked(sheet).unwrap_or((rest, &[]));
        [sheet, inset, frame]
    }

    /// The thing that a tag stands for; `None` for several drawn as one.
    #[must_use]
    pub fn item(&self, tag: Tag) -> Option<&Item> {
        match self.target(tag)? {
            Target::Item(item) => Some(item),
            Target::Bundle(_) | Target::Heap(_) => None,
        }
    }

    /// The marks of a thing; none when it is not on the map.
    pub(super) fn drawn(&self, target: &Target) -> impl Iterator<Item = &Drawn> {
        let wanted = self.tag(target);
        let of_it = move |(tag, _): &&(Tag, Drawn)| Some(*tag) == wanted;
        self.marks.iter().filter(of_it).map(|(_, drawn)| drawn)
    }

    /// The tag of a thing; `None` when it is not on the map.
    pub(super) fn tag(&self, target: &Target) -> Option<Tag> {
        self.tags.get(target).copied()
    }

    /// The relations that are drawn, apart: those with a line of their own, and those in lines that stand for several.
    #[must_use]
    pub fn relations(&self) -> [BTreeSet<&Id<Relation>>; 2] {
        let mut drawn = [BTreeSet::new(), BTreeSet::new()];
        let [single, bundled] = &mut drawn;
        for target in &self.targets {
            match target {
                Target::Item(Item::Relation(id)) => single.extend([id]),
                Target::Bundle(ids) => bundled.extend(ids.iter()),
                Target::Item(_) | Target::Heap(_) => {}
            }
        }
        drawn
    }

    /// The line for several in which a relation is drawn that has none of its own; `None` for all else.
    #[must_use]
    pub fn line_of(&self, target: &Target) -> Option<&Target> {
        let Target::Item(Item::Relation(id)) = target else {
            return None;
        };
        if self.tags.contains_key(target) {
            return None;
        }
        let is_it = |line: &&Target| matches!(line, Target::Bundle(ids) if ids.contains(id));
        self.targets.iter().find(is_it)
    }

    /// What a tag stands for.
    #[must_use]
    pub fn target(&self, tag: Tag) -> Option<&Target> {
        self.targets.get(usize::try_from(tag.0).ok()?)
    }
}
