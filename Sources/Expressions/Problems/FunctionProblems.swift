import Diagnostics

/// HS0210–HS0212, HS0218, HS0227–HS0231, HS0234: functions and their arguments.
extension ExpressionProblem {
  static func unknownFunction(_ name: String, _ range: Range<Int>) -> Self {
    let near = nearestName(to: name, among: Function.allCases.map(\.rawValue))
    guard let alternative = foreignFunctions[name.lowercased()] else {
      return Self(
        "HS0210", range,
        what: Trilingual(
          fi: "Funktiota \(excerpt(name))() ei ole", sv: "Funktionen \(excerpt(name))() finns inte",
          en: "there is no function \(excerpt(name))()"),
        fix: didYouMean(near.map { $0 + "()" }))
    }
    return Self(
      "HS0211", range,
      what: Trilingual(
        fi: "Funktio \(name)() ei kuulu tähän kieleen",
        sv: "Funktionen \(name)() hör inte till detta språk",
        en: "the function \(name)() is not part of this language"),
      fix: alternative)
  }

  static func wrongCount(_ function: Function, _ count: Int, _ range: Range<Int>) -> Self {
    Self(
      "HS0212", range,
      what: Trilingual(
        fi: "Argumenttien määrä \(count) ei sovi funktiolle \(function.rawValue)()",
        sv: "Antalet argument, \(count), passar inte för \(function.rawValue)()",
        en: "\(function.rawValue)() does not take \(count) argument\(count == 1 ? "" : "s")"),
      fix: usage(function))
  }

  private static func usage(_ function: Function) -> Trilingual {
    write(function.signature.shown)
  }

  static func notASeries(_ function: Function, _ range: Range<Int>) -> Self {
    Self(
      "HS0218", range,
      what: Trilingual(
        fi: "Funktio \(function.rawValue)() tarvitsee kysymyksen, ei laskettua arvoa",
        sv: "Funktionen \(function.rawValue)() behöver en fråga, inte ett beräknat värde",
        en: "\(function.rawValue)() needs a question, not a calculated value"),
      fix: usage(function))
  }

  static func wrongArgument(
    _ function: Function, _ written: String, _ range: Range<Int>, _ type: ValueType
  ) -> Self {
    Self(
      "HS0227", range,
      what: Trilingual(
        fi: "\(written) ei sovi funktiolle \(function.rawValue)(): se on \(type.words.fi)",
        sv: "\(written) passar inte för \(function.rawValue)(): det är \(type.words.sv)",
        en: "\(written) does not suit \(function.rawValue)(): it is \(type.words.en)"),
      fix: type.isTextual ? textForNumber(function, written) : usage(function))
  }

  /// What to do with a text where a function takes numbers.
  private static func textForNumber(_ function: Function, _ written: String) -> Trilingual {
    switch function {
    case .round, .abs: write(["\(function.rawValue)(number(\(written)))"])
    case .sum, .max, .min:
      Trilingual(
        fi: "Laske luvut ensin calculate-kysymyksellä: number(\(written)).",
        sv: "Räkna först talen med en calculate-fråga: number(\(written)).",
        en: "make the numbers with a calculate question first: number(\(written))")
    default: usage(function)
    }
  }

  static func wrongDecimals(_ written: String, _ range: Range<Int>) -> Self {
    Self(
      "HS0228", range,
      what: Trilingual(
        fi: "Desimaalien määrä \(written) ei ole kokonaisluku väliltä -15…15",
        sv: "Antalet decimaler \(written) är inget heltal mellan -15 och 15",
        en: "the number of decimals \(written) is not a whole number from -15 to 15"),
      fix: usage(.round))
  }

  static func wrongIndex(_ written: String, _ range: Range<Int>) -> Self {
    Self(
      "HS0234", range,
      what: Trilingual(
        fi: "Järjestysnumero \(written) ei ole kokonaisluku 0, 1, 2 …",
        sv: "Ordningsnumret \(written) är inget heltal 0, 1, 2 …",
        en: "the index \(written) is not a whole number 0, 1, 2 …"),
      why: Trilingual(
        fi: "selected-at() laskee nollasta.", sv: "selected-at() räknar från noll.",
        en: "selected-at() counts from 0"))
  }

  static func pattern(_ problem: PatternProblem, _ range: Range<Int>) -> Self {
    Self(
      "HS0229", range,
      what: Trilingual(
        fi: "Säännöllinen lauseke: ", sv: "Reguljärt uttryck: ", en: "regular expression: ")
        + problem.what,
      why: Trilingual(
        fi: "Käytössä ovat merkkiluokat, toistot, ryhmät ja vaihtoehdot; koko teksti verrataan.",
        sv: "Klasser, upprepningar, grupper och alternativ är kända; hela texten jämförs.",
        en: "classes, quantifiers, groups and alternation are known; the whole text is matched"))
  }

  static func unknownTable(_ name: String, _ range: Range<Int>, _ tables: [String]) -> Self {
    Self(
      "HS0230", range,
      what: Trilingual(
        fi: "Taulua \(excerpt(name)) ei ole", sv: "Tabellen \(excerpt(name)) finns inte",
        en: "there is no table \(excerpt(name))"),
      fix: oneOf(name, tables))
  }

  static func unknownTableColumn(
    _ name: String, of table: String, _ range: Range<Int>, _ columns: [String]
  ) -> Self {
    Self(
      "HS0231", range,
      what: Trilingual(
        fi: "Taulussa \(table) ei ole saraketta \(excerpt(name))",
        sv: "Tabellen \(table) har ingen kolumn \(excerpt(name))",
        en: "the table \(table) has no column \(excerpt(name))"),
      fix: oneOf(name, columns))
  }

  /// The nearest of the known names, or all of them when they are few.
  static func oneOf(_ wrong: String, _ names: [String]) -> Trilingual? {
    if let near = nearestName(to: wrong, among: names) { return didYouMean("'\(near)'") }
    guard (1...12).contains(names.count) else { return nil }
    let all = names.joined(separator: ", ")
    return Trilingual(fi: "Tunnetut: \(all).", sv: "Kända: \(all).", en: "known: \(all)")
  }
}
