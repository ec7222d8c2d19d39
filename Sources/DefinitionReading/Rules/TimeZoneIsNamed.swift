import Diagnostics
import LocatedXML

/// The time zone has the form of an IANA name: `Europe/Helsinki`. Whether there is such a zone is
/// known only where the clock is read.
struct TimeZoneIsNamed: NetworkRule {
  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    guard let attribute = draft.element["time_zone"], !isZone(attribute.value) else { return }
    findings.report(.notAZone(attribute.value), at: attribute.valueRange)
  }

  private func isZone(_ text: String) -> Bool {
    if text == "UTC" { return true }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { part in
        guard let first = part.utf8.first, (65...90).contains(first) else { return false }
        return part.utf8.allSatisfy {
          (65...90).contains($0) || (97...122).contains($0) || (48...57).contains($0)
            || $0 == 95 || $0 == 45 || $0 == 43
        }
      }
  }
}

extension Message {
  fileprivate static func notAZone(_ value: String) -> Message {
    Message(
      .notATimeZone,
      what: Trilingual(
        fi: "”\(excerpt(value))” ei ole aikavyöhykkeen nimi",
        sv: "”\(excerpt(value))” är inte namnet på en tidszon",
        en: "“\(excerpt(value))” is not the name of a time zone"),
      fix: Trilingual(
        fi: "Kirjoita maanosa ja kaupunki: Europe/Helsinki.",
        sv: "Skriv världsdel och stad: Europe/Helsinki.",
        en: "write continent and city: Europe/Helsinki"))
  }
}
