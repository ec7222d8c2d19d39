import Diagnostics
import LocatedXML
import SurveyModel

/// `same_as` names a question of another version: `2017.1/greeted`.
struct SameAsNamesAVersion: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions {
      guard let attribute = site.element["same_as"] else { continue }
      let parts = attribute.value.split(separator: "/", omittingEmptySubsequences: false)
        .map(String.init)
      let isWell = parts.count == 2 && isLooseName(parts[0]) && isName(parts[1])
      if !isWell || parts[0] == draft.survey.version {
        findings.report(
          .badForm(attribute.value, site.question.name, isOwn: isWell), at: attribute.valueRange)
      }
    }
  }
}

extension Message {
  fileprivate static func badForm(_ value: String, _ question: String, isOwn: Bool) -> Message {
    Message(
      .sameAsForm,
      what: isOwn
        ? Trilingual(
          fi: "”\(excerpt(value))” on tämän saman version kysymys",
          sv: "”\(excerpt(value))” är en fråga i samma version",
          en: "“\(excerpt(value))” is a question of this same version")
        : Trilingual(
          fi: "”\(excerpt(value))” ei ole muotoa versio/kysymys",
          sv: "”\(excerpt(value))” har inte formen version/fråga",
          en: "“\(excerpt(value))” is not of the form version/question"),
      fix: Trilingual(
        fi: "Nimeä vanhempi versio ja sen kysymys: 2017.1/\(question).",
        sv: "Ange en äldre version och dess fråga: 2017.1/\(question).",
        en: "name an older version and its question: 2017.1/\(question)"))
  }
}
