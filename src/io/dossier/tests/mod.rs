//! Laws of reading and writing, the schema, the words, and excerpts.

mod excerpts;
mod laws;
mod linked;
mod schemas;
mod swapped;
mod words;

const SAMPLE: &str = include_str!("../../../../tests/data/sample.dossier.json");

fn sample() -> super::Opened {
    super::read(SAMPLE.as_bytes(), "sample").unwrap()
}
