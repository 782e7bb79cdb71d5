# Beleg: problems

## Files that cannot be used at all

file-too-large = Die Datei ist größer als { $limit } MB.
    .hint = Teilen Sie das Dossier auf, oder speichern Sie Auszüge statt ganzer Texte.
file-not-utf8 = Die Datei ist ab hier kein UTF-8.
    .hint = Speichern Sie sie als UTF-8.
file-wide = Die Datei ist in { $encoding }; Dossiers und Texte werden in UTF-8 gelesen.
    .hint = Öffnen Sie sie in einem Texteditor und speichern Sie sie als UTF-8.
file-no-text = Das ist keine Textdatei{ $format ->
    [other] {""}
    [ZIP] , sondern ein ZIP-Archiv wie die von Textverarbeitungen und Tabellenprogrammen
    [OLE] , sondern ein altes Office-Dokument
    [SQLite] , sondern eine SQLite-Datenbank
   *[known] , sondern eine Datei im Format { $format }
}.
    .hint = Wählen Sie eine andere Datei; die Namen von Dossiers enden auf .dossier.json.
file-xml = Das ist XML oder HTML, etwa eine Webseite, KML oder GraphML, und kein Dossier.
    .hint = Wählen Sie eine Datei, deren Name auf .dossier.json endet. Ein Dossier ist in JSON geschrieben.
file-no-json = Das ist Text, aber kein JSON, und darum kein Dossier.
    .hint = Wählen Sie eine Datei, deren Name auf .dossier.json endet. Der Text eines Artikels gehört darin in „text“ eines Dokuments.
file-map = Das ist eine { $found }-Datei, kein Dossier: Sie enthält Orte, aber weder Beziehungen noch Belegstellen.
    .hint = Wählen Sie eine Datei, deren Name auf .dossier.json endet. Orte gehören in die Tabelle „places“ eines Dossiers.
file-no-format = Das ist kein Beleg-Dossier: Der Schlüssel „format“ lautet nicht „beleg-dossier“.
    .hint = Wählen Sie eine Datei, deren Name auf .dossier.json endet.
    .dossier = Schreiben Sie "format": "beleg-dossier", "version": 1 an den Anfang.
file-other-format = Das ist kein Beleg-Dossier: Sein Format heißt „{ $found }“.
    .hint = Wählen Sie eine Datei, deren Name auf .dossier.json endet.
file-newer = Das Dossier hat die Formatversion { $found }; die ist neuer als dieses Programm.
    .hint = Öffnen Sie es mit einer neueren Version von Beleg.
file-version = Der Schlüssel „version“ fehlt oder ist keine ganze Zahl.
    .hint = Schreiben Sie "version": 1.

json-empty = Die Datei ist leer.
    .hint = Wählen Sie eine andere Datei. Stand vorher etwas darin, holen Sie es aus einer Kopie zurück.
json-more = Die Datei geht nach ihrem Ende weiter: „{ $found }“.
json-unexpected = Erwartet: { $wanted ->
    [value] ein Wert
    [list] ein Komma oder das Ende der Liste
    [object] ein Komma oder das Ende des Objekts
    [key] ein Schlüssel in doppelten Anführungszeichen
    [colon] ein Doppelpunkt nach dem Schlüssel
    [digit] eine Ziffer
   *[other] etwas anderes
}; gefunden: „{ $found }“.
json-end = Die Datei bricht ab: { $wanted ->
    [value] Ein Wert fehlt
    [list] Eine Liste ist nicht geschlossen
    [object] Ein Objekt ist nicht geschlossen
    [key] Ein Schlüssel fehlt
    [colon] Ein Doppelpunkt fehlt
    [digit] Eine Zahl ist nicht zu Ende
   *[quote] Ein Text ist nicht geschlossen
}.
json-control = Ein Text enthält ein rohes Steuerzeichen ({ $found }).
json-escape = Ein Text enthält einen Backslash, der keine Escape-Sequenz einleitet.
json-surrogate = Ein Text enthält ein halbes Zeichen (ein einzelnes Surrogat).
json-deep = Listen und Objekte sind tiefer als { $limit } Ebenen geschachtelt.
json-hint = Berichtigen Sie das JSON an dieser Stelle; vorher lässt sich nichts lesen.

## Records that cannot be used

problem-missing-key = Der Schlüssel „{ $key }“ fehlt.
    .hint = Ergänzen Sie „{ $key }“.
    .misspelt = Schreiben Sie „{ $key }“, wo jetzt „{ $found }“ steht, falls es so gemeint ist.
problem-wrong-type = Erwartet: { $wanted ->
    [text] ein Text
    [local-text] ein Text oder ein Objekt mit einem Text je Sprache
    [number] eine Zahl
    [whole-number] eine ganze Zahl
    [bool] true oder false
    [list] eine Liste
   *[object] ein Objekt
}; gefunden: { $found ->
    [null] null
    [bool] true oder false
    [number] eine Zahl
    [text] ein Text
    [list] eine Liste
   *[object] ein Objekt
}.
    .hint = { $wanted ->
    [text] Setzen Sie den Wert in doppelte Anführungszeichen.
    [local-text] Setzen Sie den Wert in doppelte Anführungszeichen, oder schreiben Sie {"{"}"de": "…"{"}"}.
    [number] Schreiben Sie eine Zahl ohne Anführungszeichen.
    [whole-number] Schreiben Sie Ziffern ohne Anführungszeichen.
    [bool] Schreiben Sie true oder false, ohne Anführungszeichen.
    [list] Setzen Sie den Wert in eckige Klammern.
   *[object] Setzen Sie den Wert in geschweifte Klammern.
}
problem-double-key = Der Schlüssel „{ $key }“ steht zweimal in einem Objekt.
    .hint = Behalten Sie einen von beiden.
problem-bad-id = „{ $id }“ ist keine Kennung.
    .hint = Erlaubt sind Kleinbuchstaben a–z, Ziffern und Bindestriche; am Anfang steht ein Buchstabe oder eine Ziffer.
problem-duplicate-id = Die Kennung „{ $id }“ ist in Zeile { $line }, Spalte { $column } schon vergeben.
    .hint = Geben Sie einem der beiden eine andere Kennung, und ändern Sie, was darauf verweist.
problem-unknown-word = „{ $word }“ gehört nicht zu diesem Vokabular.
    .hint = Wählen Sie eines von: { $words }.
    .near = Ist „{ $meant }“ gemeint? Dann schreiben Sie es genau so.
problem-shadowed-kind = „{ $id }“ ist schon eine Art des Standardvokabulars.
    .hint = Geben Sie dieser Art eine andere Kennung, oder nehmen Sie die aus dem Standard.
problem-bad-date = „{ $date }“ ist kein Datum nach EDTF; unlesbar ab Zeichen { $at }.
    .hint = Schreiben Sie zum Beispiel 2023-09-12, 2023-09, 2023, 2023-09~ oder 2023-08-11/2023-08-20.
problem-reversed-date = „{ $date }“ endet, bevor es beginnt: { $from } liegt nach { $to }.
    .hint = Vertauschen Sie die beiden, oder berichtigen Sie das falsche.
problem-longitude = Die geografische Länge { $number } liegt nicht zwischen -180 und 180.
    .hint = Geben Sie Grad an, Westen negativ.
problem-latitude = Die geografische Breite { $number } liegt nicht zwischen -90 und 90.
    .hint = Geben Sie Grad an, Süden negativ.
    .swapped = Länge und Breite sehen vertauscht aus: Schreiben Sie "lon": { $number }, "lat": { $other }.
problem-bad-whole-number = { $found } ist keine ganze Zahl von { $min } bis { $max }.
    .hint = Schreiben Sie nur Ziffern, ohne Punkt und ohne Exponent.
problem-bad-language-tag = „{ $tag }“ benennt keine Sprache.
    .hint = Nehmen Sie ein Kürzel nach BCP 47, etwa en, de, ko oder zh-Hant.
problem-no-language = Der Text steht in keiner Sprache da.
    .hint = Schreiben Sie einen Text oder wenigstens eine Sprache mit ihrem Text.
problem-bad-country = „{ $country }“ ist kein Länderkürzel.
    .hint = Nehmen Sie die zwei Großbuchstaben nach ISO 3166-1, etwa US oder KP.
    .near = Schreiben Sie es in Großbuchstaben: „{ $meant }“.
problem-empty-end = Dieses Ende nennt weder Akteur noch Ort.
    .hint = Nennen Sie einen Akteur, einen Ort oder beides.
problem-no-passages = Die Beziehung „{ $id }“ hat keine Belegstelle.
    .hint = Zitieren Sie einen Satz, der das sagt. Ohne einen wird nichts gezeichnet.
problem-no-passage-left = Keine Belegstelle von „{ $id }“ ist brauchbar, also auch die Beziehung nicht.
    .hint = Berichtigen Sie ihre Belegstellen.
problem-empty-quotation = Das Zitat ist leer.
    .hint = Zitieren Sie das Dokument Buchstabe für Buchstabe.
problem-dangling-reference = Es gibt { $table ->
    [documents] kein Dokument
    [witnesses] keinen Zeugen
    [actors] keinen Akteur
    [places] keinen Ort
    [relations] keine Beziehung
   *[kinds] keine Art
} „{ $id }“.
    .hint = Berichtigen Sie die Kennung, oder ergänzen Sie „{ $id }“ unter „{ $table }“.
    .near = Ist „{ $meant }“ gemeint? Berichtigen Sie die Kennung, oder ergänzen Sie „{ $id }“ unter „{ $table }“.
problem-reference-set-aside = { $table ->
    [documents] Das Dokument
    [witnesses] Der Zeuge
    [actors] Der Akteur
    [places] Der Ort
    [relations] Die Beziehung
   *[kinds] Die Art
} „{ $id }“ in Zeile { $line } ist nicht brauchbar, also auch dies nicht.
    .hint = Berichtigen Sie „{ $id }“; dann stimmt auch dies.
problem-misspelt-table = „{ $key }“ ist kein Schlüssel eines Dossiers. { $count ->
    [one] Der Eintrag darin wurde nicht gelesen
   *[other] Die { $count } Einträge darin wurden nicht gelesen
}.
    .hint = Ist „{ $meant }“ gemeint? Dann schreiben Sie es so. Bis dahin bewahrt Beleg, was dort steht, und liest es nicht.

## Contents that are wrong

problem-wrong-hash = Der Text von „{ $id }“ ist nicht der, zu dem die Prüfsumme gehört: gespeichert { $stored }, berechnet { $computed }.
    .hint = Stellen Sie den Text wieder her, oder prüfen Sie die Belegstellen neu und speichern Sie die berechnete Prüfsumme.
problem-offsets-outside = Die Belegstelle „{ $id }“ soll von { $start } bis { $end } reichen; der Text von „{ $document }“ hat { $length ->
    [one] ein Zeichen
   *[other] { $length } Zeichen
} (Unicode-Codepunkte).
    .hint = Berichtigen Sie die Positionen, oder entfernen Sie beide; dann wird das Zitat gesucht.
problem-quotation-altered = Das Zitat von „{ $id }“ steht so nicht in „{ $document }“, wohl aber etwas Ähnliches.
    .hint = Vergleichen Sie beides, und zitieren Sie, was das Dokument sagt.
problem-quotation-ambiguous = Das Zitat von „{ $id }“ kann an mehreren Stellen von „{ $document }“ gemeint sein.
    .hint = Geben Sie die Positionen oder die Wörter davor und danach an, oder zitieren Sie mehr.
problem-quotation-orphaned = Das Zitat von „{ $id }“ steht nicht in „{ $document }“.
    .hint = Zitieren Sie, was das Dokument sagt, oder berichtigen Sie, welches Dokument es ist.
problem-quotation-over-gap = Das Zitat von „{ $id }“ reicht über ein „[…]“ hinweg, wo der Auszug etwas auslässt.
    .hint = Machen Sie zwei Belegstellen daraus.

## What is merely odd

problem-byte-order-mark = Die Datei beginnt mit einer Bytereihenfolge-Marke (BOM).
    .hint = Speichern Sie sie als UTF-8 ohne BOM. Beleg schreibt keine.
problem-swapped-coordinates = Der Ort „{ $id }“ liegt etwa { $km } km von der Mitte seines Landes „{ $country }“ entfernt.
    .hint = Länge und Breite sehen vertauscht aus: Schreiben Sie "lon": { $lat }, "lat": { $lon }.
problem-null-island = Der Ort „{ $id }“ liegt bei 0, 0, im Golf von Guinea.
    .hint = Schlagen Sie seine Koordinaten nach.
problem-relations-alike = Die Beziehung „{ $id }“ sagt dasselbe wie „{ $other }“.
    .hint = Führen Sie die Belegstellen beider in einer Beziehung zusammen.
problem-never-quoted = Nichts zitiert das Dokument „{ $id }“.
    .hint = Zitieren Sie es, oder entfernen Sie es.
problem-quotation-moved = Das Zitat von „{ $id }“ steht an anderer Stelle von „{ $document }“: von { $start } bis { $end }.
    .hint = Speichern Sie diese Positionen.
problem-quotation-cosmetic = Das Zitat von „{ $id }“ weicht von „{ $document }“ nur in Leerraum, Anführungszeichen oder Strichen ab.
    .hint = Zitieren Sie Buchstabe für Buchstabe: Zeichen { $start } bis { $end }.
problem-unlocated-end = Ein Ende von „{ $id }“ ist nicht auf der Karte: Der Akteur „{ $actor }“ hat keinen Sitz.
    .hint = Geben Sie dem Ende einen Ort oder dem Akteur einen Sitz.
problem-control-characters = { $count ->
    [one] Der Text enthält ein verborgenes Steuerzeichen
   *[other] Der Text enthält { $count } verborgene Steuerzeichen
}, als erstes { $first }.
    .hint = Entfernen Sie, was die Quelle nicht hat. Beleg zeigt sie als Marken und befolgt sie nicht.
problem-misspelt-key = Beleg kennt den Schlüssel „{ $key }“ nicht. Ist „{ $meant }“ gemeint?
    .hint = Schreiben Sie „{ $meant }“. Ist es Ihr eigener Schlüssel, kann er bleiben: Beleg behält ihn, liest ihn aber nicht.
problem-odd-link = „{ $link }“ ist kein Link mit http, https oder doi.
    .hint = Schreiben Sie die ganze Adresse; sie beginnt mit https://.
problem-circular-membership = Der Akteur „{ $id }“ gehört zu sich selbst.
    .hint = Lösen Sie den Kreis in „member_of“ auf.
problem-long-context = „{ $id }“ hält neben seinem Zitat { $found } Zeichen fest; { $limit } genügen.
    .hint = Kürzen Sie auf { $limit }.

## Edits that are refused

edit-taken = Die Kennung „{ $id }“ ist vergeben.
    .hint = Wählen Sie eine andere.
edit-missing = Es gibt nichts namens „{ $id }“.
    .hint = Nehmen Sie die Kennung von etwas, das in diesem Dossier steht.
edit-dangling = Es gibt { $table ->
    [documents] kein Dokument
    [witnesses] keinen Zeugen
    [actors] keinen Akteur
    [places] keinen Ort
    [relations] keine Beziehung
   *[kinds] keine Art
} „{ $id }“.
    .hint = Legen Sie „{ $id }“ zuerst an, oder verweisen Sie auf etwas anderes.
edit-in-use = „{ $id }“ lässt sich nicht entfernen. Darauf verweisen: { $more ->
    [0] { $by }
   *[other] { $by } und { $more } weitere
}.
    .hint = Ändern Sie zuerst diese.
edit-last-passage = „{ $id }“ ist die einzige Belegstelle von „{ $relation }“, und eine Beziehung braucht eine.
    .hint = Entfernen Sie die Beziehung, oder ergänzen Sie zuerst eine andere Belegstelle.
edit-position = Die Lage von „{ $id }“ entspricht nicht seinen Koordinaten.
    .hint = Geben Sie Länge und Breite noch einmal an.
edit-credibility = Die Glaubwürdigkeit von „{ $id }“ ist keine Zahl von 1 bis 6.
    .hint = Wählen Sie eine Zahl von 1 bis 6, oder lassen Sie sie weg.
excerpt-not-found = Die Belegstelle „{ $id }“ steht nicht im Text von „{ $document }“; in einem Auszug ginge ihre Position verloren.
    .hint = Berichtigen Sie zuerst die Belegstelle.
excerpt-over-gap = Die Belegstelle „{ $id }“ enthält ein „[…]“, und das bezeichnet, was ein Auszug auslässt.
    .hint = Machen Sie zuerst zwei Belegstellen daraus.
