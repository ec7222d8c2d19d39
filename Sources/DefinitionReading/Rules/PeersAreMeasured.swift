import Diagnostics
import LocatedXML
import NetworkModel
import SurveyModel

/// Limits of sizes rise, what neighbours are alike in is known of the network, and each variable has
/// its weight.
struct PeersAreMeasured: NetworkRule {
  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    for element in draft.elements("size_bands") {
      guard let limits = element["limits"], sizeLimits(limits.value) == nil else { continue }
      findings.report(.limits(limits.value), at: limits.valueRange)
    }
    for element in draft.elements("nearest_neighbours") {
      guard let variables = element["variables"] else { continue }
      check(variables, &findings)
      if let weights = element["weights"] {
        check(weights, beside: words(of: variables.value).count, &findings)
      }
    }
  }

  private func check(_ variables: XMLAttribute, _ findings: inout Findings) {
    for word in RangeNotation(variables.value).pairs {
      let text = word.value.map { word.key + "=" + $0 } ?? word.key
      guard PeerMeasure(text).flatMap({ LibrarySize(rawValue: $0.name) }) == nil else { continue }
      findings.report(.unknown(text), at: variables.text.sourceRange(word.range))
    }
    if words(of: variables.value).isEmpty {
      findings.report(.unknown(""), at: variables.valueRange)
    }
  }

  private func check(_ weights: XMLAttribute, beside count: Int, _ findings: inout Findings) {
    let read = words(of: weights.value).map { FixedDecimal($0)?.double }
    if read.count != count || read.contains(where: { $0.map { $0 < 0 } ?? true })
      || read.allSatisfy({ $0 == 0 })
    {
      findings.report(.weights(count), at: weights.valueRange)
    }
  }
}

extension Message {
  fileprivate static func limits(_ text: String) -> Message {
    Message(
      .sizeLimits,
      what: Trilingual(
        fi: "”\(excerpt(text))” ei ole kokoluokkien rajoja",
        sv: "”\(excerpt(text))” är inga gränser för storleksklasser",
        en: "“\(excerpt(text))” are no limits of sizes"),
      fix: Trilingual(
        fi: "Kirjoita nousevia lukuja, välissä välilyönti: limits=\"6000 20000\".",
        sv: "Skriv stigande tal med mellanslag: limits=\"6000 20000\".",
        en: "write rising numbers, spaces between: limits=\"6000 20000\""))
  }

  fileprivate static func unknown(_ name: String) -> Message {
    let known = LibrarySize.allCases.map(\.rawValue)
    return Message(
      .unknownPeerVariable,
      what: Trilingual(
        fi: "Verkostosta ei tiedetä muuttujaa ”\(excerpt(name))”",
        sv: "Om nätverket vet man ingen variabel ”\(excerpt(name))”",
        en: "the network has no variable “\(excerpt(name))”"),
      why: Trilingual(
        fi: "Kyselyn luvuilla naapurit haetaan komennolla haamu peers neighbours.",
        sv: "Med enkätens tal söks grannar med haamu peers neighbours.",
        en: "neighbours by a survey's figures are what haamu peers neighbours finds"),
      fix: suggestion(for: name, among: known + known.map { "log(\($0))" }))
  }

  fileprivate static func weights(_ count: Int) -> Message {
    Message(
      .peerWeights,
      what: Trilingual(
        fi: "Painoja ei ole yhtä monta kuin muuttujia (\(count)), tai jokin ei ole luku ≥ 0",
        sv:
          "Vikterna är inte lika många som variablerna (\(count)), eller någon är inte ett tal ≥ 0",
        en: "there are not as many weights as variables (\(count)), or one is no number ≥ 0"),
      fix: Trilingual(
        fi: "Anna jokaiselle muuttujalle paino samassa järjestyksessä: weights=\"2 1\".",
        sv: "Ge varje variabel en vikt i samma ordning: weights=\"2 1\".",
        en: "give each variable a weight, in the same order: weights=\"2 1\""))
  }
}
