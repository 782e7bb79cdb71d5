//! What several tests share.
#![allow(dead_code, reason = "each test uses a part")]

pub mod golden;
pub mod sample;
#[cfg(feature = "gui")]
pub mod triangles;
