//! Every problem has its words in both languages, with the same arguments.

use crate::lang::{Lang, Message, Texts};
use crate::model::{Problem, ProblemKind};

#[test]
fn every_problem_can_be_said() {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        for kind in ProblemKind::ALL {
            assert!(texts.has(kind.what()), "{lang:?} {}", kind.what());
            assert!(texts.has(kind.hint()), "{lang:?} {}", kind.hint());
        }
        for id in [
            "file-too-large",
            "file-not-utf8",
            "file-other-format",
            "file-no-format",
            "file-newer",
            "file-version",
            "edit-in-use",
            "edit-last-passage",
            "excerpt-not-found",
            "excerpt-over-gap",
        ] {
            assert!(
                texts.has(id) && texts.has(&format!("{id}.hint")),
                "{lang:?} {id}"
            );
        }
        for id in [
            "json-empty",
            "json-more",
            "json-unexpected",
            "json-end",
            "json-control",
            "json-escape",
            "json-surrogate",
            "json-deep",
            "json-hint",
            "edit-taken",
            "edit-missing",
            "edit-dangling",
            "edit-position",
            "edit-credibility",
        ] {
            assert!(texts.has(id), "{lang:?} {id}");
        }
    }
}

/// An argument that a sentence wants and does not get shows as its name.
fn complete(texts: &Texts, message: &Message) {
    let said = texts.say(message);
    assert!(!said.contains("{$") && !said.contains("{ $"), "{said}");
    assert_ne!(said, message.id);
}

fn complete_problem(problem: &Problem) {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        complete(&texts, &problem.what);
        complete(&texts, &problem.hint);
    }
}

#[test]
fn problems_give_the_arguments_that_their_words_want() {
    let text = super::SAMPLE
        .replacen("\"kim\"", "\"KIM\"", 1)
        .replacen("\"KP\"", "\"kp\"", 1)
        .replacen("\"2019-04-25\"", "\"soon\"", 1)
        .replacen("\"realis\": \"prospective\"", "\"realis\": 1", 1)
        .replacen("\"end\": 59", "\"end\": 590", 1)
        .replacen("39.0339", "390339", 1);
    let opened = super::super::read(text.as_bytes(), "words").unwrap();
    assert!(opened.problems.len() > 8, "{:?}", opened.problems);
    opened.problems.iter().for_each(complete_problem);
}

#[test]
fn a_reader_of_either_language_understands() {
    let text = super::SAMPLE.replacen("\"seat\": \"moscow\"", "\"seat\": \"moskau\"", 1);
    let opened = super::super::read(text.as_bytes(), "words").unwrap();
    let first = &opened.problems[0];
    let say = |lang| {
        Texts::new(lang).say(
            &opened
                .problems
                .iter()
                .find(|p| p.code == "dangling-reference")
                .unwrap()
                .what,
        )
    };
    assert!(first.at.line > 0);
    assert_eq!(say(Lang::En), "There is no place “moskau”.");
    assert_eq!(say(Lang::De), "Es gibt keinen Ort „moskau“.");
}
