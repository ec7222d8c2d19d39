package import SurveyModel

/// A service blueprint: what happens at each touchpoint, in front of the customer and behind
/// (`Surveys/findings/blueprint-<survey>.xml`). People write it; no response changes it.
package struct Blueprint: Sendable, Hashable {
  /// From what the customer does down to what makes it possible. The line of visibility runs below ``front``.
  package enum Lane: String, Sendable, Hashable, CaseIterable {
    case customer, front, back, support
  }

  package struct Stop: Sendable, Hashable {
    /// A name among the survey's touchpoints.
    package let touchpoint: String
    /// What is written in a lane; a lane without words is not there.
    package let lanes: [Lane: Label]

    package init(touchpoint: String, lanes: [Lane: Label]) {
      self.touchpoint = touchpoint
      self.lanes = lanes
    }
  }

  package let survey: String
  package let stops: [Stop]

  package init(survey: String, stops: [Stop]) {
    self.survey = survey
    self.stops = stops
  }

  package static func empty(_ survey: String) -> Blueprint { Blueprint(survey: survey, stops: []) }

  package subscript(touchpoint: String, lane: Lane) -> Label? {
    stops.first { $0.touchpoint == touchpoint }?.lanes[lane]
  }
}
