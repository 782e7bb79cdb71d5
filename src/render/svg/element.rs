//! Elements, attributes and numbers as text.

use crate::geom::ScreenPos;
use crate::scene::visible::made_visible;

/// What writes elements: every text that it is given comes out escaped.
#[derive(Debug, Default)]
pub struct Writer {
    out: String,
    open: Vec<String>,
    /// Whether the start tag of the innermost element still lacks its end.
    in_tag: bool,
}

impl Writer {
    /// Starts an element inside the one that is open.
    pub fn open(&mut self, name: &str) {
        self.end_tag();
        if !self.out.is_empty() && name != "tspan" {
            self.out.push('\n');
        }
        self.out.push('<');
        self.out.push_str(name);
        self.open.push(name.to_owned());
        self.in_tag = true;
    }

    /// Gives the element just opened an attribute.
    pub fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape(&mut self.out, &made_visible(value, true));
        self.out.push('"');
    }

    /// Writes words into the element that is open; on one line when `one_line` is set.
    pub fn text(&mut self, text: &str, one_line: bool) {
        self.end_tag();
        escape(&mut self.out, &made_visible(text, one_line));
    }

    /// Ends the element that is open.
    pub fn close(&mut self) {
        let Some(name) = self.open.pop() else { return };
        if self.in_tag {
            self.out.push_str("/>");
            self.in_tag = false;
        } else {
            if name == "svg" || name == "g" {
                self.out.push('\n');
            }
            self.out.push_str("</");
            self.out.push_str(&name);
            self.out.push('>');
        }
    }

    /// The document, with a line end.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out.push('\n');
        self.out
    }

    fn end_tag(&mut self) {
        if self.in_tag {
            self.out.push('>');
            self.in_tag = false;
        }
    }
}

/// Appends a text with what XML would read as markup escaped; attributes stand in double quotes.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

/// A number rounded to hundredths, without zeros at its end; 0 for what is not a number, held to ±10,000,000.
pub fn number(value: f32) -> String {
    let mut out = String::new();
    push_number(&mut out, value);
    out
}

/// Appends `x y`.
pub fn push_pair(out: &mut String, p: ScreenPos) {
    push_number(out, p.x);
    out.push(' ');
    push_number(out, p.y);
}

fn push_number(out: &mut String, value: f32) {
    let value = if value.is_nan() { 0.0 } else { value };
    #[expect(clippy::cast_possible_truncation, reason = "clamped before")]
    let hundredths = (f64::from(value).clamp(-1e7, 1e7) * 100.0).round() as i64;
    if hundredths < 0 {
        out.push('-');
    }
    let (whole, rest) = (
        hundredths.unsigned_abs() / 100,
        hundredths.unsigned_abs() % 100,
    );
    out.push_str(&whole.to_string());
    if rest > 0 {
        out.push('.');
        if rest % 10 == 0 {
            out.push_str(&(rest / 10).to_string());
        } else {
            if rest < 10 {
                out.push('0');
            }
            out.push_str(&rest.to_string());
        }
    }
}
