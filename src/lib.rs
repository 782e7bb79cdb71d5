//! Beleg draws who did what to whom on a map and, for every line, shows the sentences that say so.
//!
//! Folders are layers, and a module names only lower ones:
//!
//! - [`geom`], [`lang`], [`error`]: points and turns; words; what went wrong.
//! - [`model`], [`carto`], [`scene`]: what a dossier says; the sphere on the sheet; a drawing as data.
//! - `analysis`, `io`, `render`: what follows from a dossier; files; scenes to SVG, PNG and screen.
//! - `figure`: dossiers to drawings.
//! - `app`: the state of the program and its commands, without a window.
//! - `cli`, `ui`: the two ways in.
//!
//! Frames and units: degrees only in [`geom::LonLat`] and in files; directions as [`geom::UnitVec`]; drawings in pixels,
//! x right, y down; angles in radians unless a name ends in `_deg`; positions in texts in Unicode code points.

pub mod analysis;
pub mod app;
pub mod carto;
pub mod cli;
pub mod error;
pub mod figure;
pub mod geom;
pub mod io;
pub mod lang;
pub mod model;
pub mod render;
pub mod scene;
#[cfg(feature = "gui")]
pub mod ui;
