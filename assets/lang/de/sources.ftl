# Dokumente, das Lesefenster, Zitate und angehängte Texte

panel-sources = Quellen

action-copy-markdown = Als Markdown kopieren
    .tip = Die Belegstelle als Markdown-Zitat mit ihrer Quelle kopieren
action-copy-annotation = Als Web Annotation kopieren
    .tip = Die Belegstelle als W3C Web Annotation in JSON-LD kopieren
action-attach-text = Volltext anhängen …
    .tip = Den Volltext des Dokuments im Lesefenster wählen und die Zitate daran prüfen
action-undo = Rückgängig
    .tip = Die letzte Änderung des Dossiers zurücknehmen, oder im Netz, wohin ein Knoten gesetzt wurde
action-redo = Wiederholen
    .tip = Das Zurückgenommene noch einmal tun
action-next-quoted = Nächste Belegstelle des Dokuments
    .tip = Die nächste Belegstelle in der Folge des Textes lesen
action-previous-quoted = Vorige Belegstelle des Dokuments
    .tip = Die Belegstelle davor in der Folge des Textes lesen

card-copy-as = Kopieren als …
notice-markdown-copied = Markdown kopiert
notice-annotation-copied = Web Annotation kopiert
notice-attached = Text angehängt. Die Datei ist noch unverändert.
notice-undone = Zurückgenommen
notice-redone = Wiederholt
mark-unsaved = Geändert, nicht gespeichert
    .tip = Das Dossier im Fenster weicht von seiner Datei ab. Diese Fassung kann es nicht speichern, aber die Änderung lässt sich zurücknehmen.

sources-document = Dokument
sources-outlet = Quelle
sources-date = Datum
sources-lang = Sprache
sources-passages = Belegstellen
sources-quoted = Zitiert
sources-sort = Nach { $column } ordnen
sources-sorted-up = { $column }, aufsteigend
sources-sorted-down = { $column }, absteigend
sources-choose = Ein anderes Dokument wählen
sources-none = Dieses Dossier hat keine Dokumente.
sources-count = { $shown } von { $all }
sources-excerpt = Auszug
sources-excerpt-tip = Gespeichert ist nur, was zitiert wird; wie viel des Dokuments das ist, lässt sich nicht sagen.
sources-percent = { $whole } %
sources-percent-below = <1 %
sources-percent-above = >99 %
sources-undated = ohne Datum
sources-row = { $title }, { $source }, { $date }, { $lang }, { $passages ->
    [0] keine Belegstellen
    [one] eine Belegstelle
   *[other] { $passages } Belegstellen
}, { $quoted }
sources-row-quoted = { $percent } zitiert
sources-row-excerpt = ein Auszug
sources-unsure = { $count ->
    [one] Eine Belegstelle muss sich jemand ansehen
   *[other] { $count } Belegstellen muss sich jemand ansehen
}

reader-lost = { $count ->
    [one] Eine Belegstelle hat keinen Platz in diesem Text:
   *[other] { $count } Belegstellen haben keinen Platz in diesem Text:
}
reader-hidden = { $count ->
    [one] Eine Belegstelle dieses Dokuments verbirgt der Filter.
   *[other] { $count } Belegstellen dieses Dokuments verbirgt der Filter.
}
reader-unquoted = Aus diesem Dokument wird nichts zitiert.
reader-empty = Es ist kein Text gespeichert.
reader-highlight = { $quote }: { $relation }
reader-highlights = { $quote }: { $count } Beziehungen
reader-choose = { $count } Beziehungen zitieren dies. Welche?
reader-more = und { $count } weitere
reader-find = In diesem Text suchen
reader-found = { $at } von { $count }
reader-found-most = { $at } von { $count } und mehr
reader-found-none = Nicht in diesem Text
reader-find-next = Nächste Stelle
reader-find-previous = Stelle davor
reader-position-brief = { $at } von { $count }
reader-position = Belegstelle { $at } von { $count }

choose-text = Den Volltext wählen
choose-text-filter = Reiner Text (UTF-8)
attach-title = Den Volltext anhängen?
attach-about = { $document }: { $length } Zeichen. Noch ist nichts geändert.
attach-none-found = Keines der Zitate steht in diesem Text. Vielleicht gehört er zu einem anderen Dokument.
attach-group-exact = { $count ->
    [one] Ein Zitat steht, wo es stand
   *[other] { $count } Zitate stehen, wo sie standen
}
attach-group-moved = { $count ->
    [one] Ein Zitat steht an anderer Stelle
   *[other] { $count } Zitate stehen an anderen Stellen
}
attach-group-altered = { $count ->
    [one] Ein Zitat lautet anders: bitte entscheiden
   *[other] { $count } Zitate lauten anders: bitte jedes entscheiden
}
attach-group-ambiguous = { $count ->
    [one] Ein Zitat könnte an mehreren Stellen stehen und zählt nicht
   *[other] { $count } Zitate könnten an mehreren Stellen stehen und zählen nicht
}
attach-group-orphaned = { $count ->
    [one] Ein Zitat steht nicht im Text und zählt nicht
   *[other] { $count } Zitate stehen nicht im Text und zählen nicht
}
attach-more = und { $count } weitere
attach-for = Zitiert für { $relation }
attach-keep = Zitat behalten
    .tip = Der alte Wortlaut bleibt und zählt nicht als Beleg
attach-accept = Neuen Wortlaut nehmen
    .tip = Das Zitat lautet fortan wie der Text und zählt
attach-choice = { $choice }: { $quote }
attach-do = Anhängen
attach-do-anyway = Trotzdem anhängen
attach-unsaved = Die Datei selbst wird nicht geschrieben, und die Änderung lässt sich zurücknehmen.
attach-empty = Die Datei hat keinen Text.
    .hint = Die Datei mit dem Volltext des Dokuments wählen.
opening-text = Zitate werden an { $file } geprüft
