//! The sentences of the dossier that comes with the program, worked out by hand from its passages.

use super::fine;

/// Every relation by its id, with its sentence in English and in German.
const SENTENCES: [(&str, &str, &str); 14] = [
    (
        "us-threat",
        "Threat, declared: Jake Sullivan declared it; the article says so too.",
        "Drohung, erklärt: Jake Sullivan hat das selbst ausgesprochen; auch der Artikel sagt das.",
    ),
    (
        "us-demand",
        "Ongoing demand, declared: Jake Sullivan declared it.",
        "Laufende Forderung, erklärt: Jake Sullivan hat das selbst ausgesprochen.",
    ),
    (
        "kim-vladivostok-2019",
        "Visit, single source: only the article says so.",
        "Besuch, nur eine Quelle: Nur der Artikel sagt das.",
    ),
    (
        "putin-vladivostok-2019",
        "Visit, single source: only the article says so.",
        "Besuch, nur eine Quelle: Nur der Artikel sagt das.",
    ),
    (
        "shoigu-pyongyang-2023",
        "Visit, single source: only the article says so.",
        "Besuch, nur eine Quelle: Nur der Artikel sagt das.",
    ),
    (
        "kim-vladivostok-2023",
        "Planned visit, reported: the US government and the Washington Post say so; the New York Times thinks it likely; the Kremlin declines to comment.",
        "Geplanter Besuch, berichtet: Die US-Regierung und die Washington Post sagen das; die New York Times hält es für wahrscheinlich; der Kreml will sich nicht äußern.",
    ),
    (
        "putin-vladivostok-2023",
        "Planned visit, speculated: the New York Times thinks it likely; the Kremlin declines to comment.",
        "Geplanter Besuch, vermutet: Die New York Times hält es für wahrscheinlich; der Kreml will sich nicht äußern.",
    ),
    (
        "arms-talks",
        "Ongoing talks, single source: only Jake Sullivan says so.",
        "Laufende Gespräche, nur eine Quelle: Nur Jake Sullivan sagt das.",
    ),
    (
        "leaders-talks",
        "Planned talks, single source: only the US government says so; the Kremlin declines to comment.",
        "Geplante Gespräche, nur eine Quelle: Nur die US-Regierung sagt das; der Kreml will sich nicht äußern.",
    ),
    (
        "cooperation-2023",
        "Agreed cooperation, confirmed by both sides: North Korea and Russia say so.",
        "Vereinbarte Zusammenarbeit, von beiden Seiten bestätigt: Nordkorea und Russland sagen das.",
    ),
    (
        "joint-exercises",
        "Hypothetical cooperation, claimed by a party: only Sergei Shoigu says so, and is a party to it.",
        "Hypothetische Zusammenarbeit, von einer Partei behauptet: Nur Sergei Schoigu sagt das und ist selbst Partei.",
    ),
    (
        "arms-to-russia",
        "Planned arms transfer, speculated: the New York Times and the US government think it possible; the Kremlin declines to comment.",
        "Geplante Waffenlieferung, vermutet: Die New York Times und die US-Regierung halten es für möglich; der Kreml will sich nicht äußern.",
    ),
    (
        "technology-to-north-korea",
        "Planned technology transfer, speculated: the New York Times thinks it possible; the Kremlin declines to comment.",
        "Geplanter Technologietransfer, vermutet: Die New York Times hält es für möglich; der Kreml will sich nicht äußern.",
    ),
    (
        "food-to-north-korea",
        "Planned aid, speculated: the New York Times thinks it possible; the Kremlin declines to comment.",
        "Geplante Hilfe, vermutet: Die New York Times hält es für möglich; der Kreml will sich nicht äußern.",
    ),
];

#[test]
fn every_status_sentence_of_the_built_in_dossier_is_good_prose() {
    for (lang, said) in [("en", 0), ("de", 1)] {
        let list = fine(&["list", "--format", "json", "--lang", lang]);
        let list: serde_json::Value = serde_json::from_str(&list).unwrap();
        let rows = list.as_array().unwrap();
        assert_eq!(rows.len(), SENTENCES.len());
        for (row, (id, english, german)) in rows.iter().zip(SENTENCES) {
            assert_eq!(row["id"], id);
            assert_eq!(row["sentence"], [english, german][said], "{id}");
        }
    }
}

#[test]
fn chains_of_attribution_keep_the_short_names() {
    let card = fine(&["show", "kim-vladivostok-2023", "--lang", "de"]);
    assert!(card.contains("← Kreml"), "{card}");
    assert!(!card.contains("← der Kreml"), "{card}");
}
