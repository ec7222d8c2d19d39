import Diagnostics

/// HS0219–HS0226: values that do not go together.
extension ExpressionProblem {
  static func notAChoice(
    _ name: String, _ range: Range<Int>, _ question: String, _ choices: [String]
  ) -> Self {
    Self(
      "HS0219", range,
      what: Trilingual(
        fi: "'\(excerpt(name))' ei ole kohdan \(question) vaihtoehto",
        sv: "'\(excerpt(name))' är inget alternativ för \(question)",
        en: "'\(excerpt(name))' is not a choice of \(question)"),
      fix: oneOf(name, choices))
  }

  static func severalAgainstOne(_ range: Range<Int>, _ several: String, _ one: String) -> Self {
    Self(
      "HS0220", range,
      what: Trilingual(
        fi: "\(several) on monivalinta, eikä sitä voi verrata yhteen arvoon",
        sv: "\(several) är ett flerval och kan inte jämföras med ett värde",
        en: "\(several) is a set of choices and cannot be compared with one value"),
      fix: write(["selected(\(several), \(one))"]))
  }

  static func textAgainstNumber(
    _ range: Range<Int>, text: Fact, number: Fact, _ writtenText: String, _ writtenNumber: String
  ) -> Self {
    let codes: [String]
    if let literal = text.literalText {
      codes = [Expressions.number(fromText: literal) == nil ? "\(writtenNumber) != ''" : literal]
    } else {
      let asNumber = "number(\(writtenText))"
      codes = number.literal == nil ? [asNumber] : ["'\(writtenNumber)'", asNumber]
    }
    return Self(
      "HS0221", range,
      what: Trilingual(
        fi:
          "\(writtenText) on \(text.type.words.fi) ja \(writtenNumber) luku: niitä ei voi verrata",
        sv:
          "\(writtenText) är \(text.type.words.sv) och \(writtenNumber) ett tal: de kan inte jämföras",
        en:
          "\(writtenText) is \(text.type.words.en) and \(writtenNumber) a number: they cannot be compared"
      ),
      fix: write(codes))
  }

  static func notArithmetic(_ written: String, _ range: Range<Int>, _ type: ValueType) -> Self {
    Self(
      "HS0222", range,
      what: Trilingual(
        fi: "\(written) on \(type.words.fi), eikä sitä voi käyttää tässä laskussa",
        sv: "\(written) är \(type.words.sv) och kan inte användas i denna räkning",
        en: "\(written) is \(type.words.en), which this calculation cannot use"),
      fix: arithmeticAlternative(written, type))
  }

  private static func arithmeticAlternative(_ written: String, _ type: ValueType) -> Trilingual? {
    switch type {
    case .text, .choice:
      write(["number(\(written))"])
    case .boolean:
      write(["if(\(written), 1, 0)"])
    case .choices:
      write(["count-selected(\(written))"])
    case .dateTime:
      write(["date(\(written))"])
    default:
      Trilingual(
        fi: "Mahdollisia ovat päivä - päivä ja päivä ± kokonaisluku.",
        sv: "Möjliga är datum - datum och datum ± heltal.",
        en: "date - date and date ± whole number are possible")
    }
  }

  static func notWholeDays(_ written: String, _ range: Range<Int>, _ type: ValueType) -> Self {
    let code = type.isNumeric ? "int(\(written))" : type.isTextual ? "date(\(written))" : nil
    return Self(
      "HS0222", range,
      what: Trilingual(
        fi: "Päivään voi lisätä vain kokonaisluvun, ja \(written) on \(type.words.fi)",
        sv: "Till ett datum kan bara ett heltal läggas, och \(written) är \(type.words.sv)",
        en: "only a whole number can be added to a date, and \(written) is \(type.words.en)"),
      fix: code.map { write([$0]) })
  }

  static func notADate(_ written: String, _ range: Range<Int>, against type: ValueType) -> Self {
    let examples =
      switch type {
      case .time: ["'10:15:00'"]
      case .dateTime: ["'2018-04-03T10:15:00+03:00'"]
      default: ["'2018-04-03'", "date(x)"]
      }
    return Self(
      "HS0223", range,
      what: Trilingual(
        fi: "Vertailuun tarvitaan \(type.words.fi), eikä \(written) ole sellainen",
        sv: "Jämförelsen behöver \(type.words.sv), och \(written) är inget sådant",
        en: "the comparison needs \(type.words.en), and \(written) is none"),
      fix: write(examples))
  }

  static func dateAgainstDateTime(_ range: Range<Int>, _ written: String) -> Self {
    Self(
      "HS0224", range,
      what: Trilingual(
        fi: "Päivää verrataan päivään ja kellonaikaan", sv: "Ett datum jämförs med datum och tid",
        en: "a date is compared with a date and time"),
      fix: write(["date(\(written))"]))
  }

  static func unorderable(
    _ range: Range<Int>, _ operation: Operator, _ left: ValueType, _ right: ValueType,
    _ written: String
  ) -> Self {
    let sign = operation.rawValue
    let isTruth = left == .boolean
    return Self(
      "HS0225", range,
      what: isTruth
        ? Trilingual(
          fi: "Totuusarvoilla ei ole järjestystä, joten \(sign) ei sovi niille",
          sv: "Sanningsvärden har ingen ordning, så \(sign) passar inte för dem",
          en: "truth values have no order, so \(sign) does not suit them")
        : Trilingual(
          fi: "Teksteillä ja valinnoilla ei ole järjestystä, joten \(sign) ei sovi niille",
          sv: "Texter och val har ingen ordning, så \(sign) passar inte för dem",
          en: "texts and choices have no order, so \(sign) does not suit them"),
      fix: isTruth
        ? nil
        : Trilingual(
          fi: "Jos nimet ovat lukuja, kirjoita number(\(written)).",
          sv: "Om namnen är tal, skriv number(\(written)).",
          en: "if the names are numbers, write number(\(written))"))
  }

  static func truthAgainstValue(_ range: Range<Int>, _ written: String, _ type: ValueType) -> Self {
    Self(
      "HS0226", range,
      what: Trilingual(
        fi: "Totuusarvoa verrataan kohtaan \(written), joka on \(type.words.fi)",
        sv: "Ett sanningsvärde jämförs med \(written), som är \(type.words.sv)",
        en: "a truth value is compared with \(written), which is \(type.words.en)"),
      fix: Trilingual(
        fi: "Ehto käy sellaisenaan; sen vastakohta on not(…).",
        sv: "Villkoret duger som det är; motsatsen är not(…).",
        en: "the condition is enough by itself; its opposite is not(…)"))
  }
}
