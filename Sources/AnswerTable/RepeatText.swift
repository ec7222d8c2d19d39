import SurveyModel

/// What repeats hold, as one text: how many instances there are, and the answers of one question in
/// all instances. The parts are set apart by characters that no XML document can hold.
enum RepeatText {
  private static let unit: Character = "\u{1F}"
  private static let record: Character = "\u{1E}"

  static func text(_ counts: [RepeatKey: Int]) -> String {
    counts.map { key, count in
      ([key.name] + key.outer.map(String.init) + [String(count)]).joined(separator: String(unit))
    }.sorted().joined(separator: String(record))
  }

  static func counts(_ text: String) -> [RepeatKey: Int] {
    var counts: [RepeatKey: Int] = [:]
    for part in text.split(separator: record) {
      let words = part.split(separator: unit, omittingEmptySubsequences: false)
      guard let name = words.first, let count = words.last.flatMap({ Int($0) }) else { continue }
      counts[RepeatKey(String(name), words.dropFirst().dropLast().compactMap { Int($0) })] = count
    }
    return counts
  }

  static func text(_ answers: [([Int], String)]) -> String {
    answers.map { instances, text in
      instances.map(String.init).joined(separator: " ") + String(unit) + text
    }.joined(separator: String(record))
  }

  static func answers(_ text: String) -> [([Int], String)] {
    text.split(separator: record).map { part in
      let words = part.split(separator: unit, maxSplits: 1, omittingEmptySubsequences: false)
      return (words[0].split(separator: " ").compactMap { Int($0) }, String(words.last ?? ""))
    }
  }
}
