//! What a figure is made from.

use super::inset::InsetWishes;
use super::joined::Joined;
use super::placements::Placements;
use super::routes::Routes;
use crate::analysis::involved::involves;
use crate::analysis::{Assessments, Facts, Filter, Visible};
use crate::carto::PointOfView;
use crate::carto::basemap::CountryLabel;
use crate::geom::Rect;
use crate::lang::Texts;
use crate::model::{Dossier, Id, Item, Relation};
use crate::scene::Theme;
use crate::scene::text::Fonts;
use std::collections::BTreeSet;

/// What a figure is made from; borrowed, cheap to make anew for every drawing.
#[derive(Clone, Copy)]
pub struct FigureCx<'a> {
    /// The dossier.
    pub dossier: &'a Dossier,
    /// The standing of its relations.
    pub assessments: &'a Assessments,
    /// What a filter asks of each.
    pub facts: &'a Facts,
    /// What the filter lets through.
    pub visible: &'a Visible,
    /// The courses of what is visible; made anew when `visible`, the dossier or the language changes.
    pub routes: &'a Routes,
    /// What the map is made of where it has thousands of relations, kept from an earlier drawing; made anew where it does not fit.
    pub joined: Option<&'a Joined>,
    /// The words.
    pub texts: &'a Texts,
    /// The measures of texts.
    pub fonts: &'a Fonts,
    /// The colours.
    pub theme: &'a Theme,
    /// The names of countries.
    pub labels: &'a [CountryLabel],
    /// What is selected.
    pub selection: Option<&'a Item>,
    /// The filter, told in the footer when it leaves something out.
    pub filter: &'a Filter,
    /// Whose boundaries the ground shows.
    pub view: PointOfView,
    /// What is drawn besides the map itself.
    pub extras: Extras,
    /// What the reader wants of the insets.
    pub wishes: &'a InsetWishes,
    /// The part of the sheet that the map fills; `None` is all of it.
    pub area: Option<Rect>,
    /// Where the names stood in the drawing before, so that they stay there while the map moves; `None` places them anew.
    pub earlier: Option<&'a Placements>,
}

/// What is drawn besides the map itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extras {
    /// Titles and passages in the groups of relations and places: for SVG; costly in every frame.
    pub titles: bool,
    /// The line at the foot that names sources, boundaries, projection and filter.
    pub footer: bool,
    /// Magnified parts where places lie too close together.
    pub inset: bool,
    /// Names along lines.
    pub captions: bool,
    /// Whether buttons of the window lie over the right upper corner, so that no text may stand there.
    pub buttons: bool,
}

impl Extras {
    /// What the window draws.
    pub const WINDOW: Self = Self {
        titles: false,
        footer: true,
        inset: true,
        captions: true,
        buttons: true,
    };
    /// What a file carries.
    pub const FILE: Self = Self {
        titles: true,
        buttons: false,
        ..Self::WINDOW
    };
}

impl FigureCx<'_> {
    /// The relations that the selection stands for; `None` when nothing is selected that dims the rest.
    ///
    /// A passage stands for its relation; a place, an actor and a document for the visible relations that they touch.
    #[must_use]
    pub fn emphasised(&self) -> Option<BTreeSet<Id<Relation>>> {
        let relations = self.dossier.relations();
        self.emphasised_among(relations.in_rows(&self.visible.relations))
    }

    /// Those among some relations; `None` when the selection stands for none of them.
    #[must_use]
    pub fn emphasised_among<'i>(
        &self,
        relations: impl Iterator<Item = &'i Relation>,
    ) -> Option<BTreeSet<Id<Relation>>> {
        let item = self.selection?;
        let chosen = relations.filter(|relation| involves(self.dossier, item, relation));
        let chosen = chosen.map(|relation| relation.id.clone()).collect();
        // What is selected may be hidden by the filter; then nothing stands back.
        Some(chosen).filter(|chosen: &BTreeSet<_>| !chosen.is_empty())
    }

    /// The selected relation, which keeps a lane of its own; that of a selected passage too.
    #[must_use]
    pub fn selected_relation(&self) -> Option<Id<Relation>> {
        match self.selection? {
            Item::Relation(id) => Some(id.clone()),
            Item::Passage(id) => self.dossier.passage(id).map(|(r, _)| r.id.clone()),
            Item::Place(_) | Item::Document(_) | Item::Actor(_) => None,
        }
    }
}
