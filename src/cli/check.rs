//! `beleg check`: every problem with its place; quotations held against full texts.

use super::args::{CheckArgs, ReportFormat};
use super::{Outcome, filters, lines, load, progress, told};
use crate::error::Error;
use crate::io::dossier::Opened;
use crate::io::text;
use crate::lang::{Message, Texts, shortened};
use crate::model::check::{InMemory, against_text, problems_against_text};
use crate::model::problem::{Problem, Severity};
use crate::model::{AnchorState, Id, Passage};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// So many problems are given to programs; the rest are counted.
const MOST: usize = 10_000;

/// Code points of a wording beyond which programs get it cut.
const LONGEST_WORDING: usize = 10_000;

/// What holding a document's passages against a text found.
struct TextReport {
    document: String,
    path: PathBuf,
    anchors: Vec<(Id<Passage>, AnchorState)>,
    lost: Vec<Problem>,
}

/// Runs `beleg check`.
///
/// # Errors
/// When the dossier or a text cannot be used.
pub fn run(args: &CheckArgs, texts: &Texts) -> Result<Outcome, Error> {
    let opened = load::quietly(Some(&args.file), texts)?;
    let label = texts.get("progress-anchoring");
    let reports = progress::during(label, || {
        let reports = args.texts.iter().map(|text| hold(text, &opened));
        reports.collect::<Result<Vec<_>, Error>>()
    })?;
    let faulty = opened
        .problems
        .iter()
        .chain(reports.iter().flat_map(|r| &r.lost))
        .any(|p| args.strict || p.severity == Severity::Error);
    match args.format {
        ReportFormat::Text => lines::print(&as_text(&args.file, &opened, &reports, texts))?,
        ReportFormat::Json => lines::print(&as_json(&args.file, &opened, &reports, texts))?,
    }
    Ok(if faulty {
        Outcome::Faulty
    } else {
        Outcome::Fine
    })
}

fn hold(argument: &str, opened: &Opened) -> Result<TextReport, Error> {
    let unclear = || {
        Error::unusable(Message::new("error-text-argument").with("text", argument))
            .hint(Message::new("error-text-argument-hint"))
    };
    let (document, path) = argument.split_once('=').ok_or_else(unclear)?;
    let known = Id::new(document).filter(|id| opened.dossier.documents().get(id).is_some());
    let Some(id) = known else {
        let documents = opened.dossier.documents().iter();
        let choices: Vec<&str> = documents.map(|d| d.id.as_str()).collect();
        return Err(
            Error::unusable(Message::new("error-no-such-document").with("id", document))
                .hint(filters::one_of(document, &choices)),
        );
    };
    let text = text::read(Path::new(path))?;
    let anchors = against_text(&opened.dossier, &id, &text)
        .into_iter()
        .map(|(passage, anchor)| (passage, anchor.state))
        .collect();
    Ok(TextReport {
        document: document.to_owned(),
        path: PathBuf::from(path),
        anchors,
        lost: problems_against_text(&opened.dossier, &id, &text, &InMemory),
    })
}

fn errors(opened: &Opened, reports: &[TextReport]) -> usize {
    let lost: usize = reports.iter().map(|r| r.lost.len()).sum();
    count(&opened.problems, Severity::Error) + lost
}

fn count(problems: &[Problem], severity: Severity) -> usize {
    problems.iter().filter(|p| p.severity == severity).count()
}

fn as_text(file: &Path, opened: &Opened, reports: &[TextReport], texts: &Texts) -> String {
    let mut out = String::new();
    let file = lines::plain(&file.display().to_string());
    out += &told::problems(&file, &opened.problems, texts);
    for report in reports {
        let of = |state: AnchorState| report.anchors.iter().filter(move |a| a.1 == state);
        let path = lines::plain(&report.path.display().to_string());
        out += &texts.say(
            &Message::new("check-text")
                .with("document", &report.document)
                .with("path", path)
                .with("count", report.anchors.len()),
        );
        for state in AnchorState::ALL {
            let word = texts.get(&format!("anchor-{}", state.as_str()));
            out += &format!(" · {word} {}", of(*state).count());
        }
        out.push('\n');
        out += &told::problems(&file, &report.lost, texts);
    }
    let problems = opened.problems.iter();
    let consequences = problems.filter(|p| p.follows.is_some()).count();
    out += &texts.say(
        &Message::new("check-summary")
            .with("errors", errors(opened, reports))
            .with("consequences", consequences)
            .with("warnings", count(&opened.problems, Severity::Warning))
            .with("relations", opened.dossier.relations().len())
            .with("passages", passages(opened)),
    );
    out.push('\n');
    out
}

fn passages(opened: &Opened) -> usize {
    let relations = opened.dossier.relations().iter();
    relations.map(|r| r.passages.len()).sum()
}

fn as_json(file: &Path, opened: &Opened, reports: &[TextReport], texts: &Texts) -> String {
    let all = || {
        let lost = reports.iter().flat_map(|r| &r.lost);
        opened.problems.iter().chain(lost)
    };
    let mut told: Vec<&Problem> = all().collect();
    if told.len() > MOST {
        told.sort_by_key(|problem| problem.severity);
    }
    let problems: Vec<_> = told
        .iter()
        .take(MOST)
        .map(|p| problem_as_json(p, texts))
        .collect();
    let held: Vec<_> = reports
        .iter()
        .map(|report| {
            let anchors: Vec<_> = report
                .anchors
                .iter()
                .map(|(passage, state)| json!({"passage": passage.as_str(), "anchor": state.as_str()}))
                .collect();
            json!({"document": report.document, "path": report.path, "passages": anchors})
        })
        .collect();
    let report = json!({
        "file": file,
        "errors": errors(opened, reports),
        "warnings": count(&opened.problems, Severity::Warning),
        "problems": problems,
        "problems_left_out": told.len().saturating_sub(MOST),
        "texts": held,
    });
    format!("{report:#}\n")
}

fn problem_as_json(problem: &Problem, texts: &Texts) -> Value {
    let cause = problem.follows.as_ref();
    let wordings = problem.wordings.as_ref();
    let cut = |words: &str| shortened(words, LONGEST_WORDING).into_owned();
    json!({
        "severity": problem.severity.as_str(),
        "code": problem.code,
        "line": problem.at.line,
        "column": problem.at.column,
        "path": problem.at.path,
        "what": texts.say(&problem.what),
        "hint": texts.say(&problem.hint),
        "follows": cause.map(|at| json!({"line": at.line, "column": at.column, "path": at.path})),
        "wordings": wordings.map(|w| json!({"quoted": cut(&w.quoted), "found": cut(&w.found)})),
    })
}
