//! The tabs of the table and their columns.

/// A tab of the table: what its rows are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tab {
    /// Relations.
    #[default]
    Relations,
    /// Places.
    Places,
    /// Actors.
    Actors,
    /// Witnesses.
    Witnesses,
}

impl Tab {
    /// Every tab, in the order of the window.
    pub const ALL: [Self; 4] = [Self::Relations, Self::Places, Self::Actors, Self::Witnesses];

    /// The spelling in settings and in the names of messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Relations => "relations",
            Self::Places => "places",
            Self::Actors => "actors",
            Self::Witnesses => "witnesses",
        }
    }

    /// The tab with this spelling.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.as_str() == text)
    }

    /// Its columns, in the order of the window. The first one names the row and is never hidden.
    #[must_use]
    pub fn columns(self) -> &'static [Column] {
        use Column as C;
        match self {
            Self::Relations => &[
                C::Kind,
                C::Who,
                C::Whom,
                C::From,
                C::To,
                C::When,
                C::Realis,
                C::Status,
                C::Voices,
                C::Passages,
                C::Object,
            ],
            Self::Places => &[
                C::Name,
                C::Country,
                C::Precision,
                C::Coordinates,
                C::Incoming,
                C::Outgoing,
            ],
            Self::Actors => &[
                C::Name,
                C::ActorKind,
                C::MemberOf,
                C::Seat,
                C::Acts,
                C::Undergoes,
            ],
            Self::Witnesses => &[
                C::Name,
                C::WitnessKind,
                C::SpeaksFor,
                C::Affirms,
                C::Possible,
                C::Denies,
                C::Uncommitted,
                C::Declines,
            ],
        }
    }
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The kind of a relation, in the order of the vocabulary.
    Kind,
    /// The actor from whom a relation goes out.
    Who,
    /// The actor at its other end.
    Whom,
    /// Where a relation begins: its place, else its actor.
    From,
    /// Where it ends.
    To,
    /// When.
    When,
    /// Whether it happened.
    Realis,
    /// Its computed status.
    Status,
    /// How many independent voices hold it true or possible.
    Voices,
    /// How many passages it has.
    Passages,
    /// What is handed over, asked for or threatened.
    Object,
    /// The name of a place, an actor or a witness.
    Name,
    /// The country of a place.
    Country,
    /// How finely a place is known.
    Precision,
    /// Where a place lies.
    Coordinates,
    /// How many relations go to a place.
    Incoming,
    /// How many relations go out from a place.
    Outgoing,
    /// What sort of party an actor is.
    ActorKind,
    /// What an actor belongs to.
    MemberOf,
    /// Where an actor sits.
    Seat,
    /// In how many relations an actor acts.
    Acts,
    /// To how many relations an actor is the other end.
    Undergoes,
    /// What sort of voice a witness is.
    WitnessKind,
    /// For whom a witness speaks.
    SpeaksFor,
    /// How many relations a witness affirms.
    Affirms,
    /// How many it holds probable or possible.
    Possible,
    /// How many it denies or doubts.
    Denies,
    /// How many it mentions without committing itself.
    Uncommitted,
    /// On how many it declines to comment.
    Declines,
}

impl Column {
    /// Every column.
    pub const ALL: [Self; 29] = [
        Self::Kind,
        Self::Who,
        Self::Whom,
        Self::From,
        Self::To,
        Self::When,
        Self::Realis,
        Self::Status,
        Self::Voices,
        Self::Passages,
        Self::Object,
        Self::Name,
        Self::Country,
        Self::Precision,
        Self::Coordinates,
        Self::Incoming,
        Self::Outgoing,
        Self::ActorKind,
        Self::MemberOf,
        Self::Seat,
        Self::Acts,
        Self::Undergoes,
        Self::WitnessKind,
        Self::SpeaksFor,
        Self::Affirms,
        Self::Possible,
        Self::Denies,
        Self::Uncommitted,
        Self::Declines,
    ];

    /// The spelling in settings and in the names of messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Who => "who",
            Self::Whom => "whom",
            Self::From => "from",
            Self::To => "to",
            Self::When => "when",
            Self::Realis => "realis",
            Self::Status => "status",
            Self::Voices => "voices",
            Self::Passages => "passages",
            Self::Object => "object",
            Self::Name => "name",
            Self::Country => "country",
            Self::Precision => "precision",
            Self::Coordinates => "coordinates",
            Self::Incoming => "incoming",
            Self::Outgoing => "outgoing",
            Self::ActorKind => "actor-kind",
            Self::MemberOf => "member-of",
            Self::Seat => "seat",
            Self::Acts => "acts",
            Self::Undergoes => "undergoes",
            Self::WitnessKind => "witness-kind",
            Self::SpeaksFor => "speaks-for",
            Self::Affirms => "affirms",
            Self::Possible => "possible",
            Self::Denies => "denies",
            Self::Uncommitted => "uncommitted",
            Self::Declines => "declines",
        }
    }

    /// The column with this spelling.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.as_str() == text)
    }

    /// Whether it holds numbers, which stand at the right side of their column.
    #[must_use]
    pub fn is_number(self) -> bool {
        matches!(
            self,
            Self::Voices
                | Self::Passages
                | Self::Incoming
                | Self::Outgoing
                | Self::Acts
                | Self::Undergoes
                | Self::Affirms
                | Self::Possible
                | Self::Denies
                | Self::Uncommitted
                | Self::Declines
        )
    }
}
