//! The names of places: who goes first, where they stand, and the lines that lead to those off their dots.

use super::super::board::Board;
use super::super::dots::Dots;
use super::super::names::{self, Name, Named, Names};
use super::super::placements::Part;
use super::super::room::Room;
use super::super::routes::PlaceMark;
use super::Painter;
use crate::geom::ScreenPos;
use crate::model::{Id, Item, Place};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A place in view: whether it goes first, and where it is.
type Ranked<'p> = (bool, &'p PlaceMark, ScreenPos);

impl Painter<'_, '_> {
    /// The names of the places that are in view, each where it finds room; those that are selected first, then the busiest.
    pub(super) fn place_names(
        &self,
        seen: &[(&PlaceMark, ScreenPos)],
        board: &mut Board,
        room: &mut Room,
        part: Part,
    ) -> Names {
        let cx = self.cx;
        let chosen = self.chosen_places();
        let in_view = seen.iter().filter(|(_, at)| self.area.contains(*at));
        let mut ranked: Vec<Ranked<'_>> = in_view
            .map(|(place, at)| (chosen.contains(&place.id), *place, *at))
            .collect();
        ranked.sort_by_key(|(chosen, place, _)| (!chosen, Reverse(place.degree), &place.id));
        let dots = Dots::of(cx.routes.places.len());
        let named = ranked.iter().map(|(is_chosen, place, at)| Named {
            name: self.name_of(place),
            target: self.target_of(place),
            dot: *at,
            radius_px: dots.radius_px(place.precision),
            gap_px: dots.gap_px(),
            is_urgent: *is_chosen,
            leads: true,
            before: cx
                .earlier
                .map(|earlier| earlier.of_place(&place.id, part))
                .unwrap_or_default(),
        });
        let named: Vec<Named<'_>> = named.collect();
        let (names, found) = names::stand(cx, &named, board, room);
        for ((_, place, _), found) in ranked.iter().zip(&found) {
            board.placements.note_place(&place.id, part, found.as_ref());
        }
        names
    }

    /// The name of a place, with how many more its dot stands for.
    fn name_of<'p>(&self, place: &'p PlaceMark) -> Name<'p> {
        let heap = self.joined.and_then(|joined| joined.heaps.get(&place.id));
        let more = heap.map_or(0, |heap| heap.len().saturating_sub(1));
        Name::of(self.cx, &place.label, (self.cx.routes.places.len(), more))
    }

    /// The places that go first: the selected one, or those of the relations that the selection stands for.
    fn chosen_places(&self) -> BTreeSet<Id<Place>> {
        let dossier = self.cx.dossier;
        let relations = self.emphasised.into_iter().flatten();
        let relations = relations.filter_map(|id| dossier.relations().get(id));
        let ends = relations.flat_map(|relation| [&relation.from, &relation.to]);
        let places = ends.filter_map(|end| dossier.place_of(end));
        let mut chosen: BTreeSet<Id<Place>> = places.map(|place| place.id.clone()).collect();
        if let Some(Item::Place(id)) = self.cx.selection {
            chosen.insert(id.clone());
        }
        chosen
    }
}
