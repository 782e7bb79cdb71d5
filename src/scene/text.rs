//! Text: the bundled fonts, and how wide a text is in them.
//!
//! A width measured here is the width on the screen (egui) and in SVG and PNG (usvg): all three shape with the same
//! engine and the same files, and choose the font of each character by the same rule. Lengths are pixels of the scene.
//!
//! The rule: a grapheme goes to the first font of its face's chain that has its first character; neighbours in one font
//! are shaped together as one run. Labels are one line: a control character counts as a space. Where a line has writing
//! from right to left, its runs stand in the order of the bidirectional algorithm.

mod bundle;
mod direction;
mod fit;
mod font;
mod fonts;
mod mirror;
mod ruler;
mod run;
#[cfg(test)]
mod tests;
mod wrap;

pub use bundle::{FontFile, THIN_SPACE_PER_SPACE, family_list, weight};
pub use direction::{Manner, Part, guessable, is_backward, line_parts, parts, turns};
pub use fonts::{Fonts, FontsError};
pub use run::{FontRun, PlacedRun};
