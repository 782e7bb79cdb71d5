//! The arguments that say which relations.

use clap::Args;

/// Which relations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
#[command(next_help_heading = "Filters (all must hold; those that take a name may be repeated)")]
pub struct FilterArgs {
    /// Only this kind, such as threat, visit, arms-transfer
    #[arg(long, value_name = "KIND")]
    pub kind: Vec<String>,
    /// Only this realis: occurred, ongoing, agreed, prospective, hypothetical, cancelled, unknown
    #[arg(long, value_name = "REALIS")]
    pub realis: Vec<String>,
    /// Only this status, such as reported, contested, single-source
    #[arg(long, value_name = "STATUS")]
    pub status: Vec<String>,
    /// Only what runs from one to the other ("A -> B"), without a direction ("A <-> B"), or any way ("A -- B"); either may be left
    /// out, or be several with commas. Actors with those who belong to them, and places; "actor:", "place:", "actor-alone:" or
    /// "place-alone:" (nobody is named) before an id or a name says which
    #[arg(long, value_name = "A -> B", allow_hyphen_values = true)]
    pub between: Vec<String>,
    /// Only relations with an end in this place
    #[arg(long, value_name = "ID|NAME")]
    pub place: Vec<String>,
    /// Only relations with this actor at an end, or somebody who belongs to it
    #[arg(long, value_name = "ID|NAME")]
    pub actor: Vec<String>,
    /// Only relations in which this witness speaks
    #[arg(long, value_name = "ID|NAME")]
    pub witness: Vec<String>,
    /// Only relations for which this document is quoted
    #[arg(long, value_name = "ID|TITLE")]
    pub document: Vec<String>,
    /// Only relations for which a document in this language is quoted (BCP 47, such as de)
    #[arg(long, value_name = "TAG")]
    pub language: Vec<String>,
    /// Only what at least so many independent voices hold true or possible
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub voices: usize,
    /// Only relations that have all these words in themselves or in their passages
    #[arg(long, value_name = "WORDS")]
    pub text: Option<String>,
    /// Only what may have happened on or after this date (EDTF, such as 2023-08)
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Only what may have happened on or before this date (EDTF)
    #[arg(long, value_name = "DATE")]
    pub to_date: Option<String>,
}
