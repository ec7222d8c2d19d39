/// A decimal number with at most six decimals, held exactly. Scores and weights are of this type,
/// so that sums of them do not depend on their order.
package struct FixedDecimal: Sendable, Hashable, Comparable {
  /// The number in millionths.
  package let millionths: Int

  package init(millionths: Int) { self.millionths = millionths }

  package init(_ whole: Int) { millionths = whole * 1_000_000 }

  /// Reads an optional minus, digits, and at most six decimals after a point, within ±1e9.
  package init?(_ text: some StringProtocol) {
    var rest = text[...]
    let negative = rest.first == "-"
    if negative { rest = rest.dropFirst() }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.utf8.count <= 9,
      whole.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(whole)
    else { return nil }
    var fraction = 0
    if parts.count == 2 {
      let digits = parts[1]
      guard !digits.isEmpty, digits.utf8.count <= 6,
        digits.utf8.allSatisfy({ (48...57).contains($0) }),
        let value = Int(String(digits) + String(repeating: "0", count: 6 - digits.utf8.count))
      else { return nil }
      fraction = value
    }
    millionths = (number * 1_000_000 + fraction) * (negative ? -1 : 1)
  }

  package var double: Double { Double(millionths) / 1_000_000 }

  package static let zero = FixedDecimal(0)
  package static let one = FixedDecimal(1)

  package static func + (left: FixedDecimal, right: FixedDecimal) -> FixedDecimal {
    FixedDecimal(millionths: left.millionths + right.millionths)
  }

  package static func < (left: FixedDecimal, right: FixedDecimal) -> Bool {
    left.millionths < right.millionths
  }
}
