//! A word that was meant as a command and reads as a file, and files that are not there: told before any window opens.

use super::args::Cli;
use crate::error::Error;
use crate::io::dossier;
use crate::lang::{Lang, Message};
use crate::model::check::nearest;
use clap::CommandFactory;
use std::fs::File;
use std::path::Path;

/// Whether the file that the window is to open can be opened.
///
/// # Errors
/// When it is not there or may not be read; where its name is near to that of a command, the remedy names that.
pub fn readable(file: Option<&Path>) -> Result<(), Error> {
    let Some(path) = file else {
        return Ok(());
    };
    match File::open(path).and_then(|file| file.metadata()) {
        Ok(metadata) if metadata.is_dir() => Err(dossier::unreadable(
            path,
            &std::io::ErrorKind::IsADirectory.into(),
        )),
        Ok(_) => Ok(()),
        Err(error) => Err(meant(path).unwrap_or_else(|| dossier::unreadable(path, &error))),
    }
}

/// The error of a command line that begins with a misspelt command, and the language in which to say it; `None` when it
/// does not.
#[must_use]
pub fn command(arguments: &[String]) -> Option<(Error, Lang)> {
    let error = meant(Path::new(arguments.first()?))?;
    let lang = arguments.windows(2).find_map(|pair| match pair {
        [option, tag] if option == "--lang" => Lang::from_tag(tag),
        _ => None,
    });
    Some((error, lang.unwrap_or(super::DEFAULT_LANG)))
}

/// The error of a word that is near to a command, and is no file.
fn meant(path: &Path) -> Option<Error> {
    let word = path
        .to_str()
        .filter(|w| !w.starts_with('-') && !path.exists())?;
    let commands = Cli::command();
    let names = commands.get_subcommands().filter(|c| !c.is_hide_set());
    let command = nearest(word, names.map(clap::Command::get_name))?;
    let what = Message::new("error-no-file-or-command").with("word", word);
    let hint = Message::new("error-no-file-or-command-hint").with("command", command);
    Some(Error::unusable(what).hint(hint))
}
