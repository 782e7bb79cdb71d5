//! Folders are layers: the table in `docs/architecture.md` says which folder may name which, and the code obeys.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The table of `docs/architecture.md`: folder, and the folders that it may name.
fn table() -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(Path::new(ROOT).join("docs/architecture.md")).unwrap();
    let rows = text
        .lines()
        .skip_while(|line| !line.starts_with("| folder"))
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let mut table = BTreeMap::new();
    for row in rows {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let names = |cell: &str| {
            cell.split(['`', ',', ' '])
                .filter(|word| !word.is_empty() && *word != "–")
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let may = names(cells[2]);
        for folder in names(cells[1]) {
            table.insert(folder, may.clone());
        }
    }
    table
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// Every `crate::name` in a source, with its line; comments do not count.
fn named(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let code = line.split("//").next().unwrap_or("");
        for rest in code.split("crate::").skip(1) {
            let name: String = rest
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            found.push((number + 1, name));
        }
    }
    found
}

fn rust_files() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    sources(&Path::new(ROOT).join("src"), &mut files);
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            (path.strip_prefix(ROOT).unwrap().to_owned(), text)
        })
        .collect()
}

#[test]
fn modules_name_only_lower_layers() {
    let table = table();
    assert!(table.len() >= 10, "the table was not found: {table:?}");
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (path, text) in rust_files() {
        let folder = path.iter().nth(1).unwrap().to_string_lossy();
        let folder = folder.trim_end_matches(".rs");
        // Unit tests may read dossiers from files.
        let is_test = path.ends_with("tests.rs") || path.iter().any(|part| part == "tests");
        if folder == "lib" || folder == "main" || is_test {
            continue;
        }
        let may = &table[folder];
        for (line, name) in named(&text) {
            seen += 1;
            if name != folder && !may.contains(&name) {
                wrong.push(format!("{}:{line} names {name}", path.display()));
            }
        }
    }
    assert!(seen > 100, "only {seen} names were read");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn egui_stays_in_the_window() {
    let allowed = |path: &Path| path.starts_with("src/ui") || path.starts_with("src/render/screen");
    let wrong: Vec<String> = rust_files()
        .into_iter()
        .filter(|(path, _)| !allowed(path) && path != Path::new("src/render/screen.rs"))
        .filter(|(_, text)| {
            text.lines().any(|line| {
                let code = line.split("//").next().unwrap_or("");
                code.contains("egui::") || code.contains("eframe::")
            })
        })
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn files_are_short() {
    let long: Vec<String> = rust_files()
        .into_iter()
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > 400)
        .map(|(path, lines)| format!("{}: {lines}", path.display()))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn colours_stand_in_the_theme() {
    let wrong: Vec<String> = rust_files()
        .into_iter()
        .filter(|(path, _)| !path.starts_with("src/scene/colour.rs"))
        .filter(|(path, _)| !path.ends_with("tests.rs"))
        .flat_map(|(path, text)| {
            let code = text.split("mod tests {").next().unwrap_or("").to_owned();
            colour_literals(&code)
                .into_iter()
                .map(move |found| format!("{}: {found}", path.display()))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Calls that make a colour of numbers or of a hexadecimal text, and named colours of egui.
fn colour_literals(code: &str) -> Vec<String> {
    let named = [
        "Color32::WHITE",
        "Color32::BLACK",
        "Color32::RED",
        "Color32::GRAY",
    ];
    let mut found: Vec<String> = named
        .iter()
        .filter(|name| code.contains(**name))
        .map(|name| (*name).to_owned())
        .collect();
    for call in [
        "from_rgb",
        "from_gray",
        "from_hex",
        "from_black",
        "from_white",
    ] {
        for rest in code.split(call).skip(1) {
            let argument = rest.split_once('(').map_or("", |(_, a)| a.trim_start());
            if argument.starts_with(|c: char| c.is_ascii_digit() || c == '"') {
                found.push(format!(
                    "{call}… ({}",
                    argument.chars().take(20).collect::<String>()
                ));
            }
        }
    }
    found
}

#[test]
fn colour_literals_are_found() {
    assert_eq!(colour_literals("Color32::from_rgb(1, 2, 3)").len(), 1);
    assert_eq!(colour_literals("Colour::from_hex(\"ff0000\")").len(), 1);
    assert!(colour_literals("Color32::from_rgba_unmultiplied(c.r, c.g, c.b, c.a)").is_empty());
}
