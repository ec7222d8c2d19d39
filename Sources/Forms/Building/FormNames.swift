import Diagnostics
import Expressions
import NetworkModel
import SurveyModel

/// What questions, choices and columns are called on the form.
struct FormNames: WordingScope {
  let outline: SurveyOutline
  let snapshot: NetworkSnapshot?
  let language: Language
  let numbers: [String: Int]
  /// The question whose constraint is being worded.
  var current: String?

  init(_ outline: SurveyOutline, _ snapshot: NetworkSnapshot?, _ language: Language) {
    self.outline = outline
    self.snapshot = snapshot
    self.language = language
    let asked = outline.questions.filter { $0.question.isPrinted }
    numbers = Dictionary(
      asked.enumerated().map { ($1.question.name, $0 + 1) }, uniquingKeysWith: { first, _ in first }
    )
  }

  func question(_ name: String) -> SpokenQuestion? {
    outline[name].map { placed in
      let label = placed.question.label[language.rawValue]
      return SpokenQuestion(
        number: numbers[name], label: label.isEmpty ? name : plain(label),
        type: placed.question.valueType)
    }
  }

  /// A label within a sentence mentions no further answers.
  private func plain(_ label: String) -> String {
    TextTemplate(label).render { _ in "…" }.split(whereSeparator: \.isNewline)
      .joined(separator: " ")
  }

  func choice(_ name: String, of question: String) -> String? {
    guard let list = outline[question]?.question.list else { return nil }
    if list == "network" { return snapshot?[unit: name]?.label[language.rawValue] }
    if list == "events" { return snapshot?.network.event(name)?.label[language.rawValue] }
    let choice = outline.survey.list(list)?[name]
    return choice?.label[language.rawValue]
      ?? (name == "other" && outline[question]?.question.orOther == true
        ? FormWords.other[language] : nil)
  }

  func column(_ name: String) -> String? { NetworkWords.columns[name]?[language] }

  func value(_ text: String, inColumn column: String) -> String? {
    let network = snapshot?.network
    switch column {
    case "region":
      return network?.regions.first { $0.name == text }?.label[language.rawValue]
    case "municipality":
      return network?.municipalities.first { $0.name == text }?.label[language.rawValue]
    case "library", "name": return snapshot?[unit: text]?.label[language.rawValue]
    default: return NetworkWords.values[text]?[language]
    }
  }
}

extension Question {
  /// Whether the form has a place for the answer: what is worked out, hidden or only shown has none.
  /// These are the questions that the terminal asks.
  var isPrinted: Bool {
    guard calculation == nil, quotient == nil, readOnly != .always else { return false }
    return type != .calculate && type != .note && type != .hidden
  }
}
