//! Words: dates, heads, sentences, and that both languages have all of them.

mod catalogue;
mod dates;
mod sentences;

use crate::lang::{Lang, Texts};

fn english() -> Texts {
    Texts::new(Lang::En)
}

fn german() -> Texts {
    Texts::new(Lang::De)
}
