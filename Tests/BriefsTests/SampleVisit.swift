import Briefs
import Diagnostics
import Expressions
import NetworkModel
import Scenarios
import SurveyModel

/// A visit to a small library, briefed from nothing but values.
enum Sample {
  static func label(_ fi: String, sv: String? = nil, en: String? = nil) -> Label {
    Label(
      sourceLanguage: "fi",
      wordings: ["fi": fi, "sv": sv, "en": en].compactMapValues { $0 })
  }

  static func question(_ name: String, critical: Bool = false) -> Question {
    var question = Question(name: name, type: .integer)
    question.label = label("Kysymys \(name)?", sv: "Fråga \(name)?", en: "Question \(name)?")
    question.critical = critical
    return question
  }

  static func outline(_ groups: [(touchpoint: String?, questions: [Question])]) -> SurveyOutline {
    SurveyOutline(
      Survey(
        name: "kaynti", version: "1", kind: .mysteryVisit, title: label("Käynti"),
        touchpoints: [
          Touchpoint(name: "ovi", label: label("Ovella", sv: "Vid dörren", en: "At the door")),
          Touchpoint(name: "tiski", label: label("Tiskillä")),
        ],
        items: groups.enumerated().map { place, group in
          .group(
            Group(
              name: "g\(place)", label: label("Ryhmä \(place)"), touchpoint: group.touchpoint,
              items: group.questions.map { .question($0) }))
        }))
  }

  static func visit(
    _ outline: SurveyOutline, _ language: Language = .fi, _ scenario: Scenario? = nil
  ) -> VisitBrief {
    let day = CalendarDate("2018-04-17")!
    let library = Library(name: "a", label: label("A-kirjasto"))
    var visit = BriefedVisit(
      id: "v1", visitor: "kulkija1", language: language, day: day,
      place: ServicePoint(
        name: "a1", label: label("A-kirjasto"), latitude: 61.5, longitude: -0.000_014),
      library: library, municipalities: [label("A")],
      wave: Wave(
        name: "kevat", label: label("Kevät 2018"), from: day, until: day, surveys: ["kaynti"]),
      told: CalendarDate("2018-04-01")!...CalendarDate("2018-05-31")!, outline: outline,
      network: label("Verkosto"))
    visit.window = 720...845
    visit.start = (label("Kotikirjasto"), 12.6)
    visit.scenario = scenario
    return VisitBrief(visit)
  }
}
