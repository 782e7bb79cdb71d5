# Beleg: figure
# What stands on and around a drawn figure.

# The foot of a map.
figure-made-with = Made with Natural Earth
figure-boundaries-un = boundaries: UN view, disputed dashed
figure-boundaries-de-facto = boundaries: de facto, disputed dashed
figure-geonames = places: GeoNames
# The same in few words, on a small map.
figure-brief-made-with = Natural Earth
figure-brief-un = UN view
figure-brief-de-facto = de facto
figure-brief-geonames = GeoNames
figure-stock = { $drawn } of { $all } relations in { $lines ->
        [one] one line
       *[other] { $lines } lines
    }
figure-stock-faint = { $drawn } of { $all } relations in { $lines ->
        [one] one line
       *[other] { $lines } lines
    }, the others faint
figure-centred = { $projection }, centred { $at }
figure-projection-globe = globe
figure-projection-azimuthal-equal-area = azimuthal equal-area
figure-projection-azimuthal-equidistant = azimuthal equidistant
figure-projection-equal-earth = Equal Earth
figure-projection-natural-earth = Natural Earth projection
figure-projection-mercator = Mercator
figure-north = N
figure-south = S
figure-east = E
figure-west = W
filter-without = without { $names }
filter-and-more = { $names } and { $count } more
filter-none = nothing at all
filter-anyone = anyone
filter-anywhere = anywhere
filter-actor-alone = { $name } alone
filter-place-alone = { $name } (only the place named)
filter-voices = at least { $count ->
    [one] one voice
   *[other] { $count } voices
}
figure-network-actors = Network of actors
figure-network-places = Network of places
figure-layout-force = laid out by forces
figure-layout-circular = laid out in a circle
figure-network-sized = area of nodes: relations
figure-network-stand-in = square: a place where nobody is named
figure-network-ego = Only what is within { $depth ->
    [one] one relation
   *[other] { $depth } relations
} of { $name }
figure-network-ego-empty = No node that the filter lets through belongs to { $name }
figure-network-without-node = { $count ->
    [one] One relation has an end without a place and is not shown
   *[other] { $count } relations have an end without a place and are not shown
}
# $shown and $count are numbers of nodes: those that are drawn, and those for which there is no room.
figure-network-left-out = Nodes without a relation: { $shown } shown, and { $count } more
# $shown and $all are numbers of relations, $what lists the conditions.
figure-selected = Highlighted: { $name }
figure-filtered = Shown: { $shown } of { $all } relations ({ $what })

# The legend.
figure-legend-kind = Kind
figure-legend-realis = Did it happen?
figure-legend-status = Who says so?
figure-legend-witness = Witnesses
figure-legend-voices = Voices for it
figure-voices-one = one
figure-voices-two = two
figure-voices-more = three or more
figure-legend-several = Several in one line
figure-several = the more, the wider; colours by share
figure-several-in-greys = the more, the wider
figure-several-number = how many they are
figure-legend-place = Places
figure-place-exact = city or exact site
figure-place-coarse = only roughly known
figure-place-heap = so many more nearby
figure-place-loop = within one dot

# An exported sheet.
figure-sources = Sources
# Words quoted on the sheet are found in full in the dossier.
figure-source-unnamed = publisher not named
figure-passages =
    { $count ->
        [one] one passage
       *[other] { $count } passages
    }
figure-relations-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
figure-unsupported =
    { $count ->
        [one] One relation has no passage that is found for certain in its text, and is not on the map.
       *[other] { $count } relations have no passage that is found for certain in its text, and are not on the map.
    }
figure-unlocated =
    { $count ->
        [one] One relation has no place at an end and is not on the map.
       *[other] { $count } relations have no place at an end and are not on the map.
    }

picture-empty = The picture would have no pixel.
picture-empty-hint = Give a width, a height and a scale above zero.
picture-too-large = The picture would be { $width } × { $height } pixels; at most { $most } along a side and { $million } million in all can be drawn.
picture-too-large-hint = Choose a smaller size or scale, or export SVG, which has no limit.
picture-failed = The picture cannot be drawn: { $reason }.

# At the scale bar of an inset.
figure-scale-kilometres = { $length } km
figure-scale-metres = { $length } m

# The timeline.
timeline-undated = { $count } undated
timeline-lane-without = None named
timeline-lane-others = { $count } more
timeline-nothing = Nothing to show in time.
timeline-no-event = { $count ->
    [one] The date of this relation is not known.
   *[other] The dates of these { $count } relations are not known.
}
timeline-no-said = { $count ->
    [one] Of this relation nobody tells when it was said.
   *[other] Of these { $count } relations nobody tells when they were said.
}
timeline-no-published = { $count ->
    [one] The document of this relation has no date.
   *[other] The documents of these { $count } relations have no dates.
}
timeline-out-of-sight = All dates lie outside this stretch of time.
timeline-time = time: { $what }
timeline-lanes = lanes: { $what }
timeline-shared = where relations are too many to draw, the height is how many, each shared evenly among its days
timeline-reading = faded: known only roughly; fading out: no end given; dotted thread: one relation with several dates
time-of-event = of the event
time-of-said = of the statement
time-of-published = of publication
lanes-family = families
lanes-kind = kinds
lanes-actor = actors
lanes-place = places
lanes-voice = voices
tick-quarter = Q{ $quarter }
tick-month-1 = Jan
tick-month-2 = Feb
tick-month-3 = Mar
tick-month-4 = Apr
tick-month-5 = May
tick-month-6 = Jun
tick-month-7 = Jul
tick-month-8 = Aug
tick-month-9 = Sep
tick-month-10 = Oct
tick-month-11 = Nov
tick-month-12 = Dec
