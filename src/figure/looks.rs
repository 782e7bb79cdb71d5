//! What the relations of a pair look like: what of each decides how its line is drawn, and its names along it.

use super::glyph::Glyph;
use super::routes::ONE_BY_ONE;
use super::strand::Break;
use crate::analysis::{Assessments, Facts, Fan};
use crate::lang::Texts;
use crate::model::{Dossier, Family, Id, Realis, Relation, RowId, wording};
use crate::scene::Face;
use crate::scene::text::Fonts;
use std::sync::Arc;

/// The size of the names along lines, in pixels.
pub const CAPTION_PX: f32 = 10.5;
/// The longest name along a line, in pixels.
const LONGEST_CAPTION_PX: f32 = 420.0;

/// Relations between the same two ends, with what they look like.
#[derive(Clone, Debug, Default)]
pub struct Bunch {
    /// The relations in the order of lanes.
    pub fan: Fan,
    /// What each relation of the fan looks like, in the same order.
    pub looks: Vec<Look>,
}

/// A name along a line, with its width in pixels.
pub type Caption = (String, f32);

/// What of a relation decides how it is drawn.
#[derive(Clone, Debug)]
pub struct Look {
    /// The family, and so the hue.
    pub family: Family,
    /// The sign of the kind.
    pub glyph: Arc<Glyph>,
    /// Whether it happened, and so the dashes.
    pub realis: Realis,
    /// The voices for it, and so the width.
    pub voices: usize,
    /// How it is broken.
    pub broken: Break,
    /// Its names along the line; `None` where there are so many lines that few ever have one: they are worked out when needed.
    pub captions: Option<Vec<Caption>>,
}

impl Bunch {
    /// What a relation of it looks like.
    #[must_use]
    pub fn look(&self, id: &Id<Relation>) -> Option<&Look> {
        let at = self.fan.strands.iter().position(|(s, _)| s == id)?;
        self.looks.get(at)
    }

    /// How many relations it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.fan.strands.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fan.strands.is_empty()
    }
}

/// The signs of the kinds that occur in a dossier, in their order.
pub(super) type Glyphs = Arc<[Arc<Glyph>]>;

/// The signs of the kinds that occur.
pub(super) fn glyphs(facts: &Facts) -> Glyphs {
    let kinds = facts.kinds().iter();
    kinds.map(|kind| Arc::new(Glyph::of(kind))).collect()
}

/// Works out what relations look like.
pub(super) struct Looks<'a> {
    dossier: &'a Dossier,
    assessments: &'a Assessments,
    facts: &'a Facts,
    texts: &'a Texts,
    fonts: &'a Fonts,
    /// The signs of the kinds that occur.
    glyphs: Glyphs,
    /// Whether there are so few relations that each is drawn: then what every line needs is made once and kept.
    few: bool,
}

impl<'a> Looks<'a> {
    /// What so many relations of a dossier look like.
    pub fn new(
        dossier: &'a Dossier,
        (assessments, facts): (&'a Assessments, &'a Facts),
        (texts, fonts): (&'a Texts, &'a Fonts),
        (glyphs, relations): (Glyphs, usize),
    ) -> Self {
        Self {
            dossier,
            assessments,
            facts,
            texts,
            fonts,
            glyphs,
            few: relations <= ONE_BY_ONE,
        }
    }

    /// Relations with what they look like, the same by their rows.
    pub fn bunch(&self, fan: Fan, rows: impl Iterator<Item = RowId<Relation>>) -> Bunch {
        let looks = rows.filter_map(|row| self.look(row)).collect();
        Bunch { fan, looks }
    }

    fn look(&self, row: RowId<Relation>) -> Option<Look> {
        let fact = self.facts.at(row)?;
        let captions = |relation| captions(self.dossier, relation, (self.texts, self.fonts));
        let captions = self
            .few
            .then(|| self.dossier.relations().at(row).map(captions));
        Some(Look {
            family: fact.family,
            glyph: Arc::clone(self.glyphs.get(fact.kind as usize)?),
            realis: fact.realis,
            voices: self.assessments.at(row).map_or(1, |a| a.width()),
            broken: Break::of(Some(fact.status)),
            captions: captions.flatten(),
        })
    }
}

/// The names of a relation along its line, the fullest first: the kind with what it is about or else when it is, and the kind
/// alone. Those that are too long for any map are left out whole.
#[must_use]
pub fn captions(
    dossier: &Dossier,
    relation: &Relation,
    (texts, fonts): (&Texts, &Fonts),
) -> Vec<Caption> {
    let kind = wording::kind_name(dossier, &relation.kind, texts);
    let object = relation.object.as_ref();
    let object = object.map(|o| wording::short_name(o, texts));
    let when = relation.when.as_ref();
    let when = when.map(|when| wording::date(when, texts));
    let more = [object, when].into_iter().flatten();
    let full = more.filter(|more| !more.is_empty());
    let full = full.map(|more| format!("{kind} · {more}"));
    let names: Vec<String> = full.chain([kind.clone()]).collect();
    let measured = names.into_iter().map(|name| {
        let width = fonts.width_px(&name, Face::Sans, CAPTION_PX, 0.0);
        (name, width)
    });
    measured
        .filter(|(name, width)| !name.is_empty() && *width <= LONGEST_CAPTION_PX)
        .collect()
}
