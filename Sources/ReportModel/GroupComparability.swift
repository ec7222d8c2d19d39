/// Who of a group answered, and what stands in the way of comparing its libraries with each other.
package struct GroupComparability: Sendable, Hashable {
  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    case comparable
    /// Something differs, or somebody is missing.
    case withCare = "with_care"
    /// Less than half of the libraries answered.
    case notComparable = "not_comparable"
  }

  package var level: Level
  package var unit: String
  /// Libraries that belong to it on the grouping date, and those with a used response.
  package var libraries: Int
  package var answered: Int
  /// Visits that stand in the plan of the wave, and the responses that name the group's units; nil
  /// without a plan.
  package var planned: Int?
  package var responses: Int
  /// Libraries whose responses are of a version that defines a question differently, and how many
  /// questions leave them out.
  package var differing: Int
  package var questions: Int
  /// Libraries that came to the group or left it during the wave.
  package var moved: Int
  /// Whether the grouping date is a day outside the wave.
  package var isGroupedOutsideWave: Bool

  package init(
    level: Level, unit: String, libraries: Int, answered: Int, planned: Int? = nil,
    responses: Int = 0, differing: Int = 0, questions: Int = 0, moved: Int = 0,
    isGroupedOutsideWave: Bool = false
  ) {
    self.level = level
    self.unit = unit
    self.libraries = libraries
    self.answered = answered
    self.planned = planned
    self.responses = responses
    self.differing = differing
    self.questions = questions
    self.moved = moved
    self.isGroupedOutsideWave = isGroupedOutsideWave
  }

  package var missing: Int { libraries - answered }

  package var verdict: Verdict {
    if answered * 2 < libraries { return .notComparable }
    let differs =
      missing > 0 || differing > 0 || moved > 0 || isGroupedOutsideWave
      || planned.map { responses < $0 } == true
    return differs ? .withCare : .comparable
  }
}
