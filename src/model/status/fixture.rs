//! Small dossiers for tests.

use crate::lang::LocalText;
use crate::model::anchor::Anchor;
use crate::model::dossier::Parts;
use crate::model::status::Anchors;
use crate::model::{
    Actor, ActorKind, AnchorState, Attribution, Date, Document, Dossier, End, Extent, Extra, Id,
    Kind, KindRef, Passage, Place, Precision, Realis, Relation, Stance, Witness, WitnessKind,
};

pub(crate) fn id<T>(text: &str) -> Id<T> {
    Id::new(text).unwrap()
}

pub(crate) fn date(text: &str) -> Option<Date> {
    Some(Date::parse(text).unwrap())
}

pub(crate) fn witness(name: &str, kind: WitnessKind, speaks_for: &[&str]) -> Witness {
    Witness {
        id: id(&name.to_lowercase().replace(' ', "-")),
        name: LocalText::from(name),
        in_sentence: None,
        kind,
        speaks_for: speaks_for.iter().map(|a| id(a)).collect(),
        reliability: None,
        extra: Extra::new(),
    }
}

pub(crate) fn actor(name: &str, member_of: Option<&str>, seat: Option<&str>) -> Actor {
    Actor {
        id: id(&name.to_lowercase().replace(' ', "-")),
        names: LocalText::from(name),
        kind: ActorKind::State,
        member_of: member_of.map(id),
        seat: seat.map(id),
        extra: Extra::new(),
    }
}

pub(crate) fn place(name: &str, de: &str) -> Place {
    let (lon, lat) = (1.into(), 2.into());
    Place {
        id: id(&name.to_lowercase()),
        names: LocalText::ByLang(vec![("en".into(), name.into()), ("de".into(), de.into())]),
        position: Place::locate(&lon, &lat).unwrap(),
        lon,
        lat,
        precision: Precision::City,
        country: None,
        kind: None,
        geonames: None,
        extra: Extra::new(),
    }
}

pub(crate) fn document(name: &str, publisher: Option<&str>, published: &str) -> Document {
    Document {
        id: id(name),
        kind: None,
        title: LocalText::from(name),
        author: None,
        publisher: publisher.map(id),
        published: date(published),
        lang: None,
        extent: Extent::Full,
        text: "Something was said.".to_owned(),
        sha256: None,
        url: None,
        archive_url: None,
        wire_origin: None,
        rights: None,
        extra: Extra::new(),
    }
}

/// A passage of `document` with its chain, outermost first: witness ids, each with `@date` when it was said then.
pub(crate) fn passage(name: &str, document: &str, chain: &[&str], stance: Stance) -> Passage {
    let link = |text: &&str| {
        let (witness, said) = text
            .split_once('@')
            .map_or((*text, None), |(w, d)| (w, date(d)));
        Attribution {
            witness: id(witness),
            cue: None,
            said,
            extra: Extra::new(),
        }
    };
    Passage {
        id: id(name),
        document: id(document),
        exact: "Something was said.".to_owned(),
        prefix: None,
        suffix: None,
        start: Some(0),
        end: Some(19),
        stance,
        attribution: chain.iter().map(link).collect(),
        gloss: None,
        locator: None,
        credibility: None,
        extra: Extra::new(),
    }
}

pub(crate) fn end(actor: Option<&str>, place: Option<&str>) -> End {
    End {
        actor: actor.map(id),
        place: place.map(id),
        extra: Extra::new(),
    }
}

pub(crate) fn relation(kind: Kind, from: End, to: End, passages: Vec<Passage>) -> Relation {
    Relation {
        id: id("r"),
        kind: KindRef::Standard(kind),
        from,
        to,
        directed: true,
        when: date("2023-09"),
        when_text: None,
        realis: Realis::Occurred,
        object: None,
        tags: Vec::new(),
        note: None,
        codes: Vec::new(),
        passages,
        at: None,
        fulfils: None,
        coder: None,
        created: None,
        modified: None,
        extra: Extra::new(),
    }
}

/// Two states with a government and a minister each, their witnesses, two newspapers, an agency and two nobodies.
pub(crate) fn parts() -> Parts {
    use WitnessKind::{Agency, Anonymous, Government, Outlet, Person, Unknown};
    Parts {
        lang: Some("en".to_owned()),
        witnesses: vec![
            witness("Daily", Outlet, &[]),
            witness("Herald", Outlet, &[]),
            witness("Wire", Agency, &[]),
            witness("Officials", Anonymous, &["east"]),
            witness("Someone", Unknown, &[]),
            witness("East", Government, &["east"]),
            witness("East Ministry", Government, &["east-government"]),
            witness(
                "East Minister",
                Person,
                &["east-government", "east-minister"],
            ),
            witness("East Army", Government, &["east-army"]),
            witness("West", Government, &["west"]),
            witness("Both", Government, &["east", "west"]),
        ],
        actors: vec![
            actor("East", None, Some("eastville")),
            actor("East Government", Some("east"), None),
            actor("East Minister", Some("east-government"), None),
            actor("East Army", Some("east"), None),
            actor("West", None, Some("westburg")),
        ],
        places: vec![
            place("Eastville", "Oststadt"),
            place("Westburg", "Westburg"),
        ],
        documents: vec![
            document("d1", Some("daily"), "2023-09"),
            document("d2", Some("herald"), "2023-10-01"),
            Document {
                wire_origin: Some(id("wire")),
                ..document("copy1", Some("daily"), "2023-09")
            },
            Document {
                wire_origin: Some(id("wire")),
                ..document("copy2", Some("herald"), "2023-09")
            },
            document("nobody", None, "2023-09"),
            document("rumour", Some("someone"), "2023-09"),
        ],
        ..Parts::default()
    }
}

/// The dossier with one relation, and all its passages as found.
pub(crate) fn dossier(relation: Relation) -> (Dossier, Anchors) {
    let found = Anchor {
        state: AnchorState::Exact,
        at: Some((0, 19)),
        cosmetic: false,
    };
    let passages = relation.passages.iter();
    let anchors = passages.map(|p| (p.id.clone(), found.clone())).collect();
    let parts = Parts {
        relations: vec![relation],
        ..parts()
    };
    (Dossier::from_parts(parts).unwrap(), anchors)
}
