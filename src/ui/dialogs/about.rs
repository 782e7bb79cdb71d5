//! About the program: version, licence, and whose work it stands on.

use super::super::fonts::font;
use super::super::panels::PanelCx;
use super::super::widgets::text::{caps, muted};
use super::Sheet;
use crate::lang::{Lang, Message};
use crate::scene::Face;
use eframe::egui::{Context, Label, RichText, Ui};

const ENGLISH: &str = include_str!("../../../assets/about/about.en.txt");
const GERMAN: &str = include_str!("../../../assets/about/about.de.txt");

pub(super) fn show(ctx: &Context, cx: &mut PanelCx<'_>) {
    let sheet = Sheet {
        name: "about",
        title: "Beleg",
        width: 560.0,
        grows: false,
    };
    sheet.show(ctx, cx, |ui, cx| {
        let version = Message::new("about-version").with("version", env!("CARGO_PKG_VERSION"));
        muted(ui, &cx.kit.palette, &cx.say(&version));
        ui.add_space(10.0);
        let text = match cx.texts().lang() {
            Lang::En => ENGLISH,
            Lang::De => GERMAN,
        };
        paragraphs(ui, cx, text);
    });
}

/// Paragraphs stand on lines of their own; `# ` makes a heading.
fn paragraphs(ui: &mut Ui, cx: &PanelCx<'_>, text: &str) {
    for line in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
        match line.strip_prefix("# ") {
            Some(heading) => {
                ui.add_space(12.0);
                caps(ui, &cx.kit.palette, heading);
            }
            None => {
                let text = RichText::new(line).font(font(Face::Sans, 13.0));
                ui.add(Label::new(text).wrap());
            }
        }
    }
}

#[cfg(test)]
mod tests;
