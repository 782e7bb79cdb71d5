//! Sentences about relations.

use super::super::{attribution_chain, head, list, list_or, relation_label, status_sentence};
use super::{english, german};
use crate::lang::{LocalText, Texts};
use crate::model::dossier::Parts;
use crate::model::status::fixture::{dossier, end, id, parts, passage, relation};
use crate::model::status::{anchors, assess};
use crate::model::{
    Dossier, Extra, Family, Kind, KindRef, OwnKind, Passage, Realis, Relation, Stance, Witness,
};
use Stance::{Affirms, DeclinesComment, Denies, Doubts, Possibly, Probably};

/// A relation of Eastville's government with Westburg and these passages: (document, chain, stance).
fn made(kind: Kind, realis: Realis, passages: &[(&str, &[&str], Stance)]) -> Relation {
    let numbered = passages.iter().enumerate();
    let passages: Vec<Passage> = numbered
        .map(|(i, (document, chain, stance))| passage(&format!("p{i}"), document, chain, *stance))
        .collect();
    let ends = (end(Some("east-government"), None), end(Some("west"), None));
    Relation {
        realis,
        ..relation(kind, ends.0, ends.1, passages)
    }
}

fn sentences(relation: Relation) -> [String; 2] {
    let (dossier, anchors) = dossier(relation);
    let relation = dossier.relations().get(&id("r")).unwrap();
    let assessment = assess(&dossier, relation, &anchors);
    [english(), german()].map(|texts| status_sentence(&dossier, relation, &assessment, &texts))
}

#[test]
#[expect(
    clippy::type_complexity,
    clippy::too_many_lines,
    reason = "a table of cases"
)]
fn the_sentence_names_who_says_so_and_who_does_not() {
    let none: &[&str] = &[];
    let cases: [(Kind, Realis, &[(&str, &[&str], Stance)], [&str; 2]); 9] = [
        (
            Kind::Visit,
            Realis::Prospective,
            &[
                ("d1", none, Affirms),
                ("d2", none, Affirms),
                ("d1", &["west"], Probably),
                ("d1", &["east-ministry"], DeclinesComment),
            ],
            [
                "Planned visit, reported: Daily and Herald say so; West thinks it likely; East Ministry declines to comment.",
                "Geplanter Besuch, berichtet: Daily und Herald sagen das; West hält es für wahrscheinlich; East Ministry will sich nicht äußern.",
            ],
        ),
        (
            Kind::ArmsTransfer,
            Realis::Prospective,
            &[
                ("d1", none, Possibly),
                ("d2", none, Possibly),
                ("d1", &["east"], Denies),
                ("d1", &["west"], Doubts),
            ],
            [
                "Planned arms transfer, contested: Daily and Herald think it possible; West doubts it; East denies it.",
                "Geplante Waffenlieferung, umstritten: Daily und Herald halten es für möglich; West bezweifelt es; East bestreitet es.",
            ],
        ),
        (
            Kind::Threat,
            Realis::Occurred,
            &[
                ("d1", none, Affirms),
                ("d1", &["east-minister"], Affirms),
                ("d1", &["east-ministry"], Affirms),
            ],
            [
                "Threat, declared: East Ministry declared it; Daily says so too.",
                "Drohung, erklärt: East Ministry hat das selbst ausgesprochen; auch Daily sagt das.",
            ],
        ),
        (
            Kind::Talks,
            Realis::Ongoing,
            &[
                ("d1", &["east"], Affirms),
                ("d1", &["east-ministry"], Affirms),
            ],
            [
                "Ongoing talks, claimed by a party: only East and East Ministry say so, and are parties to it.",
                "Laufende Gespräche, von einer Partei behauptet: Nur East und East Ministry sagen das und sind selbst Partei.",
            ],
        ),
        (
            Kind::Cooperation,
            Realis::Agreed,
            &[("d1", &["east"], Affirms), ("d1", &["west"], Affirms)],
            [
                "Agreed cooperation, confirmed by both sides: East and West say so.",
                "Vereinbarte Zusammenarbeit, von beiden Seiten bestätigt: East und West sagen das.",
            ],
        ),
        (
            Kind::Meeting,
            Realis::Cancelled,
            &[("d1", none, Affirms)],
            [
                "Cancelled meeting, single source: only Daily says so.",
                "Abgesagtes Treffen, nur eine Quelle: Nur Daily sagt das.",
            ],
        ),
        (
            Kind::Attack,
            Realis::Hypothetical,
            &[("d1", &["east"], Denies)],
            [
                "Hypothetical attack, only denied: East denies it.",
                "Hypothetischer Angriff, nur bestritten: East bestreitet es.",
            ],
        ),
        (
            Kind::Aid,
            Realis::Unknown,
            &[
                ("d1", &["east"], DeclinesComment),
                ("d1", &["west"], DeclinesComment),
            ],
            [
                "Aid, mentioned: nobody commits to it; East and West decline to comment.",
                "Hilfe, erwähnt: Niemand legt sich darauf fest; East und West wollen sich nicht äußern.",
            ],
        ),
        (
            Kind::Trade,
            Realis::Occurred,
            &[("d1", none, Probably)],
            [
                "Trade, speculated: Daily thinks it likely.",
                "Handel, vermutet: Daily hält es für wahrscheinlich.",
            ],
        ),
    ];
    for (kind, realis, passages, expected) in cases {
        assert_eq!(sentences(made(kind, realis, passages)), expected);
    }
}

#[test]
fn without_evidence_the_sentence_says_so() {
    let (dossier, _) = dossier(made(Kind::Visit, Realis::Occurred, &[("d1", &[], Affirms)]));
    let relation = dossier.relations().get(&id("r")).unwrap();
    let assessment = assess(&dossier, relation, &std::collections::BTreeMap::new());
    let said = [english(), german()].map(|t| status_sentence(&dossier, relation, &assessment, &t));
    assert_eq!(
        said,
        [
            "Visit, no evidence: nothing that counts supports it.",
            "Besuch, ohne Beleg: Kein Beleg, der zählt, stützt es.",
        ]
    );
}

#[test]
fn a_witness_has_its_article_only_in_the_language_that_gives_one() {
    let said = |in_sentence: Option<LocalText>| {
        let relation = made(Kind::Visit, Realis::Occurred, &[("d1", &["east"], Denies)]);
        let witnesses = parts().witnesses.into_iter().map(|w| match w.id.as_str() {
            "east" => Witness {
                in_sentence: in_sentence.clone(),
                ..w
            },
            _ => w,
        });
        let parts = Parts {
            witnesses: witnesses.collect(),
            relations: vec![relation.clone()],
            ..parts()
        };
        let dossier = Dossier::from_parts(parts).unwrap();
        let assessment = assess(&dossier, &relation, &anchors(&dossier));
        [english(), german()].map(|texts| {
            let said = status_sentence(&dossier, &relation, &assessment, &texts);
            said.split_once(": ").unwrap().1.to_owned()
        })
    };
    let by_lang = |texts: &[(&str, &str)]| {
        let texts = texts.iter().map(|(l, t)| ((*l).into(), (*t).into()));
        Some(LocalText::ByLang(texts.collect()))
    };
    let cases = [
        (None, ["East denies it.", "East bestreitet es."]),
        (
            by_lang(&[("en-GB", "the East"), ("de", "der Osten")]),
            ["the East denies it.", "Der Osten bestreitet es."],
        ),
        (
            by_lang(&[("en", "the East")]),
            ["the East denies it.", "East bestreitet es."],
        ),
        // Plain texts are in the dossier's language, which is English here.
        (
            Some(LocalText::from("the East")),
            ["the East denies it.", "East bestreitet es."],
        ),
        (
            by_lang(&[("en", " "), ("de", "")]),
            ["East denies it.", "East bestreitet es."],
        ),
    ];
    for (in_sentence, expected) in cases {
        assert_eq!(said(in_sentence), expected);
    }
}

#[test]
fn german_participles_agree_with_their_nouns() {
    let expected = "Geplante Drohung|Geplante Forderung|Geplanter Appell|Geplante Kritik|Geplante Sanktion|Geplanter Angriff|Geplanter Besuch|Geplantes Treffen|Geplante Gespräche|Geplantes Abkommen|Geplante Zusammenarbeit|Geplante Unterstützung|Geplante Waffenlieferung|Geplanter Technologietransfer|Geplanter Handel|Geplante Hilfe|Geplantes Sonstiges";
    let (dossier, _) = dossier(made(Kind::Visit, Realis::Occurred, &[("d1", &[], Affirms)]));
    let heads: Vec<String> = Kind::ALL
        .iter()
        .map(|&kind| head(&dossier, &made(kind, Realis::Prospective, &[]), &german()))
        .collect();
    assert_eq!(heads.join("|"), expected);
}

#[test]
fn an_own_kind_is_not_declined() {
    let mut relation = made(Kind::Other, Realis::Prospective, &[("d1", &[], Affirms)]);
    relation.kind = KindRef::Own(id("blockade"));
    let own = OwnKind {
        id: id("blockade"),
        names: LocalText::from("Blockade"),
        family: Family::Coercive,
        codes: Vec::new(),
        extra: Extra::new(),
    };
    let parts = Parts {
        kinds: vec![own],
        relations: vec![relation.clone()],
        ..parts()
    };
    let dossier = Dossier::from_parts(parts).unwrap();
    assert_eq!(head(&dossier, &relation, &german()), "Blockade (geplant)");
    assert_eq!(head(&dossier, &relation, &english()), "Blockade (planned)");
}

#[test]
fn a_relation_is_one_line_for_listeners() {
    let passages: [(&str, &[&str], Stance); 2] = [("d1", &["east"], Affirms), ("d1", &[], Affirms)];
    let (threat, _) = dossier(made(Kind::Threat, Realis::Occurred, &passages));
    let label = |dossier: &Dossier, count: usize, texts: &Texts| {
        let relation = dossier.relations().get(&id("r")).unwrap();
        relation_label(
            dossier,
            relation,
            &assess(dossier, relation, &anchors(dossier)),
            count,
            texts,
        )
    };
    assert_eq!(
        label(&threat, 4, &english()),
        "Threat, Eastville to Westburg, September 2023, declared, 4 passages"
    );
    assert_eq!(
        label(&threat, 1, &german()),
        "Drohung, von Oststadt nach Westburg, September 2023, erklärt, 1 Belegstelle"
    );

    let mut talks = made(Kind::Talks, Realis::Occurred, &passages);
    (talks.directed, talks.when) = (false, None);
    let (talks, _) = dossier(talks);
    assert_eq!(
        label(&talks, 2, &english()),
        "Talks, between Eastville and Westburg, undated, reported, 2 passages"
    );
    assert_eq!(
        label(&talks, 2, &german()),
        "Gespräche, zwischen Oststadt und Westburg, ohne Datum, berichtet, 2 Belegstellen"
    );
}

#[test]
fn a_chain_runs_from_the_printer_to_the_speaker() {
    let chains = [
        (
            "d1",
            vec!["herald", "officials"],
            "Daily ← Herald ← Officials",
        ),
        ("copy2", vec![], "Herald ← Wire"),
        ("d1", vec!["daily"], "Daily"),
        ("nobody", vec![], ""),
    ];
    for (document, chain, expected) in chains {
        let passage = passage("p", document, &chain, Affirms);
        let (dossier, _) = dossier(made(Kind::Visit, Realis::Occurred, &[("d1", &[], Affirms)]));
        assert_eq!(attribution_chain(&dossier, &passage, &english()), expected);
    }
}

#[test]
fn lists_have_no_comma_before_the_last() {
    let items = |n: usize| {
        ["a", "b", "c", "d"][..n]
            .iter()
            .map(|s| (*s).to_owned())
            .collect::<Vec<_>>()
    };
    let said: Vec<String> = (0..=4).map(|n| list(&items(n), &english())).collect();
    assert_eq!(said, ["", "a", "a and b", "a, b and c", "a, b, c and d"]);
    assert_eq!(list(&items(3), &german()), "a, b und c");
    assert_eq!(list_or(&items(3), &german()), "a, b oder c");
}
