import Statistics

/// The numerators and denominators of an indicator, as a sorted multiset.
package struct QuotientTally: Sendable, Hashable {
  package private(set) var parts: [QuotientParts]

  package init() { parts = [] }

  init(_ parts: [QuotientParts]) { self.parts = parts.sorted() }

  package mutating func merge(_ other: QuotientTally) {
    if parts.isEmpty {
      parts = other.parts
    } else if !other.parts.isEmpty {
      parts = (parts + other.parts).sorted()
    }
  }

  package var count: Int { parts.count }

  /// The mean numerator and the mean denominator; nil without any.
  var means: QuotientParts? {
    guard !parts.isEmpty else { return nil }
    let count = Double(parts.count)
    return QuotientParts(
      numerator: CompensatedSum(parts.lazy.map(\.numerator)).value / count,
      denominator: CompensatedSum(parts.lazy.map(\.denominator)).value / count)
  }
}
