use super::*;
use crate::analysis::{Assessments, visible_by};
use crate::io::dossier::builtin;
use crate::lang::Lang;
use crate::model::date::Day;
use crate::model::{Kind, KindRef, Status};
use proptest::prelude::*;
use proptest::sample::subsequence;

struct Desk {
    dossier: Dossier,
    facts: Facts,
}

impl Desk {
    fn new() -> Self {
        let opened = builtin().unwrap();
        let assessments = Assessments::of(&opened.dossier, &opened.anchors);
        Self {
            facts: Facts::of(&opened.dossier, &assessments),
            dossier: opened.dossier,
        }
    }

    fn told(&self, filter: &Filter, lang: Lang) -> String {
        let texts = Texts::new(lang);
        let parts = parts((&self.dossier, &self.facts), filter, &texts);
        let words: Vec<String> = parts.into_iter().map(|(_, words)| words).collect();
        words.join("; ")
    }
}

#[test]
fn two_ends_are_told_with_the_sign_of_how_it_runs() {
    let desk = Desk::new();
    let told = |text: &str, lang| {
        let end = |word: &str| DyadEnd::from_text(word).map(|end| [end].into());
        let dyads = Some([Dyad::parse(text, end).unwrap()].into());
        let filter = Filter {
            dyads,
            ..Filter::default()
        };
        desk.told(&filter, lang)
    };
    let there = "place:washington -> place:moscow, place:pyongyang";
    assert_eq!(told(there, Lang::En), "Washington → Moscow or Pyongyang");
    let any = "actor-alone:north-korea -- place-alone:moscow";
    assert_eq!(
        told(any, Lang::De),
        "Nordkorea allein – Moskau (nur der Ort genannt)"
    );
    assert_eq!(told("<-> place:moscow", Lang::En), "anywhere ↔ Moscow");
}

#[test]
fn briefly_the_first_of_an_end_stands_for_the_others_whatever_its_name_is() {
    let mut parts = builtin().unwrap().dossier.into_parts();
    let moscow = parts.places.iter_mut().find(|p| p.id.as_str() == "moscow");
    moscow.unwrap().names = "Moscow – Kremlin".into();
    let dossier = Dossier::from_parts(parts).unwrap();
    let desk = Desk::new();
    let texts = Texts::new(Lang::En);
    let end = |word: &str| DyadEnd::from_text(word).map(|end| [end].into());
    let told = |text: &str| {
        let dyad = Dyad::parse(text, end).unwrap();
        dyad_briefly((&dossier, &desk.facts), &dyad, &texts)
    };
    let several = "place:moscow, place:pyongyang -- place:washington";
    assert_eq!(told(several), "Moscow – Kremlin +1 – Washington");
    assert_eq!(told("-> place:moscow"), "anywhere → Moscow – Kremlin");
}

fn standard(kinds: &[Kind]) -> Option<BTreeSet<KindRef>> {
    Some(kinds.iter().copied().map(KindRef::Standard).collect())
}

#[test]
fn a_filter_is_told_as_somebody_would_say_it() {
    let desk = Desk::new();
    let filter = Filter {
        kinds: standard(&[Kind::Visit, Kind::Talks]),
        voices: 2,
        from: Day::from_ymd(2023, 6, 1),
        to: Day::from_ymd(2023, 9, 30),
        ..Filter::default()
    };
    assert_eq!(
        desk.told(&filter, Lang::En),
        "Visit or Talks; at least 2 voices; June–September 2023"
    );
    assert_eq!(
        desk.told(&filter, Lang::De),
        "Besuch oder Gespräche; mindestens 2 Stimmen; Juni–September 2023"
    );
    let mut most = desk.facts.kinds().to_vec();
    most.retain(|kind| *kind != KindRef::Standard(Kind::Threat));
    let filter = Filter {
        kinds: Some(most.into_iter().collect()),
        from: Day::from_ymd(2023, 9, 13),
        ..Filter::default()
    };
    assert_eq!(
        desk.told(&filter, Lang::En),
        "without Threat; from 13 September 2023 on"
    );
    let none = Filter {
        kinds: standard(&[]),
        ..Filter::default()
    };
    assert_eq!(desk.told(&none, Lang::En), "nothing at all");
    assert_eq!(desk.told(&Filter::default(), Lang::En), "");
}

/// A filter with any of its parts.
fn filters() -> impl Strategy<Value = Filter> {
    let kinds = proptest::option::of(subsequence(Kind::ALL.to_vec(), 0..=Kind::ALL.len()));
    let status = proptest::option::of(subsequence(Status::ALL.to_vec(), 0..=Status::ALL.len()));
    let days = proptest::option::of(17_500..19_900_i64);
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (kinds, status, (days.clone(), days), 0_usize..4, flags).prop_map(
        |(kinds, status, (from, to), voices, (unvoiced, worded, german, placed))| Filter {
            kinds: kinds.and_then(|kinds| standard(&kinds)),
            status: status.map(|status| status.into_iter().collect()),
            from: from.map(Day),
            to: to.map(Day),
            voices,
            without_unvoiced: unvoiced,
            text: if worded { "putin".into() } else { "".into() },
            languages: german.then(|| BTreeSet::from(["de".to_owned()])),
            places: placed.then(|| BTreeSet::from([Id::new("moscow").unwrap()])),
            ..Filter::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_part_is_told_in_both_languages_and_can_be_taken_away(filter in filters()) {
        let desk = Desk::new();
        let seen = |filter: &Filter| visible_by(&desk.facts, None, &desk.dossier, filter);
        let all = seen(&filter);
        let mut left = filter.clone();
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            let told = parts((&desk.dossier, &desk.facts), &filter, &texts);
            prop_assert_eq!(told.is_empty(), filter.is_everything());
            for (part, words) in told {
                prop_assert!(!words.is_empty(), "{part:?}");
                prop_assert!(!words.contains('{'), "{words}");
                let without = part.taken_from(&filter);
                prop_assert!(!part.is_in(&without));
                prop_assert_eq!(FilterPart::changed(&filter, &without), Some(part));
                let more = seen(&without);
                prop_assert!(all.rows().all(|row| more.has(row)));
                left = part.taken_from(&left);
            }
        }
        prop_assert!(left.is_everything());
        prop_assert_eq!(FilterPart::changed(&filter, &filter), None);
    }
}
