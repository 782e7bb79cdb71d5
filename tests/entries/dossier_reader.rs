//! The reader of dossiers.

use beleg::error::SourcePlace;
use beleg::io::dossier::{read, write};

/// Reads `data` as a dossier.
///
/// # Panics
/// When what opens is not written so that it opens as the same dossier, when writing that again gives other bytes, or
/// when a problem or an error has a place outside the text.
pub fn dossier_reader(data: &[u8]) {
    let places = Places::of(data);
    let opened = match read(data, "fuzz") {
        Ok(opened) => opened,
        Err(error) => {
            if let Some(at) = &error.at {
                places.hold(at, error.what.id);
            }
            return;
        }
    };
    for problem in &opened.problems {
        places.hold(&problem.at, problem.code);
        if let Some(cause) = &problem.follows {
            places.hold(cause, problem.code);
        }
    }
    let written = write(&opened.dossier, &opened.set_aside);
    let again = read(written.as_bytes(), "fuzz").unwrap_or_else(|e| panic!("{e:?}\n{written}"));
    assert!(
        again.dossier == opened.dossier,
        "another dossier:\n{written}"
    );
    assert!(
        again.set_aside.len() == opened.set_aside.len(),
        "something else is set aside:\n{written}"
    );
    let twice = write(&again.dossier, &again.set_aside);
    assert!(
        twice == written,
        "written otherwise the second time:\n{written}\n{twice}"
    );
}

/// The lines of what was read.
struct Places {
    /// The number of code points of each line.
    lines: Vec<usize>,
}

impl Places {
    /// Of the text, without a byte order mark, up to where it stops being one.
    fn of(data: &[u8]) -> Self {
        let data = data.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(data);
        let text = match std::str::from_utf8(data) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&data[..error.valid_up_to()]).unwrap(),
        };
        let lines = text.split('\n').map(|line| line.chars().count()).collect();
        Self { lines }
    }

    /// The end of a line, where something is missing, is a place too.
    fn hold(&self, at: &SourcePlace, what: &str) {
        let line = usize::try_from(at.line).unwrap();
        let column = usize::try_from(at.column).unwrap();
        let length = line.checked_sub(1).and_then(|line| self.lines.get(line));
        let holds = length.is_some_and(|length| (1..=length + 1).contains(&column));
        assert!(holds, "{what} at {at:?} lies outside the text");
    }
}
