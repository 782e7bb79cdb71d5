//! Names of things and of the words of the vocabularies.

use crate::lang::{LocalText, Texts, shortened};
use crate::model::status::Voice;
use crate::model::vocabulary::WitnessKind;
use crate::model::{
    ActorKind, AnchorState, Dossier, End, Extent, Family, Kind, KindRef, Precision, Realis,
    Reliability, Stance, Status, Witness,
};

/// Code points beyond which a name is cut within a line or a sentence.
const LONGEST_NAME: usize = 200;

/// A name or text of the dossier in the language of `texts`, else in English, else the first there is.
#[must_use]
pub fn name<'a>(text: &'a LocalText, texts: &Texts) -> &'a str {
    text.get(texts.lang().tag())
}

/// The same as part of a line or a sentence: cut when it is very long.
#[must_use]
pub fn short_name(text: &LocalText, texts: &Texts) -> String {
    shortened(name(text, texts), LONGEST_NAME).into_owned()
}

/// A word of a fixed vocabulary, which has a name in both languages.
pub trait Word: Copy {
    /// The key of its name in the catalogue of messages.
    fn key(self) -> String;
}

/// What readers call a word of a vocabulary, such as "Arms transfer".
#[must_use]
pub fn word(word: impl Word, texts: &Texts) -> String {
    texts.get(&word.key())
}

macro_rules! words {
    ($($vocabulary:ty: $prefix:literal)+) => { $(
        impl Word for $vocabulary {
            fn key(self) -> String {
                format!("{}-{}", $prefix, self.as_str())
            }
        }
    )+ };
}
words! {
    Kind: "kind"
    Family: "family"
    Realis: "realis"
    Status: "status"
    Stance: "stance"
    AnchorState: "anchor"
    WitnessKind: "witness"
    ActorKind: "actor"
    Precision: "precision"
    Extent: "extent"
    Reliability: "reliability"
}

/// What readers call a kind, be it of the vocabulary or the dossier's own.
#[must_use]
pub fn kind_name(dossier: &Dossier, kind: &KindRef, texts: &Texts) -> String {
    match kind {
        KindRef::Standard(kind) => word(*kind, texts),
        KindRef::Own(id) => {
            let own = dossier.kinds().get(id);
            own.map_or_else(|| id.to_string(), |k| short_name(&k.names, texts))
        }
    }
}

/// What an end is called: its place on the map, else its actor.
#[must_use]
pub fn end_name(dossier: &Dossier, end: &End, texts: &Texts) -> String {
    let place = dossier.place_of(end).map(|p| &p.names);
    let actor = || {
        let id = end.actor.as_ref()?;
        dossier.actors().get(id).map(|a| &a.names)
    };
    match place.or_else(actor) {
        Some(names) => short_name(names, texts),
        None => texts.get("nowhere"),
    }
}

/// What a voice is called within a sentence: the witness that stands for it most officially, a government before its
/// spokesman, with its article where the dossier gives one in this language.
#[must_use]
pub fn voice_name(dossier: &Dossier, voice: &Voice, texts: &Texts) -> String {
    match spokesman(dossier, voice) {
        Some(witness) => shortened(in_sentence(dossier, witness, texts), LONGEST_NAME).into_owned(),
        None => texts.get("nowhere"),
    }
}

/// What a voice is called at the head of a column: the name of the same witness, as it stands alone.
#[must_use]
pub fn voice_title(dossier: &Dossier, voice: &Voice, texts: &Texts) -> String {
    let witness = spokesman(dossier, voice);
    witness.map_or_else(|| texts.get("nobody"), |w| short_name(&w.name, texts))
}

/// The witness that stands for a voice most officially.
fn spokesman<'a>(dossier: &'a Dossier, voice: &Voice) -> Option<&'a Witness> {
    let witnesses = voice.witnesses.iter();
    witnesses
        .filter_map(|id| dossier.witnesses().get(id))
        .min_by_key(|w| (rank(w), dossier.witnesses().position(&w.id)))
}

/// An article of another language would be worse than none, so that the name alone stands in for a missing one.
fn in_sentence<'a>(dossier: &'a Dossier, witness: &'a Witness, texts: &Texts) -> &'a str {
    let wanted = texts.lang().tag();
    let speaks = |tag: Option<&str>| {
        let tag = tag.unwrap_or(dossier.lang());
        tag.split('-').next() == Some(wanted)
    };
    let given = witness.in_sentence.iter().flat_map(LocalText::all);
    let fitting = given
        .filter(|(tag, text)| speaks(*tag) && !text.trim().is_empty())
        .map(|(_, text)| text)
        .next();
    fitting.unwrap_or_else(|| name(&witness.name, texts))
}

fn rank(witness: &Witness) -> usize {
    match witness.kind {
        WitnessKind::Government => 0,
        WitnessKind::Company | WitnessKind::Ngo => 1,
        WitnessKind::Agency | WitnessKind::Outlet => 2,
        WitnessKind::Person => 3,
        WitnessKind::Anonymous | WitnessKind::Unknown => 4,
    }
}

/// The name of a language from its BCP 47 tag; the tag itself where the program has no name for it.
#[must_use]
pub fn language(tag: &str, texts: &Texts) -> String {
    let primary = tag.split('-').next().unwrap_or(tag);
    let id = format!("language-name-{primary}");
    if texts.has(&id) {
        texts.get(&id)
    } else {
        tag.to_owned()
    }
}
