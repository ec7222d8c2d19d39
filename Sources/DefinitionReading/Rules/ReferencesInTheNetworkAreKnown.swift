import Diagnostics
import LocatedXML
import NetworkModel

/// Regions, municipalities, libraries and service points that are mentioned exist.
struct ReferencesInTheNetworkAreKnown: NetworkRule {
  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    let regions = draft.network.regions.map(\.name)
    let towns = draft.network.municipalities.map(\.name)
    for site in draft.libraries {
      for member in site.element.children("member_of") {
        check(member["region"], regions, .unknownRegion, &findings)
      }
      check(municipalitiesOf: site.element, towns, &findings)
    }
    let libraries = draft.libraries.map(\.library.name)
    let points = draft.libraries.flatMap { $0.library.servicePoints.map(\.name) }
    for member in draft.peerGroups.flatMap({ $0.element.children("member") }) {
      check(member["library"], libraries, .unknownMember, &findings)
      check(member["service_point"], points, .unknownMember, &findings)
    }
  }

  private func check(
    _ attribute: XMLAttribute?, _ known: [String], _ code: NetworkCode, _ findings: inout Findings
  ) {
    guard let attribute, !known.contains(attribute.value) else { return }
    let kind = attribute.name.local
    findings.report(.unknown(code, attribute.value, kind, known), at: attribute.valueRange)
  }

  private func check(
    municipalitiesOf library: FormedElement, _ known: [String], _ findings: inout Findings
  ) {
    guard let attribute = library["municipalities"] else { return }
    var seen: Set<String> = []
    for word in RangeNotation(attribute.value).pairs {
      let name = word.value.map { word.key + "=" + $0 } ?? word.key
      let range = attribute.text.sourceRange(word.range)
      if !known.contains(name) {
        findings.report(.unknown(.unknownMunicipality, name, "municipality", known), at: range)
      } else if !seen.insert(name).inserted {
        findings.report(.twice(name), at: range)
      }
    }
  }
}

extension Message {
  fileprivate static func unknown(
    _ code: NetworkCode, _ name: String, _ kind: String, _ known: [String]
  ) -> Message {
    let what =
      switch kind {
      case "region":
        Trilingual(
          fi: "Verkostossa ei ole maakuntaa ”\(excerpt(name))”",
          sv: "Nätverket har inget landskap ”\(excerpt(name))”",
          en: "the network has no region “\(excerpt(name))”")
      case "municipality":
        Trilingual(
          fi: "Verkostossa ei ole kuntaa ”\(excerpt(name))”",
          sv: "Nätverket har ingen kommun ”\(excerpt(name))”",
          en: "the network has no municipality “\(excerpt(name))”")
      case "library":
        Trilingual(
          fi: "Verkostossa ei ole kirjastoa ”\(excerpt(name))”",
          sv: "Nätverket har inget bibliotek ”\(excerpt(name))”",
          en: "the network has no library “\(excerpt(name))”")
      default:
        Trilingual(
          fi: "Verkostossa ei ole toimipistettä ”\(excerpt(name))”",
          sv: "Nätverket har inget verksamhetsställe ”\(excerpt(name))”",
          en: "the network has no service point “\(excerpt(name))”")
      }
    return Message(code, what: what, fix: suggestion(for: name, among: known))
  }

  fileprivate static func twice(_ name: String) -> Message {
    Message(
      .municipalityTwice,
      what: Trilingual(
        fi: "Kunta ”\(name)” on lueteltu kahdesti", sv: "Kommunen ”\(name)” nämns två gånger",
        en: "the municipality “\(name)” is listed twice"),
      why: Trilingual(
        fi: "Sen asukkaat laskettaisiin kahteen kertaan.",
        sv: "Dess invånare skulle räknas dubbelt.", en: "its inhabitants would count twice"),
      fix: Trilingual(fi: "Poista toinen.", sv: "Ta bort den ena.", en: "remove one"))
  }
}
