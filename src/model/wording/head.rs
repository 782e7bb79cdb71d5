//! What is done, and whether it happened.

use super::names::kind_name;
use super::say;
use crate::lang::Texts;
use crate::model::{Dossier, KindRef, Realis, Relation};

/// Kind and realis together: "Planned visit"; the kind alone for what happened or of which nobody says so.
#[must_use]
pub fn head(dossier: &Dossier, relation: &Relation, texts: &Texts) -> String {
    let name = kind_name(dossier, &relation.kind, texts);
    let pattern = match relation.realis {
        Realis::Occurred | Realis::Unknown => return name,
        Realis::Ongoing => "head-ongoing",
        Realis::Agreed => "head-agreed",
        Realis::Prospective => "head-prospective",
        Realis::Hypothetical => "head-hypothetical",
        Realis::Cancelled => "head-cancelled",
    };
    match &relation.kind {
        KindRef::Standard(kind) => {
            let key = format!("kind-{}", kind.as_str());
            let inline = texts.get(&format!("{key}.inline"));
            let gender_key = format!("{key}.gender");
            // Only German declines the participle.
            let gender = match texts.has(&gender_key) {
                true => texts.get(&gender_key),
                false => String::new(),
            };
            say(texts, pattern, &[("kind", &inline), ("gender", &gender)])
        }
        // Nobody told the gender of a dossier's own kind.
        KindRef::Own(_) => {
            let realis = texts.get(&format!("realis-{}.inline", relation.realis.as_str()));
            say(texts, "head-own", &[("kind", &name), ("realis", &realis)])
        }
    }
}
