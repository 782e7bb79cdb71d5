//! `beleg generate`: a synthetic dossier, to measure with.

use super::args::GenerateArgs;
use super::{Outcome, lines, load};
use crate::error::Error;
use crate::io::dossier::{SetAside, write};
use crate::io::synthetic::{Plan, dossier};
use crate::lang::{Message, Texts};

/// Runs `beleg generate`.
///
/// # Errors
/// When no such dossier can be made, or the file not be written.
pub fn run(args: &GenerateArgs, texts: &Texts) -> Result<Outcome, Error> {
    let dossier = dossier(&Plan {
        relations: args.relations,
        places: args.places,
        seed: args.seed,
        one_passage: args.one_passage,
    })?;
    load::write(&args.to, write(&dossier, &SetAside::default()).as_bytes())?;
    lines::remark(
        &texts.say(
            &Message::new("generate-done")
                .with("file", args.to.display())
                .with("relations", args.relations)
                .with("places", args.places),
        ),
    );
    Ok(Outcome::Fine)
}
