import Diagnostics
import LocatedXML

/// The steps of the service path have names of their own.
struct TouchpointsAreUnique: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    let named = draft.touchpoints.compactMap { point in point["name"].map { ($0.value, point) } }
    findings.reportDoubles(named) { name, _ in .duplicate(name) }
  }
}

extension Message {
  fileprivate static func duplicate(_ name: String) -> Message {
    Message(
      .duplicateTouchpoint,
      what: Trilingual(
        fi: "Kosketuspiste ”\(name)” on määritelty kahdesti",
        sv: "Kontaktpunkten ”\(name)” är definierad två gånger",
        en: "the touchpoint “\(name)” is defined twice"),
      fix: Trilingual(
        fi: "Poista toinen tai anna sille uusi nimi.",
        sv: "Ta bort den ena eller ge den ett nytt namn.", en: "remove one or give it a new name"))
  }
}
