//! The map: ground, lines, places, names, inset and foot as one scene.

use super::board::Board;
use super::captions;
use super::cx::FigureCx;
use super::dots;
use super::drawn::{Band, Drawn, Figure, Target};
use super::furniture;
use super::inset::{self, Inset};
use super::names;
use super::room::Room;
use super::signs;
use super::strands::{self, LaneDrawing, View};
use super::style::DIMMED;
use super::told;
use crate::carto::Camera;
use crate::geom::{Rect, ScreenPos};
use crate::model::{Id, Item, Place, Relation};
use crate::scene::{Group, Mark, Scene};
use std::collections::BTreeSet;
use std::sync::Arc;

pub use super::ground::ground_group;

/// How much wider than its line the band under a selected line is, in pixels.
pub const BAND_PX: f32 = 8.0;

/// Draws the map as `camera` sees it, over a ground projected before (none while it is still being projected).
///
/// The selection is part of the drawing, hovering is not: [`super::highlight::overlay`] lays it over.
#[must_use]
pub fn base(cx: &FigureCx<'_>, camera: &Camera, ground: Option<Arc<Group>>) -> Figure {
    let size = camera.size;
    let area = cx
        .area
        .unwrap_or_else(|| Rect::from_xywh(0.0, 0.0, size.width, size.height));
    let painter = Painter {
        cx,
        camera,
        area,
        emphasised: cx.emphasised(),
        selected: cx.selected_relation(),
    };
    let (figure, marks) = painter.paint(ground);
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
    emphasised: Option<BTreeSet<Id<Relation>>>,
    selected: Option<Id<Relation>>,
}

/// Lines in two layers: those that stand back while something is selected, and those that do not.
#[derive(Default)]
struct Layers {
    back: Vec<Mark>,
    front: Vec<Mark>,
    back_signs: Vec<Mark>,
    front_signs: Vec<Mark>,
}

impl<'c> Painter<'_, 'c> {
    fn paint(&self, ground: Option<Arc<Group>>) -> (Figure, Vec<Mark>) {
        let cx = self.cx;
        let mut board = Board::default();
        let mut room = Room::new(self.area);
        let mut lanes = self.lanes(self.camera, self.area, None);
        let inset = if cx.extras.inset {
            let lines = lanes.iter().flatten().map(LaneDrawing::main_points);
            Inset::plan(cx, self.camera, self.area, lines)
        } else {
            None
        };
        if let Some(inset) = &inset {
            room.reserve_circle(inset.center, inset.radius_px + 4.0);
            without_magnified_signs(&mut lanes, inset);
        }
        signs::settle(&mut lanes);
        signs::reserve(&lanes, &mut room);
        let mut furniture = Vec::new();
        if cx.extras.footer {
            furniture.extend(furniture::foot(cx, self.camera, self.area, &mut room));
        }
        furniture.extend(furniture::north(cx, self.camera, self.area, &mut room));
        let drawn = lanes.iter().flatten();
        room.note_lines(drawn.map(|l| (l.main_points(), l.strand.style.width_px)));
        let (dots, names) = self.places(self.camera, &mut board, &mut room, None);
        let captions = self.captions(&lanes, &mut room);
        let countries = names::of_countries(cx, self.camera, &mut room);
        let layers = self.lines(&lanes, &mut board, None);

        let mut marks: Vec<Mark> = Vec::new();
        marks.extend(ground.as_ref().map(|g| Mark::from(Arc::clone(g))));
        marks.extend(group("country-names", 1.0, countries));
        let back = if self.emphasised.is_some() {
            DIMMED
        } else {
            1.0
        };
        marks.extend(group("relations", back, layers.back));
        marks.extend(group("signs", back, layers.back_signs));
        marks.extend(group("captions", back, captions.back));
        marks.extend(group("relations-selected", 1.0, layers.front));
        marks.extend(group("signs-selected", 1.0, layers.front_signs));
        marks.extend(group("captions-selected", 1.0, captions.front));
        marks.extend(group("places", 1.0, dots));
        marks.extend(group("place-names", 1.0, names));
        if let Some(inset) = &inset {
            marks.extend(self.inset(inset, ground.as_deref(), &mut board));
        }
        marks.extend(group("foot", 1.0, furniture));
        let inset = inset.map(|i| (i.center, i.radius_px));
        (board.into_figure(inset), marks)
    }

    /// The lanes of every pair, seen by `camera`; of `only` some places when given.
    fn lanes(
        &self,
        camera: &Camera,
        area: Rect,
        only: Option<&BTreeSet<Id<Place>>>,
    ) -> Vec<Vec<LaneDrawing<'c>>> {
        let view = View {
            camera,
            lens: camera.lens(),
            area,
            selected: self.selected.as_ref(),
        };
        let within = |id: &Id<Place>| only.is_none_or(|places| places.contains(id));
        let routes = self.cx.routes.pairs.iter();
        routes
            .filter(|route| within(&route.pair.first) && within(&route.pair.second))
            .map(|route| strands::of_pair(self.cx, &view, route))
            .filter(|lanes| !lanes.is_empty())
            .collect()
    }

    fn is_emphasised(&self, lane: &LaneDrawing<'_>) -> bool {
        self.emphasised
            .as_ref()
            .is_some_and(|chosen| lane.lane.relations().iter().any(|id| chosen.contains(id)))
    }

    /// The groups of all lines: halos of a pair first, then its lines.
    fn lines(
        &self,
        pairs: &[Vec<LaneDrawing<'_>>],
        board: &mut Board,
        clip: Option<(ScreenPos, f32)>,
    ) -> Layers {
        let mut layers = Layers::default();
        for lanes in pairs {
            let (front, back): (Vec<&LaneDrawing<'_>>, Vec<&LaneDrawing<'_>>) =
                lanes.iter().partition(|lane| self.is_emphasised(lane));
            for (lanes, marks, signs) in [
                (back, &mut layers.back, &mut layers.back_signs),
                (front, &mut layers.front, &mut layers.front_signs),
            ] {
                let halos = lanes.iter().filter_map(|l| l.strand.halo(self.cx.theme));
                marks.extend(halos);
                for lane in lanes {
                    let (line, sign) = self.line(lane, board, clip);
                    marks.push(line);
                    signs.extend(sign);
                }
            }
        }
        layers
    }

    /// The groups of a lane: its line, and its signs.
    fn line(
        &self,
        lane: &LaneDrawing<'_>,
        board: &mut Board,
        clip: Option<(ScreenPos, f32)>,
    ) -> (Mark, Option<Mark>) {
        let theme = self.cx.theme;
        let ids = lane.lane.relations();
        let target = match ids {
            [only] => Target::Item(Item::Relation(only.clone())),
            several => Target::Bundle(several.to_vec()),
        };
        let tag = board.tag(&target);
        let is_selected = ids.iter().any(|id| Some(id) == self.selected.as_ref());
        let width = lane.strand.style.width_px + BAND_PX;
        let band = || lane.strand.band(theme.selection, width);
        let mut marks = Vec::new();
        if is_selected {
            marks.extend(band());
        }
        marks.extend(lane.strand.lines());
        let line = Mark::from(self.told(ids, marks)).tagged(tag);
        let mut signs = lane.strand.signs(theme);
        if ids.len() > 1 {
            signs.extend(super::badge::count(self.cx, lane, ids.len()));
        }
        let first = ids.first().map_or("", Id::as_str);
        let sign = group(&format!("signs-{first}"), 1.0, signs).map(|mark| mark.tagged(tag));
        let drawn = Drawn {
            band: if is_selected {
                Band::None
            } else {
                Band::of(theme.selection, width)
            },
            marks: [Some(line.clone()), sign.clone()]
                .into_iter()
                .flatten()
                .collect(),
            clip,
        };
        board.note(target, drawn);
        (line, sign)
    }

    /// A group with the name of its relations, and with their titles and passages where the figure carries them.
    fn told(&self, ids: &[Id<Relation>], marks: Vec<Mark>) -> Group {
        let name = match ids {
            [only] => format!("relation-{only}"),
            several => {
                let first = several.first().map_or("", Id::as_str);
                format!("bundle-{first}")
            }
        };
        let mut group = Group {
            marks,
            ..Group::named(name)
        };
        if self.cx.extras.titles {
            let relations = ids
                .iter()
                .filter_map(|id| self.cx.dossier.relations().get(id));
            let (titles, passages): (Vec<String>, Vec<String>) = relations
                .map(|r| (told::relation_title(self.cx, r), told::passages(self.cx, r)))
                .unzip();
            group.title = Some(titles.join("\n"));
            group.desc = Some(passages.join("\n"));
        }
        group
    }

    /// Dots and names of places; of `only` some when given.
    fn places(
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

    /// Names along lines, longest lines first within the order of pairs.
    fn captions(&self, pairs: &[Vec<LaneDrawing<'_>>], room: &mut Room) -> Layers {
        const MOST: usize = 60;
        let mut layers = Layers::default();
        let count: usize = pairs.iter().map(Vec::len).sum();
        if !self.cx.extras.captions || count > MOST {
            return layers;
        }
        for (number, lane) in pairs.iter().flatten().enumerate() {
            if let Some(mark) = captions::of_lane(self.cx, lane, number, room) {
                if self.is_emphasised(lane) {
                    layers.front.push(mark);
                } else {
                    layers.back.push(mark);
                }
            }
        }
        layers
    }

    /// The magnified part, over everything but the foot.
    fn inset(&self, inset: &Inset, ground: Option<&Group>, board: &mut Board) -> Vec<Mark> {
        let cx = self.cx;
        let camera = inset.camera(self.camera);
        let circle = (inset.center, inset.radius_px);
        let square = Rect {
            min: inset.center,
            max: inset.center,
        }
        .grown(inset.radius_px);
        let mut room = Room::new(square);
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

/// Takes the signs off lines that the inset shows at full size.
fn without_magnified_signs(pairs: &mut [Vec<LaneDrawing<'_>>], inset: &Inset) {
    for lane in pairs.iter_mut().flatten() {
        if inset.places.contains(&lane.ends.first) && inset.places.contains(&lane.ends.second) {
            lane.strand.glyph = Arc::default();
        }
    }
}

/// A group of marks; nothing when there are none.
fn group(name: &str, opacity: f32, marks: Vec<Mark>) -> Option<Mark> {
    (!marks.is_empty()).then(|| {
        Mark::from(Group {
            opacity,
            marks,
            ..Group::named(name)
        })
    })
}
