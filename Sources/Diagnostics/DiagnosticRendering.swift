/// How findings look to a person: place and summary first, the source line with a caret, then why
/// and how to mend it.
package struct DiagnosticRenderer: Sendable {
  package var language: Language
  package var color: Bool

  package init(language: Language, color: Bool = false) {
    self.language = language
    self.color = color
  }

  /// The finding as lines of text, ending in a line feed.
  package func text(_ finding: Diagnostic) -> String {
    var lines = [heading(finding)]
    if let source = finding.sourceLine, let range = finding.place?.range {
      lines += excerpt(source, range)
    }
    if let why = finding.why { lines.append("   " + shown(why[language])) }
    if let fix = finding.fix { lines.append("   " + label(.fix) + shown(fix[language])) }
    for note in finding.notes {
      lines.append("   " + location(note.place) + ": " + shown(note.text[language]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ finding: Diagnostic) -> String {
    let place = finding.place.map { location($0) + ": " } ?? ""
    let word = severityWord(finding.severity) + "[" + finding.code + "]"
    let painted = color ? paint(word, finding.severity) : word
    return place + painted + ": " + shown(finding.what[language])
  }

  private func paint(_ word: String, _ severity: Diagnostic.Severity) -> String {
    let code = severity == .error ? "1;31" : "1;33"
    return "\u{1B}[\(code)m\(word)\u{1B}[0m"
  }

  private func location(_ place: Place) -> String {
    guard let start = place.range?.start else { return shown(place.file) }
    return "\(shown(place.file)):\(start.line):\(start.column)"
  }

  /// The line without its indent, at most `width` letters of it around the place, and the caret;
  /// nothing for a line that holds nothing to see.
  private func excerpt(_ line: String, _ range: SourceRange) -> [String] {
    let width = 90
    let scalars = Array(line.unicodeScalars)
    guard scalars.contains(where: { !$0.properties.isWhitespace }) else { return [] }
    let caretStart = min(max(range.start.column - 1, 0), scalars.count)
    let sameLine = range.end.line == range.start.line
    let caretEnd =
      sameLine ? min(max(range.end.column - 1, caretStart), scalars.count) : scalars.count
    let indent = scalars.prefix { $0 == " " || $0 == "\t" }.count
    var from = min(indent, caretStart)
    if caretEnd - from > width { from = max(from, caretStart - width / 3) }
    let to = min(scalars.count, from + width)
    let before = columns(scalars[from..<caretStart])
    let under = max(1, columns(scalars[caretStart..<max(caretStart, min(caretEnd, to))]))
    return [
      "   " + shown(scalars[from..<to]),
      "   " + String(repeating: " ", count: before) + "^"
        + String(repeating: "~", count: under - 1),
    ]
  }

  private enum Label { case fix }

  private func label(_ label: Label) -> String {
    switch (label, language) {
    case (.fix, .fi): "Korjaus: "
    case (.fix, .sv): "Åtgärd: "
    case (.fix, .en): "Fix: "
    }
  }

  private func severityWord(_ severity: Diagnostic.Severity) -> String {
    switch (severity, language) {
    case (.error, .fi): "virhe"
    case (.error, .sv): "fel"
    case (.error, .en): "error"
    case (.warning, .fi): "varoitus"
    case (.warning, .sv): "varning"
    case (.warning, .en): "warning"
    }
  }
}
