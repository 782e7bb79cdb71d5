//! The fixed vocabularies: every list is in the order of `docs/format.md`, which is the order of drawing and of legends.

/// Makes an enum whose variants have a spelling in files, all of them in order.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every word, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The spelling in files and on the command line.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The word with this spelling.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

vocabulary! {
    /// The four families of kinds, and the neutral rest; a family has a hue.
    Family {
        /// Threats, demands, sanctions, attacks and the like.
        Coercive = "coercive",
        /// Visits, talks, agreements and the like.
        Diplomatic = "diplomatic",
        /// Arms, technology, trade.
        Transfers = "transfers",
        /// Help given.
        Aid = "aid",
        /// All else.
        Other = "other",
    }
}

vocabulary! {
    /// What somebody does to somebody.
    Kind {
        /// Says that harm will follow.
        Threat = "threat",
        /// Says what must be done.
        Demand = "demand",
        /// Asks for something.
        Appeal = "appeal",
        /// Blames.
        Criticism = "criticism",
        /// Restricts dealings.
        Sanction = "sanction",
        /// Uses force.
        Attack = "attack",
        /// Travels to.
        Visit = "visit",
        /// Meets.
        Meeting = "meeting",
        /// Negotiates.
        Talks = "talks",
        /// Signs or agrees.
        Agreement = "agreement",
        /// Works together.
        Cooperation = "cooperation",
        /// Backs.
        Support = "support",
        /// Hands over arms.
        ArmsTransfer = "arms-transfer",
        /// Hands over technology.
        TechnologyTransfer = "technology-transfer",
        /// Buys and sells.
        Trade = "trade",
        /// Helps with goods or money.
        Aid = "aid",
        /// Anything else.
        Other = "other",
    }
}

impl Kind {
    /// The family, and so the hue.
    #[must_use]
    pub fn family(self) -> Family {
        match self {
            Self::Threat
            | Self::Demand
            | Self::Appeal
            | Self::Criticism
            | Self::Sanction
            | Self::Attack => Family::Coercive,
            Self::Visit
            | Self::Meeting
            | Self::Talks
            | Self::Agreement
            | Self::Cooperation
            | Self::Support => Family::Diplomatic,
            Self::ArmsTransfer | Self::TechnologyTransfer | Self::Trade => Family::Transfers,
            Self::Aid => Family::Aid,
            Self::Other => Family::Other,
        }
    }

    /// Whether uttering it is doing it.
    #[must_use]
    pub fn is_speech_act(self) -> bool {
        matches!(
            self,
            Self::Threat | Self::Demand | Self::Appeal | Self::Criticism
        )
    }
}

vocabulary! {
    /// Did it happen?
    Realis {
        /// It happened.
        Occurred = "occurred",
        /// It is going on.
        Ongoing = "ongoing",
        /// It is agreed or announced and has not begun.
        Agreed = "agreed",
        /// It is planned, offered, considered or expected.
        Prospective = "prospective",
        /// It would follow if something else came about.
        Hypothetical = "hypothetical",
        /// It was planned and is off.
        Cancelled = "cancelled",
        /// Nobody says.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// Where a passage's voice stands towards the relation as coded (FactBank: CT+, PR+, PS+, PR-/PS-, CT-, Uu; CAMEO 011).
    Stance {
        /// Certain that it is so (CT+).
        Affirms = "affirms",
        /// Thinks it probable (PR+).
        Probably = "probably",
        /// Thinks it possible (PS+).
        Possibly = "possibly",
        /// Thinks it improbable (PR-, PS-).
        Doubts = "doubts",
        /// Certain that it is not so (CT-).
        Denies = "denies",
        /// Mentions it and commits to nothing (Uu).
        Uncommitted = "uncommitted",
        /// Was asked and will not say (CAMEO 011).
        DeclinesComment = "declines-comment",
    }
}

vocabulary! {
    /// The computed standing of a relation; the first row that matches wins.
    Status {
        /// No passage counts.
        NoEvidence = "no-evidence",
        /// Some affirm, others deny.
        Contested = "contested",
        /// Only denied.
        DeniedOnly = "denied-only",
        /// A speech act, declared by the one who acts.
        Declared = "declared",
        /// Voices of both ends affirm.
        BothSides = "both-sides",
        /// Two or more affirm, one of them no party.
        Reported = "reported",
        /// Only parties affirm.
        ClaimedByParty = "claimed-by-party",
        /// One voice affirms.
        SingleSource = "single-source",
        /// Only held probable or possible.
        Speculated = "speculated",
        /// Mentioned; nobody commits to it.
        Mentioned = "mentioned",
    }
}

vocabulary! {
    /// Whether a quotation is in its text, and how surely.
    AnchorState {
        /// At its place, letter for letter.
        Exact = "exact",
        /// Elsewhere, or alike after folding.
        Moved = "moved",
        /// Something close to it stands there: a person must look.
        Altered = "altered",
        /// Several places, and nothing singles one out.
        Ambiguous = "ambiguous",
        /// Nowhere.
        Orphaned = "orphaned",
    }
}

impl AnchorState {
    /// Whether a passage so anchored counts as evidence.
    #[must_use]
    pub fn counts(self) -> bool {
        matches!(self, Self::Exact | Self::Moved)
    }
}

vocabulary! {
    /// What sort of voice a witness is.
    WitnessKind {
        /// A newspaper, broadcaster or site.
        Outlet = "outlet",
        /// A news agency.
        Agency = "agency",
        /// A government or a part of one.
        Government = "government",
        /// A company.
        Company = "company",
        /// A non-governmental organisation.
        Ngo = "ngo",
        /// A person.
        Person = "person",
        /// Somebody who is not named.
        Anonymous = "anonymous",
        /// Nobody knows who.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// What sort of party an actor is.
    ActorKind {
        /// A state.
        State = "state",
        /// A government.
        Government = "government",
        /// A person.
        Person = "person",
        /// An organisation.
        Organisation = "organisation",
        /// An armed group.
        ArmedGroup = "armed-group",
        /// All else.
        Other = "other",
    }
}

vocabulary! {
    /// How finely a place is known.
    Precision {
        /// A site.
        Point = "point",
        /// A city or town.
        City = "city",
        /// A district.
        District = "district",
        /// A province or state of a federation.
        Province = "province",
        /// A country.
        Country = "country",
        /// A part of the world.
        Region = "region",
        /// Not known.
        Unknown = "unknown",
    }
}

impl Precision {
    /// Whether the place is drawn as a ring: anything coarser than a city, or unknown.
    #[must_use]
    pub fn is_coarse(self) -> bool {
        !matches!(self, Self::Point | Self::City)
    }
}

vocabulary! {
    /// How much of a document is stored.
    Extent {
        /// All of it.
        Full = "full",
        /// Only what is quoted.
        Excerpt = "excerpt",
    }
}

vocabulary! {
    /// Reliability of a witness on the Admiralty scale; F is the default: not graded.
    Reliability {
        /// Completely reliable.
        A = "A",
        /// Usually reliable.
        B = "B",
        /// Fairly reliable.
        C = "C",
        /// Not usually reliable.
        D = "D",
        /// Unreliable.
        E = "E",
        /// Cannot be judged.
        F = "F",
    }
}
