import Diagnostics
import LocatedXML

/// No two scenarios have one name: a plan chooses by it.
struct ScenarioNamesAreUnique: ScenarioRule {
  func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    let named = draft.sites.compactMap { site in
      site.element["name"].map { ($0.value, site.element) }
    }
    findings.reportDoubles(named) { name, _ in .scenarioTwice(name) }
  }
}

extension Message {
  fileprivate static func scenarioTwice(_ name: String) -> Message {
    Message(
      .scenarioTwice,
      what: Trilingual(
        fi: "Skenaario ”\(name)” on jo kirjoitettu", sv: "Scenariot ”\(name)” finns redan",
        en: "the scenario “\(name)” has been written already"),
      fix: Trilingual(
        fi: "Anna toiselle uusi nimi.", sv: "Ge det ena ett nytt namn.",
        en: "give one of them a new name"))
  }
}
