extension DiagnosticRenderer {
  /// The finding as one JSON object on one line, for editors and other programs. What is not known
  /// is null; texts are in the renderer's language.
  package func json(_ finding: Diagnostic) -> String {
    let members =
      [
        ("severity", JSONText.string(finding.severity.rawValue)),
        ("code", JSONText.string(finding.code)),
      ] + JSONText.place(finding.place) + [
        ("what", JSONText.string(finding.what[language])),
        ("why", JSONText.string(finding.why?[language])),
        ("fix", JSONText.string(finding.fix?[language])),
        ("notes", "[" + finding.notes.map(json).joined(separator: ",") + "]"),
      ]
    return JSONText.object(members)
  }

  private func json(_ note: Diagnostic.Note) -> String {
    JSONText.object(JSONText.place(note.place) + [("what", JSONText.string(note.text[language]))])
  }
}

/// Just as much JSON as findings need.
private enum JSONText {
  static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { string($0) + ":" + $1 }.joined(separator: ",") + "}"
  }

  static func place(_ place: Place?) -> [(String, String)] {
    [
      ("file", string(place?.file)), ("line", number(place?.range?.start.line)),
      ("column", number(place?.range?.start.column)), ("endLine", number(place?.range?.end.line)),
      ("endColumn", number(place?.range?.end.column)),
    ]
  }

  private static func number(_ value: Int?) -> String { value.map(String.init) ?? "null" }

  static func string(_ text: String?) -> String {
    guard let text else { return "null" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
