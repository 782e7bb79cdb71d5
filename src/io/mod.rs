//! Files: dossiers in and out, the embedded ground.

pub mod basemap;
pub mod dossier;
pub mod file;
pub mod foreign;
pub mod json;
pub mod synthetic;
pub mod text;
