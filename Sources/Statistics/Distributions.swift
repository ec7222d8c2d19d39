import CBoostMath

/// Distribution functions and quantiles that intervals and tests are made from, by Boost.Math.
/// NaN where an argument is outside the domain that its function names.
package enum Distribution {
  /// The share of the standard normal distribution at or below `x`; any number.
  package static func normal(_ x: Double) -> Double { boostmath_normal_cdf(x) }

  /// The standard normal quantile of a probability in (0, 1).
  package static func normalQuantile(_ probability: Double) -> Double {
    boostmath_normal_quantile(probability)
  }

  /// The share of Student's t at or below `t`; `degreesOfFreedom` above 0.
  package static func studentT(_ t: Double, degreesOfFreedom: Double) -> Double {
    boostmath_students_t_cdf(degreesOfFreedom, t)
  }

  /// Student's t quantile; `degreesOfFreedom` above 0, probability in (0, 1).
  package static func studentTQuantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    boostmath_students_t_quantile(degreesOfFreedom, probability)
  }

  /// The two-sided probability of a t at least this far from 0: 2·F(−|t|).
  package static func studentTTwoSided(_ t: Double, degreesOfFreedom: Double) -> Double {
    2 * studentT(-t.magnitude, degreesOfFreedom: degreesOfFreedom)
  }

  /// The share of the beta distribution at or below `x` in [0, 1]; `a` and `b` above 0.
  package static func beta(_ x: Double, a: Double, b: Double) -> Double {
    boostmath_beta_cdf(a, b, x)
  }

  /// The quantile of the beta distribution; `a` and `b` above 0, probability in [0, 1].
  package static func betaQuantile(_ probability: Double, a: Double, b: Double) -> Double {
    boostmath_beta_quantile(a, b, probability)
  }

  /// The probability of at most `successes` in `trials`, each with the same `share` in [0, 1].
  /// 0 below no success; 1 where all trials may succeed.
  package static func binomial(_ successes: Int, trials: Int, share: Double) -> Double {
    if successes < 0 { return 0 }
    if successes >= trials { return 1 }
    return boostmath_binomial_cdf(Double(trials), share, Double(successes))
  }

  /// The smallest number of successes whose `binomial` reaches a probability in (0, 1); nil outside
  /// the domain.
  package static func binomialQuantile(_ probability: Double, trials: Int, share: Double) -> Int? {
    if share == 1, trials >= 0, probability > 0, probability < 1 { return trials }
    return Int(exactly: boostmath_binomial_quantile(Double(trials), share, probability))
  }

  /// The natural logarithm of a number above 0.
  package static func log(_ x: Double) -> Double { boostmath_log(x) }
}
