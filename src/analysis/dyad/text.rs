//! Dyads as text: as people write them, and as settings keep them.

use super::{Dyad, DyadEnd, Way};
use crate::model::Id;
use std::collections::BTreeSet;

/// Why a text names no dyad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoDyad {
    /// No sign says how it runs.
    Sign,
    /// Neither end is named.
    Ends,
    /// This word names nothing.
    Word(String),
}

impl DyadEnd {
    /// Its sort and its id.
    fn parts(&self) -> (EndSort, &str) {
        match self {
            Self::Actor(id) => (EndSort::Actor, id.as_str()),
            Self::ActorAlone(id) => (EndSort::ActorAlone, id.as_str()),
            Self::Place(id) => (EndSort::Place, id.as_str()),
            Self::PlaceAlone(id) => (EndSort::PlaceAlone, id.as_str()),
        }
    }

    /// Reads what [`Dyad::to_text`] writes of an end.
    #[must_use]
    pub fn from_text(word: &str) -> Option<Self> {
        let (sort, id) = EndSort::of(word)?;
        sort.end(id)
    }
}

/// The sorts of [`DyadEnd`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndSort {
    /// See [`DyadEnd::Actor`].
    Actor,
    /// See [`DyadEnd::ActorAlone`].
    ActorAlone,
    /// See [`DyadEnd::Place`].
    Place,
    /// See [`DyadEnd::PlaceAlone`].
    PlaceAlone,
}

impl EndSort {
    /// All.
    pub const ALL: [Self; 4] = [Self::Actor, Self::ActorAlone, Self::Place, Self::PlaceAlone];

    /// The word for it, before a colon.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::ActorAlone => "actor-alone",
            Self::Place => "place",
            Self::PlaceAlone => "place-alone",
        }
    }

    /// The sort that stands before a colon, and what follows it; `None` where there is none.
    #[must_use]
    pub fn of(word: &str) -> Option<(Self, &str)> {
        let (sort, rest) = word.split_once(':')?;
        let sort = Self::ALL
            .into_iter()
            .find(|known| known.as_str().eq_ignore_ascii_case(sort.trim()))?;
        Some((sort, rest.trim()))
    }

    /// Whether it is of actors.
    #[must_use]
    pub fn is_of_actors(self) -> bool {
        matches!(self, Self::Actor | Self::ActorAlone)
    }

    /// The end of this sort with an id; `None` when that is none.
    #[must_use]
    pub fn end(self, id: &str) -> Option<DyadEnd> {
        Some(match self {
            Self::Actor => DyadEnd::Actor(Id::new(id)?),
            Self::ActorAlone => DyadEnd::ActorAlone(Id::new(id)?),
            Self::Place => DyadEnd::Place(Id::new(id)?),
            Self::PlaceAlone => DyadEnd::PlaceAlone(Id::new(id)?),
        })
    }
}

impl Dyad {
    /// The dyad as text, by ids: what [`Dyad::parse`] reads.
    #[must_use]
    pub fn to_text(&self) -> String {
        let [first, second] = self.ends.each_ref().map(|set| {
            let ends = set.iter().map(DyadEnd::parts);
            let ends: Vec<String> = ends
                .map(|(sort, id)| format!("{}:{id}", sort.as_str()))
                .collect();
            ends.join(", ")
        });
        format!("{first} {} {second}", self.way.typed())
    }

    /// Reads two ends with a sign between them, such as `a -> b`, `a <-> b` or `a -- b`, or as people read it; `read` says what a word
    /// names. An end may be several words with commas between them, or left out.
    ///
    /// # Errors
    /// When there is no sign, neither end is named, or a word names nothing.
    pub fn parse(
        text: &str,
        read: impl Fn(&str) -> Option<BTreeSet<DyadEnd>>,
    ) -> Result<Self, NoDyad> {
        let (first, (way, backward), second) = split(text).ok_or(NoDyad::Sign)?;
        let ends = [side(first, &read)?, side(second, &read)?];
        if ends.iter().all(BTreeSet::is_empty) {
            return Err(NoDyad::Ends);
        }
        let dyad = Self { ends, way };
        Ok(if backward { dyad.reversed() } else { dyad })
    }
}

/// Who or what the words of one end name. A name may have commas itself: the longest that names something is taken.
fn side(
    words: &str,
    read: &impl Fn(&str) -> Option<BTreeSet<DyadEnd>>,
) -> Result<BTreeSet<DyadEnd>, NoDyad> {
    let mut found = BTreeSet::new();
    let mut rest = words.trim();
    while !rest.is_empty() {
        let commas = rest.match_indices(',').map(|(at, _)| at);
        let mut cuts: Vec<usize> = commas.chain([rest.len()]).collect();
        cuts.reverse();
        let named = cuts.iter().find_map(|cut| {
            let (word, after) = rest.split_at_checked(*cut)?;
            Some((read(word.trim())?, after.trim_start_matches(',').trim()))
        });
        let Some((ends, after)) = named else {
            let first = rest.split(',').next().unwrap_or(rest);
            return Err(NoDyad::Word(first.trim().to_owned()));
        };
        found.extend(ends);
        rest = after;
    }
    Ok(found)
}

/// What signs are made of.
const OF_SIGNS: [char; 8] = ['<', '>', '-', '–', '—', '→', '←', '↔'];

/// The way that a sign says, and whether it runs from the second end to the first.
fn way_of(sign: &str) -> Option<(Way, bool)> {
    match sign {
        "->" | "-->" | "→" => Some((Way::Forth, false)),
        "<-" | "<--" | "←" => Some((Way::Forth, true)),
        "<->" | "<-->" | "↔" => Some((Way::Mutual, false)),
        "-" | "--" | "–" | "—" => Some((Way::Any, false)),
        _ => None,
    }
}

/// The words before and after the sign, with its way. Signs with space around them come before those without, which ids and names may
/// have; a hyphen is a sign only with space around it.
fn split(text: &str) -> Option<(&str, (Way, bool), &str)> {
    let mut signs = Vec::new();
    let mut rest = 0;
    while let Some(from) = text.get(rest..).and_then(|t| t.find(OF_SIGNS)) {
        let from = rest + from;
        let run = text.get(from..).unwrap_or_default();
        let length = run.find(|c| !OF_SIGNS.contains(&c)).unwrap_or(run.len());
        signs.push((from, from + length));
        rest = from + length;
    }
    let parts = |(from, to): &(usize, usize)| {
        Some((text.get(..*from)?, text.get(*from..*to)?, text.get(*to..)?))
    };
    let ends_open = |before: &str| before.chars().next_back().is_none_or(char::is_whitespace);
    let begins_open = |after: &str| after.chars().next().is_none_or(char::is_whitespace);
    let parted: Vec<(&str, &str, &str)> = signs.iter().filter_map(parts).collect();
    let spaced = |(before, _, after): &&(&str, &str, &str)| ends_open(before) && begins_open(after);
    let long = |(_, sign, _): &&(&str, &str, &str)| *sign != "-";
    let found = parted.iter().find(spaced);
    let (before, sign, after) = found.or_else(|| parted.iter().find(long))?;
    let way = way_of(sign)?;
    // What is left of another arrow names nothing.
    let is_stray = |words: &str| words.contains(['<', '>', '→', '←', '↔']);
    let is_stray = is_stray(before) || is_stray(after);
    (!is_stray).then(|| (before.trim(), way, after.trim()))
}
