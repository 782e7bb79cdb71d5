//! Areas of the sphere as rings of the drawing.

use super::prepared::Area;
use crate::carto::Lens;
use crate::carto::cap::Cap;
use crate::carto::cutter::{Cutter, Sink};
use crate::carto::domain::Domain;
use crate::carto::rim::Rim;
use crate::geom::UnitVec;

/// Areas in caps wider than this may hold any part of the rim.
const WIDE_RAD: f64 = 1.2;
/// By so much the rim inside an area may seem longer than its cap is wide.
const SLACK_RAD: f64 = 0.05;

/// Projects areas under one view.
pub(super) struct AreaPen<'a> {
    lens: &'a Lens,
    rim: &'a Rim<'a>,
    domain: Domain,
    /// The point opposite the centre, unturned.
    opposite: UnitVec,
    turned: Vec<UnitVec>,
}

impl<'a> AreaPen<'a> {
    pub(super) fn new(lens: &'a Lens, rim: &'a Rim<'a>) -> Self {
        let [x, y, z] = lens.rotation.0[0];
        Self {
            lens,
            rim,
            opposite: UnitVec { x, y, z }.antipode(),
            domain: Domain::of(lens.kind),
            turned: Vec::new(),
        }
    }

    /// The rings of the area's picture: outer ones clockwise as seen, then holes the other way round.
    ///
    /// To be filled by the even-odd rule. Where an area is cut, its parts are closed along the rim.
    pub(super) fn rings(&mut self, area: &Area) -> Vec<Vec<[f64; 2]>> {
        let mut parts = Parts::default();
        let mut surrounded = false;
        for ring in &area.rings {
            self.turned.clear();
            let rotation = &self.lens.rotation;
            self.turned.extend(ring.iter().map(|p| rotation.apply(*p)));
            let around = self.turned.iter().chain(self.turned.first()).copied();
            Cutter::clamping(self.lens, &mut parts).line(around);
            parts.close();
            if area.cap.holds(self.opposite) {
                surrounded ^= winds_about_the_far_end(&self.turned);
            }
        }
        let Parts {
            mut rings, chains, ..
        } = parts;
        if !chains.is_empty() {
            self.link(chains, &area.cap, &mut rings);
        } else if surrounded && matches!(self.domain, Domain::Cap { min_x } if min_x < 0.0) {
            // It holds the point opposite the centre and is nowhere cut: its rings leave free what surrounds them.
            rings.push(self.rim.ring());
        }
        rings.retain(|ring| ring.len() > 2);
        rings.sort_by_key(|ring| signed_area(ring) < 0.0);
        rings
    }

    /// Joins chains along the rim. The inside lies to the right of every chain, so from where one leaves the sheet
    /// the area's edge follows the rim clockwise to the next entry.
    fn link(&self, chains: Vec<Chain>, cap: &Cap, rings: &mut Vec<Vec<[f64; 2]>>) {
        let mut chains: Vec<Option<Chain>> = chains.into_iter().map(Some).collect();
        let poles = self.holds_a_pole(cap);
        for first in 0..chains.len() {
            let Some(chain) = chains.get_mut(first).and_then(Option::take) else {
                continue;
            };
            let (start, mut end, mut ring) = (chain.start, chain.end, chain.points);
            loop {
                let next = chains
                    .iter()
                    .enumerate()
                    .filter_map(|(i, c)| Some((self.rim.ahead(end, c.as_ref()?.start), Some(i))))
                    .chain([(self.rim.ahead(end, start), None)])
                    .min_by(|a, b| a.0.total_cmp(&b.0));
                let Some((span, next)) = next else { break };
                if !self.plausible(end, span, cap, poles) {
                    break;
                }
                self.rim.walk(end, span, &mut ring);
                let Some(chain) = next.and_then(|i| chains.get_mut(i)?.take()) else {
                    break;
                };
                end = chain.end;
                ring.extend(chain.points);
            }
            rings.push(ring);
        }
    }

    /// Whether so much of the rim can lie inside the cap. Rings that touch themselves can turn a crossing round; the
    /// whole sheet would be flooded.
    fn plausible(&self, from: f64, span: f64, cap: &Cap, holds_a_pole: bool) -> bool {
        if cap.radius_rad > WIDE_RAD {
            return true;
        }
        let widest = 2.0 * cap.radius_rad + SLACK_RAD;
        match self.domain {
            Domain::Cap { min_x } => min_x < 0.0 || span <= widest,
            Domain::Unrolled { .. } => {
                let corner = from.floor() != (from + span).floor();
                holds_a_pole || !corner && span * std::f64::consts::PI <= widest
            }
        }
    }

    fn holds_a_pole(&self, cap: &Cap) -> bool {
        let [x, y, z] = self.lens.rotation.0[2];
        let pole = UnitVec { x, y, z };
        cap.holds(pole) || cap.holds(pole.antipode())
    }
}

/// A part of a ring from where it enters the sheet to where it leaves it.
struct Chain {
    start: f64,
    end: f64,
    points: Vec<[f64; 2]>,
}

/// What a ring falls into.
#[derive(Default)]
struct Parts {
    rings: Vec<Vec<[f64; 2]>>,
    chains: Vec<Chain>,
    points: Vec<[f64; 2]>,
    start: Option<f64>,
    /// The part before the ring's first crossing, to be joined to its last one: where it leaves, and its points.
    head: Option<(f64, Vec<[f64; 2]>)>,
    /// The part that reaches the ring's end.
    tail: Option<(Option<f64>, Vec<[f64; 2]>)>,
}

impl Sink for Parts {
    fn begin(&mut self, px: [f64; 2], _walked: f64, edge: Option<f64>) {
        self.start = edge;
        self.points.push(px);
    }

    fn go(&mut self, px: [f64; 2], _walked: f64) {
        self.points.push(px);
    }

    fn end(&mut self, edge: Option<f64>) {
        let points = std::mem::take(&mut self.points);
        match (self.start.take(), edge) {
            (Some(start), Some(end)) => self.chains.push(Chain { start, end, points }),
            (None, Some(end)) => self.head = Some((end, points)),
            (start, None) => self.tail = Some((start, points)),
        }
    }

    fn breaks(&self) -> bool {
        false
    }
}

impl Parts {
    /// The ring is at its end: what was cut where it begins is joined.
    fn close(&mut self) {
        match (self.tail.take(), self.head.take()) {
            (Some((Some(start), mut points)), Some((end, head))) => {
                points.extend(head.into_iter().skip(1));
                self.chains.push(Chain { start, end, points });
            }
            (Some((None, mut points)), None) => {
                points.pop();
                self.rings.push(points);
            }
            _ => {}
        }
    }
}

/// Whether a turned ring goes around the axis through centre and opposite point.
fn winds_about_the_far_end(ring: &[UnitVec]) -> bool {
    let next = ring.iter().cycle().skip(1);
    let around: f64 = ring
        .iter()
        .zip(next)
        .map(|(a, b)| (a.y * b.z - a.z * b.y).atan2(a.y * b.y + a.z * b.z))
        .sum();
    around.abs() > std::f64::consts::PI
}

/// Twice the area of a ring on the drawing; positive where it runs clockwise as seen.
fn signed_area(ring: &[[f64; 2]]) -> f64 {
    let Some(origin) = ring.first() else {
        return 0.0;
    };
    ring.iter()
        .zip(ring.iter().skip(1))
        .map(|(a, b)| {
            (a[0] - origin[0]) * (b[1] - origin[1]) - (b[0] - origin[0]) * (a[1] - origin[1])
        })
        .sum()
}
