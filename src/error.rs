//! What went wrong, where, and what would mend it.

use crate::lang::Message;
use std::fmt;
use std::io;

/// How grave an [`Error`] is, and so which exit code it gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// A file or a command line cannot be used at all (exit code 2).
    Unusable,
    /// A request cannot be carried out on what is open (exit code 1).
    Refused,
}

/// A place in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourcePlace {
    /// The line, from 1; 0 when there is no line to name.
    pub line: u32,
    /// The column in code points, from 1.
    pub column: u32,
    /// The JSON path, such as `$.relations[3].when`; empty when there is none.
    pub path: String,
}

/// What went wrong, where, and what would mend it; put into words by [`crate::lang::Texts::say`].
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    /// How grave it is.
    pub kind: ErrorKind,
    /// The file it is about, as the user named it.
    pub file: Option<String>,
    /// The place within the file.
    pub at: Option<SourcePlace>,
    /// What is wrong.
    pub what: Message,
    /// What would mend it.
    pub hint: Option<Message>,
}

impl Error {
    /// Something that cannot be used at all.
    #[must_use]
    pub fn unusable(what: Message) -> Self {
        Self::new(ErrorKind::Unusable, what)
    }

    /// A request that cannot be carried out.
    #[must_use]
    pub fn refused(what: Message) -> Self {
        Self::new(ErrorKind::Refused, what)
    }

    fn new(kind: ErrorKind, what: Message) -> Self {
        Self {
            kind,
            file: None,
            at: None,
            what,
            hint: None,
        }
    }

    /// The error with the file it is about.
    #[must_use]
    pub fn in_file(mut self, file: impl Into<String>) -> Self {
        self.file = Some(file.into());
        self
    }

    /// The error with its place in the file.
    #[must_use]
    pub fn at(mut self, place: SourcePlace) -> Self {
        self.at = Some(place);
        self
    }

    /// The error with what would mend it.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }
}

/// A sentence with the reason that the system gives: `io`, a word for which the catalogue has words of its own, and `reason`,
/// the system's own text for all others.
#[must_use]
pub fn because(what: Message, error: &io::Error) -> Message {
    use io::ErrorKind as K;
    let word = match error.kind() {
        K::NotFound => "not-found",
        K::PermissionDenied => "denied",
        K::IsADirectory => "folder",
        K::NotADirectory => "no-folder",
        K::StorageFull => "full",
        K::QuotaExceeded => "quota",
        K::FileTooLarge => "large",
        K::ReadOnlyFilesystem => "read-only",
        K::InvalidFilename => "name",
        K::ResourceBusy | K::ExecutableFileBusy => "busy",
        K::OutOfMemory => "memory",
        K::TimedOut | K::StaleNetworkFileHandle | K::NetworkUnreachable | K::HostUnreachable => {
            "network"
        }
        _ => "other",
    };
    what.with("io", word).with("reason", error)
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.what.id)?;
        for (name, value) in &self.what.args {
            write!(f, ", {name}: {value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
