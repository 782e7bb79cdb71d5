//! Who says something, and who is chosen to say it.

use super::geography::both;
use super::id;
use super::random::Random;
use super::words::Tongue;
use crate::model::{Actor, Attribution, Date, Extra, Id, Witness, WitnessKind};

const OUTLETS: usize = 8;
const AGENCIES: usize = 4;
const PERSONS: usize = 12;
/// So many actors, those met most often, have somebody who speaks for them.
const SPOKESPERSONS: usize = 40;

/// The witnesses of a synthetic dossier, by what they are.
#[derive(Debug)]
pub struct Voices {
    /// Those who publish.
    pub outlets: Vec<Id<Witness>>,
    /// The spokesperson of the actor of each number.
    speakers: Vec<Id<Witness>>,
    others: Vec<Id<Witness>>,
    /// All of them.
    pub witnesses: Vec<Witness>,
}

impl Voices {
    /// Outlets, agencies, spokespersons of the first of `actors`, and others.
    pub fn new(actors: &[Actor]) -> Self {
        let outlets =
            (0..OUTLETS).map(|n| witness("outlet", n, WitnessKind::Outlet, ("Gazette", "Zeitung")));
        let speakers = actors
            .iter()
            .take(SPOKESPERSONS)
            .enumerate()
            .map(|(n, actor)| Witness {
                speaks_for: vec![actor.id.clone()],
                ..witness(
                    "speaker",
                    n,
                    WitnessKind::Government,
                    ("Spokesperson", "Sprecherin"),
                )
            });
        let agencies =
            (0..AGENCIES).map(|n| witness("agency", n, WitnessKind::Agency, ("Agency", "Agentur")));
        let persons = (0..PERSONS).map(|n| {
            let kind = match n % 4 {
                0 => WitnessKind::Person,
                1 => WitnessKind::Ngo,
                2 => WitnessKind::Company,
                _ => WitnessKind::Anonymous,
            };
            witness("source", n, kind, ("Source", "Quelle"))
        });
        let mut voices = Self {
            outlets: Vec::new(),
            speakers: Vec::new(),
            others: Vec::new(),
            witnesses: Vec::new(),
        };
        for witness in outlets {
            voices.outlets.push(witness.id.clone());
            voices.witnesses.push(witness);
        }
        for witness in speakers {
            voices.speakers.push(witness.id.clone());
            voices.witnesses.push(witness);
        }
        for witness in agencies.chain(persons) {
            voices.others.push(witness.id.clone());
            voices.witnesses.push(witness);
        }
        voices
    }

    /// Who said it: nobody but the publisher, one witness, or one by way of another. Ends by number of actor.
    pub fn chain(
        &self,
        ends: [usize; 2],
        tongue: Tongue,
        published: &Date,
        random: &mut Random,
    ) -> Vec<Attribution> {
        let mut chain = Vec::new();
        let links = random.choose(&[0, 0, 0, 1, 1, 1, 1, 1, 1, 2], 0);
        if links == 2 {
            chain.extend(self.others.get(random.below(AGENCIES)).cloned());
        }
        if links > 0 {
            let end = random.choose(&ends, 0);
            let party = self.speakers.get(end).filter(|_| random.chance(50));
            let other = self.others.get(random.below(self.others.len()));
            let inner = party.or(other).filter(|w| !chain.contains(w));
            chain.extend(inner.cloned());
        }
        let said = random.chance(30).then(|| published.clone());
        let link = |witness| Attribution {
            witness,
            cue: Some(tongue.cue().into()),
            said: said.clone(),
            extra: Extra::new(),
        };
        chain.into_iter().map(link).collect()
    }
}

fn witness(word: &str, number: usize, kind: WitnessKind, (en, de): (&str, &str)) -> Witness {
    Witness {
        id: id(word, number),
        name: both(&format!("{en} {number}"), &format!("{de} {number}")),
        in_sentence: None,
        kind,
        speaks_for: Vec::new(),
        reliability: None,
        extra: Extra::new(),
    }
}
