# The window

menu-file = File
menu-go = Go
menu-view = View
menu-help = Help
menu-all = Menu
menu-actual-size = Interface at 100% (now { $percent }%)
menu-recent = Open recent
menu-theme = Theme
menu-language = Language
menu-boundaries = Boundaries
menu-motion = Motion
motion-system = As the system has it
motion-full = Turn smoothly
motion-reduced = Reduced: change at once
menu-projection = Projection of the map
menu-export = Export

action-open = Open…
    .tip = Choose a dossier file
action-open-builtin = Open the built-in dossier
    .tip = The dossier that comes with the program
action-save-png = Figure as PNG…
    .tip = Save the map with legend and sources as a picture
action-save-svg = Figure as SVG…
    .tip = Save the map with legend, sources and every passage as a vector figure
action-save-timeline-png = Timeline as PNG…
    .tip = Save the timeline as it is seen, with title and foot, as a picture
action-save-timeline-svg = Timeline as SVG…
    .tip = Save the timeline as it is seen, with every passage, as a vector figure
action-save-window = Window as PNG…
    .tip = Save a picture of the whole window
action-problems = Problems of the file
    .tip = What is wrong with the open file, and what would mend it
action-quit = Quit
    .tip = Close the window
action-search = Search
    .tip = Find places, actors, relations, passages, documents and actions
action-back = Back
    .tip = To what was selected and shown before
action-forward = Forward
    .tip = To what was selected and shown after
action-next-passage = Next passage
    .tip = Read the next passage of the relation
action-previous-passage = Previous passage
    .tip = Read the passage before
action-copy-citation = Copy citation
    .tip = Copy the passage with its source
action-next-listed = Next in the list
    .tip = Select what follows in the list that is open
action-previous-listed = Previous in the list
    .tip = Select what comes before in the list that is open
action-clear = Clear selection
    .tip = Select nothing, or close what is open on top
action-fit = Fit
    .tip = Turn and scale the map so that every place is seen
action-north-up = North up
    .tip = Turn north up, and back
action-zoom-in = Closer
    .tip = Look from closer
action-zoom-out = Further away
    .tip = Look from further away
action-hide-insets = Hide insets
    .tip = Leave out the circles that magnify places too close together
action-show-insets = Show insets
    .tip = Bring every inset back, where it covers nothing
card-narrow = Show only these
    .tip = Add this to the filter: only relations that have to do with it are shown; again takes it away
filter-title = What is shown
filter-words = Words in relations and passages
filter-words-hint = Words, each the beginning of one
filter-between = Between two ends
filter-between-hint = Such as Washington → Moscow
filter-between-note = “A -> B” from A to B, “A -- B” any way, “A <-> B” without a direction; an end left out is anyone. Actors or places by name.
filter-between-unknown = Nobody and nothing here is called “{ $word }”.
filter-between-unreadable = Write A -> B, A -- B, A <-> B or A ->.
filter-time = When it was
filter-from-hint = From (such as 2023-06)
filter-to-hint = To (such as 2023-09)
filter-time-note = A year, a month or a day in EDTF. Relations without a date stand apart.
filter-time-unreadable = No date, or it ends before it begins. Write 2023, 2023-09 or 2023-09-13.
filter-voices-least = Independent voices
filter-voices-any = any number
filter-sought-hint = Find an actor, a place or a document
filter-actors = Actors, and who belongs to them
filter-places = Places
filter-documents = Documents
filter-languages = Languages of documents
filter-saved = Filters with a name
filter-saved-none = None yet.
filter-name-hint = Name for the present filter
filter-keep = Save
filter-forget = Delete the filter { $name }
filter-shown = { $shown } of { $all } relations{ $count ->
    [0] :
   *[other] , { $count } of them perhaps at another time:
}
filter-perhaps-tip = As written, their dates lie outside this time; being uncertain or approximate, they may still lie in it.
filter-take-away = Take away: { $what }
filter-nothing = Nothing passes. Without { $what } { $count ->
    [0] still nothing does; take more away.
    [one] one relation does.
   *[other] { $count } relations do.
}
filter-loosen = Take it away
notice-filter-saved = The filter is saved as “{ $name }”.
action-view-map = Map view
    .tip = Places and relations on the ground
action-view-network = Network view
    .tip = Actors or places and relations without the ground
action-view-table = Table view
    .tip = Relations, places, actors and witnesses as rows
action-view-sources = Sources view
    .tip = The documents, and what is quoted of them
action-view-witnesses = Witnesses view
    .tip = Who says what, and who denies it
action-split = Map beside the view
    .tip = Show the map beside the network, the table, the sources or the witnesses
    .none = There is no room for two views: shut the panel beside them, or make the interface smaller
action-timeline = Timeline
    .tip = Show or hide the timeline below the view
    .none = The window is too low for a timeline: make it higher, or the interface smaller
action-reset-layout = Reset the layout
    .tip = Divide the window as on the first day
action-step-later = Step later in time
    .tip = Show what was so up to the next event, or the next stretch of time
action-step-earlier = Step earlier in time
    .tip = Show what was so up to the event before, or the stretch before
action-filter = Filter …
    .tip = Say what is shown: words, time, voices, actors, documents, languages
action-clear-filter = Show everything
    .tip = Switch every entry of the legend on
action-next-part = Next part of the window
    .tip = Give the keyboard to the map, the legend, the evidence or the bar
action-previous-part = Previous part of the window
    .tip = Give the keyboard to the part before
action-larger = Larger interface
    .tip = Make everything in the window larger
action-smaller = Smaller interface
    .tip = Make everything in the window smaller
action-actual-size = Interface at its own size
    .tip = Undo larger and smaller
action-keys = Keys
    .tip = What every key does
action-about = About Beleg
    .tip = Version, licence and attributions

key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-option = Option
key-escape = Esc

keys-map = On the map
keys-map-walk = Walk through places and relations
    .keys = Tab, then arrows
keys-map-choose = Select what the keyboard is on
    .keys = Enter
keys-map-move = Turn or move the map, or the inset that the keyboard is on
    .keys = Shift + arrows
keys-map-drag = Turn or move the map
    .keys = Drag
keys-map-wheel = Closer, further away
    .keys = Wheel, pinch
keys-map-double = Closer to a point
    .keys = Double click
keys-legend-walk = From entry to entry of the legend
    .keys = ↑ ↓
keys-legend-only = Only this entry of the legend
    .keys = Ctrl or Alt + click

theme-system = As the system has it
theme-light = Light
theme-dark = Dark
theme-print = Print, in greys
theme-contrast-light = High contrast, light
theme-contrast-dark = High contrast, dark
language-en = English
language-de = Deutsch
view-un = United Nations
view-de-facto = De facto (who holds the ground)

projection-globe = Globe
projection-azimuthal-equal-area = Lambert equal-area
projection-azimuthal-equidistant = Azimuthal equidistant
projection-equal-earth = Equal Earth
projection-natural-earth = Natural Earth
projection-mercator = Mercator

view-map = Map
view-network = Network
view-table = Table
view-sources = Sources
view-witnesses = Witnesses
view-choice = View
panel-legend = Legend and filter
panel-evidence = Evidence
panel-map = Map

legend-shown = { $shown } of { $all } shown
legend-all-shown = All { $all } shown
legend-unvoiced = Nobody is named
filter-voiced = somebody is named who says so
legend-entry = { $name }, { $count ->
    [one] one relation
   *[other] { $count } relations
}
legend-tip = Click: show or hide. Ctrl or Alt + click: only this.
legend-toggle = Show or hide
legend-only = Only this
legend-reading = How to read it
row-not-on-map = not on the map
tray-title = Not on the map
tray-tip = Show what is not on the map, and why
tray-unsupported = { $count ->
    [one] One has no passage that is found for certain in its text.
   *[other] { $count } have no passage that is found for certain in its text.
}
tray-unlocated = { $count ->
    [one] One has no place at an end.
   *[other] { $count } have no place at an end.
}
tray-unquoted = { $count ->
    [one] One has no usable passage and is set aside.
   *[other] { $count } have no usable passage and are set aside.
}
legend-undated = { $count ->
    [one] One without a date
   *[other] { $count } without a date
}

overview-counts = { $relations ->
    [0] No relations
    [one] One relation
   *[other] { $relations } relations
} between { $places ->
    [one] one place
   *[other] { $places } places
}, { $passages ->
    [0] no passages
    [one] one passage
   *[other] { $passages } passages
} from { $documents ->
    [0] no document
    [one] one document
   *[other] { $documents } documents
}
overview-counts-shown = { $relations } of { $all } relations between { $places ->
    [one] one place
   *[other] { $places } places
}, { $passages ->
    [0] no passages
    [one] one passage
   *[other] { $passages } passages
} from { $documents ->
    [0] no document
    [one] one document
   *[other] { $documents } documents
}
overview-hint = Click a line to read the sentences that say so, or a place to see what begins and ends there.
overview-unusable = No relation of this file could be used. Its problems say why.
overview-empty = This dossier has no relations yet. Open another one from the File menu, or drop a file on the window.
overview-nothing-shown = The filter lets nothing through. “Show everything” in the legend switches it off.
overview-places = Places
glance-title = At a glance
glance-busiest = Busiest
glance-between = Most between
glance-deeds = Who to whom
glance-doubtful = Worth checking
glance-place = { $what }; only the place is named
glance-pair = { $what }: open the list
glance-only = { $what }: show nothing else
glance-all = { $what }: show the others again, too
glance-rest = All by kind

counted-place = only the place named
card-with = With whom, most first
card-with-places = With which places, most first
card-with-all = All { $count } …
card-with-few = Only the busiest
list-narrow = Show only
list-narrow-to = Show only: { $what }
card-list-all = All as a list
card-members = those who belong to it
involved-marked = { $count } marked
involved-row = marked: has to do with what is selected or listed
involved-quoted = { $count ->
    [one] one of its passages has to do with what is selected or listed
   *[other] { $count } of its passages have to do with what is selected or listed
}
card-hidden = Hidden by the filter
card-more-hidden = { $count ->
    [one] One more relation is hidden by the filter.
   *[other] { $count } more relations are hidden by the filter.
}
card-fulfils = Fulfils the plan
card-fulfilled-by = Fulfilled by
card-open-document = Open in document
card-copy-citation = Copy citation
card-open-link = Open link
needs-review = A person must look
needs-review-tip = A quotation is not where it was, or not as it was: a person must look.
passage-translation = Translation ({ $language }): { $text }
language-name-en = English
language-name-de = German
language-name-fr = French
language-name-es = Spanish
language-name-it = Italian
language-name-pt = Portuguese
language-name-nl = Dutch
language-name-pl = Polish
language-name-ru = Russian
language-name-uk = Ukrainian
language-name-zh = Chinese
language-name-ja = Japanese
language-name-ko = Korean
language-name-ar = Arabic
language-name-fa = Persian
language-name-tr = Turkish
language-name-he = Hebrew
language-name-hi = Hindi
language-name-hy = Armenian
language-name-ka = Georgian
language-name-th = Thai
passage-name = Passage { $number } of { $count }: { $quote }

place-seated = Seated here
place-outgoing = Outgoing, { $count }
place-incoming = Incoming, { $count }
place-mutual = Mutual or within, { $count }
actor-seat = Seat
actor-member-of = Belongs to
actor-does = Does, { $count }
actor-undergoes = Undergoes, { $count }
actor-mutual = Mutual, { $count }
actor-members = Of those who belong to it, { $count }

document-excerpt = An excerpt: only what is quoted is stored; […] marks what is left out.
document-full = The full text.

hover-several = { $several }: click to list them
hover-place = { $name }: { $count ->
    [0] no relations
    [one] one relation
   *[other] { $count } relations
}
panel-network = Network
network-name = Network of nodes and relations
network-description = { $count ->
    [one] One node or relation. Arrow keys walk, Enter selects; Shift and arrow keys move the network, Ctrl and arrow keys the node.
   *[other] { $count } nodes and relations. Arrow keys walk, Enter selects; Shift and arrow keys move the network, Ctrl and arrow keys the node.
}
network-actors = Actors
    .tip = Who acts: actors are the nodes
network-places = Places
    .tip = Where it is done: places are the nodes
network-force = Forces
    .tip = What is tied stands together
network-circular = Circle
    .tip = All nodes stand in a circle
network-again = Lay out again
    .tip = Lay all nodes out anew; what was moved by hand is free again
network-sized = Size by relations
    .tip = The more relations a node has, the larger it is
network-whole = Whole network
    .tip = Show all that the filter lets through
network-depth-1 = 1 step
    .tip = Only what is tied to the selection
network-depth-2 = 2 steps
    .tip = What is tied to the selection, and what is tied to that
network-depth-3 = 3 steps
    .tip = Whatever is within three relations of the selection
network-laying-out = Laying out the network…
network-stop = Stop here
network-ego-empty = No node that the filter lets through belongs to { $name }. “Whole network” shows what it lets through.
network-empty = The filter lets nothing through that could be a node.
map-name = Map of places and relations
map-description = { $count ->
    [0] Nothing is drawn.
    [one] One thing is drawn. Arrow keys reach it, Enter selects it.
   *[other] { $count } things are drawn. Arrow keys walk through them, Enter selects.
}
map-inset = Inset: { $places }
map-inset-keys = Inset: { $places }. Shift and the arrow keys move it, Delete hides it.
map-inset-hide = Hide this inset: { $places }
map-more = and { $count } more
list-back = Back to the list
list-position = { $at } of { $count }
list-filtered = { $shown } shown; the filter hides { $count ->
    [one] one more
   *[other] { $count } more
} of this list.
list-hint = A row opens what it names; the way back is above it, and Escape.
list-order-tip = Order of the list
list-by-kind = By kind
list-by-date = By date
list-by-ends = By places
search-title = Search
search-hint = Places, actors, relations, passages, documents, actions
search-waits = Gathering the words of the dossier …
search-what = Type the beginnings of words: case and accents do not matter, and slips are forgiven.
search-none = Nothing begins with these words, nor nearly so.
search-actions = Actions
search-all = Show all { $count }
search-some = Show { $count } of { $of }
search-first = These are the first { $count }; further words narrow the search.
map-choose = Which one?
map-bundle = { $count } relations ({ $mix })
map-heap = { $count } places
map-buttons = Move the map
map-stock-tip = List the relations that have no line of their own in this view
map-unlined = { $count } more without a line, elsewhere
map-unlined-here = { $count ->
    [one] One without a line that begins or ends in this view
   *[other] { $count } without a line, which begin or end in this view
}
map-within = Within { $place }
map-bundled = { $count } in lines that stand for several

dialog-close = Close
failure-title = That did not work
failure-kept = What was open stays open.
problems-counts = { $errors ->
    [0] No errors
    [one] One error
   *[other] { $errors } errors
}{ $consequences ->
    [0] {""}
   *[other] {" "}({ $consequences } of them only because of others)
}, { $warnings ->
    [0] no warnings
    [one] one warning
   *[other] { $warnings } warnings
}.
problems-set-aside = What has an error is set aside and kept in the file; the rest is open.
problems-consequences-more = … and { $count } more; “Copy all” has them
problems-copy = Copy all
problems-show = Show
problems-badge = { $count ->
    [one] One problem
   *[other] { $count } problems
}
severity-error = Error
severity-warning = Warning
origin-builtin = The built-in dossier
about-version = Version { $version }

choose-dossier = Open a dossier
choose-dossier-filter = Dossiers
choose-picture = Save the figure
choose-timeline-picture = Save the timeline
# Part of the name of the file
choose-timeline-name = timeline
choose-window-picture = Save a picture of the window
path-why = This system offers no file dialog. Type where the file is, or is to be.
path-label = Path of the file
path-open = Open
path-save = Save
path-replace = Replace
path-exists = { $file } is there already. “Replace” writes over it.
opening-file = Opening { $file }
opening-cancel = Cancel
notice-saved = Saved { $file }
notice-citation-copied = Citation copied
notice-interface = Interface at { $percent }%

error-window = The window cannot be opened: { $reason }.
error-settings = Settings cannot be kept: { error-unreadable.reason }.
error-settings-hint = Make the folder writable, or name another one in BELEG_CONFIG_DIR.
error-picture-encoding = The picture cannot be encoded: { $reason }.
error-picture-encoding-hint = Make the window smaller and try again, or save the map as SVG.

panel-table = Table
table-name = Rows of the table
table-description = { $count ->
    [one] One row.
   *[other] { $count } rows.
} Arrow keys walk, Shift chooses several, Enter opens, Ctrl+C copies.
table-tab-relations = Relations, { $count }
    .tip = One row for each relation: kind, ends, time, status, and how many speak of it
table-tab-places = Places, { $count }
    .tip = One row for each place, with how many relations come in and go out
table-tab-actors = Actors, { $count }
    .tip = One row for each actor, with how often it acts and is acted upon
table-tab-witnesses = Witnesses, { $count }
    .tip = One row for each witness, with how often it affirms, denies or leaves open
table-columns = Columns
table-copy = Copy
table-copy-tip = Copy the chosen rows with the names of their columns, separated by tabs
table-copy-rows = Copy chosen rows
table-choose-all = Choose all rows
table-chosen = { $count ->
    [one] One row chosen
   *[other] { $count } rows chosen
}
table-open = Open
table-only-witness = Only what this witness says
table-sort-up = Sort upwards
table-sort-down = Sort downwards
table-sort-file = Order of the file
table-hide = Hide “{ $name }”
table-reset = Columns as at first
table-empty = There are no rows.

table-column-kind = Kind
    .tip = What is done. A click sorts: families and kinds in the order of the legend.
table-column-who = Who
    .tip = Who does it
table-column-whom = Whom
    .tip = To whom it is done
table-column-from = From
    .tip = The place where it begins, else who does it
table-column-to = To
    .tip = The place where it ends, else to whom it is done
table-column-when = When
    .tip = Sorted by the first day, then by the first day that is possible
table-column-realis = Happened?
    .tip = Whether it happened, in the order of the legend
table-column-status = Status
    .tip = Who says so, as computed from the passages
table-column-voices = Voices
    .tip = Independent voices that hold it true or possible
table-column-passages = Passages
    .tip = How many sentences say so or deny it
table-column-object = Object
    .tip = What is handed over, asked for or threatened
table-column-name = Name
    .tip = Sorted without regard to capitals and accents
table-column-country = Country
    .tip = The country of the place
table-column-precision = Precision
    .tip = How finely the place is known
table-column-coordinates = Coordinates
    .tip = Sorted from south to north
table-column-incoming = Incoming
    .tip = Relations shown that end here; one without direction counts both ways
table-column-outgoing = Outgoing
    .tip = Relations shown that begin here; one without direction counts both ways
table-column-actor-kind = Kind
    .tip = What sort of party it is
table-column-member-of = Belongs to
    .tip = What it is a part of
table-column-seat = Seat
    .tip = Where it sits, be it by what it belongs to
table-column-acts = Acts
    .tip = Relations shown that begin with it
table-column-undergoes = Undergoes
    .tip = Relations shown that end with it
table-column-witness-kind = Kind
    .tip = What sort of voice it is
table-column-speaks-for = Speaks for
    .tip = Witnesses who speak for one actor are one voice
table-column-affirms = Affirms
    .tip = Relations shown that its voice affirms
table-column-possible = Thinks possible
    .tip = Relations shown that its voice thinks likely or possible
table-column-denies = Denies
    .tip = Relations shown that its voice denies or doubts
table-column-uncommitted = Uncommitted
    .tip = Relations shown that it mentions without committing itself
table-column-declines = Declines
    .tip = Relations shown on which it declines to comment

panel-witnesses = Witnesses
witnesses-waits = Gathering who says what …
witnesses-name = Voices by relations
witnesses-description = { $count ->
    [one] One relation.
   *[other] { $count } relations.
} Arrow keys walk from cell to cell, Enter opens the passage.
witnesses-signs = Signs
witnesses-summary = { $relations ->
    [one] One relation
   *[other] { $relations } relations
}, { $voices ->
    [0] no voice
    [one] one voice
   *[other] { $voices } voices
}; { $count ->
    [0] nothing is contested
    [one] one is contested, and stands first
   *[other] { $count } are contested, and stand first
}{ $denied ->
    [0] {""}
    [one] , one is only denied
   *[other] , { $denied } are only denied
}
witnesses-relation = Relation
witnesses-voice = { $name }, { $count ->
    [one] one relation
   *[other] { $count } relations
}
witnesses-together = One voice, because they speak for the same: { $names }
witnesses-heard = Speaks to { $relations ->
    [one] one relation
   *[other] { $relations } relations
} shown; heard from { $documents ->
    [one] one document
   *[other] { $documents } documents
}
witnesses-copies = { $count ->
    [one] One document prints its copy: that is this one voice.
   *[other] { $count } documents print its copy: together they are this one voice.
}
witnesses-documents = { $count ->
    [one] From one document
   *[other] From { $count } documents, one voice
}
witnesses-silent = { $name } says nothing of it.
witnesses-superseded = A later statement stands in its place.
witnesses-cell = { $said }. { $relation }

keys-rows = In table and witnesses
keys-rows-walk = From row to row, or from cell to cell
    .keys = Arrows, Page up, Page down
keys-rows-open = Open the row or the cell
    .keys = Enter
keys-rows-several = Choose several rows
    .keys = Shift + arrows, Shift or Ctrl + click
keys-rows-all = Choose all rows
    .keys = Ctrl+A
keys-rows-copy = Copy the chosen rows
    .keys = Ctrl+C
keys-rows-wider = Make the column wider whose header has the keyboard
    .keys = Shift + ← →

# The timeline below the view.
panel-timeline = Timeline
timeline-name = Relations over time
timeline-description = { $count ->
    [one] One relation. Arrow keys walk through them, Enter selects.
   *[other] { $count } relations. Arrow keys walk through them, Enter selects.
}
timeline-lanes-by = Lanes: { $what }
timeline-lanes-tip = What the lanes of the timeline are
timeline-time-by = Time: { $what }
timeline-time-tip = Which dates the timeline shows
timeline-fit = Show all of time
timeline-tray-tip = List the relations without a date
timeline-tray = { $count ->
    [one] One undated
   *[other] { $count } undated
}
timeline-brush = Time filter
timeline-brush-none = not set
timeline-clear = Remove the time filter
timeline-brush-tip = Drag over the lanes to show only that time
timeline-only = Show only { $what }
timeline-only-event = Only the time of events filters; switch to it to choose a stretch.
timeline-density = Relations over time, by family
timeline-until = until { $day }
timeline-since = from { $day } on

keys-timeline = On the timeline
keys-timeline-brush = Show only a stretch of time
    .keys = Drag over the lanes
keys-timeline-move = Move that stretch by one tick
    .keys = ← →
keys-timeline-resize = Move its end by one tick
    .keys = Shift + ← →
keys-timeline-start = Move its beginning by one tick
    .keys = Ctrl + Shift + ← →
keys-timeline-remove = Show all of time again
    .keys = Delete
keys-timeline-pan = Earlier, later
    .keys = Drag the axis, or Shift + drag
keys-timeline-fit = All of time in view
    .keys = Double click
