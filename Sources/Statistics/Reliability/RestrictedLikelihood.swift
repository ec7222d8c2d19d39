/// The variances of random factors at which the restricted likelihood is greatest.
///
/// Steps of average information (Gilmour, Thompson & Cullis 1995), a little damped: with P the
/// projection of the model, scores s_i = −½(tr(P·V_i) − y'P·V_i·Py) and information
/// ½·y'P·V_i·P·V_j·Py, where V_i is ZZ' of a factor, or the identity for v_e. A factor whose variance
/// runs into 0 is left out, and the best of what remains is taken.
enum RestrictedLikelihood {
  struct Fit {
    /// For each factor; 0 where it was left out.
    let variances: [Double]
    let residual: Double
    let solution: MixedModelEquations.Solution
    /// −2 ln of the restricted likelihood, but for a constant.
    let deviance: Double
    fileprivate let equations: MixedModelEquations
    fileprivate let kept: [Int]

    /// The standard error of μ + u of a level: 0 spread leaves that of μ.
    func predictionError(factor: Int, level: Int) -> Double {
      let place = kept.firstIndex(of: factor)
      let spread =
        place.map { equations.spreadOfSum($0, level) } ?? equations.inverse[0][0]
      return (residual * spread).squareRoot()
    }

    /// The standard error of u of a level alone; 0 where its factor was left out.
    func effectError(factor: Int, level: Int) -> Double {
      guard let place = kept.firstIndex(of: factor) else { return 0 }
      return (residual * equations.spread(place, level)).squareRoot()
    }
  }

  static func greatest(
    scores: [Double], factors: [CrossedFactor]
  ) throws(NotEstimable) -> Fit {
    // About the mean, so that squares lose no digits to a common level.
    let level = CompensatedSum(scores).value / Double(scores.count)
    let centred = scores.map { $0 - level }
    let fit = try best(centred, factors, Array(factors.indices))
    let solution = MixedModelEquations.Solution(
      mean: fit.solution.mean + level, predictions: fit.solution.predictions)
    return Fit(
      variances: fit.variances, residual: fit.residual, solution: solution,
      deviance: fit.deviance, equations: fit.equations, kept: fit.kept)
  }

  private static func best(
    _ scores: [Double], _ factors: [CrossedFactor], _ kept: [Int]
  ) throws(NotEstimable) -> Fit {
    if let fit = try climb(scores, factors, kept) { return fit }
    var fits: [Fit] = []
    for out in kept { fits.append(try best(scores, factors, kept.filter { $0 != out })) }
    guard let best = fits.min(by: { $0.deviance < $1.deviance }) else {
      throw NotEstimable.notConverged
    }
    return best
  }

  /// Nil where a factor's variance runs into 0 (a millionth of the spread). Throws
  /// `noErrorLeft` where v_e does, `notConverged` where the climb does not end.
  private static func climb(
    _ scores: [Double], _ factors: [CrossedFactor], _ kept: [Int]
  ) throws(NotEstimable) -> Fit? {
    let spread = (Moments(scores)?.variance ?? 0) / Double(kept.count + 1)
    let chosen = kept.map { factors[$0] }
    let start = [Double](repeating: spread, count: kept.count + 1)
    guard var here = Climb(scores, chosen, start) else { throw NotEstimable.notConverged }
    for _ in 0..<200 {
      guard let step = here.step(), let next = here.towards(step) else {
        throw NotEstimable.notConverged
      }
      let size = zip(step, here.variances).reduce(0) { max($0, ($1.0 / $1.1).magnitude) }
      here = next
      guard here.residual > 1e-6 * spread else { throw NotEstimable.noErrorLeft }
      if here.variances.contains(where: { $0 < 1e-6 * spread }) { return nil }
      if size < 1e-10 { return here.fit(factors, kept) }
    }
    throw NotEstimable.notConverged
  }
}

/// The likelihood at one set of variances; the last one is v_e.
private struct Climb {
  let scores: [Double]
  let factors: [CrossedFactor]
  let variances: [Double]
  let equations: MixedModelEquations
  let solution: MixedModelEquations.Solution
  let residuals: [Double]
  let deviance: Double

  var residual: Double { variances[variances.count - 1] }

  init?(_ scores: [Double], _ factors: [CrossedFactor], _ variances: [Double]) {
    let residual = variances[variances.count - 1]
    guard
      let equations = MixedModelEquations(
        factors, observations: scores.count,
        ratios: variances.dropLast().map { residual / $0 })
    else { return nil }
    self.scores = scores
    self.factors = factors
    self.variances = variances
    self.equations = equations
    solution = equations.solve(scores)
    residuals = equations.residuals(scores, solution)
    // y'Py = y'(y − μ − Zu)/v_e.
    let left = CompensatedSum(zip(scores, residuals).lazy.map { $0 * $1 }).value / residual
    let levels = factors.reduce(0) { $0 + $1.count }
    var logs = CompensatedSum()
    logs.add(Double(scores.count - 1 - levels) * Distribution.log(residual))
    for (factor, variance) in zip(factors, variances) {
      logs.add(Double(factor.count) * Distribution.log(variance))
    }
    logs.add(equations.logDeterminant)
    deviance = logs.value + left
  }

  /// As far along the step as the likelihood does not fall; nil where it falls at once.
  func towards(_ step: [Double]) -> Climb? {
    var share = 1.0
    while share > 1e-6 {
      let tried = zip(variances, step).map { $0 + share * $1 }
      if let there = Climb(scores, factors, tried),
        there.deviance <= deviance + 1e-11 * max(1, deviance.magnitude)
      {
        return there
      }
      share /= 2
    }
    return nil
  }

  /// The step of average information; nil where its matrix is singular.
  func step() -> [Double]? {
    var scoreVector: [Double] = []
    var workings: [[Double]] = []
    var traces: [Double] = []
    var absorbed = Double(scores.count - 1)
    for (place, factor) in factors.enumerated() {
      let variance = variances[place]
      let predicted = solution.predictions[place]
      let used = Double(factor.count) - equations.trace(place) * residual / variance
      absorbed -= used
      let squares = CompensatedSum(predicted.lazy.map { $0 * $0 }).value
      scoreVector.append((squares / variance - used) / (2 * variance))
      traces.append(used / variance)
      workings.append(factor.levels.map { predicted[$0] / variance })
    }
    let squares = CompensatedSum(residuals.lazy.map { $0 * $0 }).value
    scoreVector.append((squares / residual - absorbed) / (2 * residual))
    traces.append(absorbed / residual)
    workings.append(residuals.map { $0 / residual })
    let projected = workings.map { working in
      equations.residuals(working, equations.solve(working)).map { $0 / residual }
    }
    var information = workings.map { a in
      projected.map { b in CompensatedSum(zip(a, b).lazy.map { $0 * $1 }).value / 2 }
    }
    // A millionth of what could be known, tr(PV)²/q ≤ tr(PVPV): where all predictions of a factor
    // are 0, the average information about it is 0 as well, and the step would have no length.
    for place in information.indices {
      let levels = place < factors.count ? factors[place].count : scores.count
      information[place][place] += 5e-7 * traces[place] * traces[place] / Double(levels)
    }
    return ascending(information, scoreVector)
  }

  /// The step that solves information·step = scores, but lets no variance fall by more than nine
  /// tenths, so that 0 is come near to and not leapt over: where one would, its step is held at that
  /// and the others are solved for anew. Where this would not raise the likelihood at first, each
  /// variance goes by its own score.
  private func ascending(_ information: [[Double]], _ scores: [Double]) -> [Double]? {
    guard let step = bounded(information, scores) else { return nil }
    if zip(step, scores).reduce(0, { $0 + $1.0 * $1.1 }) > 0 { return step }
    return variances.indices.map { i in
      let alone = scores[i] / information[i][i]
      return min(max(alone, -0.9 * variances[i]), 9 * variances[i])
    }
  }

  private func bounded(_ information: [[Double]], _ scores: [Double]) -> [Double]? {
    var step = variances.map { -0.9 * $0 }
    var free = Array(variances.indices)
    while !free.isEmpty {
      let held = variances.indices.filter { !free.contains($0) }
      let right = free.map { i in
        scores[i] - held.reduce(0) { $0 + information[i][$1] * step[$1] }
      }
      guard let solved = Cholesky(free.map { i in free.map { information[i][$0] } })?.solve(right)
      else { return nil }
      let falls = zip(free, solved).map { (place: $0, share: $1 / variances[$0]) }
      guard let worst = falls.min(by: { $0.share < $1.share }), worst.share < -0.9 else {
        for (i, value) in zip(free, solved) { step[i] = value }
        break
      }
      free.removeAll { $0 == worst.place }
    }
    return step
  }

  func fit(_ all: [CrossedFactor], _ kept: [Int]) -> RestrictedLikelihood.Fit {
    var found = [Double](repeating: 0, count: all.count)
    var predictions = all.map { [Double](repeating: 0, count: $0.count) }
    for (place, factor) in kept.enumerated() {
      found[factor] = variances[place]
      predictions[factor] = solution.predictions[place]
    }
    return RestrictedLikelihood.Fit(
      variances: found, residual: residual,
      solution: MixedModelEquations.Solution(mean: solution.mean, predictions: predictions),
      deviance: deviance, equations: equations, kept: kept)
  }
}
