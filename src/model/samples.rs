//! Dossiers made up for law tests: any shape that holds together, with odd texts, digits and unknown keys.

use super::dossier::{Dossier, Parts};
use super::entity::{
    Actor, Attribution, Code, Document, End, Extra, KindRef, OwnKind, Passage, Place, Relation,
    Witness,
};
use super::id::Id;
use super::vocabulary::{
    ActorKind, Extent, Family, Kind, Precision, Realis, Reliability, Stance, WitnessKind,
};
use super::{Date, HasId};
use crate::lang::LocalText;
use proptest::prelude::*;
use serde_json::{Number, Value};

/// A number in these digits.
fn number(digits: &str) -> Number {
    serde_json::from_str(digits).unwrap()
}

fn id<T>(prefix: &str, index: usize) -> Id<T> {
    Id::new(&format!("{prefix}{index}")).unwrap()
}

/// An id of a table of `len` records, or none when it is empty or `pick` says so.
fn reference<T>(prefix: &str, pick: u8, len: usize) -> Option<Id<T>> {
    (len > 0 && !pick.is_multiple_of(4)).then(|| id(prefix, usize::from(pick) % len))
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zäß\"\\\\/\n\t\u{1}\u{202e}… 한字🙂]{0,8}",
        Just("ордер".to_owned()),
    ]
}

pub(crate) fn local_text() -> impl Strategy<Value = LocalText> {
    let by_lang = (text(), text(), any::<bool>()).prop_map(|(en, ko, both)| {
        let mut texts = vec![("en".into(), en.into())];
        if both {
            texts.push(("ko-KR".into(), ko.into()));
        }
        LocalText::ByLang(texts)
    });
    prop_oneof![
        text().prop_map(|text| LocalText::from(text.as_str())),
        by_lang
    ]
}

fn date() -> impl Strategy<Value = Option<Date>> {
    prop::option::of(
        prop::sample::select(vec![
            "2023-09",
            "2019-04-25",
            "2023-08-11~/2023-08-20~",
            "../2023?",
        ])
        .prop_map(|text| Date::parse(text).unwrap()),
    )
}

fn extra() -> impl Strategy<Value = Extra> {
    let value = prop_oneof![
        Just(Value::Null),
        text().prop_map(Value::String),
        prop::sample::select(vec![
            "0",
            "-0",
            "1.50",
            "123456789012345678901234567890",
            "1e+5"
        ])
        .prop_map(|digits| Value::Number(number(digits))),
        Just(serde_json::json!({"a": [], "b": {"c": [1, {}]}})),
    ];
    prop::collection::vec(("x[a-c]", value), 0..2).prop_map(|pairs| pairs.into_iter().collect())
}

fn codes() -> impl Strategy<Value = Vec<Code>> {
    let code = (text(), extra()).prop_map(|(code, extra)| Code {
        scheme: "CAMEO-1.1b3".to_owned(),
        code,
        extra,
    });
    prop::collection::vec(code, 0..2)
}

fn kind(index: usize) -> impl Strategy<Value = OwnKind> {
    let family = prop::sample::select(Family::ALL);
    (local_text(), family, codes(), extra()).prop_map(move |(names, family, codes, extra)| {
        OwnKind {
            id: id("k", index),
            names,
            family,
            codes,
            extra,
        }
    })
}

fn document(index: usize, witnesses: usize) -> impl Strategy<Value = Document> {
    let own = (
        local_text(),
        prop::option::of(text()),
        date(),
        text(),
        extra(),
    );
    (own, any::<[u8; 3]>()).prop_map(move |((title, free, published, text, extra), pick)| {
        Document {
            id: id("d", index),
            kind: free.clone(),
            title,
            author: free.clone(),
            publisher: reference("w", pick[0], witnesses),
            published,
            lang: Some("de".to_owned()),
            extent: Extent::ALL[usize::from(pick[2]) % 2],
            sha256: free.is_none().then(|| Document::hash_of(&text)),
            text,
            url: free.clone(),
            archive_url: None,
            wire_origin: reference("w", pick[1], witnesses),
            rights: free,
            extra,
        }
    })
}

fn witness(index: usize, actors: usize) -> impl Strategy<Value = Witness> {
    let kind = prop::sample::select(WitnessKind::ALL);
    let grade = prop::option::of(prop::sample::select(Reliability::ALL));
    let names = (local_text(), prop::option::of(local_text()));
    (names, kind, grade, any::<u8>(), extra()).prop_map(
        move |((name, in_sentence), kind, reliability, pick, extra)| Witness {
            id: id("w", index),
            name,
            in_sentence,
            kind,
            speaks_for: reference("a", pick, actors).into_iter().collect(),
            reliability,
            extra,
        },
    )
}

fn actor(index: usize, actors: usize, places: usize) -> impl Strategy<Value = Actor> {
    let kind = prop::sample::select(ActorKind::ALL);
    (local_text(), kind, any::<[u8; 2]>(), extra()).prop_map(move |(names, kind, pick, extra)| {
        Actor {
            id: id("a", index),
            names,
            kind,
            member_of: reference("a", pick[0], actors),
            seat: reference("p", pick[1], places),
            extra,
        }
    })
}

fn place(index: usize) -> impl Strategy<Value = Place> {
    let lon = prop::sample::select(vec!["180", "-180.0", "131.8735", "-0", "0.50"]);
    let lat = prop::sample::select(vec!["90", "-90.00", "43.1056", "0"]);
    let precision = prop::sample::select(Precision::ALL);
    let own = (
        local_text(),
        prop::option::of(text()),
        any::<u64>(),
        extra(),
    );
    (own, lon, lat, precision).prop_map(
        move |((names, kind, geonames, extra), lon, lat, precision)| {
            let (lon, lat) = (number(lon), number(lat));
            Place {
                id: id("p", index),
                names,
                position: Place::locate(&lon, &lat).unwrap(),
                lon,
                lat,
                precision,
                country: kind.as_ref().map(|_| "KP".to_owned()),
                geonames: kind.is_some().then_some(geonames),
                kind,
                extra,
            }
        },
    )
}

/// A passage named `name`.
pub(crate) fn passage(name: String, sizes: Sizes) -> impl Strategy<Value = Passage> {
    let own = (
        text(),
        prop::option::of(text()),
        prop::option::of(local_text()),
        extra(),
    );
    let stance = prop::sample::select(Stance::ALL);
    let numbers = (
        prop::option::of(0_usize..9),
        prop::option::of(1_u8..=6),
        any::<[u8; 2]>(),
    );
    (own, stance, numbers, date()).prop_map(
        move |((exact, cue, gloss, extra), stance, (start, credibility, pick), said)| Passage {
            id: Id::new(&name).unwrap(),
            document: id("d", usize::from(pick[0]) % sizes.documents),
            exact: format!("q{exact}"),
            prefix: cue.clone(),
            suffix: None,
            start,
            end: start.map(|s| s + 1),
            stance,
            attribution: reference("w", pick[1], sizes.witnesses)
                .map(|witness| Attribution {
                    witness,
                    cue: cue.as_deref().map(Into::into),
                    said,
                    extra: Extra::new(),
                })
                .into_iter()
                .collect(),
            gloss,
            locator: cue,
            credibility,
            extra,
        },
    )
}

fn end(pick: [u8; 2], sizes: Sizes) -> End {
    let actor = reference("a", pick[0], sizes.actors);
    let place = reference("p", pick[1], sizes.places);
    End {
        place: place.or_else(|| actor.is_none().then(|| id("p", 0))),
        actor,
        extra: Extra::new(),
    }
}

/// A relation named `r<index>` with one to three passages.
pub(crate) fn relation(index: usize, sizes: Sizes) -> impl Strategy<Value = Relation> {
    let passages = (1_usize..4).prop_flat_map(move |count| {
        (0..count)
            .map(|i| passage(format!("r{index}-{i}"), sizes))
            .collect::<Vec<_>>()
    });
    let texts = prop::option::of(local_text());
    let own = (texts, prop::option::of(text()), codes(), extra());
    let words = (
        prop::sample::select(Kind::ALL),
        prop::sample::select(Realis::ALL),
        any::<bool>(),
    );
    (own, words, any::<[u8; 7]>(), date(), passages).prop_map(
        move |((object, free, codes, extra), (kind, realis, directed), pick, when, passages)| {
            Relation {
                id: id("r", index),
                kind: reference("k", pick[4], sizes.kinds)
                    .map_or(KindRef::Standard(kind), KindRef::Own),
                from: end([pick[0], pick[1]], sizes),
                to: end([pick[2], pick[3]], sizes),
                directed,
                when,
                when_text: object.clone(),
                realis,
                note: object.clone(),
                object,
                tags: free.iter().cloned().collect(),
                codes,
                passages,
                at: reference("p", pick[5], sizes.places),
                fulfils: reference("r", pick[6], sizes.relations),
                coder: free.clone(),
                created: None,
                modified: free,
                extra,
            }
        },
    )
}

/// How many records each table has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sizes {
    pub(crate) kinds: usize,
    pub(crate) documents: usize,
    pub(crate) witnesses: usize,
    pub(crate) actors: usize,
    pub(crate) places: usize,
    pub(crate) relations: usize,
}

fn each<T, S: Strategy<Value = T>>(count: usize, make: impl Fn(usize) -> S) -> Vec<S> {
    (0..count).map(make).collect()
}

fn parts(sizes: Sizes) -> impl Strategy<Value = Parts> {
    let named = (local_text(), extra());
    let small = (
        each(sizes.kinds, kind),
        each(sizes.documents, |i| document(i, sizes.witnesses)),
        each(sizes.witnesses, |i| witness(i, sizes.actors)),
        each(sizes.actors, |i| actor(i, sizes.actors, sizes.places)),
        each(sizes.places, place),
        each(sizes.relations, |i| relation(i, sizes)),
    );
    (named, small).prop_map(|((title, extra), tables)| Parts {
        title: Some(title),
        lang: Some("en".to_owned()),
        kinds: tables.0,
        documents: tables.1,
        witnesses: tables.2,
        actors: tables.3,
        places: tables.4,
        relations: tables.5,
        extra,
    })
}

/// Any small dossier: at least one document, place and relation.
pub(crate) fn dossier() -> impl Strategy<Value = Dossier> {
    let counts = (
        0_usize..2,
        1_usize..3,
        0_usize..3,
        0_usize..4,
        1_usize..3,
        1_usize..4,
    );
    counts
        .prop_flat_map(|(kinds, documents, witnesses, actors, places, relations)| {
            parts(Sizes {
                kinds,
                documents,
                witnesses,
                actors,
                places,
                relations,
            })
        })
        .prop_map(|parts| Dossier::from_parts(parts).unwrap())
}

/// The ids of a table, in its order.
pub(crate) fn ids<T: HasId>(table: &super::Table<T>) -> Vec<Id<T>> {
    table.iter().map(|row| row.id().clone()).collect()
}
