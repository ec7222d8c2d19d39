package import Diagnostics

/// How a piece of text is set off. Nothing is told by it alone: signs and words say the same.
package enum Ink: Sendable, Hashable {
  case plain, strong, faint, problem, marked

  /// Parameters of `SGR` (ECMA-48).
  var parameters: String {
    switch self {
    case .plain: "0"
    case .strong: "1"
    case .faint: "2"
    case .problem: "1;31"
    case .marked: "1;36"
    }
  }
}

/// One line of a screen; never wider than the paper it was made for.
package struct ScreenLine: Sendable, Hashable {
  package struct Span: Sendable, Hashable {
    package let text: String
    package let ink: Ink
  }

  package private(set) var spans: [Span]

  package init(_ text: String = "", _ ink: Ink = .plain) {
    spans = text.isEmpty ? [] : [Span(text: shown(text), ink: ink)]
  }

  package static func + (left: ScreenLine, right: ScreenLine) -> ScreenLine {
    var line = left
    line.spans += right.spans
    return line
  }

  package var text: String { spans.map(\.text).joined() }
  package var width: Int { displayWidth(text) }

  /// The line as a terminal takes it.
  func painted(_ hasColour: Bool) -> String {
    spans.map { span in
      hasColour && span.ink != .plain
        ? "\u{1B}[\(span.ink.parameters)m\(span.text)\u{1B}[0m" : span.text
    }.joined()
  }
}

/// What a prompt looks like at one moment.
package struct Frame: Sendable, Hashable {
  package struct Cursor: Sendable, Hashable {
    package let row: Int
    package let column: Int
  }

  package let lines: [ScreenLine]
  package let cursor: Cursor
  /// How many rows of a list are in sight.
  package let page: Int
}

/// What a frame is made for.
package struct Paper: Sendable, Hashable {
  package let width: Int
  package let height: Int
  package let language: Language

  package init(width: Int, height: Int, language: Language) {
    self.width = max(8, width)
    self.height = max(4, height)
    self.language = language
  }

  /// How wide text is set: longer lines are hard to read, and the last column stays free because
  /// terminals differ in what follows after it.
  package var measure: Int { min(width, 100) - 1 }

  /// A paragraph, indented; lines after the first by `hanging` more.
  func lines(
    _ text: String, _ ink: Ink = .plain, indent: Int = 0, hanging: Int = 0
  ) -> [ScreenLine] {
    text.split(separator: "\n").flatMap { paragraph in
      let (first, others) = insets(indent, hanging)
      return wrapped(shown(String(paragraph)), to: max(1, measure - others)).enumerated().map {
        place, line in
        ScreenLine(String(repeating: " ", count: place == 0 ? first : others))
          + ScreenLine(line, ink)
      }
    }
  }

  func lines(_ text: Trilingual, _ ink: Ink = .plain, indent: Int = 0) -> [ScreenLine] {
    lines(text[language], ink, indent: indent)
  }

  /// A row of a list: a sign, and the text beside it in as many lines as it needs.
  func item(_ sign: String, _ text: String, _ ink: Ink) -> [ScreenLine] {
    let room = measure - sign.count
    // On the narrowest paper there is no room beside the sign.
    guard room >= 4 else {
      return wrapped(shown(sign + text), to: measure).map { ScreenLine($0, ink) }
    }
    let space = String(repeating: " ", count: sign.count)
    return wrapped(shown(text), to: room).enumerated().map { place, line in
      ScreenLine((place == 0 ? sign : space) + line, ink)
    }
  }

  /// On narrow paper indents are small.
  private func insets(_ indent: Int, _ hanging: Int) -> (Int, Int) {
    let most = measure / 4
    return (min(indent, most), min(indent + hanging, most))
  }

  /// As many of the pieces, the most important first, as one line takes.
  func oneLine(_ pieces: [Trilingual], _ ink: Ink) -> ScreenLine {
    var line = ""
    for piece in pieces.map({ $0[language] }) {
      let longer = line.isEmpty ? piece : line + " · " + piece
      guard displayWidth(longer) <= measure else { break }
      line = longer
    }
    return ScreenLine(line, ink)
  }
}
