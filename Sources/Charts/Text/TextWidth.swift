/// How wide a text is at most, without a font at hand.
///
/// The widths are those of DejaVu Sans, which is as wide as any face in common use on screens; a
/// narrower face leaves a little more room. Marks that combine take none; letters that are not
/// listed are taken to be broad.
package enum TextWidth {
  /// How far a letter with a sign on top (Å) reaches above the base line, in parts of the size.
  static let rise = 0.95
  /// How far a letter reaches below it.
  static let fall = 0.24

  package static func of(_ text: String, size: Double, isBold: Bool) -> Double {
    var hundredths = 0
    for scalar in text.unicodeScalars { hundredths += width(scalar, isBold: isBold) }
    return Double(hundredths) / 100 * size
  }

  private static func width(_ scalar: Unicode.Scalar, isBold: Bool) -> Int {
    let table = isBold ? bold : regular
    let code = Int(scalar.value)
    if (0x20..<0x7F).contains(code) { return table[code - 0x20] }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch code {
    // Æ æ Ŵ ŵ Œ œ, then the other letters of Latin-1 and Latin Extended-A.
    case 0xC6, 0xE6, 0x152, 0x153, 0x174, 0x175: return 112
    case 0xC0..<0x180:
      return scalar.properties.isUppercase ? (isBold ? 88 : 80) : (isBold ? 76 : 70)
    case 0xA0, 0x2009, 0x202F: return isBold ? 36 : 33
    case 0xB7: return isBold ? 40 : 33
    case 0x2010...0x2013: return isBold ? 52 : 51
    case 0x2018...0x201F: return isBold ? 55 : 53
    case 0x0180..<0x0530: return isBold ? 110 : 100
    default: return 105
    }
  }

  /// Hundredths of the size, from the space to the tilde.
  private static let regular = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87,
    75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64,
    62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64,
    34, 64, 84,
  ]

  private static let bold = [
    35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70,
    70, 70, 70, 40, 40, 84, 84, 84, 59, 100, 78, 77, 74, 84, 69, 69, 83, 84, 38, 38, 78, 64, 100,
    84, 86, 74, 86, 78, 73, 69, 82, 78, 111, 78, 73, 73, 46, 37, 46, 84, 50, 50, 68, 72, 60, 72,
    68, 44, 72, 72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72,
    37, 72, 84,
  ]
}
