import Expressions
import NetworkModel
import SurveyModel

/// Turns responses into codes and scores; stage one of a comparison.
struct ResponseScorer {
  let catalogue: ItemCatalogue
  let plans: [String: ReadingPlan]
  private let totals: [String: TotalScores]
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
    totals = plans.mapValues { TotalScores(catalogue, $0) }
  }

  /// The scored response; nil when its version is not known.
  func score(_ response: Response, unit: Int) -> ScoredResponse? {
    guard let plan = plans[response.version] else { return nil }
    let readings = plan.readers.map { reader in
      guard let reader else { return ItemReading(.notCompared) }
      return reader.read(response) { quotient(reader.placed, $0, response, plan.outline) }
    }
    var scored = ScoredResponse(unit: unit, readings: readings)
    if let totals = totals[response.version] {
      addGroups(to: &scored, totals)
      addOverall(to: &scored, totals)
    }
    return scored
  }

  /// The text of the event that a response is about; nil without one.
  func event(_ response: Response) -> String? {
    guard let key = plans[response.version]?.eventKey, let text = response.answers[key],
      !text.isEmpty
    else { return nil }
    return text
  }

  private func addGroups(to scored: inout ScoredResponse, _ totals: TotalScores) {
    for position in catalogue.groups.indices where totals.plan.comparesGroup[position] {
      let score = totals.group(position) { scored.readings[$0].score }
      scored.readings[catalogue.groupItem[position]] = ItemReading(score: score)
    }
  }

  private func addOverall(to scored: inout ScoredResponse, _ totals: TotalScores) {
    guard totals.plan.comparesOverall else { return }
    let overall = totals.overall(
      group: { scored.readings[catalogue.groupItem[$0]].score },
      score: { scored.readings[$0].score })
    scored.readings[catalogue.overall] = ItemReading(score: overall.score)
    scored.uncapped = overall.uncapped
    scored.failedCritical = overall.failedCritical
  }

  /// The numerator and denominator of an indicator, as of the moment the response was finished.
  func quotient(
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
