//! The timeline: relations in lanes over a linear axis, as one scene.
//!
//! What is certain is solid, what is only likely is faded, an open end fades out. Where there are too many to draw one by
//! one, a lane shows how many there are over time.

mod axis;
mod badge;
mod density;
mod fade;
mod frame;
mod names;
mod plan;
mod shown;
mod spell;
mod tray;

pub use axis::{named_at, ticks};
pub use frame::Frame;
pub use names::lane_name;
pub use shown::{foot_lines, is_dense, most_lanes, placeless, shown};

use self::plan::{Body, LanePlan, Stand};
use super::board::Board;
use super::cx::FigureCx;
use super::drawn::{Band, Drawn, Figure, Target};
use super::lines::quiet;
use super::strand::line;
use super::style::{dimmed, dimmed_names};
use super::told;
use crate::analysis::timeline::{Chart, Entry};
use crate::analysis::{Scope, TimeOf};
use crate::geom::{Rect, ScreenPos, Size};
use crate::lang::Message;
use crate::model::{Id, Item, Relation};
use crate::scene::{Anchor, Colour, Face, Group, Mark, Path, Scene, Stroke, Tag, TextRun};
use std::collections::BTreeSet;

/// The name of the group of lanes that show how many there are.
const DENSITY: &str = "density";
/// The selected relation is at most so high in a lane that shows how many there are, in pixels.
const MOST_IN_CROWD_PX: f32 = 18.0;

/// Draws a chart as far as `scope` shows it; where nothing has a date, `scope` does not matter.
///
/// The selection is part of the drawing, hovering is not: [`super::highlight::overlay`] lays it over.
#[must_use]
pub fn base(cx: &FigureCx<'_>, chart: &Chart, scope: Scope, size: Size) -> Figure {
    with_list(cx, chart, (scope, size), &[])
}

/// The same while a list is open: where nothing is selected, the relations of the list stand out.
#[must_use]
pub fn with_list(
    cx: &FigureCx<'_>,
    chart: &Chart,
    (scope, size): (Scope, Size),
    list: &[Item],
) -> Figure {
    let frame = Frame::new(cx, chart, scope, size);
    let mut painter = Painter {
        cx,
        chart,
        frame: &frame,
        emphasised: shown::emphasised(cx, chart, list),
        board: Board::default(),
    };
    let marks = painter.paint();
    let count = marks.len();
    let figure = painter.board.into_figure(Vec::new());
    Figure {
        scene: Scene {
            size,
            background: cx.theme.background,
            marks,
        },
        layers: [count, count],
        ..figure
    }
}

/// What is drawn of the relations: what stands back while something is selected, and what does not.
#[derive(Default)]
struct Layers {
    back: Vec<Mark>,
    front: Vec<Mark>,
    back_signs: Vec<Mark>,
    front_signs: Vec<Mark>,
    back_names: Vec<Mark>,
    front_names: Vec<Mark>,
}

struct Painter<'a, 'c> {
    cx: &'a FigureCx<'c>,
    chart: &'a Chart,
    frame: &'a Frame,
    emphasised: Option<BTreeSet<Id<Relation>>>,
    board: Board,
}

impl Painter<'_, '_> {
    fn paint(&mut self) -> Vec<Mark> {
        let lanes = plan::lanes(self.cx, self.chart, self.frame);
        let mut marks: Vec<Mark> = Vec::new();
        marks.extend(group("lanes", 1.0, self.ground(&lanes)));
        let (grid, axis) = if self.chart.entries.is_empty() {
            // Without a date there is no time to be on.
            (Vec::new(), Vec::new())
        } else {
            axis::marks(self.cx, self.frame)
        };
        marks.extend(group("grid", 1.0, grid));
        marks.extend(group(
            "lane-names",
            1.0,
            names::marks(self.cx, self.chart, self.frame, &lanes),
        ));
        marks.extend(self.crowds(&lanes));
        let mut layers = Layers::default();
        for lane in &lanes {
            match &lane.body {
                Body::Rows { stands, row_px } => {
                    for stand in stands {
                        self.stand(lane, stand, *row_px, &mut layers);
                    }
                }
                Body::Density => self.in_crowd(lane, &mut layers),
            }
        }
        self.tray(&lanes, &mut layers);
        marks.extend(self.stacked(layers));
        marks.extend(group("axis", 1.0, axis));
        marks.extend(group("words", 1.0, self.words()));
        marks
    }

    /// How many there are in crowded lanes; while something is selected, how much of that has to do with it stands out.
    fn crowds(&self, lanes: &[LanePlan]) -> impl Iterator<Item = Mark> + use<> {
        let chosen = self.emphasised.as_ref();
        let back = chosen.map_or(1.0, |_| dimmed(self.cx.theme));
        // A relation that is selected alone has its own line.
        let chosen = chosen.filter(|_| self.cx.selected_relation().is_none());
        let chosen = chosen.map(|chosen| -> Vec<bool> {
            let table = self.cx.dossier.relations();
            let relations = self.chart.relations.iter().map(|dot| table.at(dot.row));
            let is_chosen =
                |relation: Option<&Relation>| relation.is_some_and(|r| chosen.contains(&r.id));
            relations.map(is_chosen).collect()
        });
        let shown = (self.frame, lanes);
        let [all, front] = density::marks(self.cx, self.chart, shown, chosen.as_deref());
        let groups = [
            group(DENSITY, back, all),
            group("density-selected", 1.0, front),
        ];
        groups.into_iter().flatten()
    }

    /// The selected relation in the middle of a crowded lane where it stands.
    fn in_crowd(&mut self, lane: &LanePlan, layers: &mut Layers) {
        let selected = self.cx.selected_relation();
        let table = self.cx.dossier.relations();
        let Some(selected) = selected.and_then(|id| table.row(&id)) else {
            return;
        };
        let is_selected = |entry: &&Entry| {
            let dot = self.chart.dot(entry.relation);
            usize::from(entry.lane) == lane.lane && dot.is_some_and(|dot| dot.row == selected)
        };
        let mut entries = self.chart.entries.iter().filter(is_selected);
        if entries.any(|entry| self.frame.scope.shows(self.chart.soft(entry)))
            && let Some(relation) = table.at(selected)
        {
            let y = (lane.top + lane.height / 2.0).round();
            let row = (y, lane.height.min(MOST_IN_CROWD_PX));
            let drawn = spell::drawing(self.cx, relation, (self.chart.of, self.frame), row);
            self.put(relation, drawn, None, layers);
        }
    }

    /// The ground of the lanes, a hair line between them.
    fn ground(&self, lanes: &[LanePlan]) -> Vec<Mark> {
        let theme = self.cx.theme;
        let mut marks = vec![area(self.frame.plot, theme.land)];
        marks.extend(self.frame.tray.map(|tray| area(tray, theme.land)));
        let right = self.frame.area.max.x;
        let left = self.frame.area.min.x;
        let between = lanes.iter().skip(1).map(|lane| {
            let y = lane.top.round();
            vec![ScreenPos::new(left, y), ScreenPos::new(right, y)]
        });
        let thin = Stroke::solid(theme.hairline, 1.0);
        marks.extend(line(between.collect(), thin));
        marks
    }

    /// A relation in its row: band, line, signs and name.
    fn stand(&mut self, lane: &LanePlan, stand: &Stand, row_px: f32, layers: &mut Layers) {
        let dot = self.chart.dot(stand.relation);
        let Some(relation) = dot.and_then(|dot| self.cx.dossier.relations().at(dot.row)) else {
            return;
        };
        let y = lane.row_middle(stand.row, row_px);
        let drawn = spell::drawing(self.cx, relation, (self.chart.of, self.frame), (y, row_px));
        let name = stand
            .name
            .as_ref()
            .map(|name| names::caption(self.cx, relation, name, (y, row_px)));
        self.put(relation, drawn, name, layers);
    }

    /// Puts a relation's marks into their layers and notes them for highlights.
    fn put(
        &mut self,
        relation: &Relation,
        drawn: spell::Drawing,
        name: Option<Mark>,
        layers: &mut Layers,
    ) {
        let tag = self
            .board
            .tag(Target::Item(Item::Relation(relation.id.clone())));
        let is_selected = self.cx.selected_relation().as_ref() == Some(&relation.id);
        let band = area(drawn.extent, self.cx.theme.selection);
        let mut marks = Vec::new();
        if is_selected {
            marks.push(band.clone());
        }
        marks.extend(drawn.lines);
        let body = Mark::from(self.told(relation, marks)).tagged(tag);
        let signs = group(&format!("signs-{}", relation.id), 1.0, drawn.signs);
        let signs = signs.map(|mark| mark.tagged(tag));
        let band = if is_selected {
            Band::None
        } else {
            Band::Mark(band)
        };
        self.note(tag, band, [Some(body.clone()), signs.clone()]);
        let stands_out = self.emphasised.as_ref();
        let stands_out = stands_out.is_some_and(|chosen| chosen.contains(&relation.id));
        let (lines, sign, names) = if stands_out {
            (
                &mut layers.front,
                &mut layers.front_signs,
                &mut layers.front_names,
            )
        } else {
            (
                &mut layers.back,
                &mut layers.back_signs,
                &mut layers.back_names,
            )
        };
        lines.push(body);
        sign.extend(signs);
        names.extend(name.map(|name| name.tagged(tag)));
    }

    fn note(&mut self, tag: Tag, band: Band, marks: [Option<Mark>; 2]) {
        let drawn = Drawn {
            band,
            marks,
            clip: None,
        };
        self.board.note(tag, drawn);
    }

    /// A group with the name of its relation, and with its title and passages where the figure carries them.
    fn told(&self, relation: &Relation, marks: Vec<Mark>) -> Group {
        let mut group = Group {
            marks,
            ..Group::named(String::new())
        };
        if self.cx.extras.titles {
            group.name = format!("relation-{}", relation.id);
            group.title = Some(told::relation_title(self.cx, relation));
            group.desc = Some(told::passages(self.cx, relation));
        }
        group
    }

    /// Lines, signs and names: what stands back first.
    fn stacked(&self, layers: Layers) -> impl Iterator<Item = Mark> {
        let (back, named) = match self.emphasised {
            Some(_) => (dimmed(self.cx.theme), dimmed_names(self.cx.theme)),
            None => (1.0, 1.0),
        };
        let groups = [
            group("relations", back, layers.back),
            group("signs", back, layers.back_signs),
            group("captions", 1.0, quiet(layers.back_names, named)),
            group("relations-selected", 1.0, layers.front),
            group("signs-selected", 1.0, layers.front_signs),
            group("captions-selected", 1.0, layers.front_names),
        ];
        groups.into_iter().flatten()
    }

    /// What a timeline says on which nothing is drawn.
    fn words(&self) -> Vec<Mark> {
        let id = if self.chart.relations.is_empty() {
            "timeline-nothing"
        } else if self.chart.entries.is_empty() {
            match self.chart.of {
                TimeOf::Event => "timeline-no-event",
                TimeOf::Said => "timeline-no-said",
                TimeOf::Published => "timeline-no-published",
            }
        } else if !self
            .chart
            .entries
            .iter()
            .any(|e| self.frame.scope.shows(self.chart.soft(e)))
        {
            "timeline-out-of-sight"
        } else {
            return Vec::new();
        };
        let count = self.chart.relations.len();
        let words = self.cx.texts.say(&Message::new(id).with("count", count));
        let plot = self.frame.plot;
        let most_px = plot.width() - 24.0;
        let (size_px, step_px) = (12.0, 17.0);
        let lines = self.cx.fonts.wrap(&words, Face::Sans, size_px, most_px);
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let top = plot.center().y - step_px * (lines.len() as f32 - 1.0) / 2.0;
        let lines = lines.into_iter().zip(0_u8..).map(|(text, row)| {
            let pos = ScreenPos::new(plot.center().x, top + step_px * f32::from(row) + 4.0);
            let width_px = self.cx.fonts.width_px(&text, Face::Sans, size_px, 0.0);
            Mark::from(TextRun {
                anchor: Anchor::Middle,
                ..run(
                    text,
                    pos,
                    (Face::Sans, size_px, width_px),
                    self.cx.theme.muted,
                )
            })
        });
        lines.collect()
    }
}

/// A line of text that begins at a point.
fn run(
    text: String,
    pos: ScreenPos,
    (face, size_px, width_px): (Face, f32, f32),
    colour: Colour,
) -> TextRun {
    TextRun {
        text,
        pos,
        anchor: Anchor::Start,
        face,
        size_px,
        letter_spacing_px: 0.0,
        colour,
        halo: None,
        angle_rad: 0.0,
        width_px,
    }
}

/// A filled box.
fn area(rect: Rect, colour: Colour) -> Mark {
    Mark::from(Path {
        subpaths: vec![vec![
            rect.min,
            ScreenPos::new(rect.max.x, rect.min.y),
            rect.max,
            ScreenPos::new(rect.min.x, rect.max.y),
        ]],
        closed: true,
        fill: Some(colour),
        stroke: None,
    })
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

#[cfg(test)]
mod tests;
