import Diagnostics
import LocatedXML
import NetworkModel

/// The units and waves at which an answer is right are in the network.
struct RightAnswersArePlaced: ScenarioRule {
  func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    guard let network = draft.network else { return }
    let units = network.libraries.flatMap { [$0.name] + $0.servicePoints.map(\.name) }
    let waves = network.waves.map(\.name)
    for right in draft.sites.flatMap({ $0.facts.flatMap { $0.children("right") } }) {
      check(right["unit"], units, &findings)
      check(right["wave"], waves, &findings)
    }
  }

  private func check(
    _ attribute: XMLAttribute?, _ known: [String], _ findings: inout Findings
  ) {
    guard let attribute, !known.contains(attribute.value) else { return }
    findings.report(
      .unknownPlace(attribute.value, attribute.name.local, known), at: attribute.valueRange)
  }
}

extension Message {
  fileprivate static func unknownPlace(
    _ name: String, _ kind: String, _ known: [String]
  ) -> Message {
    Message(
      .unknownPlace,
      what: kind == "unit"
        ? Trilingual(
          fi: "Verkostossa ei ole kirjastoa eikä toimipistettä ”\(excerpt(name))”",
          sv: "Nätverket har varken ett bibliotek eller ett verksamhetsställe ”\(excerpt(name))”",
          en: "the network has neither a library nor a service point “\(excerpt(name))”")
        : Trilingual(
          fi: "Verkostossa ei ole kierrosta ”\(excerpt(name))”",
          sv: "Nätverket har ingen mätomgång ”\(excerpt(name))”",
          en: "the network has no wave “\(excerpt(name))”"),
      fix: suggestion(for: name, among: known)
        ?? Trilingual(
          fi: "Nimet ovat tiedostossa Surveys/network.xml.",
          sv: "Namnen finns i Surveys/network.xml.", en: "the names are in Surveys/network.xml"))
  }
}
