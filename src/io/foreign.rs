//! Files that are something else: which, so that the remedy is a true one.

use crate::error::Error;
use crate::lang::Message;

/// First bytes that no text has, and the name of each format in messages (from the specifications of the formats: PNG,
/// JPEG, ZIP, gzip, SQLite, EBML and OLE).
const MAGIC: [(&[u8], &str); 7] = [
    (b"\x89PNG\r\n\x1A\n", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    // Those of word processors and spreadsheets too.
    (b"PK\x03\x04", "ZIP"),
    (b"\x1F\x8B", "gzip"),
    (b"SQLite format 3\0", "SQLite"),
    (b"\x1A\x45\xDF\xA3", "Matroska"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "OLE"),
];

/// First letters that a text may begin with as well (GIF, PDF): they tell only where bytes follow that no text has.
const LETTERS: [(&[u8], &str); 3] = [(b"GIF87a", "GIF"), (b"GIF89a", "GIF"), (b"%PDF-", "PDF")];

/// What stands at byte 8 of the RIFF files that people have: sound, films and pictures.
const RIFF: [&[u8]; 3] = [b"WAVE", b"AVI ", b"WEBP"];

/// So many first bytes show whether a file is a text.
const LOOKED_AT: usize = 4096;

/// The error of a file that is no text in UTF-8 for a reason that can be named: another encoding, or no text at all.
#[must_use]
pub fn no_text(bytes: &[u8]) -> Option<Error> {
    let (what, hint) = if let Some(encoding) = wide_encoding(bytes) {
        let what = Message::new("file-wide").with("encoding", encoding);
        (what, "file-wide.hint")
    } else {
        let what = Message::new("file-no-text").with("format", binary_format(bytes)?);
        (what, "file-no-text.hint")
    };
    Some(Error::unusable(what).hint(Message::new(hint)))
}

/// The format of a file that is no text, `other` when only that much is sure; `None` for what may be a text.
fn binary_format(bytes: &[u8]) -> Option<&'static str> {
    let begins = |(magic, _): &&(&[u8], &'static str)| bytes.starts_with(magic);
    if let Some((_, format)) = MAGIC.iter().find(begins) {
        return Some(format);
    }
    let first = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let has_zero = first.contains(&0);
    if !has_zero && is_utf8(first) {
        return None;
    }
    if let Some((_, format)) = LETTERS.iter().find(begins) {
        return Some(format);
    }
    let of_riff = bytes.get(8..12).is_some_and(|kind| RIFF.contains(&kind));
    if bytes.starts_with(b"RIFF") && of_riff {
        return Some("RIFF");
    }
    has_zero.then_some("other")
}

/// Whether bytes are UTF-8, but for a last character that may have been cut.
fn is_utf8(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).map_or_else(|e| e.error_len().is_none(), |_| true)
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

#[cfg(test)]
mod tests;
