import Expressions
package import NetworkModel
package import SurveyModel

/// Texts and answers as a person reads them.
extension InterviewState {
  /// A text of the survey in a language, with its `${name}` filled in.
  package func rendered(
    _ label: Label, in language: String, _ placed: PlacedQuestion, _ instances: [Int],
    snapshot: NetworkSnapshot
  ) -> String {
    let text = label[language]
    guard text.contains("${") else { return text }
    let around = surroundings(placed, instances)
    return TextTemplate(text).render { name in
      guard let question = outline[name]?.question else { return "" }
      return shown(around.text(name), of: question, in: language, snapshot: snapshot)
    }
  }

  /// The label with its `${name}` filled in, in every language that it has.
  func rendered(
    _ label: Label, _ placed: PlacedQuestion, _ instances: [Int], snapshot: NetworkSnapshot
  ) -> Label {
    var wordings = label.wordings
    for language in wordings.keys {
      wordings[language] = rendered(label, in: language, placed, instances, snapshot: snapshot)
    }
    return Label(sourceLanguage: label.sourceLanguage, wordings: wordings)
  }

  /// A stored answer in a language: labels for names, and in Finnish and Swedish 5.3.2018, 10.15
  /// and a decimal comma.
  package func shown(
    _ text: String, of question: Question, in language: String, snapshot: NetworkSnapshot
  ) -> String {
    if let name = question.list {
      let list = outline.survey.list(name)
      let labels = text.split(separator: " ").map { word in
        let choice = String(word)
        let label = list?[choice]?.label ?? snapshot[unit: choice]?.label ?? other(choice, question)
        return label.map { $0.isEmpty ? choice : $0[language] } ?? choice
      }
      return labels.joined(separator: ", ")
    }
    let isEnglish = language != "fi" && language != "sv"
    switch question.value(of: text) {
    case .number(let number):
      let digits = decimalText(question.decimals.map { rounded(number, decimals: $0) } ?? number)
      return isEnglish ? digits : digits.replacing(".", with: ",")
    case .date(let date): return isEnglish ? date.iso : date.shown
    case .time(let time): return isEnglish ? String(time.iso.prefix(5)) : time.shown
    case .dateTime(let moment):
      guard let local = moment.local else { return text }
      return isEnglish
        ? local.date.iso + " " + local.time.iso.prefix(5)
        : local.date.shown + " " + local.time.shown
    case .empty, .text, .boolean: return text
    }
  }

  private func other(_ name: String, _ question: Question) -> Label? {
    question.orOther && name == OfferedChoice.other.name ? OfferedChoice.other.label : nil
  }
}

extension AnswerSurroundings {
  /// The stored text behind `${name}`.
  fileprivate func text(_ name: String) -> String {
    guard let placed = outline[name] else { return "" }
    let shared = zip(placed.repeats, repeats).prefix { $0 == $1 }.count
    let key = AnswerKey(name, Array(instances.prefix(shared)))
    return response.answers[key] ?? value(name).storedText
  }
}

extension CalendarDate {
  fileprivate var shown: String { "\(day).\(month).\(year)" }
}

extension TimeOfDay {
  fileprivate var shown: String {
    let minutes = milliseconds / 60_000
    return "\(minutes / 60)." + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
  }
}
