//! The arguments of `beleg search`.

use super::LangArg;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// `beleg search`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  beleg search Pjongjang
  beleg search \"visit moscow\" --lang de
  beleg search horses story.dossier.json --format json")]
pub struct SearchArgs {
    /// Words that must all be found, each at the beginning of a word; case and accents do not matter
    pub text: String,
    /// The dossier; without it, the one that comes with the program
    pub file: Option<PathBuf>,
    /// At most so many of each sort
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub most: usize,
    /// How the findings are written
    #[arg(long, value_enum, default_value_t = SearchFormat::Text)]
    pub format: SearchFormat,
    #[command(flatten)]
    #[expect(missing_docs, reason = "documented at its type, which the help shows")]
    pub lang: LangArg,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SearchFormat {
    /// For people
    Text,
    /// For programs
    Json,
}
