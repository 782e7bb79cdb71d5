//! Synthetic dossiers, to measure with: as large as asked for, and the same for the same seed.
//!
//! What is in them is invented. Few places have many relations and many have few, as in real collections; every kind,
//! realis and stance occurs; a third of the relations is prospective or hypothetical, and so drawn in dots, the dearest line.

mod geography;
mod press;
mod random;
mod times;
mod voices;
mod words;

#[cfg(test)]
mod tests;

pub use random::Random;

use crate::error::Error;
use crate::lang::{LocalText, Message};
use crate::model::{
    Actor, Dossier, End, Extra, Id, Kind, KindRef, Parts, Passage, Place, Realis, Relation, Stance,
};
use press::{Press, Quoted};
use random::Zipf;
use voices::Voices;
use words::{Told, sentence};

/// The most relations of a synthetic dossier: its file stays below what can be opened.
pub const MOST_RELATIONS: usize = 100_000;
/// The most places of a synthetic dossier.
pub const MOST_PLACES: usize = 10_000;

/// How often each realis comes among relations that are not drawn in dots.
const REALIS: [Realis; 10] = [
    Realis::Occurred,
    Realis::Occurred,
    Realis::Occurred,
    Realis::Occurred,
    Realis::Occurred,
    Realis::Ongoing,
    Realis::Ongoing,
    Realis::Agreed,
    Realis::Cancelled,
    Realis::Unknown,
];

/// How often each stance comes.
const STANCES: [Stance; 20] = [
    Stance::Affirms,
    Stance::Affirms,
    Stance::Affirms,
    Stance::Affirms,
    Stance::Affirms,
    Stance::Affirms,
    Stance::Affirms,
    Stance::Affirms,
    Stance::Affirms,
    Stance::Affirms,
    Stance::Affirms,
    Stance::Probably,
    Stance::Probably,
    Stance::Possibly,
    Stance::Possibly,
    Stance::Doubts,
    Stance::Denies,
    Stance::Denies,
    Stance::Uncommitted,
    Stance::DeclinesComment,
];

/// What a synthetic dossier is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How many relations, up to [`MOST_RELATIONS`].
    pub relations: usize,
    /// Between how many places: 2 to [`MOST_PLACES`].
    pub places: usize,
    /// The same seed gives the same dossier.
    pub seed: u64,
    /// Whether each relation has one passage, not one to four.
    pub one_passage: bool,
}

/// The synthetic dossier of a plan. Reading it from a file finds nothing wrong with it.
///
/// # Errors
/// When the plan asks for fewer than two places or for too many of either.
pub fn dossier(plan: &Plan) -> Result<Dossier, Error> {
    if plan.relations > MOST_RELATIONS || !(2..=MOST_PLACES).contains(&plan.places) {
        let limits = Message::new("error-generate-hint")
            .with("most-relations", MOST_RELATIONS)
            .with("most-places", MOST_PLACES);
        return Err(Error::unusable(Message::new("error-generate")).hint(limits));
    }
    Dossier::from_parts(parts(plan))
}

fn parts(plan: &Plan) -> Parts {
    let mut random = Random::new(plan.seed);
    let places = geography::places(plan.places, &mut random);
    let actors = geography::actors(&places);
    let mut coder = Coder {
        places: &places,
        actors: &actors,
        ranks: Zipf::new(places.len()),
        voices: Voices::new(&actors),
        press: Press::default(),
        passages: 0,
        one_passage: plan.one_passage,
    };
    let (mut relations, printed): (Vec<Relation>, Vec<Vec<Quoted>>) = (0..plan.relations)
        .map(|number| coder.relation(number, &mut random))
        .unzip();
    let (press, voices) = (coder.press, coder.voices);
    for (relation, printed) in relations.iter_mut().zip(&printed) {
        for (passage, quoted) in relation.passages.iter_mut().zip(printed) {
            (passage.prefix, passage.suffix) = press.around(quoted);
        }
    }
    Parts {
        title: Some(title(plan)),
        lang: Some("en".to_owned()),
        kinds: Vec::new(),
        documents: press.finish(&voices.outlets),
        witnesses: voices.witnesses,
        actors,
        places,
        relations,
        extra: Extra::new(),
    }
}

fn title(plan: &Plan) -> LocalText {
    let Plan {
        relations,
        places,
        seed,
        ..
    } = plan;
    geography::both(
        &format!("Generated: {relations} relations between {places} places, seed {seed}"),
        &format!("Erzeugt: {relations} Beziehungen zwischen {places} Orten, Startwert {seed}"),
    )
}

/// The id of this word and number.
#[expect(
    clippy::expect_used,
    reason = "the words of this module are letters a to z"
)]
fn id<T>(word: &str, number: usize) -> Id<T> {
    Id::new(&format!("{word}-{number}")).expect("an id")
}

/// Codes relations, one after the other.
struct Coder<'a> {
    places: &'a [Place],
    actors: &'a [Actor],
    ranks: Zipf,
    voices: Voices,
    press: Press,
    passages: usize,
    one_passage: bool,
}

impl Coder<'_> {
    fn relation(&mut self, number: usize, random: &mut Random) -> (Relation, Vec<Quoted>) {
        let kind = random.choose(Kind::ALL, Kind::Other);
        let realis = match number % 3 {
            0 => random.choose(
                &[Realis::Prospective, Realis::Hypothetical],
                Realis::Unknown,
            ),
            _ => random.choose(&REALIS, Realis::Unknown),
        };
        let ends = self.ends(random);
        let count = if self.one_passage {
            1
        } else {
            random.choose(&[1, 1, 1, 1, 1, 2, 2, 3, 3, 4], 1)
        };
        let (passages, printed) = (0..count)
            .map(|_| self.passage((number, kind, realis), ends, random))
            .unzip();
        let relation = Relation {
            id: id("relation", number),
            kind: KindRef::Standard(kind),
            from: self.end(ends[0], random),
            to: self.end(ends[1], random),
            directed: random.chance(90),
            when: times::when(random),
            when_text: None,
            realis,
            object: Some(geography::both(
                &format!("lot {number}"),
                &format!("Posten {number}"),
            )),
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
        };
        (relation, printed)
    }

    /// Two different places by number, the low ones far more often.
    fn ends(&self, random: &mut Random) -> [usize; 2] {
        let from = self.ranks.draw(random);
        let to = self.ranks.draw(random);
        let next = (from + 1) % self.places.len().max(1);
        [from, if to == from { next } else { to }]
    }

    /// An actor seated in the place, its envoy, or the place itself.
    fn end(&self, place: usize, random: &mut Random) -> End {
        let by_place = random.chance(20);
        let envoys = self.actors.get(self.places.len()..).unwrap_or_default();
        let envoy = envoys.get(place / 5).filter(|_| place.is_multiple_of(5));
        let envoy = envoy.filter(|_| random.chance(15));
        let actor = envoy.or(self.actors.get(place)).filter(|_| !by_place);
        let place = self.places.get(place).filter(|_| by_place);
        End {
            actor: actor.map(|a| a.id.clone()),
            place: place.map(|p| p.id.clone()),
            extra: Extra::new(),
        }
    }

    fn passage(
        &mut self,
        (file, kind, realis): (usize, Kind, Realis),
        ends: [usize; 2],
        random: &mut Random,
    ) -> (Passage, Quoted) {
        let stance = random.choose(&STANCES, Stance::Affirms);
        let weekday = random.below(7);
        let places = self.places;
        let say = |tongue: words::Tongue| {
            let name = |n: usize| places.get(n).map_or("", |p| p.names.get(tongue.tag()));
            let told = Told {
                kind,
                realis,
                stance,
                ends: ends.map(name),
                file,
                weekday,
            };
            sentence(&told, tongue)
        };
        let quoted = self.press.print(random, say);
        let gloss = match quoted.tongue {
            words::Tongue::German => Some(say(words::Tongue::English)),
            words::Tongue::English => None,
        };
        let number = self.passages;
        self.passages += 1;
        let passage = Passage {
            id: id("passage", number),
            document: id("document", quoted.document),
            exact: quoted.exact.clone(),
            prefix: None,
            suffix: None,
            start: Some(quoted.place.0),
            end: Some(quoted.place.1),
            stance,
            attribution: self
                .voices
                .chain(ends, quoted.tongue, &quoted.published, random),
            gloss: gloss.map(|text| LocalText::ByLang(vec![("en".into(), text.into())])),
            locator: None,
            credibility: None,
            extra: Extra::new(),
        };
        (passage, quoted)
    }
}
