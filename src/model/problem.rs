//! What is wrong with a dossier, each with its place and what would mend it.

use super::item::Item;
use crate::error::SourcePlace;
use crate::lang::{Message, shortened};

/// Code points of a value beyond which a message cuts it; the lists of the standard words are shorter.
const LONGEST_VALUE: usize = 500;

/// How grave a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// `check` fails.
    Error,
    /// `check` fails only when it is strict.
    Warning,
}

impl Severity {
    /// The word in machine-readable output.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Makes the list of problems: name, code, severity.
macro_rules! problem_kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $severity:ident;)+) => {
        /// Everything that can be wrong with a dossier that opens. The words are in `problems.ftl` as `problem-<code>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ProblemKind { $($(#[$doc])* $name,)+ }

        impl ProblemKind {
            /// Every kind of problem.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The name in machine-readable output.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// How grave it is.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }

            /// The name of the sentence that says what is wrong.
            #[must_use]
            pub fn what(self) -> &'static str {
                match self { $(Self::$name => concat!("problem-", $code),)+ }
            }

            /// The name of the sentence that says what would mend it.
            #[must_use]
            pub fn hint(self) -> &'static str {
                match self { $(Self::$name => concat!("problem-", $code, ".hint"),)+ }
            }
        }
    };
}

problem_kinds! {
    /// A key that must be there is not.
    MissingKey = "missing-key", Error;
    /// A value of another type than the key wants.
    WrongType = "wrong-type", Error;
    /// One key twice in one object.
    DoubleKey = "double-key", Error;
    /// An id that is none.
    BadId = "bad-id", Error;
    /// An id that an earlier item has.
    DuplicateId = "duplicate-id", Error;
    /// A word that the vocabulary lacks.
    UnknownWord = "unknown-word", Error;
    /// A kind of the dossier's own that has the name of a standard one.
    ShadowedKind = "shadowed-kind", Error;
    /// A text that is no EDTF date.
    BadDate = "bad-date", Error;
    /// An interval that ends before it begins.
    ReversedDate = "reversed-date", Error;
    /// A longitude outside ±180.
    Longitude = "longitude", Error;
    /// A latitude outside ±90.
    Latitude = "latitude", Error;
    /// A number that is not whole, is negative, or is too large.
    BadWholeNumber = "bad-whole-number", Error;
    /// A key that names no language.
    BadLanguageTag = "bad-language-tag", Error;
    /// A text in no language at all.
    NoLanguage = "no-language", Error;
    /// A country that is no ISO 3166-1 alpha-2 code.
    BadCountry = "bad-country", Error;
    /// An end with neither actor nor place.
    EmptyEnd = "empty-end", Error;
    /// A relation without passages.
    NoPassages = "no-passages", Error;
    /// A relation all of whose passages were set aside.
    NoPassageLeft = "no-passage-left", Error;
    /// A quotation that quotes nothing.
    EmptyQuotation = "empty-quotation", Error;
    /// A reference to what is not there.
    DanglingReference = "dangling-reference", Error;
    /// A reference to what was set aside.
    ReferenceSetAside = "reference-set-aside", Error;
    /// An unknown key of the top object that holds records and looks like a slip for a table that is absent.
    MisspeltTable = "misspelt-table", Error;
    /// A hash that is not that of the text.
    WrongHash = "wrong-hash", Error;
    /// Offsets outside the text, the wrong way round, or only one of them.
    OffsetsOutside = "offsets-outside", Error;
    /// Something close to the quotation is in the text.
    QuotationAltered = "quotation-altered", Error;
    /// The quotation is in the text several times, and nothing singles one out.
    QuotationAmbiguous = "quotation-ambiguous", Error;
    /// The quotation is not in the text.
    QuotationOrphaned = "quotation-orphaned", Error;
    /// A quotation that reaches over a mark of omission of an excerpt.
    QuotationOverGap = "quotation-over-gap", Error;
    /// A byte order mark before the text.
    ByteOrderMark = "byte-order-mark", Warning;
    /// A place far from its country that would lie in it with longitude and latitude swapped.
    SwappedCoordinates = "swapped-coordinates", Warning;
    /// A place at 0, 0.
    NullIsland = "null-island", Warning;
    /// A relation that says the same as an earlier one.
    RelationsAlike = "relations-alike", Warning;
    /// A document that nothing quotes.
    NeverQuoted = "never-quoted", Warning;
    /// A quotation that stands elsewhere than its offsets say.
    QuotationMoved = "quotation-moved", Warning;
    /// A quotation that differs from the text in white space, quotes or dashes.
    QuotationCosmetic = "quotation-cosmetic", Warning;
    /// An end with neither place nor seat.
    UnlocatedEnd = "unlocated-end", Warning;
    /// Control characters, those of writing direction included.
    ControlCharacters = "control-characters", Warning;
    /// An unknown key that looks like a slip for one that is absent.
    MisspeltKey = "misspelt-key", Warning;
    /// A link that is neither http(s) nor a DOI.
    OddLink = "odd-link", Warning;
    /// An actor that belongs to itself by way of others.
    CircularMembership = "circular-membership", Warning;
    /// More than 32 code points before or after a quotation.
    LongContext = "long-context", Warning;
}

/// Something wrong with a dossier.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// How grave it is.
    pub severity: Severity,
    /// Its name in machine-readable output.
    pub code: &'static str,
    /// Where it is; line 0 when the dossier was not read from a file.
    pub at: SourcePlace,
    /// The item that it is about, when that is in the dossier and can be selected.
    pub item: Option<Item>,
    /// What is wrong.
    pub what: Message,
    /// What would mend it.
    pub hint: Message,
    /// The record or table whose own faults make this one, or the first reference to the same missing id: the cause.
    pub follows: Option<SourcePlace>,
    /// What is quoted and what the document says there, when they can be laid side by side.
    pub wordings: Option<Wordings>,
}

/// A quotation and the document's own wording of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wordings {
    /// What the dossier quotes.
    pub quoted: String,
    /// What the document says there.
    pub found: String,
}

impl Problem {
    /// A problem of some kind at some place.
    #[must_use]
    pub fn new(kind: ProblemKind, at: SourcePlace) -> Self {
        Self {
            severity: kind.severity(),
            code: kind.code(),
            at,
            item: None,
            what: Message::new(kind.what()),
            hint: Message::new(kind.hint()),
            follows: None,
            wordings: None,
        }
    }

    /// The known key that an unknown one looks like a slip for; `None` for any other problem.
    #[must_use]
    pub fn meant_key(&self) -> Option<&str> {
        let meant = self.what.args.iter().find(|(name, _)| *name == "meant");
        let slips = [ProblemKind::MisspeltKey, ProblemKind::MisspeltTable];
        let is_slip = slips.iter().any(|kind| kind.code() == self.code);
        meant.filter(|_| is_slip).map(|(_, key)| key.as_str())
    }

    /// The problem as one that comes of what is wrong with the record or table at `cause`.
    #[must_use]
    pub fn following(mut self, cause: SourcePlace) -> Self {
        self.follows = Some(cause);
        self
    }

    /// The problem with another sentence that says what would mend it.
    #[must_use]
    pub fn mended_by(mut self, hint: &'static str) -> Self {
        self.hint.id = hint;
        self
    }

    /// The problem with one more argument for both of its sentences, cut when it is very long.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        let value = value.to_string();
        let value = shortened(&value, LONGEST_VALUE);
        self.hint = self.hint.with(name, &value);
        self.what = self.what.with(name, value);
        self
    }

    /// The problem with the item that it is about.
    #[must_use]
    pub fn about(mut self, item: Item) -> Self {
        self.item = Some(item);
        self
    }
}
