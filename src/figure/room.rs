//! Where names find room: what is taken on the sheet, and which lines cross a box.

use super::map::LEAST_FOR_BUTTONS_PX;
use super::strands::LaneDrawing;
use crate::geom::{Rect, ScreenPos, Size};
use crate::scene::label::Placer;
use crate::scene::oriented::OrientedBox;
use crate::scene::polyline::thinned;

/// The most lines that names still avoid: in a thicker web there is no way around them.
pub(super) const MOST_LINES: usize = 240;
/// The length of the straight pieces by which lines are remembered, in pixels.
const PIECE_PX: f32 = 16.0;

/// What is taken on the sheet.
pub struct Room {
    /// Boxes that no name touches, and lines that names of places avoid.
    pub placer: Placer,
    /// The part of the sheet that names may use.
    pub area: Rect,
    lines: Vec<Line>,
}

struct Line {
    lane: usize,
    bounds: Rect,
    points: Vec<ScreenPos>,
    width_px: f32,
}

impl Room {
    /// An empty sheet of which names may use `area`.
    #[must_use]
    pub fn new(area: Rect) -> Self {
        Self {
            placer: Placer::new(area.grown(-4.0)),
            area,
            lines: Vec::new(),
        }
    }

    /// An empty sheet of which names may use what `wanted` and `area` share.
    #[must_use]
    pub fn part(wanted: Rect, area: Rect) -> Self {
        let min = ScreenPos::new(wanted.min.x.max(area.min.x), wanted.min.y.max(area.min.y));
        let max = ScreenPos::new(wanted.max.x.min(area.max.x), wanted.max.y.min(area.max.y));
        Self::new(Rect { min, max })
    }

    /// Notes the lines of a figure, numbered as they come; none when there are too many to avoid.
    pub fn note_lines<'l, 'a: 'l>(
        &mut self,
        lanes: impl Iterator<Item = &'l LaneDrawing<'a>> + Clone,
    ) {
        if lanes.clone().count() > MOST_LINES {
            return;
        }
        for (lane, drawn) in lanes.enumerate() {
            let width_px = drawn.strand.style.width_px;
            for course in &drawn.strand.courses {
                let points = thinned(course.points(), PIECE_PX);
                self.placer.note_line(&points, width_px);
                self.lines.push(Line {
                    lane,
                    bounds: Rect::around(&points).grown(width_px),
                    points,
                    width_px,
                });
            }
        }
    }

    /// Takes the room of the leader of an inset, which no name covers.
    pub fn reserve_leader(&mut self, ends: [ScreenPos; 2]) {
        const WIDTH_PX: f32 = 1.0;
        let [from, to] = ends;
        self.placer.reserve_line(from, to, WIDTH_PX);
        self.lines.push(Line {
            lane: usize::MAX,
            bounds: Rect::around(&ends).grown(WIDTH_PX),
            points: ends.to_vec(),
            width_px: WIDTH_PX,
        });
    }

    /// Whether a box touches nothing that is taken, and no line but those of lanes numbered in `but`.
    #[must_use]
    pub fn is_clear(&self, oriented: &OrientedBox, but: std::ops::Range<usize>) -> bool {
        self.placer.is_free(oriented) && !self.is_crossed(oriented, but)
    }

    /// Whether a line crosses a box, other than those of lanes numbered in `but`.
    #[must_use]
    pub fn is_crossed(&self, oriented: &OrientedBox, but: std::ops::Range<usize>) -> bool {
        let bounds = oriented.bounds();
        self.lines
            .iter()
            .filter(|line| !but.contains(&line.lane) && line.bounds.overlaps(bounds))
            .any(|line| line.crosses(oriented, bounds))
    }

    /// Takes the right upper corner, where the window has its buttons below the arrow to the north, and the left one where it
    /// has one there, too.
    pub fn reserve_buttons(&mut self, on_the_left: bool) {
        const LEFT: Size = Size::new(330.0, 40.0);
        if on_the_left {
            let corner = self.area.min.moved(9.0, 9.0);
            self.placer
                .reserve(Rect::from_xywh(corner.x, corner.y, LEFT.width, LEFT.height));
        }
        const BUTTONS: Size = Size::new(42.0, 166.0);
        const ONE_BUTTON: f32 = 94.0;
        let height = if self.area.height() < LEAST_FOR_BUTTONS_PX {
            ONE_BUTTON
        } else {
            BUTTONS.height
        };
        let left = self.area.max.x - 9.0 - BUTTONS.width;
        let top = self.area.min.y + 9.0;
        self.placer
            .reserve(Rect::from_xywh(left, top, BUTTONS.width, height));
    }

    /// Takes a round part of the sheet.
    pub fn reserve_circle(&mut self, center: ScreenPos, radius_px: f32) {
        self.placer.reserve_dot(center, radius_px);
    }

    /// Notes a rim, on which no name should lie.
    pub fn note_circle(&mut self, (center, radius_px): (ScreenPos, f32)) {
        const CORNERS: u8 = 64;
        let corner = |k: u8| {
            let angle = f32::from(k) / f32::from(CORNERS) * std::f32::consts::TAU;
            center.moved(radius_px * angle.cos(), radius_px * angle.sin())
        };
        let rim: Vec<ScreenPos> = (0..=CORNERS).map(corner).collect();
        self.placer.note_line(&rim, 1.0);
    }
}

/// Boxes that together cover a circle, one above the other, and little more.
pub(super) fn strips(center: ScreenPos, radius_px: f32) -> impl Iterator<Item = Rect> {
    const EDGES: [f32; 6] = [0.0, 0.4, 0.65, 0.82, 0.94, 1.0];
    let halves = EDGES.windows(2).filter_map(move |pair| {
        let [near, far] = pair else { return None };
        // As wide as the circle is where the strip comes closest to its middle.
        let half = radius_px * (1.0 - near * near).max(0.0).sqrt();
        Some((half, near * radius_px, far * radius_px))
    });
    halves.flat_map(move |(half, near, far)| {
        [(near, far), (-far, -near)].map(|(top, bottom)| Rect {
            min: center.moved(-half, top),
            max: center.moved(half, bottom),
        })
    })
}

impl Line {
    fn crosses(&self, oriented: &OrientedBox, bounds: Rect) -> bool {
        self.points.windows(2).any(|pair| {
            let [a, b] = pair else { return false };
            let near = Rect::around(&[*a, *b]).grown(self.width_px);
            near.overlaps(bounds)
                && OrientedBox::around_piece(*a, *b, self.width_px).overlaps(oriented)
        })
    }
}
