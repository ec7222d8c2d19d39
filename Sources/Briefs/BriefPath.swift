import Diagnostics
import Scenarios
import SurveyModel

/// So many questions fit on a page beside everything else.
private let mostQuestions = 30

extension BriefBuilder {
  /// The questions to keep in mind, by the steps of the service path, and how many were left out. Where
  /// there are more than fit, critical ones and those of the scenario stay before other scored ones, and
  /// these before the rest.
  var path: (steps: [VisitBrief.Step], more: Int) {
    let questions = visit.outline.questions.enumerated().filter { $0.element.isObserved }
    let chosen = questions.sorted { one, other in
      (rank(one.element.question), one.offset) < (rank(other.element.question), other.offset)
    }.prefix(mostQuestions).map(\.offset)
    let kept = questions.filter { chosen.contains($0.offset) }.map(\.element)
    let steps = titles.compactMap { key, title -> VisitBrief.Step? in
      let own = kept.filter { step(of: $0) == key }.map { placed in
        VisitBrief.Question(
          text: words(placed.question.label), isImportant: rank(placed.question) < 2)
      }
      return own.isEmpty ? nil : VisitBrief.Step(title: title, questions: own)
    }
    return (steps, questions.count - kept.count)
  }

  private func rank(_ question: Question) -> Int {
    if question.critical { return 0 }
    let facts = visit.scenario?.facts(of: visit.outline.survey.name) ?? []
    if facts.contains(where: { $0.question == question.name }) { return 1 }
    return visit.outline.survey.scale(of: question) != nil ? 2 : 3
  }

  /// The steps of the service path in order, then groups that are about none.
  private var titles: [(key: String, title: String)] {
    let survey = visit.outline.survey
    return survey.touchpoints.map { ($0.name, words($0.label)) }
      + visit.outline.topGroups.map { ("group:" + $0.name, words($0.label)) }
  }

  private func step(of placed: PlacedQuestion) -> String {
    let group = placed.groups.first.flatMap { name in
      visit.outline.topGroups.first { $0.name == name }
    }
    return placed.question.touchpoint ?? group?.touchpoint ?? "group:" + (group?.name ?? "")
  }
}

extension PlacedQuestion {
  /// Whether it is about what a visitor sees or hears, rather than about the visit or in words.
  fileprivate var isObserved: Bool {
    guard repeats.isEmpty, question.role == nil, !question.label.isEmpty else { return false }
    return switch question.type {
    case .selectOne, .selectMultiple, .integer, .decimal, .range, .rank, .time: true
    default: false
    }
  }
}
