import CBoostMath

/// Quantiles of the distributions that intervals are made from, by Boost.Math.
package enum Distribution {
  /// The standard normal quantile of a probability in (0, 1).
  package static func normalQuantile(_ probability: Double) -> Double {
    boostmath_normal_quantile(probability)
  }

  /// Student's t quantile; `degreesOfFreedom` above 0, probability in (0, 1). NaN outside.
  package static func studentTQuantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    boostmath_students_t_quantile(degreesOfFreedom, probability)
  }
}
