//! Addresses that are no links, or try to look like others.

use super::{Hostile, relation, story};
use beleg::model::Document;
use serde_json::{Value, json};

/// What is no address of the web, or tries to look like another.
const NO_LINKS: [&str; 18] = [
    "javascript:alert(1)",
    "JavaScript://example.org/%0aalert(1)",
    " https://example.org",
    "file:///etc/passwd",
    "data:text/html,<b>x</b>",
    "vbscript:x",
    "ftp://example.org",
    "//example.org",
    "example.org",
    "https://a b",
    "https://example.org/\u{1}",
    "https://example.org/\u{202e}gpj",
    "https://example.org\n.other.example",
    "http://user@host",
    "https://bank.example:x@other.example/",
    "https://bank.example\\@other.example/",
    "https:///path",
    "https://",
];

#[test]
fn only_addresses_of_the_web_become_links() {
    for link in NO_LINKS {
        assert!(!Document::is_web_link(link), "{link:?}");
    }
    for link in [
        "https://example.org",
        "HTTP://example.org:8080/a?b=c@d#e",
        "https://bücher.example/straße",
        "https://[2001:db8::1]/",
        "https://example.org/~user/@name",
    ] {
        assert!(Document::is_web_link(link), "{link:?}");
    }
}

#[test]
fn no_link_of_a_dossier_is_one_in_a_picture() {
    let links = NO_LINKS.iter().chain(&["https://example.org/letter"]);
    let documents = links.enumerate().map(|(n, link)| {
        json!({
            "id": format!("d{n}"), "title": link, "publisher": "paper", "lang": "en", "extent": "full",
            "text": "Rain fell on the hill.", "url": link, "archive_url": link,
        })
    });
    let mut dossier = story();
    let documents: Vec<Value> = documents.collect();
    let passages = documents.iter().enumerate().map(|(n, document)| {
        let mut passage = relation(n, "visit")["passages"][0].clone();
        passage["document"] = document["id"].clone();
        passage
    });
    dossier["relations"][0]["passages"] = passages.collect();
    dossier["documents"] = json!(documents);
    // The check of the document allows neither `a` nor `href`.
    let (document, _) = Hostile::new(&dossier).svg();
    assert!(!document.contains("xlink"), "{document}");
}
