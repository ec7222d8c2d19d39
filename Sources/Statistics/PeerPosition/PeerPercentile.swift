/// Where each library stands in its peer group, from 0 (last) to 1 (first).
///
/// Formula: (rank − 1)/(n − 1), ascending ranks, ties sharing their mean rank; reversed where lower
/// is better. A dimension's percentile is the plain mean of its indicators'.
///
/// Source: the library index BIX (Bibliotheksindex), Deutscher Bibliotheksverband, 2012. Units: a
/// share. The order of the libraries changes no bit.
package enum PeerPercentile {
  /// In the order of the libraries; a library without a value (nil) has no percentile and does not
  /// count in n. Throws `noValues` where none has one, `tooFew` where one alone has.
  package static func of(
    _ values: [Double?], better: BetterDirection = .higher
  ) throws(NotEstimable) -> [Double?] {
    let sorted = values.compactMap { $0 }.sorted()
    guard !sorted.isEmpty else { throw NotEstimable.noValues }
    guard sorted.count >= 2 else { throw NotEstimable.tooFew(given: 1, needed: 2) }
    return values.map { value in
      guard let value else { return nil }
      let below = sorted.count { $0 < value }
      let upTo = sorted.count { $0 <= value }
      // Twice the mean rank less one: whole, so that reversing is exact.
      let doubled = below + upTo - 1
      let span = 2 * (sorted.count - 1)
      return Double(better == .higher ? doubled : span - doubled) / Double(span)
    }
  }

  /// The mean of a library's percentiles over the indicators that it has. Nil where it has none.
  package static func ofDimension(_ percentiles: [Double?]) -> Double? {
    Moments(percentiles.compactMap { $0 })?.mean
  }
}
