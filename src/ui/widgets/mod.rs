//! Small parts that panels share.

pub mod chip;
pub mod grid;
pub mod icon;
pub mod row;
pub mod sample;
pub mod stance;
pub mod text;

pub use chip::chip;
pub use icon::{Icon, icon_button, menu_text_button};
pub use row::Row;
pub use sample::Sample;
