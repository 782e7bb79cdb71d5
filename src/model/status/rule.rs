//! The table of status, row by row.

use crate::model::vocabulary::Status;

/// To which ends of the relation a voice is party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Party {
    pub(super) from: bool,
    pub(super) to: bool,
}

/// All that status depends on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tally<'a> {
    /// Passages that count.
    pub(super) counting: usize,
    /// A: the voices that affirm.
    pub(super) affirm: &'a [Party],
    /// S: the number of voices that say only probably or possibly.
    pub(super) hold_possible: usize,
    /// N: the number of voices that deny or doubt.
    pub(super) deny: usize,
    /// Whether the kind is a speech act.
    pub(super) speech_act: bool,
}

/// The status of the first row that matches.
pub(super) fn status(tally: &Tally<'_>) -> Status {
    let speaks_for_from = tally.affirm.iter().any(|p| p.from);
    let speaks_for_to = tally.affirm.iter().any(|p| p.to);
    let independent = tally.affirm.iter().any(|p| !p.from && !p.to);
    let affirmed = !tally.affirm.is_empty();
    let said = affirmed || tally.hold_possible > 0;

    if tally.counting == 0 {
        Status::NoEvidence
    } else if said && tally.deny > 0 {
        Status::Contested
    } else if tally.deny > 0 {
        Status::DeniedOnly
    } else if tally.speech_act && speaks_for_from {
        Status::Declared
    } else if speaks_for_from && speaks_for_to {
        Status::BothSides
    } else if tally.affirm.len() >= 2 && independent {
        Status::Reported
    } else if affirmed && !independent {
        Status::ClaimedByParty
    } else if affirmed {
        Status::SingleSource
    } else if said {
        Status::Speculated
    } else {
        Status::Mentioned
    }
}
