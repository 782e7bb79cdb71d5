//! `beleg search`: places, actors, relations, passages and documents by their words.

use super::args::{SearchArgs, SearchFormat};
use super::{Outcome, lines, load};
use crate::analysis::search::{Hits, SearchIndex};
use crate::app::lookup;
use crate::error::Error;
use crate::lang::{Message, Texts};
use crate::model::Dossier;
use serde_json::{Value, json};

/// The columns of a row beyond which it is cut; JSON gives all.
const WIDEST: usize = 160;

/// Runs `beleg search`.
///
/// # Errors
/// When the dossier cannot be used.
pub fn run(args: &SearchArgs, texts: &Texts) -> Result<Outcome, Error> {
    let opened = load::dossier(args.file.as_deref(), texts)?;
    let dossier = &opened.dossier;
    let found = SearchIndex::of(dossier).find(&args.text, args.most);
    match args.format {
        SearchFormat::Text if found.is_empty() => {
            let nothing = Message::new("search-nothing").with("text", &args.text);
            lines::remark(&texts.say(&nothing));
        }
        SearchFormat::Text => lines::print(&as_text(&found, dossier, texts))?,
        SearchFormat::Json => lines::print(&as_json(&found, dossier, texts))?,
    }
    Ok(load::outcome(&opened))
}

fn as_text(found: &[Hits], dossier: &Dossier, texts: &Texts) -> String {
    let mut out = String::new();
    for hits in found {
        let count = Message::new(hits.shelf.label_id()).with("count", hits.total);
        out += &format!("{}\n", texts.say(&count));
        for hit in &hits.best {
            let id = hit.item.id();
            let row = format!("  {id}  {}", lookup::name(&hit.item, dossier, texts));
            let row = lines::plain(&row);
            out += &crate::lang::shortened(&row, WIDEST);
            out.push('\n');
        }
        let left = hits.total - hits.best.len().min(hits.total);
        if left > 0 {
            let more = Message::new("search-more").with("count", left);
            out += &format!("  {}\n", texts.say(&more));
        }
    }
    out
}

fn as_json(found: &[Hits], dossier: &Dossier, texts: &Texts) -> String {
    let hits = |hits: &Hits| -> Value {
        let best = hits.best.iter();
        let best = best.map(|hit| {
            json!({ "id": hit.item.id(), "text": lookup::name(&hit.item, dossier, texts), "score": hit.score })
        });
        json!({ "sort": hits.shelf.as_str(), "total": hits.total, "best": best.collect::<Vec<_>>() })
    };
    let all: Vec<Value> = found.iter().map(hits).collect();
    let text = serde_json::to_string_pretty(&all).unwrap_or_default();
    text + "\n"
}
