//! The places of the map.

use super::super::board::Board;
use super::super::drawn::{Band, Drawn, Target};
use super::super::inset::Inset;
use super::super::room::Room;
use super::super::routes::PlaceMark;
use super::super::strands::MARGIN_PX;
use super::super::{dots, merged, names, told};
use super::Painter;
use crate::carto::Camera;
use crate::geom::{Rect, ScreenPos};
use crate::model::Item;
use crate::scene::{Group, Mark};

impl Painter<'_, '_> {
    /// Dots and names of places; in an inset those that it magnifies, whose names may stand in a wider room.
    pub(super) fn places(
        &self,
        camera: &Camera,
        board: &mut Board,
        room: &mut Room,
        magnified: Option<(&Inset, &mut Room)>,
    ) -> (Vec<Mark>, Vec<Mark>) {
        let cx = self.cx;
        let lens = camera.lens();
        let (inset, mut wider) = magnified.unzip();
        let places = cx.routes.places.iter();
        let places: Vec<&PlaceMark> = if cx.routes.strands() > merged::MOST_STRANDS {
            merged::busiest_of_each(&self.view(camera, self.area), places)
        } else {
            places.collect()
        };
        let mut seen: Vec<(&PlaceMark, ScreenPos)> = places
            .into_iter()
            .filter(|p| inset.is_none_or(|i| i.places.contains(&p.id)))
            .filter_map(|place| Some((place, lens.screen_from_unit(place.unit)?)))
            .filter(|(_, at)| self.area.grown(MARGIN_PX).contains(*at))
            .collect();
        for (place, at) in &seen {
            let reach = dots::radius_px(place.precision) + 2.0;
            room.placer
                .reserve(Rect { min: *at, max: *at }.grown(reach));
        }
        let clip = inset.map(|i| (i.center, i.radius_px));
        let dots = seen
            .iter()
            .map(|(place, at)| self.dot(place, *at, clip, board))
            .collect();
        // The busiest place chooses its side first.
        seen.sort_by(|a, b| {
            b.0.degree
                .cmp(&a.0.degree)
                .then_with(|| a.0.id.cmp(&b.0.id))
        });
        let mut texts = Vec::new();
        for (place, at) in seen {
            if let Some((mark, rect)) = self.name(place, at, room, wider.as_deref_mut()) {
                let target = Target::Item(Item::Place(place.id.clone()));
                texts.push(mark.tagged(board.tag(target)));
                board.label_boxes.push(rect);
            }
        }
        (dots, texts)
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
        let target = Target::Item(Item::Place(place.id.clone()));
        let is_selected = matches!(cx.selection, Some(Item::Place(id)) if *id == place.id);
        let band = dots::underlay(at, place.precision, cx.theme);
        let mut group = Group::named(format!("place-{}", place.id));
        if cx.extras.titles {
            let known = cx.dossier.places().get(&place.id);
            group.title = known.map(|p| told::place_title(cx, p));
        }
        group.marks.extend(is_selected.then(|| band.clone()));
        let sign = dots::marks(at, place.precision, cx.theme);
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

    /// The name of a place; in the wider room where it would lie on a line otherwise, or find no room at all.
    fn name(
        &self,
        place: &PlaceMark,
        at: ScreenPos,
        room: &mut Room,
        wider: Option<&mut Room>,
    ) -> Option<(Mark, Rect)> {
        let near = names::of_place(self.cx, place, at, room);
        let on_line = |rect: Rect, room: &Room| room.is_crossed(&rect.into(), 0..0);
        match (near, wider) {
            (Some(near), Some(wider)) if on_line(near.1, room) => {
                let far = names::of_place(self.cx, place, at, wider);
                Some(far.filter(|far| !on_line(far.1, room)).unwrap_or(near))
            }
            (None, Some(wider)) => names::of_place(self.cx, place, at, wider),
            (near, _) => near,
        }
    }
}
