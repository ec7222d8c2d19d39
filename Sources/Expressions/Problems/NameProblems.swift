import Diagnostics

/// HS0213–HS0217: names that mean nothing where they stand.
extension ExpressionProblem {
  static func unknownQuestion(_ name: String, _ range: Range<Int>, near: String?) -> Self {
    Self(
      "HS0213", range,
      what: Trilingual(
        fi: "${\(excerpt(name))} ei ole tämän kyselyn kysymys",
        sv: "${\(excerpt(name))} är ingen fråga i denna enkät",
        en: "${\(excerpt(name))} is not a question of this survey"),
      fix: didYouMean(near.map { "${\($0)}" }))
  }

  static func bareName(_ name: String, _ range: Range<Int>, _ scope: any NameScope) -> Self {
    let columns = scope.columns.map(\.name)
    let shown = excerpt(name)
    return Self(
      "HS0214", range,
      what: columns.isEmpty
        ? Trilingual(
          fi: "\(shown) on pelkkä nimi, eikä tässä ole luetteloa jonka sarake se olisi",
          sv: "\(shown) är bara ett namn, och här finns ingen lista vars kolumn det kunde vara",
          en: "\(shown) is a bare name, and there is no list here whose column it could be")
        : Trilingual(
          fi: "\(shown) ei ole luettelon sarake", sv: "\(shown) är ingen kolumn i listan",
          en: "\(shown) is not a column of the list"),
      fix: alternative(toBareName: name, scope, columns))
  }

  private static func alternative(
    toBareName name: String, _ scope: any NameScope, _ columns: [String]
  ) -> Trilingual? {
    if scope.symbol(name) != nil { return didYouMean("${\(name)}") }
    if Function(rawValue: name) != nil { return didYouMean("\(name)()") }
    if let column = columns.first(where: { name.hasPrefix($0 + "-") }) {
      return didYouMean("\(column) - \(name.dropFirst(column.count + 1))")
    }
    if let near = nearestName(to: name, among: columns) { return didYouMean(near) }
    if let near = nearestName(to: name, among: scope.symbolNames) {
      return didYouMean("${\(near)}")
    }
    return Trilingual(
      fi: "Kirjoita teksti lainausmerkkeihin: '\(excerpt(name))'.",
      sv: "Skriv en text inom citattecken: '\(excerpt(name))'.",
      en: "write a text in quotation marks: '\(excerpt(name))'")
  }

  static func noCurrent(_ range: Range<Int>) -> Self {
    Self(
      "HS0215", range,
      what: Trilingual(
        fi: "Pisteellä ei ole tässä merkitystä", sv: "Punkten betyder ingenting här",
        en: "the dot means nothing here"),
      why: Trilingual(
        fi: "Piste on kysymyksen oma vastaus, ja sellainen on vain ehdossa constraint.",
        sv: "Punkten är frågans eget svar, och ett sådant finns bara i constraint.",
        en: "the dot is the question's own answer, which only a constraint has"),
      fix: Trilingual(
        fi: "Viittaa kysymykseen nimellä: ${name}.", sv: "Hänvisa till frågan med namn: ${name}.",
        en: "refer to the question by its name: ${name}"))
  }

  static func repeated(
    _ name: String, _ group: String, _ type: ValueType, _ range: Range<Int>
  ) -> Self {
    let use =
      type.isNumeric
      ? "sum(${\(name)}), min(${\(name)}), max(${\(name)}), count-non-empty(${\(name)})"
      : "join(', ', ${\(name)}), count-non-empty(${\(name)})"
    return Self(
      "HS0216", range,
      what: Trilingual(
        fi: "${\(name)} toistuu ryhmässä \(group), joten sillä on monta arvoa",
        sv: "${\(name)} upprepas i \(group) och har alltså många värden",
        en: "${\(name)} is repeated in \(group), so it has many values"),
      fix: Trilingual(
        fi: "Tee niistä yksi: \(use).", sv: "Gör ett av dem: \(use).",
        en: "make one of them: \(use)"))
  }

  static func positionOutside(_ range: Range<Int>) -> Self {
    Self(
      "HS0217", range,
      what: Trilingual(
        fi: "position() on toiston järjestysnumero, ja tämä ei ole toistossa",
        sv: "position() är upprepningens nummer, och detta står inte i en upprepning",
        en: "position() is the number of a repeat's instance, and this stands in no repeat"),
      fix: Trilingual(
        fi: "Siirrä lauseke toistoon, tai laske vastaukset: count(${name}).",
        sv: "Flytta uttrycket till upprepningen, eller räkna svaren: count(${name}).",
        en: "move it into the repeat, or count the answers: count(${name})"))
  }
}
