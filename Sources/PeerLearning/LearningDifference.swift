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
      return counted(subject, try quarters(better, places), near)
    }
  }

  /// Those who may learn a counted subject and those who may teach it.
  struct Quarters {
    /// The place of a library among the task's, and its figure or percentile, the higher the better.
    typealias Member = (library: Int, level: Double, value: Double)
    let weak: [Member]
    let strong: [Member]
  }

  /// The last and the first quarter of a counted subject.
  func quarters() throws(NothingToldApart) -> Quarters {
    guard let better else { throw .noDirection }
    return try quarters(better, percentiles(better))
  }

  private func quarters(
    _ better: BetterDirection, _ places: [Double]
  ) throws(NothingToldApart) -> Quarters {
    guard standings.count >= Self.fewestCounted else { throw .fewLibraries }
    let members = standings.enumerated().map { place, one -> Quarters.Member in
      let value = better == .higher ? one.value : -one.value
      return (one.library, scale == .points ? value : places[place], value)
    }
    func those(_ isWanted: (Double) -> Bool) -> [Quarters.Member] {
      zip(members, places).filter { isWanted($1) }.map(\.0)
    }
    let quarters = Quarters(weak: those { $0 <= 25 }, strong: those { $0 >= 75 })
    // Equal figures have one place, so that no two of the two quarters are alike.
    guard !quarters.weak.isEmpty, !quarters.strong.isEmpty else { throw .allAlike }
    return quarters
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
    _ subject: Int, _ quarters: Quarters, _ near: [Set<Int>]?
  ) -> [LearningDifference] {
    let strong = Dictionary(
      quarters.strong.enumerated().map { ($1.library, $0) }, uniquingKeysWith: { first, _ in first }
    )
    return quarters.weak.flatMap { weak in
      let teachers = near.map { $0[weak.library].compactMap { strong[$0] }.sorted() }
      return (teachers ?? Array(quarters.strong.indices)).map { place in
        let teacher = quarters.strong[place]
        return LearningDifference(
          subject: subject, learner: weak.library, teacher: teacher.library,
          lead: teacher.value - weak.value, gain: teacher.level - weak.level)
      }
    }
  }
}
