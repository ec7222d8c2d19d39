import Diagnostics
import Interview
import SurveyModel

/// A column's name resolved: `question`, or `repeat[2]/question`; groups may stand between.
struct AnswerColumn {
  let placed: PlacedQuestion
  let key: AnswerKey
  /// How many instances of which repeats the column asks for.
  let repeats: [(RepeatKey, Int)]

  init?(_ name: String, outline: SurveyOutline) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let last = parts.last, let placed = outline[last] else { return nil }
    var instances: [Int] = []
    var repeats: [(RepeatKey, Int)] = []
    var names: [String] = []
    for part in parts.dropLast() {
      guard let open = part.firstIndex(of: "["), part.last == "]",
        let number = Int(part[part.index(after: open)...].dropLast()), (1...1000).contains(number)
      else {
        if outline.groupNames.contains(part) { continue }
        return nil
      }
      let repeatName = String(part[..<open])
      repeats.append((RepeatKey(repeatName, instances), number))
      names.append(repeatName)
      instances.append(number - 1)
    }
    guard names == placed.repeats else { return nil }
    self.placed = placed
    self.repeats = repeats
    key = AnswerKey(last, instances)
  }
}

extension AnswerColumn {
  /// A column headed by the words of a question, in any language; nil where two questions share
  /// them, or where they stand in a repeat.
  init?(label: String, outline: SurveyOutline) {
    let wanted = plain(label)
    let found = outline.questions.filter { placed in
      placed.repeats.isEmpty
        && placed.question.label.wordings.values.contains { plain($0) == wanted }
    }
    guard !wanted.isEmpty, found.count == 1 else { return nil }
    self.init(found[0].question.name, outline: outline)
  }

  /// The name that a wrong name of a column, or a label that is nearly one, could have meant.
  static func nearest(to name: String, _ outline: SurveyOutline) -> String? {
    let named = outline.questions.map { placed in
      (placed.repeats.map { $0 + "[1]/" }.joined() + placed.question.name, placed.question)
    }
    if let near = nearestName(to: name, among: named.map(\.0)) { return near }
    let labels = named.flatMap { $0.1.label.wordings.values.sorted() }
    let label =
      labels.contains { plain($0) == plain(name) }
      ? name : nearestName(to: plain(name), among: labels)
    return label.flatMap { label in
      named.first { $0.1.label.wordings.values.contains { plain($0) == plain(label) } }?.0
    }
  }

  /// The name of the column for an answer.
  static func name(_ key: AnswerKey, _ outline: SurveyOutline) -> String {
    let repeats = outline[key.question]?.repeats ?? []
    return zip(repeats, key.instances).map { "\($0)[\($1 + 1)]/" }.joined() + key.question
  }
}
