//! What a voice says, all its passages taken together.

use super::voice::{Voice, speaker, voices};
use crate::model::vocabulary::Stance;
use crate::model::{Date, Dossier, Id, Passage};
use std::collections::BTreeMap;

/// The verdict of one voice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct VoiceVerdict {
    /// Who.
    pub voice: Voice,
    /// Where it stands, judged by its latest passages.
    pub verdict: Stance,
    /// Those latest passages, in the order of the relation.
    pub passages: Vec<Id<Passage>>,
}

/// Every voice in the passages with its verdict, sorted by voice.
pub(super) fn verdicts(dossier: &Dossier, passages: &[&Passage]) -> Vec<VoiceVerdict> {
    let spoken: Vec<_> = passages
        .iter()
        .filter_map(|p| speaker(dossier, p).map(|(witness, date)| (*p, witness, date)))
        .collect();
    let witnesses: Vec<_> = spoken.iter().map(|(_, witness, _)| *witness).collect();
    let voice_of = voices(&witnesses);
    let mut by_voice: BTreeMap<&Voice, Vec<(&Passage, Option<&Date>)>> = BTreeMap::new();
    for (passage, witness, date) in &spoken {
        if let Some(voice) = voice_of.get(&witness.id) {
            by_voice.entry(voice).or_default().push((passage, *date));
        }
    }
    by_voice
        .into_iter()
        .map(|(voice, dated)| {
            let latest = latest(&dated);
            let stances: Vec<Stance> = latest.iter().map(|p| p.stance).collect();
            VoiceVerdict {
                voice: voice.clone(),
                verdict: together(&stances),
                passages: latest.iter().map(|p| p.id.clone()).collect(),
            }
        })
        .collect()
}

/// The passages than which no other is surely later: dates that overlap, and missing ones, do not tell.
fn latest<'a>(dated: &[(&'a Passage, Option<&Date>)]) -> Vec<&'a Passage> {
    let begins = |date: &Date| date.soft().first;
    let newest = dated.iter().filter_map(|(_, d)| d.and_then(begins)).max();
    let superseded = |date: &Date| {
        let ends = date.soft().last;
        ends.zip(newest).is_some_and(|(ends, newest)| ends < newest)
    };
    dated
        .iter()
        .filter(|(_, date)| !date.is_some_and(superseded))
        .map(|(passage, _)| *passage)
        .collect()
}

/// One verdict of several stances: the strongest yes or the strongest no; both together commit to nothing.
pub(super) fn together(stances: &[Stance]) -> Stance {
    use Stance::{Affirms, DeclinesComment, Denies, Doubts, Possibly, Probably, Uncommitted};
    let first = |wanted: &[Stance]| wanted.iter().copied().find(|s| stances.contains(s));
    let yes = first(&[Affirms, Probably, Possibly]);
    let no = first(&[Denies, Doubts]);
    match (yes, no) {
        (Some(_), Some(_)) => Uncommitted,
        (Some(stance), None) | (None, Some(stance)) => stance,
        (None, None) => first(&[DeclinesComment]).unwrap_or(Uncommitted),
    }
}
