import Expressions

/// The digits of a finite double's shortest decimal text, which are moved and rounded as text. The
/// text itself is made in one place for the whole program, `Expressions.decimalText`.
struct DecimalText: Sendable, Hashable {
  var isNegative: Bool
  /// Digits before the point, without leading zeros except a lone "0".
  var whole: [UInt8]
  /// Digits after the point, without trailing zeros.
  var fraction: [UInt8]

  /// nil for infinities and NaN.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    let parts = decimalText(value.magnitude).split(separator: ".")
    isNegative = value < 0
    whole = Array((parts.first ?? "0").utf8)
    fraction = parts.count > 1 ? Array(parts[1].utf8) : []
  }

  /// Rounded half away from zero to so many decimals, which are then all present.
  func rounded(to decimals: Int) -> DecimalText {
    var copy = self
    let missing = decimals - fraction.count
    guard missing < 0 else {
      copy.fraction += Array(repeating: Self.zero, count: missing)
      return copy
    }
    let roundsUp = fraction[decimals] >= UInt8(ascii: "5")
    var digits = whole + fraction[..<decimals]
    if roundsUp { Self.increment(&digits) }
    let point = digits.count - decimals
    copy.whole = Self.withoutLeadingZeros(digits[..<point])
    copy.fraction = Array(digits[point...])
    if digits.allSatisfy({ $0 == Self.zero }) { copy.isNegative = false }
    return copy
  }

  /// The number times a power of ten, by moving the point.
  func shifted(by places: Int) -> DecimalText {
    var copy = self
    let padded = fraction + Array(repeating: Self.zero, count: max(0, places - fraction.count))
    copy.whole = Self.withoutLeadingZeros((whole + padded[..<places])[...])
    copy.fraction = Self.withoutTrailingZeros(padded[places...])
    return copy
  }

  private static let zero = UInt8(ascii: "0")

  private static func increment(_ digits: inout [UInt8]) {
    var place = digits.count - 1
    while place >= 0, digits[place] == UInt8(ascii: "9") {
      digits[place] = zero
      place -= 1
    }
    if place >= 0 { digits[place] += 1 } else { digits.insert(UInt8(ascii: "1"), at: 0) }
  }

  private static func withoutLeadingZeros(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    let kept = digits.drop { $0 == zero }
    return kept.isEmpty ? [zero] : Array(kept)
  }

  private static func withoutTrailingZeros(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    guard let last = digits.lastIndex(where: { $0 != zero }) else { return [] }
    return Array(digits[...last])
  }
}
