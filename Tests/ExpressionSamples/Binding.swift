package import Expressions

/// One answer of a case: `n:integer=5`, `q:choice(yes no)=yes`; `r*:integer=1|2` is repeated, `-`
/// meaning no instance; `.:text=a` is the own answer, `#population:any=5` a column.
package struct Binding: Sendable {
  package let name: String
  package let isRepeated: Bool
  package let type: ValueType
  package let choices: [String]?
  /// The stored texts, one unless repeated.
  package let texts: [String]

  init?(_ text: Substring) {
    guard let colon = text.firstIndex(of: ":"),
      let equals = text[colon...].firstIndex(of: "=")
    else { return nil }
    let name = text[..<colon]
    isRepeated = name.hasSuffix("*")
    self.name = String(isRepeated ? name.dropLast() : name)
    let type = text[text.index(after: colon)..<equals].split(separator: "(")
    guard let known = Binding.types[String(type[0])] else { return nil }
    self.type = known
    choices = type.count == 2 ? type[1].dropLast().split(separator: " ").map(String.init) : nil
    let value = text[text.index(after: equals)...]
    let pieces =
      isRepeated ? value.split(separator: "|", omittingEmptySubsequences: false) : [value]
    texts = isRepeated && value == "-" ? [] : pieces.map(Binding.unescaped)
  }

  private static let types: [String: ValueType] = [
    "text": .text, "integer": .integer, "decimal": .decimal, "date": .date, "time": .time,
    "dateTime": .dateTime, "choice": .choice, "choices": .choices, "any": .any,
  ]

  private static func unescaped(_ text: Substring) -> String {
    text.split(separator: "\\t", omittingEmptySubsequences: false).joined(separator: "\t")
      .split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
  }

  package var symbol: Symbol {
    Symbol(name: name, type: type, repeats: isRepeated ? ["finding"] : [], choices: choices)
  }

  package var values: [Value] { texts.map { Value(answer: $0, as: type)! } }
}
