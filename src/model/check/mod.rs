//! What is wrong with the contents of a dossier that holds together: quotations, hashes, and what is merely odd.

mod causes;
mod near;
mod passages;
mod spot;

use super::anchor::{Anchor, IndexedText, Quote, anchor};
use super::date::Date;
use super::dossier::Dossier;
use super::entity::{Actor, Document, KindRef, Passage, Place, Relation};
use super::id::Id;
use super::item::Item;
use super::problem::{Problem, ProblemKind};
use super::record::TableName;
use super::vocabulary::Realis;
use crate::geom::LonLat;
use crate::lang::LocalText;
use rayon::prelude::*;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

pub use causes::causes_first;
pub use near::nearest;
pub use passages::CONTEXT;
pub use spot::{InMemory, Locate, Spot};

/// Where the passages of a dossier stand in their texts.
pub type Anchors = BTreeMap<Id<Passage>, Anchor>;

/// So many passages of one document are looked for in one go on one core.
const IN_ONE_GO: usize = 4;

/// Looks for every passage of the dossier in the stored text of its document, on all cores.
#[must_use]
pub fn anchors(dossier: &Dossier) -> Anchors {
    let mut by_document: HashMap<&Id<Document>, Vec<&Passage>> = HashMap::new();
    for (_, passage) in dossier.passages() {
        by_document
            .entry(&passage.document)
            .or_default()
            .push(passage);
    }
    let documents: Vec<&Document> = dossier.documents().iter().collect();
    let of_document = |document: &&Document| {
        let passages = by_document.get(&document.id)?;
        let text = IndexedText::new(&document.text);
        let anchored = passages
            .par_iter()
            .with_min_len(IN_ONE_GO)
            .map(|passage| (passage.id.clone(), anchor(&text, &Quote::from(*passage))));
        Some(anchored.collect::<Vec<_>>())
    };
    let anchored = documents.par_iter().filter_map(of_document);
    anchored.flatten_iter().collect()
}

/// Looks for the passages of one document in its stored text, as [`anchors`] does; for `passages` that quote it.
#[must_use]
pub fn anchors_in<'d>(
    document: &Document,
    passages: impl Iterator<Item = &'d Passage>,
) -> Vec<(Id<Passage>, Anchor)> {
    let text = IndexedText::new(&document.text);
    let passages: Vec<&Passage> = passages.filter(|p| p.document == document.id).collect();
    let anchored = passages.par_iter().with_min_len(IN_ONE_GO);
    anchored
        .map(|passage| (passage.id.clone(), anchor(&text, &Quote::from(*passage))))
        .collect()
}

/// Looks for every passage of a document in another text of it, such as the full one; changes nothing.
///
/// The stored offsets are not used: they count in the stored text. In the order of the file.
#[must_use]
pub fn against_text(
    dossier: &Dossier,
    document: &Id<Document>,
    text: &str,
) -> Vec<(Id<Passage>, Anchor)> {
    let text = IndexedText::new(text);
    let passages = dossier.passages().map(|(_, passage)| passage);
    let passages: Vec<&Passage> = passages.filter(|p| &p.document == document).collect();
    passages
        .par_iter()
        .with_min_len(IN_ONE_GO)
        .map(|passage| {
            let quote = Quote {
                start: None,
                end: None,
                ..Quote::from(*passage)
            };
            (passage.id.clone(), anchor(&text, &quote))
        })
        .collect()
}

/// Every passage of a document that [`against_text`] does not find, as a problem.
#[must_use]
pub fn problems_against_text(
    dossier: &Dossier,
    document: &Id<Document>,
    text: &str,
    locate: &impl Locate,
) -> Vec<Problem> {
    let found: Anchors = against_text(dossier, document, text).into_iter().collect();
    let text = &IndexedText::new(text);
    let mut problems = Vec::new();
    passages::for_each(dossier, |spot, passage| {
        if let Some(anchor) = found.get(&passage.id) {
            let lost = passages::not_found(spot, passage, anchor, locate);
            problems.extend(lost.map(|p| passages::beside(p, passage, text, anchor.at)));
        }
    });
    problems
}

/// Everything that is wrong with the contents, in the order of tables and of the file.
///
/// `anchors` are those of [`anchors`]; `locate` gives the places.
#[must_use]
pub fn check(dossier: &Dossier, anchors: &Anchors, locate: &impl Locate) -> Vec<Problem> {
    let mut problems = Vec::new();
    documents(dossier, locate, &mut problems);
    actors(dossier, locate, &mut problems);
    places(dossier, locate, &mut problems);
    relations(dossier, locate, &mut problems);
    passages::check(dossier, |_| true, anchors, locate, &mut problems);
    problems
}

/// What [`check`] says of one document and of the passages that quote it.
#[must_use]
pub fn check_document(
    dossier: &Dossier,
    id: &Id<Document>,
    anchors: &Anchors,
    locate: &impl Locate,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let quoted = dossier.passages().any(|(_, p)| &p.document == id);
    let row = dossier.documents().position(id);
    if let Some((row, document)) = row.zip(dossier.documents().get(id)) {
        document_at(row, document, quoted, locate, &mut problems);
    }
    let quotes = |passage: &Passage| &passage.document == id;
    passages::check(dossier, quotes, anchors, locate, &mut problems);
    problems
}

fn documents(dossier: &Dossier, locate: &impl Locate, problems: &mut Vec<Problem>) {
    let quoted: HashSet<&Id<Document>> = dossier.passages().map(|(_, p)| &p.document).collect();
    for (row, document) in dossier.documents().iter().enumerate() {
        let is_quoted = quoted.contains(&document.id);
        document_at(row, document, is_quoted, locate, problems);
    }
}

/// What is wrong with the document of a row, given whether anything quotes it.
fn document_at(
    row: usize,
    document: &Document,
    is_quoted: bool,
    locate: &impl Locate,
    problems: &mut Vec<Problem>,
) {
    let spot = Spot::of(TableName::Documents, row);
    let problem = |kind, key| {
        let at = locate.place(&spot.key(key));
        Problem::new(kind, at)
            .about(Item::Document(document.id.clone()))
            .with("id", &document.id)
    };
    let computed = Document::hash_of(&document.text);
    match document.sha256.as_deref() {
        Some(stored) if !stored.eq_ignore_ascii_case(&computed) => problems.push(
            problem(ProblemKind::WrongHash, "sha256")
                .with("stored", stored)
                .with("computed", computed),
        ),
        _ => {}
    }
    if !is_quoted {
        problems.push(problem(ProblemKind::NeverQuoted, "id"));
    }
    let links = [
        ("url", &document.url),
        ("archive_url", &document.archive_url),
    ];
    for (key, link) in links {
        if let Some(link) = link.as_deref().filter(|link| !Document::is_link(link)) {
            problems.push(problem(ProblemKind::OddLink, key).with("link", link));
        }
    }
}

fn actors(dossier: &Dossier, locate: &impl Locate, problems: &mut Vec<Problem>) {
    let circles = circles(dossier);
    for (row, actor) in dossier.actors().iter().enumerate() {
        if circles.contains(&actor.id) {
            let spot = Spot::of(TableName::Actors, row).key("member_of");
            problems.push(
                Problem::new(ProblemKind::CircularMembership, locate.place(&spot))
                    .about(Item::Actor(actor.id.clone()))
                    .with("id", &actor.id),
            );
        }
    }
}

/// The actors that belong to themselves by way of others. Every actor is walked over at most twice.
fn circles(dossier: &Dossier) -> HashSet<&Id<Actor>> {
    let above = |id| dossier.actors().get(id).and_then(|a| a.member_of.as_ref());
    let mut circles = HashSet::new();
    // By which walk an actor was reached first.
    let mut walks: HashMap<&Id<Actor>, usize> = HashMap::new();
    for (walk, actor) in dossier.actors().iter().enumerate() {
        let mut here = Some(&actor.id);
        while let Some(id) = here.filter(|id| !walks.contains_key(id)) {
            walks.insert(id, walk);
            here = above(id);
        }
        // The walk ran into itself: from here on it is a circle.
        while let Some(id) = here.filter(|id| walks.get(id) == Some(&walk)) {
            if !circles.insert(id) {
                break;
            }
            here = above(id);
        }
    }
    circles
}

fn places(dossier: &Dossier, locate: &impl Locate, problems: &mut Vec<Problem>) {
    for (row, place) in dossier.places().iter().enumerate() {
        if place.position == LonLat::wrapped(0.0, 0.0) {
            let spot = Spot::of(TableName::Places, row).key("lon");
            problems.push(
                Problem::new(ProblemKind::NullIsland, locate.place(&spot))
                    .about(Item::Place(place.id.clone()))
                    .with("id", &place.id),
            );
        }
    }
}

fn relations(dossier: &Dossier, locate: &impl Locate, problems: &mut Vec<Problem>) {
    let mut seen: HashMap<Gist<'_>, &Id<Relation>> = HashMap::new();
    for (row, relation) in dossier.relations().iter().enumerate() {
        let spot = Spot::of(TableName::Relations, row);
        let problem = |kind, key| {
            Problem::new(kind, locate.place(&spot.key(key)))
                .about(Item::Relation(relation.id.clone()))
                .with("id", &relation.id)
        };
        for (key, end) in [("from", &relation.from), ("to", &relation.to)] {
            if dossier.place_of(end).is_none() {
                let actor = end.actor.as_ref().map_or("", Id::as_str);
                problems.push(problem(ProblemKind::UnlocatedEnd, key).with("actor", actor));
            }
        }
        match seen.entry(Gist::of(relation)) {
            Entry::Occupied(other) => {
                let other = other.get();
                problems.push(problem(ProblemKind::RelationsAlike, "id").with("other", other));
            }
            Entry::Vacant(free) => {
                free.insert(&relation.id);
            }
        }
    }
}

/// An end by its actor and its place.
type GistEnd<'a> = (Option<&'a Id<Actor>>, Option<&'a Id<Place>>);

/// What two relations that are alike have in common: kind, ends, date, realis and object.
#[derive(PartialEq, Eq, Hash)]
struct Gist<'a> {
    kind: &'a KindRef,
    ends: [GistEnd<'a>; 2],
    directed: bool,
    when: Option<&'a str>,
    realis: Realis,
    object: Option<&'a LocalText>,
}

impl<'a> Gist<'a> {
    fn of(relation: &'a Relation) -> Self {
        let mut ends =
            [&relation.from, &relation.to].map(|end| (end.actor.as_ref(), end.place.as_ref()));
        if !relation.directed {
            ends.sort();
        }
        Self {
            kind: &relation.kind,
            ends,
            directed: relation.directed,
            when: relation.when.as_ref().map(Date::as_str),
            realis: relation.realis,
            object: relation.object.as_ref(),
        }
    }
}
