# Documents, the reader, citations and attached texts

panel-sources = Sources

action-copy-markdown = Copy as Markdown
    .tip = Copy the passage as a quotation in Markdown, with its source
action-copy-annotation = Copy as Web Annotation
    .tip = Copy the passage as a W3C Web Annotation in JSON-LD
action-attach-text = Attach full text…
    .tip = Choose the full text of the document in the reader and hold its quotations against it
action-undo = Undo
    .tip = Take back the last change of the dossier, or in the network where a node was put
action-redo = Redo
    .tip = Do again what was undone
action-next-quoted = Next passage of the document
    .tip = Read the next passage in the order of the text
action-previous-quoted = Previous passage of the document
    .tip = Read the passage before in the order of the text

card-copy-as = Copy as …
notice-markdown-copied = Markdown copied
notice-annotation-copied = Web Annotation copied
notice-attached = Text attached. The file is not changed yet.
notice-undone = Undone
notice-redone = Done again
mark-unsaved = Changed, not saved
    .tip = The dossier in the window differs from its file. This version cannot save it, but the change can be undone.

sources-document = Document
sources-outlet = Source
sources-date = Date
sources-lang = Language
sources-passages = Passages
sources-quoted = Quoted
sources-sort = Sort by { $column }
sources-sorted-up = { $column }, ascending
sources-sorted-down = { $column }, descending
sources-choose = Choose another document
sources-none = This dossier has no documents.
sources-count = { $shown } of { $all }
sources-excerpt = excerpt
sources-excerpt-tip = Only what is quoted is stored, so nobody can say how much of the document that is.
sources-percent = { $whole }%
sources-percent-below = <1%
sources-percent-above = >99%
sources-undated = no date
sources-row = { $title }, { $source }, { $date }, { $lang }, { $passages ->
    [0] no passages
    [one] one passage
   *[other] { $passages } passages
}, { $quoted }
sources-row-quoted = { $percent } quoted
sources-row-excerpt = an excerpt
sources-unsure = { $count ->
    [one] One passage needs a person’s look
   *[other] { $count } passages need a person’s look
}

reader-lost = { $count ->
    [one] One passage has no place in this text:
   *[other] { $count } passages have no place in this text:
}
reader-hidden = { $count ->
    [one] One passage of this document is hidden by the filter.
   *[other] { $count } passages of this document are hidden by the filter.
}
reader-unquoted = Nothing is quoted from this document.
reader-empty = No text is stored.
reader-highlight = { $quote }: { $relation }
reader-highlights = { $quote }: { $count } relations
reader-choose = { $count } relations quote this. Which one?
reader-more = and { $count } more
reader-find = Find in this text
reader-found = { $at } of { $count }
reader-found-most = { $at } of { $count } and more
reader-found-none = Not in this text
reader-find-next = Next place
reader-find-previous = Place before
reader-position-brief = { $at } of { $count }
reader-position = Passage { $at } of { $count }

choose-text = Choose the full text
choose-text-filter = Plain text (UTF-8)
attach-title = Attach the full text?
attach-about = { $document }: { $length } characters. Nothing has changed yet.
attach-none-found = None of the quotations is in this text. It may be the text of another document.
attach-group-exact = { $count ->
    [one] One quotation stands where it stood
   *[other] { $count } quotations stand where they stood
}
attach-group-moved = { $count ->
    [one] One quotation is found in another place
   *[other] { $count } quotations are found in other places
}
attach-group-altered = { $count ->
    [one] One quotation has other words: decide
   *[other] { $count } quotations have other words: decide each
}
attach-group-ambiguous = { $count ->
    [one] One quotation could be in several places, and does not count
   *[other] { $count } quotations could be in several places, and do not count
}
attach-group-orphaned = { $count ->
    [one] One quotation is not in the text, and does not count
   *[other] { $count } quotations are not in the text, and do not count
}
attach-more = and { $count } more
attach-for = Quoted for { $relation }
attach-keep = Keep the quotation
    .tip = The old wording stays, and does not count as evidence
attach-accept = Take the new wording
    .tip = The quotation becomes what the text says, and counts
attach-choice = { $choice }: { $quote }
attach-do = Attach
attach-do-anyway = Attach all the same
attach-unsaved = The file itself is not written: the change can be undone.
attach-empty = The file has no text.
    .hint = Choose the file that has the full text of the document.
opening-text = Holding the quotations against { $file }
