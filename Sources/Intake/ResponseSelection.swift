package import Diagnostics
import Expressions
package import NetworkModel
package import SurveyModel

/// A response that counts.
package struct AcceptedResponse: Sendable {
  package let response: Response
  /// A library or service point of the network.
  package let unit: String
  package let wave: String
  package let path: String
}

/// A response that does not count, and why. It is listed, never averaged in silence.
package struct RejectedResponse: Sendable {
  package enum Reason: String, Sendable, CaseIterable {
    case unreadable, unknownSurvey, unknownVersion, unknownUnit, misfit, replaced, withdrawn
    case notApproved, noWave, conflict, duplicate
  }

  package let path: String
  package let instanceID: String
  package let reason: Reason
  /// What is wrong, with places; at least one.
  package let findings: [Diagnostic]
  /// The wave it would belong to, when that is known.
  package let wave: String?
}

/// The responses of a survey, parted into those that count and those that do not.
package struct ResponseSelection: Sendable {
  package var accepted: [AcceptedResponse] = []
  package var rejected: [RejectedResponse] = []

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
    let network = snapshot.network
    if let named = outline.question(with: .wave).flatMap({ response[$0.question.name] }),
      !named.isEmpty
    {
      return network.wave(named)?.name
    }
    guard let day = day(of: response, outline) else { return nil }
    return network.wave(of: outline.survey.name, on: day)?.name
  }

  private func day(of response: Response, _ outline: SurveyOutline) -> CalendarDate? {
    if let placed = outline.question(with: .time), let text = response[placed.question.name] {
      switch placed.question.value(of: text) {
      case .date(let date): return date
      case .dateTime(let moment): return zone.day(of: moment)
      default: break
      }
    }
    return (response.timeEnd ?? response.timeStart).map(zone.day)
  }
}
