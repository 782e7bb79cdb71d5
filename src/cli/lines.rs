//! Text on its way to a terminal: nothing in a file may steer the terminal or reorder what is read.

use crate::error::{Error, because};
use crate::lang::Message;
use std::io::{ErrorKind, Write};

/// The text with control and direction characters shown as marks such as `<U+202E>`; tabs and line ends become spaces.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' | '\n' | '\r' => out.push(' '),
            c if c.is_control() || is_direction_mark(c) => {
                out += &format!("<U+{:04X}>", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// Characters that change the direction in which others are read (UAX #9, explicit formatting and marks).
fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{061c}')
}

/// Writes to standard output; a reader who has gone away is no error.
///
/// # Errors
/// When the output cannot be written for any other reason.
pub fn print(text: &str) -> Result<(), Error> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Error::unusable(because(
            Message::new("error-output"),
            &error,
        ))),
        _ => Ok(()),
    }
}

/// Writes a remark to standard error.
pub fn remark(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(plain("a\u{1b}[2Jb\u{202e}c\td"), "a<U+001B>[2Jb<U+202E>c d");
        assert_eq!(plain("Pjöngjang 평양"), "Pjöngjang 평양");
    }
}
