/// Standard normal numbers from a generator of whole numbers.
///
/// The caller gives a seeded generator (the house's is SplitMix64: G. L. Steele, D. Lea &
/// C. H. Flood, OOPSLA 2014) and tells its seed beside the results. One number of 64 bits makes one
/// draw: its upper 53 bits u give Φ⁻¹((u + ½)/2⁵³). The draws therefore follow from the seed alone,
/// and are taken row by row.
package enum NormalDraws {
  /// `count` rows of `width` draws.
  package static func rows(
    _ count: Int, width: Int, using generator: inout some RandomNumberGenerator
  ) -> [[Double]] {
    (0..<count).map { _ in
      (0..<width).map { _ in
        Distribution.normalQuantile((Double(generator.next() >> 11) + 0.5) * 0x1p-53)
      }
    }
  }
}
