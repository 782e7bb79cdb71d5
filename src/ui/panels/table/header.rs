//! The header: a click sorts, a drag at its right side makes a column wider, the menu hides it.

use super::super::super::fonts::font;
use super::super::super::style::SMALL;
use super::super::super::widgets::grid::{View, is_read};
use super::super::super::widgets::text::cut_line;
use super::super::PanelCx;
use super::{Sheet, TablePanel, column_name, look, stop_id};
use crate::analysis::table::{Column, Direction, Order, Tab};
use crate::app::table_look::WIDTHS;
use crate::app::tables::{direction, label_id};
use crate::app::{Command, TableLook};
use crate::lang::Message;
use crate::scene::Face;
use eframe::egui::accesskit::SortDirection;
use eframe::egui::{
    Align2, Button, CursorIcon, Key, Modifiers, Painter, Pos2, Rect, Response, Role, Sense, Shape,
    Stroke, Ui, WidgetInfo, pos2, vec2,
};

/// The space at either side of what stands in a cell, in points.
pub(super) const PAD_PX: f32 = 10.0;
/// How near the right side of a header the pointer takes hold of it, in points.
const HOLD_PX: f32 = 4.0;
/// By how much a key makes a column wider, in points.
const KEY_PX: f32 = 16.0;
/// The room of the sign of the order, in points.
pub(super) const SIGN_PX: f32 = 14.0;

impl TablePanel {
    pub(super) fn header(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, at: (&Sheet, &View)) {
        let (_, view) = at;
        let palette = &cx.kit.palette;
        let ground = Rect::from_min_max(view.all.min, pos2(view.all.right(), view.body.top()));
        ui.painter().rect_filled(ground, 0.0, palette.panel);
        for column in view.seen_columns() {
            self.head(ui, cx, at, column);
        }
        let line = Stroke::new(1.0, cx.kit.palette.frame);
        ui.painter()
            .hline(ground.x_range(), ground.bottom() - 0.5, line);
    }

    fn head(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, at: (&Sheet, &View), number: usize) {
        let (sheet, view) = at;
        let Some(column) = sheet.columns.get(number).copied() else {
            return;
        };
        let (place, clip) = (view.header(number), view.header_clip(number));
        let seen = place.intersect(clip);
        if !seen.is_positive() {
            return;
        }
        let id = stop_id().with(("head", column));
        let response = ui.interact(seen, id, Sense::click());
        let name = column_name(cx, column);
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
        let way = direction(sheet.order, column);
        if is_read(ui) {
            ui.ctx().accesskit_node_builder(id, |node| match way {
                Some(Direction::Ascending) => node.set_sort_direction(SortDirection::Ascending),
                Some(Direction::Descending) => node.set_sort_direction(SortDirection::Descending),
                None => {}
            });
        }
        let painter = ui.painter().with_clip_rect(clip);
        paint(&painter, cx, (column, place), (&name, way), &response);
        self.resize(ui, cx, (sheet, column), (place, clip));
        self.resize_by_keys(ui, cx, (sheet, column), &response);
        if response.clicked() {
            let order = Order::clicked(sheet.order, column);
            let look = look(cx).clone().ordered(sheet.tab, order);
            cx.push(Command::SetTable(look));
        }
        let tip = cx.text(&format!("{}.tip", label_id(column)));
        let response = response.on_hover_text(tip);
        response.context_menu(|ui| menu(ui, cx, sheet.tab, column));
    }

    /// Takes hold of the right side of a header.
    fn resize(
        &mut self,
        ui: &Ui,
        cx: &mut PanelCx<'_>,
        (sheet, column): (&Sheet, Column),
        (place, clip): (Rect, Rect),
    ) {
        let side = Rect::from_x_y_ranges(place.right()..=place.right(), place.y_range());
        let side = side.expand2(vec2(HOLD_PX, 0.0)).intersect(clip);
        if !side.is_positive() {
            return;
        }
        let response = ui.interact(
            side,
            stop_id().with(("side", column)),
            Sense::CLICK | Sense::DRAG,
        );
        if response.hovered() || response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
            let line = Stroke::new(2.0, cx.kit.palette.muted);
            ui.painter().vline(place.right(), place.y_range(), line);
        }
        if response.double_clicked() {
            let mut look = look(cx).clone();
            look.widths.remove(&(sheet.tab, column));
            return cx.push(Command::SetTable(look));
        }
        let pointer = response.interact_pointer_pos();
        if let Some(at) = pointer.filter(|_| response.dragged()) {
            let width = held(at.x - place.left());
            self.draft = Some((column, width));
        }
        if response.drag_stopped()
            && let Some((column, width)) = self.draft.take()
        {
            widen(cx, (sheet.tab, column), width);
        }
    }

    /// Shift and the arrow keys make the column wider or narrower whose header has the keyboard.
    fn resize_by_keys(
        &self,
        ui: &Ui,
        cx: &mut PanelCx<'_>,
        (sheet, column): (&Sheet, Column),
        response: &Response,
    ) {
        if !response.has_focus() {
            return;
        }
        let steps = [(Key::ArrowLeft, -KEY_PX), (Key::ArrowRight, KEY_PX)];
        for (key, step) in steps {
            if ui.input_mut(|i| i.consume_key(Modifiers::SHIFT, key)) {
                let shown = sheet.columns.iter().zip(&sheet.widths);
                let mut now = shown.filter(|(other, _)| **other == column);
                if let Some((_, now)) = now.next() {
                    widen(cx, (sheet.tab, column), now + step);
                }
            }
        }
    }
}

fn held(width: f32) -> f32 {
    width.clamp(f32::from(*WIDTHS.start()), f32::from(*WIDTHS.end()))
}

fn widen(cx: &mut PanelCx<'_>, column: (Tab, Column), width: f32) {
    let width = held(width).round() as u16;
    cx.push(Command::SetTable(look(cx).clone().widened(column, width)));
}

fn paint(
    painter: &Painter,
    cx: &PanelCx<'_>,
    (column, place): (Column, Rect),
    (name, way): (&str, Option<Direction>),
    response: &Response,
) {
    let palette = &cx.kit.palette;
    if response.hovered() {
        painter.rect_filled(place, 0.0, palette.tint);
    }
    let ink = if way.is_some() {
        palette.ink
    } else {
        palette.muted
    };
    let inner = place.shrink2(vec2(PAD_PX, 0.0));
    let sign = if way.is_some() { SIGN_PX } else { 0.0 };
    let room = (inner.width() - sign).max(8.0);
    let words = cut_line(painter, name, (font(Face::SansStrong, SMALL), ink), room);
    let (anchor, at) = if column.is_number() {
        (Align2::RIGHT_CENTER, inner.right_center() - vec2(sign, 0.0))
    } else {
        (Align2::LEFT_CENTER, inner.left_center())
    };
    let words_at = anchor.anchor_size(at, words.size());
    let after = pos2(words_at.right() + SIGN_PX / 2.0 + 1.0, place.center().y);
    painter.galley(words_at.min, words, ink);
    if let Some(way) = way {
        painter.add(triangle(after, way, palette.ink));
    }
    let line = Stroke::new(1.0, palette.hairline);
    painter.vline(
        place.right() - 0.5,
        place.shrink2(vec2(0.0, 7.0)).y_range(),
        line,
    );
}

/// The sign of the order: up for the least first.
fn triangle(middle: Pos2, way: Direction, ink: eframe::egui::Color32) -> Shape {
    let up = match way {
        Direction::Ascending => -1.0,
        Direction::Descending => 1.0,
    };
    let corner = |x: f32, y: f32| middle + vec2(x, y * up);
    let points = vec![corner(0.0, 3.0), corner(-4.0, -2.5), corner(4.0, -2.5)];
    Shape::convex_polygon(points, ink, Stroke::NONE)
}

/// What can be done with a column.
fn menu(ui: &mut Ui, cx: &mut PanelCx<'_>, tab: Tab, column: Column) {
    let orders = [
        ("table-sort-up", Some(Direction::Ascending)),
        ("table-sort-down", Some(Direction::Descending)),
        ("table-sort-file", None),
    ];
    for (label, direction) in orders {
        if ui.button(cx.text(label)).clicked() {
            let order = direction.map(|direction| Order { column, direction });
            cx.push(Command::SetTable(look(cx).clone().ordered(tab, order)));
            ui.close();
        }
    }
    if tab.columns().first() != Some(&column) {
        let name = column_name(cx, column);
        let label = cx.say(&Message::new("table-hide").with("name", name));
        if ui.button(label).clicked() {
            cx.push(Command::SetTable(look(cx).clone().toggled(tab, column)));
            ui.close();
        }
    }
    ui.separator();
    columns(ui, cx, tab);
}

/// A switch for every column that can be hidden, and the way back to how the table was at first.
pub(super) fn columns(ui: &mut Ui, cx: &mut PanelCx<'_>, tab: Tab) {
    for column in tab.columns().iter().skip(1) {
        let mut shown = !look(cx).hidden.contains(&(tab, *column));
        if ui.checkbox(&mut shown, column_name(cx, *column)).clicked() {
            cx.push(Command::SetTable(look(cx).clone().toggled(tab, *column)));
        }
    }
    ui.separator();
    if ui.add(Button::new(cx.text("table-reset"))).clicked() {
        let mut look = look(cx).clone();
        look.hidden.retain(|(of, _)| *of != tab);
        look.widths.retain(|(of, _), _| *of != tab);
        cx.push(Command::SetTable(TableLook {
            orders: look
                .orders
                .into_iter()
                .filter(|(of, _)| *of != tab)
                .collect(),
            ..look
        }));
        ui.close();
    }
}
