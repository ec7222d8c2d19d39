import Diagnostics
import LocatedXML
import SurveyModel

/// An `accept` excuses a finding of craft that is there; this rule is checked last.
struct ExceptionsAreNeeded: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    let owners = [draft.element] + draft.lists.map(\.element) + draft.questions.map(\.element)
    for accept in owners.flatMap({ $0.children("accept") }) {
      guard let code = accept["code"], !findings.hasUsed(accept) else { continue }
      findings.report(.needless(code.value), at: code.valueRange)
    }
  }
}

extension Findings {
  /// Reports a matter of craft, unless the element that it is about says why it is meant so.
  mutating func advise(_ message: Message, at range: Range<Int>, about element: FormedElement) {
    let excuses = element.children("accept").filter { $0["code"]?.value == message.code }
    if let excuse = excuses.first { use(excuse) } else { report(message, at: range) }
  }
}

/// The end of a fix for a matter of craft: where it is meant, the survey says why.
func orAccepted(_ code: SurveyCode) -> Trilingual {
  let example = "<accept code=\"\(code.rawValue)\" because=\"…\"/>"
  return Trilingual(
    fi: ", tai kerro, miksi se on harkittu: \(example).",
    sv: ", eller säg varför det är avsiktligt: \(example).",
    en: ", or say why it is meant so: \(example)")
}

extension Message {
  fileprivate static func needless(_ code: String) -> Message {
    Message(
      .needlessException, .warning,
      what: Trilingual(
        fi: "Poikkeusta \(code) ei tarvita: tässä ei ole sellaista huomautusta",
        sv: "Undantaget \(code) behövs inte: här finns ingen sådan anmärkning",
        en: "the exception \(code) is not needed: there is no such finding here"),
      why: Trilingual(
        fi: "Turha poikkeus peittäisi myöhemmän virheen.",
        sv: "Ett onödigt undantag skulle dölja ett senare fel.",
        en: "a needless exception would hide a later mistake"),
      fix: Trilingual(
        fi: "Poista <accept>.", sv: "Ta bort <accept>.", en: "remove the <accept>"))
  }
}
