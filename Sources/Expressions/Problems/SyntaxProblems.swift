import Diagnostics

/// HS0200–HS0209: what cannot be read as an expression.
extension ExpressionProblem {
  static func nothingWritten(_ range: Range<Int>) -> Self {
    Self(
      "HS0200", range,
      what: Trilingual(
        fi: "Lauseke on tyhjä", sv: "Uttrycket är tomt", en: "the expression is empty"),
      fix: Trilingual(
        fi: "Kirjoita ehto tai jätä koko määrite pois.",
        sv: "Skriv ett villkor eller utelämna hela attributet.",
        en: "write a condition or leave the whole attribute out"))
  }

  static func missingOperand(_ range: Range<Int>, found: String, after: String?) -> Self {
    let found = excerpt(found)
    let place =
      switch (after.map(excerpt), found.isEmpty) {
      case (let after?, true):
        Trilingual(
          fi: "lopusta merkin \(after) jälkeen", sv: "i slutet efter \(after)",
          en: "at the end after \(after)")
      case (let after?, false):
        Trilingual(
          fi: "merkkien \(after) ja \(found) välistä", sv: "mellan \(after) och \(found)",
          en: "between \(after) and \(found)")
      case (nil, _):
        Trilingual(fi: "ennen merkkiä \(found)", sv: "före \(found)", en: "before \(found)")
      }
    return Self(
      "HS0201", range,
      what: Trilingual(fi: "Arvo puuttuu ", sv: "Ett värde saknas ", en: "a value is missing ")
        + place)
  }

  static func missingOperator(_ range: Range<Int>, found: String) -> Self {
    let near = nearestName(to: found, among: ["and", "or", "div", "mod"])
    return Self(
      "HS0201", range,
      what: Trilingual(
        fi: "Ennen kohtaa \(excerpt(found)) puuttuu operaattori",
        sv: "En operator saknas före \(excerpt(found))",
        en: "an operator is missing before \(excerpt(found))"),
      fix: didYouMean(near)
        ?? Trilingual(
          fi: "Yhdistä arvot esimerkiksi sanalla and tai or.",
          sv: "Förena värdena till exempel med and eller or.",
          en: "join the values, with and or or for example"))
  }

  static func surplusComma(_ range: Range<Int>, isDecimalComma: Bool) -> Self {
    Self(
      "HS0201", range,
      what: Trilingual(
        fi: "Pilkku on väärässä paikassa", sv: "Kommatecknet står på fel plats",
        en: "the comma is out of place"),
      fix: isDecimalComma
        ? Trilingual(
          fi: "Desimaalierotin on piste: 1.5.", sv: "Decimaltecknet är punkt: 1.5.",
          en: "the decimal separator is a point: 1.5") : nil)
  }

  static func unclosedText(_ range: Range<Int>) -> Self {
    Self(
      "HS0202", range,
      what: Trilingual(
        fi: "Lainausmerkki jää auki", sv: "Citattecknet stängs inte",
        en: "the quotation mark is not closed"),
      fix: Trilingual(
        fi: "Lisää loppuun sama merkki kuin alussa.", sv: "Lägg till samma tecken i slutet.",
        en: "add the same mark at the end of the text"))
  }

  static func unclosedParenthesis(_ range: Range<Int>) -> Self {
    Self(
      "HS0203", range,
      what: Trilingual(
        fi: "Sulku jää auki", sv: "Parentesen stängs inte", en: "the parenthesis is not closed"),
      fix: Trilingual(fi: "Lisää ).", sv: "Lägg till ).", en: "add )"))
  }

  static func surplusParenthesis(_ range: Range<Int>) -> Self {
    Self(
      "HS0203", range,
      what: Trilingual(
        fi: "Loppusululla ei ole alkusulkua", sv: "Slutparentesen saknar början",
        en: "the closing parenthesis has no opening one"),
      fix: Trilingual(
        fi: "Poista ) tai lisää (.", sv: "Ta bort ) eller lägg till (.", en: "remove ) or add ("))
  }

  static func foreignSign(_ written: String, _ range: Range<Int>, _ use: String?) -> Self {
    let shown = written.unicodeScalars.map(visible).joined()
    return Self(
      "HS0204", range,
      what: Trilingual(
        fi: "Merkkiä \(shown) ei tunneta lausekkeissa",
        sv: "Tecknet \(shown) är inte känt i uttryck",
        en: "\(shown) is not known in expressions"),
      fix: use.map {
        $0 == " "
          ? Trilingual(
            fi: "Kirjoita tavallinen välilyönti.", sv: "Skriv ett vanligt mellanslag.",
            en: "write a plain space")
          : Trilingual(
            fi: "Kirjoita sen sijaan \($0)", sv: "Skriv i stället \($0)", en: "write \($0) instead")
      })
  }

  /// A scalar as itself, or by its number when it cannot be seen.
  private static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate,
      .privateUse, .unassigned:
      let hex = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    default: return String(scalar)
    }
  }

  static func malformedReference(_ written: String, _ range: Range<Int>) -> Self {
    let letters = written.drop { "${ ".contains($0) }
    let name = letters.prefix { $0.isLetter || $0.isNumber || "_-.".contains($0) }
    let shown = name.isEmpty ? "name" : String(name)
    return Self(
      "HS0205", range,
      what: Trilingual(
        fi: "\(excerpt(written)) ei ole viittaus kysymykseen",
        sv: "\(excerpt(written)) är ingen hänvisning till en fråga",
        en: "\(excerpt(written)) does not refer to a question"),
      fix: Trilingual(
        fi: "Kirjoita ${\(shown)} ilman välejä.", sv: "Skriv ${\(shown)} utan mellanslag.",
        en: "write ${\(shown)} without spaces"))
  }

  static func notANumber(_ written: String, _ range: Range<Int>) -> Self {
    Self(
      "HS0209", range,
      what: Trilingual(
        fi: "\(excerpt(written)) ei ole luku eikä nimi",
        sv: "\(excerpt(written)) är varken ett tal eller ett namn",
        en: "\(excerpt(written)) is neither a number nor a name"),
      fix: Trilingual(
        fi: "Kirjoita luku numeroin, desimaalierottimena piste: 1500 tai 0.5.",
        sv: "Skriv talet med siffror och decimalpunkt: 1500 eller 0.5.",
        en: "write the number in digits with a decimal point: 1500 or 0.5"))
  }

  static func numberTooLarge(_ written: String, _ range: Range<Int>) -> Self {
    Self(
      "HS0209", range,
      what: Trilingual(
        fi: "Luku \(excerpt(written)) on liian suuri", sv: "Talet \(excerpt(written)) är för stort",
        en: "the number \(excerpt(written)) is too large"))
  }
}
