/// A text as an array of scalars, so that every recogniser can look about it at no cost.
struct ScreenedText {
  let scalars: [Unicode.Scalar]
  /// The place of each scalar in the text, and of its end.
  private let places: [String.Index]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    places = text.unicodeScalars.indices + [text.endIndex]
  }

  var count: Int { scalars.count }

  func range(_ place: Range<Int>) -> Range<String.Index> {
    places[place.lowerBound]..<places[place.upperBound]
  }

  /// The scalar at the place; nil outside the text.
  subscript(place: Int) -> Unicode.Scalar? {
    scalars.indices.contains(place) ? scalars[place] : nil
  }

  func digit(_ place: Int) -> Int? {
    guard let scalar = self[place], scalar.isDigit else { return nil }
    return Int(scalar.value - 48)
  }

  /// Whether a run of letters and digits goes on at the place.
  func isWordy(_ place: Int) -> Bool {
    guard let scalar = self[place] else { return false }
    return scalar.isLetter || scalar.isDigit
  }

  func lowercased(_ place: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[place])
    return String(text).lowercased()
  }

  /// Up to so many scalars before the place, in lower case: what a number is said to be.
  func before(_ place: Int, _ length: Int) -> String {
    lowercased(max(0, place - length)..<place)
  }
}

extension Unicode.Scalar {
  /// One of 0–9: no form of ours is written with other digits.
  var isDigit: Bool { (48...57).contains(value) }

  /// A letter, or a mark that stands on one.
  var isLetter: Bool {
    if isASCII { return (65...90).contains(value) || (97...122).contains(value) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }

  /// A space inside a line, however wide.
  var isSpace: Bool { self == " " || self == "\t" || properties.generalCategory == .spaceSeparator }

  /// A hyphen or what word processors make of one.
  var isHyphen: Bool {
    switch value {
    case 0x2D, 0x2010...0x2013, 0x2212: true
    default: false
    }
  }
}
