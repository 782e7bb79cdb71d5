//! How high each lane is, and in which row of it each relation stands.

use super::super::cx::FigureCx;
use super::super::strand::Break;
use super::frame::Frame;
use super::{names, spell};
use crate::analysis::timeline::{Chart, Entry, pack, times};

/// The heights of rows that are tried, and whether relations have their names, the best first.
const ROWS: [(f32, bool); 10] = [
    (26.0, true),
    (22.0, true),
    (18.0, true),
    (15.0, true),
    (13.0, true),
    (18.0, false),
    (15.0, false),
    (13.0, false),
    (11.0, false),
    (9.0, false),
];
/// The space above the first row of a lane and beneath the last, in pixels.
const PADDING_PX: f32 = 1.5;
/// With more relations of a lane in view it shows how many there are over time.
const MOST_IN_LANE: usize = 400;
/// With more relations in view none has its name.
const MOST_NAMED: usize = 160;
/// The space between two relations of a row, in pixels.
const APART_PX: f32 = 5.0;
/// The space between a relation and its name, in pixels.
const BEFORE_NAME_PX: f32 = 5.0;

/// The name of a relation beside its mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// What it says.
    pub text: String,
    /// Where it begins, in pixels.
    pub left: f32,
    /// Its width in pixels.
    pub width_px: f32,
}

/// A relation in a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Stand {
    /// The number of the relation.
    pub relation: u32,
    /// Its row, from 0.
    pub row: u16,
    /// Its name, where there is room.
    pub name: Option<Name>,
}

/// What a lane shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Its relations, one by one.
    Rows {
        /// Where each stands.
        stands: Vec<Stand>,
        /// The height of a row, in pixels.
        row_px: f32,
    },
    /// How many there are over time.
    Density,
}

/// A lane with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct LanePlan {
    /// The number of the lane.
    pub lane: usize,
    /// Its upper edge, in pixels.
    pub top: f32,
    /// Its height, in pixels.
    pub height: f32,
    /// What it shows.
    pub body: Body,
    /// How many rows it has.
    rows: usize,
}

impl LanePlan {
    /// The middle of a row, in pixels; rows stand in the middle of their lane.
    pub fn row_middle(&self, row: u16, row_px: f32) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a few rows")]
        let all_px = self.rows as f32 * row_px;
        let top = self.top + (self.height - all_px) / 2.0;
        (top + (f32::from(row) + 0.5) * row_px).round()
    }
}

/// The lanes from the top, each with as much room as it needs where there is room, and as there is where there is none.
pub fn lanes(cx: &FigureCx<'_>, chart: &Chart, frame: &Frame) -> Vec<LanePlan> {
    let mut seen: Vec<Vec<Entry>> = vec![Vec::new(); chart.lanes.len()];
    let mut crowded = vec![false; chart.lanes.len()];
    let in_view = |entry: &&Entry| frame.scope.shows(chart.soft(entry));
    for entry in chart.entries.iter().filter(in_view) {
        let lane = usize::from(entry.lane);
        let (Some(seen), Some(crowded)) = (seen.get_mut(lane), crowded.get_mut(lane)) else {
            continue;
        };
        if seen.len() < MOST_IN_LANE {
            seen.push(*entry);
        } else {
            *crowded = true;
        }
    }
    let mut packer = Packer {
        cx,
        chart,
        frame,
        seen,
        crowded,
    };
    packer.plan()
}

/// Rows of one lane: where each stands, and how many rows there are.
type Rows = (Vec<Stand>, usize);

struct Packer<'a, 'c> {
    cx: &'a FigureCx<'c>,
    chart: &'a Chart,
    frame: &'a Frame,
    /// What is in view of each lane, in the order of time.
    seen: Vec<Vec<Entry>>,
    /// Lanes of which more is in view than is drawn one by one.
    crowded: Vec<bool>,
}

impl Packer<'_, '_> {
    fn plan(&mut self) -> Vec<LanePlan> {
        let height = self.frame.plot.height();
        let total: usize = self.seen.iter().map(Vec::len).sum();
        if !self.crowded.contains(&true) {
            for (row_px, named) in ROWS {
                if named && total > MOST_NAMED {
                    continue;
                }
                if let Some(rows) = self.all(row_px, named, height) {
                    return self.whole(rows, row_px, height);
                }
            }
        }
        self.mixed(height)
    }

    /// All lanes in rows of a height, where they fit.
    fn all(&self, row_px: f32, named: bool, height: f32) -> Option<Vec<Rows>> {
        let mut left = height;
        let mut all = Vec::with_capacity(self.seen.len());
        for lane in 0..self.seen.len() {
            let rows = self.rows(lane, (row_px, named), left)?;
            left -= needed_px(rows.1, row_px);
            all.push(rows);
        }
        (left >= -0.5).then_some(all)
    }

    /// A lane in rows; `None` where they are higher than `most_px` together.
    fn rows(&self, lane: usize, (row_px, named): (f32, bool), most_px: f32) -> Option<Rows> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped before"
        )]
        let most = ((most_px - 2.0 * PADDING_PX) / row_px).clamp(0.0, 500.0) as usize;
        let mut spots: Vec<Spot> = self
            .seen
            .get(lane)?
            .iter()
            .filter_map(|entry| self.spot(entry, row_px, named))
            .collect();
        spots.sort_by(|a, b| a.taken.0.total_cmp(&b.taken.0));
        let taken: Vec<(f32, f32)> = spots.iter().map(|spot| spot.taken).collect();
        let packed = pack(&taken, most)?;
        let stands = spots.into_iter().zip(packed.rows);
        let stands = stands.map(|(spot, row)| Stand {
            relation: spot.relation,
            row,
            name: spot.name,
        });
        Some((stands.collect(), packed.count))
    }

    fn spot(&self, entry: &Entry, row_px: f32, named: bool) -> Option<Spot> {
        let row = self.chart.dot(entry.relation)?.row;
        let relation = self.cx.dossier.relations().at(row)?;
        let status = self.cx.assessments.at(row).map(|a| a.status);
        let broken = Break::of(status) != Break::Whole;
        let members = times(self.cx.dossier, relation, self.chart.of);
        let ink = spell::ink(self.frame, &members, row_px, broken)?;
        let mut spot = Spot {
            relation: entry.relation,
            taken: (ink.0, ink.1 + APART_PX),
            name: None,
        };
        let names = if named {
            names::captions(self.cx, relation)
        } else {
            Vec::new()
        };
        let plot = self.frame.plot;
        let fits = |left: f32, width_px: f32| {
            left >= plot.min.x + 2.0 && left + width_px <= plot.max.x - 2.0
        };
        for (text, width_px) in names {
            let after = ink.1 + BEFORE_NAME_PX;
            let before = ink.0 - BEFORE_NAME_PX - width_px;
            let soft = self.chart.soft(entry);
            let inside = spell::room_inside(self.frame, soft, ink, width_px);
            let left = if fits(after, width_px) {
                after
            } else if fits(before, width_px) {
                before
            } else if let Some(inside) = inside {
                inside
            } else {
                continue;
            };
            spot.taken.0 = spot.taken.0.min(left);
            spot.taken.1 = spot.taken.1.max(left + width_px + APART_PX);
            spot.name = Some(Name {
                text,
                left,
                width_px,
            });
            break;
        }
        Some(spot)
    }

    /// Every lane in rows; what is left of the height is shared out.
    #[expect(clippy::cast_precision_loss, reason = "a few lanes")]
    fn whole(&self, rows: Vec<Rows>, row_px: f32, height: f32) -> Vec<LanePlan> {
        let needed = rows.iter().map(|(_, rows)| needed_px(*rows, row_px));
        let left = height - needed.sum::<f32>();
        let extra = left / rows.len().max(1) as f32;
        let mut top = self.frame.plot.min.y;
        let lanes = rows.into_iter().enumerate().map(|(lane, (stands, rows))| {
            let height = needed_px(rows, row_px) + extra;
            let plan = LanePlan {
                lane,
                top,
                height,
                body: Body::Rows { stands, row_px },
                rows,
            };
            top += height;
            plan
        });
        lanes.collect()
    }

    /// Lanes of equal height; those that do not fit in rows show how many there are over time.
    #[expect(clippy::cast_precision_loss, reason = "a few lanes")]
    fn mixed(&self, height: f32) -> Vec<LanePlan> {
        let each = height / self.seen.len().max(1) as f32;
        let in_rows = |lane: usize| {
            if self.crowded.get(lane) == Some(&true) {
                return None;
            }
            let tried = ROWS.into_iter().filter(|(_, named)| !named);
            let mut found = tried.filter_map(|(row_px, named)| {
                let rows = self.rows(lane, (row_px, named), each)?;
                Some((rows, row_px))
            });
            found.next()
        };
        let lanes = (0..self.seen.len()).map(|lane| {
            let (body, rows) = match in_rows(lane) {
                Some(((stands, rows), row_px)) => (Body::Rows { stands, row_px }, rows),
                None => (Body::Density, 0),
            };
            LanePlan {
                lane,
                top: self.frame.plot.min.y + each * lane as f32,
                height: each,
                body,
                rows,
            }
        });
        lanes.collect()
    }
}

/// A relation that looks for a row.
struct Spot {
    relation: u32,
    /// From where to where it takes its row, in pixels.
    taken: (f32, f32),
    name: Option<Name>,
}

/// The height of a lane of so many rows; of none it is that of one, and never less than its name needs.
#[expect(clippy::cast_precision_loss, reason = "a few rows")]
fn needed_px(rows: usize, row_px: f32) -> f32 {
    (rows.max(1) as f32 * row_px + 2.0 * PADDING_PX).max(names::LEAST_LANE_PX)
}
