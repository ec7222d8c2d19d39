package import Expressions
package import Scenarios
package import SurveyModel

/// When a place is open on the day of a visit.
package enum OpenOnTheDay: Sendable, Hashable {
  /// Nobody told.
  case unknown
  case closed
  /// Minutes of the day.
  case hours(from: Int, until: Int)
}

/// The visit that was planned, as far as a report can differ from it.
package struct ExpectedVisit: Sendable, Hashable {
  package let id: String
  package let day: CalendarDate
  /// Minutes of the day; nil: any time.
  package let window: ClosedRange<Int>?

  package init(id: String, day: CalendarDate, window: ClosedRange<Int>?) {
    self.id = id
    self.day = day
    self.window = window
  }
}

/// A report of a visit with everything that checks may know of it.
package struct CheckedReport: Sendable {
  package let response: Response
  /// Of the version that was answered.
  package let outline: SurveyOutline
  package let unit: String
  /// Of the unit; the unit itself where it is a library.
  package let library: String?
  package let wave: String
  package let zone: LocalZone
  /// Earlier versions of the report, by their ids: a text may repeat what they say.
  package var versions: Set<String> = []
  package var opening: OpenOnTheDay = .unknown
  /// Nil: the wave has no plan, or no visit of it fits.
  package var expected: ExpectedVisit?
  /// Whether the wave has planned visits at all.
  package var isPlanned = false
  package var scenario: Scenario?
  /// Somebody looked at the texts and said that they hold no personal data.
  package var isPrivacyConfirmed = false

  package init(
    response: Response, outline: SurveyOutline, unit: String, library: String?, wave: String,
    zone: LocalZone
  ) {
    self.response = response
    self.outline = outline
    self.unit = unit
    self.library = library
    self.wave = wave
    self.zone = zone
  }

  package var visitor: String? {
    outline.question(with: .visitor).flatMap { response[$0.question.name] }
  }

  /// The local day of the visit, and the minute where the survey asks for it: the answer with the role
  /// `time`, else nothing, for the form may be filled in later.
  package var arrival: (day: CalendarDate, minute: Int?)? {
    guard let question = outline.question(with: .time)?.question,
      let text = response[question.name]
    else { return nil }
    switch Value(answer: text, as: question.valueType) {
    case .date(let day): return (day, nil)
    case .dateTime(let moment):
      let milliseconds = moment.millisecondsSince1970
      let minutes = milliseconds / 60_000 + zone.offset(milliseconds)
      return (zone.day(of: moment), (minutes % 1440 + 1440) % 1440)
    default: return nil
    }
  }

  /// Every answer that a person gave, in the survey's order; instances of repeats one by one.
  var answered: [(question: Question, key: AnswerKey, text: String)] {
    outline.questions.flatMap { placed in
      response.instances(of: placed.repeats).compactMap { instance in
        let key = AnswerKey(placed.question.name, instance)
        guard ![.calculate, .hidden, .note].contains(placed.question.type),
          let text = response.answers[key], !text.isEmpty
        else { return nil }
        return (placed.question, key, text)
      }
    }
  }

  /// What the visitor wrote.
  var freeTexts: [(question: Question, key: AnswerKey, text: String)] {
    answered.filter { $0.question.isFreeText }
  }
}
