//! What a filter leaves in, in words: for the window, for figures, for whoever reads over somebody's shoulder.

use super::{Dyad, DyadEnd, Facts, Filter};
use crate::lang::{LocalText, Message, Texts};
use crate::model::{Dossier, HasId, Id, Table, wording};
use std::collections::BTreeSet;

/// So many names are told one by one.
const MOST_NAMES: usize = 4;

/// A part of a filter that can be taken away by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FilterPart {
    /// Kinds.
    Kinds,
    /// Whether it happened.
    Realis,
    /// The computed status.
    Status,
    /// Two ends, and how it runs between them.
    Dyads,
    /// Places.
    Places,
    /// Actors.
    Actors,
    /// Witnesses, and whether anybody speaks at all.
    Witnesses,
    /// Documents.
    Documents,
    /// Languages of documents.
    Languages,
    /// The least number of voices.
    Voices,
    /// Words.
    Text,
    /// The stretch of time.
    Time,
}

impl FilterPart {
    /// Every part, in the order in which they are told.
    pub const ALL: [Self; 12] = [
        Self::Kinds,
        Self::Realis,
        Self::Status,
        Self::Dyads,
        Self::Places,
        Self::Actors,
        Self::Witnesses,
        Self::Documents,
        Self::Languages,
        Self::Voices,
        Self::Text,
        Self::Time,
    ];

    /// A filter without this part.
    #[must_use]
    pub fn taken_from(self, filter: &Filter) -> Filter {
        let mut left = filter.clone();
        let plain = Filter::default();
        match self {
            Self::Kinds => left.kinds = plain.kinds,
            Self::Realis => left.realis = plain.realis,
            Self::Status => left.status = plain.status,
            Self::Dyads => left.dyads = plain.dyads,
            Self::Places => left.places = plain.places,
            Self::Actors => left.actors = plain.actors,
            Self::Witnesses => {
                left.witnesses = plain.witnesses;
                left.without_unvoiced = plain.without_unvoiced;
            }
            Self::Documents => left.documents = plain.documents,
            Self::Languages => left.languages = plain.languages,
            Self::Voices => left.voices = plain.voices,
            Self::Text => left.text = plain.text,
            Self::Time => (left.from, left.to) = (plain.from, plain.to),
        }
        left
    }

    /// Whether a filter has this part.
    #[must_use]
    pub fn is_in(self, filter: &Filter) -> bool {
        !self.is_alike(filter, &Filter::default())
    }

    /// The part in which two filters differ, the last of several; `None` when they are alike.
    #[must_use]
    pub fn changed(before: &Filter, after: &Filter) -> Option<Self> {
        let mut parts = Self::ALL.into_iter().rev();
        parts.find(|part| !part.is_alike(before, after))
    }

    /// Whether two filters are alike in this part.
    fn is_alike(self, a: &Filter, b: &Filter) -> bool {
        match self {
            Self::Kinds => a.kinds == b.kinds,
            Self::Realis => a.realis == b.realis,
            Self::Status => a.status == b.status,
            Self::Dyads => a.dyads == b.dyads,
            Self::Places => a.places == b.places,
            Self::Actors => a.actors == b.actors,
            Self::Witnesses => {
                (&a.witnesses, a.without_unvoiced) == (&b.witnesses, b.without_unvoiced)
            }
            Self::Documents => a.documents == b.documents,
            Self::Languages => a.languages == b.languages,
            Self::Voices => a.voices == b.voices,
            Self::Text => a.text == b.text,
            Self::Time => (a.from, a.to) == (b.from, b.to),
        }
    }
}

/// Each part of a filter in words, in the order of [`FilterPart::ALL`]; empty when it leaves nothing out.
#[must_use]
pub fn parts(
    (dossier, facts): (&Dossier, &Facts),
    filter: &Filter,
    texts: &Texts,
) -> Vec<(FilterPart, String)> {
    let teller = Teller {
        dossier,
        facts,
        texts,
    };
    let asked = FilterPart::ALL.into_iter();
    asked
        .filter(|part| part.is_in(filter))
        .map(|part| (part, teller.part(part, filter)))
        .collect()
}

/// A dyad in words: who or what stands at either end, and the sign of how it runs.
#[must_use]
pub fn dyad((dossier, facts): (&Dossier, &Facts), dyad: &Dyad, texts: &Texts) -> String {
    let teller = Teller {
        dossier,
        facts,
        texts,
    };
    teller.dyad(dyad)
}

/// The same where there is little room: of several at an end the first, and how many more there are.
#[must_use]
pub fn dyad_briefly(of: (&Dossier, &Facts), dyad: &Dyad, texts: &Texts) -> String {
    let (dossier, facts) = of;
    let teller = Teller {
        dossier,
        facts,
        texts,
    };
    teller.dyad_by(dyad, |set| {
        let first = set.iter().find_map(|end| teller.dyad_end(end));
        let first = first.unwrap_or_else(|| texts.get("filter-none"));
        match set.len() {
            0 | 1 => first,
            several => format!("{first} +{}", texts.number(several - 1)),
        }
    })
}

struct Teller<'a> {
    dossier: &'a Dossier,
    facts: &'a Facts,
    texts: &'a Texts,
}

impl Teller<'_> {
    fn part(&self, part: FilterPart, filter: &Filter) -> String {
        let (dossier, texts) = (self.dossier, self.texts);
        match part {
            FilterPart::Kinds => self.of_all(filter.kinds.as_ref(), self.facts.kinds(), |kind| {
                wording::kind_name(dossier, kind, texts)
            }),
            FilterPart::Realis => {
                let known = self.facts.realis();
                self.of_all(filter.realis.as_ref(), known, |r| wording::word(*r, texts))
            }
            FilterPart::Status => {
                let known = self.facts.statuses();
                self.of_all(filter.status.as_ref(), known, |s| wording::word(*s, texts))
            }
            FilterPart::Dyads => {
                let dyads = filter.dyads.iter().flatten();
                self.names(dyads.map(|dyad| self.dyad(dyad)).collect())
            }
            FilterPart::Places => self.records(&filter.places, dossier.places(), |p| &p.names),
            FilterPart::Actors => self.records(&filter.actors, dossier.actors(), |a| &a.names),
            FilterPart::Witnesses => self.witnesses(filter),
            FilterPart::Documents => {
                self.records(&filter.documents, dossier.documents(), |d| &d.title)
            }
            FilterPart::Languages => {
                let set = filter.languages.iter().flatten();
                self.names(set.map(|tag| wording::language(tag, texts)).collect())
            }
            FilterPart::Voices => {
                texts.say(&Message::new("filter-voices").with("count", filter.voices))
            }
            FilterPart::Text => wording::quoted(&filter.text, texts.lang().tag()),
            FilterPart::Time => wording::span(filter.time(), texts),
        }
    }

    /// What of all that occurs is wanted; where that is most of it, what is not.
    fn of_all<T: Ord>(
        &self,
        wanted: Option<&BTreeSet<T>>,
        all: &[T],
        name: impl Fn(&T) -> String,
    ) -> String {
        let (kept, left): (Vec<&T>, Vec<&T>) = all
            .iter()
            .partition(|value| wanted.is_none_or(|wanted| wanted.contains(value)));
        let names = |values: Vec<&T>| self.names(values.into_iter().map(&name).collect());
        if !kept.is_empty() && !left.is_empty() && left.len() < kept.len() {
            return self.without(&names(left));
        }
        names(wanted.into_iter().flatten().collect())
    }

    fn witnesses(&self, filter: &Filter) -> String {
        let dossier = self.dossier;
        let Some(wanted) = &filter.witnesses else {
            return self.texts.get("filter-voiced");
        };
        let speaking = dossier.witnesses().in_rows(self.facts.speaking());
        let left: Vec<_> = speaking.filter(|w| !wanted.contains(&w.id)).collect();
        if !left.is_empty() && left.len() < wanted.len() && !filter.without_unvoiced {
            let names = left
                .iter()
                .map(|w| wording::short_name(&w.name, self.texts));
            return self.without(&self.names(names.collect()));
        }
        self.records(&filter.witnesses, dossier.witnesses(), |w| &w.name)
    }

    fn dyad(&self, dyad: &Dyad) -> String {
        self.dyad_by(dyad, |set| {
            self.names(set.iter().filter_map(|end| self.dyad_end(end)).collect())
        })
    }

    /// A dyad where this tells who or what stands at an end; one that is left open is whoever or whatever it may be.
    fn dyad_by(&self, dyad: &Dyad, tell: impl Fn(&BTreeSet<DyadEnd>) -> String) -> String {
        let open = |other: &BTreeSet<DyadEnd>| {
            let of_places = |end: &DyadEnd| matches!(end, DyadEnd::Place(_));
            let id = match other.iter().all(of_places) {
                true => "filter-anywhere",
                false => "filter-anyone",
            };
            self.texts.get(id)
        };
        let told = |set: &BTreeSet<DyadEnd>, other| match set.is_empty() {
            true => open(other),
            false => tell(set),
        };
        let [first, second] = &dyad.ends;
        let (from, to) = (told(first, second), told(second, first));
        format!("{from} {} {to}", dyad.way.sign())
    }

    fn dyad_end(&self, end: &DyadEnd) -> Option<String> {
        let (names, alone) = match end {
            DyadEnd::Actor(id) => (&self.dossier.actors().get(id)?.names, None),
            DyadEnd::ActorAlone(id) => {
                let actor = self.dossier.actors().get(id)?;
                (&actor.names, Some("filter-actor-alone"))
            }
            DyadEnd::Place(id) => (&self.dossier.places().get(id)?.names, None),
            DyadEnd::PlaceAlone(id) => {
                let place = self.dossier.places().get(id)?;
                (&place.names, Some("filter-place-alone"))
            }
        };
        let name = wording::short_name(names, self.texts);
        Some(match alone {
            Some(message) => self.texts.say(&Message::new(message).with("name", name)),
            None => name,
        })
    }

    /// The names of the records of a list.
    fn records<T: HasId>(
        &self,
        list: &Option<BTreeSet<Id<T>>>,
        table: &Table<T>,
        names: impl Fn(&T) -> &LocalText,
    ) -> String {
        let rows = list.iter().flatten().filter_map(|id| table.get(id));
        let named = rows.map(|row| wording::short_name(names(row), self.texts));
        self.names(named.collect())
    }

    /// Names one after the other; of very many the first, and how many more there are.
    fn names(&self, mut names: Vec<String>) -> String {
        if names.is_empty() {
            return self.texts.get("filter-none");
        }
        if names.len() <= MOST_NAMES {
            return wording::list_or(&names, self.texts);
        }
        let more = names.len() - (MOST_NAMES - 1);
        names.truncate(MOST_NAMES - 1);
        let message = Message::new("filter-and-more").with("names", names.join(", "));
        self.texts.say(&message.with("count", more))
    }

    fn without(&self, names: &str) -> String {
        let message = Message::new("filter-without").with("names", names);
        self.texts.say(&message)
    }
}

#[cfg(test)]
mod tests;
