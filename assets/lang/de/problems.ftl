# Beleg: problems

## Bilder
picture-empty = Das Bild hätte keinen einzigen Bildpunkt.
picture-empty-hint = Breite, Höhe und Maßstab müssen größer als null sein.
picture-too-large = Das Bild hätte { $width } × { $height } Bildpunkte; höchstens { $most } je Seite und { $million } Millionen insgesamt lassen sich zeichnen.
picture-too-large-hint = Eine kleinere Größe oder ein kleinerer Maßstab hilft, ebenso der Export als SVG: dort gibt es keine Grenze.
picture-failed = Das Bild lässt sich nicht zeichnen: { $reason }.
