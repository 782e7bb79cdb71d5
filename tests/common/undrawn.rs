//! The built-in dossier with one relation for each reason not to be on the map.

use serde_json::{Value, json};

const DOSSIER: &str = include_str!("../../assets/dossiers/journey-to-vladivostok.dossier.json");

/// Its quotation says the contrary of what the text says.
pub const ALTERED: &str = "us-threat";
/// One end is an actor without a seat.
pub const PLACELESS: &str = "nomad-visit";
/// It has no passage, so that it is set aside.
pub const UNQUOTED: &str = "unquoted-visit";

/// The file: 15 relations that open, 13 of them on the map, and one without a passage.
pub fn dossier() -> String {
    let mut file: Value = serde_json::from_str(DOSSIER).unwrap();
    let relation = file["relations"].as_array().unwrap().iter();
    let mut copied = relation
        .clone()
        .find(|r| r["kind"] == "visit")
        .unwrap()
        .clone();
    copied["fulfils"] = Value::Null;
    copied["from"] = json!({ "actor": "nomad" });
    copied["id"] = json!(PLACELESS);
    for passage in copied["passages"].as_array_mut().unwrap() {
        passage["id"] = json!(format!("nomad-{}", passage["id"].as_str().unwrap()));
    }
    let mut unquoted = copied.clone();
    unquoted["id"] = json!(UNQUOTED);
    unquoted["passages"] = json!([]);
    let relations = file["relations"].as_array_mut().unwrap();
    for relation in relations.iter_mut().filter(|r| r["id"] == ALTERED) {
        for passage in relation["passages"].as_array_mut().unwrap() {
            let exact = passage["exact"].as_str().unwrap();
            let contrary = exact.replacen(' ', " nicht ", 1);
            passage["exact"] = json!(contrary);
        }
    }
    relations.extend([copied, unquoted]);
    let nomad = json!({ "id": "nomad", "names": "A wanderer", "kind": "person" });
    file["actors"].as_array_mut().unwrap().push(nomad);
    file.to_string()
}
