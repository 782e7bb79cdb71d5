//! The sources: the documents of the dossier, and a reader in which every quotation is marked.

mod asking;
mod hand;
mod head;
mod keys;
mod list;
mod marks;
mod page;
mod picker;
mod reader;
mod search;

use super::super::style::MARGIN;
use super::{Panel, PanelCx};
use eframe::egui::{Frame, Margin, Panel as EguiPanel, Ui};
use list::DocumentList;
use reader::Reader;

/// A panel that is at least so wide has the list beside the reader, in points.
const WIDE: f32 = 1250.0;
/// The width of that list, in points.
const LIST: f32 = 460.0;
/// The least height of the list above the reader, in points.
const LEAST_LIST: f32 = 84.0;

/// The sources.
#[derive(Default)]
pub struct SourcesPanel {
    list: DocumentList,
    reader: Reader,
}

impl SourcesPanel {
    /// Whether a small list asks which of several relations is meant.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.reader.asks()
    }
}

impl Panel for SourcesPanel {
    fn name(&self) -> &'static str {
        "panel-sources"
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let room = ui.available_size();
        let frame = Frame::new()
            .fill(cx.kit.palette.panel)
            .inner_margin(Margin::symmetric(MARGIN as i8, 10));
        let list = &mut self.list;
        let (needs, above) = (self.reader.needs(room.x), room.x < WIDE);
        let is_low = room.y < needs + if above { LEAST_LIST } else { 0.0 };
        if !above {
            EguiPanel::left("documents")
                .default_size(LIST)
                .size_range(240.0..=room.x * 0.5)
                .frame(frame)
                .show(ui, |ui| list.ui(ui, cx));
        } else if is_low {
            let line = Frame::new().fill(cx.kit.palette.panel);
            EguiPanel::top("document")
                .exact_size(picker::HEIGHT)
                .frame(line.inner_margin(Margin::symmetric(MARGIN as i8, 3)))
                .show(ui, |ui| picker::show(ui, cx, list));
        } else {
            let most = (room.y * 0.4).min(room.y - needs).max(LEAST_LIST);
            let wanted = DocumentList::height(cx).min(room.y * 0.3).min(most);
            EguiPanel::top("documents")
                .default_size(wanted.max(LEAST_LIST))
                .size_range(60.0..=most)
                .resizable(true)
                .frame(frame)
                .show(ui, |ui| list.ui(ui, cx));
        }
        eframe::egui::CentralPanel::default()
            .frame(Frame::new().fill(cx.kit.palette.panel))
            .show(ui, |ui| self.reader.ui(ui, cx, is_low));
    }
}
