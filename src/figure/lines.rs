//! Lines with their signs and their names, as marks: what is selected before the rest.

use super::board::Board;
use super::captions::{self, Seeker};
use super::cx::FigureCx;
use super::drawn::{Band, Drawn, Target};
use super::room::Room;
use super::strands::LaneDrawing;
use super::style::{dimmed, dimmed_names};
use super::{badge, style, told};
use crate::analysis::Lane;
use crate::geom::ScreenPos;
use crate::model::{Id, Item, Relation};
use crate::scene::{Group, Mark, Primitive};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The most selected lines that are cased: with more, their bands would run together and hide what they are to show.
const MOST_CASED: usize = 12;

/// Lines in two layers: those that stand back while something is selected, and those that do not.
#[derive(Default)]
pub(super) struct Layers {
    pub back: Vec<Mark>,
    pub front: Vec<Mark>,
    pub back_signs: Vec<Mark>,
    pub front_signs: Vec<Mark>,
}

/// Draws lines.
#[derive(Clone, Copy)]
pub(super) struct Liner<'a, 'c> {
    /// What the figure is made from.
    pub cx: &'a FigureCx<'c>,
    /// The relations that the selection stands for.
    pub emphasised: Option<&'a BTreeSet<Id<Relation>>>,
    /// The selected relation.
    pub selected: Option<&'a Id<Relation>>,
}

impl Liner<'_, '_> {
    pub(super) fn is_emphasised(&self, lane: &LaneDrawing<'_>) -> bool {
        if let Some(front) = lane.front {
            return front;
        }
        self.emphasised
            .is_some_and(|chosen| lane.lane.relations().iter().any(|id| chosen.contains(id)))
    }

    /// Whether so few lines are selected that each is cased.
    pub(super) fn are_cased(&self, pairs: &[Vec<LaneDrawing<'_>>]) -> bool {
        let lanes = pairs.iter().flatten();
        let front = lanes.filter(|lane| self.is_emphasised(lane));
        front.take(MOST_CASED + 1).count() <= MOST_CASED
    }

    /// The groups of all lines: halos of a pair first, then its lines; the selected ones cased or not.
    pub(super) fn lines(
        &self,
        pairs: &[Vec<LaneDrawing<'_>>],
        board: &mut Board,
        (clip, cased): (Option<(ScreenPos, f32)>, bool),
    ) -> Layers {
        let mut layers = Layers::default();
        for lanes in pairs {
            let (front, back): (Vec<&LaneDrawing<'_>>, Vec<&LaneDrawing<'_>>) =
                lanes.iter().partition(|lane| self.is_emphasised(lane));
            let casings = if cased {
                self.casings(&front)
            } else {
                Vec::new()
            };
            for (lanes, casings, marks, signs) in [
                (back, Vec::new(), &mut layers.back, &mut layers.back_signs),
                (front, casings, &mut layers.front, &mut layers.front_signs),
            ] {
                let halos = lanes.iter().filter_map(|l| l.strand.halo(self.cx.theme));
                marks.extend(halos);
                marks.extend(casings);
                for lane in lanes {
                    let (line, sign) = self.line(lane, board, clip);
                    marks.push(line);
                    signs.extend(sign);
                }
            }
        }
        layers
    }

    /// What tells the selected lines of a pair in high contrast, where the others hardly stand back: a dark edge and a pale
    /// band beneath all of them. Empty in other themes.
    fn casings(&self, front: &[&LaneDrawing<'_>]) -> Vec<Mark> {
        let theme = self.cx.theme;
        let edges = front.iter().filter_map(|lane| {
            let edge = style::casing(theme, lane.band_px())?;
            lane.strand.band(edge.colour, edge.width_px)
        });
        let mut marks: Vec<Mark> = edges.collect();
        if !marks.is_empty() {
            let band = |lane: &&LaneDrawing<'_>| lane.strand.band(theme.selection, lane.band_px());
            marks.extend(front.iter().filter_map(band));
        }
        marks
    }

    /// The groups of a lane: its line, and its signs.
    pub(super) fn line(
        &self,
        lane: &LaneDrawing<'_>,
        board: &mut Board,
        clip: Option<(ScreenPos, f32)>,
    ) -> (Mark, Option<Mark>) {
        let theme = self.cx.theme;
        let ids = lane.lane.relations();
        let target = match &lane.lane {
            Lane::Single(only, _) => Target::Item(Item::Relation(only.clone())),
            Lane::Bundle(several, _) => Target::Bundle(several.clone()),
        };
        let tag = board.tag(target);
        let is_selected = ids.iter().any(|id| Some(id) == self.selected);
        let width = lane.band_px();
        let band = || lane.strand.band(theme.selection, width);
        let mut marks = Vec::new();
        if is_selected {
            marks.extend(band());
        }
        marks.extend(lane.strand.lines());
        let line = Mark::from(self.told(ids, marks)).tagged(tag);
        let mut signs = lane.strand.signs(theme);
        if ids.len() > 1 && !lane.magnified && lane.counted {
            signs.extend(badge::count(self.cx, lane, ids.len()));
        }
        let first = ids.first().map_or("", Id::as_str);
        let sign = group(&format!("signs-{first}"), 1.0, signs).map(|mark| mark.tagged(tag));
        let drawn = Drawn {
            band: if is_selected {
                Band::None
            } else {
                Band::of(theme.selection, width)
            },
            marks: [Some(line.clone()), sign.clone()],
            clip,
        };
        board.note(tag, drawn);
        (line, sign)
    }

    /// A group with the name of its relations, and with their titles and passages where the figure carries them.
    pub(super) fn told(&self, ids: &[Id<Relation>], marks: Vec<Mark>) -> Group {
        let mut group = Group {
            marks,
            ..Group::named(String::new())
        };
        if self.cx.extras.titles {
            group.name = match ids {
                [only] => format!("relation-{only}"),
                several => {
                    let first = several.first().map_or("", Id::as_str);
                    format!("bundle-{first}")
                }
            };
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

    /// Names along lines, longest lines first within the order of pairs; those of the drawing before stay where they are.
    pub(super) fn captions(
        &self,
        pairs: &[Vec<LaneDrawing<'_>>],
        board: &mut Board,
        room: &mut Room,
    ) -> Layers {
        const MOST: usize = 60;
        let mut layers = Layers::default();
        let count: usize = pairs.iter().map(Vec::len).sum();
        if !self.cx.extras.captions || count > MOST {
            return layers;
        }
        let gap_px = style::name_gap_px(self.cx.theme);
        let lanes = pairs.iter().flatten();
        let lanes: Vec<_> = lanes
            .map(|lane| (lane, captions::names(self.cx, lane)))
            .collect();
        let seekers = lanes
            .iter()
            .enumerate()
            .map(|(number, (lane, names))| Seeker {
                lane,
                number,
                names,
                gap_px,
            });
        let mut waiting: Vec<(Seeker<'_, '_>, &Id<Relation>)> = seekers
            .filter_map(|seeker| Some((seeker, seeker.relation()?)))
            .collect();
        let mut settle = |(seeker, id): &(Seeker<'_, '_>, &Id<Relation>), found| {
            let Some((mark, stand)) = found else {
                return false;
            };
            let layer = if self.is_emphasised(seeker.lane) {
                &mut layers.front
            } else {
                &mut layers.back
            };
            layer.push(mark);
            board.placements.captions.insert((*id).clone(), stand);
            true
        };
        if let Some(earlier) = self.cx.earlier {
            waiting.retain(|one| {
                let stand = earlier.captions.get(one.1);
                !settle(
                    one,
                    stand.and_then(|stand| one.0.kept(self.cx, stand, room)),
                )
            });
        }
        // Every line finds room for its fullest name before any falls back to a shorter one.
        for fullness in 0..captions::FULLNESSES {
            waiting.retain(|one| !settle(one, one.0.found(self.cx, fullness, room)));
        }
        layers
    }

    /// Lines, signs and names along them: what stands back first.
    pub(super) fn stacked(&self, lines: Layers, captions: Layers) -> impl Iterator<Item = Mark> {
        let (back, named) = match self.emphasised {
            Some(_) => (dimmed(self.cx.theme), dimmed_names(self.cx.theme)),
            None => (1.0, 1.0),
        };
        let groups = [
            group("relations", back, lines.back),
            group("signs", back, lines.back_signs),
            group("captions", 1.0, quiet(captions.back, named)),
            group("relations-selected", 1.0, lines.front),
            group("signs-selected", 1.0, lines.front_signs),
            group("captions-selected", 1.0, captions.front),
        ];
        groups.into_iter().flatten()
    }
}

/// Names with their letters in a colour of an opacity; what lies beneath a name does not show through its halo.
pub(super) fn quiet(mut names: Vec<Mark>, opacity: f32) -> Vec<Mark> {
    for name in &mut names {
        match &mut name.primitive {
            Primitive::Text(run) => run.colour = run.colour.faded(opacity),
            Primitive::Group(group) => {
                let group = Arc::make_mut(group);
                group.marks = quiet(std::mem::take(&mut group.marks), opacity);
            }
            Primitive::Path(_) | Primitive::Disc(_) => {}
        }
    }
    names
}

/// A group of marks; nothing when there are none.
pub(super) fn group(name: &str, opacity: f32, marks: Vec<Mark>) -> Option<Mark> {
    (!marks.is_empty()).then(|| {
        Mark::from(Group {
            opacity,
            marks,
            ..Group::named(name)
        })
    })
}
