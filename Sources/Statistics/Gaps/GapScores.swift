/// What users would accept and wish, beside what they met with (LibQUAL+).
///
/// Formulas, for each respondent and then their mean: adequacy = perceived − minimum, superiority =
/// perceived − desired. Within the zone of tolerance adequacy is at least 0 and superiority at most 0.
///
/// Source: C. Cook, F. Heath & B. Thompson, LibQUAL+, 2001; V. A. Zeithaml, L. L. Berry &
/// A. Parasuraman, Journal of the Academy of Marketing Science 21 (1993), 1–12. Units: steps of the
/// scale.
package struct GapScores: Sendable, Hashable {
  package struct Answer: Sendable, Hashable {
    package let minimum: Double?
    package let desired: Double?
    package let perceived: Double?

    package init(minimum: Double?, desired: Double?, perceived: Double?) {
      self.minimum = minimum
      self.desired = desired
      self.perceived = perceived
    }
  }

  package let adequacy: Moments
  package let superiority: Moments

  /// How many gave all three answers; others do not count.
  package var respondents: Int { adequacy.count }

  /// Throws `noValues` where nobody gave all three answers.
  package init(_ answers: [Answer]) throws(NotEstimable) {
    var (adequacy, superiority): ([Double], [Double]) = ([], [])
    for answer in answers {
      guard let minimum = answer.minimum, let desired = answer.desired,
        let perceived = answer.perceived
      else { continue }
      adequacy.append(perceived - minimum)
      superiority.append(perceived - desired)
    }
    guard let adequate = Moments(adequacy), let superior = Moments(superiority) else {
      throw NotEstimable.noValues
    }
    self.adequacy = adequate
    self.superiority = superior
  }
}
