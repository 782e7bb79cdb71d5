//! Files: dossiers in and out.

pub mod dossier;
pub mod json;
