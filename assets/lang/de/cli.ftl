# Die Befehlszeile

progress-reading = { $file } wird gelesen
progress-anchoring = Zitate werden mit Texten verglichen
progress-drawing = Wird gezeichnet

error-output = Die Ausgabe lässt sich nicht schreiben: { error-unreadable.reason }.
error-no-window = Dieses Programm wurde ohne Fenster gebaut.
error-no-display = Es gibt keinen Bildschirm, auf dem sich ein Fenster öffnen ließe.
error-no-display-hint = `beleg export --to karte.png` zeichnet die Karte auch ohne; `beleg --help` nennt alles Weitere.
error-not-utf8 = Dieser Text ist nicht in UTF-8.
error-not-utf8-hint = Speichern Sie ihn in einem Texteditor als UTF-8 und versuchen Sie es noch einmal.
error-unknown-word = { $option } kennt `{ $word }` nicht.
error-unknown-word-hint = Möglich sind: { $choices }{ $more ->
    [0] .
   *[other] {" "}und { $more } weitere.
    }
error-unknown-word-near = Ist `{ $meant }` gemeint?
error-no-dyad = { $option } `{ $text }` sagt nicht, zwischen welchen Enden.
error-no-dyad-hint = Was von A nach B geht, heißt „A -> B“, in jeder Richtung „A -- B“, ohne Richtung „A <-> B“, und alles, was A tut, „A ->“; A und B sind Kennungen oder Namen von Akteuren oder Orten.
error-no-date = { $option } kann `{ $text }` nicht als Datum lesen; unlesbar ab Zeichen { $at }.
error-no-date-hint = Schreiben Sie es in EDTF, etwa 2023, 2023-09 oder 2023-09-13.
error-date-reversed = { $option }: `{ $text }` endet, bevor es beginnt; { $from } liegt nach { $to }.
error-date-reversed-hint = Vertauschen Sie die beiden, oder schreiben Sie nur ein Datum.
error-from-after-to = Der gewählte Zeitraum endet, bevor er beginnt: --from { $from } liegt nach --to-date { $to }.
error-from-after-to-hint = Vertauschen Sie --from und --to-date.
error-no-such-id = Nichts in diesem Dossier hat die Kennung `{ $id }`.
error-no-such-id-hint = `beleg list` zeigt die Kennungen der Beziehungen; die von Orten, Akteuren, Dokumenten und Belegstellen stehen in der Datei.
error-no-such-relation = Keine Beziehung oder Belegstelle in diesem Dossier hat die Kennung `{ $id }`.
error-no-such-relation-hint = `beleg list` zeigt die Kennungen der Beziehungen, `beleg list --format json` auch die der Belegstellen.
error-show-what = Es fehlt, was gezeigt werden soll: eine Kennung oder Filter.
error-show-both = Zeigen lässt sich eines mit seiner Kennung oder alles, was durch Filter kommt, nicht beides.
error-show-what-hint = `beleg show us-threat` zeigt eine Beziehung, `beleg show --kind visit` alle Besuche.
error-relation-aside = Die Beziehung `{ $id }` steht in der Datei, ist aber fehlerhaft und wurde beiseitegelegt.
error-relation-aside-hint = `beleg check` sagt, was daran falsch ist.
error-no-such-document = Kein Dokument in diesem Dossier hat die Kennung `{ $id }`.
error-text-argument = `{ $text }` nennt nicht Dokument und Datei.
error-text-argument-hint = Schreiben Sie DOK=PFAD, etwa article-2023-09=artikel.txt.
error-picture-format = Die Endung von { $file } nennt kein Bildformat.
error-picture-format-hint = Lassen Sie den Namen auf .png oder .svg enden.

check-text = Dokument { $document } gegen { $path }: { $count ->
    [one] eine Belegstelle
   *[other] { $count } Belegstellen
}
check-consequences = { $count ->
    [one] Ein Fehler folgt daraus:
   *[other] { $count } Fehler folgen daraus:
}
check-consequences-more = … und { $count } weitere; siehe --format json
check-more = … und { $count ->
    [one] ein weiterer Mangel ist
   *[other] { $count } weitere Mängel sind
} nicht aufgeführt; beheben Sie erst diese
check-quoted = Zitiert:
check-document-says = Im Text steht:
check-summary = { $errors ->
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
} in { $relations ->
    [one] einer Beziehung
   *[other] { $relations } Beziehungen
} mit { $passages ->
    [one] einer Belegstelle
   *[other] { $passages } Belegstellen
}.

column-id = Kennung
column-kind = Art
column-from = Von
column-to = Nach
column-when = Wann
column-realis = Ist es geschehen?
column-status = Stand
column-passages = Belegstellen
column-object = Gegenstand

filters-nothing = Keine Beziehung erfüllt diese Filter, auch nicht ohne einen davon ({ $options }); lassen Sie mehrere weg.
filters-nothing-but = Keine Beziehung erfüllt diese Filter; ohne einen davon bleiben welche: { $options }.

list-undated = { $count ->
    [one] Eine Beziehung ohne Datum fehlt hier; --undated nimmt sie hinzu.
   *[other] { $count } Beziehungen ohne Datum fehlen hier; --undated nimmt sie hinzu.
}

card-passages = { $count ->
    [one] Eine Belegstelle
   *[other] { $count } Belegstellen
}
card-unsupported = Nicht auf der Karte: { $passages ->
    [one] Die Belegstelle ist im zitierten Text nicht sicher zu finden
   *[other] Keine der { $passages } Belegstellen ist im zitierten Text sicher zu finden
}; Abhilfe schafft ein Zitat, das mit seinem Text übereinstimmt.
card-unlocated = Nicht auf der Karte: Ein Ende hat keinen Ort; Abhilfe schafft ein Ort für dieses Ende oder ein Sitz für seinen Akteur.
card-marked = Die mit > gekennzeichnete ist { $id }.
citation-footnote = { $quote } – { $source }.

excerpt-done = { $file } ist geschrieben: { $after } von { $before } Bytes Text sind erhalten.
generate-done = { $file } ist geschrieben: { $relations } Beziehungen zwischen { $places } Orten.

error-generate = Ein solches Dossier lässt sich nicht erzeugen.
error-generate-hint = Möglich sind bis zu { $most-relations } Beziehungen zwischen mindestens 2 und höchstens { $most-places } Orten.

error-not-written = Diese Datei lässt sich nicht schreiben: { error-unreadable.reason }.
error-not-written-hint = Wählen Sie einen Ordner, den es gibt und in dem Sie schreiben dürfen.
error-full-hint = Schaffen Sie Platz, oder wählen Sie einen Ordner auf einem anderen Datenträger.

error-no-file-or-command = Es gibt weder eine Datei `{ $word }` noch einen Befehl dieses Namens.
error-no-file-or-command-hint = Ist `beleg { $command }` gemeint?
error-not-found = Diese Datei gibt es nicht.
error-not-found-hint = Prüfen Sie Namen und Ordner.
error-not-allowed = Diese Datei darf nicht gelesen werden.
error-not-allowed-hint = Lassen Sie sich Leserechte geben.
error-unreadable = Diese Datei lässt sich nicht lesen: { error-unreadable.reason }.
    .reason = { $io ->
    [not-found] es gibt keinen solchen Ordner
    [denied] Sie haben nicht das Recht dazu
    [folder] es ist ein Ordner
    [no-folder] ein Teil ihres Pfades ist kein Ordner
    [full] der Datenträger ist voll
    [quota] Ihr Anteil am Speicherplatz ist aufgebraucht
    [large] sie ist zu groß für diesen Datenträger
    [read-only] der Datenträger lässt sich nur lesen
    [name] der Name ist zu lang oder hier nicht erlaubt
    [busy] ein anderes Programm benutzt sie gerade
    [memory] der Arbeitsspeicher reicht nicht
    [network] Netz oder Laufwerk antwortet nicht
   *[other] { $reason }
}
error-unreadable-hint = Ist es ein Ordner oder ein Gerät, so nennen Sie stattdessen eine Datei.
error-ground = Die Kartengrundlage lässt sich nicht lesen: { $reason }
error-fonts = Die Schriften des Programms lassen sich nicht lesen: { $reason }.
error-reinstall-hint = Die Programmdatei ist beschädigt; installieren Sie sie neu.

load-faulty = { $file }: { $count ->
    [one] ein Fehler
   *[other] { $count } Fehler
}; was fehlerhaft ist, fehlt hier. `beleg check` sagt, wo.

error-excerpt-over = Der Auszug würde { $file } ersetzen, und damit die vollen Texte.
error-excerpt-over-hint = Nennen Sie nach --to eine andere Datei.

search-nothing = Nichts beginnt mit „{ $text }“, auch nicht ungefähr.
search-more = und { $count } weitere
search-places = Orte ({ $count })
search-actors = Akteure ({ $count })
search-relations = Beziehungen ({ $count })
search-passages = Belegstellen ({ $count })
search-documents = Dokumente ({ $count })
