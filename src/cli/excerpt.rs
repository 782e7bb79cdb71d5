//! `beleg excerpt`: full texts reduced to their quoted stretches.

use super::args::ExcerptArgs;
use super::{Outcome, lines, load};
use crate::error::Error;
use crate::io::dossier::{excerpt, write};
use crate::lang::{Message, Texts};

/// Runs `beleg excerpt`.
///
/// # Errors
/// When the dossier cannot be used or the result not be written.
pub fn run(args: &ExcerptArgs, texts: &Texts) -> Result<Outcome, Error> {
    let opened = load::dossier(Some(&args.file), texts)?;
    let before: usize = opened
        .dossier
        .documents()
        .iter()
        .map(|d| d.text.len())
        .sum();
    let reduced = excerpt(&opened.dossier)?;
    let after: usize = reduced.documents().iter().map(|d| d.text.len()).sum();
    load::write(&args.to, write(&reduced, &opened.set_aside).as_bytes())?;
    lines::remark(
        &texts.say(
            &Message::new("excerpt-done")
                .with("file", args.to.display())
                .with("before", before)
                .with("after", after),
        ),
    );
    Ok(load::outcome(&opened))
}
