//! What the map that is drawn says of itself.

use super::MapView;
use crate::analysis::Several;
use crate::figure::legend::FormEntry;
use crate::figure::{Stock, Target};
use crate::geom::ScreenPos;
use crate::model::{Id, Place, Relation};
use crate::scene::pick::pick;
use std::collections::BTreeSet;

impl MapView {
    /// What the widths of its lines and the signs of its places mean.
    pub fn forms(&self) -> &[FormEntry] {
        &self.forms
    }

    /// How much of a large dossier is shown; `None` where each relation has a line.
    pub fn stock(&self) -> Option<Stock> {
        self.figure.as_ref().and_then(|(_, figure)| figure.stock)
    }

    /// The relations that are drawn: those with a line of their own, and those in lines that stand for several.
    pub fn relations(&self) -> Option<[BTreeSet<&Id<Relation>>; 2]> {
        self.figure.as_ref().map(|(_, figure)| figure.relations())
    }

    /// What lies within a radius of a point, nearest first.
    pub fn pick(&self, at: ScreenPos, radius_px: f32) -> Vec<Target> {
        let Some((_, figure)) = &self.figure else {
            return Vec::new();
        };
        let at = at.moved(-self.moved.x, -self.moved.y);
        let tags = pick(&figure.scene, at, radius_px);
        tags.into_iter()
            .filter_map(|tag| figure.target(tag).cloned())
            .collect()
    }

    /// The places that are drawn as one with a place, the one that stands for them first.
    pub fn heap_of(&self, place: &Id<Place>) -> Option<&Several<Place>> {
        let (_, figure) = self.figure.as_ref()?;
        let mut heaps = figure.targets.iter().filter_map(|target| match target {
            Target::Heap(ids) => Some(ids),
            _ => None,
        });
        heaps.find(|ids| ids.contains(place))
    }
}
