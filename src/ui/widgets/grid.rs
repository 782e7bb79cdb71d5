//! Rows and columns of which only those in view cost anything: a header that stays above, and first columns that stay at the left.

use super::super::panels::map::bounds;
use eframe::egui::accesskit::Role;
use eframe::egui::{Id, Pos2, Rangef, Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, pos2, vec2};
use std::ops::Range;

/// A grid before it is drawn.
pub struct Grid<'a> {
    /// What the keyboard and readers of the screen know it by.
    pub id: Id,
    /// The widths of its columns, in points.
    pub widths: &'a [f32],
    /// How many of them stay at the left.
    pub sticky: usize,
    /// The number of rows.
    pub rows: usize,
    /// The height of a row, in points.
    pub row_px: f32,
    /// The height of the header, in points.
    pub header_px: f32,
}

/// How far a grid is scrolled, and how much of it was seen; kept from frame to frame.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scrolled {
    offset: Vec2,
    seen: Vec2,
    /// Where it is to go in the next frame.
    wanted: Option<Vec2>,
}

/// A grid as it stands in this frame.
pub struct View {
    /// All of it.
    pub all: Rect,
    /// The cells that scroll both ways.
    pub body: Rect,
    /// The rows that are in view.
    pub rows: Range<usize>,
    /// The columns that are in view, those at the left apart.
    pub columns: Range<usize>,
    /// How many columns stay at the left.
    pub sticky: usize,
    /// The left sides of the columns before anything is scrolled, and the right side of the last.
    lefts: Vec<f32>,
    offset: Vec2,
    row_px: f32,
    count: usize,
}

impl Scrolled {
    /// Brings a row into view, and a column.
    pub fn reveal(&mut self, grid: &Grid<'_>, row: usize, column: Option<usize>) {
        let mut offset = self.wanted.unwrap_or(self.offset);
        let top = row_top(row, grid.row_px);
        let room = self.seen.y - grid.header_px;
        // Where nothing has been drawn yet, the row is at the top.
        let least = if room > grid.row_px {
            top + f64::from(grid.row_px - room)
        } else {
            top
        };
        offset.y = f64::from(offset.y).clamp(least, top.max(least)).max(0.0) as f32;
        if let Some(column) = column.filter(|column| *column >= grid.sticky) {
            let (left, width) = extent(grid, column);
            let kept: f32 = grid.widths.iter().take(grid.sticky).sum();
            let room = self.seen.x - kept;
            let least = (left + width - room).min(left);
            offset.x = offset.x.clamp(least, left).max(0.0);
        }
        if offset != self.offset {
            self.wanted = Some(offset);
        }
    }

    /// How many whole rows were seen.
    #[must_use]
    pub fn page(&self, grid: &Grid<'_>) -> usize {
        let room = (self.seen.y - grid.header_px) / grid.row_px;
        (room.max(2.0) as usize).saturating_sub(1)
    }

    /// Goes to the beginning.
    pub fn rewind(&mut self) {
        self.wanted = Some(Vec2::ZERO);
    }
}

impl Grid<'_> {
    /// Draws the grid into all the room there is.
    pub fn show(
        &self,
        ui: &mut Ui,
        scrolled: &mut Scrolled,
        contents: impl FnOnce(&mut Ui, &View),
    ) {
        let all = ui.available_rect_before_wrap();
        let mut area = ScrollArea::both()
            .id_salt(self.id)
            .auto_shrink([false, false])
            .content_margin(0.0)
            .animated(false);
        if let Some(offset) = scrolled.wanted.take() {
            area = area.scroll_offset(offset);
        }
        let lefts = lefts(self.widths);
        let wide = lefts.last().copied().unwrap_or(0.0);
        let size = vec2(
            wide,
            self.header_px + row_top(self.rows, self.row_px) as f32,
        );
        let output = area.show_viewport(ui, |ui, viewport| {
            ui.set_min_size(size);
            // Beyond some millions of points, differences of positions would be coarse: all is reckoned from what is seen.
            let view = self.view(all, viewport.min.to_vec2(), lefts);
            contents(ui, &view);
        });
        scrolled.offset = output.state.clamped_offset();
        scrolled.seen = all.size();
    }

    fn view(&self, all: Rect, offset: Vec2, lefts: Vec<f32>) -> View {
        let kept = lefts.get(self.sticky).copied().unwrap_or(0.0);
        let corner = all.min + vec2(kept.min(all.width()), self.header_px.min(all.height()));
        let body = Rect::from_min_max(corner, all.max);
        let first = (f64::from(offset.y) / f64::from(self.row_px)).max(0.0) as usize;
        let down = f64::from(offset.y) + f64::from(body.height());
        let last = (down / f64::from(self.row_px)).ceil().max(0.0) as usize;
        let from = first.min(self.rows);
        let column_at = |x: f32| lefts.partition_point(|left| *left <= x).saturating_sub(1);
        let begin = column_at(kept + offset.x).max(self.sticky);
        let end = (column_at(kept + offset.x + body.width()) + 1).min(self.widths.len());
        View {
            all,
            body,
            rows: from..last.min(self.rows).max(from),
            columns: begin..end.max(begin),
            sticky: self.sticky,
            lefts,
            offset,
            row_px: self.row_px,
            count: self.rows,
        }
    }
}

impl View {
    /// Every column that is in view, those at the left first.
    pub fn seen_columns(&self) -> impl Iterator<Item = usize> + use<> {
        (0..self.sticky).chain(self.columns.clone())
    }

    /// From where to where a row reaches.
    #[must_use]
    pub fn across(&self, row: usize) -> Rangef {
        let top = row_top(row, self.row_px) - f64::from(self.offset.y);
        let top = self.body.top() + top as f32;
        Rangef::new(top, top + self.row_px)
    }

    /// From where to where a column reaches.
    #[must_use]
    pub fn along(&self, column: usize) -> Rangef {
        let at = |n: usize| self.lefts.get(n).copied().unwrap_or(0.0);
        let offset = if column < self.sticky {
            0.0
        } else {
            self.offset.x
        };
        let left = self.all.left() - offset;
        Rangef::new(left + at(column), left + at(column + 1))
    }

    /// The place of a cell, be it in view or not.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> Rect {
        Rect::from_x_y_ranges(self.along(column), self.across(row))
    }

    /// The place of a row over the whole width.
    #[must_use]
    pub fn row(&self, row: usize) -> Rect {
        Rect::from_x_y_ranges(self.all.x_range(), self.across(row))
    }

    /// The place of a column's header.
    #[must_use]
    pub fn header(&self, column: usize) -> Rect {
        let across = Rangef::new(self.all.top(), self.body.top());
        Rect::from_x_y_ranges(self.along(column), across)
    }

    /// What may be drawn of the header of a column, so that nothing runs into those at the left.
    #[must_use]
    pub fn header_clip(&self, column: usize) -> Rect {
        let left = self.clip_left(column);
        Rect::from_min_max(
            pos2(left, self.all.top()),
            pos2(self.all.right(), self.body.top()),
        )
    }

    /// What may be drawn of the cells of a column.
    #[must_use]
    pub fn clip(&self, column: usize) -> Rect {
        let left = self.clip_left(column);
        Rect::from_min_max(pos2(left, self.body.top()), self.all.max)
    }

    fn clip_left(&self, column: usize) -> f32 {
        if column < self.sticky {
            self.all.left()
        } else {
            self.body.left()
        }
    }

    /// Everything below the header.
    #[must_use]
    pub fn below(&self) -> Rect {
        Rect::from_min_max(pos2(self.all.left(), self.body.top()), self.all.max)
    }

    /// The row at a point, and the column; `None` above and beside them.
    #[must_use]
    pub fn at(&self, point: Pos2) -> Option<(usize, Option<usize>)> {
        if !self.below().contains(point) {
            return None;
        }
        let down = f64::from(point.y - self.body.top()) + f64::from(self.offset.y);
        let row = (down / f64::from(self.row_px)).max(0.0) as usize;
        let column = self.seen_columns().find(|column| {
            self.clip(*column).contains(point) && self.along(*column).contains(point.x)
        });
        (row < self.count).then_some((row, column))
    }
}

/// A node for readers of the screen within another one.
pub fn node(
    ui: &mut Ui,
    (parent, id): (Id, impl std::hash::Hash + std::fmt::Debug),
    place: Rect,
    role: Role,
) -> Id {
    let builder = UiBuilder::new()
        .id_salt((parent, id))
        .max_rect(place)
        .accessibility_parent(parent);
    let id = ui.new_child(builder).unique_id();
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(role);
        node.set_bounds(bounds(place));
    });
    id
}

/// Whether anybody reads the screen: without, no nodes are made.
#[must_use]
pub fn is_read(ui: &Ui) -> bool {
    ui.ctx()
        .accesskit_node_builder(ui.unique_id(), |_| ())
        .is_some()
}

/// Senses clicks, and takes no stop of Tab for it.
pub const TOUCH: Sense = Sense::CLICK;

fn row_top(row: usize, row_px: f32) -> f64 {
    row as f64 * f64::from(row_px)
}

fn lefts(widths: &[f32]) -> Vec<f32> {
    let mut lefts = vec![0.0];
    let mut left = 0.0;
    for width in widths {
        left += width;
        lefts.push(left);
    }
    lefts
}

/// The left side of a column from the first that scrolls, and its width.
fn extent(grid: &Grid<'_>, column: usize) -> (f32, f32) {
    let before = grid.widths.get(grid.sticky..column).unwrap_or_default();
    let width = grid.widths.get(column).copied().unwrap_or(0.0);
    (before.iter().sum(), width)
}

#[cfg(test)]
mod tests;
