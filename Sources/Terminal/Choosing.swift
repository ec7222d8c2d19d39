import Diagnostics
import Interview
import SurveyModel

extension TerminalInterview {
  /// A choice by its key, its name, its label or a part of it; several for a question that takes
  /// several. When more than one fits, they are listed and nothing is chosen; what only a part
  /// named is taken when it is confirmed. What is taken is told by its label.
  mutating func chosen(
    _ line: String, _ placed: PlacedQuestion, _ instances: [Int]
  ) -> Typed {
    let offered = state.choices(of: placed, instances, snapshot: snapshot)
    let type = placed.question.type
    let takesSeveral = type == .selectMultiple || type == .rank
    // "Yes, fully" is one label although it has a comma.
    let words =
      takesSeveral && exact(line, offered) == nil
      ? line.split { " ,;".contains($0) }.map(String.init) : [line]
    var taken: [OfferedChoice] = []
    for word in words {
      let matches = matches(word, offered)
      guard matches.count == 1 else {
        showUnclear(matches, of: offered)
        return .unclear
      }
      taken.append(matches[0])
    }
    let names = Typed.text(taken.map(\.name).joined(separator: " "))
    let labels = "→ " + taken.map(label).joined(separator: ", ")
    guard words.contains(where: { exact($0, offered) == nil }) else {
      console.write(labels + "\n")
      return names
    }
    console.write("\(labels) \(Texts.isThisIt[language]) ")
    guard let reply = console.readLine() else { return .end }
    return switch Said(reply) {
    case .yes, .empty: names
    case .leave: .end
    default: .unclear
    }
  }

  private mutating func showUnclear(_ matches: [OfferedChoice], of offered: [OfferedChoice]) {
    show(matches.isEmpty ? Texts.noMatch : Texts.manyMatches)
    if matches.isEmpty {
      list(offered.count <= 12 ? offered : [], of: offered)
    } else {
      list(Array(matches.prefix(15)), of: offered)
    }
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

/// What a typed line came to.
enum Typed {
  /// The stored form of an answer.
  case text(String)
  /// Nothing that can be stored; why has been told.
  case unclear
  /// The input ended, or the person left.
  case end
}

/// What is typed to choose: the place in the list, or the names themselves where some of them are
/// numbers, for who types 5 on a scale from 0 to 10 means the five and not the fifth.
enum ChoiceKeys {
  static func of(_ offered: [OfferedChoice]) -> [(key: String, choice: OfferedChoice)] {
    let hasNumbers = offered.contains { Int($0.name) != nil }
    return offered.enumerated().map { (hasNumbers ? $1.name : String($0 + 1), $1) }
  }
}
