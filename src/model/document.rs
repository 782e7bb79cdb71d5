//! A text that passages quote.

use super::date::Date;
use super::entity::Extra;
use super::id::{HasId, Id};
use super::vocabulary::Extent;
use super::witness::Witness;
use crate::lang::LocalText;
use sha2::{Digest, Sha256};

/// A text that passages quote.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its name in files.
    pub id: Id<Document>,
    /// Such as `news`.
    pub kind: Option<String>,
    /// Its title.
    pub title: LocalText,
    /// Who wrote it.
    pub author: Option<String>,
    /// The witness that printed it.
    pub publisher: Option<Id<Witness>>,
    /// When it was published.
    pub published: Option<Date>,
    /// The language of `text`, as a BCP 47 tag.
    pub lang: Option<String>,
    /// Whether `text` is all of it.
    pub extent: Extent,
    /// The stored text, never altered; offsets count its code points.
    pub text: String,
    /// SHA-256 of the UTF-8 of `text`, in hexadecimal.
    pub sha256: Option<String>,
    /// Where it was read.
    pub url: Option<String>,
    /// Where a copy is kept.
    pub archive_url: Option<String>,
    /// The agency whose copy it is: syndicated copies are one voice.
    pub wire_origin: Option<Id<Witness>>,
    /// On what ground it is stored.
    pub rights: Option<String>,
    /// Unknown keys.
    pub extra: Extra,
}

impl Document {
    /// Its keys in files, in the order of writing.
    pub const KEYS: &'static [&'static str] = &[
        "id",
        "kind",
        "title",
        "author",
        "publisher",
        "published",
        "lang",
        "extent",
        "text",
        "sha256",
        "url",
        "archive_url",
        "wire_origin",
        "rights",
    ];
}

impl Document {
    /// Whether a link may be followed: what [`Self::is_web_link`] admits, or `doi:` without white space and control characters.
    #[must_use]
    pub fn is_link(link: &str) -> bool {
        let is_doi = link
            .split_once(':')
            .is_some_and(|(scheme, _)| scheme.eq_ignore_ascii_case("doi"));
        let plain = !link.chars().any(|c| c.is_whitespace() || c.is_control());
        is_doi && plain || Self::is_web_link(link)
    }

    /// Whether a link may be handed to the system to open: `http://` or `https://` and a host, and nothing that makes an
    /// address look like another.
    ///
    /// So neither white space, controls, marks of direction or backslashes, nor a name before the host
    /// (`https://bank.example@other.example`).
    #[must_use]
    pub fn is_web_link(link: &str) -> bool {
        let Some((scheme, rest)) = link.split_once("://") else {
            return false;
        };
        let is_web = ["http", "https"]
            .iter()
            .any(|s| scheme.eq_ignore_ascii_case(s));
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let is_host =
            host.chars().next().is_some_and(char::is_alphanumeric) || host.starts_with('[');
        let misleads = |c: char| {
            c == '\\'
                || c.is_whitespace()
                || c.is_control()
                || matches!(u32::from(c), 0x61c | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfeff)
        };
        is_web && is_host && !host.contains('@') && !link.chars().any(misleads)
    }

    /// The SHA-256 of the UTF-8 of `text`, in 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn hash_of(text: &str) -> String {
        let digest = Sha256::digest(text.as_bytes());
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl HasId for Document {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
