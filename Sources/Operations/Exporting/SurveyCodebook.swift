package import Diagnostics
import Expressions
import Forms
import NetworkModel
import ReportModel
import ReportWriting
import SurveyModel

/// What each question of a survey is called, asks, takes and counts for.
package struct SurveyCodebook: Sendable {
  let outline: SurveyOutline
  let network: Network?
  let snapshot: NetworkSnapshot?
  let language: Language

  var survey: Survey { outline.survey }
}

extension Workspace {
  /// The codebook of a survey as it is defined now.
  /// - Parameter language: nil for the survey's own where the program speaks it, else Finnish.
  package func codebook(
    of name: String, language: Language? = nil
  ) throws(Stopped) -> SurveyCodebook {
    let definitions = try definitions()
    let outline = try definitions.mustHave(survey: name).outline
    let day = definitions.network?.waves.map(\.from).max()
    return SurveyCodebook(
      outline: outline, network: definitions.network,
      snapshot: definitions.network.flatMap { network in
        day.map { NetworkSnapshot(network, on: $0) }
      }, language: language ?? Language(rawValue: outline.survey.language) ?? .fi)
  }
}

extension SurveyCodebook {
  static let languages = ["fi", "sv", "en"]

  private static let columns =
    ["survey", "version", "kind", "group", "repeat", "name", "type", "list", "choice"]
    + languages.map { "label_" + $0 } + languages.map { "hint_" + $0 }
    + [
      "role", "touchpoint", "theme", "required", "relevant", "relevant_words", "constraint",
      "constraint_words", "calculation", "unit", "decimals", "better", "weight", "critical",
      "score",
      "missing", "band_up_to",
    ]

  /// The rows as CSV.
  package var csv: [UInt8] { Array(table.csv.utf8) }

  /// A row for each question, then one for each of its choices, bands and missing codes; `kind` tells which.
  var table: RecordTable {
    var table = RecordTable(columns: Self.columns)
    for placed in outline.questions {
      table.rows.append(row(placed))
      table.rows += choices(of: placed) + bands(of: placed) + sentinels(of: placed)
    }
    return table
  }

  private func cells(
    _ kind: String, _ placed: PlacedQuestion, _ more: [String: String]
  ) -> [PlainCell] {
    var all = [
      "survey": survey.name, "version": survey.version, "kind": kind,
      "group": placed.groups.first ?? "", "repeat": placed.repeats.last ?? "",
      "name": placed.question.name,
    ]
    all.merge(more) { $1 }
    return Self.columns.map { column in
      all[column].flatMap { $0.isEmpty ? nil : .text($0) } ?? .nothing
    }
  }

  private func wordings(_ prefix: String, _ label: Label) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: Self.languages.map { ($0, label.wordings[$0] ?? "") }
        .map { (prefix + $0.0, $0.1) })
  }

  private func row(_ placed: PlacedQuestion) -> [PlainCell] {
    let question = placed.question
    let spoken = SpokenConditions(outline, snapshot, language)
    var more = wordings("label_", question.label)
    more.merge(wordings("hint_", question.hint)) { $1 }
    more["type"] = question.type.rawValue
    more["list"] = question.list
    more["role"] = question.role?.rawValue
    more["touchpoint"] = question.touchpoint
    more["theme"] = question.theme
    more["required"] = Self.words(question.required)
    let conditions = placed.outerRelevance + [question.relevant].compactMap(\.self)
    more["relevant"] = conditions.map { conditions.count > 1 ? "(\($0.source))" : $0.source }
      .joined(separator: " and ")
    more["relevant_words"] = conditions.map { spoken.sentence($0) }.joined(separator: "; ")
    more["constraint"] = question.constraint?.source
    more["constraint_words"] = question.constraint.map { spoken.sentence($0, of: question.name) }
    more["calculation"] = calculation(question)
    more["unit"] = question.unit
    more["decimals"] = question.decimals.map(String.init)
    more["better"] = question.better?.rawValue
    more["critical"] = question.critical ? "yes" : ""
    if isScored(question) { more["weight"] = question.weight.digits }
    if question.linearScore { more["score"] = "linear" }
    return cells("question", placed, more)
  }

  func calculation(_ question: Question) -> String? {
    question.quotient.map { "(\($0.numerator.source)) div (\($0.denominator.source))" }
      ?? question.calculation?.source
  }

  func isScored(_ question: Question) -> Bool {
    question.linearScore || !question.bands.isEmpty
      || question.list.flatMap(survey.list)?.isScored == true
  }

  static func words(_ condition: Condition) -> String {
    switch condition {
    case .never: ""
    case .always: "yes"
    case .when(let expression): expression.source
    }
  }

  /// Lists of the survey's own; those of the network are named, not listed.
  private func choices(of placed: PlacedQuestion) -> [[PlainCell]] {
    guard let list = placed.question.list, let known = survey.list(list) else { return [] }
    return known.choices.map { choice in
      var more = wordings("label_", choice.label)
      more["list"] = list
      more["choice"] = choice.name
      more["score"] = choice.score?.digits
      more["missing"] = choice.missing?.rawValue
      return cells("choice", placed, more)
    }
  }

  private func bands(of placed: PlacedQuestion) -> [[PlainCell]] {
    placed.question.bands.map { band in
      cells("band", placed, ["band_up_to": band.upTo?.digits ?? "", "score": band.score.digits])
    }
  }

  private func sentinels(of placed: PlacedQuestion) -> [[PlainCell]] {
    placed.question.sentinels.map { sentinel in
      cells(
        "missing", placed,
        ["choice": sentinel.value.digits, "missing": sentinel.reason.rawValue])
    }
  }
}
