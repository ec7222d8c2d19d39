package import Diagnostics
package import Expressions

/// What is made anonymous, and how.
package struct AnonymisingRequest: Sendable {
  /// What becomes of free texts.
  package enum Texts: String, Sendable, CaseIterable {
    /// Those that look like data about a person, and that nobody has said are none, go; others stay.
    case screened
    /// All go.
    case none
  }

  /// Waves that ended before this day; nil: a year before today.
  package var before: CalendarDate?
  package var texts: Texts
  /// False: nothing is changed, and what would be is told.
  package var really: Bool
  /// The pseudonym of who does it, for the record.
  package var person: String?

  package init(
    before: CalendarDate? = nil, texts: Texts = .screened, really: Bool = false,
    person: String? = nil
  ) {
    self.before = before
    self.texts = texts
    self.really = really
    self.person = person
  }
}

/// What was, or would be, made anonymous in a survey's wave.
package struct AnonymisedWave: Sendable, Hashable {
  package let survey: String
  package let wave: String
  /// Responses that change.
  package internal(set) var responses = 0
  package internal(set) var pseudonyms = 0
  /// Free texts that are emptied.
  package internal(set) var texts = 0
  package internal(set) var attachments = 0
  package internal(set) var records = 0
}

/// What came of it.
package struct AnonymisingOutcome: Sendable {
  package internal(set) var before: CalendarDate
  /// The same, ISO.
  package var beforeDay: String { before.iso }
  package internal(set) var waves: [AnonymisedWave] = []
  /// Waves that cannot be made anonymous as they are. Where there is one, nothing at all is changed.
  package internal(set) var refused: [Diagnostic] = []
  /// Where the same things may stand that this does not reach.
  package internal(set) var reminders: [Trilingual] = []
  /// The records of what was done.
  package internal(set) var written: [String] = []
}

/// A day as a person types it.
package struct AnonymisingDay: Sendable {
  package let date: CalendarDate

  package init?(_ text: String) {
    guard let date = CalendarDate(text) else { return nil }
    self.date = date
  }
}
