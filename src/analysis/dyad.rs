//! Relations by both of their ends: what one does to another, and what runs between two.
//!
//! Data of events call the two ends of an event a dyad, and a directed one where it matters who acts.

use super::facts::{Fact, Wish};
use super::{Node, NodeKind};
use crate::model::{Actor, Dossier, End, Id, Place, Relation, RowId};
use std::collections::BTreeSet;

/// How a relation runs between the ends of a dyad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// With a direction, from the first to the second.
    Forth,
    /// Without a direction.
    Mutual,
    /// There, back, or without a direction.
    Any,
}

impl Way {
    /// All, the most particular first.
    pub const ALL: [Self; 3] = [Self::Forth, Self::Mutual, Self::Any];

    /// Its sign in words that people read.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Forth => "→",
            Self::Mutual => "↔",
            Self::Any => "–",
        }
    }

    /// Its sign as every keyboard has it.
    #[must_use]
    pub fn typed(self) -> &'static str {
        match self {
            Self::Forth => "->",
            Self::Mutual => "<->",
            Self::Any => "--",
        }
    }

    /// Whether a relation goes this way, by whether it has a direction and its ends stand as they do in the dyad, or the other way
    /// round.
    fn is_gone(
        self,
        directed: bool,
        straight: impl Fn() -> bool,
        crossed: impl Fn() -> bool,
    ) -> bool {
        match self {
            Self::Forth => directed && straight(),
            Self::Mutual => !directed && (straight() || crossed()),
            Self::Any => straight() || crossed(),
        }
    }
}

/// Who or what may stand at an end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DyadEnd {
    /// An actor, or somebody who belongs to it.
    Actor(Id<Actor>),
    /// An actor itself, without those who belong to it.
    ActorAlone(Id<Actor>),
    /// A place: the end's own, else the seat of its actor.
    Place(Id<Place>),
    /// A place at which nobody is named.
    PlaceAlone(Id<Place>),
}

impl DyadEnd {
    /// What ends in a node of a network of this kind, and nothing else.
    #[must_use]
    pub fn of(node: &Node, kind: NodeKind, dossier: &Dossier) -> Self {
        match (node, kind) {
            (Node::Actor(id), _) => {
                let belongs = |actor: &Actor| actor.member_of.as_ref() == Some(id);
                if dossier.actors().iter().any(belongs) {
                    Self::ActorAlone(id.clone())
                } else {
                    Self::Actor(id.clone())
                }
            }
            (Node::Place(id), NodeKind::Actors) => Self::PlaceAlone(id.clone()),
            (Node::Place(id), NodeKind::Places) => Self::Place(id.clone()),
        }
    }

    /// Whether it stands at an end.
    #[must_use]
    pub fn is_at(&self, dossier: &Dossier, end: &End) -> bool {
        let is_in = |id| dossier.place_of(end).is_some_and(|place| &place.id == id);
        match self {
            Self::Actor(id) => {
                let actor = end.actor.as_ref();
                actor.is_some_and(|a| dossier.memberships(a).any(|group| &group.id == id))
            }
            Self::ActorAlone(id) => end.actor.as_ref() == Some(id),
            Self::Place(id) => is_in(id),
            Self::PlaceAlone(id) => end.actor.is_none() && is_in(id),
        }
    }

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
        let sort = Self::ALL.into_iter().find(|known| known.as_str() == sort)?;
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

/// Two ends, and how relations run between them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dyad {
    /// Who or what stands at either end, each one of several; an empty set is whoever or whatever it may be.
    pub ends: [BTreeSet<DyadEnd>; 2],
    /// How relations run between them.
    pub way: Way,
}

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

impl Dyad {
    /// The same from the second end to the first.
    #[must_use]
    pub fn reversed(&self) -> Self {
        let [first, second] = &self.ends;
        Self {
            ends: [second.clone(), first.clone()],
            way: self.way,
        }
    }

    /// The same another way.
    #[must_use]
    pub fn going(&self, way: Way) -> Self {
        let ends = self.ends.clone();
        Self { ends, way }
    }

    /// Whether a relation runs so.
    #[must_use]
    pub fn has(&self, dossier: &Dossier, relation: &Relation) -> bool {
        let stands = |set: &BTreeSet<DyadEnd>, end: &End| {
            set.is_empty() || set.iter().any(|one| one.is_at(dossier, end))
        };
        let [first, second] = &self.ends;
        let (from, to) = (&relation.from, &relation.to);
        let straight = || stands(first, from) && stands(second, to);
        let crossed = || stands(first, to) && stands(second, from);
        self.way.is_gone(relation.directed, straight, crossed)
    }

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
        let (first, way, second) = split(text).ok_or(NoDyad::Sign)?;
        let side = |words: &str| {
            if words.is_empty() {
                return Ok(BTreeSet::new());
            }
            if let Some(whole) = read(words) {
                return Ok(whole);
            }
            let words = words.split(',').map(str::trim);
            let sets = words.map(|word| read(word).ok_or_else(|| NoDyad::Word(word.to_owned())));
            let sets: Vec<BTreeSet<DyadEnd>> = sets.collect::<Result<_, _>>()?;
            Ok(sets.into_iter().flatten().collect())
        };
        let ends = [side(&first)?, side(&second)?];
        if ends.iter().all(BTreeSet::is_empty) {
            return Err(NoDyad::Ends);
        }
        Ok(Self { ends, way })
    }
}

/// The words before and after the sign of a way; signs with space around them come before those without, which names may have.
fn split(text: &str) -> Option<(String, Way, String)> {
    const SIGNS: [(&str, Way); 7] = [
        ("<->", Way::Mutual),
        ("↔", Way::Mutual),
        ("->", Way::Forth),
        ("→", Way::Forth),
        ("--", Way::Any),
        ("–", Way::Any),
        ("—", Way::Any),
    ];
    let padded = format!(" {text} ");
    let at = |sign: &str, way| {
        let (first, second) = padded.split_once(sign)?;
        Some((first.trim().to_owned(), way, second.trim().to_owned()))
    };
    let spaced = SIGNS
        .iter()
        .find_map(|(sign, way)| at(&format!(" {sign} "), *way));
    spaced.or_else(|| SIGNS.iter().find_map(|(sign, way)| at(sign, *way)))
}

/// A dyad made ready for rows.
pub(super) struct Sought {
    ends: [Ends; 2],
    way: Way,
}

/// Who or what may stand at an end, by rows.
struct Ends {
    is_anybody: bool,
    who: Vec<bool>,
    places: Wish,
    nobody_in: Wish,
}

impl Sought {
    /// A dyad of a dossier.
    pub fn of(dossier: &Dossier, dyad: &Dyad) -> Self {
        Self {
            ends: dyad.ends.each_ref().map(|set| Ends::of(dossier, set)),
            way: dyad.way,
        }
    }

    /// Whether a relation runs so, of which these are the facts and the actors at its ends.
    pub fn has(&self, fact: &Fact, acting: [Option<RowId<Actor>>; 2]) -> bool {
        let [first, second] = &self.ends;
        let ([from, to], [from_place, to_place]) = (acting, fact.places);
        let (from, to) = ((from, from_place), (to, to_place));
        let straight = || first.has(from) && second.has(to);
        let crossed = || first.has(to) && second.has(from);
        self.way.is_gone(fact.directed, straight, crossed)
    }
}

impl Ends {
    fn of(dossier: &Dossier, set: &BTreeSet<DyadEnd>) -> Self {
        let (mut groups, mut alone) = (BTreeSet::new(), BTreeSet::new());
        let (mut places, mut nobody_in) = (BTreeSet::new(), BTreeSet::new());
        for end in set.iter().cloned() {
            match end {
                DyadEnd::Actor(id) => groups.insert(id),
                DyadEnd::ActorAlone(id) => alone.insert(id),
                DyadEnd::Place(id) => places.insert(id),
                DyadEnd::PlaceAlone(id) => nobody_in.insert(id),
            };
        }
        let is_wanted = |actor: &Actor| {
            let mut of = dossier.memberships(&actor.id);
            alone.contains(&actor.id) || of.any(|group| groups.contains(&group.id))
        };
        let names_actors = !(groups.is_empty() && alone.is_empty());
        Self {
            is_anybody: set.is_empty(),
            who: if names_actors {
                dossier.actors().iter().map(is_wanted).collect()
            } else {
                Vec::new()
            },
            places: Wish::of(dossier.places(), Some(&places)),
            nobody_in: Wish::of(dossier.places(), Some(&nobody_in)),
        }
    }

    fn has(&self, (who, place): (Option<RowId<Actor>>, Option<RowId<Place>>)) -> bool {
        let is_in = |wish: &Wish| place.is_some_and(|place| wish.has(place.number()));
        self.is_anybody
            || who.is_some_and(|who| self.who.get(who.index()) == Some(&true))
            || is_in(&self.places)
            || who.is_none() && is_in(&self.nobody_in)
    }
}

#[cfg(test)]
mod tests;
