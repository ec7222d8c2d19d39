import Diagnostics
import Expressions
import LocatedXML

extension ValueForm {
  /// What is wrong with a value, or nil.
  func fault(in attribute: XMLAttribute, of element: String, _ kind: DefinitionKind) -> Message? {
    let value = attribute.value
    let name = attribute.name.local
    if value.isEmpty, !allowsEmpty { return .emptyValue(name, kind) }
    switch self {
    case .name: return isName(value) ? nil : .notAName(value, strict: true, kind)
    case .looseName: return isLooseName(value) ? nil : .notAName(value, strict: false, kind)
    case .looseNames:
      let bad = words(of: value).first { !isLooseName($0) }
      return bad.map { .notAName($0, strict: false, kind) }
    case .oneOf(let alternatives):
      return alternatives.contains(value)
        ? nil : .notAnAlternative(value, name, alternatives, kind)
    case .number(let form): return form.fault(value, name, kind)
    case .date: return CalendarDate(value) == nil ? .notADate(value, name, kind) : nil
    case .language: return isLanguage(value) ? nil : .notALanguage(value, kind)
    case .timeZone, .condition, .expression, .text, .free: return nil
    }
  }

  /// An empty expression is the expression parser's to tell of.
  private var allowsEmpty: Bool {
    switch self {
    case .expression, .condition, .free: true
    default: false
    }
  }

  /// A value that would do, for the finding that one is missing.
  var example: String? {
    switch self {
    case .name, .looseName, .looseNames: nil
    case .oneOf(let alternatives): alternatives.first
    case .number(let form): String(max(form.least, min(form.greatest, 1)))
    case .date: "2018-04-01"
    case .language: "sv"
    case .timeZone: "Europe/Helsinki"
    case .condition: "yes"
    case .expression, .text, .free: nil
    }
  }
}

extension NumberForm {
  func fault(_ value: String, _ name: String, _ kind: DefinitionKind) -> Message? {
    guard let number = read(value) else {
      return .notANumber(value, name, meant: mended(value), decimals: decimals, kind)
    }
    guard number >= Double(least), number <= Double(greatest) else {
      return .numberOutOfRange(value, name, self, kind)
    }
    return nil
  }

  /// What was meant by a decimal comma, a typographic minus or spaces between thousands.
  private func mended(_ text: String) -> String? {
    let plain = String(
      text.compactMap { character -> Character? in
        if character.isWhitespace { return nil }
        return character == "," ? "." : ["−", "–"].contains(character) ? "-" : character
      })
    return read(plain) == nil ? nil : plain
  }

  /// An optional minus, at most nine digits, and at most the allowed decimals after a point.
  private func read(_ text: String) -> Double? {
    let digits = text.utf8.first == 45 ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...9).contains(whole.utf8.count),
      parts.allSatisfy({ part in
        !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
      }), parts.count == 1 || parts[1].utf8.count <= decimals
    else { return nil }
    return Double(text)
  }
}

extension Message {
  private init(
    _ code: StructureCode, _ kind: DefinitionKind, what: Trilingual, why: Trilingual? = nil,
    fix: Trilingual? = nil
  ) {
    self.init(code.code(in: kind), .error, what: what, why: why, fix: fix)
  }

  fileprivate static func emptyValue(_ name: String, _ kind: DefinitionKind) -> Message {
    Message(
      .emptyValue, kind,
      what: Trilingual(
        fi: "Määrite ”\(name)” on tyhjä", sv: "Attributet ”\(name)” är tomt",
        en: "the attribute “\(name)” is empty"),
      fix: Trilingual(
        fi: "Anna arvo tai jätä määrite pois.", sv: "Ge ett värde eller utelämna attributet.",
        en: "give it a value or leave it out"))
  }

  fileprivate static func notAName(_ value: String, strict: Bool, _ kind: DefinitionKind) -> Message
  {
    let fix =
      strict
      ? Trilingual(
        fi:
          "Käytä pieniä kirjaimia a–z, numeroita ja alaviivaa; ensin kirjain, enintään 64 merkkiä.",
        sv: "Använd små bokstäver a–z, siffror och understreck; först en bokstav, högst 64 tecken.",
        en: "use lower-case letters a–z, digits and _; a letter first, at most 64 characters")
      : Trilingual(
        fi:
          "Käytä kirjaimia a–z, numeroita ja merkkejä _ . -; ensin kirjain tai numero, enintään 64 merkkiä.",
        sv:
          "Använd bokstäver a–z, siffror och tecknen _ . -; först en bokstav eller siffra, högst 64 tecken.",
        en: "use letters a–z, digits and _ . -; a letter or digit first, at most 64 characters")
    return Message(
      .notAName, kind,
      what: Trilingual(
        fi: "”\(excerpt(value))” ei kelpaa nimeksi", sv: "”\(excerpt(value))” duger inte som namn",
        en: "“\(excerpt(value))” cannot be a name"),
      fix: fix)
  }

  fileprivate static func notAnAlternative(
    _ value: String, _ name: String, _ alternatives: [String], _ kind: DefinitionKind
  ) -> Message {
    Message(
      .notAnAlternative, kind,
      what: Trilingual(
        fi: "Määritteen ”\(name)” arvo ei voi olla ”\(excerpt(value))”",
        sv: "Attributet ”\(name)” kan inte vara ”\(excerpt(value))”",
        en: "“\(name)” cannot be “\(excerpt(value))”"),
      fix: suggestion(for: value, among: alternatives))
  }

  fileprivate static func notANumber(
    _ value: String, _ name: String, meant: String?, decimals: Int, _ kind: DefinitionKind
  ) -> Message {
    let written = meant.map {
      Trilingual(fi: "Kirjoita \($0).", sv: "Skriv \($0).", en: "write \($0)")
    }
    let form =
      decimals == 0
      ? Trilingual(
        fi: "Kirjoita kokonaisluku numeroin, esimerkiksi 5.",
        sv: "Skriv ett heltal med siffror, till exempel 5.",
        en: "write a whole number in digits, for example 5")
      : Trilingual(
        fi: "Kirjoita luku numeroin, desimaalipisteenä piste, esimerkiksi 0.5.",
        sv: "Skriv talet med siffror och punkt som decimaltecken, till exempel 0.5.",
        en: "write it in digits with a decimal point, for example 0.5")
    return Message(
      .notANumber, kind,
      what: Trilingual(
        fi: "Määritteen ”\(name)” arvo ”\(excerpt(value))” ei ole sopiva luku",
        sv: "Värdet ”\(excerpt(value))” i attributet ”\(name)” är inte ett tal som duger",
        en: "“\(excerpt(value))” in “\(name)” is not a number that will do"),
      fix: written ?? form)
  }

  fileprivate static func numberOutOfRange(
    _ value: String, _ name: String, _ form: NumberForm, _ kind: DefinitionKind
  ) -> Message {
    Message(
      .numberOutOfRange, kind,
      what: Trilingual(
        fi: "Määritteen ”\(name)” arvo \(value) ei ole sallituissa rajoissa",
        sv: "Värdet \(value) i attributet ”\(name)” ligger utanför gränserna",
        en: "\(value) in “\(name)” is out of bounds"),
      fix: Trilingual(
        fi: "Anna luku väliltä \(form.least)…\(form.greatest).",
        sv: "Ge ett tal mellan \(form.least) och \(form.greatest).",
        en: "give a number from \(form.least) to \(form.greatest)"))
  }

  fileprivate static func notADate(_ value: String, _ name: String, _ kind: DefinitionKind)
    -> Message
  {
    Message(
      .notADate, kind,
      what: Trilingual(
        fi: "Määritteen ”\(name)” arvo ”\(excerpt(value))” ei ole päivä",
        sv: "Värdet ”\(excerpt(value))” i attributet ”\(name)” är inte en dag",
        en: "“\(excerpt(value))” in “\(name)” is not a day"),
      fix: finnishDate(value).map {
        Trilingual(fi: "Kirjoita \($0.iso).", sv: "Skriv \($0.iso).", en: "write \($0.iso)")
      }
        ?? Trilingual(
          fi: "Kirjoita vuosi, kuukausi ja päivä: 2018-04-01.",
          sv: "Skriv år, månad och dag: 2018-04-01.",
          en: "write year, month and day: 2018-04-01"))
  }

  /// `1.4.2018`, as it is written by hand.
  private static func finnishDate(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: ".").map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else {
      return nil
    }
    return CalendarDate(year: year, month: month, day: day)
  }

  fileprivate static func notALanguage(_ value: String, _ kind: DefinitionKind) -> Message {
    Message(
      .notALanguage, kind,
      what: Trilingual(
        fi: "”\(excerpt(value))” ei ole kielen tunnus",
        sv: "”\(excerpt(value))” är inte en språkkod",
        en: "“\(excerpt(value))” is not a language code"),
      fix: Trilingual(
        fi: "Käytä lyhyttä tunnusta pienin kirjaimin: fi, sv, en, smn.",
        sv: "Använd en kort kod med små bokstäver: fi, sv, en, smn.",
        en: "use a short code in lower case: fi, sv, en, smn"))
  }
}
