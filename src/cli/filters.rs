//! The filters of the command line.

use super::args::FilterArgs;
use crate::analysis::search::folded;
use crate::analysis::{Dyad, Filter, NoDyad};
use crate::app::lookup;
use crate::error::Error;
use crate::lang::{LocalText, Message};
use crate::model::check::nearest;
use crate::model::date::{Date, Day};
use crate::model::{Dossier, HasId, Id, Item, Kind, KindRef, OwnKind, Realis, Status, Table};
use std::collections::BTreeSet;

/// The filter that the arguments describe.
///
/// # Errors
/// When a word is not in its vocabulary, an id is not in the dossier, or a date is none.
pub fn filter(args: &FilterArgs, dossier: &Dossier) -> Result<Filter, Error> {
    let realis = |text: &str| Realis::parse(text);
    let status = |text: &str| Status::parse(text);
    let filter = Filter {
        kinds: set(
            &args.kind,
            "--kind",
            |text| kind(text, dossier),
            || {
                let own = dossier.kinds().iter().map(|k| k.id.as_str());
                Kind::ALL.iter().map(|k| k.as_str()).chain(own).collect()
            },
        )?,
        realis: set(&args.realis, "--realis", realis, || {
            Realis::ALL.iter().map(|r| r.as_str()).collect()
        })?,
        status: set(&args.status, "--status", status, || {
            Status::ALL.iter().map(|s| s.as_str()).collect()
        })?,
        dyads: dyads(&args.between, dossier)?,
        places: named(&args.place, "--place", dossier.places(), |p| &p.names)?,
        actors: named(&args.actor, "--actor", dossier.actors(), |a| &a.names)?,
        witnesses: named(&args.witness, "--witness", dossier.witnesses(), |w| &w.name)?,
        documents: named(&args.document, "--document", dossier.documents(), |d| {
            &d.title
        })?,
        languages: set(
            &args.language,
            "--language",
            |text| language(text, dossier),
            || languages(dossier).into_iter().collect(),
        )?,
        voices: args.voices,
        text: args.text.clone().unwrap_or_default(),
        from: day(args.from.as_deref(), "--from", |date| date.hard().first)?,
        to: day(args.to_date.as_deref(), "--to-date", |date| {
            date.hard().last
        })?,
        ..Filter::default()
    };
    if let (Some(from), Some(to)) = (filter.from, filter.to)
        && from > to
    {
        let given = |text: &Option<String>| text.clone().unwrap_or_default();
        let what = Message::new("error-from-after-to")
            .with("from", given(&args.from))
            .with("to", given(&args.to_date));
        return Err(Error::unusable(what).hint(Message::new("error-from-after-to-hint")));
    }
    Ok(filter)
}

fn kind(text: &str, dossier: &Dossier) -> Option<KindRef> {
    let own = |text: &str| {
        Id::<OwnKind>::new(text)
            .filter(|id| dossier.kinds().get(id).is_some())
            .map(KindRef::Own)
    };
    Kind::parse(text)
        .map(KindRef::Standard)
        .or_else(|| own(text))
}

/// The languages of the documents.
fn languages(dossier: &Dossier) -> BTreeSet<&str> {
    let documents = dossier.documents().iter();
    let langs = documents.map(|d| d.lang.as_deref().unwrap_or(dossier.lang()));
    langs.collect()
}

fn language(text: &str, dossier: &Dossier) -> Option<String> {
    languages(dossier).contains(text).then(|| text.to_owned())
}

/// The records that are named by id or by one of their names, whatever its case and accents: all that are called so.
fn named<T: HasId>(
    words: &[String],
    option: &str,
    table: &Table<T>,
    names: impl Fn(&T) -> &LocalText,
) -> Result<Option<BTreeSet<Id<T>>>, Error> {
    if words.is_empty() {
        return Ok(None);
    }
    let mut found = BTreeSet::new();
    for word in words {
        let called = lookup::called(word, table, &names);
        if called.is_empty() {
            let choices: Vec<&str> = choices(table, &names).collect();
            return Err(unknown(option, word, &choices));
        }
        found.extend(called);
    }
    Ok(Some(found))
}

/// All ids and names of a table.
fn choices<T: HasId>(
    table: &Table<T>,
    names: impl Fn(&T) -> &LocalText,
) -> impl Iterator<Item = &str> {
    let ids = table.iter().map(|row| row.id().as_str());
    ids.chain(
        table
            .iter()
            .flat_map(move |row| names(row).all().map(|(_, name)| name)),
    )
}

fn unknown(option: &str, word: &str, choices: &[&str]) -> Error {
    let what = Message::new("error-unknown-word")
        .with("option", option)
        .with("word", word);
    Error::unusable(what).hint(one_of(word, choices))
}

/// The dyads that some texts name, by ids or names of actors and places.
fn dyads(texts: &[String], dossier: &Dossier) -> Result<Option<BTreeSet<Dyad>>, Error> {
    const OPTION: &str = "--between";
    if texts.is_empty() {
        return Ok(None);
    }
    let (actors, places) = (dossier.actors(), dossier.places());
    let ends = |word: &str| lookup::dyad_ends(word, dossier);
    let read = texts.iter().map(|text| {
        Dyad::parse(text, ends).map_err(|why| match why {
            NoDyad::Word(word) => {
                let of_actors = choices(actors, |a| &a.names);
                let all: Vec<&str> = of_actors.chain(choices(places, |p| &p.names)).collect();
                unknown(OPTION, &word, &all)
            }
            NoDyad::Sign | NoDyad::Ends => {
                let what = Message::new("error-no-dyad").with("option", OPTION);
                let hint = Message::new("error-no-dyad-hint");
                Error::unusable(what.with("text", text)).hint(hint)
            }
        })
    });
    Ok(Some(read.collect::<Result<_, _>>()?))
}

fn set<'c, T: Ord>(
    words: &[String],
    option: &str,
    read: impl Fn(&str) -> Option<T>,
    choices: impl Fn() -> Vec<&'c str>,
) -> Result<Option<BTreeSet<T>>, Error> {
    if words.is_empty() {
        return Ok(None);
    }
    let mut found = BTreeSet::new();
    for word in words.iter().flat_map(|w| w.split(',')) {
        let value = read(word.trim()).ok_or_else(|| unknown(option, word.trim(), &choices()))?;
        found.insert(value);
    }
    Ok(Some(found))
}

/// So many choices are told one by one.
const MOST_CHOICES: usize = 40;

/// The choice for which a word is a slip; where none is, the one whose letters are near without case and accents.
fn meant<'c>(word: &str, choices: &[&'c str]) -> Option<&'c str> {
    let by_letters = || {
        let plain: Vec<String> = choices.iter().map(|choice| folded(choice)).collect();
        let near = nearest(&folded(word), plain.iter().map(String::as_str))?;
        let at = plain.iter().position(|choice| choice == near)?;
        choices.get(at).copied()
    };
    nearest(word, choices.iter().copied()).or_else(by_letters)
}

/// The remedy of a word that is none of `choices`: the one it is a slip for, or else all of them, or the first of very many.
pub(super) fn one_of(word: &str, choices: &[&str]) -> Message {
    match meant(word, choices) {
        Some(meant) => Message::new("error-unknown-word-near").with("meant", meant),
        None => {
            let (first, more) = choices.split_at(choices.len().min(MOST_CHOICES));
            let hint = Message::new("error-unknown-word-hint");
            hint.with("choices", first.join(", "))
                .with("more", more.len())
        }
    }
}

fn day(
    text: Option<&str>,
    option: &str,
    bound: impl Fn(&Date) -> Option<Day>,
) -> Result<Option<Day>, Error> {
    let Some(text) = text else {
        return Ok(None);
    };
    let date = Date::parse(text).map_err(|error| {
        let (what, hint) = match &error.ends {
            Some([from, to]) => (
                Message::new("error-date-reversed")
                    .with("from", from)
                    .with("to", to),
                "error-date-reversed-hint",
            ),
            None => (
                Message::new("error-no-date")
                    .with("at", error.at_char(text))
                    .with("detail", &error.detail),
                "error-no-date-hint",
            ),
        };
        Error::unusable(what.with("option", option).with("text", text)).hint(Message::new(hint))
    })?;
    Ok(bound(&date))
}

/// The item with this id: a relation, else a place, an actor, a document or a passage.
///
/// # Errors
/// When nothing in the dossier has this id.
pub fn item(id: &str, dossier: &Dossier) -> Result<Item, Error> {
    lookup::item(id, dossier).ok_or_else(|| {
        Error::unusable(Message::new("error-no-such-id").with("id", id))
            .hint(Message::new("error-no-such-id-hint"))
    })
}
