package import Statistics

/// What later visits say of a trial: how the score changed where it was tried, and how much more than
/// where it was not.
///
/// Formula. Of each library the change c_l = ȳ_l2 − ȳ_l1 of its mean scores, libraries in both waves only. Own
/// change C_T: the plain mean of c_l over the libraries T of the trial; SE_T² = Σ_T (s_1²/n_l1 + s_2²/n_l2)/|T|²,
/// with the pooled spreads s_1, s_2 of the two waves. Against the others O: C_T − C_O,
/// SE² = SE_T² + SE_O². Intervals: t with Welch and Satterthwaite's degrees of freedom over the two pooled
/// variances. Difference in differences: D. Card & A. Krueger, American Economic Review 84 (1994), 772–793.
///
/// Libraries were not drawn by lot to try, so the difference is a hint at the cause and no proof of it.
package struct TrialEffect: Sendable, Hashable {
  /// A library's responses to the item in one wave.
  package struct Mean: Sendable, Hashable {
    package let value: Double
    package let count: Int

    package init(value: Double, count: Int) {
      self.value = value
      self.count = count
    }
  }

  /// The pooled spread within places of one wave.
  package struct Spread: Sendable, Hashable {
    package let deviation: Double
    package let degreesOfFreedom: Int

    package init(deviation: Double, degreesOfFreedom: Int) {
      self.deviation = deviation
      self.degreesOfFreedom = degreesOfFreedom
    }
  }

  /// A library in both waves.
  package struct Library: Sendable, Hashable {
    package let name: String
    package let before: Mean
    package let after: Mean

    package init(name: String, before: Mean, after: Mean) {
      self.name = name
      self.before = before
      self.after = after
    }
  }

  package struct Difference: Sendable, Hashable {
    package let value: Double
    package let interval: ConfidenceInterval
    package let libraries: Int
    package let responsesBefore: Int
    package let responsesAfter: Int
  }

  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Better than before, and more so than where it was not tried.
    case helped
    /// Better than before; the others cannot tell whether it is the trial.
    case better
    /// Worse than before, and more so than where it was not tried.
    case harmed
    case worse
    /// The interval holds 0: the visits cannot tell.
    case cannotTell = "cannot_tell"
    /// No later wave has visits yet, or no library has them both before and after.
    case notYet = "not_yet"
  }

  /// Nil where no library of the trial has responses in both waves, or nothing tells how much scores vary.
  package let own: Difference?
  /// Nil where no library outside the trial has.
  package let against: Difference?
  package let verdict: Verdict

  package static let notYet = TrialEffect()

  private init() {
    own = nil
    against = nil
    verdict = .notYet
  }

  /// - Parameter better: higher means better service; scores are always so.
  package init(
    trial: [Library], others: [Library], before: Spread, after: Spread, confidence: Double = 0.95
  ) {
    let spreads = (before, after)
    guard !trial.isEmpty else {
      self = .notYet
      return
    }
    guard before.degreesOfFreedom > 0, after.degreesOfFreedom > 0 else {
      own = nil
      against = nil
      verdict = .cannotTell
      return
    }
    let here = Change(trial)
    let there = others.isEmpty ? nil : Change(others)
    let own = here.difference(spreads, confidence)
    let against = there.map { here.minus($0).difference(spreads, confidence) }
    self.own = own
    self.against = against
    verdict = Self.verdict(own, against)
  }

  private static func verdict(_ own: Difference, _ against: Difference?) -> Verdict {
    let isUp = own.interval.low > 0
    let isDown = own.interval.high < 0
    if isUp { return (against?.interval.low ?? 0) > 0 ? .helped : .better }
    if isDown { return (against?.interval.high ?? 0) < 0 ? .harmed : .worse }
    return .cannotTell
  }

  /// A change with the multipliers of the two pooled variances in its variance.
  private struct Change {
    var value: Double
    var before: Double
    var after: Double
    var libraries: Int
    var responses: (Int, Int)

    init(_ all: [Library]) {
      let count = Double(all.count)
      value = all.reduce(0) { $0 + ($1.after.value - $1.before.value) } / count
      before = all.reduce(0) { $0 + 1 / Double($1.before.count) } / (count * count)
      after = all.reduce(0) { $0 + 1 / Double($1.after.count) } / (count * count)
      libraries = all.count
      responses = (
        all.reduce(0) { $0 + $1.before.count }, all.reduce(0) { $0 + $1.after.count }
      )
    }

    func minus(_ other: Change) -> Change {
      var result = self
      result.value -= other.value
      result.before += other.before
      result.after += other.after
      result.libraries += other.libraries
      result.responses.0 += other.responses.0
      result.responses.1 += other.responses.1
      return result
    }

    func difference(_ spreads: (Spread, Spread), _ confidence: Double) -> Difference {
      let first = spreads.0.deviation * spreads.0.deviation * before
      let second = spreads.1.deviation * spreads.1.deviation * after
      let variance = first + second
      let freedom =
        variance > 0
        ? variance * variance
          / (first * first / Double(spreads.0.degreesOfFreedom)
            + second * second / Double(spreads.1.degreesOfFreedom)) : 1
      let interval = StudentInterval(realDegreesOfFreedom: freedom, confidence: confidence)
        .around(value, standardError: variance.squareRoot())
      return Difference(
        value: value, interval: interval, libraries: libraries, responsesBefore: responses.0,
        responsesAfter: responses.1)
    }
  }
}
