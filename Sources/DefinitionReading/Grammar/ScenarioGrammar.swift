private let item = ["label"]

/// Every element and attribute of a file of scenarios (`urn:haamu:scenarios:1`).
let scenarioGrammar = DocumentGrammar(
  .scenarios,
  [
    ElementGrammar(
      name: "scenarios", about: "What visitors play on mystery visits.", children: ["scenario"]),
    ElementGrammar(
      name: "scenario", about: "A part for a visitor.",
      attributes: [
        required("name", .looseName, "The name by which plans of visits choose it."),
        required(
          "surveys", .looseNames, "The surveys that such a visit answers, the main one first."),
        optional("plays", .looseName, "What the question with the role scenario is answered."),
        optional("lang", .language, "Only who can be served in it plays it."),
        optional("minutes", .whole(5...600), "How long the visit takes."),
      ],
      children: ["label", "persona", "task", "step", "say", "avoid", "bring", "fact"]),
    text("label", "What is shown."),
    text("persona", "Who the visitor is on this visit."),
    text("task", "What the visit is for, in a sentence or two."),
    ElementGrammar(name: "step", about: "What to do, in order.", children: item),
    ElementGrammar(name: "say", about: "What to say.", children: item),
    ElementGrammar(name: "avoid", about: "What not to say or do.", children: item),
    ElementGrammar(name: "bring", about: "What to have at hand.", children: item),
    ElementGrammar(
      name: "fact", about: "What is known of the answer to a question.",
      attributes: [
        required(
          "question", .text, "The question, of the first survey; or survey/question of another.")
      ],
      children: ["reference", "right"]),
    text("reference", "What is true, for who checks it after the visit."),
    ElementGrammar(
      name: "right", about: "An answer that agrees with what is known.",
      attributes: [
        optional("values", .looseNames, "The choices that are right."),
        optional("least", .decimal(-999_999_999...999_999_999), "The least number that is right."),
        optional("greatest", .decimal(-999_999_999...999_999_999), "The greatest."),
        optional("pattern", .free, "What a right text is like, as a regular expression."),
        optional("unit", .looseName, "Only at this service point or library."),
        optional("wave", .looseName, "Only in this wave."),
      ]),
  ])
