package import Diagnostics

/// A finding about an expression. Its range counts UTF-8 bytes from the start of the expression;
/// who knows where the expression stands in a file makes a ``Diagnostic`` of it.
package struct ExpressionProblem: Error, Sendable, Hashable {
  package let severity: Diagnostic.Severity
  package let code: String
  package let range: Range<Int>
  package let what: Trilingual
  package let why: Trilingual?
  package let fix: Trilingual?

  init(
    _ code: String, _ range: Range<Int>, _ severity: Diagnostic.Severity = .error,
    what: Trilingual, why: Trilingual? = nil, fix: Trilingual? = nil
  ) {
    self.severity = severity
    self.code = code
    self.range = range
    self.what = what
    self.why = why
    self.fix = fix
  }

  /// The same finding where it stands in a file.
  package func diagnostic(at place: Place?) -> Diagnostic {
    Diagnostic(severity, code, at: place, what: what, why: why, fix: fix)
  }
}

/// At most forty letters of what was read, for a quotation in a message.
func excerpt(_ text: String) -> String {
  let line = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 ? " " : $0 }))
  return line.count > 40 ? line.prefix(39) + "…" : line
}

/// "Write this or that."
func write(_ codes: [String]) -> Trilingual {
  Trilingual(
    fi: "Kirjoita \(codes.joined(separator: " tai ")).",
    sv: "Skriv \(codes.joined(separator: " eller ")).",
    en: "write \(codes.joined(separator: " or "))")
}

/// "Did you mean …?" in all languages, or nil when nothing is near.
func didYouMean(_ guess: String?) -> Trilingual? {
  guess.map {
    Trilingual(fi: "Tarkoititko \($0)?", sv: "Menade du \($0)?", en: "did you mean \($0)?")
  }
}
