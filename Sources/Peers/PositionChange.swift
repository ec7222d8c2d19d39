package import Statistics

/// How a library's position in a group has moved between two waves.
///
/// Formula: the difference of its percentiles, both among the libraries that have a figure in both
/// waves, so that nobody moves because others came or left. Units: parts of 1.
package struct PositionChange: Sendable, Hashable {
  /// Those with a figure in both waves.
  package let libraries: Int
  package let before: Double
  package let after: Double

  package var change: Double { after - before }

  /// For each library of the group; nil for those without both figures, and for all where fewer than 2
  /// have both. The two lists are in the same order.
  package static func of(
    before: [Double?], after: [Double?], better: BetterDirection?
  ) -> [PositionChange?] {
    let both = zip(before, after).map { $0 != nil && $1 != nil }
    func common(_ values: [Double?]) -> [Double?] { zip(values, both).map { $1 ? $0 : nil } }
    guard before.count == after.count,
      let earlier = try? GroupPositions(common(before), better: better),
      let later = try? GroupPositions(common(after), better: better)
    else { return [PositionChange?](repeating: nil, count: after.count) }
    return zip(before, after).map { old, new in
      guard let old, let new else { return nil }
      return PositionChange(
        libraries: later.libraries, before: earlier.position(of: old).percentile,
        after: later.position(of: new).percentile)
    }
  }
}
