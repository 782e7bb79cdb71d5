//! What is told to be no text, and what only looks like it.

use super::*;

#[test]
fn formats_are_told_by_bytes_that_no_text_has() {
    let cases: [(&[u8], &str); 10] = [
        (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "PNG"),
        (b"PK\x03\x04\x14", "ZIP"),
        (b"GIF89a\x01\0\x01\0", "GIF"),
        (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "PDF"),
        (b"RIFF\x24\x08\0\0WAVEfmt ", "RIFF"),
        (b"RIFF\x24\x08\0\0AVI LIST", "RIFF"),
        (b"RIFF\xA4\x08\x08\x01WEBPVP8 ", "RIFF"),
        (b"RIFF\x24\x08\0\0ACONanih", "other"),
        (b"a\x80\0", "other"),
        (b"text with \0 in it", "other"),
    ];
    for (bytes, format) in cases {
        assert_eq!(binary_format(bytes), Some(format), "{bytes:?}");
    }
}

#[test]
fn texts_that_begin_with_the_letters_of_a_format_stay_texts() {
    let texts = [
        "RIFF-Filmfestival begann.",
        "RIFF, die WAVE des Sommers",
        "RIFFxxxxWAVE",
        "GIF89a ist ein altes Bildformat.",
        "%PDF-Dateien öffnen: so geht es.",
        "%PDF-1.7\n1 0 obj",
        "PK und BMP",
        "",
    ];
    for text in texts {
        assert!(no_text(text.as_bytes()).is_none(), "{text}");
    }
}

#[test]
fn a_character_that_is_cut_where_the_look_ends_is_no_sign() {
    for filler in LOOKED_AT - 3..=LOOKED_AT {
        let text = format!("RIFF{}ö€", " ".repeat(filler - 4));
        assert!(no_text(text.as_bytes()).is_none(), "{filler}");
    }
}

#[test]
fn latin1_is_a_text_in_another_encoding() {
    // Its error names the byte, which helps more than the name of a format.
    assert!(no_text(b"RIFF-Filmfestival f\xFCr alle").is_none());
}
