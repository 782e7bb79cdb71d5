//! Reading the records, each from its object.

use super::fields::{Fields, Sink, Spot};
use super::spelled;
use super::values::{
    code, country, date, digits, id, language, local_text, offset, reference, text, whole, word,
    yes_or_no,
};
use crate::io::json::{Node, Value};
use crate::model::vocabulary::{
    ActorKind, Extent, Family, Kind, Precision, Realis, Reliability, Stance, WitnessKind,
};
use crate::model::{
    Actor, Attribution, Document, End, KindRef, OwnKind, Passage, Place, ProblemKind, Relation,
    Witness,
};

pub(super) fn own_kind(spot: Spot<'_>, sink: &mut Sink) -> Option<OwnKind> {
    let mut f = Fields::open(spot, sink)?;
    let id = f.required("id", |spot, sink| {
        let id = id(spot, sink)?;
        let shadows = Kind::parse(id.as_str()).is_some();
        if shadows {
            sink.push(spot.problem(ProblemKind::ShadowedKind).with("id", &id));
        }
        Some(id)
    });
    let names = f.required("names", local_text);
    let family = f.required("family", word(Family::ALL, Family::as_str));
    let codes = f.list("codes", code);
    let extra = f.extra(OwnKind::KEYS);
    let build = || {
        Some(OwnKind {
            id: id?,
            names: names?,
            family: family?,
            codes,
            extra,
        })
    };
    let built = build();
    f.close(built)
}

pub(super) fn document(spot: Spot<'_>, sink: &mut Sink) -> Option<Document> {
    let mut f = Fields::open(spot, sink)?;
    let id = f.required("id", id);
    let kind = f.optional("kind", text);
    let title = f.required("title", local_text);
    let author = f.optional("author", text);
    let publisher = f.optional("publisher", reference);
    let published = f.optional("published", date);
    let lang = f.optional("lang", language);
    let extent = f.required("extent", word(Extent::ALL, Extent::as_str));
    let stored = f.required("text", text);
    let sha256 = f.optional("sha256", text);
    let url = f.optional("url", text);
    let archive_url = f.optional("archive_url", text);
    let wire_origin = f.optional("wire_origin", reference);
    let rights = f.optional("rights", text);
    let extra = f.extra(Document::KEYS);
    let build = || {
        Some(Document {
            id: id?,
            kind,
            title: title?,
            author,
            publisher,
            published,
            lang,
            extent: extent?,
            text: stored?,
            sha256,
            url,
            archive_url,
            wire_origin,
            rights,
            extra,
        })
    };
    let built = build();
    f.close(built)
}

pub(super) fn witness(spot: Spot<'_>, sink: &mut Sink) -> Option<Witness> {
    let mut f = Fields::open(spot, sink)?;
    let id = f.required("id", id);
    let name = f.required("name", local_text);
    let in_sentence = f.optional("in_sentence", local_text);
    let kind = f.required("kind", word(WitnessKind::ALL, WitnessKind::as_str));
    let speaks_for = f.list("speaks_for", reference);
    let reliability = f.optional("reliability", word(Reliability::ALL, Reliability::as_str));
    let extra = f.extra(Witness::KEYS);
    let build = || {
        Some(Witness {
            id: id?,
            name: name?,
            in_sentence,
            kind: kind?,
            speaks_for,
            reliability,
            extra,
        })
    };
    let built = build();
    f.close(built)
}

pub(super) fn actor(spot: Spot<'_>, sink: &mut Sink) -> Option<Actor> {
    let mut f = Fields::open(spot, sink)?;
    let id = f.required("id", id);
    let names = f.required("names", local_text);
    let kind = f.required("kind", word(ActorKind::ALL, ActorKind::as_str));
    let member_of = f.optional("member_of", reference);
    let seat = f.optional("seat", reference);
    let extra = f.extra(Actor::KEYS);
    let build = || {
        Some(Actor {
            id: id?,
            names: names?,
            kind: kind?,
            member_of,
            seat,
            extra,
        })
    };
    let built = build();
    f.close(built)
}

pub(super) fn place(spot: Spot<'_>, sink: &mut Sink) -> Option<Place> {
    let mut f = Fields::open(spot, sink)?;
    let id = f.required("id", id);
    let names = f.required("names", local_text);
    let lon = f.required("lon", coordinate(ProblemKind::Longitude, 180.0));
    let lat = f.required("lat", |at, sink| {
        let read = coordinate(ProblemKind::Latitude, 90.0)(at, sink);
        if let (None, Some((number, other))) = (&read, swapped(spot.node))
            && let Some(problem) = sink.problems.last_mut()
        {
            *problem = at
                .problem(ProblemKind::Latitude)
                .with("number", number)
                .with("other", other)
                .mended_by("problem-latitude.swapped");
        }
        read
    });
    let precision = f.required("precision", word(Precision::ALL, Precision::as_str));
    let country = f.optional("country", country);
    let kind = f.optional("kind", text);
    let geonames = f.optional("geonames", whole(0, u64::MAX));
    let extra = f.extra(Place::KEYS);
    let build = || {
        let (lon, lat) = (lon?, lat?);
        Some(Place {
            id: id?,
            names: names?,
            position: Place::locate(&lon, &lat).ok()?,
            lon,
            lat,
            precision: precision?,
            country,
            kind,
            geonames,
            extra,
        })
    };
    let built = build();
    f.close(built)
}

/// The latitude and the longitude of a place, when the latitude is none but they would be in range the other way round.
fn swapped<'n>(place: &'n Node<'_>) -> Option<(&'n str, &'n str)> {
    let degrees = |key: &str| match &place.get(key)?.value {
        Value::Number(digits) => Some((digits.as_ref(), digits.parse::<f64>().ok()?)),
        _ => None,
    };
    let ((lat_text, lat), (lon_text, lon)) = (degrees("lat")?, degrees("lon")?);
    (lat.abs() > 90.0 && lat.abs() <= 180.0 && lon.abs() <= 90.0).then_some((lat_text, lon_text))
}

/// A number of degrees within ± `limit`.
fn coordinate(
    kind: ProblemKind,
    limit: f64,
) -> impl Fn(Spot<'_>, &mut Sink) -> Option<serde_json::Number> {
    move |spot, sink| {
        let number = digits(spot, sink)?;
        let within = number.as_f64().is_some_and(|n| n.abs() <= limit);
        if !within {
            sink.push(spot.problem(kind).with("number", &number));
            return None;
        }
        Some(number)
    }
}

fn end(spot: Spot<'_>, sink: &mut Sink) -> Option<End> {
    let mut f = Fields::open(spot, sink)?;
    let actor = f.optional("actor", reference);
    let place = f.optional("place", reference);
    let extra = f.extra(End::KEYS);
    let named = |key| spot.node.get(key).is_some_and(|n| n.as_text().is_some());
    if !named("actor") && !named("place") {
        let problem = f.spot().problem(ProblemKind::EmptyEnd);
        f.sink().push(problem);
    }
    f.close(Some(End {
        actor,
        place,
        extra,
    }))
}

/// A standard kind, or what may be one of the dossier's own.
fn kind_ref(spot: Spot<'_>, sink: &mut Sink) -> Option<KindRef> {
    let name = text(spot, sink)?;
    let standard = Kind::parse(&name).map(KindRef::Standard);
    let found = standard.or_else(|| sink.named.id(&name).map(KindRef::Own));
    if found.is_none() {
        let problem = spot.problem(ProblemKind::UnknownWord);
        let problem = spelled::unknown(problem, &name, &spelled::kinds(&sink.own_kinds));
        sink.push(problem);
    }
    found
}

/// A relation without its passages, which are read one by one.
pub(super) fn relation(spot: Spot<'_>, sink: &mut Sink) -> Option<Relation> {
    let mut f = Fields::open(spot, sink)?;
    let id = f.required("id", id);
    let kind = f.required("kind", kind_ref);
    let from = f.required("from", end);
    let to = f.required("to", end);
    let directed = f.required("directed", yes_or_no);
    let when = f.optional("when", date);
    let when_text = f.optional("when_text", local_text);
    let realis = f.required("realis", word(Realis::ALL, Realis::as_str));
    let object = f.optional("object", local_text);
    let tags = f.list("tags", text);
    let note = f.optional("note", local_text);
    let codes = f.list("codes", code);
    let at = f.optional("at", reference);
    let fulfils = f.optional("fulfils", reference);
    let coder = f.optional("coder", text);
    let created = f.optional("created", text);
    let modified = f.optional("modified", text);
    let extra = f.extra(Relation::KEYS);
    let build = || {
        Some(Relation {
            id: id?,
            kind: kind?,
            from: from?,
            to: to?,
            directed: directed?,
            when,
            when_text,
            realis: realis?,
            object,
            tags,
            note,
            codes,
            passages: Vec::new(),
            at,
            fulfils,
            coder,
            created,
            modified,
            extra,
        })
    };
    let built = build();
    f.close(built)
}

pub(super) fn passage(spot: Spot<'_>, sink: &mut Sink) -> Option<Passage> {
    let mut f = Fields::open(spot, sink)?;
    let id = f.required("id", id);
    let document = f.required("document", reference);
    let exact = f.required("exact", quotation);
    let prefix = f.optional("prefix", text);
    let suffix = f.optional("suffix", text);
    let start = f.optional("start", offset);
    let end = f.optional("end", offset);
    let stance = f.required("stance", word(Stance::ALL, Stance::as_str));
    let attribution = f.list("attribution", attribution);
    let gloss = f.optional("gloss", local_text);
    let locator = f.optional("locator", text);
    let credibility = f.optional("credibility", whole(1, 6));
    let extra = f.extra(Passage::KEYS);
    let build = || {
        Some(Passage {
            id: id?,
            document: document?,
            exact: exact?,
            prefix,
            suffix,
            start,
            end,
            stance: stance?,
            attribution,
            gloss,
            locator,
            credibility: credibility.and_then(|n| u8::try_from(n).ok()),
            extra,
        })
    };
    let built = build();
    f.close(built)
}

fn quotation(spot: Spot<'_>, sink: &mut Sink) -> Option<String> {
    let exact = text(spot, sink)?;
    if exact.trim().is_empty() {
        sink.push(spot.problem(ProblemKind::EmptyQuotation));
        return None;
    }
    Some(exact)
}

fn attribution(spot: Spot<'_>, sink: &mut Sink) -> Option<Attribution> {
    let mut f = Fields::open(spot, sink)?;
    let witness = f.required("witness", reference);
    let cue = f.optional("cue", text).map(Into::into);
    let said = f.optional("said", date);
    let extra = f.extra(Attribution::KEYS);
    let build = || {
        Some(Attribution {
            witness: witness?,
            cue,
            said,
            extra,
        })
    };
    let built = build();
    f.close(built)
}
