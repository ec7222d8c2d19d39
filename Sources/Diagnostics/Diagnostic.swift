/// A finding about the user's input: where it is, what it is, why it matters and how to mend it.
///
/// The code is stable and never reused; `docs/errors.md` lists every one with a smallest example.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, CaseIterable {
    case error
    case warning
  }

  /// Another place that explains the finding ("first declared here").
  package struct Note: Sendable, Hashable {
    package let place: Place
    package let text: Trilingual

    package init(place: Place, text: Trilingual) {
      self.place = place
      self.text = text
    }
  }

  package var severity: Severity
  package var code: String
  package var place: Place?
  package var what: Trilingual
  package var why: Trilingual?
  package var fix: Trilingual?
  package var notes: [Note]
  /// The source line at the place, for the excerpt with the caret.
  package var sourceLine: String?

  package init(
    _ severity: Severity, _ code: String, at place: Place?, what: Trilingual,
    why: Trilingual? = nil, fix: Trilingual? = nil, notes: [Note] = [], sourceLine: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.place = place
    self.what = what
    self.why = why
    self.fix = fix
    self.notes = notes
    self.sourceLine = sourceLine
  }

  /// The same finding, counted from so many lines further up in the file.
  package func moved(lines: Int) -> Diagnostic {
    var copy = self
    copy.place = place?.moved(lines: lines)
    copy.notes = notes.map { Note(place: $0.place.moved(lines: lines), text: $0.text) }
    return copy
  }

  /// The same finding with the line of the source it points at.
  package func showing(_ source: SourceText) -> Diagnostic {
    guard let range = place?.range, place?.file == source.file else { return self }
    var copy = self
    copy.sourceLine = source.line(range.start.line)
    return copy
  }
}

/// What stops a task: the findings that explain it, and the exit status that a command gives.
package struct Stopped: Error, Sendable {
  package let diagnostics: [Diagnostic]
  package let status: ExitStatus

  package init(_ diagnostics: [Diagnostic], status: ExitStatus = .badInput) {
    self.diagnostics = diagnostics
    self.status = status
  }

  package init(_ diagnostic: Diagnostic, status: ExitStatus = .badInput) {
    self.init([diagnostic], status: status)
  }
}

/// How a command ends. The numbers follow sysexits.h.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  case done = 0
  case foundErrors = 1
  case usage = 64
  case badInput = 65
  case notThere = 66
  case ourBug = 70
  case cannotCreate = 73
  case ioFailed = 74
  case gateRefused = 77
  case interrupted = 130
}
