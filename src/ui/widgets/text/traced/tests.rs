//! Every letter of a text has its place, whichever way it is written.

use super::super::super::super::fonts::{definitions, font};
use super::super::turned::push;
use super::*;
use crate::scene::Face;
use crate::scene::text::Fonts;
use eframe::egui::text::TextFormat;
use eframe::egui::{Color32, Context, LayerId, RawInput};

/// The text laid out in a window of its own, a section for each of `parts`.
fn lay(parts: &[&str], width: f32) -> (Arc<Galley>, Vec<Placed>) {
    let context = Context::default();
    context.set_fonts(definitions(&Fonts::bundled().unwrap()));
    let mut job = LayoutJob::default();
    for part in parts {
        let format = TextFormat::simple(font(Face::Serif, 16.0), Color32::BLACK);
        push(&mut job, part, 0.0, format);
    }
    let mut out = None;
    let mut output = context.run_pass(RawInput::default(), |context| {
        let painter = context.layer_painter(LayerId::background());
        out = Some(traced(&painter, job.clone(), width));
    });
    output.textures_delta.clear();
    out.unwrap()
}

const TEXTS: [[&str; 3]; 4] = [
    [
        "A sentence before, ",
        "a quotation that is long enough to wrap,",
        " and more.\nNext line.",
    ],
    [
        "בבוקר יצאה משלחת ",
        "מתל אביב. היא הגיעה לקהיר (מצרים)",
        " ב-12 במרץ 2026 עם 340 ארגזים.",
    ],
    [
        "في الصباح بدأ اليوم. ",
        "سافر الوفد من القاهرة إلى طوكيو على متن Airbus A330",
        " في ١٢ مارس ٢٠٢٦.",
    ],
    ["北京的代表团", "前往特拉维夫（תל אביב），", "于三月返回。"],
];

#[test]
fn every_letter_has_one_place_within_the_width() {
    for parts in TEXTS {
        let text = parts.concat();
        let (galley, placed) = lay(&parts, 180.0);
        assert!(galley.rows.len() > 1, "{text}");
        let mut seen = vec![0; text.len()];
        for one in &placed {
            assert!(one.x.min >= -0.5 && one.x.max <= 185.0, "{one:?} of {text}");
            for at in one.bytes.clone() {
                seen[at] += 1;
            }
        }
        for (at, letter) in text.char_indices() {
            // Spaces at the end of a line may have none.
            let fine = seen[at] == 1 || letter.is_whitespace() && seen[at] == 0;
            assert!(fine, "{letter:?} of {text}: {}", seen[at]);
        }
    }
}

#[test]
fn what_stands_on_one_line_does_not_overlap() {
    for parts in TEXTS {
        let (_, placed) = lay(&parts, 180.0);
        for pair in placed.windows(2) {
            let same = pair[0].row == pair[1].row;
            assert!(!same || pair[1].x.min >= pair[0].x.max - 0.6, "{pair:?}");
        }
    }
}

#[test]
fn writing_from_right_to_left_begins_at_the_right() {
    let (_, placed) = lay(&TEXTS[1], 180.0);
    let first = placed.iter().find(|one| one.bytes.start == 0).unwrap();
    assert!(first.row == 0 && first.x.max > 179.0, "{first:?}");
}
