/// Findings for programs: one object a line.
extension DiagnosticRenderer {
  /// The finding as one line of JSON (RFC 8259), ending in a line feed. Every key is always there,
  /// in this order: `severity code file line column endLine endColumn what why fix notes`; what is
  /// not known is null. Lines and columns are as in ``SourcePosition``; the end is the first column
  /// after the stretch. `severity` and the keys are the same in every language.
  package func json(_ finding: Diagnostic) -> String {
    let members =
      [("severity", quoted(finding.severity.rawValue)), ("code", quoted(finding.code))]
      + place(finding.place) + [
        ("what", quoted(finding.what[language])),
        ("why", finding.why.map { quoted($0[language]) } ?? "null"),
        ("fix", finding.fix.map { quoted($0[language]) } ?? "null"),
        ("notes", "[" + finding.notes.map(note).joined(separator: ",") + "]"),
      ]
    return object(members) + "\n"
  }

  private func note(_ note: Diagnostic.Note) -> String {
    object(place(note.place) + [("text", quoted(note.text[language]))])
  }

  private func place(_ place: Place?) -> [(String, String)] {
    let range = place?.range
    func number(_ value: Int?) -> String { value.map { String($0) } ?? "null" }
    return [
      ("file", place.map { quoted($0.file) } ?? "null"), ("line", number(range?.start.line)),
      ("column", number(range?.start.column)), ("endLine", number(range?.end.line)),
      ("endColumn", number(range?.end.column)),
    ]
  }

  private func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      // Control characters, and the two line ends that some readers of lines split at.
      case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
