//! Files that are something else: which, so that the remedy is a true one.

use crate::error::Error;
use crate::lang::Message;

/// The first bytes of files that are often mistaken for text, and the name of each format in messages (from the
/// specifications of the formats: PNG, JPEG, GIF, PDF, ZIP, gzip, SQLite, EBML and RIFF).
const MAGIC: [(&[u8], &str); 11] = [
    (b"\x89PNG\r\n\x1A\n", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"%PDF-", "PDF"),
    // Those of word processors and spreadsheets too.
    (b"PK\x03\x04", "ZIP"),
    (b"\x1F\x8B", "gzip"),
    (b"SQLite format 3\0", "SQLite"),
    (b"\x1A\x45\xDF\xA3", "Matroska"),
    (b"RIFF", "RIFF"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "OLE"),
];

/// In so many first bytes a zero shows that a file is no text.
const LOOKED_AT: usize = 4096;

/// The error of a file that is no text in UTF-8 for a reason that can be named: another encoding, or no text at all.
#[must_use]
pub fn no_text(bytes: &[u8]) -> Option<Error> {
    let (what, hint) = if let Some(encoding) = wide_encoding(bytes) {
        let what = Message::new("file-wide").with("encoding", encoding);
        (what, "file-wide.hint")
    } else if let Some((_, format)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        let what = Message::new("file-no-text").with("format", format);
        (what, "file-no-text.hint")
    } else if bytes.iter().take(LOOKED_AT).any(|b| *b == 0) {
        let what = Message::new("file-no-text").with("format", "other");
        (what, "file-no-text.hint")
    } else {
        return None;
    };
    Some(Error::unusable(what).hint(Message::new(hint)))
}

/// The encoding that the first bytes show: a byte order mark, or the first letter with its zeros.
fn wide_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Some("UTF-32"),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some("UTF-16"),
        [first, 0, second, 0, ..] | [0, first, 0, second, ..]
            if first.is_ascii_graphic() && second.is_ascii() && *second != 0 =>
        {
            Some("UTF-16")
        }
        _ => None,
    }
}

/// The error of a text that is no JSON and does not try to be.
#[must_use]
pub fn no_json(text: &str) -> Option<Error> {
    let (what, hint) = match text.trim_start().chars().next() {
        Some('{' | '[') => return None,
        None => ("json-empty", "json-empty.hint"),
        Some('<') => ("file-xml", "file-xml.hint"),
        Some(_) => ("file-no-json", "file-no-json.hint"),
    };
    Some(Error::unusable(Message::new(what)).hint(Message::new(hint)))
}

/// The name of the format that the value of `type` in the top object of a JSON file gives away (RFC 7946; TopoJSON 1.0).
#[must_use]
pub fn map_format(kind: &str) -> Option<&'static str> {
    match kind {
        "FeatureCollection" | "Feature" | "GeometryCollection" | "Point" | "MultiPoint"
        | "LineString" | "MultiLineString" | "Polygon" | "MultiPolygon" => Some("GeoJSON"),
        "Topology" => Some("TopoJSON"),
        _ => None,
    }
}
