import Diagnostics
import Expressions
import LocatedXML

/// A first day is not after its last day.
struct DatesRunForward: NetworkRule {
  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    let dated =
      draft.elements("wave") + draft.elements("event")
      + draft.libraries.flatMap {
        $0.element.children("member_of") + $0.element.children("named")
      }
      + draft.peerGroups.flatMap { $0.element.children("member") }
    for element in dated {
      guard let from = element["from"].flatMap({ CalendarDate($0.value) }),
        let until = element["until"].flatMap({ CalendarDate($0.value) }), from > until
      else { continue }
      findings.report(.backwards(from, until), at: element.range(of: "until"))
    }
  }
}

extension Message {
  fileprivate static func backwards(_ from: CalendarDate, _ until: CalendarDate) -> Message {
    Message(
      .fromAfterUntil,
      what: Trilingual(
        fi: "Viimeinen päivä \(until.iso) on ennen ensimmäistä \(from.iso)",
        sv: "Den sista dagen \(until.iso) är före den första \(from.iso)",
        en: "the last day \(until.iso) is before the first, \(from.iso)"),
      fix: Trilingual(
        fi: "Vaihda päivät tai korjaa vuosi.", sv: "Byt plats på dagarna eller rätta året.",
        en: "swap the days, or mend the year"))
  }
}
