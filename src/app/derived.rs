//! What follows from dossier, filter and settings; never changed by hand, only computed anew.

use super::Overview;
use crate::analysis::{
    Assessments, Catalogue, Counts, Facts, Filter, Hearing, SearchIndex, Visible, visible_by,
};
use crate::io::dossier::Opened;
use crate::lang::{Lang, Texts};
use crate::model::check::{Anchors, anchors, anchors_in};
use crate::model::{Document, Dossier, Id};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What follows from a dossier alone. Worked out by a walk over all of it, so best where nobody waits for a frame.
#[derive(Clone, Debug)]
pub struct Findings {
    assessments: Assessments,
    facts: Facts,
    all: Counts,
    visible: Visible,
    overview: Overview,
    catalogue: Catalogue,
}

impl Findings {
    /// All that follows from a dossier whose quotations are where `anchors` say.
    #[must_use]
    pub fn of(dossier: &Dossier, anchors: &Anchors) -> Self {
        let assessments = Assessments::of(dossier, anchors);
        let facts = Facts::of(dossier, &assessments);
        let visible = visible_by(&facts, None, dossier, &Filter::default());
        Self {
            all: Counts::of(dossier, &facts, &visible),
            overview: Overview::of(dossier, &facts, &visible),
            catalogue: Catalogue::of(dossier, anchors),
            assessments,
            facts,
            visible,
        }
    }
}

/// A dossier that was read, with all that follows from it.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The dossier.
    pub opened: Opened,
    /// What follows from it.
    pub findings: Findings,
}

impl Arrival {
    /// What was opened, with all that follows from it.
    #[must_use]
    pub fn of(opened: Opened) -> Self {
        Self {
            findings: Findings::of(&opened.dossier, &opened.anchors),
            opened,
        }
    }
}

/// What follows from dossier, filter and settings.
pub struct Derived {
    /// The words of the interface.
    pub texts: Texts,
    /// Where every quotation is.
    pub anchors: Arc<Anchors>,
    /// The standing of every relation.
    pub assessments: Arc<Assessments>,
    /// What a filter asks of every relation.
    pub facts: Facts,
    /// What there is, whatever the filter says: the entries of the legend.
    pub all: Counts,
    /// What the filter lets through.
    pub visible: Visible,
    /// How much of each entry the filter lets through.
    pub shown: Counts,
    /// The same in the order of lists.
    pub overview: Overview,
    /// How much of each document is quoted, whatever the filter says.
    pub catalogue: Catalogue,
    /// Who says what of every relation, once somebody looks; nothing again when texts have changed.
    pub hearing: Option<Arc<Hearing>>,
    /// The words of the dossier, once somebody has searched it.
    pub index: Option<Arc<SearchIndex>>,
    /// Counts up whenever any of this changes, so that drawings know when they are old.
    pub revision: u64,
}

impl Derived {
    /// What follows from a dossier when nothing is filtered, in a language.
    #[must_use]
    pub fn new(findings: Findings, anchors: Anchors, lang: Lang, revision: u64) -> Self {
        Self {
            texts: Texts::new(lang),
            anchors: Arc::new(anchors),
            assessments: Arc::new(findings.assessments),
            facts: findings.facts,
            shown: findings.all.clone(),
            all: findings.all,
            visible: findings.visible,
            overview: findings.overview,
            catalogue: findings.catalogue,
            hearing: None,
            index: None,
            revision,
        }
    }

    /// Computes anew what follows from the filter.
    pub fn filter(&mut self, dossier: &Dossier, filter: &Filter) {
        let (facts, index) = (&self.facts, self.index.as_deref());
        let visible = visible_by(facts, index, dossier, filter);
        (self.shown, self.overview) = rayon::join(
            || Counts::of(dossier, facts, &visible),
            || Overview::of(dossier, facts, &visible),
        );
        self.visible = visible;
        self.revision += 1;
    }

    /// Computes anew what follows from the texts and passages of some documents.
    pub fn renew(
        &mut self,
        dossier: &Dossier,
        documents: &BTreeSet<Id<Document>>,
        filter: &Filter,
    ) {
        let mut quoting_any = BTreeSet::new();
        for id in documents {
            let row = dossier.documents().position(id);
            let Some((row, document)) = row.zip(dossier.documents().get(id)) else {
                continue;
            };
            let quoting = || self.catalogue.relations(dossier, row);
            let passages = quoting().flat_map(|relation| &relation.passages);
            let found = anchors_in(document, passages);
            let anchors = Arc::make_mut(&mut self.anchors);
            anchors.extend(found);
            Arc::make_mut(&mut self.assessments).renew(dossier, quoting(), anchors);
            self.catalogue.renew(dossier, row, &self.anchors);
            quoting_any.extend(self.catalogue.rows(row));
        }
        let quoting = quoting_any.into_iter();
        self.facts.renew(dossier, &self.assessments, quoting);
        let everything = visible_by(&self.facts, None, dossier, &Filter::default());
        self.all = Counts::of(dossier, &self.facts, &everything);
        self.hearing = None;
        self.index = None;
        self.filter(dossier, filter);
    }

    /// Computes everything anew, after a change of any kind.
    pub fn restart(&mut self, dossier: &Dossier, filter: &Filter) {
        let found = anchors(dossier);
        let findings = Findings::of(dossier, &found);
        *self = Self::new(findings, found, self.texts.lang(), self.revision);
        self.filter(dossier, filter);
    }

    /// Takes the words of another language.
    pub fn speak(&mut self, lang: Lang) {
        self.texts = Texts::new(lang);
        self.revision += 1;
    }
}
