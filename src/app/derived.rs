//! What follows from dossier, filter and settings; never changed by hand, only computed anew.

use super::Overview;
use crate::analysis::{Assessments, Counts, Filter, Visible, visible};
use crate::lang::{Lang, Texts};
use crate::model::Dossier;
use crate::model::check::Anchors;

/// What follows from dossier, filter and settings.
pub struct Derived {
    /// The words of the interface.
    pub texts: Texts,
    /// Where every quotation is.
    pub anchors: Anchors,
    /// The standing of every relation.
    pub assessments: Assessments,
    /// What there is, whatever the filter says: the entries of the legend.
    pub all: Counts,
    /// What the filter lets through.
    pub visible: Visible,
    /// How much of each entry the filter lets through.
    pub shown: Counts,
    /// The same in the order of lists.
    pub overview: Overview,
    /// Counts up whenever any of this changes, so that drawings know when they are old.
    pub revision: u64,
}

impl Derived {
    /// All that follows from a dossier under a filter, in a language.
    #[must_use]
    pub fn new(
        dossier: &Dossier,
        anchors: Anchors,
        filter: &Filter,
        lang: Lang,
        revision: u64,
    ) -> Self {
        let assessments = Assessments::of(dossier, &anchors);
        let everything = visible(dossier, &assessments, &Filter::default());
        let all = Counts::of(dossier, &assessments, &everything);
        let mut derived = Self {
            texts: Texts::new(lang),
            anchors,
            assessments,
            shown: all.clone(),
            all,
            overview: Overview::of(dossier, &everything),
            visible: everything,
            revision: revision + 1,
        };
        if *filter != Filter::default() {
            derived.filter(dossier, filter);
        }
        derived
    }

    /// Computes anew what follows from the filter.
    pub fn filter(&mut self, dossier: &Dossier, filter: &Filter) {
        self.visible = visible(dossier, &self.assessments, filter);
        self.shown = Counts::of(dossier, &self.assessments, &self.visible);
        self.overview = Overview::of(dossier, &self.visible);
        self.revision += 1;
    }

    /// Takes the words of another language.
    pub fn speak(&mut self, lang: Lang) {
        self.texts = Texts::new(lang);
        self.revision += 1;
    }
}
