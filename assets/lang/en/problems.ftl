# Beleg: problems

## Files that cannot be used at all

file-too-large = The file is larger than { $limit } MB.
    .hint = Split the dossier, or keep excerpts instead of full texts.
file-not-utf8 = The file is not UTF-8 from here on.
    .hint = Save it as UTF-8.
file-wide = The file is in { $encoding }; dossiers and texts are read in UTF-8.
    .hint = Open it in a text editor and save it as UTF-8.
file-no-text = This is no text file{ $format ->
    [other] {""}
    [ZIP] {" "}but a ZIP archive, such as those of word processors and spreadsheets
    [OLE] {" "}but an old office document
    [SQLite] {" "}but an SQLite database
   *[known] {" "}but a { $format } file
}.
    .hint = Choose another file; the names of dossiers end in .dossier.json.
file-xml = This is XML or HTML, such as a web page, KML or GraphML, and no dossier.
    .hint = Choose a file whose name ends in .dossier.json. A dossier is written in JSON.
file-no-json = This is text, but no JSON, and so no dossier.
    .hint = Choose a file whose name ends in .dossier.json. The text of an article goes into “text” of a document in it.
file-map = This is a { $found } file, not a dossier: it has places, but neither relations nor passages.
    .hint = Choose a file whose name ends in .dossier.json. Places go into the table “places” of a dossier.
file-no-format = This is no Beleg dossier: the key “format” does not say “beleg-dossier”.
    .hint = Choose a file whose name ends in .dossier.json.
    .dossier = Write "format": "beleg-dossier", "version": 1 at its top.
file-other-format = This is no Beleg dossier: its format is “{ $found }”.
    .hint = Choose a file whose name ends in .dossier.json.
file-newer = The dossier has version { $found } of the format, which is newer than this program.
    .hint = Open it with a newer Beleg.
file-version = The key “version” is missing or no whole number.
    .hint = Write "version": 1.

json-empty = The file is empty.
    .hint = Choose another file. If something was in it before, bring it back from a copy.
json-more = The file goes on after its end: “{ $found }”.
json-unexpected = Expected { $wanted ->
    [value] a value
    [list] a comma or the end of the list
    [object] a comma or the end of the object
    [key] a key in double quotes
    [colon] a colon after the key
    [digit] a digit
   *[other] something else
}, found “{ $found }”.
json-end = The file breaks off: { $wanted ->
    [value] a value is missing
    [list] a list is not closed
    [object] an object is not closed
    [key] a key is missing
    [colon] a colon is missing
    [digit] a number is not finished
   *[quote] a text is not closed
}.
json-control = A text holds a raw control character ({ $found }).
json-escape = A text holds a backslash that begins no escape.
json-surrogate = A text holds half of a character (an unpaired surrogate).
json-deep = Lists and objects nest deeper than { $limit }.
json-hint = Mend the JSON here; nothing can be read while it is broken.

## Records that cannot be used

problem-missing-key = The key “{ $key }” is missing.
    .hint = Add “{ $key }”.
    .misspelt = Write “{ $key }” where “{ $found }” stands now, if that is what is meant.
problem-wrong-type = Expected { $wanted ->
    [text] a text
    [local-text] a text, or an object with a text per language
    [number] a number
    [whole-number] a whole number
    [bool] true or false
    [list] a list
   *[object] an object
}, found { $found ->
    [null] null
    [bool] true or false
    [number] a number
    [text] a text
    [list] a list
   *[object] an object
}.
    .hint = { $wanted ->
    [text] Write it in double quotes.
    [local-text] Write it in double quotes, or as {"{"}"en": "…"{"}"}.
    [number] Write it as a number, without quotes.
    [whole-number] Write it as digits, without quotes.
    [bool] Write true or false, without quotes.
    [list] Write it in square brackets.
   *[object] Write it in braces.
}
problem-double-key = The key “{ $key }” stands twice in one object.
    .hint = Keep one of the two.
problem-bad-id = “{ $id }” is no id.
    .hint = Use small letters a–z, digits and hyphens, and begin with a letter or digit.
problem-duplicate-id = The id “{ $id }” is taken on line { $line }, column { $column }.
    .hint = Give one of the two another id, and change what refers to it.
problem-unknown-word = “{ $word }” is no word of this vocabulary.
    .hint = Choose one of: { $words }.
    .near = Is “{ $meant }” meant? Then write it exactly so.
problem-shadowed-kind = “{ $id }” is already a kind of the standard vocabulary.
    .hint = Give this kind another id, or use the standard one.
problem-bad-date = “{ $date }” is no date in EDTF: { $detail } (character { $at }).
    .hint = Write it like 2023-09-12, 2023-09, 2023, 2023-09~ or 2023-08-11/2023-08-20.
problem-reversed-date = “{ $date }” ends before it begins: { $from } comes after { $to }.
    .hint = Swap the two, or correct whichever is wrong.
problem-longitude = The longitude { $number } lies outside -180 to 180.
    .hint = Give degrees, west negative.
problem-latitude = The latitude { $number } lies outside -90 to 90.
    .hint = Give degrees, south negative.
    .swapped = Longitude and latitude look swapped: write "lon": { $number }, "lat": { $other }.
problem-bad-whole-number = { $found } is no whole number from { $min } to { $max }.
    .hint = Write digits only, without point or exponent.
problem-bad-language-tag = “{ $tag }” names no language.
    .hint = Use a BCP 47 tag such as en, de, ko or zh-Hant.
problem-no-language = The text is given in no language.
    .hint = Write a text, or at least one language with its text.
problem-bad-country = “{ $country }” is no country code.
    .hint = Use the two capital letters of ISO 3166-1, such as US or KP.
    .near = Write it in capital letters: “{ $meant }”.
problem-empty-end = This end names neither actor nor place.
    .hint = Name an actor, a place, or both.
problem-no-passages = The relation “{ $id }” has no passage.
    .hint = Quote a sentence that says so. Nothing is drawn without one.
problem-no-passage-left = None of the passages of “{ $id }” can be used, so the relation cannot either.
    .hint = Mend its passages.
problem-empty-quotation = The quotation is empty.
    .hint = Quote the words of the document, letter for letter.
problem-dangling-reference = There is no { $table ->
    [documents] document
    [witnesses] witness
    [actors] actor
    [places] place
    [relations] relation
   *[kinds] kind
} “{ $id }”.
    .hint = Correct the id, or add “{ $id }” to “{ $table }”.
    .near = Is “{ $meant }” meant? Correct the id, or add “{ $id }” to “{ $table }”.
problem-reference-set-aside = The { $table ->
    [documents] document
    [witnesses] witness
    [actors] actor
    [places] place
    [relations] relation
   *[kinds] kind
} “{ $id }” on line { $line } cannot be used, so this cannot either.
    .hint = Mend “{ $id }”, and this is mended too.
problem-misspelt-table = “{ $key }” is no key of a dossier. { $count ->
    [one] The record in it was not read
   *[other] The { $count } records in it were not read
}.
    .hint = Is “{ $meant }” meant? Then write it so. Until then Beleg keeps what stands there, and does not read it.

## Contents that are wrong

problem-wrong-hash = The text of “{ $id }” is not the one that was hashed: stored { $stored }, computed { $computed }.
    .hint = Restore the text, or look at the passages again and store the computed hash.
problem-offsets-outside = The passage “{ $id }” is said to go from { $start } to { $end }; the text of “{ $document }” has { $length ->
    [one] one code point
   *[other] { $length } code points
}.
    .hint = Correct the offsets, or remove both so that the quotation is looked for.
problem-quotation-altered = The quotation of “{ $id }” is not in “{ $document }” as it stands; something close to it is.
    .hint = Compare the two and quote what the document says.
problem-quotation-ambiguous = The quotation of “{ $id }” could stand in several places of “{ $document }”.
    .hint = Give its offsets, or the words before and after it, or quote more.
problem-quotation-orphaned = The quotation of “{ $id }” is not in “{ $document }”.
    .hint = Quote what the document says, or correct which document it is.
problem-quotation-over-gap = The quotation of “{ $id }” reaches over a “[…]”, where the excerpt leaves something out.
    .hint = Make it two passages.

## What is merely odd

problem-byte-order-mark = The file begins with a byte order mark.
    .hint = Save it as UTF-8 without one. Beleg writes none.
problem-swapped-coordinates = The place “{ $id }” lies some { $km } km from the middle of its country, “{ $country }”.
    .hint = Longitude and latitude look swapped: write "lon": { $lat }, "lat": { $lon }.
problem-null-island = The place “{ $id }” lies at 0, 0, in the Gulf of Guinea.
    .hint = Look up its coordinates.
problem-relations-alike = The relation “{ $id }” says the same as “{ $other }”.
    .hint = Put the passages of both into one relation.
problem-never-quoted = Nothing quotes the document “{ $id }”.
    .hint = Quote it, or remove it.
problem-quotation-moved = The quotation of “{ $id }” stands elsewhere in “{ $document }”: from { $start } to { $end }.
    .hint = Store these offsets.
problem-quotation-cosmetic = The quotation of “{ $id }” differs from “{ $document }” in white space, quotation marks or dashes only.
    .hint = Quote it letter for letter: code points { $start } to { $end }.
problem-unlocated-end = An end of “{ $id }” is not on the map: the actor “{ $actor }” has no seat.
    .hint = Give the end a place, or the actor a seat.
problem-control-characters = { $count ->
    [one] The text holds a hidden control character
   *[other] The text holds { $count } hidden control characters
}, the first one { $first }.
    .hint = Remove what the source does not have. Beleg shows them as marks and does not obey them.
problem-misspelt-key = Beleg does not know the key “{ $key }”. Is “{ $meant }” meant?
    .hint = Write “{ $meant }”. If the key is your own, it may stay: Beleg keeps it, but does not read it.
problem-odd-link = “{ $link }” is no http, https or doi link.
    .hint = Write the whole address, beginning with https://.
problem-circular-membership = The actor “{ $id }” belongs to itself.
    .hint = Break the circle of “member_of”.
problem-long-context = “{ $id }” keeps { $found } code points beside its quotation; { $limit } are enough.
    .hint = Shorten it to { $limit }.

## Edits that are refused

edit-taken = The id “{ $id }” is taken.
    .hint = Choose another id.
edit-missing = There is nothing called “{ $id }”.
    .hint = Use the id of something in this dossier.
edit-dangling = There is no { $table ->
    [documents] document
    [witnesses] witness
    [actors] actor
    [places] place
    [relations] relation
   *[kinds] kind
} “{ $id }”.
    .hint = Add “{ $id }” first, or refer to something else.
edit-in-use = “{ $id }” cannot be removed: { $more ->
    [0] { $by } refer to it
   *[other] { $by } and { $more } more refer to it
}.
    .hint = Change these first.
edit-last-passage = “{ $id }” is the only passage of “{ $relation }”, and a relation needs one.
    .hint = Remove the relation, or add another passage first.
edit-position = The position of “{ $id }” is not that of its coordinates.
    .hint = Enter longitude and latitude again.
edit-credibility = The credibility of “{ $id }” is not a number from 1 to 6.
    .hint = Choose a number from 1 to 6, or leave it out.
excerpt-not-found = The passage “{ $id }” is not in the text of “{ $document }”, so an excerpt would lose its place.
    .hint = Mend the passage first.
excerpt-over-gap = The passage “{ $id }” holds a “[…]”, which marks what an excerpt leaves out.
    .hint = Make it two passages first.
