import Diagnostics

/// HS0232, HS0233 and the warnings HS0240–HS0243: what comes out of an expression.
extension ExpressionProblem {
  static func wrongResult(_ range: Range<Int>, _ type: ValueType, _ wanted: ValueType) -> Self {
    let codes: [String]? =
      switch (wanted, type) {
      case (.integer, .decimal): ["round(…)", "int(…)"]
      case (.integer, _), (.decimal, _): type.isTextual ? ["number(…)"] : nil
      case (.date, .dateTime): ["date(…)"]
      default: nil
      }
    return Self(
      "HS0232", range,
      what: Trilingual(
        fi: "Tulos on \(type.words.fi), ja kysymykseen kuuluu \(wanted.words.fi)",
        sv: "Resultatet är \(type.words.sv), och till frågan hör \(wanted.words.sv)",
        en: "the result is \(type.words.en), and the question takes \(wanted.words.en)"),
      fix: codes.map(write))
  }

  static func truthAsValue(_ range: Range<Int>) -> Self {
    Self(
      "HS0233", range,
      what: Trilingual(
        fi: "Totuusarvoa ei voi tallentaa vastaukseksi",
        sv: "Ett sanningsvärde kan inte sparas som svar",
        en: "a truth value cannot be stored as an answer"),
      fix: write(["if(…, 'yes', 'no')", "if(…, 1, 0)"]))
  }

  static func equalDecimals(_ range: Range<Int>) -> Self {
    Self(
      "HS0240", range, .warning,
      what: Trilingual(
        fi: "Desimaaliluvut ovat harvoin täsmälleen yhtä suuret",
        sv: "Decimaltal är sällan exakt lika", en: "decimal numbers are seldom exactly equal"),
      why: Trilingual(
        fi: "0.1 + 0.2 ei ole täsmälleen 0.3.", sv: "0.1 + 0.2 är inte exakt 0.3.",
        en: "0.1 + 0.2 is not exactly 0.3"),
      fix: Trilingual(
        fi: "Vertaa pyöristettyjä, round(a, 2) = round(b, 2), tai eroa, abs(a - b) < 0.005.",
        sv: "Jämför avrundade, round(a, 2) = round(b, 2), eller skillnaden, abs(a - b) < 0.005.",
        en: "compare rounded ones, round(a, 2) = round(b, 2), or abs(a - b) < 0.005"))
  }

  static func differentBranches(_ range: Range<Int>, _ one: ValueType, _ other: ValueType) -> Self {
    Self(
      "HS0241", range, .warning,
      what: Trilingual(
        fi: "if() antaa kahdenlaisia arvoja: \(one.words.fi) tai \(other.words.fi)",
        sv: "if() ger två slags värden: \(one.words.sv) eller \(other.words.sv)",
        en: "if() gives values of two kinds: \(one.words.en) or \(other.words.en)"))
  }

  static func constantCondition(_ range: Range<Int>, _ truth: Bool) -> Self {
    Self(
      "HS0242", range, .warning,
      what: truth
        ? Trilingual(fi: "Tämä on aina tosi", sv: "Detta är alltid sant", en: "this is always true")
        : Trilingual(
          fi: "Tämä on aina epätosi", sv: "Detta är alltid falskt", en: "this is always false"),
      why: Trilingual(
        fi: "Mikään vastaus ei vaikuta siihen.", sv: "Inget svar påverkar det.",
        en: "no answer has an effect on it"))
  }

  static func notACondition(_ written: String, _ range: Range<Int>, _ type: ValueType) -> Self {
    Self(
      "HS0243", range, .warning,
      what: Trilingual(
        fi: "\(written) on \(type.words.fi) eikä ehto",
        sv: "\(written) är \(type.words.sv) och inget villkor",
        en: "\(written) is \(type.words.en) and not a condition"),
      why: type.isNumeric
        ? Trilingual(
          fi: "Luku on epätosi, kun se on 0 tai tyhjä.",
          sv: "Ett tal är falskt när det är 0 eller tomt.",
          en: "a number is false when it is 0 or empty")
        : Trilingual(
          fi: "Se on tosi aina, kun vastaus on annettu.",
          sv: "Det är sant så snart ett svar finns.",
          en: "it is true whenever there is an answer"),
      fix: Trilingual(
        fi: "Kirjoita ehto, esimerkiksi \(written) != ''.",
        sv: "Skriv ett villkor, till exempel \(written) != ''.",
        en: "write a condition, \(written) != '' for example"))
  }
}
