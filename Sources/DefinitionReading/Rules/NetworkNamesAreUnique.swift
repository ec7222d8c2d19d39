import Diagnostics
import LocatedXML

/// Names are unique within their kind; libraries and service points share one kind, for both are
/// units that responses name; so do all kinds of peer groups.
struct NetworkNamesAreUnique: NetworkRule {
  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    for kind in ["region", "municipality", "wave", "event"] {
      report(draft.elements(kind), &findings)
    }
    let groups = ["peer_group", "size_bands", "band_peers", "nearest_neighbours"]
    report(groups.flatMap { draft.elements($0) }, &findings)
    report(draft.libraries.flatMap { [$0.element] + $0.points }, &findings)
  }

  private func report(_ elements: [FormedElement], _ findings: inout Findings) {
    let named = elements.compactMap { element in element["name"].map { ($0.value, element) } }
    findings.reportDoubles(named) { .taken($0, $1.name) }
  }
}

extension Message {
  fileprivate static func taken(_ name: String, _ kind: String) -> Message {
    Message(
      .nameTaken,
      what: Trilingual(
        fi: "Nimi ”\(name)” on jo käytössä", sv: "Namnet ”\(name)” används redan",
        en: "the name “\(name)” is taken already"),
      why: ["library", "service_point"].contains(kind)
        ? Trilingual(
          fi: "Kirjastoilla ja toimipisteillä on yhteiset nimet: vastaus nimeää jommankumman.",
          sv: "Bibliotek och verksamhetsställen delar namn: ett svar anger endera.",
          en: "libraries and service points share names: a response names one or the other") : nil,
      fix: Trilingual(
        fi: "Anna toiselle uusi nimi.", sv: "Ge den ena ett nytt namn.",
        en: "give one of them a new name"))
  }
}
