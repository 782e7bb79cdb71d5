//! `beleg show`: one relation with its passages, as the evidence card says it, or all that pass the filters.

use super::args::{FilterArgs, ShowArgs};
use super::gloss::gloss;
use super::{Outcome, filters, lines, load, nothing};
use crate::analysis::{Absence, Assessments, visible};
use crate::error::Error;
use crate::io::dossier::Opened;
use crate::lang::{Message, Texts, shortened};
use crate::model::check::Anchors;
use crate::model::status::assess;
use crate::model::{Dossier, Id, Passage, Relation, wording};
use std::path::PathBuf;

/// Code points beyond which a row is cut, so that no quotation or note fills the screen for minutes.
const LONGEST_ROW: usize = 10_000;

/// What stands between the cards of two relations.
const BETWEEN: &str = "\n----------------------------------------\n\n";

/// Runs `beleg show`.
///
/// # Errors
/// When neither an id nor a filter is given, or both are; when a filter or the dossier cannot be used, has neither a relation nor a passage of this id, or had to set the relation aside.
pub fn run(args: &ShowArgs, texts: &Texts) -> Result<Outcome, Error> {
    let asked = Asked::of(args)?;
    let opened = load::dossier(asked.file.as_deref(), texts)?;
    let dossier = &opened.dossier;
    let Some(id) = asked.id else {
        return passing(args, &opened, texts);
    };
    let shown = Shown::find(dossier, id).ok_or_else(|| {
        if opened.set_aside.has_relation(id) {
            return Error::unusable(Message::new("error-relation-aside").with("id", id))
                .hint(Message::new("error-relation-aside-hint"));
        }
        Error::unusable(Message::new("error-no-such-relation").with("id", id))
            .hint(Message::new("error-no-such-relation-hint"))
    })?;
    lines::print(&card(dossier, shown, &opened.anchors, texts))?;
    Ok(load::outcome(&opened))
}

/// What the arguments name: one thing, or all that passes the filters, of which file.
struct Asked<'a> {
    id: Option<&'a str>,
    file: Option<PathBuf>,
}

impl<'a> Asked<'a> {
    /// With filters and without an id the file stands first: no id has a dot or a slash.
    fn of(args: &'a ShowArgs) -> Result<Self, Error> {
        let filtered = args.filters != FilterArgs::default();
        match (&args.id, &args.file) {
            (Some(id), None) if filtered && Id::<Relation>::new(id).is_none() => Ok(Self {
                id: None,
                file: Some(PathBuf::from(id)),
            }),
            (None, _) if filtered => Ok(Self {
                id: None,
                file: None,
            }),
            (Some(id), file) if !filtered => Ok(Self {
                id: Some(id),
                file: file.clone(),
            }),
            _ => {
                let what = if filtered {
                    "error-show-both"
                } else {
                    "error-show-what"
                };
                let hint = Message::new("error-show-what-hint");
                Err(Error::unusable(Message::new(what)).hint(hint))
            }
        }
    }
}

/// Shows every relation that passes the filters, one after the other.
fn passing(args: &ShowArgs, opened: &Opened, texts: &Texts) -> Result<Outcome, Error> {
    let (dossier, anchors) = (&opened.dossier, &opened.anchors);
    let filter = filters::filter(&args.filters, dossier)?;
    let assessments = Assessments::of(dossier, anchors);
    let visible = visible(dossier, &assessments, &filter);
    if let Some(remark) = nothing::remark(dossier, &assessments, &filter) {
        lines::remark(&texts.say(&remark));
    }
    let listed = visible.listed();
    let cards = dossier.relations().in_rows(&listed).map(|relation| {
        let shown = Shown {
            relation,
            passage: None,
        };
        card(dossier, shown, anchors, texts)
    });
    lines::print(&cards.collect::<Vec<_>>().join(BETWEEN))?;
    Ok(load::outcome(opened))
}

/// What is shown: a relation, and the passage of it that was asked for, if one was.
#[derive(Clone, Copy)]
struct Shown<'a> {
    relation: &'a Relation,
    passage: Option<&'a Passage>,
}

impl<'a> Shown<'a> {
    /// The relation of this id, else the one with a passage of this id.
    fn find(dossier: &'a Dossier, id: &str) -> Option<Self> {
        let relation = Id::new(id).and_then(|id| dossier.relations().get(&id));
        if let Some(relation) = relation {
            return Some(Self {
                relation,
                passage: None,
            });
        }
        let (relation, passage) = dossier.passage(&Id::new(id)?)?;
        Some(Self {
            relation,
            passage: Some(passage),
        })
    }

    /// What stands before the rows of a passage: a mark at the first row of the one asked for, and room for it at all
    /// others; nothing when none was asked for.
    fn margin(self, passage: &Passage, row: usize) -> &'static str {
        match self.passage {
            None => "",
            Some(asked) if asked.id == passage.id && row == 0 => "> ",
            Some(_) => "  ",
        }
    }
}

fn card(dossier: &Dossier, shown: Shown<'_>, anchors: &Anchors, texts: &Texts) -> String {
    let relation = shown.relation;
    let assessment = assess(dossier, relation, anchors);
    let lang = texts.lang().tag();
    let mut rows = vec![
        wording::head(dossier, relation, texts),
        wording::ends(dossier, relation, texts),
        wording::actors(dossier, relation, texts),
        format!(
            "{} · {}",
            wording::facts(relation, texts),
            wording::phrase_and_reading(relation, texts)
        ),
        String::new(),
        wording::status_sentence(dossier, relation, &assessment, texts),
    ];
    if assessment.needs_review {
        rows.push(texts.get("needs-review"));
    }
    if let Some(why) = Absence::of(dossier, relation, Some(&assessment)) {
        let sentence = Message::new(why.told_id()).with("passages", relation.passages.len());
        rows.push(texts.say(&sentence));
    }
    if let Some(note) = &relation.note {
        rows.push(note.get(lang).to_owned());
    }
    rows.push(String::new());
    rows.push(texts.say(&Message::new("card-passages").with("count", relation.passages.len())));
    if let Some(passage) = shown.passage {
        rows.push(texts.say(&Message::new("card-marked").with("id", &passage.id)));
    }
    for (number, passage) in relation.passages.iter().enumerate() {
        rows.push(String::new());
        let quoted = quotation(dossier, passage, number + 1, (anchors, texts));
        let with_margin = |(i, row)| format!("{}{row}", shown.margin(passage, i));
        rows.extend(quoted.into_iter().enumerate().map(with_margin));
    }
    let mut out = String::new();
    for row in rows {
        out += shortened(&lines::plain(&row), LONGEST_ROW).trim_end();
        out.push('\n');
    }
    out
}

fn quotation(
    dossier: &Dossier,
    passage: &Passage,
    number: usize,
    (anchors, texts): (&Anchors, &Texts),
) -> Vec<String> {
    let mut rows = vec![format!(
        "{number:>2}. {}",
        wording::quotation(dossier, passage)
    )];
    if let Some(gloss) = gloss(dossier, passage, texts) {
        rows.push(format!("    {gloss}"));
    }
    let anchor = anchors.get(&passage.id).map(|a| a.state.as_str());
    let words = [
        Some(texts.get(&format!("stance-{}", passage.stance.as_str()))),
        anchor.map(|state| texts.get(&format!("anchor-{state}"))),
        Some(wording::attribution_chain(dossier, passage, texts)),
        passage.locator.clone(),
    ];
    let words: Vec<String> = words.into_iter().flatten().collect();
    rows.push(format!("    {}", words.join(" · ")));
    rows
}
