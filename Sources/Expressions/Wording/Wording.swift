package import Diagnostics

/// A condition in words. A long one is a list, of which any or all must hold.
package enum WordedCondition: Sendable, Hashable {
  case sentence(String)
  case any([String])
  case all([String])
}

/// Says expressions in words, for whoever reads a printed form.
///
/// Every expression that can be read has words, however intricate: parts that no plain sentence
/// holds stand in brackets, and a formula keeps its signs. Each part of the expression is said once,
/// so the words grow with the expression and no faster.
package struct Wording {
  let language: Language
  let scope: any WordingScope

  package init(_ language: Language, _ scope: any WordingScope) {
    self.language = language
    self.scope = scope
  }

  /// The words of a condition: "kysymyksen 5 vastaus on ”Kyllä”".
  package func condition(_ root: Node) -> WordedCondition {
    let clause = clause(root)
    guard case .junction(let isAny, let parts) = clause,
      parts.count > 2 || parts.contains(where: \.isIntricate)
    else { return .sentence(text(clause)) }
    return isAny ? .any(parts.map(text)) : .all(parts.map(text))
  }

  /// The words of a value: "kysymyksen 5 vastaus + kysymyksen 6 vastaus".
  package func value(_ root: Node) -> String { phrase(root).text }

  /// The same as one sentence, however long.
  package func sentence(_ root: Node) -> String { text(clause(root)) }

  /// What a text says in the place of `${name}`.
  package func mention(_ name: String) -> String { answer(to: name).text }

  func say(_ fi: String, _ sv: String, _ en: String) -> String {
    Trilingual(fi: fi, sv: sv, en: en)[language]
  }

  func quoted(_ text: String) -> String {
    language == .en ? "“\(text)”" : "”\(text)”"
  }

  /// "A", "A tai B", "A, B tai C".
  func listed(_ parts: [String], _ word: String) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  var or: String { say("tai", "eller", "or") }
  var and: String { say("ja", "och", "and") }
}
