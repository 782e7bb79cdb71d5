//! One entry for each reader of foreign bytes and for the writer of pictures: it is given anything, and panics where a law
//! is broken. The tests here and the targets in `fuzz/` call the same functions.
#![allow(dead_code, reason = "each target uses one entry")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a broken law panics"
)]

pub mod anchoring;
pub mod dossier_reader;
pub mod edtf;
pub mod svg_document;
pub mod svg_writer;
