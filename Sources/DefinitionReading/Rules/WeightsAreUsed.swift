import Diagnostics
import LocatedXML
import SurveyModel

/// A weight stands where it has an effect: on scored questions and on top-level groups that have
/// some.
struct WeightsAreUsed: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    var scoredTops: Set<Int> = []
    for site in draft.questions {
      let isScored = draft.survey.scale(of: site.question) != nil
      if isScored, let top = site.sections.first { scoredTops.insert(top) }
      if site.element.written("weight") != nil, !isScored, site.hasType {
        findings.report(
          .unscored(site.question.name), at: site.element.nameRange(of: "weight"))
      }
    }
    for (index, site) in draft.sections.enumerated() where site.element.written("weight") != nil {
      let range = site.element.nameRange(of: "weight")
      if !site.around.isEmpty {
        findings.report(.inner(site.name), at: range)
      } else if !scoredTops.contains(index) {
        findings.report(.unscored(site.name), at: range)
      }
    }
  }
}

extension Message {
  fileprivate static func unscored(_ name: String) -> Message {
    Message(
      .weightOnUnscored, .warning,
      what: Trilingual(
        fi: "Painolla ei ole vaikutusta: ”\(name)” ei anna pisteitä",
        sv: "Vikten har ingen verkan: ”\(name)” ger inga poäng",
        en: "the weight has no effect: “\(name)” gives no score"),
      fix: Trilingual(
        fi: "Poista weight tai anna vaihtoehdoille pisteet.",
        sv: "Ta bort weight eller ge alternativen poäng.",
        en: "remove weight, or give the choices scores"))
  }

  fileprivate static func inner(_ name: String) -> Message {
    Message(
      .weightOnUnscored, .warning,
      what: Trilingual(
        fi: "Painolla ei ole vaikutusta: ryhmä ”\(name)” on toisen sisällä",
        sv: "Vikten har ingen verkan: gruppen ”\(name)” står i en annan",
        en: "the weight has no effect: the group “\(name)” stands in another"),
      why: Trilingual(
        fi: "Kokonaispisteet lasketaan uloimmista ryhmistä.",
        sv: "Totalpoängen räknas av grupperna på översta nivån.",
        en: "overall is made of the groups directly under the survey"),
      fix: Trilingual(
        fi: "Painota ryhmän kysymyksiä.", sv: "Ge vikt åt frågorna i gruppen.",
        en: "weight the questions of the group"))
  }
}
