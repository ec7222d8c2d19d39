import Diagnostics
import Interview
import SurveyModel

extension TerminalInterview {
  /// A choice by its key, its name, or a part of its label; several for a question that takes
  /// several. When more than one fits, they are listed and nothing is chosen.
  mutating func chosen(
    _ line: String, _ placed: PlacedQuestion, _ instances: [Int]
  ) -> String? {
    let offered = state.choices(of: placed, instances, snapshot: snapshot)
    let type = placed.question.type
    let takesSeveral = type == .selectMultiple || type == .rank
    // "Yes, fully" is one label although it has a comma.
    let words =
      takesSeveral && exact(line, offered) == nil
      ? line.split { " ,;".contains($0) }.map(String.init) : [line]
    var names: [String] = []
    for word in words {
      let matches = matches(word, offered)
      guard matches.count == 1 else {
        show(matches.isEmpty ? Texts.noMatch : Texts.manyMatches)
        if matches.isEmpty {
          list(offered.count <= 12 ? offered : [], of: offered)
        } else {
          list(Array(matches.prefix(15)), of: offered)
        }
        return nil
      }
      names.append(matches[0].name)
    }
    return names.joined(separator: " ")
  }

  private func matches(_ word: String, _ offered: [OfferedChoice]) -> [OfferedChoice] {
    if let exact = exact(word, offered) { return [exact] }
    let wanted = word.lowercased()
    return offered.filter {
      label($0).lowercased().contains(wanted) || $0.name.lowercased().contains(wanted)
    }
  }

  /// The choice whose key, name or whole label this is; nil when two have the label.
  private func exact(_ word: String, _ offered: [OfferedChoice]) -> OfferedChoice? {
    if let keyed = ChoiceKeys.of(offered).first(where: { $0.key == word }) { return keyed.choice }
    if let named = offered.first(where: { $0.name == word }) { return named }
    let same = offered.filter { label($0).lowercased() == word.lowercased() }
    return same.count == 1 ? same[0] : nil
  }
}

/// What is typed to choose: the place in the list, or the names themselves where some of them are
/// numbers, for who types 5 on a scale from 0 to 10 means the five and not the fifth.
enum ChoiceKeys {
  static func of(_ offered: [OfferedChoice]) -> [(key: String, choice: OfferedChoice)] {
    let hasNumbers = offered.contains { Int($0.name) != nil }
    return offered.enumerated().map { (hasNumbers ? $1.name : String($0 + 1), $1) }
  }
}
