//! Rows as tab-separated values, for spreadsheets and text.

use std::borrow::Cow;

/// The lines of a table with tabs between their cells, each line ended by a line feed.
///
/// Within a cell, tabs, line breaks and other control characters become spaces. A cell with a quotation mark stands in quotation
/// marks, with those inside it doubled, as spreadsheets read it. A cell that a spreadsheet would take for a formula, because it
/// begins with `=`, `+`, `-`, `@` or their fullwidth forms, gets an apostrophe before it, unless it is a plain number: so OWASP
/// advises (CSV Injection).
#[must_use]
pub fn tsv(lines: &[Vec<String>]) -> String {
    let mut out = String::new();
    for line in lines {
        for (number, cell) in line.iter().enumerate() {
            if number > 0 {
                out.push('\t');
            }
            out.push_str(&harmless(cell));
        }
        out.push('\n');
    }
    out
}

fn harmless(cell: &str) -> Cow<'_, str> {
    let mut cell = Cow::Borrowed(cell);
    let is_break = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    if cell.contains(is_break) {
        let spaced = cell.replace("\r\n", " ");
        cell = Cow::Owned(spaced.replace(is_break, " "));
    }
    if is_formula(&cell) {
        cell = Cow::Owned(format!("'{cell}"));
    }
    if cell.contains('"') {
        cell = Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")));
    }
    cell
}

fn is_formula(cell: &str) -> bool {
    let begins = cell
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let digits = |c: char| c.is_ascii_digit() || c == '.';
    let number = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    begins && !(number.starts_with(|c: char| c.is_ascii_digit()) && number.chars().all(digits))
}
