import Diagnostics
import LocatedXML
import SurveyModel

/// A survey asks at most sixty questions: those who answer get tired, and the last answers suffer.
struct SurveysAreShort: SurveyRule {
  static let most = 60
  private static let unasked: Set<QuestionType> = [.note, .calculate, .hidden]

  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    let asked = draft.questions.count { !Self.unasked.contains($0.question.type) }
    guard asked > Self.most else { return }
    findings.advise(.long(asked), at: draft.element.range(of: "name"), about: draft.element)
  }
}

extension Message {
  fileprivate static func long(_ count: Int) -> Message {
    Message(
      .longSurvey, .warning,
      what: Trilingual(
        fi: "Kysely on pitkä: \(count) kysymystä", sv: "Enkäten är lång: \(count) frågor",
        en: "the survey is long: \(count) questions"),
      why: Trilingual(
        fi:
          "Väsynyt vastaaja vastaa huolimattomasti tai jättää kesken; raja on \(SurveysAreShort.most).",
        sv:
          "Den som tröttnar svarar slarvigt eller slutar i förtid; gränsen är \(SurveysAreShort.most).",
        en: "tired people answer carelessly or give up; the limit is \(SurveysAreShort.most)"),
      fix: Trilingual(
        fi: "Jätä pois, mitä ei käytetä, tai jaa kysely kahdeksi",
        sv: "Lämna bort det som inte används eller dela enkäten i två",
        en: "leave out what is not used, or make two surveys of it") + orAccepted(.longSurvey))
  }
}
