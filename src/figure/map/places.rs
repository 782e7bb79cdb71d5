//! The places of the map, and the inset where they lie too close together.

use super::super::board::Board;
use super::super::drawn::{Band, Drawn, Target};
use super::super::grounds::Grounds;
use super::super::inset::{self, Inset};
use super::super::room::Room;
use super::super::routes::PlaceMark;
use super::super::strands::MARGIN_PX;
use super::super::style::DIMMED;
use super::super::{dots, names, signs, told};
use super::{Painter, group};
use crate::carto::Camera;
use crate::geom::{Rect, ScreenPos, UnitVec};
use crate::model::Item;
use crate::scene::{Group, Mark};

/// How far the names of the inset may reach beyond its rim, in pixels.
const INSET_NAMES_PX: f32 = 70.0;

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
        let drawn = |(place, number)| Some((place, self.stands_at(place, number)?));
        let places = cx.routes.places.iter().zip(0..).filter_map(drawn);
        let mut seen: Vec<(&PlaceMark, ScreenPos)> = places
            .filter(|(p, _)| inset.is_none_or(|i| i.places.contains(&p.id)))
            .filter_map(|(place, unit)| Some((place, lens.screen_from_unit(unit)?)))
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
                let target = self.target_of(place);
                texts.push(mark.tagged(board.tag(target)));
                board.label_boxes.push(rect);
            }
        }
        (dots, texts)
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
    fn target_of(&self, place: &PlaceMark) -> Target {
        let heap = self.joined.and_then(|joined| joined.heaps.get(&place.id));
        heap.map_or_else(
            || Target::Item(Item::Place(place.id.clone())),
            |heap| Target::Heap(heap.clone()),
        )
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

    /// The magnified part, over everything but the foot.
    ///
    /// Its names may reach beyond its rim, where nothing of `around` stands.
    pub(super) fn inset(
        &self,
        inset: &Inset,
        ground: &Grounds<'_>,
        board: &mut Board,
        around: &[Rect],
    ) -> Vec<Mark> {
        let cx = self.cx;
        let camera = inset.camera(self.camera);
        let circle = (inset.center, inset.radius_px);
        let square = inset.square();
        let mut room = Room::part(square, self.area);
        let mut wider = Room::part(square.grown(INSET_NAMES_PX), self.area);
        for taken in around {
            wider.placer.reserve(*taken);
        }
        let mut lanes = self.lanes(&camera, square, Some(&inset.places));
        signs::settle(&mut lanes);
        signs::reserve(&lanes, &mut room);
        room.note_lines(lanes.iter().flatten());
        wider.note_lines(lanes.iter().flatten());
        let layers = self.lines(&lanes, board, Some(circle));
        let (dots, names) = self.places(&camera, board, &mut room, Some((inset, &mut wider)));
        let (mut below, rim) = inset::sheet(cx, inset, (ground, &camera));
        let back = if self.emphasised.is_some() {
            DIMMED
        } else {
            1.0
        };
        below.extend(group("inset-relations", back, layers.back));
        below.extend(group("inset-signs", back, layers.back_signs));
        below.extend(group("inset-relations-selected", 1.0, layers.front));
        below.extend(group("inset-signs-selected", 1.0, layers.front_signs));
        below.extend(dots);
        let mut clipped = Group::named("inset");
        clipped.clip = Some(circle);
        clipped.marks = below;
        let mut marks = inset::leader(cx, inset);
        marks.push(Mark::from(clipped));
        marks.push(rim);
        marks.extend(group("inset-place-names", 1.0, names));
        marks
    }
}
