//! Writing: canonical, so that the same dossier gives the same bytes.

use super::schema::{
    ActorFile, AttributionFile, CodeFile, DocumentFile, DossierFile, EndFile, KindFile, Name,
    PassageFile, PlaceFile, RelationFile, When, WitnessFile,
};
use super::schema_values::{Element, Members, Texts};
use super::set_aside::{Aside, SetAside};
use super::{FORMAT, VERSION};
use crate::lang::LocalText;
use crate::model::{
    Actor, Attribution, Code, Date, Document, Dossier, End, HasId, Id, KindRef, OwnKind, Passage,
    Place, Relation, Table, TableName, Witness,
};

/// The dossier as a file: keys in the order of `docs/format.md`, tables in their own order, indented by two spaces, one
/// newline at the end. What was set aside stands where it stood.
#[must_use]
pub fn write(dossier: &Dossier, set_aside: &SetAside) -> String {
    // Serializing to a string fails only for maps with keys that are no text, and there are none.
    let body = serde_json::to_string_pretty(&file(dossier, set_aside)).unwrap_or_default();
    body + "\n"
}

fn file<'a>(dossier: &'a Dossier, aside: &'a SetAside) -> DossierFile<'a> {
    let no_title = dossier.title() == &LocalText::from("");
    let no_lang = dossier.lang() == "und";
    let last = aside.keys.iter().filter(|key| !key.in_place);
    let tables = Tables { aside };
    DossierFile {
        format: FORMAT,
        version: VERSION,
        title: unless_aside("title", Texts(dossier.title()), no_title, aside),
        lang: unless_aside("lang", dossier.lang(), no_lang, aside),
        kinds: tables.write(TableName::Kinds, dossier.kinds(), kind),
        documents: tables.write(TableName::Documents, dossier.documents(), document),
        witnesses: tables.write(TableName::Witnesses, dossier.witnesses(), witness),
        actors: tables.write(TableName::Actors, dossier.actors(), actor),
        places: tables.write(TableName::Places, dossier.places(), place),
        relations: tables.write(TableName::Relations, dossier.relations(), |row| {
            relation(row, aside)
        }),
        extra: dossier.extra(),
        aside: Members(last.map(|key| (key.key.as_str(), &key.value)).collect()),
    }
}

/// The value, or what was set aside in its place while nobody has given another one.
fn unless_aside<'a, T>(
    key: &str,
    value: T,
    is_default: bool,
    aside: &'a SetAside,
) -> Element<'a, T> {
    match aside.in_place_of(key).filter(|_| is_default) {
        Some(node) => Element::Aside(node),
        None => Element::Fine(value),
    }
}

struct Tables<'a> {
    aside: &'a SetAside,
}

impl<'a> Tables<'a> {
    /// A table; what stood in the place of the whole table becomes its first element once there are others.
    fn write<T: HasId, F>(
        &self,
        name: TableName,
        rows: &'a Table<T>,
        shape: impl Fn(&'a T) -> F,
    ) -> Element<'a, Vec<Element<'a, F>>> {
        let mut elements = merged(rows.iter().map(shape), self.aside.of_table(name));
        match self.aside.in_place_of(name.as_str()) {
            Some(node) if elements.is_empty() => return Element::Aside(node),
            Some(node) => elements.insert(0, Element::Aside(node)),
            None => {}
        }
        Element::Fine(elements)
    }
}

/// Elements with those that were set aside where they stood, or at the end when the list has become shorter.
fn merged<'a, T>(fine: impl Iterator<Item = T>, aside: &'a [Aside]) -> Vec<Element<'a, T>> {
    let mut merged = Vec::new();
    let mut aside = aside.iter().peekable();
    for value in fine {
        while let Some(next) = aside.next_if(|a| a.position <= merged.len()) {
            merged.push(Element::Aside(&next.value));
        }
        merged.push(Element::Fine(value));
    }
    merged.extend(aside.map(|a| Element::Aside(&a.value)));
    merged
}

fn name<T>(id: &Id<T>) -> Name<'_> {
    Name(id.as_str())
}

fn when(date: &Date) -> When<'_> {
    When(date.as_str())
}

fn code(code: &Code) -> CodeFile<'_> {
    CodeFile {
        scheme: &code.scheme,
        code: &code.code,
        extra: &code.extra,
    }
}

fn kind(row: &OwnKind) -> KindFile<'_> {
    KindFile {
        id: name(&row.id),
        names: Texts(&row.names),
        family: row.family.as_str(),
        codes: row.codes.iter().map(code).collect(),
        extra: &row.extra,
    }
}

fn document(row: &Document) -> DocumentFile<'_> {
    DocumentFile {
        id: name(&row.id),
        kind: row.kind.as_deref(),
        title: Texts(&row.title),
        author: row.author.as_deref(),
        publisher: row.publisher.as_ref().map(name),
        published: row.published.as_ref().map(when),
        lang: row.lang.as_deref(),
        extent: row.extent.as_str(),
        text: &row.text,
        sha256: row.sha256.as_deref(),
        url: row.url.as_deref(),
        archive_url: row.archive_url.as_deref(),
        wire_origin: row.wire_origin.as_ref().map(name),
        rights: row.rights.as_deref(),
        extra: &row.extra,
    }
}

fn witness(row: &Witness) -> WitnessFile<'_> {
    WitnessFile {
        id: name(&row.id),
        name: Texts(&row.name),
        in_sentence: row.in_sentence.as_ref().map(Texts),
        kind: row.kind.as_str(),
        speaks_for: row.speaks_for.iter().map(name).collect(),
        reliability: row.reliability.map(|grade| grade.as_str()),
        extra: &row.extra,
    }
}

fn actor(row: &Actor) -> ActorFile<'_> {
    ActorFile {
        id: name(&row.id),
        names: Texts(&row.names),
        kind: row.kind.as_str(),
        member_of: row.member_of.as_ref().map(name),
        seat: row.seat.as_ref().map(name),
        extra: &row.extra,
    }
}

fn place(row: &Place) -> PlaceFile<'_> {
    PlaceFile {
        id: name(&row.id),
        names: Texts(&row.names),
        lon: &row.lon,
        lat: &row.lat,
        precision: row.precision.as_str(),
        country: row.country.as_deref(),
        kind: row.kind.as_deref(),
        geonames: row.geonames,
        extra: &row.extra,
    }
}

fn end(end: &End) -> EndFile<'_> {
    EndFile {
        actor: end.actor.as_ref().map(name),
        place: end.place.as_ref().map(name),
        extra: &end.extra,
    }
}

fn relation<'a>(row: &'a Relation, aside: &'a SetAside) -> RelationFile<'a> {
    RelationFile {
        id: name(&row.id),
        kind: match &row.kind {
            KindRef::Standard(kind) => Name(kind.as_str()),
            KindRef::Own(id) => name(id),
        },
        from: end(&row.from),
        to: end(&row.to),
        directed: row.directed,
        when: row.when.as_ref().map(when),
        when_text: row.when_text.as_ref().map(Texts),
        realis: row.realis.as_str(),
        object: row.object.as_ref().map(Texts),
        tags: &row.tags,
        note: row.note.as_ref().map(Texts),
        codes: row.codes.iter().map(code).collect(),
        passages: merged(row.passages.iter().map(passage), aside.of_relation(&row.id)),
        at: row.at.as_ref().map(name),
        fulfils: row.fulfils.as_ref().map(name),
        coder: row.coder.as_deref(),
        created: row.created.as_deref(),
        modified: row.modified.as_deref(),
        extra: &row.extra,
    }
}

fn passage(row: &Passage) -> PassageFile<'_> {
    PassageFile {
        id: name(&row.id),
        document: name(&row.document),
        exact: &row.exact,
        prefix: row.prefix.as_deref(),
        suffix: row.suffix.as_deref(),
        start: row.start,
        end: row.end,
        stance: row.stance.as_str(),
        attribution: row.attribution.iter().map(attribution).collect(),
        gloss: row.gloss.as_ref().map(Texts),
        locator: row.locator.as_deref(),
        credibility: row.credibility,
        extra: &row.extra,
    }
}

fn attribution(link: &Attribution) -> AttributionFile<'_> {
    AttributionFile {
        witness: name(&link.witness),
        cue: link.cue.as_deref(),
        said: link.said.as_ref().map(when),
        extra: &link.extra,
    }
}
