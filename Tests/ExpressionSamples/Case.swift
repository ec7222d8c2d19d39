package import Expressions

/// A row of `Tests/Fixtures/expressions.tsv`.
package struct Case: Sendable {
  package let line: Int
  package let expression: String
  package let bindings: [Binding]
  /// The instance of the repeat in which the expression stands, if any.
  package let instance: Int?
  /// The codes that a check gives.
  package let check: [String]
  /// The value, and the warnings of its evaluation.
  package let expected: String
  /// What libxml2 gives: `same`, its value, or `n/a` where XPath 1.0 has no such expression.
  package let libxml2: String
  package let note: String

  package var name: String { "line \(line): \(expression)" }

  package var scope: MapScope {
    var scope = MapScope(repeats: instance == nil ? [] : ["finding"])
    for binding in bindings {
      switch binding.name.first {
      case ".": scope.current = binding.symbol
      case "#":
        scope.columns.append(Symbol(name: String(binding.name.dropFirst()), type: binding.type))
      default: scope.symbols.append(binding.symbol)
      }
    }
    return scope
  }

  package var surroundings: MapSurroundings {
    var surroundings = MapSurroundings()
    surroundings.position = instance ?? 1
    for binding in bindings {
      switch binding.name.first {
      case ".": surroundings.current = binding.values[0]
      case "#": surroundings.columns[String(binding.name.dropFirst())] = binding.values[0]
      default:
        let inner = binding.isRepeated ? instance.map { [binding.values[$0 - 1]] } : nil
        surroundings.answers[binding.name] = inner ?? binding.values
      }
    }
    return surroundings
  }

  /// The whole table.
  package static let all: [Case] = {
    let text = fileText("Tests/Fixtures/expressions.tsv")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().dropFirst().compactMap { Case(line: $0.offset + 1, row: $0.element) }
  }()

  private init?(line: Int, row: Substring) {
    let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 6 else { return nil }
    self.line = line
    expression = String(cells[0])
    var bindings: [Binding] = []
    var instance: Int?
    for part in cells[1].split(separator: "; ", omittingEmptySubsequences: true) {
      if part.hasPrefix("@in=") {
        instance = Int(part.dropFirst(4))
      } else if let binding = Binding(part) {
        bindings.append(binding)
      } else {
        preconditionFailure("line \(line): the binding \(part) cannot be read")
      }
    }
    self.bindings = bindings
    self.instance = instance
    check = cells[2].split(separator: " ").map(String.init)
    expected = String(cells[3])
    libxml2 = String(cells[4])
    note = String(cells[5])
  }
}

/// A value as the table writes it, with its warnings: `5`, `'a'`, `true`, `empty !divisionByZero`.
package func shown(_ value: Value, _ warnings: [EvaluationWarning] = []) -> String {
  let text =
    switch value {
    case .empty: "empty"
    case .text(let text): "'\(text)'"
    default: value.storedText
    }
  return ([text] + warnings.map { "!\($0.kind)" }).joined(separator: " ")
}
