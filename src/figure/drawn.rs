//! A finished figure: the scene, and what its tags stand for.

use crate::geom::{Rect, ScreenPos};
use crate::model::{Id, Item, Relation};
use crate::scene::{Mark, Scene, Tag};
use std::collections::BTreeMap;

/// What a tag of a figure stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// One thing.
    Item(Item),
    /// Several relations drawn as one line; at least two.
    Bundle(Vec<Id<Relation>>),
}

/// A finished figure: the scene, and what its tags stand for.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The drawing.
    pub scene: Scene,
    /// What tags stand for, by number.
    pub targets: Vec<Target>,
    /// The marks of each thing, for laying a highlight over them; a thing in an inset has several.
    pub(super) marks: BTreeMap<Target, Vec<Drawn>>,
    /// The part of the sheet that the inset covers: its middle and radius in pixels.
    pub inset: Option<(ScreenPos, f32)>,
    /// The boxes of the labels of places.
    pub label_boxes: Vec<Rect>,
}

/// The marks of one thing, and what a highlight lies under.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    /// The band under the thing when it is highlighted.
    pub band: Option<Mark>,
    /// The thing itself.
    pub mark: Mark,
    /// The circle outside which it is not drawn.
    pub clip: Option<(ScreenPos, f32)>,
}

impl Figure {
    /// The thing that a tag stands for; `None` for a bundle.
    #[must_use]
    pub fn item(&self, tag: Tag) -> Option<&Item> {
        match self.target(tag)? {
            Target::Item(item) => Some(item),
            Target::Bundle(_) => None,
        }
    }

    /// What a tag stands for.
    #[must_use]
    pub fn target(&self, tag: Tag) -> Option<&Target> {
        self.targets.get(usize::try_from(tag.0).ok()?)
    }
}
