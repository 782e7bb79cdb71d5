//! The filters of the command line.

use super::args::FilterArgs;
use crate::analysis::Filter;
use crate::app::lookup;
use crate::error::Error;
use crate::lang::Message;
use crate::model::check::nearest;
use crate::model::date::{Date, Day};
use crate::model::{Dossier, Id, Item, Kind, KindRef, OwnKind, Realis, Status};
use std::collections::BTreeSet;

/// The filter that the arguments describe.
///
/// # Errors
/// When a word is not in its vocabulary, an id is not in the dossier, or a date is none.
pub fn filter(args: &FilterArgs, dossier: &Dossier) -> Result<Filter, Error> {
    let realis = |text: &str| Realis::parse(text);
    let status = |text: &str| Status::parse(text);
    let place = |text: &str| Id::new(text).filter(|id| dossier.places().get(id).is_some());
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
        places: set(&args.place, "--place", place, || {
            dossier.places().iter().map(|p| p.id.as_str()).collect()
        })?,
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
        let value = read(word.trim()).ok_or_else(|| {
            let what = Message::new("error-unknown-word")
                .with("option", option)
                .with("word", word.trim());
            Error::unusable(what).hint(one_of(word.trim(), &choices()))
        })?;
        found.insert(value);
    }
    Ok(Some(found))
}

/// So many choices are told one by one.
const MOST_CHOICES: usize = 40;

/// The remedy of a word that is none of `choices`: the one it is a slip for, or else all of them, or the first of very many.
pub(super) fn one_of(word: &str, choices: &[&str]) -> Message {
    match nearest(word, choices.iter().copied()) {
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
