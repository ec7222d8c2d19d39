import Diagnostics
import SurveyModel

extension LineFront {
  typealias Option = QuestionPrompt.Option

  /// What a line of choices came to.
  enum Choosing {
    case names([String])
    /// Nothing was chosen; why has been told.
    case unclear
    case wish(Wish)
  }

  /// A choice by its key, its name, its label or a part of it; several for a question that takes
  /// several. When more than one fits, they are listed and nothing is chosen; what only a part
  /// named is taken when it is confirmed. What is taken is told by its label.
  mutating func chosen(_ line: String, _ prompt: QuestionPrompt) -> Choosing {
    let offered = prompt.options
    let takesSeveral = if case .one = prompt.kind { false } else { true }
    // "Yes, fully" is one label although it has a comma.
    let words =
      takesSeveral && exact(line, offered) == nil
      ? line.split { " ,;".contains($0) }.map(String.init) : [line]
    var taken: [Option] = []
    for word in words {
      let matches = matches(word, offered)
      guard matches.count == 1 else {
        showUnclear(matches, of: offered)
        return .unclear
      }
      taken.append(matches[0])
    }
    let labels = "→ " + taken.map(\.label).joined(separator: ", ")
    let names = Choosing.names(taken.map(\.name))
    guard words.contains(where: { exact($0, offered) == nil }) else {
      console.write(labels + "\n")
      return names
    }
    console.write("\(labels) \(LineTexts.isThisIt[language]) ")
    switch Typed(console.readLine()) {
    case .wish(.back), .unknown: return .unclear
    case .wish(let wish): return .wish(wish)
    case .line(let line): return line.isEmpty || Said(line) == .yes ? names : .unclear
    }
  }

  private mutating func showUnclear(_ matches: [Option], of offered: [Option]) {
    show(matches.isEmpty ? LineTexts.noMatch : LineTexts.manyMatches)
    if matches.isEmpty {
      list(offered.count <= 12 ? offered : [], of: offered)
    } else {
      list(Array(matches.prefix(15)), of: offered)
    }
  }

  private func matches(_ word: String, _ offered: [Option]) -> [Option] {
    if let exact = exact(word, offered) { return [exact] }
    let wanted = word.lowercased()
    return offered.filter {
      $0.label.lowercased().contains(wanted) || $0.name.lowercased().contains(wanted)
    }
  }

  /// The choice whose key, name or whole label this is; nil when two have the label.
  private func exact(_ word: String, _ offered: [Option]) -> Option? {
    if let keyed = ChoiceKeys.of(offered).first(where: { $0.key == word }) { return keyed.option }
    if let named = offered.first(where: { $0.name == word }) { return named }
    let same = offered.filter { $0.label.lowercased() == word.lowercased() }
    return same.count == 1 ? same[0] : nil
  }
}

/// What is typed to choose: the place in the list, or the names themselves where some of them are
/// numbers, for who types 5 on a scale from 0 to 10 means the five and not the fifth.
enum ChoiceKeys {
  static func of(
    _ offered: [QuestionPrompt.Option]
  ) -> [(key: String, option: QuestionPrompt.Option)] {
    let hasNumbers = offered.contains { Int($0.name) != nil }
    return offered.enumerated().map { (hasNumbers ? $1.name : String($0 + 1), $1) }
  }
}
