# Beleg: was ein Dossier sagt

## Arten; .gender: m, f, n oder p (Mehrzahl)

kind-threat = Drohung
    .inline = Drohung
    .gender = f
kind-demand = Forderung
    .inline = Forderung
    .gender = f
kind-appeal = Appell
    .inline = Appell
    .gender = m
kind-criticism = Kritik
    .inline = Kritik
    .gender = f
kind-sanction = Sanktion
    .inline = Sanktion
    .gender = f
kind-attack = Angriff
    .inline = Angriff
    .gender = m
kind-visit = Besuch
    .inline = Besuch
    .gender = m
kind-meeting = Treffen
    .inline = Treffen
    .gender = n
kind-talks = Gespräche
    .inline = Gespräche
    .gender = p
kind-agreement = Abkommen
    .inline = Abkommen
    .gender = n
kind-cooperation = Zusammenarbeit
    .inline = Zusammenarbeit
    .gender = f
kind-support = Unterstützung
    .inline = Unterstützung
    .gender = f
kind-arms-transfer = Waffenlieferung
    .inline = Waffenlieferung
    .gender = f
kind-technology-transfer = Technologietransfer
    .inline = Technologietransfer
    .gender = m
kind-trade = Handel
    .inline = Handel
    .gender = m
kind-aid = Hilfe
    .inline = Hilfe
    .gender = f
kind-other = Sonstiges
    .inline = Sonstiges
    .gender = n

## Familien

family-coercive = Zwang
family-diplomatic = Diplomatie
family-transfers = Lieferungen
family-aid = Hilfe
family-other = Sonstiges

## Ist es geschehen?

realis-occurred = Geschehen
    .inline = geschehen
realis-ongoing = Im Gange
    .inline = im Gange
realis-agreed = Vereinbart
    .inline = vereinbart
realis-prospective = Geplant oder erwartet
    .inline = geplant
realis-hypothetical = Hypothetisch
    .inline = hypothetisch
realis-cancelled = Abgesagt
    .inline = abgesagt
realis-unknown = Nicht bekannt
    .inline = nicht bekannt, ob geschehen

## Art und Geschehen zusammen

head-ongoing =
    { $gender ->
        [m] Laufender { $kind }
        [n] Laufendes { $kind }
       *[f] Laufende { $kind }
    }
head-agreed =
    { $gender ->
        [m] Vereinbarter { $kind }
        [n] Vereinbartes { $kind }
       *[f] Vereinbarte { $kind }
    }
head-prospective =
    { $gender ->
        [m] Geplanter { $kind }
        [n] Geplantes { $kind }
       *[f] Geplante { $kind }
    }
head-hypothetical =
    { $gender ->
        [m] Hypothetischer { $kind }
        [n] Hypothetisches { $kind }
       *[f] Hypothetische { $kind }
    }
head-cancelled =
    { $gender ->
        [m] Abgesagter { $kind }
        [n] Abgesagtes { $kind }
       *[f] Abgesagte { $kind }
    }
head-own = { $kind } ({ $realis })

## Stand; .about erklärt ihn

status-no-evidence = Ohne Beleg
    .inline = ohne Beleg
    .about = Keine Belegstelle zählt.
status-contested = Umstritten
    .inline = umstritten
    .about = Die einen sagen es, andere bestreiten es.
status-denied-only = Nur bestritten
    .inline = nur bestritten
    .about = Niemand sagt es, jemand bestreitet es.
status-declared = Erklärt
    .inline = erklärt
    .about = Wer durch Worte handelt, sagt es selbst.
status-both-sides = Beide Seiten
    .inline = von beiden Seiten bestätigt
    .about = Beide Seiten sagen es.
status-reported = Berichtet
    .inline = berichtet
    .about = Zwei oder mehr sagen es, darunter jemand, der nicht Partei ist.
status-claimed-by-party = Von einer Partei behauptet
    .inline = von einer Partei behauptet
    .about = Nur wer selbst Partei ist, sagt es.
status-single-source = Nur eine Quelle
    .inline = nur eine Quelle
    .about = Nur eine Stimme sagt es.
status-speculated = Vermutet
    .inline = vermutet
    .about = Es gilt nur als wahrscheinlich oder möglich.
status-mentioned = Erwähnt
    .inline = erwähnt
    .about = Niemand legt sich darauf fest.

## Der Satz zum Stand

status-sentence = { $head }, { $status }: { $clauses }.
clause-joint = { "; " }
# Ob nach dem Doppelpunkt groß weitergeschrieben wird: upper oder lower.
clause-first = upper
clause-say =
    { $count ->
        [one] { $voices } sagt das
       *[other] { $voices } sagen das
    }
clause-say-too =
    { $count ->
        [one] auch { $voices } sagt das
       *[other] auch { $voices } sagen das
    }
clause-only-say =
    { $count ->
        [one] nur { $voices } sagt das
       *[other] nur { $voices } sagen das
    }
clause-only-party =
    { $count ->
        [one] nur { $voices } sagt das und ist selbst Partei
       *[other] nur { $voices } sagen das und sind selbst Partei
    }
clause-declared =
    { $count ->
        [one] { $voices } hat das selbst ausgesprochen
       *[other] { $voices } haben das selbst ausgesprochen
    }
clause-probably =
    { $count ->
        [one] { $voices } hält es für wahrscheinlich
       *[other] { $voices } halten es für wahrscheinlich
    }
clause-possibly =
    { $count ->
        [one] { $voices } hält es für möglich
       *[other] { $voices } halten es für möglich
    }
clause-doubts =
    { $count ->
        [one] { $voices } bezweifelt es
       *[other] { $voices } bezweifeln es
    }
clause-denies =
    { $count ->
        [one] { $voices } bestreitet es
       *[other] { $voices } bestreiten es
    }
clause-declines =
    { $count ->
        [one] { $voices } will sich nicht äußern
       *[other] { $voices } wollen sich nicht äußern
    }
clause-nothing = kein Beleg, der zählt, stützt es
clause-nobody = niemand legt sich darauf fest

## Eine Beziehung in einer Zeile

ends-directed = von { $from } nach { $to }
ends-mutual = zwischen { $from } und { $to }
undated = ohne Datum
nowhere = unbekannt
nobody = Niemand genannt
passage-count =
    { $count ->
        [one] 1 Belegstelle
       *[other] { $count } Belegstellen
    }

## Aufzählungen

list-comma = { $first }, { $rest }
list-and = { $first } und { $last }
list-or = { $first } oder { $last }

## Haltung

stance-affirms = Sagt es
stance-probably = Hält es für wahrscheinlich
stance-possibly = Hält es für möglich
stance-doubts = Bezweifelt es
stance-denies = Bestreitet es
stance-uncommitted = Legt sich nicht fest
stance-declines-comment = Will sich nicht äußern

## Steht das Zitat im Text?

anchor-exact = Im Text
    .about = Steht an seiner Stelle, Buchstabe für Buchstabe.
anchor-moved = Im Text, verschoben
    .about = Steht an anderer Stelle oder weicht nur in Leerraum, Anführungszeichen oder Strichen ab.
anchor-altered = Verändert
    .about = Etwas Ähnliches steht jetzt dort: bitte vergleichen.
anchor-ambiguous = Mehrdeutig
    .about = Passt an mehrere Stellen, und nichts zeigt, welche gemeint ist.
anchor-orphaned = Nicht im Text
    .about = Steht nirgends im gespeicherten Text.

## Zeugen

witness-outlet = Medium
witness-agency = Nachrichtenagentur
witness-government = Regierung
witness-company = Unternehmen
witness-ngo = Nichtregierungsorganisation
witness-person = Person
witness-anonymous = Nicht genannt
witness-unknown = Nicht bekannt

## Akteure

actor-state = Staat
actor-government = Regierung
actor-person = Person
actor-organisation = Organisation
actor-armed-group = Bewaffnete Gruppe
actor-other = Sonstige

## Wie genau ein Ort bekannt ist

precision-point = Genauer Ort
precision-city = Stadt
precision-district = Bezirk
precision-province = Provinz
precision-country = Land
precision-region = Weltregion
precision-unknown = Nicht bekannt

## Wie viel von einem Dokument gespeichert ist

extent-full = Volltext
extent-excerpt = Auszug

## Zuverlässigkeit und Glaubwürdigkeit (Admiralitätsskala)

reliability-A = Uneingeschränkt zuverlässig
reliability-B = Meist zuverlässig
reliability-C = Ziemlich zuverlässig
reliability-D = Meist unzuverlässig
reliability-E = Unzuverlässig
reliability-F = Nicht beurteilt
credibility-1 = Von anderen bestätigt
credibility-2 = Wahrscheinlich wahr
credibility-3 = Möglicherweise wahr
credibility-4 = Zweifelhaft
credibility-5 = Unwahrscheinlich
credibility-6 = Nicht beurteilt

## Zeitangaben

month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
season-21 = Frühling
season-22 = Sommer
season-23 = Herbst
season-24 = Winter
season-25 = Frühling (Nordhalbkugel)
season-26 = Sommer (Nordhalbkugel)
season-27 = Herbst (Nordhalbkugel)
season-28 = Winter (Nordhalbkugel)
season-29 = Frühling (Südhalbkugel)
season-30 = Sommer (Südhalbkugel)
season-31 = Herbst (Südhalbkugel)
season-32 = Winter (Südhalbkugel)
season-33 = 1. Quartal
season-34 = 2. Quartal
season-35 = 3. Quartal
season-36 = 4. Quartal
season-37 = 1. Drittel
season-38 = 2. Drittel
season-39 = 3. Drittel
season-40 = 1. Hälfte
season-41 = 2. Hälfte
date-bc = { $year } v. Chr.
date-month = { $month } { $year }
date-day = { $day }. { $month } { $year }
date-season = { $season } { $year }
date-time = { $date }, { $time }
date-decade = { $year }er-Jahre
date-some-month = ein Monat im Jahr { $year }
date-some-day = ein Tag im { $month }
date-within = irgendwann zwischen { $from } und { $to }
date-perhaps = vielleicht { $date }
date-about = etwa { $date }
date-perhaps-about = vielleicht etwa { $date }
date-third-0 = etwa Anfang { $month } ({ $days })
date-third-1 = etwa Mitte { $month } ({ $days })
date-third-2 = etwa Ende { $month } ({ $days })
date-days = { $from }.–{ $to }. { $month } { $year }
date-days-months = { $from }. { $from-month } – { $to }. { $to-month } { $year }
date-months = { $from }–{ $to } { $year }
date-years = { $from }–{ $to }
date-range = { $from } – { $to }
date-from = ab { $date }
date-until = bis { $date }
date-from-unknown = ab { $date }, Ende nicht bekannt
date-until-unknown = bis { $date }, Beginn nicht bekannt
date-or-later = { $date } oder später
date-or-earlier = { $date } oder früher
