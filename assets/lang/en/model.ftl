# Beleg: what a dossier says

## Kinds; .inline within a sentence

kind-threat = Threat
    .inline = threat
kind-demand = Demand
    .inline = demand
kind-appeal = Appeal
    .inline = appeal
kind-criticism = Criticism
    .inline = criticism
kind-sanction = Sanction
    .inline = sanction
kind-attack = Attack
    .inline = attack
kind-visit = Visit
    .inline = visit
kind-meeting = Meeting
    .inline = meeting
kind-talks = Talks
    .inline = talks
kind-agreement = Agreement
    .inline = agreement
kind-cooperation = Cooperation
    .inline = cooperation
kind-support = Support
    .inline = support
kind-arms-transfer = Arms transfer
    .inline = arms transfer
kind-technology-transfer = Technology transfer
    .inline = technology transfer
kind-trade = Trade
    .inline = trade
kind-aid = Aid
    .inline = aid
kind-other = Other
    .inline = other act

## Families

family-coercive = Coercive
family-diplomatic = Diplomatic
family-transfers = Transfers
family-aid = Aid
family-other = Other

## Did it happen?

realis-occurred = Occurred
    .inline = occurred
realis-ongoing = Ongoing
    .inline = ongoing
realis-agreed = Agreed
    .inline = agreed
realis-prospective = Planned or expected
    .inline = planned
realis-hypothetical = Hypothetical
    .inline = hypothetical
realis-cancelled = Cancelled
    .inline = cancelled
realis-unknown = Not known
    .inline = not known whether it happened

## Kind and realis together

head-ongoing = Ongoing { $kind }
head-agreed = Agreed { $kind }
head-prospective = Planned { $kind }
head-hypothetical = Hypothetical { $kind }
head-cancelled = Cancelled { $kind }
head-own = { $kind } ({ $realis })

## Status; .about explains it

status-no-evidence = No evidence
    .inline = no evidence
    .about = No passage counts.
status-contested = Contested
    .inline = contested
    .about = Some say so, others deny it.
status-denied-only = Only denied
    .inline = only denied
    .about = Nobody says so, somebody denies it.
status-declared = Declared
    .inline = declared
    .about = Whoever acts by speaking says so.
status-both-sides = Both sides
    .inline = confirmed by both sides
    .about = Both sides say so.
status-reported = Reported
    .inline = reported
    .about = Two or more say so, one of them no party.
status-claimed-by-party = Claimed by a party
    .inline = claimed by a party
    .about = Only a party to it says so.
status-single-source = Single source
    .inline = single source
    .about = Only one voice says so.
status-speculated = Speculated
    .inline = speculated
    .about = It is only held likely or possible.
status-mentioned = Mentioned
    .inline = mentioned
    .about = Nobody commits to it.

## The sentence of a status

status-sentence = { $head }, { $status }: { $clauses }.
clause-joint = { "; " }
# Whether a capital stands after the colon: upper or lower.
clause-first = lower
clause-say =
    { $count ->
        [one] { $voices } says so
       *[other] { $voices } say so
    }
clause-say-too =
    { $count ->
        [one] { $voices } says so too
       *[other] { $voices } say so too
    }
clause-only-say =
    { $count ->
        [one] only { $voices } says so
       *[other] only { $voices } say so
    }
clause-only-party =
    { $count ->
        [one] only { $voices } says so, and is a party to it
       *[other] only { $voices } say so, and are parties to it
    }
clause-declared =
    { $count ->
        [one] { $voices } declared it
       *[other] { $voices } declared it
    }
clause-probably =
    { $count ->
        [one] { $voices } thinks it likely
       *[other] { $voices } think it likely
    }
clause-possibly =
    { $count ->
        [one] { $voices } thinks it possible
       *[other] { $voices } think it possible
    }
clause-doubts =
    { $count ->
        [one] { $voices } doubts it
       *[other] { $voices } doubt it
    }
clause-denies =
    { $count ->
        [one] { $voices } denies it
       *[other] { $voices } deny it
    }
clause-declines =
    { $count ->
        [one] { $voices } declines to comment
       *[other] { $voices } decline to comment
    }
clause-nothing = nothing that counts supports it
clause-nobody = nobody commits to it

## A relation in one line

ends-directed = { $from } to { $to }
ends-mutual = between { $from } and { $to }
undated = undated
nowhere = somewhere unknown
nobody = Nobody named
passage-count =
    { $count ->
        [one] 1 passage
       *[other] { $count } passages
    }

## Lists

list-comma = { $first }, { $rest }
list-and = { $first } and { $last }
list-or = { $first } or { $last }

## Stance

stance-affirms = Affirms it
stance-probably = Thinks it likely
stance-possibly = Thinks it possible
stance-doubts = Doubts it
stance-denies = Denies it
stance-uncommitted = Does not commit
stance-declines-comment = Declines to comment

## Is the quotation in the text?

anchor-exact = In the text
    .about = Stands at its place, letter for letter.
anchor-moved = In the text, moved
    .about = Stands elsewhere, or differs only in spaces, quotation marks or dashes.
anchor-altered = Altered
    .about = Something like it stands there now: please compare.
anchor-ambiguous = Ambiguous
    .about = Fits several places, and nothing singles one out.
anchor-orphaned = Not in the text
    .about = Stands nowhere in the stored text.

## Witnesses

witness-outlet = News outlet
witness-agency = News agency
witness-government = Government
witness-company = Company
witness-ngo = Non-governmental organisation
witness-person = Person
witness-anonymous = Not named
witness-unknown = Not known

## Actors

actor-state = State
actor-government = Government
actor-person = Person
actor-organisation = Organisation
actor-armed-group = Armed group
actor-other = Other

## How finely a place is known

precision-point = Exact site
precision-city = City
precision-district = District
precision-province = Province
precision-country = Country
precision-region = Region of the world
precision-unknown = Not known

## How much of a document is stored

extent-full = Full text
extent-excerpt = Excerpt

## Reliability and credibility (Admiralty scale)

reliability-A = Completely reliable
reliability-B = Usually reliable
reliability-C = Fairly reliable
reliability-D = Not usually reliable
reliability-E = Unreliable
reliability-F = Not graded
credibility-1 = Confirmed by others
credibility-2 = Probably true
credibility-3 = Possibly true
credibility-4 = Doubtful
credibility-5 = Improbable
credibility-6 = Not graded

## Dates

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
season-21 = spring
season-22 = summer
season-23 = autumn
season-24 = winter
season-25 = spring (northern)
season-26 = summer (northern)
season-27 = autumn (northern)
season-28 = winter (northern)
season-29 = spring (southern)
season-30 = summer (southern)
season-31 = autumn (southern)
season-32 = winter (southern)
season-33 = first quarter of
season-34 = second quarter of
season-35 = third quarter of
season-36 = fourth quarter of
season-37 = first third of
season-38 = second third of
season-39 = last third of
season-40 = first half of
season-41 = second half of
date-bc = { $year } BC
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
date-season = { $season } { $year }
date-time = { $date }, { $time }
date-decade = { $year }s
date-some-month = a month in { $year }
date-some-day = a day in { $month }
date-within = some time from { $from } to { $to }
date-perhaps = perhaps { $date }
date-about = about { $date }
date-perhaps-about = perhaps about { $date }
date-third-0 = about early { $month } ({ $days })
date-third-1 = about mid { $month } ({ $days })
date-third-2 = about late { $month } ({ $days })
date-days = { $from }–{ $to } { $month } { $year }
date-days-months = { $from } { $from-month } – { $to } { $to-month } { $year }
date-months = { $from }–{ $to } { $year }
date-years = { $from }–{ $to }
date-range = { $from } – { $to }
date-from = from { $date } on
date-until = until { $date }
date-from-unknown = from { $date }, end not known
date-until-unknown = until { $date }, beginning not known
date-or-later = { $date } or later
date-or-earlier = { $date } or earlier
