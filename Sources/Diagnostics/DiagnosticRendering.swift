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
    if let why = finding.why { lines.append("   " + why[language]) }
    if let fix = finding.fix { lines.append("   " + label(.fix) + fix[language]) }
    for note in finding.notes {
      lines.append("   " + location(note.place) + ": " + note.text[language])
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ finding: Diagnostic) -> String {
    let place = finding.place.map { location($0) + ": " } ?? ""
    let word = severityWord(finding.severity) + "[" + finding.code + "]"
    let painted = color ? paint(word, finding.severity) : word
    return place + painted + ": " + finding.what[language]
  }

  private func paint(_ word: String, _ severity: Diagnostic.Severity) -> String {
    let code = severity == .error ? "1;31" : "1;33"
    return "\u{1B}[\(code)m\(word)\u{1B}[0m"
  }

  private func location(_ place: Place) -> String {
    guard let start = place.range?.start else { return place.file }
    return "\(place.file):\(start.line):\(start.column)"
  }

  /// The line without its indent, at most `width` columns of it around the place, and the caret.
  private func excerpt(_ line: String, _ range: SourceRange) -> [String] {
    let width = 90
    let scalars = Array(line.unicodeScalars)
    let caretStart = min(max(range.start.column - 1, 0), scalars.count)
    let sameLine = range.end.line == range.start.line
    let caretEnd = sameLine ? min(max(range.end.column - 1, caretStart), scalars.count) : scalars.count
    let indent = scalars.prefix { $0 == " " || $0 == "\t" }.count
    var from = min(indent, caretStart)
    if caretEnd - from > width { from = max(from, caretStart - width / 3) }
    let to = min(scalars.count, from + width)
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars[from..<to].map { $0.value < 0x20 ? " " : $0 })
    let before = String(repeating: " ", count: max(0, caretStart - from))
    let waves = max(0, min(caretEnd, to) - caretStart - 1)
    return ["   " + String(shown), "   " + before + "^" + String(repeating: "~", count: waves)]
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
