import Expressions
package import NetworkModel
package import SurveyModel

/// A choice as it is offered.
package struct OfferedChoice: Sendable, Hashable {
  package let name: String
  package let label: Label

  /// What `or_other` adds at the end of a list that has no such choice of its own.
  static let other = OfferedChoice(
    name: "other",
    label: Label(
      sourceLanguage: "fi",
      wordings: ["fi": "Muu", "sv": "Annat", "en": "Other"]))
}

extension InterviewState {
  /// The choices of a question at this point: its list, less what `choice_filter` leaves out.
  package func choices(
    of placed: PlacedQuestion, _ instances: [Int], snapshot: NetworkSnapshot
  ) -> [OfferedChoice] {
    let question = placed.question
    guard let list = question.list else { return [] }
    if list == "network" {
      return snapshot.units.filter { passes($0.row, placed, instances) }
        .map { OfferedChoice(name: $0.name, label: $0.label) }
    }
    if list == "events" {
      return snapshot.network.events.filter { passes($0.row, placed, instances) }
        .map { OfferedChoice(name: $0.name, label: $0.label) }
    }
    let choices = outline.survey.list(list)?.choices ?? []
    let offered = choices.filter { choice in
      var row = choice.columns.mapValues { Value.text($0) }
      row["name"] = .text(choice.name)
      return passes(row, placed, instances)
    }
    return offered.map { OfferedChoice(name: $0.name, label: $0.label) }
      + (question.orOther && !choices.contains { $0.name == "other" } ? [.other] : [])
  }

  private func passes(_ row: [String: Value], _ placed: PlacedQuestion, _ instances: [Int]) -> Bool
  {
    guard let filter = placed.question.choiceFilter else { return true }
    var warnings: [EvaluationWarning] = []
    let around = AnswerSurroundings(
      outline: outline, response: visible, world: world, repeats: placed.repeats,
      instances: instances, row: row)
    return filter.evaluate(in: around, warnings: &warnings).truth
  }
}
