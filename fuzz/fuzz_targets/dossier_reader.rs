#![no_main]

#[path = "../../tests/entries/mod.rs"]
mod entries;

libfuzzer_sys::fuzz_target!(|data: &[u8]| entries::dossier_reader::dossier_reader(data));
