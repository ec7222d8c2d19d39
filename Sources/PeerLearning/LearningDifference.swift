import Statistics

/// One library's lead over another on a subject, told apart from chance.
package struct LearningDifference: Sendable, Hashable {
  /// Its place among the task's subjects.
  package let subject: Int
  /// The places of the two among the libraries.
  package let learner: Int
  package let teacher: Int
  /// How much the teacher is ahead, whichever way is better; above 0. In the subject's unit.
  package let lead: Double
  /// The interval of the lead at 95 %, for this pair alone; nil where figures were counted.
  package let interval: ClosedRange<Double>?
  /// After Holm; nil where figures were counted.
  package let probability: Double?
  /// What the learner could gain, 0–100 (``LearningSubject/Scale``).
  package let gain: Double

  package init(
    subject: Int, learner: Int, teacher: Int, lead: Double,
    interval: ClosedRange<Double>? = nil, probability: Double? = nil, gain: Double
  ) {
    self.subject = subject
    self.learner = learner
    self.teacher = teacher
    self.lead = lead
    self.interval = interval
    self.probability = probability
    self.gain = gain
  }
}

/// Why nobody is called weak or strong in a subject.
package enum NothingToldApart: Error, Sendable, Hashable, CaseIterable {
  /// Neither more nor less is better.
  case noDirection
  case fewLibraries
  /// Too few places with several responses to know how much responses differ.
  case fewRepeats
  /// Responses of the same place, or the libraries' figures, are all alike.
  case allAlike
  /// It was looked into, and no two libraries differ by more than chance would make them.
  case noneApart
}

extension LearningSubject {
  /// Below this many libraries quarters are of no use.
  package static let fewestCounted = 8
  static let level = 0.05

  /// Who is ahead of whom by more than chance.
  ///
  /// From samples a pair takes a word of the report, of the weaker one or of the stronger one; and
  /// the lead must be told apart from 0 after Holm over all pairs with such a word. With pooled
  /// standard deviation s and ν degrees of freedom: t = (ȳ_j − ȳ_i)/(s·√(1/n_i + 1/n_j)), two-sided.
  /// Counted figures have no chance in them: the weaker one is in the last quarter of the libraries,
  /// the stronger one in the first (percentiles of ``PeerPercentile``).
  /// - Parameter near: for each library whom it may learn from; nil for anybody. Holm's family is that
  ///   of all pairs all the same.
  package func differences(
    subject: Int, near: [Set<Int>]? = nil
  ) throws(NothingToldApart) -> [LearningDifference] {
    guard let better else { throw .noDirection }
    let places = percentiles(better)
    switch evidence {
    case .sampled(let deviation, let degreesOfFreedom):
      guard standings.count >= DistinctLibraries.fewestLibraries else { throw .fewLibraries }
      guard degreesOfFreedom >= DistinctLibraries.fewestDegreesOfFreedom else { throw .fewRepeats }
      guard deviation > 0 else { throw .allAlike }
      let found = try sampled(subject, better, places, deviation, Double(degreesOfFreedom))
      guard let near else { return found }
      return found.filter { near[$0.learner].contains($0.teacher) }
    case .counted:
      guard standings.count >= Self.fewestCounted else { throw .fewLibraries }
      return try counted(subject, better, places, near)
    }
  }

  private func percentiles(_ better: BetterDirection) -> [Double] {
    let places = try? PeerPercentile.of(standings.map(\.value), better: better)
    return standings.indices.map { (places?[$0] ?? 0.5) * 100 }
  }

  private func lead(_ learner: Standing, _ teacher: Standing, _ better: BetterDirection) -> Double {
    better == .higher ? teacher.value - learner.value : learner.value - teacher.value
  }

  private func sampled(
    _ subject: Int, _ better: BetterDirection, _ places: [Double], _ deviation: Double,
    _ freedom: Double
  ) throws(NothingToldApart) -> [LearningDifference] {
    var pairs: [(learner: Int, teacher: Int)] = []
    for (i, weak) in standings.enumerated() {
      for (j, strong) in standings.enumerated()
      where i != j && (weak.word == .worse || strong.word == .better) && weak.word != .better
        && strong.word != .worse && lead(weak, strong, better) > 0
      {
        pairs.append((i, j))
      }
    }
    let errors = pairs.map { pair in
      deviation
        * (1 / Double(standings[pair.learner].responses)
        + 1 / Double(standings[pair.teacher].responses)).squareRoot()
    }
    let leads = pairs.map { lead(standings[$0.learner], standings[$0.teacher], better) }
    let probabilities = zip(leads, errors).map {
      Distribution.studentTTwoSided($0 / $1, degreesOfFreedom: freedom)
    }
    let adjusted = (try? AdjustedProbabilities.holm(probabilities)) ?? []
    let reach = Distribution.studentTQuantile(1 - Self.level / 2, degreesOfFreedom: freedom)
    let found = adjusted.indices.filter { adjusted[$0] <= Self.level }.map { k in
      LearningDifference(
        subject: subject, learner: standings[pairs[k].learner].library,
        teacher: standings[pairs[k].teacher].library, lead: leads[k],
        interval: leads[k] - reach * errors[k]...leads[k] + reach * errors[k],
        probability: adjusted[k],
        gain: scale == .points
          ? leads[k] : places[pairs[k].teacher] - places[pairs[k].learner])
    }
    guard !found.isEmpty else { throw .noneApart }
    return found
  }

  private func counted(
    _ subject: Int, _ better: BetterDirection, _ places: [Double], _ near: [Set<Int>]?
  ) throws(NothingToldApart) -> [LearningDifference] {
    var found: [LearningDifference] = []
    for (i, weak) in standings.enumerated() where places[i] <= 25 {
      for (j, strong) in standings.enumerated() where places[j] >= 75 {
        let lead = lead(weak, strong, better)
        guard lead > 0, near?[weak.library].contains(strong.library) ?? true else { continue }
        found.append(
          LearningDifference(
            subject: subject, learner: weak.library, teacher: strong.library, lead: lead,
            gain: scale == .points ? lead : places[j] - places[i]))
      }
    }
    guard !found.isEmpty else { throw .allAlike }
    return found
  }
}
