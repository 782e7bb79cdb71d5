//! Which date of a relation counts.

use crate::model::date::Member;
use crate::model::{Date, Dossier, Relation};

/// Which date of a relation counts; three things that are never mixed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimeOf {
    /// When it happens.
    #[default]
    Event,
    /// When its passages were said.
    Said,
    /// When the documents that it quotes were published.
    Published,
}

impl TimeOf {
    /// All, in the order of choices.
    pub const ALL: [Self; 3] = [Self::Event, Self::Said, Self::Published];

    /// The spelling on the command line and in settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Said => "said",
            Self::Published => "published",
        }
    }

    /// The one with this spelling.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|of| of.as_str() == text)
    }
}

/// The stretches of time at which a relation stands: one mark each, sorted by their beginning; none where it has no date.
///
/// An event has one, a set of dates one for each member. A relation may be said and published several times: each date that
/// is told counts once, so that two of them years apart are two marks, not a stretch between.
#[must_use]
pub fn times(dossier: &Dossier, relation: &Relation, of: TimeOf) -> Vec<Member> {
    let mut found: Vec<Member> = match of {
        TimeOf::Event => members(relation.when.as_ref()).collect(),
        TimeOf::Said => {
            let links = relation.passages.iter().flat_map(|p| &p.attribution);
            links.flat_map(|link| members(link.said.as_ref())).collect()
        }
        TimeOf::Published => {
            let passages = relation.passages.iter();
            let documents = passages.filter_map(|p| dossier.documents().get(&p.document));
            documents
                .flat_map(|document| members(document.published.as_ref()))
                .collect()
        }
    };
    let key = |m: &Member| (m.soft.first, m.hard.first, m.hard.last, m.soft.last);
    found.sort_by_key(key);
    found.dedup();
    found
}

fn members(date: Option<&Date>) -> impl Iterator<Item = Member> {
    date.into_iter().flat_map(Date::members).copied()
}
