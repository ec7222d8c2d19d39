import Diagnostics

extension ValueType {
  /// The type as it is called in a message.
  var words: Trilingual {
    switch self {
    case .text: Trilingual(fi: "teksti", sv: "en text", en: "a text")
    case .integer: Trilingual(fi: "kokonaisluku", sv: "ett heltal", en: "a whole number")
    case .decimal: Trilingual(fi: "desimaaliluku", sv: "ett decimaltal", en: "a decimal number")
    case .boolean: Trilingual(fi: "totuusarvo", sv: "ett sanningsvärde", en: "a truth value")
    case .date: Trilingual(fi: "päivä", sv: "ett datum", en: "a date")
    case .time: Trilingual(fi: "kellonaika", sv: "ett klockslag", en: "a time of day")
    case .dateTime:
      Trilingual(fi: "päivä ja kellonaika", sv: "datum och tid", en: "a date with time")
    case .choice: Trilingual(fi: "valinta", sv: "ett val", en: "a choice")
    case .choices: Trilingual(fi: "monivalinta", sv: "ett flerval", en: "a set of choices")
    case .any: Trilingual(fi: "arvo", sv: "ett värde", en: "a value")
    }
  }
}
