//! The window: panels read the session and push commands; what a command asks for outside is carried out in [`edge`].

pub mod app;
pub mod bench;
pub mod column;
pub mod dialogs;
pub mod edge;
pub mod filter_bar;
mod follow;
pub mod fonts;
pub mod inbox;
pub mod keys;
pub mod kit;
pub mod menu;
pub mod notice;
pub mod opening;
pub mod panels;
pub mod parts;
mod ring;
pub mod run;
pub mod screenshot;
pub mod service;
pub mod store;
pub mod style;
pub mod view_bar;
pub mod views;
pub mod widgets;
mod words;

pub use app::BelegApp;
pub use bench::{BenchRequest, Motion, bench};
pub use kit::Kit;
pub use run::{WindowRequest, run};
