private let by = optional("by", .text, "The pseudonym of who said it.")
private let at = optional("at", .text, "When it was said, ISO 8601.")
private let finding = required("finding", .looseName, "The finding's id.")

/// Every element and attribute of the codebook (`urn:haamu:findings:1`).
let codebookGrammar = DocumentGrammar(
  .codebook,
  [
    ElementGrammar(
      name: "codebook", about: "The themes that findings are given.",
      attributes: [required("name", .looseName, "The name of the codebook.")],
      children: ["label", "theme"]),
    text("label", "What is shown."),
    ElementGrammar(
      name: "theme", about: "A theme, with those inside it.",
      attributes: [
        required("name", .looseName, "What findings files say."),
        required("guid", .text, "A UUID that never changes."),
        optional("colour", .text, "#rrggbb."),
        optional("codable", .yesNo, "No for a heading that only holds others; yes."),
      ],
      children: ["label", "description", "cues", "theme"]),
    text("description", "When to use the theme, and when not."),
    text("cues", "Words that make the program suggest the theme; * for any ending."),
  ])

/// Every element and attribute of what people said about a wave's findings (`urn:haamu:findings:1`).
let findingsGrammar = DocumentGrammar(
  .findings,
  [
    ElementGrammar(
      name: "findings", about: "What people said about the findings of a wave, in order.",
      attributes: [
        required("wave", .looseName, "The wave."),
        optional("synthetic", .yesNo, "Yes for invented entries; no."),
      ],
      children: [
        "tag", "untag", "no_theme", "waits", "merge", "split", "reword", "reject", "restore",
        "trial",
      ]),
    ElementGrammar(
      name: "tag", about: "Themes given to a finding.",
      attributes: [
        finding, required("themes", .looseNames, "Names of the codebook."),
        optional("fingerprint", .looseName, "Tells whether the words are still the same."),
        optional("start", .whole(0...999_999), "The first character that is meant, from 0."),
        optional("end", .whole(0...999_999), "The character after the last that is meant."),
        optional("guid", .text, "The coding's UUID in another program."), by, at,
      ]),
    ElementGrammar(
      name: "untag", about: "Themes taken back.",
      attributes: [finding, required("themes", .looseNames, "Names of the codebook."), by, at]),
    ElementGrammar(
      name: "no_theme", about: "Somebody has looked: no theme fits.",
      attributes: [
        finding, optional("fingerprint", .looseName, "Tells whether the words are still the same."),
        by, at,
      ]),
    ElementGrammar(
      name: "waits", about: "It waits for a theme after all.", attributes: [finding, by, at]),
    ElementGrammar(
      name: "merge", about: "Several findings are one from now on.",
      attributes: [
        required("id", .looseName, "The id of the one."),
        required("findings", .looseNames, "Those that are joined, the first one's words first."),
        by, at,
      ],
      children: ["text"]),
    ElementGrammar(
      name: "split", about: "A joined finding falls into its parts.",
      attributes: [finding, by, at]),
    ElementGrammar(
      name: "reword", about: "Other words in place of the visitor's.",
      attributes: [finding, by, at], children: ["text"]),
    ElementGrammar(
      name: "reject", about: "It is no finding.", attributes: [finding, by, at],
      children: ["reason"]),
    ElementGrammar(
      name: "restore", about: "It is a finding after all.", attributes: [finding, by, at]),
    ElementGrammar(
      name: "trial", about: "A change that somebody tries.",
      attributes: [
        required("name", .looseName, "The name of the trial."),
        required("survey", .name, "The survey that will show the effect."),
        optional("findings", .looseNames, "The findings behind it."),
        required("who", .text, "A role, never a person."),
        required("libraries", .looseNames, "Who tries it."),
        required("from", .date, "The first day."), required("until", .date, "The last day."),
        optional("touchpoint", .looseName, "Where it should show."),
        optional("items", .looseNames, "The questions or groups whose score should rise."), by, at,
      ],
      children: ["what", "known_by"]),
    text("text", "The words."), text("reason", "Why."), text("what", "What is tried."),
    text("known_by", "How we shall know."),
  ])
