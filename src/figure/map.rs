//! The map: ground, lines, places, names, insets and foot as one scene.

mod insets;
mod labels;
mod lines;
mod places;

use self::insets::Around;
use self::lines::without_magnified_signs;
use super::board::Board;
use super::countries;
use super::cx::FigureCx;
use super::drawn::Figure;
use super::furniture;
use super::grounds::Grounds;
use super::joined::Joined;
use super::lines::group;
use super::room::Room;
use super::signs;
use super::stock::Stock;
use crate::analysis::{Facts, Visible};
use crate::carto::{Camera, GreatCircle};
use crate::geom::{LonLat, Rect, Size};
use crate::model::{Dossier, Id, Place, Relation, RowId};
use crate::scene::{Mark, Scene};
use std::collections::BTreeSet;
use std::sync::Arc;

pub use super::ground::{SCREEN_STRAY_PX, ground_group};

/// The least height of a map that has room for all its buttons above its foot, in pixels; on a lower one they are behind one.
pub const LEAST_FOR_BUTTONS_PX: f32 = 200.0;

/// The room to leave around places when a map of a size is fitted to them: left, top, right, bottom, in pixels.
///
/// It holds their names, the outer lanes and the inset, and keeps enough of the globe in view to be one.
#[must_use]
pub fn fit_margins_px(size: Size) -> [f32; 4] {
    let (side, end) = (size.width * 0.15, size.height * 0.15);
    [side, end, side, end + 10.0]
}

/// Points along the lines between the places of visible relations, for fitting flat maps to them.
#[must_use]
pub fn ways(dossier: &Dossier, facts: &Facts, visible: &Visible) -> Vec<LonLat> {
    const PIECES: u32 = 16;
    let seen = visible.relations.iter().filter_map(|row| facts.at(*row));
    let ends = seen.filter_map(|fact| match fact.places {
        [Some(from), Some(to)] => Some([from, to]),
        _ => None,
    });
    let mut pairs: Vec<[RowId<Place>; 2]> = ends.collect();
    pairs.sort_unstable();
    pairs.dedup();
    let position = |row| dossier.places().at(row).map(|place| place.position);
    let circles = pairs
        .into_iter()
        .filter_map(|[from, to]| Some(GreatCircle::between(position(from)?, position(to)?)));
    circles
        .flat_map(|circle| {
            (1..PIECES).map(move |k| circle.point_at(f64::from(k) / f64::from(PIECES)).lonlat())
        })
        .collect()
}

/// Draws the map as `camera` sees it, over a ground projected before (none while it is still being projected).
///
/// The selection is part of the drawing, hovering is not: [`super::highlight::overlay`] lays it over.
#[must_use]
pub fn base<'g>(cx: &FigureCx<'_>, camera: &Camera, ground: impl Into<Grounds<'g>>) -> Figure {
    let size = camera.size;
    let area = cx
        .area
        .unwrap_or_else(|| Rect::from_xywh(0.0, 0.0, size.width, size.height));
    let kept = cx.joined.filter(|joined| joined.is_for(cx, camera));
    let made = if kept.is_none() {
        Joined::of(cx, camera)
    } else {
        None
    };
    let joined = kept.or(made.as_ref());
    let own = if joined.is_none() {
        cx.emphasised()
    } else {
        None
    };
    let emphasised = joined.map_or(own.as_ref(), |joined| joined.chosen.as_ref());
    let painter = Painter {
        cx,
        camera,
        area,
        joined,
        emphasised,
        selected: cx.selected_relation(),
    };
    let (figure, marks) = painter.paint(&ground.into());
    let scene = Scene {
        size,
        background: cx.theme.background,
        marks,
    };
    Figure { scene, ..figure }
}

struct Painter<'a, 'c> {
    cx: &'a FigureCx<'c>,
    camera: &'a Camera,
    area: Rect,
    joined: Option<&'a Joined>,
    emphasised: Option<&'a BTreeSet<Id<Relation>>>,
    selected: Option<Id<Relation>>,
}

impl<'c> Painter<'_, 'c> {
    fn paint(&self, ground: &Grounds<'_>) -> (Figure, Vec<Mark>) {
        let cx = self.cx;
        let mut board = Board::default();
        let mut room = Room::new(self.area);
        let mut lanes = self.lanes(self.camera, self.area, None);
        // Where lines carry counts, the names of places come first.
        let counts = self.joined.is_some();
        let stock = counts.then(|| Stock::of(&lanes, cx.visible.relations.len()));
        // What stands firm comes first, then the insets: names and signs yield to both.
        let furniture = self.furniture(stock, &mut room);
        let insets = self.insets(&lanes, &room);
        for inset in &insets {
            room.reserve_circle(inset.center, inset.radius_px);
            room.reserve_leader(inset.leader_ends());
            without_magnified_signs(&mut lanes, inset);
        }
        signs::settle(&mut lanes);
        if !counts {
            signs::reserve(&lanes, &mut room);
        }
        room.note_lines(lanes.iter().flatten());
        let (dots, names) = self.places(self.camera, &mut board, &mut room, None);
        if counts {
            signs::thin_out(&mut lanes, &mut room);
        }
        let liner = self.liner();
        let captions = liner.captions(&lanes, &mut board, &mut room);
        let (countries, stands) = countries::names(cx, self.camera, &mut room);
        board.placements.countries = stands;
        let cased = liner.are_cased(&lanes);
        let layers = liner.lines(&lanes, &mut board, (None, cased));

        let mut marks: Vec<Mark> = Vec::new();
        let words = [
            &names,
            &captions.back,
            &captions.front,
            &countries,
            &furniture,
        ];
        let around = Around {
            words: insets::boxes(words.into_iter().flatten()),
            lanes: &lanes,
        };
        let magnified = self.magnified(&insets, ground, &mut board, around);
        marks.extend(ground.map.as_ref().map(|g| Mark::from(Arc::clone(g))));
        marks.extend(group("country-names", 1.0, countries));
        marks.extend(liner.stacked(layers, captions));
        marks.extend(group("places", 1.0, dots));
        marks.extend(group("place-names", 1.0, names));
        let sheet = marks.len();
        marks.extend(magnified);
        let frame = marks.len();
        marks.extend(group("foot", 1.0, furniture));
        let figure = Figure {
            layers: [sheet, frame],
            stock,
            ..board.into_figure(insets)
        };
        (figure, marks)
    }

    /// What stands in the frame of the map; the room of the window's buttons is taken, too.
    fn furniture(&self, stock: Option<Stock>, room: &mut Room) -> Vec<Mark> {
        let (cx, camera, area) = (self.cx, self.camera, self.area);
        let mut marks = Vec::new();
        if cx.extras.footer {
            // In the window a button tells it.
            let stock = stock.filter(|_| !cx.extras.buttons);
            let lines = furniture::foot_in(cx, camera, stock, room.area);
            marks.extend(furniture::foot(cx, &lines, room));
        }
        marks.extend(furniture::north(cx, camera, area, room));
        if cx.extras.buttons {
            room.reserve_buttons(stock.is_some());
        }
        marks
    }
}

#[cfg(test)]
pub(super) mod tests;
