//! `beleg list`: relations as a table, as JSON or as CSV.

use super::args::{ListArgs, ListFormat};
use super::{Outcome, filters, lines, load, nothing};
use crate::analysis::{Assessments, visible};
use crate::error::Error;
use crate::lang::{LocalText, Message, Texts};
use crate::model::check::Anchors;
use crate::model::status::Assessment;
use crate::model::{Dossier, End, KindRef, Passage, Relation, wording};
use serde_json::{Value, json};

/// The columns of a table beyond which a cell is cut; JSON and CSV give all.
const WIDEST_CELL: usize = 80;

/// What every format needs.
struct Listing<'a> {
    dossier: &'a Dossier,
    anchors: &'a Anchors,
    texts: &'a Texts,
    rows: Vec<(&'a Relation, &'a Assessment)>,
}

/// Runs `beleg list`.
///
/// # Errors
/// When the dossier or a filter cannot be used.
pub fn run(args: &ListArgs, texts: &Texts) -> Result<Outcome, Error> {
    let opened = load::dossier(args.file.as_deref(), texts)?;
    let dossier = &opened.dossier;
    let filter = filters::filter(&args.filters, dossier)?;
    let anchors = &opened.anchors;
    let assessments = Assessments::of(dossier, anchors);
    let visible = visible(dossier, &assessments, &filter);
    let mut rows = visible.listed();
    if args.undated {
        rows.extend(&visible.undated);
        rows.sort_unstable();
    } else if !visible.undated.is_empty() {
        let message = Message::new("list-undated").with("count", visible.undated.len());
        lines::remark(&texts.say(&message));
    }
    if rows.is_empty()
        && let Some(remark) = nothing::remark(dossier, &assessments, &filter)
    {
        lines::remark(&texts.say(&remark));
    }
    let rows = rows
        .into_iter()
        .filter_map(|row| Some((dossier.relations().at(row)?, assessments.at(row)?)))
        .collect();
    let listing = Listing {
        dossier,
        anchors,
        texts,
        rows,
    };
    lines::print(&match args.format {
        ListFormat::Table => listing.as_table(),
        ListFormat::Json => listing.as_json(),
        ListFormat::Csv => listing.as_csv()?,
    })?;
    Ok(load::outcome(&opened))
}

/// The spelling of a kind in files.
pub fn kind_word(kind: &KindRef) -> &str {
    match kind {
        KindRef::Standard(kind) => kind.as_str(),
        KindRef::Own(id) => id.as_str(),
    }
}

impl Listing<'_> {
    fn end_name(&self, end: &End) -> String {
        wording::end_name(self.dossier, end, self.texts)
    }

    fn text(&self, text: Option<&LocalText>) -> Option<String> {
        let lang = self.texts.lang().tag();
        text.map(|t| t.get(lang).to_owned())
            .filter(|t| !t.is_empty())
    }

    fn cells(&self, relation: &Relation, assessment: &Assessment) -> [String; 9] {
        let texts = self.texts;
        let when = relation.when.as_ref();
        [
            relation.id.to_string(),
            wording::kind_name(self.dossier, &relation.kind, texts),
            self.end_name(&relation.from),
            self.end_name(&relation.to),
            when.map_or_else(|| "–".to_owned(), |date| date.as_str().to_owned()),
            texts.get(&format!("realis-{}", relation.realis.as_str())),
            texts.get(&format!("status-{}", assessment.status.as_str())),
            relation.passages.len().to_string(),
            self.text(relation.object.as_ref()).unwrap_or_default(),
        ]
    }

    fn header(&self) -> [String; 9] {
        [
            "column-id",
            "column-kind",
            "column-from",
            "column-to",
            "column-when",
            "column-realis",
            "column-status",
            "column-passages",
            "column-object",
        ]
        .map(|id| self.texts.get(id))
    }

    fn as_table(&self) -> String {
        let mut rows = vec![self.header()];
        for (relation, assessment) in &self.rows {
            rows.push(
                self.cells(relation, assessment)
                    .map(|cell| fitted(&lines::plain(&cell))),
            );
        }
        let mut widths = [0; 9];
        for row in &rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(columns(cell));
            }
        }
        let mut out = String::new();
        for row in &rows {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(widths) {
                line += cell;
                line += &" ".repeat(width - columns(cell) + 2);
            }
            out += line.trim_end();
            out.push('\n');
        }
        out
    }

    fn as_csv(&self) -> Result<String, Error> {
        let failed = |error: &dyn std::fmt::Display| {
            Error::unusable(
                Message::new("error-output")
                    .with("io", "other")
                    .with("reason", error),
            )
        };
        let mut writer = csv::Writer::from_writer(Vec::new());
        let names = [
            "id",
            "kind",
            "realis",
            "status",
            "from_actor",
            "from_place",
            "to_actor",
            "to_place",
            "when",
            "object",
            "passages",
            "sentence",
            "directed",
        ];
        writer.write_record(names).map_err(|e| failed(&e))?;
        for (relation, assessment) in &self.rows {
            let id = |id: Option<&str>| id.unwrap_or_default().to_owned();
            let [from, to] = [&relation.from, &relation.to]
                .map(|end| self.dossier.place_of(end).map(|p| p.id.as_str()));
            let record = [
                relation.id.to_string(),
                kind_word(&relation.kind).to_owned(),
                relation.realis.as_str().to_owned(),
                assessment.status.as_str().to_owned(),
                id(relation.from.actor.as_ref().map(|a| a.as_str())),
                id(from),
                id(relation.to.actor.as_ref().map(|a| a.as_str())),
                id(to),
                id(relation.when.as_ref().map(|d| d.as_str())),
                self.text(relation.object.as_ref()).unwrap_or_default(),
                relation.passages.len().to_string(),
                self.sentence(relation, assessment),
                relation.directed.to_string(),
            ];
            let safe = record.map(|cell| not_a_formula(&cell));
            writer.write_record(safe).map_err(|e| failed(&e))?;
        }
        let bytes = writer.into_inner().map_err(|e| failed(&e))?;
        String::from_utf8(bytes).map_err(|e| failed(&e))
    }

    fn sentence(&self, relation: &Relation, assessment: &Assessment) -> String {
        wording::status_sentence(self.dossier, relation, assessment, self.texts)
    }

    fn as_json(&self) -> String {
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|(relation, assessment)| self.relation(relation, assessment))
            .collect();
        format!("{:#}\n", Value::Array(rows))
    }

    fn relation(&self, relation: &Relation, assessment: &Assessment) -> Value {
        let end = |end: &End| {
            json!({
                "actor": end.actor.as_ref().map(|a| a.as_str()),
                "place": self.dossier.place_of(end).map(|p| p.id.as_str()),
                "name": self.end_name(end),
            })
        };
        let passages = relation.passages.iter();
        json!({
            "id": relation.id.as_str(),
            "kind": kind_word(&relation.kind),
            "realis": relation.realis.as_str(),
            "status": assessment.status.as_str(),
            "sentence": self.sentence(relation, assessment),
            "when": relation.when.as_ref().map(|d| d.as_str()),
            "when_text": self.text(relation.when_text.as_ref()),
            "object": self.text(relation.object.as_ref()),
            "from": end(&relation.from),
            "to": end(&relation.to),
            "passages": passages.map(|p| self.passage(p)).collect::<Vec<_>>(),
        })
    }

    fn passage(&self, passage: &Passage) -> Value {
        let lang = self.texts.lang().tag();
        let links = passage.attribution.iter().map(|link| {
            let witness = self.dossier.witnesses().get(&link.witness);
            json!({
                "witness": link.witness.as_str(),
                "name": witness.map(|w| w.name.get(lang)),
            })
        });
        json!({
            "id": passage.id.as_str(),
            "document": passage.document.as_str(),
            "exact": passage.exact,
            "stance": passage.stance.as_str(),
            "anchor": self.anchors.get(&passage.id).map(|a| a.state.as_str()),
            "attribution": links.collect::<Vec<_>>(),
            "gloss": self.text(passage.gloss.as_ref()),
        })
    }
}

/// The columns that a text takes on a terminal: East Asian wide characters take two.
fn columns(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// The text, cut to [`WIDEST_CELL`] columns.
fn fitted(text: &str) -> String {
    if columns(text) <= WIDEST_CELL {
        return text.to_owned();
    }
    let mut room = WIDEST_CELL - 1;
    let fits = |c: &char| match room.checked_sub(if is_wide(*c) { 2 } else { 1 }) {
        Some(left) => {
            room = left;
            true
        }
        None => false,
    };
    let kept: String = text.chars().take_while(fits).collect();
    kept + "…"
}

/// Hangul, kana, Han and full-width forms (UAX #11, in broad ranges).
fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3fffd}')
}

/// Keeps a spreadsheet from running a cell as a formula: such a cell begins with an apostrophe.
fn not_a_formula(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
