import Diagnostics
import Expressions
import LocatedXML
import SurveyModel

/// A constraint that does not mention the answer cannot tell a good one from a bad one.
struct ConstraintsAreAboutTheAnswer: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions where !site.question.type.isUnanswered {
      guard let constraint = site.expression(.constraint),
        !constraint.expression.root.mentionsAnswer(named: site.question.name)
      else { continue }
      findings.report(.elsewhere(site.question.name), at: constraint.attribute.valueRange)
    }
  }
}

extension Node {
  fileprivate func mentionsAnswer(named name: String) -> Bool {
    switch form {
    case .current: true
    case .reference(let mentioned): mentioned == name
    default: children.contains { $0.mentionsAnswer(named: name) }
    }
  }
}

extension Message {
  fileprivate static func elsewhere(_ question: String) -> Message {
    Message(
      .constraintWithoutPoint, .warning,
      what: Trilingual(
        fi: "Kysymyksen ”\(question)” ehto ei koske sen vastausta",
        sv: "Villkoret för ”\(question)” gäller inte dess svar",
        en: "the constraint of “\(question)” is not about its answer"),
      fix: Trilingual(
        fi:
          "Vastaus on piste: constraint=\". &gt;= 0\". Jos ehto päättää, kysytäänkö, kirjoita relevant.",
        sv:
          "Svaret är en punkt: constraint=\". &gt;= 0\". Om villkoret avgör om frågan ställs, skriv relevant.",
        en:
          "the answer is a point: constraint=\". &gt;= 0\"; if it decides whether to ask, write relevant"
      ))
  }
}
