import Diagnostics
package import Findings
package import LocatedXML
import SurveyModel

/// Reads and checks a service blueprint.
/// - Parameter touchpoints: those of the survey; nil takes any name.
package func readBlueprint(
  _ document: LocatedDocument, touchpoints: [String]?
) -> ReadResult<Blueprint> {
  var findings = Findings(source: document.source, kind: .blueprint)
  guard let root = formRoot(document, blueprintGrammar, &findings) else {
    return ReadResult(value: nil, diagnostics: findings.sorted)
  }
  let language = root["xml:lang"]?.value ?? "fi"
  var texts: [TextSite] = []
  var seen: [String: FormedElement] = [:]
  let stops = root.children("stop").map { element -> Blueprint.Stop in
    let name = element["touchpoint"]?.value ?? ""
    if let touchpoints, !touchpoints.contains(name) {
      findings.report(
        .unknownTouchpoint(name, touchpoints), at: element.range(of: "touchpoint"))
    }
    if let first = seen.updateValue(element, forKey: name) {
      findings.report(
        .touchpointTwice(name), at: element.range(of: "touchpoint"),
        notes: [findings.note(firstDeclaredHere, at: first.range(of: "touchpoint"))])
    }
    var lanes: [Blueprint.Lane: Label] = [:]
    for lane in Blueprint.Lane.allCases where !element.children(lane.rawValue).isEmpty {
      let site = textSite(lane.rawValue, of: element, source: language)
      texts.append(site)
      let label = site.label(source: language)
      if !label.isEmpty { lanes[lane] = label }
    }
    return Blueprint.Stop(touchpoint: name, lanes: lanes)
  }
  TextsAreWritten().check(texts, source: language, &findings)
  TranslationsAreThere().check(texts, source: language, root, &findings)
  return ReadResult(
    value: findings.hasErrors
      ? nil : Blueprint(survey: root["survey"]?.value ?? "", stops: stops),
    diagnostics: findings.sorted)
}

extension Message {
  static func unknownTouchpoint(_ name: String, _ known: [String]) -> Message {
    Message(
      FindingCode.unknownTouchpoint.rawValue, .error,
      what: Trilingual(
        fi: "Kyselyssä ei ole kohtaa ”\(excerpt(name))”",
        sv: "Enkäten har ingen kontaktpunkt ”\(excerpt(name))”",
        en: "the survey has no touchpoint “\(excerpt(name))”"),
      why: nil, fix: suggestion(for: name, among: known) ?? alternatives(known))
  }

  static func touchpointTwice(_ name: String) -> Message {
    Message(
      FindingCode.touchpointTwice.rawValue, .error,
      what: Trilingual(
        fi: "Kohta ”\(excerpt(name))” on jo", sv: "Kontaktpunkten ”\(excerpt(name))” finns redan",
        en: "the touchpoint “\(excerpt(name))” is there already"),
      why: nil,
      fix: Trilingual(
        fi: "Yhdistä kohdat yhdeksi.", sv: "Slå ihop dem.", en: "join the two"))
  }
}
