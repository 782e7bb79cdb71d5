//! Dossiers as files: reading that tells every fault with its place, and canonical writing.

mod envelope;
mod excerpt;
mod fields;
mod kept;
mod read;
mod records;
mod referred;
mod resolve;
mod rows;
mod schema;
mod schema_values;
mod set_aside;
mod sheet;
mod signs;
mod source;
mod spelled;
mod swapped;
mod values;
mod write;

pub use excerpt::excerpt;
pub use read::{MAX_BYTES, Opened, read, recheck};
pub use set_aside::{Aside, KeyAside, SetAside};
pub use source::{BUILTIN, builtin, open, unreadable};
pub use write::write;

/// The name of the format, as every file says it.
pub const FORMAT: &str = "beleg-dossier";

/// The version of the format that is written, and the newest that is read.
pub const VERSION: u64 = 1;

/// The JSON Schema of the format, as `assets/schema/dossier.schema.json` holds it.
#[must_use]
pub fn json_schema() -> String {
    let schema = schemars::schema_for!(schema::DossierFile<'static>);
    let body = serde_json::to_string_pretty(&schema).unwrap_or_default();
    body + "\n"
}

#[cfg(test)]
mod tests;
