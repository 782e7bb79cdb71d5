//! Where a node hangs in the tree.

use crate::lang::shortened;
use std::fmt;

/// Code points of a key beyond which a path cuts it: thousands of problems may lie beneath one key of a million.
const LONGEST_KEY: usize = 100;

/// A path into a tree, built on the way down; shown as `$.relations[3].when`, with very long keys cut.
#[derive(Clone, Copy, Debug)]
pub enum Path<'p> {
    /// The whole.
    Root,
    /// A member of an object.
    Key(&'p Path<'p>, &'p str),
    /// An element of a list, from 0.
    Index(&'p Path<'p>, usize),
}

impl<'p> Path<'p> {
    /// The path of a member.
    #[must_use]
    pub fn key(&'p self, key: &'p str) -> Path<'p> {
        Path::Key(self, key)
    }

    /// The path of an element.
    #[must_use]
    pub fn index(&'p self, index: usize) -> Path<'p> {
        Path::Index(self, index)
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => f.write_str("$"),
            Self::Index(parent, index) => write!(f, "{parent}[{index}]"),
            Self::Key(parent, key) if is_plain(key) => write!(f, "{parent}.{key}"),
            Self::Key(parent, key) => {
                write!(f, "{parent}['")?;
                for c in shortened(key, LONGEST_KEY).chars() {
                    match c {
                        '\'' | '\\' => write!(f, "\\{c}")?,
                        c if c.is_control() => write!(f, "\\u{:04x}", u32::from(c))?,
                        c => write!(f, "{c}")?,
                    }
                }
                f.write_str("']")
            }
        }
    }
}

/// Whether a key needs no quotes in a path (the shorthand of RFC 9535, and `-`).
fn is_plain(key: &str) -> bool {
    let mut chars = key.chars();
    let letter = |c: char| c.is_alphabetic() || c == '_';
    if chars.clone().nth(LONGEST_KEY).is_some() {
        return false;
    }
    chars.next().is_some_and(letter) && chars.all(|c| letter(c) || c.is_numeric() || c == '-')
}
