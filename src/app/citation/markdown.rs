//! A passage as a quotation in Markdown (CommonMark 0.31.2, 5.1: block quotes; 2.4: backslash escapes).

use super::Source;
use crate::lang::Texts;
use crate::model::{Document, Dossier, Passage, wording};

/// The quotation as a block quote, with its source on a line of its own beneath; the title is set in italics, a web address
/// as a link. Signs that Markdown would take for its own are escaped.
#[must_use]
pub fn markdown(dossier: &Dossier, passage: &Passage, texts: &Texts) -> String {
    let mut out = String::new();
    for line in wording::quotation(dossier, passage).lines() {
        out += &format!("> {}\n", escaped(line.trim()));
    }
    let Some(document) = dossier.documents().get(&passage.document) else {
        return out;
    };
    let source = Source::of(dossier, document, texts);
    let plain = |text: Option<String>| text.map(|text| escaped(&on_one_line(&text)));
    let title = plain(source.title).map(|title| format!("*{title}*"));
    let links = [&document.url, &document.archive_url].map(|link| link.as_deref().map(address));
    let [link, archived] = links;
    let parts = [
        plain(source.author),
        title,
        plain(source.publisher),
        plain(source.published),
        plain(passage.locator.clone()),
        link,
        archived,
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if !parts.is_empty() {
        out += &format!(">\n> — {}\n", parts.join(", "));
    }
    out
}

/// A link that can be followed; what is none stands as it is.
fn address(link: &str) -> String {
    if Document::is_link(link) && !link.contains(['<', '>']) {
        format!("<{link}>")
    } else {
        escaped(&on_one_line(link))
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text with a backslash before every sign of ASCII that Markdown gives a meaning, and before a full stop or bracket after
/// the number with which a line begins.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    for (at, char) in text.char_indices() {
        let always = matches!(
            char,
            '\\' | '`'
                | '*'
                | '_'
                | '{'
                | '}'
                | '['
                | ']'
                | '<'
                | '>'
                | '#'
                | '|'
                | '~'
                | '&'
                | '!'
        );
        let begins_list = at == 0 && matches!(char, '+' | '-' | '=');
        let numbers = digits > 0 && at == digits && matches!(char, '.' | ')');
        if always || begins_list || numbers {
            out.push('\\');
        }
        out.push(char);
    }
    out
}
