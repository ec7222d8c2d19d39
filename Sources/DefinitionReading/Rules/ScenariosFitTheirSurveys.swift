import Diagnostics
import LocatedXML
import Scenarios
import SurveyModel

/// The surveys that a scenario names exist, and what it plays is a choice of the question with the role
/// `scenario` of its first survey.
struct ScenariosFitTheirSurveys: ScenarioRule {
  func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    let known = draft.surveys.map(\.survey.name)
    for site in draft.sites {
      for name in site.scenario.surveys where !known.contains(name) {
        findings.report(.unknownSurvey(name, known), at: site.element.range(of: "surveys"))
      }
      checkPart(site, draft, &findings)
    }
  }

  private func checkPart(
    _ site: ScenarioSite, _ draft: ScenarioDraft, _ findings: inout Findings
  ) {
    guard let part = site.element["plays"],
      let outline = site.scenario.surveys.first.flatMap({ draft.survey($0) })
    else { return }
    let list = outline.question(with: .scenario)?.question.list.flatMap { outline.survey.list($0) }
    let choices = list?.choices.map(\.name) ?? []
    guard !choices.contains(part.value) else { return }
    findings.report(
      .unknownPart(part.value, outline.survey.name, choices), at: part.valueRange)
  }
}

extension Message {
  fileprivate static func unknownSurvey(_ name: String, _ known: [String]) -> Message {
    Message(
      .unknownSurvey,
      what: Trilingual(
        fi: "Kyselyä ”\(excerpt(name))” ei ole, tai siinä on virheitä",
        sv: "Enkäten ”\(excerpt(name))” finns inte, eller har fel",
        en: "there is no survey “\(excerpt(name))”, or it has errors"),
      fix: suggestion(for: name, among: known)
        ?? Trilingual(
          fi: "Kirjoita kyselyn nimi niin kuin se on kyselyssä (name).",
          sv: "Skriv enkätens namn så som det står i enkäten (name).",
          en: "write the survey's name as the survey has it (name)"))
  }

  fileprivate static func unknownPart(
    _ part: String, _ survey: String, _ choices: [String]
  ) -> Message {
    Message(
      .unknownPart,
      what: Trilingual(
        fi: "Kyselyssä \(survey) ei ole skenaariota ”\(excerpt(part))”",
        sv: "Enkäten \(survey) har inget scenario ”\(excerpt(part))”",
        en: "the survey \(survey) has no scenario “\(excerpt(part))”"),
      why: Trilingual(
        fi: "Kävijä vastaa sen kysymykseen, jonka rooli on scenario.",
        sv: "Besökaren svarar det på frågan med rollen scenario.",
        en: "it is what the visitor answers to the question with the role scenario"),
      fix: suggestion(for: part, among: choices)
        ?? Trilingual(
          fi: "Poista plays tai lisää vaihtoehto kyselyyn.",
          sv: "Ta bort plays eller lägg till alternativet i enkäten.",
          en: "remove plays, or add the choice to the survey"))
  }
}
