//! `beleg excerpt`: full texts reduced to their quoted stretches.

use super::args::ExcerptArgs;
use super::{Outcome, lines, load};
use crate::error::Error;
use crate::io::dossier::{excerpt, write};
use crate::lang::{Message, Texts};
use std::path::Path;

/// Runs `beleg excerpt`.
///
/// # Errors
/// When the dossier cannot be used, the result not be written, or it would take the place of the full texts.
pub fn run(args: &ExcerptArgs, texts: &Texts) -> Result<Outcome, Error> {
    if same_file(&args.file, &args.to) {
        let taken = Message::new("error-excerpt-over").with("file", args.to.display());
        return Err(Error::unusable(taken).hint(Message::new("error-excerpt-over-hint")));
    }
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

/// Whether both paths lead to one file that exists.
fn same_file(a: &Path, b: &Path) -> bool {
    let whole = |path: &Path| std::fs::canonicalize(path).ok();
    whole(a).is_some_and(|a| Some(a) == whole(b))
}
