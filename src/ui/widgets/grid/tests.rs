//! Laws of a grid: what is in view, and what is under a point.

use super::*;
use eframe::egui::Id;
use proptest::prelude::*;

const WIDTHS: [f32; 6] = [120.0, 60.0, 33.0, 200.0, 44.0, 90.0];

fn grid(rows: usize, sticky: usize) -> Grid<'static> {
    Grid {
        id: Id::unique("grid"),
        widths: &WIDTHS,
        sticky,
        rows,
        row_px: 26.0,
        header_px: 30.0,
    }
}

fn all() -> Rect {
    Rect::from_min_size(pos2(10.0, 20.0), vec2(300.0, 400.0))
}

proptest! {
    #[test]
    fn the_cell_under_a_point_holds_the_point_and_is_in_view(
        (rows, sticky) in (1_usize..200_000, 0_usize..3),
        (x, y) in (0.0_f32..1.0, 0.0_f32..1.0),
        (h, v) in (0.0_f32..1.0, 0.0_f32..1.0),
    ) {
        let grid = grid(rows, sticky);
        let wide: f32 = WIDTHS.iter().sum();
        let high = grid.header_px + row_top(rows, grid.row_px) as f32;
        let offset = vec2(h * (wide - 300.0).max(0.0), v * (high - 400.0).max(0.0));
        let view = grid.view(all(), offset, lefts(&WIDTHS));
        let point = all().min + vec2(x * 299.0, y * 399.0);
        if let Some((row, column)) = view.at(point) {
            prop_assert!(view.rows.contains(&row), "{row} in {:?}", view.rows);
            prop_assert!(view.across(row).contains(point.y));
            let column = column.unwrap();
            prop_assert!(view.cell(row, column).contains(point));
            prop_assert!(column < sticky || view.columns.contains(&column));
        }
        for row in view.rows.clone() {
            prop_assert!(view.row(row).intersects(view.below().expand(1.0)));
        }
    }

    #[test]
    fn a_row_that_is_revealed_is_seen_whole_and_one_that_is_seen_moves_nothing(
        rows in 20_usize..200_000,
        at in 0.0_f64..1.0,
        column in prop::option::of(0_usize..6),
        from in 0.0_f32..1.0,
    ) {
        let grid = grid(rows, 1);
        let row = ((rows - 1) as f64 * at) as usize;
        let high = row_top(rows, grid.row_px) as f32 + grid.header_px;
        let mut scrolled = Scrolled {
            offset: vec2(0.0, from * (high - 400.0)),
            seen: all().size(),
            wanted: None,
        };
        scrolled.reveal(&grid, row, column);
        let offset = scrolled.wanted.unwrap_or(scrolled.offset);
        let view = grid.view(all(), offset, lefts(&WIDTHS));
        let near = view.below().expand(0.6);
        prop_assert!(near.y_range().contains(view.across(row).min));
        prop_assert!(near.y_range().contains(view.across(row).max), "{:?}", view.across(row));
        if let Some(column) = column {
            let clip = view.clip(column).expand(0.6);
            prop_assert!(clip.x_range().contains(view.along(column).min));
        }
        scrolled.offset = offset;
        scrolled.wanted = None;
        scrolled.reveal(&grid, row, column);
        prop_assert!(scrolled.wanted.is_none_or(|w| (w - offset).length() < 0.6));
    }
}
