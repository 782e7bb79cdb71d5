//! What a click means: the nearest thing, or a question when several lie equally near.

use crate::figure::Target;
use crate::model::Item;
use std::collections::BTreeSet;

/// A click finds what lies within this distance, in pixels.
pub(in super::super) const REACH_PX: f32 = 8.0;
/// What alone lies within this distance is meant, whatever else is near, in pixels.
pub(in super::super) const ON_IT_PX: f32 = 3.0;

/// What a click means.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) enum Meant {
    /// Nothing.
    Nothing,
    /// This.
    One(Item),
    /// One of these.
    OneOf(Vec<Item>),
    /// One of those for which this line or dot stands.
    OneWithin(Target),
}

/// What is meant, given what lies close by and what lies within reach, nearest first.
pub(in super::super) fn meant(on_it: &[Target], in_reach: &[Target]) -> Meant {
    // A place or an actor is a small thing that many lines end in: it comes before them.
    let place = in_reach.iter().find_map(|target| match target {
        Target::Item(item @ (Item::Place(_) | Item::Actor(_))) => Some(Meant::One(item.clone())),
        Target::Heap(_) => Some(Meant::OneWithin(target.clone())),
        _ => None,
    });
    if let Some(place) = place {
        return place;
    }
    if let [Target::Item(item)] = on_it {
        return Meant::One(item.clone());
    }
    // The nearest is what the hint names: of a line for several, whatever lies beside it, its own are listed.
    if let Some(nearest @ Target::Bundle(_)) = in_reach.first() {
        return Meant::OneWithin(nearest.clone());
    }
    let mut items = Vec::new();
    for target in in_reach {
        match target {
            Target::Item(item) => items.push(item.clone()),
            Target::Bundle(ids) => items.extend(ids.iter().cloned().map(Item::Relation)),
            Target::Heap(_) => {}
        }
    }
    let mut known = BTreeSet::new();
    let mut once: Vec<Item> = items;
    once.retain(|item| known.insert(item.clone()));
    match once.len() {
        0 => Meant::Nothing,
        1 => once.pop().map_or(Meant::Nothing, Meant::One),
        _ => Meant::OneOf(once),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Several;
    use crate::model::Id;

    fn line(id: &str) -> Target {
        Target::Item(Item::Relation(Id::new(id).unwrap()))
    }

    fn item(target: &Target) -> Item {
        match target {
            Target::Item(item) => item.clone(),
            Target::Bundle(_) | Target::Heap(_) => unreachable!("lines only"),
        }
    }

    #[test]
    fn the_line_under_the_pointer_is_meant_even_where_others_are_near() {
        let (a, b) = (line("a"), line("b"));
        let near = [a.clone(), b.clone()];
        assert_eq!(meant(&near[..1], &near), Meant::One(item(&a)));
        assert_eq!(meant(&[], &near), Meant::OneOf(vec![item(&a), item(&b)]));
        assert_eq!(meant(&near, &near), Meant::OneOf(vec![item(&a), item(&b)]));
        assert_eq!(meant(&[], &[]), Meant::Nothing);
    }

    #[test]
    fn a_place_comes_before_the_lines_that_end_in_it() {
        let place = Target::Item(Item::Place(Id::new("moscow").unwrap()));
        let near = [line("a"), place.clone(), line("b")];
        assert_eq!(meant(&near[..1], &near), Meant::One(item(&place)));
    }

    #[test]
    fn a_bundle_asks_which() {
        let ids = ["a", "b"].map(|id| Id::new(id).unwrap());
        let bundle = Target::Bundle(Several::new(ids.to_vec()));
        let asked = Meant::OneWithin(bundle.clone());
        let near = [bundle, line("c")];
        assert_eq!(meant(&near[..1], &near[..1]), asked);
        assert_eq!(meant(&[], &near), asked);
        assert_eq!(meant(&near[1..], &near), Meant::One(item(&near[1])));
    }
}
