import Expressions
import NetworkModel
import SurveyModel

/// Turns responses into codes and scores; stage one of a comparison.
struct ResponseScorer {
  let catalogue: ItemCatalogue
  let plans: [String: ReadingPlan]
  let world: ExpressionWorld

  init(_ catalogue: ItemCatalogue, _ request: ComparisonRequest) {
    self.catalogue = catalogue
    world = request.world
    var outlines = request.olderOutlines
    outlines[request.outline.survey.version] = request.outline
    let match = VersionMatch(outlines: outlines)
    plans = outlines.mapValues {
      ReadingPlan(catalogue, request.outline, version: $0, match)
    }
  }

  /// The scored response; nil when its version is not known.
  func score(_ response: Response, unit: Int) -> ScoredResponse? {
    guard let plan = plans[response.version] else { return nil }
    let readings = plan.readers.map { reader in
      guard let reader else { return ItemReading(.notCompared) }
      return reader.read(response) { quotient(reader.placed, $0, response, plan.outline) }
    }
    var scored = ScoredResponse(unit: unit, readings: readings)
    addGroups(to: &scored, plan)
    addOverall(to: &scored, plan)
    return scored
  }

  /// The text of the event that a response is about; nil without one.
  func event(_ response: Response) -> String? {
    guard let key = plans[response.version]?.eventKey, let text = response.answers[key],
      !text.isEmpty
    else { return nil }
    return text
  }

  /// Group score: Σw·score/Σw over the scored, answered questions below it (docs/specification/comparison.md).
  private func addGroups(to scored: inout ScoredResponse, _ plan: ReadingPlan) {
    for (position, group) in catalogue.groups.enumerated() where plan.comparesGroup[position] {
      let parts = group.members.compactMap { member -> (score: Int, weight: Int)? in
        guard let item = catalogue.itemOfQuestion[member.question],
          let score = scored.readings[item].score
        else { return nil }
        return (score, member.weight)
      }
      scored.readings[catalogue.groupItem[position]] = ItemReading(score: weightedMean(parts))
    }
  }

  /// Overall: the same over groups, capped where a critical question is at its least score.
  private func addOverall(to scored: inout ScoredResponse, _ plan: ReadingPlan) {
    guard plan.comparesOverall else { return }
    guard !catalogue.groups.isEmpty else {
      scored.readings[catalogue.overall] = ItemReading(.missing)
      return
    }
    let parts = zip(catalogue.groups, catalogue.groupItem).compactMap {
      group, item in scored.readings[item].score.map { (score: $0, weight: group.weight) }
    }
    guard let uncapped = weightedMean(parts) else {
      scored.readings[catalogue.overall] = ItemReading(.missing)
      return
    }
    scored.uncapped = uncapped
    scored.failedCritical = zip(plan.critical, scored.readings).contains { $0 && $1.score == 0 }
    let cap = scored.failedCritical ? plan.capBillionths : nil
    scored.readings[catalogue.overall] = ItemReading(score: min(uncapped, cap ?? uncapped))
  }

  private func weightedMean(_ parts: [(score: Int, weight: Int)]) -> Int? {
    var sum = Int128(0)
    var weights = Int128(0)
    for part in parts {
      sum += Int128(part.score) * Int128(part.weight)
      weights += Int128(part.weight)
    }
    return weights > 0 ? rounded(sum, over: weights) : nil
  }

  /// The numerator and denominator of an indicator, as of the moment the response was finished.
  private func quotient(
    _ placed: PlacedQuestion, _ instances: [Int], _ response: Response, _ outline: SurveyOutline
  ) -> QuotientParts? {
    guard let quotient = placed.question.quotient else { return nil }
    var then = world
    if let end = response.timeEnd {
      then.now = end
      then.today = world.zone.day(of: end)
    }
    let surroundings = AnswerSurroundings(
      outline: outline, response: response, world: then, repeats: placed.repeats,
      instances: instances)
    var warnings: [EvaluationWarning] = []
    guard
      case .number(let numerator) = quotient.numerator.evaluate(
        in: surroundings, warnings: &warnings),
      case .number(let denominator) = quotient.denominator.evaluate(
        in: surroundings, warnings: &warnings), numerator.isFinite, denominator.isFinite
    else { return nil }
    return QuotientParts(numerator: numerator, denominator: denominator)
  }
}

extension ItemReading {
  fileprivate init(score: Int?) {
    self.init(score == nil ? .missing : .valid)
    self.score = score
  }
}
