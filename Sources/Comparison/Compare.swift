import Expressions
import NetworkModel
package import ReportModel
import Statistics
import SurveyModel

/// Compares responses by library and region: every figure of the tidy contract (design §6), with
/// what must not be shown to the audience left empty. Nothing here depends on the order of the
/// responses.
package func compare(
  _ responses: [UsedResponse], _ request: ComparisonRequest
) -> ComparisonTable {
  let catalogue = ItemCatalogue(request.outline)
  let intake = ScoredIntake(responses, request, catalogue)
  let tally = Tally(intake.scored, catalogue)
  return ComparisonTable(tally, intake.facts, request, catalogue)
}

/// What the method tells of the responses, beside their counts.
package struct ResponseFacts: Sendable, Hashable {
  package var versions: Set<String> = []
  package var synthetic = false
  /// Left out because their unit or their version is not known.
  package var notUsed = 0
  /// The names of the events, in the order of the rows.
  package var events: [String] = []

  package init() {}
}

/// Responses read into codes, with their facts.
struct ScoredIntake {
  private(set) var scored: [ScoredResponse] = []
  private(set) var facts = ResponseFacts()

  init(_ responses: [UsedResponse], _ request: ComparisonRequest, _ catalogue: ItemCatalogue) {
    let scorer = ResponseScorer(catalogue, request)
    let unitIndex = Dictionary(
      request.snapshot.units.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first })
    facts.events = ScoredIntake.events(responses, scorer, request.outline)
    let eventIndex = Dictionary(uniqueKeysWithValues: facts.events.enumerated().map { ($1, $0) })
    scored.reserveCapacity(responses.count)
    for used in responses {
      guard let unit = unitIndex[used.unit], var result = scorer.score(used.response, unit: unit)
      else {
        facts.notUsed += 1
        continue
      }
      result.event = scorer.event(used.response).flatMap { eventIndex[$0] }
      scored.append(result)
      facts.versions.insert(used.response.version)
      facts.synthetic = facts.synthetic || used.response.synthetic
    }
  }

  /// The events that responses name: those of the list in its order, then others by name.
  private static func events(
    _ responses: [UsedResponse], _ scorer: ResponseScorer, _ outline: SurveyOutline
  ) -> [String] {
    guard let question = outline.question(with: .event)?.question else { return [] }
    var found = Set(responses.compactMap { scorer.event($0.response) })
    var events: [String] = []
    for name in outline.survey.choiceNames(question) where found.remove(name) != nil {
      events.append(name)
    }
    return events + found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
