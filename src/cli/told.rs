//! Problems as people read them: where, what, and what would mend it; with a cause, what comes of it.

use super::lines;
use crate::lang::{Message, Texts, shortened};
use crate::model::anchor::{DiffPart, diff};
use crate::model::problem::{Problem, Wordings};

/// So many consequences are told one by one beneath their cause; the rest are counted.
const CONSEQUENCES: usize = 4;

/// So many problems are told one by one; the rest are counted.
const MOST: usize = 1_000;

/// Code points of a wording beyond which it is cut.
const LONGEST_WORDING: usize = 2_000;

/// The problems of a file, causes with their consequences beneath them; `problems` have causes first.
///
/// Of more than [`MOST`] the rest is told as a number, so that what is written has a bound; errors are told before warnings
/// then.
#[must_use]
pub fn problems(file: &str, problems: &[Problem], texts: &Texts) -> String {
    let mut groups: Vec<&[Problem]> = problems
        .chunk_by(|_, next| next.follows.is_some())
        .collect();
    if groups.len() > MOST {
        groups.sort_by_key(|group| group.first().map(|cause| cause.severity));
    }
    let (told_here, rest) = groups.split_at(groups.len().min(MOST));
    let mut out = String::new();
    for (cause, consequences) in told_here.iter().filter_map(|group| group.split_first()) {
        out += &told(file, cause, texts);
        out += &beneath(consequences, texts);
    }
    if !rest.is_empty() {
        let count: usize = rest.iter().map(|group| group.len()).sum();
        out += &texts.say(&Message::new("check-more").with("count", count));
        out.push('\n');
    }
    out
}

fn told(file: &str, problem: &Problem, texts: &Texts) -> String {
    let severity = texts.get(&format!("severity-{}", problem.severity.as_str()));
    let what = lines::plain(&texts.say(&problem.what));
    let hint = lines::plain(&texts.say(&problem.hint));
    let path = lines::plain(&problem.at.path);
    let place = match problem.at.line {
        // Held against another text, a problem has no line in the file.
        0 => file.to_owned(),
        line => format!("{file}:{line}:{}", problem.at.column),
    };
    let mut out = format!("{place}: {severity}: {what}\n    {path}\n");
    if let Some(wordings) = &problem.wordings {
        for line in side_by_side(wordings, texts) {
            out += &format!("    {}\n", lines::plain(&line));
        }
    }
    out + &format!("    {hint}\n")
}

/// The consequences of a cause: how many, and where the first ones are.
fn beneath(consequences: &[Problem], texts: &Texts) -> String {
    if consequences.is_empty() {
        return String::new();
    }
    let count = Message::new("check-consequences").with("count", consequences.len());
    let mut out = format!("    {}\n", texts.say(&count));
    for problem in consequences.iter().take(CONSEQUENCES) {
        let at = &problem.at;
        let path = lines::plain(&at.path);
        out += &format!("      {}:{} {path}\n", at.line, at.column);
    }
    let left = consequences.len().saturating_sub(CONSEQUENCES);
    if left > 0 {
        let more = Message::new("check-consequences-more").with("count", left);
        out += &format!("      {}\n", texts.say(&more));
    }
    out
}

/// What is quoted above what the document says; what only one of them has stands between marks, `[-…-]` and `{+…+}`,
/// unless they have so little in common that marks would hide the words.
fn side_by_side(wordings: &Wordings, texts: &Texts) -> [String; 2] {
    let parts = diff(&wordings.quoted, &wordings.found);
    let (mut quoted, mut found) = (String::new(), String::new());
    let mut common = 0;
    for part in &parts {
        match part {
            DiffPart::Same(text) => {
                common += text.trim().len();
                quoted += text;
                found += text;
            }
            DiffPart::Missing(text) => quoted += &format!("[-{text}-]"),
            DiffPart::Added(text) => found += &format!("{{+{text}+}}"),
        }
    }
    if 2 * common < wordings.quoted.len() {
        (quoted, found) = (wordings.quoted.clone(), wordings.found.clone());
    }
    let names = ["check-quoted", "check-document-says"].map(|id| texts.get(id));
    let width = names.iter().map(|name| name.chars().count()).max();
    let width = width.unwrap_or_default();
    let [a, b] = names.map(|name| format!("{name:width$} "));
    let cut = |words: &str| shortened(words, LONGEST_WORDING).into_owned();
    [a + &cut(&quoted), b + &cut(&found)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::SourcePlace;
    use crate::lang::Lang;
    use crate::model::ProblemKind;

    #[test]
    fn what_only_one_wording_has_is_marked() {
        let wordings = Wordings {
            quoted: "He will not travel to Moscow.".to_owned(),
            found: "He will travel to Moscow soon.".to_owned(),
        };
        let lines = side_by_side(&wordings, &Texts::new(Lang::En));
        assert_eq!(
            lines,
            [
                "Quoted:        He will [-not -]travel to Moscow.",
                "The text says: He will travel to Moscow{+ soon+}.",
            ]
        );
    }

    #[test]
    fn words_that_have_little_in_common_stand_unmarked() {
        let wordings = Wordings {
            quoted: "Nobody said a word.".to_owned(),
            found: "The talks went on.".to_owned(),
        };
        let [quoted, found] = side_by_side(&wordings, &Texts::new(Lang::De));
        assert_eq!(quoted, "Zitiert:       Nobody said a word.");
        assert_eq!(found, "Im Text steht: The talks went on.");
    }

    #[test]
    fn what_comes_of_a_warning_is_not_called_more_of_its_sort() {
        let at = |path: &str| SourcePlace {
            line: 1,
            column: 2,
            path: path.to_owned(),
        };
        let cause = Problem::new(ProblemKind::MisspeltKey, at("$.palces"));
        let error = Problem::new(ProblemKind::DanglingReference, at("$.actors[0].seat"))
            .following(at("$.places"));
        let said = |count: usize, lang| {
            let all = [vec![cause.clone()], vec![error.clone(); count]].concat();
            problems("file", &all, &Texts::new(lang))
        };
        assert!(said(1, Lang::En).contains("\n    One error comes of it:\n      1:2 $.actors"));
        assert!(said(56, Lang::En).contains("\n    56 errors come of it:\n"));
        assert!(said(1, Lang::De).contains("\n    Ein Fehler folgt daraus:\n"));
        assert!(said(56, Lang::De).contains("\n    56 Fehler folgen daraus:\n"));
    }
}
