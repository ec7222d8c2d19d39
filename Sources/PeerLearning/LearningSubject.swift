package import Statistics

/// Something that libraries can be weak or strong in: a section, a question, an indicator.
package struct LearningSubject: Sendable, Hashable {
  /// How a library came by its value.
  package enum Evidence: Sendable, Hashable {
    /// From responses that differ among themselves: the pooled standard deviation within strata and
    /// its degrees of freedom, those of the report.
    case sampled(deviation: Double, degreesOfFreedom: Int)
    /// Each library told its own figure once. There is no chance to reckon with, and no word either.
    case counted
  }

  /// The report's word for a library on the subject.
  package enum Word: Sendable, Hashable {
    case better, same, worse
  }

  package struct Standing: Sendable, Hashable {
    /// Its place among the libraries of the task.
    package let library: Int
    package let value: Double
    package let responses: Int
    package let word: Word?

    package init(library: Int, value: Double, responses: Int, word: Word? = nil) {
      self.library = library
      self.value = value
      self.responses = responses
      self.word = word
    }
  }

  /// What a gain is measured by.
  package enum Scale: Sendable, Hashable {
    /// The subject's own points, 0–100.
    case points
    /// Percentiles, 0–100, where the subject has a unit of its own.
    case percentiles
  }

  package let name: String
  package let evidence: Evidence
  /// Nil where neither more nor less is better: then nobody is weak or strong.
  package let better: BetterDirection?
  package let scale: Scale
  package let standings: [Standing]

  package init(
    name: String, evidence: Evidence, better: BetterDirection? = .higher, scale: Scale = .points,
    standings: [Standing]
  ) {
    self.name = name
    self.evidence = evidence
    self.better = better
    self.scale = scale
    self.standings = standings
  }
}
