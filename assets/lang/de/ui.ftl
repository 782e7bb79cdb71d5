# Das Fenster

menu-file = Datei
menu-go = Gehe zu
menu-view = Ansicht
menu-help = Hilfe
menu-all = Menü
menu-actual-size = Originalgröße (jetzt { $percent } %)
menu-recent = Zuletzt geöffnet
menu-theme = Farben
menu-language = Sprache
menu-boundaries = Grenzen
menu-motion = Bewegung
motion-system = Wie das System
motion-full = Sanft drehen
motion-reduced = Reduziert: sofort wechseln
menu-projection = Projektion der Karte
menu-export = Exportieren

action-open = Öffnen …
    .tip = Eine Dossierdatei auswählen
action-open-builtin = Mitgeliefertes Dossier öffnen
    .tip = Das Dossier, das zum Programm gehört
action-save-png = Abbildung als PNG …
    .tip = Die Karte mit Legende und Quellen als Bild speichern
action-save-svg = Abbildung als SVG …
    .tip = Die Karte mit Legende, Quellen und allen Belegstellen als Vektorgrafik speichern
action-save-timeline-png = Zeitleiste als PNG …
    .tip = Die Zeitleiste, wie sie zu sehen ist, mit Titel und Fußzeilen als Bild speichern
action-save-timeline-svg = Zeitleiste als SVG …
    .tip = Die Zeitleiste, wie sie zu sehen ist, mit allen Belegstellen als Vektorgrafik speichern
action-save-window = Fenster als PNG …
    .tip = Ein Bild des ganzen Fensters speichern
action-problems = Mängel der Datei
    .tip = Was an der geöffneten Datei nicht stimmt und was Abhilfe schafft
action-quit = Beenden
    .tip = Das Fenster schließen
action-search = Suchen
    .tip = Orte, Akteure, Beziehungen, Belegstellen, Dokumente und Befehle finden
action-back = Zurück
    .tip = Zu dem, was vorher ausgewählt und gezeigt war
action-forward = Vor
    .tip = Zu dem, was danach ausgewählt und gezeigt war
action-next-passage = Nächste Belegstelle
    .tip = Die nächste Belegstelle der Beziehung lesen
action-previous-passage = Vorige Belegstelle
    .tip = Die Belegstelle davor lesen
action-copy-citation = Als Zitat kopieren
    .tip = Die Belegstelle mit ihrer Quelle kopieren
action-next-listed = Nächstes der Liste
    .tip = Auswählen, was in der offenen Liste folgt
action-previous-listed = Voriges der Liste
    .tip = Auswählen, was in der offenen Liste davor steht
action-clear = Auswahl aufheben
    .tip = Nichts auswählen oder schließen, was obenauf liegt
action-fit = Einpassen
    .tip = Die Karte so drehen und skalieren, dass alle Orte zu sehen sind
action-north-up = Norden nach oben
    .tip = Norden nach oben drehen und zurück
action-zoom-in = Näher
    .tip = Aus der Nähe betrachten
action-zoom-out = Weiter weg
    .tip = Aus der Ferne betrachten
action-hide-insets = Nebenkarten ausblenden
    .tip = Die Kreise weglassen, die zu eng liegende Orte vergrößern
action-show-insets = Nebenkarten zeigen
    .tip = Jede Nebenkarte zurückholen, dahin, wo sie nichts verdeckt
card-narrow = Nur diese zeigen
    .tip = Dies in den Filter nehmen: Nur Beziehungen, die damit zu tun haben, werden gezeigt; noch einmal nimmt es wieder weg
filter-title = Was gezeigt wird
filter-words = Wörter in Beziehungen und Belegstellen
filter-words-hint = Wörter, je der Anfang eines Wortes
filter-between = Zwischen zwei Enden
filter-between-hint = Etwa Washington → Moskau
filter-between-note = „A -> B“ von A nach B, „A -- B“ in jeder Richtung, „A <-> B“ ohne Richtung; fehlt ein Ende, ist es beliebig. Akteure oder Orte beim Namen.
filter-between-unknown = Niemand und nichts heißt hier „{ $word }“.
filter-between-unreadable = Zu schreiben ist A -> B, A -- B, A <-> B oder A ->.
filter-time = Wann es war
filter-from-hint = Von (etwa 2023-06)
filter-to-hint = Bis (etwa 2023-09)
filter-time-note = Ein Jahr, ein Monat oder ein Tag in EDTF. Beziehungen ohne Datum werden getrennt gezeigt.
filter-time-unreadable = Kein Datum, oder es endet, bevor es beginnt. Schreiben Sie 2023, 2023-09 oder 2023-09-13.
filter-voices-least = Unabhängige Stimmen
filter-voices-any = beliebig viele
filter-sought-hint = Akteur, Ort oder Dokument suchen
filter-actors = Akteure, und wer zu ihnen gehört
filter-places = Orte
filter-documents = Dokumente
filter-languages = Sprachen der Dokumente
filter-saved = Filter mit Namen
filter-saved-none = Noch keine.
filter-name-hint = Name für den jetzigen Filter
filter-keep = Speichern
filter-forget = Den Filter { $name } löschen
filter-shown = { $shown } von { $all } Beziehungen{ $count ->
    [0] :
   *[other] , davon { $count } vielleicht zu anderer Zeit:
}
filter-perhaps-tip = Wörtlich genommen liegen ihre Daten außerhalb dieser Zeit; weil sie unsicher oder ungefähr sind, können sie doch hineinreichen.
filter-take-away = Wegnehmen: { $what }
filter-nothing = Nichts kommt durch. Ohne { $what } { $count ->
    [0] auch nicht; nehmen Sie mehr weg.
    [one] kommt eine Beziehung durch.
   *[other] kommen { $count } Beziehungen durch.
}
filter-loosen = Wegnehmen
notice-filter-saved = Der Filter ist als „{ $name }“ gespeichert.
action-view-map = Kartenansicht
    .tip = Orte und Beziehungen auf der Karte
action-view-network = Netzansicht
    .tip = Akteure oder Orte und Beziehungen ohne Karte
action-view-table = Tabellenansicht
    .tip = Beziehungen, Orte, Akteure und Zeugen als Zeilen
action-view-sources = Quellenansicht
    .tip = Die Dokumente, und was aus ihnen zitiert ist
action-view-witnesses = Zeugenansicht
    .tip = Wer sagt was, und wer bestreitet es
action-split = Karte neben der Ansicht
    .tip = Die Karte neben Netz, Tabelle, Quellen oder Zeugen zeigen
    .none = Für zwei Ansichten ist kein Platz: die Spalte daneben schließen oder die Oberfläche verkleinern
action-timeline = Zeitleiste
    .tip = Die Zeitleiste unter der Ansicht zeigen oder verbergen
    .none = Das Fenster ist zu niedrig für eine Zeitleiste: höher ziehen oder die Oberfläche verkleinern
action-reset-layout = Aufteilung zurücksetzen
    .tip = Das Fenster aufteilen wie am ersten Tag
action-step-later = Einen Schritt später
    .tip = Zeigen, was bis zum nächsten Ereignis oder Zeitabschnitt galt
action-step-earlier = Einen Schritt früher
    .tip = Zeigen, was bis zum Ereignis oder Zeitabschnitt davor galt
action-filter = Filter …
    .tip = Sagen, was gezeigt wird: Wörter, Zeit, Stimmen, Akteure, Dokumente, Sprachen
action-clear-filter = Alles zeigen
    .tip = Alle Einträge der Legende einschalten
action-next-part = Nächster Teil des Fensters
    .tip = Die Tastatur an Karte, Legende, Belege oder Leiste geben
action-previous-part = Voriger Teil des Fensters
    .tip = Die Tastatur an den Teil davor geben
action-larger = Oberfläche größer
    .tip = Alles im Fenster vergrößern
action-smaller = Oberfläche kleiner
    .tip = Alles im Fenster verkleinern
action-actual-size = Originalgröße
    .tip = Vergrößern und Verkleinern zurücknehmen
action-keys = Tasten
    .tip = Was jede Taste tut
action-about = Über Beleg
    .tip = Version, Lizenz und Nachweise

key-ctrl = Strg
key-shift = Umschalt
key-alt = Alt
key-option = Wahl
key-escape = Esc

keys-map = Auf der Karte
keys-map-walk = Durch Orte und Beziehungen gehen
    .keys = Tab, dann Pfeile
keys-map-choose = Auswählen, worauf der Tastaturfokus liegt
    .keys = Eingabe
keys-map-move = Die Karte drehen oder verschieben, oder die Nebenkarte, auf der der Tastaturfokus liegt
    .keys = Umschalt + Pfeile
keys-map-drag = Karte drehen oder verschieben
    .keys = Ziehen
keys-map-wheel = Näher, weiter weg
    .keys = Mausrad, zwei Finger
keys-map-double = Näher an einen Punkt
    .keys = Doppelklick
keys-legend-walk = In der Legende von Eintrag zu Eintrag
    .keys = ↑ ↓
keys-legend-only = Nur diesen Eintrag der Legende
    .keys = Strg oder Alt + Klick

theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
theme-print = Druck, in Grau
theme-contrast-light = Hoher Kontrast, hell
theme-contrast-dark = Hoher Kontrast, dunkel
language-en = English
language-de = Deutsch
view-un = Vereinte Nationen
view-de-facto = De facto (wer das Gebiet kontrolliert)

projection-globe = Globus
projection-azimuthal-equal-area = Lambert, flächentreu
projection-azimuthal-equidistant = Azimutal, abstandstreu
projection-equal-earth = Equal Earth
projection-natural-earth = Natural Earth
projection-mercator = Mercator

view-map = Karte
view-network = Netz
view-table = Tabelle
view-sources = Quellen
view-witnesses = Zeugen
view-choice = Ansicht
panel-legend = Legende und Filter
panel-evidence = Belege
panel-map = Karte

legend-shown = { $shown } von { $all } gezeigt
legend-all-shown = Alle { $all } gezeigt
legend-unvoiced = Niemand genannt
filter-voiced = jemand wird genannt, der es sagt
legend-entry = { $name }, { $count ->
    [one] eine Beziehung
   *[other] { $count } Beziehungen
}
legend-tip = Klick: zeigen oder verbergen. Strg oder Alt + Klick: nur dies.
legend-toggle = Zeigen oder verbergen
legend-only = Nur dies
legend-reading = Wie man es liest
row-not-on-map = nicht auf der Karte
tray-title = Nicht auf der Karte
tray-tip = Zeigen, was nicht auf der Karte steht und warum
tray-unsupported = { $count ->
    [one] Bei einer ist keine Belegstelle sicher im Text zu finden.
   *[other] Bei { $count } davon ist keine Belegstelle sicher im Text zu finden.
}
tray-unlocated = { $count ->
    [one] Bei einer fehlt an einem Ende der Ort.
   *[other] Bei { $count } davon fehlt an einem Ende der Ort.
}
tray-unquoted = { $count ->
    [one] Eine hat keine brauchbare Belegstelle und ist beiseitegelegt.
   *[other] { $count } haben keine brauchbare Belegstelle und sind beiseitegelegt.
}
legend-undated = { $count ->
    [one] Eine ohne Datum
   *[other] { $count } ohne Datum
}

overview-counts = { $relations ->
    [0] Keine Beziehungen
    [one] Eine Beziehung
   *[other] { $relations } Beziehungen
} zwischen { $places ->
    [one] einem Ort
   *[other] { $places } Orten
}, { $passages ->
    [0] keine Belegstellen
    [one] eine Belegstelle
   *[other] { $passages } Belegstellen
} aus { $documents ->
    [0] keinem Dokument
    [one] einem Dokument
   *[other] { $documents } Dokumenten
}
overview-counts-shown = { $relations } von { $all } Beziehungen zwischen { $places ->
    [one] einem Ort
   *[other] { $places } Orten
}, { $passages ->
    [0] keine Belegstellen
    [one] eine Belegstelle
   *[other] { $passages } Belegstellen
} aus { $documents ->
    [0] keinem Dokument
    [one] einem Dokument
   *[other] { $documents } Dokumenten
}
overview-hint = Klicken Sie auf eine Linie, um die Sätze zu lesen, die das sagen, oder auf einen Ort, um zu sehen, was dort beginnt und endet.
overview-unusable = Keine Beziehung dieser Datei ließ sich verwenden. Die Mängel der Datei sagen, warum.
overview-empty = Dieses Dossier hat noch keine Beziehungen. Öffnen Sie ein anderes über das Menü Datei, oder ziehen Sie eine Datei auf das Fenster.
overview-nothing-shown = Der Filter lässt nichts durch. „Alles zeigen“ in der Legende schaltet ihn aus.
overview-places = Orte
glance-title = Auf einen Blick
glance-busiest = Am häufigsten beteiligt
glance-between = Häufigste Ortspaare
glance-deeds = Wer wem gegenüber
glance-doubtful = Prüfenswert
glance-place = { $what }; genannt ist nur der Ort
glance-pair = { $what }: Liste öffnen
glance-only = { $what }: nichts anderes zeigen
glance-all = { $what }: auch die anderen wieder zeigen
glance-rest = Alle nach Art

counted-place = nur der Ort genannt
card-with = Mit wem, die häufigsten zuerst
card-with-places = Mit welchen Orten, die häufigsten zuerst
card-with-all = Alle { $count } …
card-with-few = Nur die häufigsten
list-narrow = Nur zeigen
list-narrow-to = Nur zeigen: { $what }
card-list-all = Alle als Liste
card-members = Zugehörige
involved-marked = { $count } hervorgehoben
involved-row = hervorgehoben: hat mit der Auswahl oder der Liste zu tun
involved-quoted = { $count ->
    [one] eine seiner Belegstellen hat mit der Auswahl oder der Liste zu tun
   *[other] { $count } seiner Belegstellen haben mit der Auswahl oder der Liste zu tun
}
card-hidden = Vom Filter ausgeblendet
card-more-hidden = { $count ->
    [one] Eine weitere Beziehung blendet der Filter aus.
   *[other] { $count } weitere Beziehungen blendet der Filter aus.
}
card-fulfils = Erfüllt den Plan
card-fulfilled-by = Erfüllt durch
card-open-document = Im Dokument zeigen
card-copy-citation = Als Zitat kopieren
card-open-link = Link öffnen
needs-review = Muss ein Mensch prüfen
needs-review-tip = Ein Zitat steht nicht mehr da, wo es stand, oder nicht mehr so: Das muss ein Mensch prüfen.
passage-translation = Übersetzung ({ $language }): { $text }
language-name-en = Englisch
language-name-de = Deutsch
language-name-fr = Französisch
language-name-es = Spanisch
language-name-it = Italienisch
language-name-pt = Portugiesisch
language-name-nl = Niederländisch
language-name-pl = Polnisch
language-name-ru = Russisch
language-name-uk = Ukrainisch
language-name-zh = Chinesisch
language-name-ja = Japanisch
language-name-ko = Koreanisch
language-name-ar = Arabisch
language-name-fa = Persisch
language-name-tr = Türkisch
language-name-he = Hebräisch
language-name-hi = Hindi
language-name-hy = Armenisch
language-name-ka = Georgisch
language-name-th = Thai
passage-name = Belegstelle { $number } von { $count }: { $quote }

place-seated = Hier ansässig
place-outgoing = Von hier, { $count }
place-incoming = Hierher, { $count }
place-mutual = Gegenseitig oder am Ort, { $count }
actor-seat = Sitz
actor-member-of = Gehört zu
actor-does = Geht von diesem Akteur aus, { $count }
actor-undergoes = Richtet sich an diesen Akteur, { $count }
actor-mutual = Gegenseitig, { $count }
actor-members = Betrifft Zugehörige, { $count }

document-excerpt = Ein Auszug: Nur was zitiert wird, ist gespeichert; […] steht für Ausgelassenes.
document-full = Der vollständige Text.

hover-several = { $several }: zum Auflisten klicken
hover-place = { $name }: { $count ->
    [0] keine Beziehungen
    [one] eine Beziehung
   *[other] { $count } Beziehungen
}
panel-network = Netz
network-name = Netz aus Knoten und Beziehungen
network-description = { $count ->
    [one] Ein Knoten oder eine Beziehung. Pfeiltasten gehen weiter, Eingabe wählt aus; Umschalt und Pfeiltasten verschieben das Netz, Strg und Pfeiltasten den Knoten.
   *[other] { $count } Knoten und Beziehungen. Pfeiltasten gehen weiter, Eingabe wählt aus; Umschalt und Pfeiltasten verschieben das Netz, Strg und Pfeiltasten den Knoten.
}
network-actors = Akteure
    .tip = Wer handelt: Knoten sind die Akteure
network-places = Orte
    .tip = Wo es geschieht: Knoten sind die Orte
network-force = Kräfte
    .tip = Was verbunden ist, steht beieinander
network-circular = Kreis
    .tip = Alle Knoten stehen im Kreis
network-again = Neu anordnen
    .tip = Alle Knoten neu anordnen; was von Hand verschoben war, ist wieder frei
network-sized = Größe nach Beziehungen
    .tip = Je mehr Beziehungen ein Knoten hat, desto größer ist er
network-whole = Ganzes Netz
    .tip = Alles zeigen, was der Filter durchlässt
network-depth-1 = 1 Schritt
    .tip = Nur was mit der Auswahl verbunden ist
network-depth-2 = 2 Schritte
    .tip = Was mit der Auswahl verbunden ist, und was damit verbunden ist
network-depth-3 = 3 Schritte
    .tip = Alles, was höchstens drei Beziehungen von der Auswahl entfernt ist
network-laying-out = Das Netz wird angeordnet …
network-stop = Hier anhalten
network-ego-empty = Kein Knoten, den der Filter durchlässt, gehört zu { $name }. „Ganzes Netz“ zeigt, was er durchlässt.
network-empty = Der Filter lässt nichts durch, was ein Knoten sein könnte.
map-name = Karte der Orte und Beziehungen
map-description = { $count ->
    [0] Nichts ist gezeichnet.
    [one] Ein Element ist gezeichnet. Eine Pfeiltaste führt hin, Eingabe wählt es aus.
   *[other] { $count } Elemente sind gezeichnet. Mit den Pfeiltasten gehen Sie von einem zum nächsten, Eingabe wählt aus.
}
map-inset = Nebenkarte: { $places }
map-inset-keys = Nebenkarte: { $places }. Umschalt und Pfeiltasten verschieben sie, Entf blendet sie aus.
map-inset-hide = Diese Nebenkarte ausblenden: { $places }
map-more = und { $count } weitere
list-back = Zurück zur Liste
list-position = { $at } von { $count }
list-filtered = { $shown } gezeigt; { $count ->
    [one] einen weiteren Eintrag
   *[other] { $count } weitere Einträge
} dieser Liste blendet der Filter aus.
list-hint = Eine Zeile öffnet, was sie nennt; zurück geht es darüber und mit Escape.
list-order-tip = Reihenfolge der Liste
list-by-kind = Nach Art
list-by-date = Nach Datum
list-by-ends = Nach Orten
search-title = Suche
search-hint = Orte, Akteure, Beziehungen, Belegstellen, Dokumente, Befehle
search-waits = Die Wörter des Dossiers werden gesammelt …
search-what = Wortanfänge eingeben: Groß- und Kleinschreibung und Akzente sind gleich, Tippfehler werden verziehen.
search-none = Nichts beginnt mit diesen Wörtern, auch nicht ungefähr.
search-actions = Befehle
search-all = Alle { $count } zeigen
search-some = { $count } von { $of } zeigen
search-first = Das sind die ersten { $count }; weitere Wörter grenzen die Suche ein.
map-choose = Welche davon?
map-bundle = { $count } Beziehungen ({ $mix })
map-heap = { $count } Orte
map-buttons = Karte bewegen
map-stock-tip = Die Beziehungen auflisten, die in dieser Ansicht keine eigene Linie haben
map-unlined = { $count } weitere ohne Linie, anderswo
map-unlined-here = { $count } ohne Linie, mit Anfang oder Ende in dieser Ansicht
map-within = Innerhalb von { $place }
map-bundled = { $count } in Linien, die für mehrere stehen

dialog-close = Schließen
failure-title = Das ging nicht
failure-kept = Was geöffnet war, bleibt geöffnet.
problems-counts = { $errors ->
    [0] Keine Fehler
    [one] Ein Fehler
   *[other] { $errors } Fehler
}{ $consequences ->
    [0] {""}
   *[other] {" "}({ $consequences } davon nur wegen anderer)
}, { $warnings ->
    [0] keine Warnungen
    [one] eine Warnung
   *[other] { $warnings } Warnungen
}.
problems-set-aside = Was einen Fehler hat, ist beiseitegelegt und bleibt in der Datei; das Übrige ist geöffnet.
problems-consequences-more = … und { $count } weitere; „Alles kopieren“ enthält sie
problems-copy = Alles kopieren
problems-show = Zeigen
problems-badge = { $count ->
    [one] Ein Mangel
   *[other] { $count } Mängel
}
severity-error = Fehler
severity-warning = Warnung
origin-builtin = Das mitgelieferte Dossier
about-version = Version { $version }

choose-dossier = Dossier öffnen
choose-dossier-filter = Dossiers
choose-picture = Abbildung speichern
choose-timeline-picture = Zeitleiste speichern
# Teil des Dateinamens
choose-timeline-name = zeitleiste
choose-window-picture = Bild des Fensters speichern
path-why = Dieses System bietet keinen Dateidialog an. Geben Sie ein, wo die Datei liegt oder liegen soll.
path-label = Pfad der Datei
path-open = Öffnen
path-save = Speichern
path-replace = Ersetzen
path-exists = { $file } gibt es schon. „Ersetzen“ überschreibt die Datei.
opening-file = { $file } wird geöffnet
opening-cancel = Abbrechen
notice-saved = Gespeichert: { $file }
notice-citation-copied = Zitat kopiert
notice-interface = Oberfläche auf { $percent } %

error-window = Das Fenster lässt sich nicht öffnen: { $reason }.
error-settings = Einstellungen lassen sich nicht speichern: { error-unreadable.reason }.
error-settings-hint = Machen Sie den Ordner beschreibbar, oder nennen Sie einen anderen in BELEG_CONFIG_DIR.
error-picture-encoding = Das Bild lässt sich nicht kodieren: { $reason }.
error-picture-encoding-hint = Verkleinern Sie das Fenster und versuchen Sie es noch einmal, oder speichern Sie die Karte als SVG.

panel-table = Tabelle
table-name = Zeilen der Tabelle
table-description = { $count ->
    [one] Eine Zeile.
   *[other] { $count } Zeilen.
} Pfeiltasten gehen durch die Zeilen, mit Umschalt werden mehrere gewählt, Eingabe öffnet, Strg+C kopiert.
table-tab-relations = Beziehungen, { $count }
    .tip = Eine Zeile für jede Beziehung: Art, Enden, Zeit, Stand und Zahl der Stimmen
table-tab-places = Orte, { $count }
    .tip = Eine Zeile für jeden Ort, mit der Zahl der Beziehungen, die eingehen und ausgehen
table-tab-actors = Akteure, { $count }
    .tip = Eine Zeile für jeden Akteur, mit der Zahl der Beziehungen, in denen er handelt oder betroffen ist
table-tab-witnesses = Zeugen, { $count }
    .tip = Eine Zeile für jeden Zeugen, mit der Zahl der Beziehungen, die er bestätigt, bestreitet oder offenlässt
table-columns = Spalten
table-copy = Kopieren
table-copy-tip = Gewählte Zeilen mit den Namen der Spalten kopieren, durch Tabulatoren getrennt
table-copy-rows = Gewählte Zeilen kopieren
table-choose-all = Alle Zeilen wählen
table-chosen = { $count ->
    [one] Eine Zeile gewählt
   *[other] { $count } Zeilen gewählt
}
table-open = Öffnen
table-only-witness = Nur was dieser Zeuge sagt
table-sort-up = Aufsteigend sortieren
table-sort-down = Absteigend sortieren
table-sort-file = Reihenfolge der Datei
table-hide = „{ $name }“ ausblenden
table-reset = Spalten wie am Anfang
table-empty = Es gibt keine Zeilen.

table-column-kind = Art
    .tip = Was getan wird. Ein Klick sortiert: Familien und Arten wie in der Legende.
table-column-who = Wer
    .tip = Wer es tut
table-column-whom = Wen
    .tip = Wem es gilt
table-column-from = Von
    .tip = Der Ort, an dem es beginnt, sonst, wer es tut
table-column-to = Nach
    .tip = Der Ort, an dem es endet, sonst, wem es gilt
table-column-when = Wann
    .tip = Sortiert nach dem ersten Tag, dann nach dem ersten möglichen Tag
table-column-realis = Geschehen?
    .tip = Ob es geschehen ist, in der Reihenfolge der Legende
table-column-status = Stand
    .tip = Wer es sagt, aus den Belegstellen berechnet
table-column-voices = Stimmen
    .tip = Unabhängige Stimmen, die es für wahr oder möglich halten
table-column-passages = Belege
    .tip = Wie viele Belegstellen es sagen oder bestreiten
table-column-object = Gegenstand
    .tip = Was übergeben, verlangt oder angedroht wird
table-column-name = Name
    .tip = Sortiert ohne Rücksicht auf Großschreibung und Akzente
table-column-country = Land
    .tip = Das Land, in dem der Ort liegt
table-column-precision = Genauigkeit
    .tip = Wie genau der Ort bekannt ist
table-column-coordinates = Koordinaten
    .tip = Sortiert von Süden nach Norden
table-column-incoming = Eingehend
    .tip = Gezeigte Beziehungen, die hier enden; solche ohne Richtung zählen in beide
table-column-outgoing = Ausgehend
    .tip = Gezeigte Beziehungen, die hier beginnen; solche ohne Richtung zählen in beide
table-column-actor-kind = Art
    .tip = Welcher Art die Partei ist
table-column-member-of = Gehört zu
    .tip = Wovon sie ein Teil ist
table-column-seat = Sitz
    .tip = Wo sie sitzt, auch über das, wozu sie gehört
table-column-acts = Handelt
    .tip = Gezeigte Beziehungen, die von ihr ausgehen
table-column-undergoes = Betroffen
    .tip = Gezeigte Beziehungen, die ihr gelten
table-column-witness-kind = Art
    .tip = Welcher Art die Stimme ist
table-column-speaks-for = Spricht für
    .tip = Zeugen, die für einen Akteur sprechen, sind eine Stimme
table-column-affirms = Sagt es
    .tip = Gezeigte Beziehungen, von denen seine Stimme sagt, dass es so ist
table-column-possible = Hält für möglich
    .tip = Gezeigte Beziehungen, die seine Stimme für wahrscheinlich oder möglich hält
table-column-denies = Bestreitet
    .tip = Gezeigte Beziehungen, die seine Stimme bestreitet oder bezweifelt
table-column-uncommitted = Legt sich nicht fest
    .tip = Gezeigte Beziehungen, die er erwähnt, ohne sich festzulegen
table-column-declines = Schweigt
    .tip = Gezeigte Beziehungen, zu denen er sich nicht äußern will

panel-witnesses = Zeugen
witnesses-waits = Es wird zusammengetragen, wer was sagt …
witnesses-name = Stimmen und Beziehungen
witnesses-description = { $count ->
    [one] Eine Beziehung.
   *[other] { $count } Beziehungen.
} Pfeiltasten gehen von Zelle zu Zelle, Eingabe öffnet die Belegstelle.
witnesses-signs = Zeichen
witnesses-summary = { $relations ->
    [one] Eine Beziehung
   *[other] { $relations } Beziehungen
}, { $voices ->
    [0] keine Stimme
    [one] eine Stimme
   *[other] { $voices } Stimmen
}; { $count ->
    [0] nichts ist umstritten
    [one] eine ist umstritten und steht oben
   *[other] { $count } sind umstritten und stehen oben
}{ $denied ->
    [0] {""}
    [one] , eine ist nur bestritten
   *[other] , { $denied } sind nur bestritten
}
witnesses-relation = Beziehung
witnesses-voice = { $name }, { $count ->
    [one] eine Beziehung
   *[other] { $count } Beziehungen
}
witnesses-together = Eine Stimme, weil sie für dieselben sprechen: { $names }
witnesses-heard = Spricht zu { $relations ->
    [one] einer gezeigten Beziehung
   *[other] { $relations } gezeigten Beziehungen
}; zu hören in { $documents ->
    [one] einem Dokument
   *[other] { $documents } Dokumenten
}
witnesses-copies = { $count ->
    [one] Ein Dokument druckt ihre Meldung ab: das ist diese eine Stimme.
   *[other] { $count } Dokumente drucken ihre Meldung ab: zusammen sind sie diese eine Stimme.
}
witnesses-documents = { $count ->
    [one] Aus einem Dokument
   *[other] Aus { $count } Dokumenten, eine Stimme
}
witnesses-silent = { $name } sagt nichts dazu.
witnesses-superseded = Eine spätere Aussage steht an ihrer Stelle.
witnesses-cell = { $said }. { $relation }

keys-rows = In Tabelle und Zeugen
keys-rows-walk = Von Zeile zu Zeile oder von Zelle zu Zelle
    .keys = Pfeile, Bild ↑, Bild ↓
keys-rows-open = Zeile oder Zelle öffnen
    .keys = Eingabe
keys-rows-several = Mehrere Zeilen wählen
    .keys = Umschalt + Pfeile, Umschalt oder Strg + Klick
keys-rows-all = Alle Zeilen wählen
    .keys = Strg+A
keys-rows-copy = Gewählte Zeilen kopieren
    .keys = Strg+C
keys-rows-wider = Die Spalte verbreitern, deren Kopf die Tastatur hat
    .keys = Umschalt + ← →

# Die Zeitleiste unter der Ansicht.
panel-timeline = Zeitleiste
timeline-name = Beziehungen im Lauf der Zeit
timeline-description = { $count ->
    [one] Eine Beziehung. Pfeiltasten gehen von einer zur nächsten, Eingabe wählt aus.
   *[other] { $count } Beziehungen. Pfeiltasten gehen von einer zur nächsten, Eingabe wählt aus.
}
timeline-lanes-by = Bahnen: { $what }
timeline-lanes-tip = Was die Bahnen der Zeitleiste sind
timeline-time-by = Zeit: { $what }
timeline-time-tip = Welche Daten die Zeitleiste zeigt
timeline-fit = Die ganze Zeit zeigen
timeline-tray-tip = Die Beziehungen ohne Datum auflisten
timeline-tray = { $count ->
    [one] Eine undatiert
   *[other] { $count } undatiert
}
timeline-brush = Zeitfilter
timeline-brush-none = nicht gesetzt
timeline-clear = Zeitfilter entfernen
timeline-brush-tip = Über die Bahnen ziehen, um nur diese Zeit zu zeigen
timeline-only = Nur { $what } zeigen
timeline-only-event = Nur die Zeit der Ereignisse filtert; erst dorthin wechseln, dann einen Zeitraum wählen.
timeline-density = Beziehungen im Lauf der Zeit, nach Gruppen
timeline-until = bis { $day }
timeline-since = ab { $day }

keys-timeline = In der Zeitleiste
keys-timeline-brush = Nur einen Zeitraum zeigen
    .keys = Über die Bahnen ziehen
keys-timeline-move = Den Zeitraum um einen Strich verschieben
    .keys = ← →
keys-timeline-resize = Sein Ende um einen Strich verschieben
    .keys = Umschalt + ← →
keys-timeline-start = Seinen Anfang um einen Strich verschieben
    .keys = Strg + Umschalt + ← →
keys-timeline-remove = Wieder die ganze Zeit zeigen
    .keys = Entf
keys-timeline-pan = Früher, später
    .keys = Achse ziehen, oder Umschalt + Ziehen
keys-timeline-fit = Die ganze Zeit im Blick
    .keys = Doppelklick
