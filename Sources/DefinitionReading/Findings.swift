import Diagnostics
import LocatedXML

/// What a rule says: everything of a finding but its place.
struct Message: Sendable {
  let severity: Diagnostic.Severity
  let code: String
  let what: Trilingual
  let why: Trilingual?
  let fix: Trilingual?

  init(
    _ code: SurveyCode, _ severity: Diagnostic.Severity = .error, what: Trilingual,
    why: Trilingual? = nil, fix: Trilingual? = nil
  ) {
    self.init(code.rawValue, severity, what: what, why: why, fix: fix)
  }

  init(
    _ code: NetworkCode, _ severity: Diagnostic.Severity = .error, what: Trilingual,
    why: Trilingual? = nil, fix: Trilingual? = nil
  ) {
    self.init(code.rawValue, severity, what: what, why: why, fix: fix)
  }

  init(
    _ code: ScenarioCode, _ severity: Diagnostic.Severity = .error, what: Trilingual,
    why: Trilingual? = nil, fix: Trilingual? = nil
  ) {
    self.init(code.rawValue, severity, what: what, why: why, fix: fix)
  }

  init(
    _ code: String, _ severity: Diagnostic.Severity, what: Trilingual, why: Trilingual?,
    fix: Trilingual?
  ) {
    self.severity = severity
    self.code = code
    self.what = what
    self.why = why
    self.fix = fix
  }
}

/// The findings of one file, gathered while it is read. Nothing stops at the first.
struct Findings {
  let source: SourceText
  let kind: DefinitionKind
  private(set) var all: [Diagnostic] = []
  /// Where the exceptions stand that excused something.
  private var usedExceptions: Set<Int> = []

  init(source: SourceText, kind: DefinitionKind) {
    self.source = source
    self.kind = kind
  }

  mutating func report(_ message: Message, at range: Range<Int>, notes: [Diagnostic.Note] = []) {
    all.append(
      Diagnostic(
        message.severity, message.code, at: source.place(range), what: message.what,
        why: message.why, fix: message.fix, notes: notes
      ).showing(source))
  }

  /// A finding that is complete but for its excerpt.
  mutating func add(_ diagnostic: Diagnostic) { all.append(diagnostic.showing(source)) }

  mutating func use(_ exception: FormedElement) {
    usedExceptions.insert(exception.nameRange.lowerBound)
  }

  func hasUsed(_ exception: FormedElement) -> Bool {
    usedExceptions.contains(exception.nameRange.lowerBound)
  }

  func note(_ text: Trilingual, at range: Range<Int>) -> Diagnostic.Note {
    Diagnostic.Note(place: source.place(range), text: text)
  }

  var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// In the order of the file; at one place, in the order of the codes.
  var sorted: [Diagnostic] {
    all.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let (start, other) = (a.place?.range?.start, b.place?.range?.start)
      if let start, let other, start != other { return start < other }
      return (a.code, left.offset) < (b.code, right.offset)
    }.map(\.element)
  }
}

/// Which kind of definition a file is.
package enum DefinitionKind: String, Sendable, CaseIterable {
  case survey
  case network
  case scenarios
  /// A round of visits; read in `Operations`, described here.
  case visits

  package var namespace: String { "urn:haamu:\(rawValue):1" }
}

extension XMLAttribute {
  /// Where the value stands; the name, when the value is empty.
  var valueRange: Range<Int> {
    guard let start = text.offsets.first, let end = text.offsets.last, start < end else {
      return nameRange
    }
    return start..<end
  }
}

extension LocatedText {
  /// The bytes in the source of a stretch of the decoded value's UTF-8.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard let last = offsets.indices.last else { return 0..<0 }
    let start = offsets[min(range.lowerBound, last)]
    let end = offsets[min(range.upperBound, last)]
    return start..<max(start, end)
  }
}

/// At most forty letters of what was read, on one line, for a quotation in a message.
func excerpt(_ text: String) -> String {
  let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return words.count > 40 ? words.prefix(39) + "…" : words
}

/// "Did you mean …?", or the alternatives when nothing is near, or nil when there are none.
func suggestion(for wrong: String, among names: [String]) -> Trilingual? {
  if let near = nearestName(to: wrong, among: names) {
    return Trilingual(
      fi: "Tarkoititko ”\(near)”?", sv: "Menade du ”\(near)”?", en: "did you mean “\(near)”?")
  }
  return names.isEmpty || names.count > 24 ? nil : alternatives(names)
}

/// "Possible here: a, b, c."
func alternatives(_ names: [String]) -> Trilingual {
  let listed = names.joined(separator: ", ")
  return Trilingual(
    fi: "Mahdolliset: \(listed).", sv: "Möjliga: \(listed).", en: "possible: \(listed)")
}

let firstDeclaredHere = Trilingual(
  fi: "ensimmäinen on tässä", sv: "den första finns här", en: "the first is here")
