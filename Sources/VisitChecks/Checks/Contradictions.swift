import Diagnostics
import Expressions
import Scenarios
import SurveyModel

extension CheckedReport {
  /// Answers that are not what is known to be right at this place and in this wave.
  var contradictions: [VisitFinding] {
    guard let scenario else { return [] }
    return scenario.facts(of: outline.survey.name).flatMap { fact -> [VisitFinding] in
      let right = fact.right(at: unit, of: library, in: wave)
      guard !right.isEmpty else { return [] }
      return answered.filter { $0.question.name == fact.question }.compactMap { answer in
        guard !right.contains(where: { $0.accepts(answer.text, type: answer.question.type) })
        else { return nil }
        return contradiction(answer.question, answer.text, fact, right)
      }
    }
  }

  private func contradiction(
    _ question: Question, _ answer: String, _ fact: Fact, _ right: [RightAnswer]
  ) -> VisitFinding {
    func what(_ language: String, _ known: String, _ said: String) -> String {
      let reference = fact.reference.isEmpty ? "" : " " + fact.reference[language]
      let wanted = right.map { shown($0, question, language) }.joined(separator: "; ")
      return "\(question.label[language]) \(said) \(shown(answer, question, language)); "
        + "\(known): \(wanted).\(reference)"
    }
    return VisitFinding(
      .reference, .serious, question: question.name,
      what: Trilingual(
        fi: what("fi", "tiedetään", "–"), sv: what("sv", "känt", "–"), en: what("en", "known", "–")),
      fix: Trilingual(
        fi: "kysy kävijältä, mitä nähtiin; jos tieto on vanhentunut, korjaa skenaarion fakta",
        sv: "fråga besökaren vad som sågs; är uppgiften föråldrad, rätta scenariots faktauppgift",
        en: "ask the visitor what was seen; if the fact is out of date, mend the scenario"))
  }

  /// An answer as the survey's choices word it.
  private func shown(_ answer: String, _ question: Question, _ language: String) -> String {
    let list = question.list.flatMap { outline.survey.list($0) }
    guard let list, [.selectOne, .selectMultiple].contains(question.type) else {
      return answer
    }
    return answer.split(separator: " ").map { name in
      list[String(name)]?.label[language] ?? String(name)
    }.joined(separator: ", ")
  }

  private func shown(_ right: RightAnswer, _ question: Question, _ language: String) -> String {
    switch right.form {
    case .values(let values):
      values.map { shown($0, question, language) }.joined(separator: " / ")
    case .range(let least, let greatest):
      (least.map(plain) ?? "") + "–" + (greatest.map(plain) ?? "")
    case .pattern(let pattern): pattern.source
    }
  }

  /// Without a decimal where there is none.
  private func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
