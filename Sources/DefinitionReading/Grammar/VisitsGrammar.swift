private let firstDay = required("from", .date, "The first day.")
private let lastDay = required("until", .date, "The last day.")
private let opens = optional("from", .text, "From what time, as 10:00.")
private let closes = optional("until", .text, "Until what time, as 18:00.")

/// Every element and attribute of a file of visits (`urn:haamu:visits:1`). `Operations` reads such
/// files (`VisitFileReader`); a test holds the two together.
let visitsGrammar = DocumentGrammar(
  .visits, roundOfVisits + wishesOfVisits + peopleOfVisits + entriesOfVisits)

private let roundOfVisits = [
  ElementGrammar(
    name: "visits", about: "A round of visits: its wishes, and what was planned.",
    attributes: [
      required("wave", .looseName, "The round of collecting."),
      required("survey", .looseName, "The survey that visitors answer."),
    ],
    children: [
      "rules", "spread", "hours", "closed", "place", "scenario", "visitor", "reviewer", "notice",
      "planned", "event",
    ], hasMarks: true),
  ElementGrammar(
    name: "rules", about: "What a plan keeps.",
    attributes: [
      optional("visits", .whole(0...100), "Visits to each place; 3."),
      optional("months_apart", .whole(0...120), "Before a visitor comes to a place again; 12."),
      optional("minutes", .whole(5...600), "Of a visit's time window; 120."),
      optional("road", .decimal(1...3), "How much longer roads are than straight lines; 1."),
      optional("budget_km", .decimal(0...10_000_000), "The most kilometres of the round."),
      optional("report_days", .whole(0...365), "From a visit to its report; 3."),
      optional("mend_days", .whole(0...365), "From a report's return to its mending; 7."),
      optional("reply_days", .whole(1...365), "From publishing to the library's reply; 14."),
    ]),
  ElementGrammar(
    name: "spread", about: "Variances in squared points.",
    attributes: [
      required("library", .decimal(0...10_000), "Between libraries."),
      required("visitor", .decimal(0...10_000), "Between visitors."),
      required("rest", .decimal(0...10_000), "Of all else."),
      required("source", .text, "Where they come from."),
    ]),
]

private let wishesOfVisits = [
  ElementGrammar(
    name: "hours", about: "When places are open; without from and until nobody told when.",
    attributes: [required("days", .looseNames, "mon tue wed thu fri sat sun."), opens, closes]),
  ElementGrammar(
    name: "closed", about: "A day on which places are closed.",
    attributes: [required("day", .date, "The day.")]),
  ElementGrammar(
    name: "place", about: "What one service point has of its own.",
    attributes: [
      required("unit", .looseName, "The service point."),
      optional("visits", .whole(0...100), "How many visits; 0 is none."),
      optional("lang", .language, "The language of service."),
    ],
    children: ["hours", "closed"]),
  ElementGrammar(
    name: "scenario", about: "What a visitor plays.",
    attributes: [
      required("name", .looseName, "The name of the scenario."),
      optional("lang", .language, "Only who can be served in it plays it."),
    ],
    children: ["label"]),
  text("label", "What is shown."),
]

private let peopleOfVisits = [
  ElementGrammar(
    name: "visitor", about: "Somebody who makes visits, under a pseudonym.",
    attributes: [
      required("name", .looseName, "The pseudonym."),
      optional("home", .looseName, "The library that knows the visitor."),
      optional("municipality", .looseName, "Where the visitor lives."),
      optional("barred", .looseNames, "Where the visitor may not go."),
      required("capacity", .whole(0...1000), "The most visits in the wave."),
      optional("languages", .looseNames, "In which the visitor can be served."),
      optional("start", .looseName, "Near which journeys begin."),
      optional("weekdays", .looseNames, "mon tue wed thu fri sat sun."),
    ],
    children: ["free", "away"]),
  ElementGrammar(
    name: "free", about: "Days on which the visitor can come.", attributes: [firstDay, lastDay]),
  ElementGrammar(
    name: "away", about: "Days on which a visitor cannot come.",
    attributes: [
      optional("visitor", .looseName, "Whose days, in an entry."), firstDay, lastDay,
    ]),
  ElementGrammar(
    name: "notice", about: "That the staff were told that visits may come.",
    attributes: [
      required("unit", .looseName, "The library or service point."),
      required("told", .date, "The day on which they were told."), firstDay, lastDay,
      optional("at", .text, "When it was recorded."),
      optional("by", .text, "By whom: a pseudonym."),
    ]),
  ElementGrammar(
    name: "reviewer", about: "Somebody who reviews and makes no visits.",
    attributes: [
      required("name", .looseName, "The pseudonym."),
      required("home", .looseName, "The library that knows the reviewer."),
    ]),
]

private let entriesOfVisits = [
  ElementGrammar(
    name: "planned", about: "One planning; the plan is what all say one after the other.",
    attributes: [
      optional("at", .text, "When."),
      optional("by", .text, "Who planned: a pseudonym."),
      optional("seed", .text, "The seed."),
      optional("km", .decimal(0...10_000_000), "Of the whole plan."),
      optional("bound", .decimal(0...10_000_000), "No plan is shorter."),
    ],
    children: ["away", "dropped", "visit"]),
  ElementGrammar(
    name: "dropped", about: "A visit that no longer stands.",
    attributes: [required("visit", .looseName, "Its id.")]),
  ElementGrammar(
    name: "visit", about: "A visit that is to be made.",
    attributes: [
      required("id", .looseName, "Its name, given once."),
      required("unit", .looseName, "The service point."),
      required("visitor", .looseName, "Who goes there."),
      optional("scenario", .looseName, "What the visitor plays."),
      required("day", .date, "The day."), opens, closes,
    ]),
  ElementGrammar(
    name: "event", about: "Something that happened to a visit.",
    attributes: [
      required("visit", .looseName, "The visit's id."),
      required(
        "kind", .oneOf(["briefed", "done", "checked", "published", "declined", "replaced"]),
        "What happened."),
      required("at", .text, "When, with the offset."),
      required("by", .text, "Who did it: a pseudonym."),
      optional("why", .free, "Why."),
      optional("response", .text, "The report that it is about."),
    ],
    children: ["visit"]),
]
