/// Text as it stands in an XML file.
enum XMLEscaping {
  /// For content: a carriage return is a reference, so that reading gives it back.
  static func text(_ value: String) throws(XMLWriterError) -> String {
    try escaped(value, inAttribute: false)
  }

  /// For a value between double quotes: line ends and tabs are references too, or reading would
  /// make spaces of them.
  static func attribute(_ value: String) throws(XMLWriterError) -> String {
    try escaped(value, inAttribute: true)
  }

  private static func escaped(
    _ value: String, inAttribute: Bool
  ) throws(XMLWriterError) -> String {
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      guard isAllowed(scalar) else { throw .forbiddenCharacter(scalar) }
      if let reference = reference(scalar, inAttribute: inAttribute) {
        result.append(contentsOf: reference.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func reference(_ scalar: Unicode.Scalar, inAttribute: Bool) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\r": "&#13;"
    case "\"" where inAttribute: "&quot;"
    case "\n" where inAttribute: "&#10;"
    case "\t" where inAttribute: "&#9;"
    default: nil
    }
  }

  /// Whether XML 1.0 can hold a character at all.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case ..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// Whether this is a name without a colon, by the fifth edition of XML 1.0.
  static func isName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, isNameStart(first) else { return false }
    return name.unicodeScalars.dropFirst().allSatisfy { isNameStart($0) || isNamePart($0) }
  }

  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }
}
