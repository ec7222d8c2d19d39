// What is quoted from files and answers may hold anything. On a screen it stays on its line and
// gives the terminal no orders.

/// The text with a space for each control character and each one that turns the direction of
/// writing (they could hide or forge what stands beside them).
package func shown(_ text: String) -> String { shown(text.unicodeScalars) }

func shown(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var text = String.UnicodeScalarView()
  for scalar in scalars { text.append(isOrder(scalar) ? " " : scalar) }
  return String(text)
}

/// How many columns of a screen the letters take.
func columns(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
  scalars.reduce(0) { sum, scalar in sum + columns(scalar) }
}

private func isOrder(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// 0 for a mark that stands on the letter before it, 2 for the wide letters of East Asia and
/// pictures, else 1.
private func columns(_ scalar: Unicode.Scalar) -> Int {
  if isOrder(scalar) { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  switch scalar.value {
  case 0x303F: return 1
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}
