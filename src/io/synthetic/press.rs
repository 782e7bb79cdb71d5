//! Documents that grow while they are quoted.

use super::geography::both;
use super::id;
use super::random::Random;
use super::times;
use super::words::{Tongue, filler};
use crate::model::check::CONTEXT;
use crate::model::{Date, Document, Extent, Extra, Id, Witness};

/// How many documents are written at once: passages of one relation come from several.
const DESKS: usize = 6;
/// After so many quotations a document is finished.
const QUOTATIONS: usize = 25;

/// A sentence in a document, with its place.
#[derive(Clone, Debug)]
pub struct Quoted {
    /// The number of its document.
    pub document: usize,
    /// The language of its document.
    pub tongue: Tongue,
    /// When its document is published.
    pub published: Date,
    /// The sentence.
    pub exact: String,
    /// Its first code point in the text, and the one after its last.
    pub place: (usize, usize),
}

/// A document that is being written.
#[derive(Debug)]
struct Draft {
    tongue: Tongue,
    published: Date,
    text: Vec<char>,
}

/// Writes documents and knows where each sentence stands.
#[derive(Debug, Default)]
pub struct Press {
    drafts: Vec<Draft>,
    printed: usize,
}

impl Press {
    /// Prints a sentence in the document whose turn it is; `say` words it in the language of that document.
    pub fn print(&mut self, random: &mut Random, say: impl FnOnce(Tongue) -> String) -> Quoted {
        let round = self.printed / (DESKS * QUOTATIONS);
        let number = round * DESKS + self.printed % DESKS;
        self.printed += 1;
        if self.drafts.len() == number {
            self.drafts.push(Draft::new(number, times::day(random)));
        }
        // Numbers grow by one, so the line above began this document at the latest now.
        let draft = &mut self.drafts[number];
        let exact = say(draft.tongue);
        for _ in 0..random.below(3) {
            draft.add(filler(draft.tongue, random));
        }
        let place = draft.add(&exact);
        Quoted {
            document: number,
            tongue: draft.tongue,
            published: draft.published.clone(),
            exact,
            place,
        }
    }

    /// Up to 32 code points before and after a printed sentence, of what has been printed until now.
    pub fn around(&self, quoted: &Quoted) -> (Option<String>, Option<String>) {
        let Some(draft) = self.drafts.get(quoted.document) else {
            return (None, None);
        };
        let (start, end) = quoted.place;
        let part = |from: usize, until: usize| {
            let part = draft.text.get(from..until.min(draft.text.len()))?;
            (!part.is_empty()).then(|| part.iter().collect())
        };
        (
            part(start.saturating_sub(CONTEXT), start),
            part(end, end + CONTEXT),
        )
    }

    /// Everything printed, published by these in turn.
    pub fn finish(self, publishers: &[Id<Witness>]) -> Vec<Document> {
        let drafts = self.drafts.into_iter().enumerate();
        drafts
            .map(|(number, draft)| {
                let publisher = publishers
                    .iter()
                    .cycle()
                    .nth(number % publishers.len().max(1));
                draft.finish(number, publisher.cloned())
            })
            .collect()
    }
}

impl Draft {
    /// A document in which nothing stands yet; every other one is German.
    fn new(number: usize, published: Date) -> Self {
        Self {
            tongue: if number.is_multiple_of(2) {
                Tongue::German
            } else {
                Tongue::English
            },
            published,
            text: Vec::new(),
        }
    }

    /// Adds a sentence, and says where it stands.
    fn add(&mut self, sentence: &str) -> (usize, usize) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        let start = self.text.len();
        self.text.extend(sentence.chars());
        (start, self.text.len())
    }

    fn finish(self, number: usize, publisher: Option<Id<Witness>>) -> Document {
        let text: String = self.text.into_iter().collect();
        Document {
            id: id("document", number),
            kind: Some("news".to_owned()),
            title: both(
                &format!("Generated report {number}"),
                &format!("Erzeugter Bericht {number}"),
            ),
            author: None,
            publisher,
            published: Some(self.published),
            lang: Some(self.tongue.tag().to_owned()),
            extent: Extent::Full,
            sha256: Some(Document::hash_of(&text)),
            text,
            url: None,
            archive_url: None,
            wire_origin: None,
            rights: Some("generated".to_owned()),
            extra: Extra::new(),
        }
    }
}
