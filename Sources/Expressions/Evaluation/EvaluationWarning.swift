package import Diagnostics

/// Something that made a value empty (or a comparison false) while an expression was evaluated.
package struct EvaluationWarning: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case divisionByZero
    /// The result is too large for a number, or a date outside the years 1 to 9999.
    case overflow
    case notANumber
    case notADate
    case notWhole
    /// Values of kinds that cannot be compared.
    case incomparable
    case pattern
    /// A function that is unknown or has the wrong number of arguments; checks refuse both.
    case unchecked
  }

  package let kind: Kind
  /// The part of the expression, in UTF-8 bytes.
  package let range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  package var text: Trilingual {
    switch kind {
    case .divisionByZero:
      Trilingual(fi: "Jako nollalla", sv: "Division med noll", en: "division by zero")
    case .overflow:
      Trilingual(
        fi: "Tulos on liian suuri", sv: "Resultatet är för stort", en: "the result is too large")
    case .notANumber:
      Trilingual(fi: "Arvo ei ole luku", sv: "Värdet är inget tal", en: "the value is not a number")
    case .notADate:
      Trilingual(
        fi: "Arvo ei ole päivä", sv: "Värdet är inget datum", en: "the value is not a date")
    case .notWhole:
      Trilingual(
        fi: "Arvo ei ole kokonaisluku", sv: "Värdet är inget heltal",
        en: "the value is not a whole number")
    case .incomparable:
      Trilingual(
        fi: "Arvoja ei voi verrata", sv: "Värdena kan inte jämföras",
        en: "the values cannot be compared")
    case .pattern:
      Trilingual(
        fi: "Säännöllistä lauseketta ei voi lukea", sv: "Det reguljära uttrycket kan inte läsas",
        en: "the pattern cannot be read")
    case .unchecked:
      Trilingual(
        fi: "Funktiota ei voi laskea", sv: "Funktionen kan inte beräknas",
        en: "the function cannot be evaluated")
    }
  }
}
