//! How wide columns are: no narrower than the words that the program itself writes in them.

use super::super::super::fonts::font;
use super::super::super::style::{BODY, SMALL};
use super::super::PanelCx;
use super::column_name;
use super::header::{PAD_PX, SIGN_PX};
use super::rows::SAMPLE_PX;
use crate::analysis::table::Column;
use crate::lang::Texts;
use crate::model::{ActorKind, Kind, Precision, Realis, Status, WitnessKind, wording};
use crate::scene::Face;
use eframe::egui::{Color32, Painter};

/// Columns of names that nobody has made wider or narrower become at least so narrow where there is little room.
const LEAST_SHARE: f32 = 0.86;

/// The width of a column that nobody has made wider or narrower, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Natural {
    /// As wide as it likes to be.
    pub wanted: f32,
    /// As narrow as it may be.
    pub least: f32,
    /// Whether it has a use for more.
    pub grows: bool,
}

impl Natural {
    /// The width of a column in the language of the interface.
    pub fn of(cx: &PanelCx<'_>, painter: &Painter, column: Column) -> Self {
        let measured = |text: String, face: Face, size: f32| {
            let galley = painter.layout_no_wrap(text, font(face, size), Color32::PLACEHOLDER);
            galley.size().x
        };
        let heading = measured(column_name(cx, column), Face::SansStrong, SMALL) + SIGN_PX;
        let words = vocabulary(column, cx.texts());
        let widest = words.map(|words| {
            let widths = words
                .into_iter()
                .map(|word| measured(word, Face::Sans, BODY));
            let sample = if column == Column::Kind {
                SAMPLE_PX + PAD_PX
            } else {
                0.0
            };
            widths.fold(0.0, f32::max) + sample
        });
        let heading = heading + 2.0 * PAD_PX;
        let fixed = widest.map(|px| (px + 2.0 * PAD_PX).ceil());
        let wanted = fixed.unwrap_or_else(|| usual(column)).max(heading);
        let grows = fixed.is_none() && !column.is_number();
        let least = if grows {
            (wanted * LEAST_SHARE).floor().max(heading)
        } else {
            wanted
        };
        Self {
            wanted,
            least,
            grows,
        }
    }
}

/// The words of which a cell of a column has one; `None` where the dossier says what stands there.
fn vocabulary(column: Column, texts: &Texts) -> Option<Vec<String>> {
    fn all<W: wording::Word + Copy>(words: &[W], texts: &Texts) -> Option<Vec<String>> {
        let words = words.iter().map(|word| wording::word(*word, texts));
        Some(words.collect())
    }
    match column {
        Column::Kind => all(Kind::ALL, texts),
        Column::Realis => all(Realis::ALL, texts),
        Column::Status => all(Status::ALL, texts),
        Column::Precision => all(Precision::ALL, texts),
        Column::ActorKind => all(ActorKind::ALL, texts),
        Column::WitnessKind => all(WitnessKind::ALL, texts),
        _ => None,
    }
}

/// The width of a column of names, dates or numbers, in points.
fn usual(column: Column) -> f32 {
    match column {
        Column::Name => 210.0,
        Column::Object | Column::When => 150.0,
        Column::Coordinates | Column::MemberOf | Column::Seat | Column::SpeaksFor => 164.0,
        Column::Country => 136.0,
        Column::From | Column::To | Column::Who | Column::Whom => 120.0,
        Column::Voices | Column::Passages => 76.0,
        _ => 104.0,
    }
}

/// The widths of columns in so much room: those that the reader has given, names a little narrower where that makes all fit;
/// what is left is shared by those that have a use for it, and the last one, which has the longest texts, gets twice as much.
pub(super) fn widths(columns: &[(Option<f32>, Natural)], room: f32) -> Vec<f32> {
    let sum = |of: &dyn Fn(&Natural) -> f32| -> f32 {
        columns
            .iter()
            .map(|(given, natural)| given.unwrap_or_else(|| of(natural)))
            .sum()
    };
    let (wanted, least) = (sum(&|n| n.wanted), sum(&|n| n.least));
    // From 0, where all are as narrow as they may be, to 1.
    let share = ((room - least) / (wanted - least).max(1.0)).clamp(0.0, 1.0);
    let left = (room - wanted).max(0.0);
    let last = columns.len().saturating_sub(1);
    let part = |(number, (given, natural)): (usize, &(Option<f32>, Natural))| match given {
        None if natural.grows && number == last => 2.0,
        None if natural.grows => 1.0,
        _ => 0.0,
    };
    let parts: f32 = columns.iter().enumerate().map(part).sum();
    let mut widths: Vec<f32> = columns
        .iter()
        .enumerate()
        .map(|(number, (given, natural))| {
            given.unwrap_or_else(|| {
                let own = natural.least + (natural.wanted - natural.least) * share;
                let more = left * part((number, &(*given, *natural))) / parts.max(1.0);
                (own + more).floor()
            })
        })
        .collect();
    let used: f32 = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += (room - used).max(0.0);
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: (Option<f32>, Natural) = (
        None,
        Natural {
            wanted: 100.0,
            least: 86.0,
            grows: true,
        },
    );
    const WORDS: (Option<f32>, Natural) = (
        None,
        Natural {
            wanted: 140.0,
            least: 140.0,
            grows: false,
        },
    );

    #[test]
    fn free_room_is_shared_and_words_of_the_program_are_never_cut() {
        let columns = [NAMES, WORDS, NAMES];
        assert_eq!(widths(&columns, 640.0), [200.0, 140.0, 300.0]);
        assert_eq!(widths(&columns, 340.0), [100.0, 140.0, 100.0]);
        assert_eq!(widths(&columns, 326.0), [93.0, 140.0, 93.0]);
        assert_eq!(widths(&columns, 50.0), [86.0, 140.0, 86.0]);
    }

    #[test]
    fn what_the_reader_has_given_stays() {
        let given = (Some(50.0), NAMES.1);
        assert_eq!(widths(&[given, WORDS, NAMES], 490.0), [50.0, 140.0, 300.0]);
        assert_eq!(widths(&[NAMES, WORDS, given], 490.0), [300.0, 140.0, 50.0]);
    }
}
