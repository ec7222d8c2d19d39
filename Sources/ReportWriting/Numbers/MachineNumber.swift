import Expressions

/// A number for machines: shortest round-trip digits, a point, never an exponent; empty for what is
/// no number.
func machineNumber(_ value: Double?) -> String {
  var bytes: [UInt8] = []
  if let value { append(machineNumber: value, to: &bytes) }
  return String(decoding: bytes, as: UTF8.self)
}

/// The same at the end of other bytes, without a text of its own wherever the digits that the standard
/// library gives stand as they shall.
func append(machineNumber value: Double, to bytes: inout [UInt8]) {
  guard value.isFinite else { return }
  if let whole = Int(exactly: value), whole.magnitude < 1 << 53 {
    return append(wholeNumber: whole, to: &bytes)
  }
  let size = value.magnitude
  guard size >= 1e-4, size < 1e15 else {
    bytes += decimalText(value).utf8
    return
  }
  bytes += value.description.utf8
}

func append(wholeNumber value: Int, to bytes: inout [UInt8]) {
  if value < 0 { bytes.append(UInt8(ascii: "-")) }
  var rest = value.magnitude
  var digits: [20 of UInt8] = .init(repeating: 0)
  var count = 0
  repeat {
    digits[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
    rest /= 10
    count += 1
  } while rest > 0
  while count > 0 {
    count -= 1
    bytes.append(digits[count])
  }
}
