/// A two-sided interval.
package struct ConfidenceInterval: Sendable, Hashable {
  package let low: Double
  package let high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  package func clamped(to bounds: ClosedRange<Double>) -> ConfidenceInterval {
    ConfidenceInterval(
      low: min(max(low, bounds.lowerBound), bounds.upperBound),
      high: min(max(high, bounds.lowerBound), bounds.upperBound))
  }

  package static func * (interval: ConfidenceInterval, factor: Double) -> ConfidenceInterval {
    ConfidenceInterval(low: interval.low * factor, high: interval.high * factor)
  }
}

/// Intervals for means whose standard error rests on a pooled spread of ν degrees of freedom.
///
/// Formula: m ± t_{ν, 1−α/2}·SE (Student 1908). Domain: ν ≥ 1, confidence in (0, 1).
package struct StudentInterval: Sendable, Hashable {
  package let quantile: Double

  package init(degreesOfFreedom: Int, confidence: Double) {
    self.init(realDegreesOfFreedom: Double(degreesOfFreedom), confidence: confidence)
  }

  /// The same with degrees of freedom that need not be whole (B. L. Welch, 1947).
  package init(realDegreesOfFreedom: Double, confidence: Double) {
    quantile = Distribution.studentTQuantile(
      (1 + confidence) / 2, degreesOfFreedom: realDegreesOfFreedom)
  }

  package func around(_ mean: Double, standardError: Double) -> ConfidenceInterval {
    ConfidenceInterval(
      low: mean - quantile * standardError, high: mean + quantile * standardError)
  }
}

/// Wilson's score interval for a share.
///
/// Formula: centre (p + z²/2n)/(1 + z²/n), half width z/(1 + z²/n)·√(p(1−p)/n + z²/4n²)
/// (E. B. Wilson, JASA 22 (1927), 209–212). `count` may be an effective number 1/Σw² and need not
/// be whole. Domain: p in [0, 1], count > 0; the ends are kept within [0, 1].
package struct WilsonInterval: Sendable, Hashable {
  package let quantile: Double

  package init(confidence: Double) {
    quantile = Distribution.normalQuantile((1 + confidence) / 2)
  }

  package func around(_ share: Double, count: Double) -> ConfidenceInterval {
    let p = min(max(share, 0), 1)
    let z2 = quantile * quantile
    let centre = (p + z2 / (2 * count)) / (1 + z2 / count)
    let half =
      quantile / (1 + z2 / count)
      * (p * (1 - p) / count + z2 / (4 * count * count)).squareRoot()
    return ConfidenceInterval(
      low: p == 0 ? 0 : max(0, centre - half), high: p == 1 ? 1 : min(1, centre + half))
  }
}
