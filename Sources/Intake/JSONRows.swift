package import Diagnostics
import Expressions

/// Rows of answers from JSON: an array of objects whose members are answers; a group is an object,
/// a repeat an array of objects, several choices an array of texts.
package func jsonRows(_ bytes: [UInt8], file: String) throws(Stopped) -> [AnswerRow] {
  guard String(validating: bytes, as: UTF8.self) != nil else {
    throw rowProblem("HR0020", Place(file: file), RowTexts.notUTF8, RowTexts.saveAsUTF8)
  }
  let source = SourceText(file: file, bytes: bytes)
  let whole = try LocatedJSON(source)
  guard case .list(let objects) = whole.content else {
    throw JSONProblems.shape(source, whole.range)
  }
  var rows: [AnswerRow] = []
  for object in objects {
    guard case .object(let members) = object.content else {
      throw JSONProblems.shape(source, object.range)
    }
    let cells = try flattened(members, prefix: "", source)
    // Members have no order: the same row in another order is the same row.
    let identity = cells.map { $0.column + "=" + $0.text }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\u{1E}")
    rows.append(AnswerRow(.list, number: rows.count + 1, cells: cells, identity: identity))
  }
  return rows
}

/// Members as columns, repeats as `name[1]/inner`.
private func flattened(
  _ members: [(name: String, value: LocatedJSON)], prefix: String, _ source: SourceText
) throws(Stopped) -> [AnswerRow.Cell] {
  var cells: [AnswerRow.Cell] = []
  for (name, value) in members {
    if case .object(let inner) = value.content {
      cells += try flattened(inner, prefix: prefix, source)
    } else if case .list(let values) = value.content, holdsObjects(values) {
      for (index, instance) in values.enumerated() {
        guard case .object(let inner) = instance.content else {
          throw JSONProblems.shape(source, instance.range)
        }
        cells += try flattened(inner, prefix: prefix + name + "[\(index + 1)]/", source)
      }
    } else if case .list(let values) = value.content, values.isEmpty {
      // No choice, or no instance: either way nothing was answered.
      continue
    } else {
      cells.append(
        AnswerRow.Cell(
          column: prefix + name, text: try text(of: value, source),
          place: source.place(value.range)))
    }
  }
  return cells
}

private func holdsObjects(_ values: [LocatedJSON]) -> Bool {
  values.contains { if case .object = $0.content { true } else { false } }
}

private func text(of value: LocatedJSON, _ source: SourceText) throws(Stopped) -> String {
  switch value.content {
  case .null: return ""
  case .text(let text): return text
  case .number(let digits):
    // 1e3 is how a program writes 1000; nothing else here reads it.
    let isPlain = !digits.contains { $0 == "e" || $0 == "E" }
    return isPlain ? digits : Double(digits).map(decimalText) ?? digits
  case .truth(let truth): return truth ? "yes" : "no"
  case .list(let values):
    var texts: [String] = []
    for inner in values {
      if case .list = inner.content { throw JSONProblems.shape(source, inner.range) }
      texts.append(try text(of: inner, source))
    }
    return texts.joined(separator: " ")
  case .object: throw JSONProblems.shape(source, value.range)
  }
}
