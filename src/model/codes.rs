//! Codes of the kinds in CAMEO and PLOVER.
//!
//! CAMEO 1.1b3 in the numbering of ICEWS (the older numbering of GDELT's tables differs at 016, 101, 106 to 108, 124 to 129,
//! 163 and 166); PLOVER as of its manual of 2021, with the table `CAMEO2PLOVER-2021`. Both code what is only intended as
//! something else: cooperation to come is an expressed intent (03, AGREE), conflict to come a threat (13, THREATEN).

use super::vocabulary::{Kind, Realis};

/// The scheme of [`Codes::cameo`], as dossiers name it.
pub const CAMEO: &str = "CAMEO-1.1b3";

/// The scheme of [`Codes::plover`], as dossiers name it.
pub const PLOVER: &str = "PLOVER";

/// What a kind is in other schemes. Codes are text: `010` is not `10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Codes {
    /// The code in CAMEO 1.1b3.
    pub cameo: &'static str,
    /// The category in PLOVER.
    pub plover: &'static str,
    /// The mode in PLOVER, where one fits.
    pub mode: Option<&'static str>,
    /// The context in PLOVER, where one fits.
    pub context: Option<&'static str>,
}

impl Codes {
    const fn new(cameo: &'static str, plover: &'static str) -> Self {
        Self {
            cameo,
            plover,
            mode: None,
            context: None,
        }
    }

    const fn mode(self, mode: &'static str) -> Self {
        Self {
            mode: Some(mode),
            ..self
        }
    }

    const fn context(self, context: &'static str) -> Self {
        Self {
            context: Some(context),
            ..self
        }
    }
}

/// The nearest codes for a kind that happened so, or is intended so.
///
/// `None` for `other`, for what is hypothetical, cancelled or of unknown realis, and for speech acts that are only
/// intended: neither scheme has a code for these. CAMEO has none for commercial arms sales nor for what third parties
/// expect; arms transfers take the codes of military aid.
#[must_use]
pub fn codes(kind: Kind, realis: Realis) -> Option<Codes> {
    match realis {
        Realis::Occurred | Realis::Ongoing => done(kind),
        Realis::Agreed | Realis::Prospective => intended(kind),
        Realis::Hypothetical | Realis::Cancelled | Realis::Unknown => None,
    }
}

fn done(kind: Kind) -> Option<Codes> {
    Some(match kind {
        Kind::Threat => Codes::new("130", "THREATEN"),
        Kind::Demand => Codes::new("100", "REQUEST"),
        Kind::Appeal => Codes::new("020", "REQUEST"),
        Kind::Criticism => Codes::new("111", "ACCUSE").mode("disapprove"),
        Kind::Sanction => Codes::new("163", "SANCTION"),
        Kind::Attack => Codes::new("190", "ASSAULT"),
        Kind::Visit => Codes::new("042", "CONSULT").mode("visit"),
        Kind::Meeting => Codes::new("040", "CONSULT"),
        Kind::Talks => Codes::new("046", "CONSULT"),
        Kind::Agreement => Codes::new("057", "SUPPORT"),
        Kind::Cooperation => Codes::new("060", "COOPERATE"),
        Kind::Support => Codes::new("050", "SUPPORT"),
        Kind::ArmsTransfer => Codes::new("072", "AID").context("military"),
        Kind::TechnologyTransfer => Codes::new("060", "COOPERATE").context("technology"),
        Kind::Trade => Codes::new("061", "COOPERATE").context("economic"),
        Kind::Aid => Codes::new("070", "AID"),
        Kind::Other => return None,
    })
}

fn intended(kind: Kind) -> Option<Codes> {
    Some(match kind {
        Kind::Sanction => Codes::new("1312", "THREATEN").mode("restrict"),
        Kind::Attack => Codes::new("138", "THREATEN").mode("violence"),
        Kind::Visit | Kind::Meeting | Kind::Talks => Codes::new("036", "AGREE"),
        Kind::Agreement | Kind::Cooperation => Codes::new("030", "AGREE"),
        Kind::Support => Codes::new("032", "AGREE").context("diplomatic"),
        Kind::ArmsTransfer => Codes::new("0332", "AGREE").context("military"),
        Kind::TechnologyTransfer => Codes::new("030", "AGREE").context("technology"),
        Kind::Trade => Codes::new("0311", "AGREE").context("economic"),
        Kind::Aid => Codes::new("033", "AGREE"),
        Kind::Threat | Kind::Demand | Kind::Appeal | Kind::Criticism | Kind::Other => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Codes, codes};
    use crate::model::{Kind, Realis};

    /// The sixteen categories of PLOVER 2021.
    const CATEGORIES: &str = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT";

    #[test]
    fn every_kind_but_other_has_a_code_when_done() {
        for &kind in Kind::ALL {
            for &realis in Realis::ALL {
                let Some(Codes { cameo, plover, .. }) = codes(kind, realis) else {
                    let done = matches!(realis, Realis::Occurred | Realis::Ongoing);
                    assert!(!done || kind == Kind::Other, "{kind:?} {realis:?}");
                    continue;
                };
                assert!(CATEGORIES.split(' ').any(|c| c == plover), "{plover}");
                let root: u8 = cameo[..2].parse().unwrap();
                assert!((2..=4).contains(&cameo.len()) && (1..=20).contains(&root));
                // Root categories 10 to 20 are conflict, 02 to 09 cooperation.
                let conflict = matches!(
                    kind,
                    Kind::Threat | Kind::Demand | Kind::Criticism | Kind::Sanction | Kind::Attack
                );
                assert_eq!(root >= 10, conflict, "{kind:?}");
            }
        }
    }

    #[test]
    fn what_is_intended_is_an_intent_or_a_threat() {
        for &kind in Kind::ALL {
            if let Some(Codes { cameo, plover, .. }) = codes(kind, Realis::Prospective) {
                let both = (&cameo[..2], plover);
                assert!(
                    both == ("03", "AGREE") || both == ("13", "THREATEN"),
                    "{kind:?}"
                );
            }
        }
    }
}
