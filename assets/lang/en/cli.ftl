# The command line

progress-reading = Reading { $file }
progress-anchoring = Holding quotations against texts
progress-drawing = Drawing

error-output = The output cannot be written: { error-unreadable.reason }.
error-no-window = This program was built without its window.
error-no-display = There is no display to open a window on.
error-no-display-hint = `beleg export --to map.png` draws the map without one; `beleg --help` lists what else can be done.
error-not-utf8 = This text is not UTF-8.
error-not-utf8-hint = Save it as UTF-8 in a text editor, then try again.
error-unknown-word = { $option } does not know `{ $word }`.
error-unknown-word-hint = It is one of: { $choices }{ $more ->
    [0] .
   *[other] , and { $more } more.
    }
error-unknown-word-near = Did you mean `{ $meant }`?
error-no-dyad = { $option } `{ $text }` does not say between which ends.
error-no-dyad-hint = Write "A -> B" for what runs from A to B, "A -- B" for any way, "A <-> B" for what has no direction, or "A ->" for all that A does; A and B are ids or names of actors or places.
error-no-date = { $option } cannot read `{ $text }` as a date: { $detail } (character { $at }).
error-no-date-hint = Write it in EDTF, such as 2023, 2023-09 or 2023-09-13.
error-date-reversed = { $option }: `{ $text }` ends before it begins; { $from } comes after { $to }.
error-date-reversed-hint = Swap the two, or write one date.
error-from-after-to = The time to show ends before it begins: --from { $from } comes after --to-date { $to }.
error-from-after-to-hint = Swap --from and --to-date.
error-no-such-id = Nothing in this dossier has the id `{ $id }`.
error-no-such-id-hint = `beleg list` shows the ids of relations; ids of places, actors, documents and passages stand in the file.
error-no-such-relation = No relation or passage in this dossier has the id `{ $id }`.
error-no-such-relation-hint = `beleg list` shows the ids of relations, `beleg list --format json` those of passages too.
error-show-what = Say what to show: an id or filters.
error-show-both = Show one thing by its id, or all that passes filters, not both.
error-show-what-hint = `beleg show us-threat` shows one relation, `beleg show --kind visit` all visits.
error-relation-aside = The relation `{ $id }` is in the file, but it is faulty and was set aside.
error-relation-aside-hint = `beleg check` says what is wrong with it.
error-no-such-document = No document in this dossier has the id `{ $id }`.
error-text-argument = `{ $text }` does not name a document and a file.
error-text-argument-hint = Write DOC=PATH, such as article-2023-09=article.txt.
error-picture-format = The ending of { $file } names no picture format.
error-picture-format-hint = End it in .png or .svg.

check-text = Document { $document } against { $path }: { $count ->
    [one] one passage
   *[other] { $count } passages
}
check-consequences = { $count ->
    [one] One error comes of it:
   *[other] { $count } errors come of it:
}
check-consequences-more = … and { $count } more; see --format json
check-more = … and { $count ->
    [one] one more problem is
   *[other] { $count } more problems are
} not listed; mend these first
check-quoted = Quoted:
check-document-says = The text says:
check-summary = { $errors ->
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
} in { $relations ->
    [one] one relation
   *[other] { $relations } relations
} with { $passages ->
    [one] one passage
   *[other] { $passages } passages
}.

column-id = Id
column-kind = Kind
column-from = From
column-to = To
column-when = When
column-realis = Did it happen?
column-status = Status
column-passages = Passages
column-object = Object

filters-nothing = No relation passes these filters, even with any one of them left out ({ $options }); leave out several.
filters-nothing-but = No relation passes these filters; with one of them left out, some do: { $options }.

list-undated = { $count ->
    [one] One relation without a date is left out; --undated adds it.
   *[other] { $count } relations without a date are left out; --undated adds them.
}

card-passages = { $count ->
    [one] One passage
   *[other] { $count } passages
}
card-unsupported = Not on the map: { $passages ->
    [one] its passage is not found for certain in the text it quotes
   *[other] none of its { $passages } passages is found for certain in the text it quotes
}; a quotation that agrees with its text would mend that.
card-unlocated = Not on the map: an end has no place; a place for that end, or a seat for its actor, would mend that.
card-marked = The one marked with > is { $id }.
citation-footnote = { $quote } – { $source }.

excerpt-done = Wrote { $file }: { $after } of { $before } bytes of text are kept.
generate-done = Wrote { $file }: { $relations } relations between { $places } places.

error-generate = There is no such dossier to generate.
error-generate-hint = Ask for up to { $most-relations } relations between 2 and up to { $most-places } places.

error-not-written = This file cannot be written: { error-unreadable.reason }.
error-not-written-hint = Choose a folder that exists and that you may write to.
error-full-hint = Make room, or choose a folder on another disk.

error-no-file-or-command = There is no file `{ $word }`, and no command of that name.
error-no-file-or-command-hint = Did you mean `beleg { $command }`?
error-not-found = There is no such file.
error-not-found-hint = Check the name and the folder.
error-not-allowed = This file may not be read.
error-not-allowed-hint = Ask its owner for leave to read it.
error-unreadable = This file cannot be read: { error-unreadable.reason }.
    .reason = { $io ->
    [not-found] there is no such folder
    [denied] you are not allowed to
    [folder] it is a folder
    [no-folder] a part of its path is not a folder
    [full] the disk is full
    [quota] your share of the disk is used up
    [large] it is too large for this disk
    [read-only] the disk can only be read
    [name] its name is too long, or not allowed here
    [busy] another program is using it
    [memory] there is not enough memory
    [network] the network or the drive does not answer
   *[other] { $reason }
}
error-unreadable-hint = If it is a folder or a device, name a file instead.
error-ground = The map's ground cannot be read: { $reason }
error-fonts = The program's fonts cannot be read: { $reason }.
error-reinstall-hint = The program file is damaged; install it again.

load-faulty = { $file }: { $count ->
    [one] one error
   *[other] { $count } errors
}; what is faulty is left out. `beleg check` tells where.

error-excerpt-over = The excerpt would take the place of { $file }, and with it of the full texts.
error-excerpt-over-hint = Name another file after --to.

search-nothing = Nothing begins with “{ $text }”, nor nearly so.
search-more = and { $count } more
search-places = Places ({ $count })
search-actors = Actors ({ $count })
search-relations = Relations ({ $count })
search-passages = Passages ({ $count })
search-documents = Documents ({ $count })
