/// Libraries of about the same size as one: the plainest peer group.
///
/// Formula: j belongs to i's where |x_j/x_i − 1| ≤ band. The relation is not mutual: a library of 80
/// has one of 100 outside its band of 20 %, and is within that one's.
///
/// Units: any, above 0 (inhabitants, staff).
package enum BandPeers {
  /// The places of the libraries within the band, without this one; a library whose size is unknown
  /// (nil) is no peer.
  ///
  /// Throws `outsideDomain` where this library's size is not known and above 0, another's is negative,
  /// or the band is negative.
  package static func of(
    _ library: Int, sizes: [Double?], band: Double = 0.2
  ) throws(NotEstimable) -> [Int] {
    guard sizes.indices.contains(library), let own = sizes[library], own > 0, band >= 0,
      sizes.allSatisfy({ $0.map { $0 >= 0 && $0.isFinite } ?? true })
    else { throw NotEstimable.outsideDomain }
    // A hair wider, so that 120 is within 20 % of 100 however 0.2 is stored.
    return sizes.indices.filter { other in
      guard other != library, let size = sizes[other] else { return false }
      return (size - own).magnitude <= band * own * (1 + 1e-12)
    }
  }
}
