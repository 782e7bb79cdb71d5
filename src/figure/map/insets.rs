//! The insets of the map, over everything but the foot.

use super::super::board::Board;
use super::super::grounds::Grounds;
use super::super::inset::{self, Inset, scale};
use super::super::lines::Layers;
use super::super::room::Room;
use super::super::signs;
use super::super::strands::LaneDrawing;
use super::super::style::dimmed;
use super::{Painter, group};
use crate::carto::Camera;
use crate::geom::Rect;
use crate::scene::oriented::OrientedBox;
use crate::scene::pick::text_box;
use crate::scene::{Group, Mark, Primitive};

/// How far the names of an inset may reach beyond its rim, in pixels.
const NAMES_PX: f32 = 70.0;

/// What the names of an inset keep clear of beyond its rim.
pub(super) struct Around<'l, 'c> {
    /// The boxes of words.
    pub words: Vec<OrientedBox>,
    /// The lines of the map.
    pub lanes: &'l [Vec<LaneDrawing<'c>>],
}

/// The boxes of words among marks; other marks have the upright box around them.
pub(super) fn boxes<'m>(marks: impl IntoIterator<Item = &'m Mark>) -> Vec<OrientedBox> {
    let of_one = |mark: &'m Mark| match &mark.primitive {
        // The upright box around slanting words is mostly empty.
        Primitive::Text(text) if text.angle_rad != 0.0 => vec![text_box(text)],
        Primitive::Group(group) => boxes(&group.marks),
        _ => vec![mark.bounds.into()],
    };
    marks.into_iter().flat_map(of_one).collect()
}

impl Painter<'_, '_> {
    /// The insets that this view needs, given its lines and what is taken already.
    pub(super) fn insets(&self, lanes: &[Vec<LaneDrawing<'_>>], room: &Room) -> Vec<Inset> {
        // Where thousands of relations are drawn as one, coming closer serves better than an inset.
        if !self.cx.extras.inset || self.joined.is_some() {
            return Vec::new();
        }
        let lines = lanes.iter().flatten().flat_map(LaneDrawing::pieces);
        inset::plan(self.cx, self.camera, (self.area, room), lines)
    }

    /// The marks of all insets.
    pub(super) fn magnified(
        &self,
        insets: &[Inset],
        ground: &Grounds<'_>,
        board: &mut Board,
        mut around: Around<'_, '_>,
    ) -> Vec<Mark> {
        let mut marks = Vec::new();
        let cased = self.liner().are_cased(around.lanes);
        for (number, inset) in insets.iter().enumerate() {
            let known = board.label_boxes.len();
            let others = insets.iter().filter(|other| *other != inset);
            let room = self.beyond(inset, others, &around);
            let scene = Sheet {
                inset,
                number,
                cased,
            };
            marks.extend(self.inset(&scene, ground, board, room));
            let new = board.label_boxes.get(known..).unwrap_or_default();
            around
                .words
                .extend(new.iter().copied().map(OrientedBox::from));
        }
        marks
    }

    /// The room in and around an inset that its names may use.
    fn beyond<'i>(
        &self,
        inset: &Inset,
        others: impl Iterator<Item = &'i Inset>,
        around: &Around<'_, '_>,
    ) -> Room {
        let mut room = Room::part(inset.square().grown(NAMES_PX), self.area);
        for taken in &around.words {
            room.placer.reserve_box(*taken);
        }
        for other in others {
            room.reserve_circle(other.center, other.radius_px);
            room.reserve_leader(other.leader_ends());
        }
        room.reserve_leader(inset.leader_ends());
        room.note_circle((inset.center, inset.radius_px));
        room.note_lines(around.lanes.iter().flatten());
        room
    }

    /// The marks of one inset; its names may reach beyond its rim, where there is room.
    fn inset(
        &self,
        sheet: &Sheet<'_>,
        ground: &Grounds<'_>,
        board: &mut Board,
        mut room: Room,
    ) -> Vec<Mark> {
        let (cx, inset) = (self.cx, sheet.inset);
        let camera = inset.camera(self.camera);
        let circle = (inset.center, inset.radius_px);
        let square = inset.square();
        let mut within = Room::part(square, self.area);
        let mut lanes = self.lanes(&camera, square, Some(&inset.places));
        signs::settle(&mut lanes);
        signs::share_out(&mut lanes);
        signs::reserve(&lanes, &mut room);
        room.note_lines(lanes.iter().flatten());
        signs::reserve(&lanes, &mut within);
        within.note_lines(lanes.iter().flatten());
        self.reserve_dots(&camera, inset, &mut within);
        let bar = scale::marks(cx, inset, &camera, [&mut within, &mut room]);
        let layers = self
            .liner()
            .lines(&lanes, board, (Some(circle), sheet.cased));
        let (dots, names) = self.places(&camera, board, &mut room, Some(inset));
        let (mut below, rim) = inset::sheet(cx, inset, (ground, &camera));
        below.extend(self.inset_lines(sheet, layers));
        below.extend(dots);
        below.extend(group(&sheet.name("inset-scale"), 1.0, bar));
        let mut clipped = Group::named(sheet.name("inset"));
        clipped.clip = Some(circle);
        clipped.marks = below;
        let mut marks = inset::leader(cx, inset);
        marks.push(Mark::from(clipped));
        marks.push(rim);
        marks.extend(group(&sheet.name("inset-place-names"), 1.0, names));
        marks
    }

    /// The scale bar keeps off the dots.
    fn reserve_dots(&self, camera: &Camera, inset: &Inset, room: &mut Room) {
        let places = self.cx.routes.places.iter();
        let magnified = places.filter(|place| inset.places.contains(&place.id));
        for at in magnified.filter_map(|place| camera.screen_from_unit(place.unit)) {
            room.placer.reserve(Rect { min: at, max: at }.grown(6.0));
        }
    }

    fn inset_lines(&self, sheet: &Sheet<'_>, layers: Layers) -> Vec<Mark> {
        let back = if self.emphasised.is_some() {
            dimmed(self.cx.theme)
        } else {
            1.0
        };
        let groups = [
            ("inset-relations", back, layers.back),
            ("inset-signs", back, layers.back_signs),
            ("inset-relations-selected", 1.0, layers.front),
            ("inset-signs-selected", 1.0, layers.front_signs),
        ];
        let named = groups
            .into_iter()
            .filter_map(|(name, opacity, marks)| group(&sheet.name(name), opacity, marks));
        named.collect()
    }
}

/// An inset, its number from 0, and whether selected lines are cased.
struct Sheet<'i> {
    inset: &'i Inset,
    number: usize,
    cased: bool,
}

impl Sheet<'_> {
    /// The name of a group: that of the first inset is bare, the next has -2 behind it.
    fn name(&self, of: &str) -> String {
        match self.number {
            0 => of.to_owned(),
            n => format!("{of}-{}", n + 1),
        }
    }
}
