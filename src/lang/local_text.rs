//! A text that a reader sees, in one language or several.

use smol_str::SmolStr;

/// A text in the dossier's language, or one per BCP 47 tag in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LocalText {
    /// One text, in the dossier's own language.
    Plain(SmolStr),
    /// Texts by language tag, in the order of the file.
    ByLang(Vec<(SmolStr, SmolStr)>),
}

impl LocalText {
    /// The text in `lang`, else in English, else the first there is; empty when there is none.
    #[must_use]
    pub fn get(&self, lang: &str) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::ByLang(texts) => {
                let find = |wanted: &str| {
                    texts
                        .iter()
                        .find(|(tag, _)| tag == wanted || tag.split('-').next() == Some(wanted))
                };
                find(lang)
                    .or_else(|| find("en"))
                    .or_else(|| texts.first())
                    .map_or("", |(_, text)| text)
            }
        }
    }

    /// Every text with its tag, in the order of the file; the tag of a plain text is `None`.
    pub fn all(&self) -> impl Iterator<Item = (Option<&str>, &str)> {
        let (plain, by_lang) = match self {
            Self::Plain(text) => (Some((None, text.as_str())), [].as_slice()),
            Self::ByLang(texts) => (None, texts.as_slice()),
        };
        plain
            .into_iter()
            .chain(by_lang.iter().map(|(t, s)| (Some(t.as_str()), s.as_str())))
    }
}

impl From<&str> for LocalText {
    fn from(text: &str) -> Self {
        Self::Plain(text.into())
    }
}
