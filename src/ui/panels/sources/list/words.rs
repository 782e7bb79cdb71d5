//! What stands in the cells of a document.

use super::super::super::PanelCx;
use crate::lang::Message;
use crate::model::Document;

/// A share as a percentage: none only for none, all only for all.
pub(super) fn percent(share: f64) -> Message {
    let whole = (share * 100.0).round().clamp(0.0, 100.0);
    match whole {
        _ if share > 0.0 && share < 0.01 => Message::new("sources-percent-below"),
        _ if share < 1.0 && whole > 99.0 => Message::new("sources-percent-above"),
        whole => Message::new("sources-percent").with("whole", format!("{whole}")),
    }
}

/// The name of a document's language; its tag where the catalogue has none.
pub(super) fn language(cx: &PanelCx<'_>, document: &Document) -> String {
    let tag = document.lang.as_deref().unwrap_or(cx.dossier().lang());
    let id = format!("language-name-{}", tag.split('-').next().unwrap_or(tag));
    if cx.texts().has(&id) {
        cx.text(&id)
    } else {
        tag.to_owned()
    }
}
