//! Witnesses who are one voice because they speak for a common actor.

use super::index;
use crate::model::{Actor, Dossier, Id};
use std::collections::HashMap;

/// The voices of the witnesses who speak, by their row numbers, each voice in the order of the file; and by witness, the number of
/// its voice.
pub(super) fn joined(
    dossier: &Dossier,
    speaking: impl Iterator<Item = u32>,
) -> (Vec<Vec<u32>>, Vec<Option<u32>>) {
    let witnesses = dossier.witnesses().iter().as_slice();
    let mut speaks = vec![false; witnesses.len()];
    for witness in speaking {
        if let Some(slot) = speaks.get_mut(witness as usize) {
            *slot = true;
        }
    }
    let speakers = || {
        witnesses
            .iter()
            .enumerate()
            .filter(|(row, _)| speaks.get(*row) == Some(&true))
    };
    // Each names another witness of its voice, the first one itself.
    let mut leads: Vec<usize> = (0..witnesses.len()).collect();
    let mut first_for: HashMap<&Id<Actor>, usize> = HashMap::new();
    for (row, witness) in speakers() {
        for actor in &witness.speaks_for {
            let other = *first_for.entry(actor).or_insert(row);
            let (a, b) = (lead(&mut leads, row), lead(&mut leads, other));
            if let Some(slot) = leads.get_mut(a.max(b)) {
                *slot = a.min(b);
            }
        }
    }
    let mut voices: Vec<Vec<u32>> = Vec::new();
    let mut voice_of: Vec<Option<u32>> = vec![None; witnesses.len()];
    for (row, _) in speakers() {
        let first = lead(&mut leads, row);
        let number = match voice_of.get(first).copied().flatten() {
            Some(number) => number,
            None => {
                voices.push(Vec::new());
                index(voices.len() - 1)
            }
        };
        if let Some(voice) = voices.get_mut(number as usize) {
            voice.push(index(row));
        }
        if let Some(slot) = voice_of.get_mut(row) {
            *slot = Some(number);
        }
    }
    (voices, voice_of)
}

/// The first witness of a voice; shortens the way there.
fn lead(leads: &mut [usize], row: usize) -> usize {
    let mut here = row;
    while let Some(next) = leads.get(here).copied().filter(|next| *next != here) {
        let after = leads.get(next).copied().unwrap_or(next);
        if let Some(slot) = leads.get_mut(here) {
            *slot = after;
        }
        here = next;
    }
    here
}
