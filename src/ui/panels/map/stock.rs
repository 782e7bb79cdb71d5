//! How much of a large dossier the map shows, and all that has no line of its own, one click away.

use super::super::super::style::SMALL;
use super::super::PanelCx;
use super::super::pointing::Part;
use super::MapPanel;
use crate::geom::Rect as ScreenRect;
use crate::lang::Message;
use crate::model::{Id, Item, Relation};
use eframe::egui::{Button, Rect, RichText, Ui, UiBuilder, Vec2};

/// The distance of the button from the sides, in points.
const AWAY: f32 = 15.0;
/// The height of the button, in points.
const HEIGHT: f32 = 30.0;

impl MapPanel {
    /// Draws the button in the left upper corner that says how much is shown, and lists the rest.
    pub(super) fn stock(&mut self, ui: &mut Ui, cx: &PanelCx<'_>, rect: Rect) {
        let Some(stock) = self.view.stock() else {
            return;
        };
        let corner = rect.min + Vec2::splat(AWAY);
        let most = Vec2::new(rect.width() - 5.0 * AWAY, HEIGHT);
        let room = UiBuilder::new().max_rect(Rect::from_min_size(corner, most));
        let response = ui.scope_builder(room, |ui| {
            let words = RichText::new(cx.say(&stock.message())).size(SMALL + 0.5);
            let button = Button::new(words)
                .truncate()
                .min_size(Vec2::new(0.0, HEIGHT));
            ui.add(button).on_hover_text(cx.text("map-stock-tip"))
        });
        if response.inner.clicked() {
            let at = response.inner.rect.left_bottom();
            let parts = self.rest(cx);
            self.list(at, parts);
        }
    }

    /// The relations without a line of their own in this view.
    fn rest(&self, cx: &PanelCx<'_>) -> Vec<Part> {
        let Some([single, bundled]) = self.view.relations() else {
            return Vec::new();
        };
        let visible = &cx.session.derived().visible.relations;
        let visible = cx.dossier().relations().in_rows(visible).map(|r| &r.id);
        let others: Vec<&Id<Relation>> = visible.filter(|id| !single.contains(id)).collect();
        let (bundled, unlined): (Vec<&Id<Relation>>, Vec<&Id<Relation>>) =
            others.into_iter().partition(|id| bundled.contains(id));
        let (here, elsewhere): (Vec<&Id<Relation>>, Vec<&Id<Relation>>) =
            unlined.into_iter().partition(|id| self.is_near(cx, id));
        let part = |heading: &'static str, ids: Vec<&Id<Relation>>| {
            let heading = cx.say(&Message::new(heading).with("count", ids.len()));
            let items: Vec<Item> = ids.into_iter().cloned().map(Item::Relation).collect();
            Part::list(cx, (heading, None), &items)
        };
        [
            part("map-unlined-here", here),
            part("map-bundled", bundled),
            part("map-unlined", elsewhere),
        ]
        .into_iter()
        .filter(|part| !part.listing.items.is_empty())
        .collect()
    }

    /// Whether an end of a relation lies in view.
    fn is_near(&self, cx: &PanelCx<'_>, id: &Id<Relation>) -> bool {
        let dossier = cx.dossier();
        let relation = dossier.relations().get(id);
        let ends = relation.into_iter().flat_map(|r| [&r.from, &r.to]);
        let mut places = ends.filter_map(|end| dossier.place_of(end));
        let sheet = ScreenRect::from_xywh(0.0, 0.0, self.size.width, self.size.height);
        self.last.is_some_and(|camera| {
            places.any(|place| {
                let at = camera.screen_from_lonlat(place.position);
                at.is_some_and(|at| sheet.contains(at))
            })
        })
    }
}
