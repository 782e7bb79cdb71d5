//! From a dossier to a drawing: the map, its legend, and the sheet that is exported.

mod apart;
mod badge;
mod board;
mod captions;
mod course;
mod cx;
mod dots;
mod drawn;
pub mod export;
mod furniture;
pub mod glyph;
mod ground;
pub mod highlight;
mod inset;
pub mod legend;
pub mod map;
mod merged;
mod names;
mod outline;
mod pole;
mod room;
pub mod routes;
pub mod sample;
mod self_loop;
mod sheaf;
mod signs;
mod strand;
mod strands;
pub mod style;
mod told;

pub use cx::{Extras, FigureCx};
pub use drawn::{Figure, Target};
pub use furniture::position;
pub use glyph::Glyph;
pub use routes::Routes;
