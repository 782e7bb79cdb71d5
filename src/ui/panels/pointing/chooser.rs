//! A small list that asks which of several lines was meant.

use super::super::super::widgets::text::caps;
use super::super::PanelCx;
use super::super::{listing, relation_list};
use super::{Part, on_figure};
use crate::app::{Command, Listing};
use crate::figure::Target;
use crate::geom::ScreenPos;
use crate::model::Item;
use eframe::egui::{
    Area, Context, EventFilter, Frame, Id, Key, Modifiers, Order, Pos2, Rect, Response, ScrollArea,
    Ui, Vec2, style::ScrollAnimation,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The width of what the list says, in points.
const WIDTH_PX: f32 = 420.0;
/// Its width on a narrow map, in points.
const LEAST_WIDTH_PX: f32 = 200.0;
/// The space around it, in points.
const MARGIN_PX: f32 = 12.0;
/// Its heading, and a row, in points.
const HEAD_PX: f32 = 24.0;
const ROW_PX: f32 = 32.0;
/// The distance of the list from the sides of the map and from the point that was clicked, in points.
const FROM_EDGE_PX: f32 = 10.0;
const FROM_POINT_PX: f32 = 26.0;
/// The distance of the points at which is looked for what a list would cover, in points.
const PROBE_PX: f32 = 40.0;

/// Which of several was meant.
#[derive(Clone, Debug)]
pub(in super::super) struct Chooser {
    corner: Pos2,
    parts: Vec<Part>,
    /// Whether it was there in the last frame: the click that opened it does not close it.
    shown: bool,
    /// The number of the row that has the keyboard, over all parts.
    at: usize,
    /// Whether that row has yet to come into view.
    comes: bool,
}

impl Chooser {
    /// A list with its left upper corner at a point of the window.
    pub fn new(corner: Pos2, parts: Vec<Part>) -> Self {
        Self {
            corner,
            parts,
            shown: false,
            at: 0,
            comes: false,
        }
    }
}

impl Chooser {
    /// Draws the list at most so large, in points, and scrolling where it is higher; gives the numbers of the rows that were laid
    /// out, and what they are known by.
    fn show(&self, ui: &Ui, cx: &mut PanelCx<'_>, most: Vec2) -> (Response, Vec<(usize, Id)>) {
        let mut rows = Vec::new();
        let list = |ui: &mut Ui| {
            let mut first = 0;
            for part in &self.parts {
                caps(ui, &cx.kit.palette, &part.listing.heading);
                ui.add_space(4.0);
                let top = ui.cursor().top();
                let numbered: Vec<(usize, &Item)> =
                    (first..).zip(part.listing.items.iter()).collect();
                relation_list::near_rows(ui, cx, &numbered, |ui, cx, (number, item), _| {
                    // Known by its number: which rows are laid out changes while the list scrolls.
                    let row = ui.push_id(number, |ui| listing::row(ui, cx, item)).inner;
                    rows.extend(row.map(|id| (*number, id)));
                });
                let here = self.at.checked_sub(first);
                if let Some(at) = here.filter(|at| self.comes && *at < part.listing.items.len()) {
                    self.reveal(ui, top, at, &rows);
                }
                first += part.listing.items.len();
                ui.add_space(8.0);
            }
        };
        let area = Area::new(Id::unique("map-chooser"))
            .order(Order::Foreground)
            .constrain(true)
            .fixed_pos(self.corner)
            .sizing_pass(!self.shown)
            .show(ui.ctx(), |ui| {
                let frame = Frame::popup(ui.style()).inner_margin(MARGIN_PX);
                frame.show(ui, |ui| {
                    ui.set_width(most.x);
                    ui.set_max_height(most.y);
                    let mut scroll = ScrollArea::vertical()
                        .max_height(most.y)
                        .auto_shrink([false, true]);
                    if !self.shown {
                        // A list that was there before may have been scrolled.
                        scroll = scroll.vertical_scroll_offset(0.0);
                    }
                    scroll.show(ui, list);
                });
            });
        (area.response, rows)
    }

    /// What to do when something of the list is chosen.
    fn chosen(&self, item: Item) -> Command {
        let parts = self.parts.iter().filter(|part| part.stays);
        let mut found = parts.filter_map(|part| {
            let at = part.listing.items.iter().position(|i| *i == item)?;
            Some(Listing {
                at: Some(at),
                ..part.listing.clone()
            })
        });
        found
            .next()
            .map_or_else(|| Command::Select(Some(item)), Command::List)
    }

    /// Scrolls to the row that has the keyboard, the one numbered `at` of a part whose rows begin at `top`.
    fn reveal(&self, ui: &Ui, top: f32, at: usize, rows: &[(usize, Id)]) {
        let laid = rows.iter().find(|(number, _)| *number == self.at);
        let laid = laid.and_then(|(_, id)| ui.ctx().read_response(*id));
        let mut rect = laid.map_or_else(
            || {
                #[expect(clippy::cast_precision_loss, reason = "numbers of rows")]
                let above = at as f32 * (relation_list::ROW_PX + ui.spacing().item_spacing.y);
                let corner = Pos2::new(ui.max_rect().left(), top + above);
                Rect::from_min_size(corner, Vec2::splat(relation_list::ROW_PX))
            },
            |response| response.rect,
        );
        if at == 0 {
            rect.min.y -= HEAD_PX;
        }
        ui.scroll_to_rect_animation(rect, None, ScrollAnimation::none());
    }

    /// The list has the keyboard while it is there: the arrow keys go round in it, and Tab does not leave it.
    fn walk(&mut self, ctx: &Context, rows: &[(usize, Id)]) {
        let focused = ctx.memory(|memory| memory.focused());
        let here = rows.iter().find(|(_, id)| Some(*id) == focused);
        // A reader of the screen may have brought the keyboard elsewhere.
        let at = here.map_or(self.at, |(number, _)| *number);
        let count = self.parts.iter().map(|part| part.listing.items.len()).sum();
        // The key that opened the list is none of its own.
        let to = if self.shown {
            walked(ctx, at, count)
        } else {
            0
        };
        let id = rows.iter().find(|(number, _)| *number == to);
        self.comes = to != at || (self.comes && id.is_none());
        self.at = to;
        let filter = EventFilter {
            tab: true,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        ctx.memory_mut(|memory| match (id, here) {
            (Some((_, id)), _) => {
                memory.request_focus(*id);
                memory.set_focus_lock_filter(*id, filter);
            }
            // Laid out once it has come into view.
            (None, Some((_, old))) => memory.surrender_focus(*old),
            (None, None) => {}
        });
        if self.comes || id.is_some_and(|(_, id)| Some(*id) != focused) {
            ctx.request_repaint();
        }
    }
}

impl Chooser {
    /// Asks which of several things near a point of the window is meant; the list stands beside the point, on the side where it
    /// covers least of them. `under` tells what lies within a radius of a point of the figure, which is drawn in `place`.
    pub fn asking(
        place: Rect,
        under: impl Fn(ScreenPos, f32) -> Vec<Target>,
        at: Pos2,
        part: Part,
    ) -> Self {
        let items = Arc::clone(&part.listing.items);
        let room = place.shrink(FROM_EDGE_PX);
        let size = size_px(items.len()).min(room.size());
        let corners = corners(room, size, at);
        let known: BTreeSet<&Item> = items.iter().collect();
        let covered = |corner: &Pos2| {
            let list = Rect::from_min_size(*corner, size);
            let points = probes(list).into_iter();
            let hits = points.filter(|p| {
                let near = under(on_figure(place, *p), PROBE_PX * 0.6);
                near.iter().any(|target| is_one_of(target, &known))
            });
            hits.count()
        };
        // The first of the best: they are in the order of their distance.
        let best = corners
            .iter()
            .map(|corner| (covered(corner), *corner))
            .min_by_key(|(hits, _)| *hits);
        let corner = best.map_or(at, |(_, corner)| corner);
        Self::new(corner, vec![part])
    }

    /// Lists things that lie anywhere, beside a point of the window.
    pub fn listing(place: Rect, at: Pos2, parts: Vec<Part>) -> Self {
        let rows = parts.iter().map(|part| part.listing.items.len() + 1).sum();
        let room = place.shrink(FROM_EDGE_PX);
        let size = size_px(rows).min(room.size());
        let corner = corners(room, size, at).first().copied().unwrap_or(at);
        Self::new(corner, parts)
    }
}

/// Draws the list over a figure; a choice, a click beside it and Escape close it, and the keyboard goes back to `stop`.
pub(in super::super) fn choose(
    open: &mut Option<Chooser>,
    ui: &Ui,
    cx: &mut PanelCx<'_>,
    (place, stop): (Rect, Id),
) {
    let Some(chooser) = open.clone() else {
        return;
    };
    let before = cx.commands.len();
    let room = place.size() - Vec2::splat(2.0 * (MARGIN_PX + FROM_EDGE_PX));
    let most = Vec2::new(
        room.x.clamp(LEAST_WIDTH_PX, WIDTH_PX),
        room.y.max(3.0 * ROW_PX),
    );
    let (list, rows) = chooser.show(ui, cx, most);
    let chosen = listing::chosen(cx, before, |item| chooser.chosen(item));
    let beside = list.clicked_elsewhere() && chooser.shown;
    let escaped = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    if chosen || beside || escaped || rows.is_empty() {
        *open = None;
        if !beside {
            ui.memory_mut(|memory| memory.request_focus(stop));
        }
        ui.ctx().request_repaint();
        return;
    }
    if let Some(open) = open {
        open.walk(ui.ctx(), &rows);
        open.shown = true;
    }
}

/// The row to which the keys lead from one of so many, of which there is one at least.
fn walked(ctx: &Context, at: usize, count: usize) -> usize {
    // Several may come within one frame.
    let pressed = |with, key| ctx.input_mut(|input| input.count_and_consume_key(with, key));
    let none = Modifiers::NONE;
    // Before Tab alone, which Shift would count as, too.
    let up = pressed(Modifiers::SHIFT, Key::Tab) + pressed(none, Key::ArrowUp);
    let down = pressed(none, Key::Tab) + pressed(none, Key::ArrowDown);
    let count = count.max(1);
    match (pressed(none, Key::Home), pressed(none, Key::End)) {
        (0, 0) => (at + down + count - up % count) % count,
        (0, _) => count - 1,
        _ => 0,
    }
}

/// About the size of a list of so many rows, in points.
fn size_px(rows: usize) -> Vec2 {
    #[expect(clippy::cast_precision_loss, reason = "a few rows")]
    let rows = rows as f32;
    Vec2::new(WIDTH_PX, HEAD_PX + rows * ROW_PX) + Vec2::splat(2.0 * MARGIN_PX)
}

/// Where a list may stand: around the point, those at its sides first.
fn corners(room: Rect, size: Vec2, at: Pos2) -> Vec<Pos2> {
    let free = Rect::from_min_max(room.min, room.max - size);
    let beside = |x: f32, y: f32| {
        let middle = at + Vec2::new(x, y) * (size / 2.0 + Vec2::splat(FROM_POINT_PX));
        free.clamp(middle - size / 2.0)
    };
    [
        (1.0, 0.0),
        (-1.0, 0.0),
        (0.0, 1.0),
        (0.0, -1.0),
        (1.0, 1.0),
        (1.0, -1.0),
        (-1.0, 1.0),
        (-1.0, -1.0),
    ]
    .map(|(x, y)| beside(x, y))
    .to_vec()
}

/// Points all over a box, close enough that no line slips through.
fn probes(list: Rect) -> Vec<Pos2> {
    let mut points = Vec::new();
    let mut y = list.top();
    while y < list.bottom() + PROBE_PX {
        let mut x = list.left();
        while x < list.right() + PROBE_PX {
            points.push(list.clamp(Pos2::new(x, y)));
            x += PROBE_PX;
        }
        y += PROBE_PX;
    }
    points
}

fn is_one_of(target: &Target, items: &BTreeSet<&Item>) -> bool {
    match target {
        Target::Item(item) => items.contains(item),
        Target::Heap(ids) => ids
            .iter()
            .any(|id| items.contains(&Item::Place(id.clone()))),
        Target::Bundle(ids) => ids
            .iter()
            .any(|id| items.contains(&Item::Relation(id.clone()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_stands_on_the_map_and_beside_the_click_wherever_that_was() {
        let room = Rect::from_min_max(Pos2::new(200.0, 50.0), Pos2::new(900.0, 700.0));
        let size = size_px(6);
        for x in [200.0, 550.0, 900.0] {
            for y in [50.0, 400.0, 700.0] {
                let at = Pos2::new(x, y);
                for corner in corners(room, size, at) {
                    let list = Rect::from_min_size(corner, size);
                    assert!(room.contains_rect(list), "{corner}");
                    let far = list.distance_to_pos(at);
                    assert!(far <= FROM_POINT_PX * 1.5, "{far} from {at}");
                }
            }
        }
    }

    #[test]
    fn no_point_of_a_list_is_far_from_a_probe() {
        let list = Rect::from_min_size(Pos2::new(3.0, 5.0), size_px(4));
        let probes = probes(list);
        for n in 0..200_u8 {
            let t = f32::from(n) / 199.0;
            let p = list.lerp_inside(Vec2::new(t, (t * 7.0).fract()));
            let near = probes.iter().any(|q| q.distance(p) <= PROBE_PX * 0.75);
            assert!(near, "{p}");
        }
    }
}
