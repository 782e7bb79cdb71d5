//! The sentences of synthetic documents.

use super::random::Random;
use crate::model::{Kind, Realis, Stance};

/// A language of synthetic documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    German,
    English,
}

impl Tongue {
    /// As a BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }

    /// The word that introduces what somebody said.
    pub fn cue(self) -> &'static str {
        match self {
            Self::German => "sagte",
            Self::English => "said",
        }
    }
}

/// What a sentence tells.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    pub kind: Kind,
    pub realis: Realis,
    pub stance: Stance,
    /// Names of the two ends, in the language of the sentence.
    pub ends: [&'a str; 2],
    /// Which relation it is, so that no two sentences are alike.
    pub file: usize,
    /// The day of the week on which it was said, from 0.
    pub weekday: usize,
}

/// A sentence that tells it.
pub fn sentence(told: &Told<'_>, tongue: Tongue) -> String {
    let Told {
        ends: [from, to],
        file,
        weekday,
        ..
    } = *told;
    let pick = |days: [&'static str; 7]| days.get(weekday % 7).copied().unwrap_or_default();
    match tongue {
        Tongue::German => {
            let day = pick([
                "Montag",
                "Dienstag",
                "Mittwoch",
                "Donnerstag",
                "Freitag",
                "Samstag",
                "Sonntag",
            ]);
            let what = german(told.kind, told.realis);
            let state = german_state(told.stance);
            format!("Am {day} hieß es, {what} zwischen {from} und {to} (Vorgang {file}) {state}.")
        }
        Tongue::English => {
            let day = pick([
                "Monday",
                "Tuesday",
                "Wednesday",
                "Thursday",
                "Friday",
                "Saturday",
                "Sunday",
            ]);
            let what = english(told.kind, told.realis);
            let state = english_state(told.stance);
            format!(
                "On {day} it was said that {what} between {from} and {to} (file {file}) {state}."
            )
        }
    }
}

/// A sentence that tells nothing about anybody.
pub fn filler(tongue: Tongue, random: &mut Random) -> &'static str {
    match tongue {
        Tongue::German => random.choose(
            &[
                "Die Lage blieb bis zum Abend unübersichtlich.",
                "Beobachter verwiesen auf frühere Jahre, in denen ähnlich verfahren worden war.",
                "Zahlen nannte dabei niemand; sie sollen in der kommenden Woche folgen.",
                "An den Märkten war davon zunächst nichts zu spüren – größere Ausschläge blieben aus.",
                "„Wir warten ab“, sagte ein Kenner der Verhältnisse.",
            ],
            "Die Lage blieb unübersichtlich.",
        ),
        Tongue::English => random.choose(
            &[
                "The situation remained unclear until the evening.",
                "Observers pointed to earlier years in which things had gone much the same way.",
                "Nobody gave figures; they are to follow in the coming week.",
                "The markets took little notice at first – there were no large movements.",
                "“We shall wait and see,” said somebody who knows the region.",
            ],
            "The situation remained unclear.",
        ),
    }
}

fn german(kind: Kind, realis: Realis) -> String {
    let (article, noun) = match kind {
        Kind::Threat => ("die", "Drohung"),
        Kind::Demand => ("die", "Forderung"),
        Kind::Appeal => ("die", "Bitte"),
        Kind::Criticism => ("die", "Kritik"),
        Kind::Sanction => ("die", "Sanktion"),
        Kind::Attack => ("der", "Angriff"),
        Kind::Visit => ("der", "Besuch"),
        Kind::Meeting => ("das", "Treffen"),
        Kind::Talks => ("das", "Gespräch"),
        Kind::Agreement => ("das", "Abkommen"),
        Kind::Cooperation => ("die", "Zusammenarbeit"),
        Kind::Support => ("die", "Unterstützung"),
        Kind::ArmsTransfer => ("die", "Waffenlieferung"),
        Kind::TechnologyTransfer => ("die", "Weitergabe von Technik"),
        Kind::Trade => ("der", "Handel"),
        Kind::Aid => ("die", "Hilfe"),
        Kind::Other => ("die", "Angelegenheit"),
    };
    let what = match realis {
        Realis::Occurred | Realis::Unknown => return format!("{article} {noun}"),
        Realis::Ongoing => "laufende",
        Realis::Agreed => "vereinbarte",
        Realis::Prospective => "geplante",
        Realis::Hypothetical => "denkbare",
        Realis::Cancelled => "abgesagte",
    };
    format!("{article} {what} {noun}")
}

fn english(kind: Kind, realis: Realis) -> String {
    let noun = match kind {
        Kind::Threat => "threat",
        Kind::Demand => "demand",
        Kind::Appeal => "appeal",
        Kind::Criticism => "criticism",
        Kind::Sanction => "sanction",
        Kind::Attack => "attack",
        Kind::Visit => "visit",
        Kind::Meeting => "meeting",
        Kind::Talks => "round of talks",
        Kind::Agreement => "agreement",
        Kind::Cooperation => "cooperation",
        Kind::Support => "support",
        Kind::ArmsTransfer => "delivery of arms",
        Kind::TechnologyTransfer => "transfer of technology",
        Kind::Trade => "trade",
        Kind::Aid => "aid",
        Kind::Other => "matter",
    };
    let what = match realis {
        Realis::Occurred | Realis::Unknown => return format!("the {noun}"),
        Realis::Ongoing => "continuing",
        Realis::Agreed => "agreed",
        Realis::Prospective => "planned",
        Realis::Hypothetical => "conceivable",
        Realis::Cancelled => "cancelled",
    };
    format!("the {what} {noun}")
}

fn german_state(stance: Stance) -> &'static str {
    match stance {
        Stance::Affirms => "sei bestätigt",
        Stance::Probably => "sei wahrscheinlich",
        Stance::Possibly => "sei nicht auszuschließen",
        Stance::Doubts => "sei kaum zu glauben",
        Stance::Denies => "sei frei erfunden",
        Stance::Uncommitted => "sei im Gespräch",
        Stance::DeclinesComment => "werde nicht kommentiert",
    }
}

fn english_state(stance: Stance) -> &'static str {
    match stance {
        Stance::Affirms => "is confirmed",
        Stance::Probably => "is probable",
        Stance::Possibly => "cannot be ruled out",
        Stance::Doubts => "is hard to believe",
        Stance::Denies => "is pure invention",
        Stance::Uncommitted => "is being talked about",
        Stance::DeclinesComment => "would not be commented on",
    }
}
