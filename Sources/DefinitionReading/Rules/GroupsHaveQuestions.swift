import Diagnostics

/// A survey has questions, and so has each of its groups and repeats.
struct GroupsHaveQuestions: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    guard !draft.questions.isEmpty else {
      findings.report(.nothing(), at: draft.element.nameRange)
      return
    }
    let filled = Set(draft.questions.flatMap(\.sections))
    for (index, site) in draft.sections.enumerated() where !filled.contains(index) {
      findings.report(.empty(site.name), at: site.element.range(of: "name"))
    }
  }
}

extension Message {
  fileprivate static func nothing() -> Message {
    Message(
      .noQuestions,
      what: Trilingual(
        fi: "Kyselyssä ei ole yhtään kysymystä", sv: "Enkäten har inga frågor",
        en: "the survey has no questions"),
      fix: Trilingual(
        fi: "Lisää <question name=\"…\" type=\"…\">.",
        sv: "Lägg till <question name=\"…\" type=\"…\">.",
        en: "add <question name=\"…\" type=\"…\">"))
  }

  fileprivate static func empty(_ name: String) -> Message {
    Message(
      .emptyGroup, .warning,
      what: Trilingual(
        fi: "Kohdassa ”\(name)” ei ole yhtään kysymystä", sv: "”\(name)” har inga frågor",
        en: "“\(name)” has no questions"),
      fix: Trilingual(
        fi: "Lisää kysymyksiä tai poista se.", sv: "Lägg till frågor eller ta bort den.",
        en: "add questions, or remove it"))
  }
}
