//! The sources: the documents of the dossier, and a reader in which every quotation is marked.

mod asking;
mod hand;
mod head;
mod keys;
mod list;
mod marks;
mod page;
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
        if room.x >= WIDE {
            EguiPanel::left("documents")
                .default_size(LIST)
                .size_range(240.0..=room.x * 0.5)
                .frame(frame)
                .show(ui, |ui| list.ui(ui, cx));
        } else {
            let most = (room.y * 0.4).max(80.0);
            let wanted = DocumentList::height(cx).min(room.y * 0.3).max(80.0);
            EguiPanel::top("documents")
                .default_size(wanted)
                .size_range(60.0..=most)
                .resizable(true)
                .frame(frame)
                .show(ui, |ui| list.ui(ui, cx));
        }
        eframe::egui::CentralPanel::default()
            .frame(Frame::new().fill(cx.kit.palette.panel))
            .show(ui, |ui| self.reader.ui(ui, cx));
    }
}
