use super::super::super::super::fonts::{definitions, font};
use super::*;
use crate::scene::Face;
use crate::scene::text::Fonts;
use eframe::egui::{Color32, Context, LayerId, RawInput};

/// Lays a quotation out in a window of its own.
fn galley(text: &str, rows: usize, width: f32, manner: Manner) -> Arc<Galley> {
    let context = Context::default();
    context.set_fonts(definitions(&Fonts::bundled().unwrap()));
    let format = TextFormat::simple(font(Face::Serif, 16.0), Color32::BLACK);
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_rows = rows;
    let mut out = None;
    let mut output = context.run_pass(RawInput::default(), |context| {
        let painter = context.layer_painter(LayerId::background());
        out = Some(laid(&painter, job.clone(), width, manner));
    });
    output.textures_delta.clear();
    out.unwrap()
}

/// The letters of each line from left to right.
fn lines(galley: &Galley) -> Vec<String> {
    let rows = galley.rows.iter().map(|row| {
        // Letters that egui adds for its cursors have no width.
        let drawn = row.row.glyphs.iter().filter(|g| g.advance_width > 0.0);
        drawn.map(|glyph| glyph.chr).collect::<String>()
    });
    rows.collect()
}

fn reversed(text: &str) -> String {
    text.chars().rev().collect()
}

#[test]
fn lines_are_wrapped_in_the_order_of_reading_and_then_turned() {
    let text = "אבג דהו (זחט) יכל 2026 מנס";
    let galley = galley(text, 9, 90.0, Manner::Quoted);
    let lines = lines(&galley);
    assert!(lines.len() >= 2, "{lines:?}");
    // What is read first stands at the right of the first line.
    assert!(lines[0].ends_with(&reversed("אבג דהו")), "{lines:?}");
    let letters: String = lines
        .concat()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    assert_eq!(
        letters.chars().count(),
        text.chars().filter(|c| !c.is_whitespace()).count()
    );
    assert!(letters.contains("2026"));
    assert_eq!(
        galley.text(),
        text,
        "readers of the screen hear the words in their order"
    );
    for row in &galley.rows {
        assert!(row.rect().right() <= 90.5 && row.rect().right() >= 89.0);
    }
}

#[test]
fn a_label_stands_at_the_left_and_its_arrow_points_on() {
    let galley = galley("תל → القاهرة", 1, 400.0, Manner::Label);
    let drawn = lines(&galley);
    assert!(drawn[0].starts_with("לת →"), "{drawn:?}");
    assert!(galley.rows[0].row.glyphs[0].pos.x < 1.0 && galley.size().x < 200.0);
}

#[test]
fn what_is_cut_loses_what_is_read_last() {
    let text = "אבג דהו זחט יכל מנס עפצ";
    let galley = galley(text, 1, 80.0, Manner::Label);
    let drawn = lines(&galley);
    assert!(galley.elided);
    assert!(
        drawn[0].starts_with('…') && drawn[0].ends_with("גבא"),
        "{drawn:?}"
    );
    assert!(galley.size().x <= 80.0);
}

#[test]
fn a_line_that_is_cut_loses_what_is_read_last() {
    let context = Context::default();
    context.set_fonts(definitions(&Fonts::bundled().unwrap()));
    for (text, start) in [
        ("כותרת: תל אביב (2026) ו-Kairo", "תרתוכ"),
        ("A title without any end", "A"),
    ] {
        let mut drawn = None;
        let mut output = context.run_pass(RawInput::default(), |context| {
            let painter = context.layer_painter(LayerId::background());
            let manner = (font(Face::Sans, 13.0), Color32::BLACK);
            drawn = Some(super::super::cut_line(&painter, text, manner, 90.0));
        });
        output.textures_delta.clear();
        let galley = drawn.unwrap();
        let line = lines(&galley).concat();
        assert!(galley.elided && galley.size().x <= 90.5, "{line}");
        assert!(line.contains(start) && line.contains('…'), "{line}");
    }
}

#[test]
fn a_word_without_end_is_broken() {
    let galley = galley(&"אב".repeat(100), 3, 80.0, Manner::Label);
    assert_eq!(galley.rows.len(), 3);
    assert!(galley.size().x <= 81.0, "{}", galley.size().x);
}

#[test]
fn other_texts_are_left_to_egui() {
    let galley = galley("Kim 김 → Київ", 9, 400.0, Manner::Quoted);
    assert_eq!(galley.job.sections.len(), 1);
    assert_eq!(lines(&galley), ["Kim 김 → Київ"]);
}
