//! The places of the map.

use super::super::board::Board;
use super::super::dots::Dots;
use super::super::drawn::{Band, Drawn, Target};
use super::super::inset::Inset;
use super::super::placements::Part;
use super::super::room::Room;
use super::super::routes::PlaceMark;
use super::super::strands::MARGIN_PX;
use super::super::told;
use super::Painter;
use crate::carto::Camera;
use crate::geom::{ScreenPos, UnitVec};
use crate::model::Item;
use crate::scene::{Group, Mark};

impl Painter<'_, '_> {
    /// Dots and names of places; in an inset those that it magnifies, whose names keep off the dots of the map around it.
    pub(super) fn places(
        &self,
        camera: &Camera,
        board: &mut Board,
        room: &mut Room,
        inset: Option<&Inset>,
    ) -> (Vec<Mark>, Vec<Mark>) {
        let cx = self.cx;
        let lens = camera.lens();
        let drawn = |(place, number)| Some((place, self.stands_at(place, number)?));
        let places = cx.routes.places.iter().zip(0..).filter_map(drawn);
        let seen: Vec<(&PlaceMark, ScreenPos)> = places
            .filter(|(p, _)| inset.is_none_or(|i| i.places.contains(&p.id)))
            .filter_map(|(place, unit)| Some((place, lens.screen_from_unit(unit)?)))
            .filter(|(_, at)| self.area.grown(MARGIN_PX).contains(*at))
            .collect();
        let sign = Dots::of(cx.routes.places.len());
        for (place, at) in &seen {
            let radius_px = sign.radius_px(place.precision);
            room.placer.reserve_dot(*at, radius_px);
        }
        let (part, clip) = match inset {
            Some(inset) => (Part::Inset, Some((inset.center, inset.radius_px))),
            None => (Part::Sheet, None),
        };
        if inset.is_some() {
            self.keep_off_dots(room);
        }
        let names = self.place_names(&seen, board, room, part);
        let dots = seen.iter();
        let dots = dots.map(|(place, at)| self.dot(place, *at, clip, board));
        let dots: Vec<Mark> = names.leaders.into_iter().chain(dots).collect();
        (dots, names.texts)
    }

    /// Takes the room of the dots of the map, for the names of the inset that reach beyond its rim.
    fn keep_off_dots(&self, room: &mut Room) {
        let lens = self.camera.lens();
        let dots = Dots::of(self.cx.routes.places.len());
        for place in &self.cx.routes.places {
            if let Some(at) = lens.screen_from_unit(place.unit)
                && room.area.contains(at)
            {
                room.placer.reserve_dot(at, dots.radius_px(place.precision));
            }
        }
    }

    /// Where a place is drawn; `None` where another one stands for it.
    fn stands_at(&self, place: &PlaceMark, number: u32) -> Option<UnitVec> {
        let Some(joined) = self.joined else {
            return Some(place.unit);
        };
        let standing = joined.place(number)?;
        (standing.speaker == number).then_some(standing.at)
    }

    /// What the dot of a place stands for.
    pub(super) fn target_of(&self, place: &PlaceMark) -> Target {
        match self.joined {
            Some(joined) => joined.target_of(&place.id),
            None => Target::Item(Item::Place(place.id.clone())),
        }
    }

    /// The group of a place's sign.
    fn dot(
        &self,
        place: &PlaceMark,
        at: ScreenPos,
        clip: Option<(ScreenPos, f32)>,
        board: &mut Board,
    ) -> Mark {
        let cx = self.cx;
        let target = self.target_of(place);
        let is_selected = matches!(cx.selection, Some(Item::Place(id)) if *id == place.id);
        let dots = Dots::of(cx.routes.places.len());
        let band = dots.underlay(at, place.precision, cx.theme);
        let mut group = Group::named(format!("place-{}", place.id));
        if cx.extras.titles {
            let known = cx.dossier.places().get(&place.id);
            group.title = known.map(|p| told::place_title(cx, p));
        }
        group.marks.extend(is_selected.then(|| band.clone()));
        let sign = dots.marks(at, place.precision, cx.theme);
        group.marks.extend(sign);
        let tag = board.tag(target);
        let mark = Mark::from(group).tagged(tag);
        let band = if is_selected {
            Band::None
        } else {
            Band::Mark(band)
        };
        let marks = [Some(mark.clone()), None];
        board.note(tag, Drawn { band, marks, clip });
        mark
    }
}
