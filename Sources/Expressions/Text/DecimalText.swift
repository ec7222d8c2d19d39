// The one way between numbers and their text. Engines print numbers differently (libxml2 writes
// 1e+12 and 15 digits, browsers 6 decimals), so none of theirs is used.

/// The shortest decimal text that reads back as the same number: never an exponent, `0` for
/// minus zero, empty for what is no finite number.
package func decimalText(_ number: Double) -> String {
  guard let decimal = ShortestDecimal(number) else { return "" }
  return decimal.text
}

/// Reads digits with an optional leading minus and point (`-12`, `0.5`, `.5`, `5.`); nil for
/// anything else (`1e3`, `+1`, `1,5`, spaces, `NaN`) and for what no double can hold.
package func number(fromText text: some StringProtocol) -> Double? {
  var digits = 0
  var points = 0
  for (place, byte) in text.utf8.enumerated() {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
    case UInt8(ascii: "."): points += 1
    case UInt8(ascii: "-") where place == 0: break
    default: return nil
    }
  }
  guard digits > 0, points <= 1, let value = Double(readable(String(text))), value.isFinite else {
    return nil
  }
  return value == 0 ? 0 : value
}

/// The number rounded to so many decimals (tens, hundreds … when negative), half away from zero,
/// as a person rounds its shortest decimal text: 2.675 to two decimals is 2.68, although the
/// double lies below. What is no finite number stays as it is.
package func rounded(_ number: Double, decimals: Int) -> Double {
  guard var decimal = ShortestDecimal(number) else { return number }
  decimal.round(toDecimals: decimals)
  return Double(readable(decimal.text)) ?? number
}

/// The text in a form that every number parser takes: digits on both sides of the point.
private func readable(_ text: String) -> String {
  let isNegative = text.hasPrefix("-")
  let bare = isNegative ? text.dropFirst() : text[...]
  return (isNegative ? "-0" : "0") + bare + (bare.hasSuffix(".") ? "0" : "")
}

/// A finite number as the digits of its shortest text: 0.d₁d₂… × 10^exponent.
private struct ShortestDecimal {
  private var isNegative: Bool
  /// Without zeros at either end; empty for zero.
  private var digits: [UInt8]
  private var exponent: Int

  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    isNegative = number < 0
    digits = []
    exponent = 0
    var isAfterPoint = false
    let parts = number.magnitude.description.split(separator: "e")
    for byte in parts[0].utf8 {
      if byte == UInt8(ascii: ".") {
        isAfterPoint = true
      } else {
        digits.append(byte - UInt8(ascii: "0"))
        if !isAfterPoint { exponent += 1 }
      }
    }
    if parts.count == 2 { exponent += Int(parts[1]) ?? 0 }
    trim()
  }

  private mutating func trim() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    exponent -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }

  mutating func round(toDecimals decimals: Int) {
    // No double has a digit beyond these places.
    let kept = exponent + min(max(decimals, -400), 1200)
    guard kept < digits.count else { return }
    let isUp = kept >= 0 && digits[kept] >= 5
    digits.removeSubrange(max(kept, 0)...)
    if isUp {
      digits.insert(0, at: 0)
      exponent += 1
      var place = digits.count - 1
      while digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      digits[place] += 1
    }
    trim()
  }

  var text: String {
    guard !digits.isEmpty else { return "0" }
    var letters = digits.map { $0 + UInt8(ascii: "0") }
    let zero = UInt8(ascii: "0")
    if exponent <= 0 {
      letters.insert(
        contentsOf: [zero, UInt8(ascii: ".")] + Array(repeating: zero, count: -exponent), at: 0)
    } else if exponent >= letters.count {
      letters += Array(repeating: zero, count: exponent - letters.count)
    } else {
      letters.insert(UInt8(ascii: "."), at: exponent)
    }
    return (isNegative ? "-" : "") + String(decoding: letters, as: UTF8.self)
  }
}
