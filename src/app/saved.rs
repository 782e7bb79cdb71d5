//! Filters that the reader has given a name, as the settings keep them.

use crate::analysis::{Dyad, DyadEnd, Filter};
use crate::model::date::Day;
use crate::model::{Id, Kind, KindRef, Realis, Status};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// So many are kept.
const MOST: usize = 50;

/// A filter with the name that the reader gave it.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedFilter {
    /// Its name.
    pub name: String,
    /// What it lets through.
    pub filter: Filter,
}

/// Keeps a filter under a name, in the place of the one of that name; the latest stands first.
pub(super) fn keep(saved: &mut Vec<SavedFilter>, name: &str, filter: &Filter) {
    saved.retain(|kept| kept.name != name);
    let kept = SavedFilter {
        name: name.to_owned(),
        filter: filter.clone(),
    };
    saved.insert(0, kept);
    saved.truncate(MOST);
}

/// A filter in the settings' file: words of the file format and ids. What is not understood when it is read is left out.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Stored {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    kinds: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own_kinds: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    realis: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dyads: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    places: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actors: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    documents: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    languages: Option<BTreeSet<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    witnesses: Option<Vec<String>>,
    voices: usize,
    text: String,
    without_unvoiced: bool,
    /// Days from 1970-01-01.
    from: Option<i64>,
    to: Option<i64>,
}

impl Stored {
    pub fn of(saved: &SavedFilter) -> Self {
        let filter = &saved.filter;
        let (mut standard, mut own) = (Vec::new(), Vec::new());
        for kind in filter.kinds.iter().flatten() {
            match kind {
                KindRef::Standard(kind) => standard.push(kind.as_str().to_owned()),
                KindRef::Own(id) => own.push(id.to_string()),
            }
        }
        let has_kinds = filter.kinds.is_some();
        Self {
            name: saved.name.clone(),
            kinds: has_kinds.then_some(standard),
            own_kinds: (!own.is_empty()).then_some(own),
            realis: words(&filter.realis, |r| r.as_str()),
            status: words(&filter.status, |s| s.as_str()),
            dyads: filter.dyads.as_ref().map(|dyads| {
                let dyads = dyads.iter();
                dyads.map(Dyad::to_text).collect()
            }),
            places: words(&filter.places, Id::as_str),
            actors: words(&filter.actors, Id::as_str),
            documents: words(&filter.documents, Id::as_str),
            languages: filter.languages.clone(),
            witnesses: words(&filter.witnesses, Id::as_str),
            voices: filter.voices,
            text: filter.text.clone(),
            without_unvoiced: filter.without_unvoiced,
            from: filter.from.map(|day| day.0),
            to: filter.to.map(|day| day.0),
        }
    }

    pub fn into_saved(self) -> SavedFilter {
        let standard = read(self.kinds, |k| Kind::parse(k).map(KindRef::Standard));
        let own = read(self.own_kinds, |k| Id::new(k).map(KindRef::Own));
        let kinds = standard.map(|kinds| kinds.into_iter().chain(own.into_iter().flatten()));
        SavedFilter {
            name: self.name,
            filter: Filter {
                kinds: kinds.map(Iterator::collect),
                realis: read(self.realis, Realis::parse),
                status: read(self.status, Status::parse),
                dyads: read(self.dyads, |text| {
                    let end = |word: &str| DyadEnd::from_text(word).map(|end| [end].into());
                    Dyad::parse(text, end).ok()
                }),
                places: read(self.places, Id::new),
                actors: read(self.actors, Id::new),
                documents: read(self.documents, Id::new),
                languages: self.languages,
                witnesses: read(self.witnesses, Id::new),
                voices: self.voices,
                text: self.text,
                without_unvoiced: self.without_unvoiced,
                from: self.from.map(Day),
                to: self.to.map(Day),
            },
        }
    }
}

fn words<T>(set: &Option<BTreeSet<T>>, word: impl Fn(&T) -> &str) -> Option<Vec<String>> {
    let set = set.as_ref()?;
    Some(set.iter().map(|value| word(value).to_owned()).collect())
}

fn read<T: Ord>(
    words: Option<Vec<String>>,
    read: impl Fn(&str) -> Option<T>,
) -> Option<BTreeSet<T>> {
    Some(words?.iter().filter_map(|word| read(word)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Way;

    fn id<T>(text: &str) -> Id<T> {
        Id::new(text).unwrap()
    }

    #[test]
    fn a_saved_filter_comes_back_as_it_was_kept() {
        let full = Filter {
            kinds: Some(BTreeSet::from([
                KindRef::Standard(Kind::Visit),
                KindRef::Own(id("smuggling")),
            ])),
            realis: Some(BTreeSet::from([Realis::Agreed])),
            status: Some(BTreeSet::new()),
            dyads: Some(BTreeSet::from([
                Dyad {
                    ends: [
                        [DyadEnd::ActorAlone(id("us-government"))].into(),
                        BTreeSet::new(),
                    ],
                    way: Way::Mutual,
                },
                Dyad {
                    ends: [
                        [
                            DyadEnd::Place(id("moscow")),
                            DyadEnd::PlaceAlone(id("rome")),
                        ]
                        .into(),
                        [DyadEnd::Actor(id("us-government"))].into(),
                    ],
                    way: Way::Forth,
                },
            ])),
            places: Some(BTreeSet::from([id("moscow")])),
            actors: Some(BTreeSet::from([id("us-government")])),
            documents: Some(BTreeSet::from([id("article-2023-09")])),
            languages: Some(BTreeSet::from(["de".to_owned()])),
            voices: 2,
            text: "raketen".to_owned(),
            witnesses: Some(BTreeSet::from([id("sullivan")])),
            without_unvoiced: true,
            from: Some(Day(-5_000)),
            to: Some(Day(19_000)),
        };
        let none = Filter {
            kinds: Some(BTreeSet::new()),
            ..Filter::default()
        };
        for filter in [full, none, Filter::default()] {
            let saved = SavedFilter {
                name: "mine".to_owned(),
                filter,
            };
            let text = serde_json::to_string(&Stored::of(&saved)).unwrap();
            let back: Stored = serde_json::from_str(&text).unwrap();
            assert_eq!(back.into_saved(), saved, "{text}");
        }
    }

    #[test]
    fn a_name_is_kept_once_and_the_latest_first() {
        let mut saved = Vec::new();
        let two = Filter {
            voices: 2,
            ..Filter::default()
        };
        for number in 0..2 * MOST {
            keep(&mut saved, &format!("{number}"), &Filter::default());
        }
        keep(&mut saved, "60", &two);
        assert_eq!(saved.len(), MOST);
        assert_eq!(saved[0].filter, two);
        assert_eq!(saved.iter().filter(|kept| kept.name == "60").count(), 1);
    }
}
