//! The places of the map, and the inset where they lie too close together.

use super::super::board::Board;
use super::super::drawn::{Band, Drawn, Target};
use super::super::inset::{self, Inset};
use super::super::room::Room;
use super::super::style::DIMMED;
use super::super::{dots, names, signs, told};
use super::{Painter, group};
use crate::carto::Camera;
use crate::geom::Rect;
use crate::model::Item;
use crate::scene::{Group, Mark};

/// How far the names of the inset may reach beyond its rim, in pixels.
const INSET_NAMES_PX: f32 = 70.0;

impl Painter<'_, '_> {
    /// Dots and names of places; of `only` some when given.
    pub(super) fn places(
        &self,
        camera: &Camera,
        board: &mut Board,
        room: &mut Room,
        inset: Option<&Inset>,
    ) -> (Vec<Mark>, Vec<Mark>) {
        let cx = self.cx;
        let lens = camera.lens();
        let mut seen: Vec<_> = cx
            .routes
            .places
            .iter()
            .filter(|p| inset.is_none_or(|i| i.places.contains(&p.id)))
            .filter_map(|place| Some((place, lens.screen_from_unit(place.unit)?)))
            .filter(|(_, at)| self.area.grown(30.0).contains(*at))
            .collect();
        for (place, at) in &seen {
            let reach = dots::radius_px(place.precision) + 2.0;
            room.placer
                .reserve(Rect { min: *at, max: *at }.grown(reach));
        }
        let clip = inset.map(|i| (i.center, i.radius_px));
        let mut marks = Vec::with_capacity(seen.len());
        for (place, at) in &seen {
            let target = Target::Item(Item::Place(place.id.clone()));
            let is_selected = matches!(cx.selection, Some(Item::Place(id)) if *id == place.id);
            let band = dots::underlay(*at, place.precision, cx.theme);
            let mut group = Group::named(format!("place-{}", place.id));
            if cx.extras.titles {
                let known = cx.dossier.places().get(&place.id);
                group.title = known.map(|p| told::place_title(cx, p));
            }
            group.marks.extend(is_selected.then(|| band.clone()));
            group
                .marks
                .extend(dots::marks(*at, place.precision, cx.theme));
            let mark = Mark::from(group).tagged(board.tag(&target));
            let drawn = Drawn {
                band: if is_selected {
                    Band::None
                } else {
                    Band::Mark(band)
                },
                marks: vec![mark.clone()],
                clip,
            };
            board.note(target, drawn);
            marks.push(mark);
        }
        // The busiest place chooses its side first.
        seen.sort_by(|a, b| {
            b.0.degree
                .cmp(&a.0.degree)
                .then_with(|| a.0.id.cmp(&b.0.id))
        });
        let mut texts = Vec::new();
        for (place, at) in seen {
            if let Some((mark, rect)) = names::of_place(cx, place, at, room) {
                let target = Target::Item(Item::Place(place.id.clone()));
                texts.push(mark.tagged(board.tag(&target)));
                board.label_boxes.push(rect);
            }
        }
        (marks, texts)
    }

    /// The magnified part, over everything but the foot.
    ///
    /// Its names may reach beyond its rim, where nothing of `around` stands.
    pub(super) fn inset(
        &self,
        inset: &Inset,
        ground: Option<&Group>,
        board: &mut Board,
        around: &[Rect],
    ) -> Vec<Mark> {
        let cx = self.cx;
        let camera = inset.camera(self.camera);
        let circle = (inset.center, inset.radius_px);
        let square = Rect {
            min: inset.center,
            max: inset.center,
        }
        .grown(inset.radius_px);
        let mut room = Room::part(square.grown(INSET_NAMES_PX), self.area);
        for taken in around {
            room.placer.reserve(*taken);
        }
        let mut lanes = self.lanes(&camera, square, Some(&inset.places));
        signs::settle(&mut lanes);
        signs::reserve(&lanes, &mut room);
        let drawn = lanes.iter().flatten();
        room.note_lines(drawn.map(|l| (l.main_points(), l.strand.style.width_px)));
        let layers = self.lines(&lanes, board, Some(circle));
        let (dots, names) = self.places(&camera, board, &mut room, Some(inset));
        let (mut below, rim) = inset::sheet(cx, inset, ground);
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
