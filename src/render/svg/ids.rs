//! Names that are ids: stable, and each once in a document.

use std::collections::BTreeMap;

/// Gives out ids.
#[derive(Debug)]
pub struct Ids {
    prefix: String,
    /// How often a name was given out.
    used: BTreeMap<String, u32>,
}

impl Ids {
    /// Ids that all start with a prefix.
    pub fn new(prefix: &str) -> Self {
        Self {
            prefix: cleaned(prefix),
            used: BTreeMap::new(),
        }
    }

    /// The id for a name: the name with `-` for what is not a letter, digit, `-`, `_` or `.` of ASCII, and with a number
    /// from the second time on.
    pub fn fresh(&mut self, name: &str) -> String {
        let mut base = format!("{}{}", self.prefix, cleaned(name));
        if !base.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
            base.insert(0, '_');
        }
        let mut count = self.used.get(&base).copied().unwrap_or(0) + 1;
        let mut id = base.clone();
        if count > 1 {
            id = format!("{base}-{count}");
            while self.used.contains_key(&id) {
                count += 1;
                id = format!("{base}-{count}");
            }
            self.used.insert(id.clone(), 1);
        }
        self.used.insert(base, count);
        id
    }
}

fn cleaned(name: &str) -> String {
    name.chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') {
                c
            } else {
                '-'
            }
        })
        .collect()
}
