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
action-save-window = Fenster als PNG …
    .tip = Ein Bild des ganzen Fensters speichern
action-problems = Mängel der Datei
    .tip = Was an der geöffneten Datei nicht stimmt und was Abhilfe schafft
action-quit = Beenden
    .tip = Das Fenster schließen
action-search = Suchen
    .tip = Orte, Akteure, Beziehungen, Belegstellen, Dokumente und Befehle finden
action-back = Zurück
    .tip = Zu dem, was vorher ausgewählt war
action-forward = Vor
    .tip = Zu dem, was danach ausgewählt war
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
filter-words = Wörter in Beziehungen und Textstellen
filter-words-hint = Wörter, je der Anfang eines Wortes
filter-time = Wann es war
filter-from-hint = Von (etwa 2023-06)
filter-to-hint = Bis (etwa 2023-09)
filter-time-note = Ein Jahr, ein Monat oder ein Tag in EDTF. Beziehungen ohne Datum stehen für sich.
filter-time-unreadable = Kein Datum, oder es endet, bevor es beginnt. Schreiben Sie 2023, 2023-09 oder 2023-09-13.
filter-voices-least = Unabhängige Stimmen
filter-voices-any = beliebig viele
filter-actors = Akteure, und wer zu ihnen gehört
filter-documents = Dokumente
filter-languages = Sprachen der Dokumente
filter-saved = Filter mit Namen
filter-saved-none = Noch keine.
filter-name-hint = Name für den jetzigen Filter
filter-keep = Behalten
filter-forget = Den Filter { $name } vergessen
filter-shown = { $shown } von { $all } Beziehungen:
filter-take-away = Wegnehmen: { $what }
filter-nothing = Nichts kommt durch. Ohne „{ $what }“ { $count ->
    [0] auch nicht; nehmen Sie mehr weg.
    [one] kommt eine Beziehung durch.
   *[other] kommen { $count } Beziehungen durch.
}
filter-loosen = Wegnehmen
notice-filter-saved = Der Filter ist als „{ $name }“ behalten.
action-view-map = Kartenansicht
    .tip = Orte und Beziehungen auf dem Grund der Erde
action-view-network = Netzansicht
    .tip = Akteure oder Orte und Beziehungen ohne den Grund der Erde
action-view-table = Tabellenansicht
    .tip = Beziehungen, Orte, Akteure und Zeugen als Zeilen
action-view-sources = Quellenansicht
    .tip = Die Dokumente, und was aus ihnen zitiert ist
action-view-witnesses = Zeugenansicht
    .tip = Wer sagt was, und wer bestreitet es
action-split = Karte neben der Ansicht
    .tip = Die Karte neben Netz, Tabelle, Quellen oder Zeugen zeigen
action-timeline = Zeitleiste
    .tip = Die Zeitleiste unter der Ansicht zeigen oder verbergen
action-reset-layout = Aufteilung zurücksetzen
    .tip = Das Fenster aufteilen wie am ersten Tag
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

card-hidden = Vom Filter ausgeblendet
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

document-excerpt = Ein Auszug: Nur was zitiert wird, ist gespeichert; […] steht für Ausgelassenes.
document-full = Der vollständige Text.

hover-several = { $several }: zum Auflisten klicken
hover-place = { $name }: { $count ->
    [0] keine Beziehungen
    [one] eine Beziehung
   *[other] { $count } Beziehungen
}
map-name = Karte der Orte und Beziehungen
map-description = { $count ->
    [0] Nichts ist gezeichnet.
    [one] Ein Element ist gezeichnet. Eine Pfeiltaste führt hin, die Eingabetaste wählt es aus.
   *[other] { $count } Elemente sind gezeichnet. Mit den Pfeiltasten gehen Sie von einem zum nächsten, die Eingabetaste wählt aus.
}
map-inset = Nebenkarte: { $places }
map-inset-keys = Nebenkarte: { $places }. Umschalt und Pfeiltasten verschieben sie, Entf blendet sie aus.
map-inset-hide = Diese Nebenkarte ausblenden: { $places }
map-more = und { $count } weitere
list-back = Zurück zur Liste
list-position = { $at } von { $count }
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
map-choose = Welche davon?
map-bundle = { $count } Beziehungen ({ $mix })
map-heap = { $count } Orte
map-buttons = Karte bewegen
map-stock-tip = Die Beziehungen auflisten, die in dieser Ansicht keine eigene Linie haben
map-unlined = { $count } weitere ohne Linie, anderswo
map-unlined-here = { $count } ohne Linie, die in dieser Ansicht beginnen oder enden
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
