//! Every problem has its words in both languages, with the same arguments.

use crate::error::Error;
use crate::geom::LonLat;
use crate::lang::{Lang, Message, Texts};
use crate::model::{
    Attachment, Dossier, Edit, Id, Place, Problem, ProblemKind, RecordId, Relation,
};

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
            "edit-taken",
            "edit-missing",
            "edit-dangling",
            "edit-position",
            "edit-credibility",
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

/// What each of these refusals says.
fn refused(dossier: &Dossier) -> Vec<Error> {
    let place = dossier.places().iter().next().unwrap();
    let moved = Place {
        position: LonLat::new(1.0, 2.0).unwrap(),
        ..place.clone()
    };
    let relation = dossier.relations().iter().next().unwrap();
    let passage = &relation.passages[0];
    let mut grave = passage.clone();
    grave.credibility = Some(7);
    let mut lost = passage.clone();
    lost.document = Id::new("nowhere").unwrap();
    let empty = Relation {
        passages: Vec::new(),
        ..relation.clone()
    };
    let edits = [
        Edit::append(place.clone()),
        Edit::Remove(RecordId::Place(Id::new("nowhere").unwrap())),
        Edit::replace(moved),
        Edit::ReplacePassage(Box::new(grave)),
        Edit::ReplacePassage(Box::new(lost)),
        Edit::replace(empty),
        Edit::SetLang("no language".to_owned()),
    ];
    let apply = |edit: Edit| edit.apply(&mut dossier.clone()).unwrap_err();
    let mut errors: Vec<Error> = edits.into_iter().map(apply).collect();
    let nowhere = Id::new("nowhere").unwrap();
    let text = || "A text.".to_owned();
    errors.push(Attachment::new(dossier, &nowhere, text()).unwrap_err());
    let somewhere = dossier.documents().iter().next().unwrap().id.clone();
    errors.push(Attachment::new(dossier, &somewhere, String::new()).unwrap_err());
    errors
}

#[test]
fn refusals_say_in_both_languages_what_would_mend_them() {
    let opened = super::super::read(super::SAMPLE.as_bytes(), "words").unwrap();
    let errors = refused(&opened.dossier);
    let said: Vec<&str> = errors.iter().map(|error| error.what.id).collect();
    let meant = [
        "edit-taken",
        "edit-missing",
        "edit-position",
        "edit-credibility",
        "edit-dangling",
        ProblemKind::NoPassages.what(),
        ProblemKind::BadLanguageTag.what(),
        "edit-missing",
        "attach-empty",
    ];
    assert_eq!(said, meant);
    for error in errors {
        let hint = error.hint.unwrap_or_else(|| panic!("{}", error.what.id));
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            complete(&texts, &error.what);
            complete(&texts, &hint);
        }
    }
}
