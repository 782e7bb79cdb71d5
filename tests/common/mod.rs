//! What several tests share.
#![allow(dead_code, reason = "each test uses a part")]
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

pub mod golden;
pub mod line;
pub mod sample;
#[cfg(feature = "gui")]
pub mod triangles;
