import Diagnostics
import LocatedXML

/// A municipality has a code of its own. Finnish codes have three digits, and a spreadsheet eats
/// their leading zeros: one or two digits are a mistake. Codes of other countries may look otherwise.
struct MunicipalityCodesAreOfficial: NetworkRule {
  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    var first: [String: FormedElement] = [:]
    for town in draft.elements("municipality") {
      guard let code = town["code"] else { continue }
      let digits = code.value.utf8
      if digits.count < 3, digits.allSatisfy({ (48...57).contains($0) }) {
        findings.report(.badForm(code.value), at: code.valueRange)
      } else if let earlier = first[code.value] {
        findings.report(
          .taken(code.value, earlier["name"]?.value ?? ""), at: code.valueRange,
          notes: [findings.note(firstDeclaredHere, at: earlier.range(of: "code"))])
      } else {
        first[code.value] = town
      }
    }
  }
}

extension Message {
  fileprivate static func badForm(_ code: String) -> Message {
    Message(
      .municipalityCode,
      what: Trilingual(
        fi: "Kuntanumerossa on kolme numeroa, ei ”\(excerpt(code))”",
        sv: "En kommunkod har tre siffror, inte ”\(excerpt(code))”",
        en: "a municipality code has three digits, not “\(excerpt(code))”"),
      fix: Trilingual(
        fi: "Kirjoita etunollat: 061.", sv: "Skriv inledande nollor: 061.",
        en: "write leading zeros: 061"))
  }

  fileprivate static func taken(_ code: String, _ other: String) -> Message {
    Message(
      .municipalityCode,
      what: Trilingual(
        fi: "Kuntanumero \(code) on jo kunnalla ”\(other)”",
        sv: "Kommunkoden \(code) har redan kommunen ”\(other)”",
        en: "the code \(code) is already that of “\(other)”"),
      fix: Trilingual(
        fi: "Tarkista numero Tilastokeskuksen luokituksesta.",
        sv: "Kontrollera koden i Statistikcentralens klassificering.",
        en: "check it in the classification of Statistics Finland"))
  }
}
