//! The sentence that explains a status.

use super::head::head;
use super::list::list;
use super::names::voice_name;
use super::say;
use crate::lang::Texts;
use crate::model::status::{Assessment, Voice};
use crate::model::vocabulary::{Stance, Status};
use crate::model::{Dossier, Relation};

/// Who says so, who does not, and who will not say: "Planned visit, reported: the US government and the Washington Post
/// say so; the Kremlin declines to comment."
#[must_use]
pub fn status_sentence(
    dossier: &Dossier,
    relation: &Relation,
    assessment: &Assessment,
    texts: &Texts,
) -> String {
    let cx = Clauses {
        dossier,
        relation,
        assessment,
        texts,
    };
    let head = head(dossier, relation, texts);
    let status = texts.get(&format!("status-{}.inline", assessment.status.as_str()));
    let clauses = cx.all().join(&texts.get("clause-joint"));
    let clauses = match texts.get("clause-first").as_str() {
        "upper" => capitalised(&clauses),
        _ => clauses,
    };
    let args = [("head", &head), ("status", &status), ("clauses", &clauses)];
    say(
        texts,
        "status-sentence",
        &args.map(|(k, v)| (k, v.as_str())),
    )
}

/// The text with a capital as its first letter.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    first
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}

struct Clauses<'a> {
    dossier: &'a Dossier,
    relation: &'a Relation,
    assessment: &'a Assessment,
    texts: &'a Texts,
}

impl Clauses<'_> {
    fn all(&self) -> Vec<String> {
        let yes = match self.assessment.status {
            Status::NoEvidence => vec![self.texts.get("clause-nothing")],
            Status::Mentioned => vec![self.texts.get("clause-nobody")],
            Status::Declared => self.declared(),
            Status::ClaimedByParty => self.clause("clause-only-party", &self.assessment.affirm),
            Status::SingleSource => self.clause("clause-only-say", &self.assessment.affirm),
            _ => self.clause("clause-say", &self.assessment.affirm),
        };
        let others = [
            ("clause-probably", Stance::Probably),
            ("clause-possibly", Stance::Possibly),
            ("clause-doubts", Stance::Doubts),
            ("clause-denies", Stance::Denies),
            ("clause-declines", Stance::DeclinesComment),
        ];
        let others = others.map(|(id, stance)| self.clause(id, &self.with(stance)));
        yes.into_iter()
            .chain(others.into_iter().flatten())
            .collect()
    }

    /// Whoever acts by speaking declared it; the others say so too.
    fn declared(&self) -> Vec<String> {
        let voices = self.assessment.affirm.iter().cloned();
        let (speakers, others): (Vec<Voice>, Vec<Voice>) =
            voices.partition(|v| v.is_party(self.dossier, &self.relation.from));
        let mut clauses = self.clause("clause-declared", &speakers);
        clauses.extend(self.clause("clause-say-too", &others));
        clauses
    }

    fn with(&self, stance: Stance) -> Vec<Voice> {
        let verdicts = self.assessment.verdicts.iter();
        verdicts
            .filter(|v| v.verdict == stance)
            .map(|v| v.voice.clone())
            .collect()
    }

    /// The clause about these voices; none for no voices.
    fn clause(&self, id: &'static str, voices: &[Voice]) -> Vec<String> {
        if voices.is_empty() {
            return Vec::new();
        }
        let names: Vec<String> = voices
            .iter()
            .map(|v| voice_name(self.dossier, v, self.texts))
            .collect();
        let voices = list(&names, self.texts);
        let count = names.len().to_string();
        vec![say(
            self.texts,
            id,
            &[("voices", &voices), ("count", &count)],
        )]
    }
}
