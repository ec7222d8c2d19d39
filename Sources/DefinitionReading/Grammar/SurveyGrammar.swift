import SurveyModel

/// Every element and attribute of a survey definition (`urn:haamu:survey:1`).
let surveyGrammar = DocumentGrammar(
  .survey,
  [
    ElementGrammar(
      name: "survey", about: "A survey: what is asked, of whom, and how it is scored.",
      attributes: [
        required("name", .name, "The survey's name; it names files and rows."),
        required("version", .looseName, "Changes whenever the meaning of a question does."),
        required("kind", values(SurveyKind.self), "What the survey is for; it sets defaults."),
        optional(
          "critical_cap", .decimal(0...100),
          "The most that overall can be when a critical question is at its least score."),
        optional("min_n", .whole(0...1000), "The fewest responses that may be shown in public."),
        optional(
          "review", .oneOf(["required", "none"]), "Whether a response counts only when approved."),
      ],
      children: ["title", "touchpoint", "list", "question", "group", "repeat", "accept"]),
    text("title", "What the survey is called."),
    ElementGrammar(
      name: "touchpoint", about: "A step of the service path, in order.",
      attributes: [required("name", .looseName, "The name of the touchpoint.")],
      children: ["label"]),
    ElementGrammar(
      name: "list", about: "A list of choices that questions share.",
      attributes: [
        required("name", .name, "The name of the list."),
        optional("columns", .free, "Names of extra columns for choice_filter, spaces between."),
      ],
      children: ["choice", "accept"]),
    ElementGrammar(
      name: "choice", about: "One answer to choose.",
      attributes: [
        required("name", .looseName, "What is stored when this is chosen."),
        optional("score", .decimal(-1_000_000...1_000_000), "The raw score of the choice."),
        optional(
          "missing", .oneOf(["not_applicable", "dont_know", "refused"]),
          "The choice says why there is no answer; it never counts as a score."),
        optional("exclusive", .yesNo, "In select_multiple, the choice stands alone."),
      ],
      children: ["label"], hasColumns: true),
    groupGrammar,
    repeatGrammar,
    questionGrammar,
    text("label", "What is shown."),
    text("hint", "A short help that is always shown."),
    text("guidance_hint", "A longer help for training and print."),
    text("constraint_message", "What is said when the answer does not meet the constraint."),
    text("required_message", "What is said when the answer is left out."),
    text("item_label", "What one instance of the repeat is called."),
    ElementGrammar(
      name: "band", about: "A stretch of numbers with one score; the first that fits counts.",
      attributes: [
        optional("up_to", .decimal(-999_999_999...999_999_999), "The last number of the band."),
        required("score", .decimal(-1_000_000...1_000_000), "The raw score of the band."),
      ]),
    ElementGrammar(
      name: "missing", about: "A number that stands for no figure.",
      attributes: [
        required("value", .decimal(-999_999_999...999_999_999), "The number."),
        required("as", values(MissingReason.self), "Why there is no figure."),
      ]),
    ElementGrammar(
      name: "accept", about: "An exception to the rules of craft, with its reason.",
      attributes: [
        required("code", .oneOf(SurveyCode.craft.map(\.rawValue)), "The finding that is accepted."),
        required("because", .text, "Why it is meant so."),
      ]),
  ])

private let groupGrammar = ElementGrammar(
  name: "group", about: "Questions that belong together; a top-level group has its own score.",
  attributes: [
    required("name", .name, "The name of the group."),
    optional("relevant", .expression, "When the group is asked."),
    optional("weight", .decimal(0...1_000_000), "How much the group weighs in overall; 1."),
    optional("touchpoint", .free, "The touchpoint that the group is about."),
    optional("appearance", .text, "How the group is shown."),
  ],
  children: ["label", "hint", "question", "group", "repeat"])

private let repeatGrammar = ElementGrammar(
  name: "repeat", about: "Questions that are asked as many times as needed.",
  attributes: [
    required("name", .name, "The name of the repeat."),
    optional("relevant", .expression, "When the repeat is asked."),
    optional("repeat_count", .expression, "How many instances there are."),
    optional("appearance", .text, "How the repeat is shown."),
  ],
  children: ["label", "hint", "item_label", "question", "group", "repeat"])

private let questionGrammar = ElementGrammar(
  name: "question", about: "One question.",
  attributes: [
    required("name", .name, "The name of the question; it names columns and rows."),
    required("type", values(QuestionType.self), "What kind of answer is given."),
    optional("list", .free, "The list of choices; network and touchpoints are there already."),
    optional("role", values(Role.self), "What the answer means to the program."),
    optional("required", .condition, "Whether an answer must be given."),
    optional("read_only", .condition, "Whether the answer is only shown."),
    optional("relevant", .expression, "When the question is asked."),
    optional("constraint", .expression, "What the answer must meet; a point is the answer."),
    optional("calculation", .expression, "The value of a calculate."),
    optional("numerator", .expression, "The upper part of an indicator."),
    optional("denominator", .expression, "The lower part of an indicator."),
    optional("default", .free, "The first value: a literal, or an expression with ${ or (."),
    optional("choice_filter", .expression, "Which choices are shown."),
    optional("appearance", .text, "How the question is shown."),
    optional("parameters", .free, "start, end and step of a range."),
    optional("or_other", .yesNo, "Whether an answer outside the list may be written."),
    optional("weight", .decimal(0...1_000_000), "How much the question weighs in its group; 1."),
    optional("critical", .yesNo, "Whether the least score caps overall."),
    optional("touchpoint", .free, "The touchpoint that the question is about."),
    optional("theme", .text, "A theme that gathers questions over groups."),
    optional("unit", .text, "The unit of the number, as shown."),
    optional("better", values(Better.self), "Which direction of the number is good."),
    optional("standard", .text, "The indicator of a standard that this is."),
    optional("decimals", .whole(0...6), "How many decimals are stored and shown."),
    optional("same_as", .free, "version/question of an older version that asked the same."),
    optional("score", .oneOf(["linear"]), "A range scores linearly from its start to its end."),
  ],
  children: [
    "label", "hint", "guidance_hint", "constraint_message", "required_message", "band", "missing",
    "accept",
  ])
