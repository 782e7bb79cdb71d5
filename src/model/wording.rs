//! What a dossier says, in words: names of vocabularies, dates, and the sentences that explain a status.
//!
//! Names stand as the dossier gives them; within sentences, witnesses by their names with articles where it gives those.

mod card;
mod date;
mod day;
mod head;
mod list;
mod names;
mod quote;
mod relation;
mod status;

#[cfg(test)]
mod tests;

pub use card::{actors, arrow, ends, facts, phrase_and_reading, quotation, quotation_within};
pub use date::date;
pub use day::{day, span};
pub use head::head;
pub use list::{list, list_or};
pub use names::{
    Word, end_name, kind_name, language, name, short_name, voice_name, voice_title, word,
};
pub use quote::quoted;
pub use relation::{attribution_chain, relation_label, relation_title, when};
pub use status::status_sentence;

use crate::lang::{Message, Texts};

/// The sentence `id` with its arguments.
fn say(texts: &Texts, id: &'static str, args: &[(&'static str, &str)]) -> String {
    let mut message = Message::new(id);
    for (name, value) in args {
        message = message.with(name, value);
    }
    texts.say(&message)
}
