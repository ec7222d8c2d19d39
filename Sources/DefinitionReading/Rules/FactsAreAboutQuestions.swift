import Diagnostics
import LocatedXML
import Scenarios
import SurveyModel

/// A fact is about a question that somebody answers, and says something of it.
struct FactsAreAboutQuestions: ScenarioRule {
  func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    for site in draft.sites {
      for fact in site.facts {
        checkQuestion(fact, site, draft, &findings)
        if fact.children("right").isEmpty, fact.children("reference").isEmpty {
          findings.report(.emptyFact(), at: fact.nameRange)
        }
      }
    }
  }

  private func checkQuestion(
    _ fact: FormedElement, _ site: ScenarioSite, _ draft: ScenarioDraft,
    _ findings: inout Findings
  ) {
    guard let attribute = fact["question"] else { return }
    let (survey, name) = draft.address(of: fact, in: site)
    guard let survey else {
      let address = questionAddress(attribute.value, site.scenario.surveys)
      // A survey that the scenario names itself has been told of already.
      guard !site.scenario.surveys.contains(address.survey) else { return }
      return findings.report(
        .unknownQuestion(attribute.value, site.scenario.surveys), at: attribute.valueRange)
    }
    let asked = survey.questions.filter(\.question.canBeRight).map(\.question.name)
    guard !asked.contains(name) else { return }
    findings.report(.unknownQuestion(name, asked), at: attribute.valueRange)
  }
}

extension Question {
  /// Whether there can be a right answer to it.
  var canBeRight: Bool {
    switch type {
    case .note, .image, .file, .geopoint, .acknowledge, .hidden, .rank, .selectOneFromFile: false
    case .text, .integer, .decimal, .range, .date, .time, .dateTime, .selectOne, .selectMultiple,
      .calculate:
      role != .visitor
    }
  }
}

extension Message {
  fileprivate static func unknownQuestion(_ name: String, _ known: [String]) -> Message {
    Message(
      .unknownQuestion,
      what: Trilingual(
        fi: "Kysymystä ”\(excerpt(name))”, johon voisi vastata oikein, ei kyselyssä ole",
        sv: "Enkäten har ingen fråga ”\(excerpt(name))” som kan besvaras rätt",
        en: "the survey has no question “\(excerpt(name))” that could be answered rightly"),
      fix: suggestion(for: name, among: known)
        ?? Trilingual(
          fi: "Kirjoita kysymyksen nimi tai kysely/kysymys.",
          sv: "Skriv frågans namn eller enkät/fråga.",
          en: "write the question's name, or survey/question"))
  }

  fileprivate static func emptyFact() -> Message {
    Message(
      .saysNothing,
      what: Trilingual(
        fi: "Faktassa ei ole oikeaa vastausta", sv: "Faktauppgiften har inget rätt svar",
        en: "the fact has no right answer"),
      fix: Trilingual(
        fi: "Lisää <right values=\"…\"/> tai <reference>…</reference>.",
        sv: "Lägg till <right values=\"…\"/> eller <reference>…</reference>.",
        en: "add <right values=\"…\"/> or <reference>…</reference>"))
  }
}
