package import Diagnostics
package import Expressions
package import NetworkModel
package import SurveyModel

/// A response that counts.
package struct AcceptedResponse: Sendable {
  package let response: Response
  /// A library or service point of the network.
  package let unit: String
  package let wave: String
  package let file: StoredFile

  package var path: String { file.path }
}

/// A response that does not count, and why. It is listed, never averaged in silence.
package struct RejectedResponse: Sendable {
  package enum Reason: String, Sendable, CaseIterable {
    case unreadable, unknownSurvey, unknownVersion, unknownUnit, misfit, replaced, withdrawn
    case notApproved, noWave, conflict, duplicate
  }

  package let file: StoredFile
  package let instanceID: String
  package let reason: Reason
  /// What is wrong, with places; at least one.
  package let findings: [Diagnostic]
  /// The wave it would belong to, when that is known.
  package let wave: String?

  package var path: String { file.path }
}

/// The responses of a survey, parted into those that count and those that do not.
package struct ResponseSelection: Sendable {
  package var accepted: [AcceptedResponse] = []
  package var rejected: [RejectedResponse] = []

  package init(accepted: [AcceptedResponse] = [], rejected: [RejectedResponse] = []) {
    self.accepted = accepted
    self.rejected = rejected
  }

  /// The waves that have accepted responses.
  package var waves: Set<String> { Set(accepted.map(\.wave)) }
}

/// Everything that is needed to judge a response.
package struct SelectionRules: Sendable {
  /// The versions of the survey by version name; the current one among them.
  package let outlines: [String: SurveyOutline]
  package let current: SurveyOutline
  package let snapshot: NetworkSnapshot
  package let zone: LocalZone

  package init(
    outlines: [String: SurveyOutline], current: SurveyOutline, snapshot: NetworkSnapshot,
    zone: LocalZone
  ) {
    self.outlines = outlines
    self.current = current
    self.snapshot = snapshot
    self.zone = zone
  }

  /// The wave of a response: its own word; else the wave that holds the day of its time question,
  /// else of `meta/timeEnd`, else of `meta/timeStart` (docs/specification/responses.md).
  package func wave(of response: Response, _ outline: SurveyOutline) -> String? {
    let named = outline.question(with: .wave).flatMap { response[$0.question.name] } ?? ""
    let time = outline.question(with: .time).flatMap { placed in
      response[placed.question.name].map(placed.question.value)
    }
    return wave(
      of: outline.survey.name, named: named, time: time ?? .empty,
      finished: response.timeEnd ?? response.timeStart)
  }

  /// - Parameters:
  ///   - named: the answer with the role `wave`; empty without one.
  ///   - time: the value of the question with the role `time`; empty without one.
  ///   - finished: `meta/timeEnd`, else `meta/timeStart`.
  package func wave(
    of survey: String, named: String, time: Value, finished: Moment?
  ) -> String? {
    if !named.isEmpty { return snapshot.network.wave(named)?.name }
    let day: CalendarDate? =
      switch time {
      case .date(let date): date
      case .dateTime(let moment): zone.day(of: moment)
      default: finished.map(zone.day)
      }
    return day.flatMap { snapshot.network.wave(of: survey, on: $0)?.name }
  }
}
