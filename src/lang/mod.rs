//! Words of the program in English and German: messages are named, never written where they are used.

pub mod local_text;
pub mod message;
mod number;
pub mod shortened;
pub mod texts;

#[cfg(test)]
mod tests;

pub use local_text::LocalText;
pub use message::Message;
pub use shortened::shortened;
pub use texts::{Lang, Texts};
