# Beleg: figure
# Was auf und um eine gezeichnete Abbildung steht.

# Der Fuß einer Karte.
figure-made-with = Erstellt mit Natural Earth
figure-boundaries-un = Grenzen: Sicht der UN, umstrittene gestrichelt
figure-boundaries-de-facto = Grenzen: de facto, umstrittene gestrichelt
figure-geonames = Orte: GeoNames
# Dasselbe in wenigen Worten, auf einer kleinen Karte.
figure-brief-made-with = Natural Earth
figure-brief-un = Sicht der UN
figure-brief-de-facto = de facto
figure-brief-geonames = GeoNames
figure-stock = { $drawn } von { $all } Beziehungen in { $lines ->
        [one] einer Linie
       *[other] { $lines } Linien
    }
figure-stock-faint = { $drawn } von { $all } Beziehungen in { $lines ->
        [one] einer Linie
       *[other] { $lines } Linien
    }, die übrigen blass
figure-centred = { $projection }, Mitte { $at }
figure-projection-globe = Globus
figure-projection-azimuthal-equal-area = Flächentreue Azimutalprojektion
figure-projection-azimuthal-equidistant = Mittabstandstreue Azimutalprojektion
figure-projection-equal-earth = Equal Earth
figure-projection-natural-earth = Natural-Earth-Projektion
figure-projection-mercator = Mercator
figure-north = N
figure-south = S
figure-east = O
figure-west = W
filter-without = ohne { $names }
filter-and-more = { $names } und { $count } weitere
filter-none = gar nichts
filter-anyone = beliebig
filter-anywhere = beliebig
filter-actor-alone = { $name } allein
filter-place-alone = { $name } (nur der Ort genannt)
filter-voices = mindestens { $count ->
    [one] eine Stimme
   *[other] { $count } Stimmen
}
figure-network-actors = Netz der Akteure
figure-network-places = Netz der Orte
figure-layout-force = kräftebasiert angeordnet
figure-layout-circular = im Kreis angeordnet
figure-network-sized = Fläche der Knoten: Beziehungen
figure-network-stand-in = Quadrat: ein Ort, an dem niemand genannt ist
figure-network-ego = Nur was höchstens { $depth ->
    [one] eine Beziehung
   *[other] { $depth } Beziehungen
} von { $name } entfernt ist
figure-network-ego-empty = Kein Knoten, den der Filter durchlässt, gehört zu { $name }
figure-network-without-node = { $count ->
    [one] Bei einer Beziehung fehlt an einem Ende der Ort, sie ist nicht gezeigt
   *[other] Bei { $count } Beziehungen fehlt an einem Ende der Ort, sie sind nicht gezeigt
}
# $shown und $count sind Anzahlen von Knoten: gezeichnete, und solche, für die kein Platz ist.
figure-network-left-out = Knoten ohne Beziehung: { $shown } gezeigt und { $count } weitere
# $shown und $all sind Anzahlen von Beziehungen, $what zählt die Bedingungen auf.
figure-selected = Hervorgehoben: { $name }
figure-filtered = Gezeigt: { $shown } von { $all } Beziehungen ({ $what })

# Die Legende.
figure-legend-kind = Art
figure-legend-realis = Ist es geschehen?
figure-legend-status = Wer sagt es?
figure-legend-witness = Zeugen
figure-legend-voices = Stimmen dafür
figure-voices-one = eine
figure-voices-two = zwei
figure-voices-more = drei oder mehr
figure-legend-several = Mehrere in einer Linie
figure-several = je mehr, desto breiter; Farben nach Anteil
figure-several-in-greys = je mehr, desto breiter
figure-several-number = wie viele es sind
figure-legend-place = Orte
figure-place-exact = Stadt oder genaue Stelle
figure-place-coarse = nur ungefähr bekannt
figure-place-heap = so viele weitere dabei
figure-place-loop = innerhalb eines Punktes

# Ein exportiertes Blatt.
figure-sources = Quellen
figure-source-unnamed = Medium nicht genannt
figure-passages =
    { $count ->
        [one] eine Belegstelle
       *[other] { $count } Belegstellen
    }
figure-relations-more =
    { $count ->
        [one] und eine weitere
       *[other] und { $count } weitere
    }
figure-unsupported =
    { $count ->
        [one] Bei einer Beziehung ist keine Belegstelle sicher im Text zu finden; sie steht nicht auf der Karte.
       *[other] Bei { $count } Beziehungen ist keine Belegstelle sicher im Text zu finden; sie stehen nicht auf der Karte.
    }
figure-unlocated =
    { $count ->
        [one] Eine Beziehung hat an einem Ende keinen Ort und steht nicht auf der Karte.
       *[other] { $count } Beziehungen haben an einem Ende keinen Ort und stehen nicht auf der Karte.
    }

picture-empty = Das Bild hätte keinen einzigen Bildpunkt.
picture-empty-hint = Breite, Höhe und Maßstab müssen größer als null sein.
picture-too-large = Das Bild hätte { $width } × { $height } Bildpunkte; höchstens { $most } je Seite und { $million } Millionen insgesamt lassen sich zeichnen.
picture-too-large-hint = Eine kleinere Größe oder ein kleinerer Maßstab hilft, ebenso der Export als SVG: dort gibt es keine Grenze.
picture-failed = Das Bild lässt sich nicht zeichnen: { $reason }.

# Am Maßstab einer Nebenkarte.
figure-scale-kilometres = { $length } km
figure-scale-metres = { $length } m

# Die Zeitleiste.
timeline-undated = { $count } undatiert
timeline-lane-without = Nicht genannt
timeline-lane-others = { $count } weitere
timeline-nothing = Hier gibt es zeitlich nichts zu zeigen.
timeline-no-event = { $count ->
    [one] Das Datum dieser Beziehung ist nicht bekannt.
   *[other] Die Daten dieser { $count } Beziehungen sind nicht bekannt.
}
timeline-no-said = { $count ->
    [one] Bei dieser Beziehung steht nirgends, wann es gesagt wurde.
   *[other] Bei diesen { $count } Beziehungen steht nirgends, wann es gesagt wurde.
}
timeline-no-published = { $count ->
    [one] Das Dokument dieser Beziehung hat kein Datum.
   *[other] Die Dokumente dieser { $count } Beziehungen haben kein Datum.
}
timeline-out-of-sight = Alle Daten liegen außerhalb dieses Zeitraums.
timeline-time = Zeit: { $what }
timeline-lanes = Bahnen: { $what }
timeline-shared = wo es für einzelne zu viele sind, zeigt die Höhe die Anzahl; jede Beziehung verteilt sich gleichmäßig auf ihre Tage
timeline-reading = blass: nur ungefähr bekannt; auslaufend: ohne Ende; punktierter Faden: eine Beziehung mit mehreren Daten
time-of-event = Ereignis
time-of-said = Äußerung
time-of-published = Veröffentlichung
lanes-family = Gruppen
lanes-kind = Arten
lanes-actor = Akteure
lanes-place = Orte
lanes-voice = Stimmen
tick-quarter = Q{ $quarter }
tick-month-1 = Jan.
tick-month-2 = Feb.
tick-month-3 = März
tick-month-4 = Apr.
tick-month-5 = Mai
tick-month-6 = Juni
tick-month-7 = Juli
tick-month-8 = Aug.
tick-month-9 = Sep.
tick-month-10 = Okt.
tick-month-11 = Nov.
tick-month-12 = Dez.
