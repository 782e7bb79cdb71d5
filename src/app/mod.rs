//! The state of the program and the commands that change it, without a window: no egui, no clock, no dialogs.

pub mod action;
pub mod citation;
pub mod command;
pub mod dealings;
pub mod derived;
pub mod effect;
pub mod facet;
pub mod focus;
pub mod layout;
pub mod listing;
pub mod lookup;
pub mod overview;
pub mod picture;
pub mod resources;
pub mod saved;
pub mod session;
pub mod settings;
mod view;
pub mod wishes;
pub mod workspace;

pub use action::{Action, ActionSpec, Menu, Shortcut};
pub use command::Command;
pub use dealings::Dealings;
pub use derived::{Arrival, Derived, Findings};
pub use effect::Effect;
pub use facet::Facet;
pub use focus::{Dialog, Focus};
pub use layout::{Pane, ViewKind, WindowLayout};
pub use listing::{ListOrder, Listing};
pub use overview::Overview;
pub use resources::Resources;
pub use saved::SavedFilter;
pub use session::Session;
pub use settings::{Settings, ThemeChoice};
pub use wishes::{MotionChoice, Wishes};
pub use workspace::{Origin, Workspace};
