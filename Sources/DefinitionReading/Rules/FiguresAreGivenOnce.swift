import Diagnostics
import LocatedXML

/// There is one figure for one year.
struct FiguresAreGivenOnce: NetworkRule {
  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    for town in draft.elements("municipality") { check(town, "population", &findings) }
    for element in draft.libraries.flatMap({ [$0.element] + $0.points }) {
      check(element, "staff", &findings)
    }
  }

  private func check(_ owner: FormedElement, _ kind: String, _ findings: inout Findings) {
    var first: [String: FormedElement] = [:]
    for figure in owner.children(kind) {
      guard let year = figure["year"] else { continue }
      if let earlier = first[year.value] {
        findings.report(
          .twice(kind, year.value), at: year.valueRange,
          notes: [findings.note(firstDeclaredHere, at: earlier.range(of: "year"))])
      } else {
        first[year.value] = figure
      }
    }
  }
}

extension Message {
  fileprivate static func twice(_ kind: String, _ year: String) -> Message {
    Message(
      .twoFiguresForYear,
      what: Trilingual(
        fi: "Vuodelle \(year) on kaksi lukua (\(kind))", sv: "År \(year) har två tal (\(kind))",
        en: "the year \(year) has two figures (\(kind))"),
      fix: Trilingual(
        fi: "Jätä niistä luotettavampi.", sv: "Behåll det tillförlitligare.",
        en: "keep the more reliable one"))
  }
}
