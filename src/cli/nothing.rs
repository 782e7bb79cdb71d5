//! When nothing passes the filters: that it is so, and what would let something through.

use crate::analysis::{Assessments, Facts, Filter, visible_by};
use crate::lang::Message;
use crate::model::Dossier;

/// A filter, and which of its options is left out.
type Looser = (&'static str, Filter);

/// What to say when nothing passes `filter`; `None` when something does, or nothing was filtered.
///
/// It names the options of which each by itself keeps everything out, with what passes without it; else all of them.
#[must_use]
pub fn remark(dossier: &Dossier, assessments: &Assessments, filter: &Filter) -> Option<Message> {
    let facts = Facts::of(dossier, assessments);
    let passing = |filter: &Filter| visible_by(&facts, None, dossier, filter).rows().count();
    if filter.is_everything() || passing(filter) > 0 {
        return None;
    }
    let looser = looser(filter);
    let freed: Vec<(&str, usize)> = looser
        .iter()
        .map(|(option, filter)| (*option, passing(filter)))
        .filter(|(_, count)| *count > 0)
        .collect();
    let listed = |options: Vec<String>| options.join(", ");
    if freed.is_empty() {
        let options = looser.iter().map(|(option, _)| (*option).to_owned());
        let options = listed(options.collect());
        return Some(Message::new("filters-nothing").with("options", options));
    }
    let options = freed
        .iter()
        .map(|(option, count)| format!("{option} ({count})"));
    Some(Message::new("filters-nothing-but").with("options", listed(options.collect())))
}

/// The filter without each of its options.
fn looser(filter: &Filter) -> Vec<Looser> {
    let mut looser: Vec<Looser> = Vec::new();
    let mut without = |option, change: fn(&mut Filter)| {
        let mut changed = filter.clone();
        change(&mut changed);
        if changed != *filter {
            looser.push((option, changed));
        }
    };
    without("--kind", |f| f.kinds = None);
    without("--realis", |f| f.realis = None);
    without("--status", |f| f.status = None);
    without("--between", |f| f.dyads = None);
    without("--place", |f| f.places = None);
    without("--actor", |f| f.actors = None);
    without("--witness", |f| f.witnesses = None);
    without("--document", |f| f.documents = None);
    without("--language", |f| f.languages = None);
    without("--voices", |f| f.voices = 0);
    without("--text", |f| f.text.clear());
    without("--from", |f| f.from = None);
    without("--to-date", |f| f.to = None);
    looser
}
