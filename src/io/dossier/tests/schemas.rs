//! The JSON Schema in `assets` is the one of the types, and the types are those of the records.

use super::super::json_schema;
use crate::model::{
    Actor, Attribution, Code, Document, Dossier, End, OwnKind, Passage, Place, Relation, Witness,
};

const PATH: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/assets/schema/dossier.schema.json"
);

#[test]
fn the_schema_in_assets_is_fresh() {
    let fresh = json_schema();
    if std::env::var_os("BELEG_UPDATE").is_some() {
        std::fs::write(PATH, &fresh).unwrap();
    }
    let stored = std::fs::read_to_string(PATH).unwrap_or_default();
    assert!(
        stored == fresh,
        "the schema is stale: run with BELEG_UPDATE=1"
    );
}

#[test]
fn the_schema_has_the_keys_of_the_records_in_their_order() {
    let schema: serde_json::Value = serde_json::from_str(&json_schema()).unwrap();
    let keys = |of: &serde_json::Value| -> Vec<String> {
        let properties = of["properties"].as_object().unwrap();
        properties.keys().cloned().collect()
    };
    assert_eq!(keys(&schema), Dossier::KEYS);
    let records = [
        ("Kind", OwnKind::KEYS),
        ("Code", Code::KEYS),
        ("Document", Document::KEYS),
        ("Witness", Witness::KEYS),
        ("Actor", Actor::KEYS),
        ("Place", Place::KEYS),
        ("End", End::KEYS),
        ("Relation", Relation::KEYS),
        ("Passage", Passage::KEYS),
        ("Attribution", Attribution::KEYS),
    ];
    for (name, expected) in records {
        assert_eq!(keys(&schema["$defs"][name]), expected, "{name}");
    }
}

/// What must be there is what reading misses.
#[test]
fn the_schema_requires_what_reading_requires() {
    let schema: serde_json::Value = serde_json::from_str(&json_schema()).unwrap();
    let required = |name: &str| -> Vec<String> {
        let of = if name.is_empty() {
            &schema
        } else {
            &schema["$defs"][name]
        };
        let keys = of["required"].as_array().cloned().unwrap_or_default();
        keys.iter()
            .map(|k| k.as_str().unwrap().to_owned())
            .collect()
    };
    let expected = [
        ("", "format version title lang"),
        ("Kind", "id names family"),
        ("Code", "scheme code"),
        ("Document", "id title extent text"),
        ("Witness", "id name kind"),
        ("Actor", "id names kind"),
        ("Place", "id names lon lat precision"),
        ("End", ""),
        ("Relation", "id kind from to directed realis passages"),
        ("Passage", "id document exact stance"),
        ("Attribution", "witness"),
    ];
    for (name, keys) in expected {
        let keys: Vec<_> = keys.split_whitespace().collect();
        assert_eq!(required(name), keys, "{name}");
    }
}
