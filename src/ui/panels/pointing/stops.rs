//! Where the keyboard walks: a point on everything that is drawn.

use crate::figure::{Figure, Target};
use crate::geom::ScreenPos;
use crate::model::Item;
use crate::scene::{Mark, Primitive, Tag};
use std::collections::BTreeMap;

/// Places and actors first, then relations, both in the order of the figure's tags; bundles and heaps give each of what they stand for.
pub(in super::super) fn stops(figure: &Figure) -> Vec<(Target, ScreenPos)> {
    let mut points: BTreeMap<Tag, ScreenPos> = BTreeMap::new();
    // What an inset shows, it shows legibly: there the thing is met.
    let [sheet, insets, frame] = figure.layers();
    for marks in [insets, sheet, frame] {
        collect(marks, &mut points);
    }
    let (mut places, mut relations) = (Vec::new(), Vec::new());
    for (tag, at) in points {
        match figure.target(tag) {
            Some(target @ (Target::Item(Item::Place(_) | Item::Actor(_)) | Target::Heap(_))) => {
                places.push((target.clone(), at));
            }
            Some(target) => relations.push((target.clone(), at)),
            None => {}
        }
    }
    places.extend(relations);
    places
}

/// A point on each tagged mark; the first drawn counts.
fn collect(marks: &[Mark], points: &mut BTreeMap<Tag, ScreenPos>) {
    for mark in marks {
        match (mark.tag, &mark.primitive) {
            (Some(tag), primitive) => {
                if let Some(at) = point_on(primitive) {
                    points.entry(tag).or_insert(at);
                }
            }
            (None, Primitive::Group(group)) => collect(&group.marks, points),
            (None, _) => {}
        }
    }
}

/// The middle of the longest line, or the middle of a disc.
fn point_on(primitive: &Primitive) -> Option<ScreenPos> {
    match primitive {
        Primitive::Disc(disc) => Some(disc.center),
        Primitive::Path(path) => {
            let longest = path.subpaths.iter().max_by_key(|points| points.len())?;
            longest.get(longest.len() / 2).copied()
        }
        Primitive::Group(group) => {
            let longest = group
                .marks
                .iter()
                .max_by_key(|mark| weight(&mark.primitive))?;
            point_on(&longest.primitive)
        }
        Primitive::Text(_) => None,
    }
}

fn weight(primitive: &Primitive) -> usize {
    match primitive {
        Primitive::Path(path) => path.subpaths.iter().map(Vec::len).max().unwrap_or(0),
        Primitive::Disc(_) => 1,
        Primitive::Group(group) => group
            .marks
            .iter()
            .map(|m| weight(&m.primitive))
            .max()
            .unwrap_or(0),
        Primitive::Text(_) => 0,
    }
}
