//! What a timeline shows of some relations, worked out once, so that drawing walks over plain numbers.

use super::Scope;
use super::chronology::{Chronology, Stretch};
use super::lane::{Lane, LaneBy};
use super::sorter::{Sorter, Stands};
use super::times::TimeOf;
use crate::analysis::bins::Dated;
use crate::analysis::{Facts, Several};
use crate::model::date::Span;
use crate::model::{Dossier, Family, Relation, RowId};
use std::sync::OnceLock;

/// A relation of a timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// Which.
    pub row: RowId<Relation>,
    /// Its family.
    pub family: Family,
    when: Stretch,
}

impl Dot {
    /// From its first soft day to its last; `None` without a date.
    #[must_use]
    pub fn soft(&self) -> Option<Span> {
        self.when.span()
    }

    fn is_undated(&self) -> bool {
        self.when == Stretch::NONE
    }
}

/// A relation in a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number among the relations of the chart.
    pub relation: u32,
    /// The number of the lane.
    pub lane: u16,
}

/// Relations over time, in lanes.
#[derive(Clone, Debug, Default)]
pub struct Chart {
    /// Which of their dates counts.
    pub of: TimeOf,
    /// By what they are sorted into lanes.
    pub by: LaneBy,
    /// The relations, in the order given.
    pub relations: Vec<Dot>,
    /// The lanes from the top.
    pub lanes: Vec<Lane>,
    /// What has a date, once for each lane it stands in, sorted by where it begins.
    pub entries: Vec<Entry>,
    /// What has none: lane and number of the relation.
    pub undated: Vec<(u16, u32)>,
    /// The stretch of time that shows everything; `None` where nothing has a date.
    all: Option<Scope>,
    /// The relations that have no date.
    tray: Tray,
    /// Those of each lane.
    trays: Vec<Tray>,
}

/// Relations without a date.
#[derive(Clone, Debug, Default)]
pub struct Tray {
    rows: Vec<RowId<Relation>>,
    /// The same as they are drawn as one, made when they first are.
    several: OnceLock<Several<Relation>>,
}

impl Tray {
    fn new(rows: Vec<RowId<Relation>>) -> Self {
        Self {
            rows,
            several: OnceLock::new(),
        }
    }

    /// Which, in the order of the chart.
    #[must_use]
    pub fn rows(&self) -> &[RowId<Relation>] {
        &self.rows
    }

    /// The same as they are drawn as one.
    #[must_use]
    pub fn several(&self, dossier: &Dossier) -> &Several<Relation> {
        self.several.get_or_init(|| {
            let relations = dossier.relations().in_rows(&self.rows);
            Several::new(relations.map(|relation| relation.id.clone()).collect())
        })
    }
}

/// The most lanes that can be counted.
const MOST: usize = 4_096;

impl Chart {
    /// The chart of some relations of a dossier, each given once and in the order of the file, with at most `most` lanes: the
    /// least busy ones share the last.
    #[must_use]
    pub fn of(
        dossier: &Dossier,
        facts: &Facts,
        (chronology, by): (&Chronology, LaneBy),
        rows: &[RowId<Relation>],
        most: usize,
    ) -> Self {
        let (lanes, stands) = Sorter::new(dossier, facts, by).sorted(rows, most.clamp(1, MOST));
        let dots = rows.iter().map(|row| Dot {
            row: *row,
            family: facts.at(*row).map_or(Family::Other, |fact| fact.family),
            when: chronology.when(*row),
        });
        let dots: Vec<Dot> = dots.collect();
        let undated = dots.iter().filter(|dot| dot.is_undated());
        let mut chart = Self {
            of: chronology.time_of(),
            by,
            all: Scope::fitted(dots.iter().filter_map(Dot::soft)),
            tray: Tray::new(undated.map(|dot| dot.row).collect()),
            trays: vec![Tray::default(); lanes.len()],
            relations: dots,
            lanes,
            ..Self::default()
        };
        chart.enter(chronology, &stands);
        chart.set_aside(&stands);
        chart
    }

    /// Puts what has a date into its lanes, in the order of time.
    fn enter(&mut self, chronology: &Chronology, stands: &Stands) {
        // The number of each relation of the dossier, for those that are shown.
        let mut numbers = vec![u32::MAX; chronology.len()];
        for (dot, number) in self.relations.iter().zip(0..) {
            if let Some(slot) = numbers.get_mut(dot.row.index()) {
                *slot = number;
            }
        }
        self.entries.reserve_exact(stands.len());
        for row in chronology.order() {
            let Some(relation) = numbers.get(row.index()).filter(|n| **n < u32::MAX) else {
                continue;
            };
            for lane in stands.of(*relation as usize) {
                self.entries.push(Entry {
                    relation: *relation,
                    lane: *lane,
                });
                if let Some(lane) = self.lanes.get_mut(usize::from(*lane)) {
                    lane.dated += 1;
                }
            }
        }
    }

    /// Puts what has no date into its lanes.
    fn set_aside(&mut self, stands: &Stands) {
        for (number, dot) in self.relations.iter().enumerate() {
            if dot.is_undated() {
                let number = u32::try_from(number).unwrap_or(u32::MAX);
                let lanes = stands.of(number as usize).iter();
                self.undated.extend(lanes.map(|lane| (*lane, number)));
            }
        }
        self.undated.sort_unstable();
        for of_lane in self.undated.chunk_by(|(a, _), (b, _)| a == b) {
            let number = of_lane.first().map_or(0, |(lane, _)| usize::from(*lane));
            let dots = of_lane.iter().filter_map(|(_, number)| self.dot(*number));
            let tray = Tray::new(dots.map(|dot| dot.row).collect());
            if let Some(lane) = self.lanes.get_mut(number) {
                lane.undated = tray.rows.len();
            }
            if let Some(slot) = self.trays.get_mut(number) {
                *slot = tray;
            }
        }
    }

    /// A relation by its number.
    #[must_use]
    pub fn dot(&self, relation: u32) -> Option<&Dot> {
        self.relations.get(relation as usize)
    }

    /// From the first soft day of the relation of an entry to its last.
    #[must_use]
    pub fn soft(&self, entry: &Entry) -> Span {
        let soft = self.dot(entry.relation).and_then(Dot::soft);
        soft.unwrap_or(Span::ALWAYS)
    }

    /// The stretch of time that shows everything; any stretch where nothing has a date.
    #[must_use]
    pub fn all(&self) -> Scope {
        self.all.unwrap_or_else(|| Scope::between(0.0, 365.0))
    }

    /// The relations that have no date.
    #[must_use]
    pub fn tray(&self) -> &Tray {
        &self.tray
    }

    /// Those of a lane that have no date; `None` where all have one.
    #[must_use]
    pub fn tray_of(&self, lane: usize) -> Option<&Tray> {
        self.trays.get(lane).filter(|tray| !tray.rows.is_empty())
    }

    /// Every relation once, by its family, for counting over time.
    pub fn by_family(&self) -> impl Iterator<Item = Dated> {
        let lane = |family: Family| u16::try_from(family as usize).unwrap_or(u16::MAX);
        let dots = self.relations.iter();
        dots.map(move |dot| (dot.soft(), lane(dot.family)))
    }
}
