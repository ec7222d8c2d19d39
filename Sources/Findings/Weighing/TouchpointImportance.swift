package import SurveyModel

/// How much of the survey's overall score is decided at each touchpoint.
///
/// Formula: a scored question q of the top-level group g decides the share w_g/Σw · w_q/Σ_{g}w of the overall score;
/// S_t is the sum over the questions of touchpoint t, and importance(t) = ½ + ½·S_t/max S. So a touchpoint on
/// which most stands has 1, one on which no score stands ½. What has no touchpoint has the mean of all.
package struct TouchpointImportance: Sendable, Hashable {
  /// S_t, for each touchpoint of the survey.
  package let shares: [String: Double]

  package init(_ outline: SurveyOutline) {
    let groups = outline.topGroups
    let top = groups.reduce(into: [String: Double]()) { $0[$1.name] = $1.weight.double }
    let scored = outline.questions.filter { placed in
      outline.survey.scale(of: placed.question) != nil
        && placed.groups.first.map { top[$0] != nil } == true
    }
    let within = scored.reduce(into: [String: Double]()) {
      $0[$1.groups[0], default: 0] += $1.question.weight.double
    }
    let all = within.keys.sorted().reduce(0) { $0 + (within[$1]! > 0 ? top[$1]! : 0) }
    var shares = Dictionary(
      outline.survey.touchpoints.map { ($0.name, 0.0) }, uniquingKeysWith: { first, _ in first })
    for placed in scored {
      guard let point = outline.touchpoint(of: placed), all > 0,
        let sum = within[placed.groups[0]], sum > 0, let weight = top[placed.groups[0]]
      else { continue }
      shares[point, default: 0] += weight / all * placed.question.weight.double / sum
    }
    self.shares = shares
  }

  /// ½–1.
  package subscript(touchpoint: String?) -> Double {
    let most = shares.values.max() ?? 0
    guard most > 0 else { return 1 }
    guard let touchpoint, let share = shares[touchpoint] else {
      let points = shares.keys.sorted()
      return points.reduce(0) { $0 + (0.5 + 0.5 * shares[$1]! / most) } / Double(points.count)
    }
    return 0.5 + 0.5 * share / most
  }
}

extension SurveyOutline {
  /// The touchpoint that a question is about: its own, or that of its top-level group.
  package func touchpoint(of placed: PlacedQuestion) -> String? {
    placed.question.touchpoint
      ?? topGroups.first { $0.name == placed.groups.first }?.touchpoint
  }
}
