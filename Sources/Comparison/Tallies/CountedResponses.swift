import NetworkModel
import SurveyModel

/// Everything a comparison needs of the responses: their counts, and what the method tells of them.
/// Counts of parts of the responses merge to the counts of all.
package struct CountedResponses: Sendable, Hashable {
  package internal(set) var tally: Tally
  /// The names of the events of ``tally``, in the order of the rows.
  package internal(set) var events: [String]
  package private(set) var versions: Set<String> = []
  package var synthetic = false
  /// Left out because their unit or their version is not known.
  package private(set) var notUsed = 0

  /// Reads responses into codes and counts them.
  package init(_ responses: [UsedResponse], _ request: ComparisonRequest) {
    let catalogue = ItemCatalogue(request.outline)
    let scorer = ResponseScorer(catalogue, request)
    let units = Dictionary(
      request.snapshot.units.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first })
    events = CountedResponses.events(
      Set(responses.compactMap { scorer.event($0.response) }), request)
    let eventIndex = Dictionary(uniqueKeysWithValues: events.enumerated().map { ($1, $0) })
    var scored: [ScoredResponse] = []
    scored.reserveCapacity(responses.count)
    for used in responses {
      guard let unit = units[used.unit], var result = scorer.score(used.response, unit: unit)
      else {
        notUsed += 1
        continue
      }
      result.event = scorer.event(used.response).flatMap { eventIndex[$0] }
      scored.append(result)
      versions.insert(used.response.version)
      synthetic = synthetic || used.response.synthetic
    }
    tally = Tally(scored, catalogue)
  }

  init(tally: Tally, events: [String], versions: Set<String>, synthetic: Bool) {
    self.tally = tally
    self.events = events
    self.versions = versions
    self.synthetic = synthetic
  }

  /// Adds the counts of other responses to the same request.
  package mutating func merge(_ other: CountedResponses, _ request: ComparisonRequest) {
    let all = CountedResponses.events(Set(events + other.events), request)
    let index = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
    var added = other.tally
    added.renumberEvents(other.events.map { index[$0] ?? -1 })
    tally.renumberEvents(events.map { index[$0] ?? -1 })
    tally.merge(added)
    events = all
    versions.formUnion(other.versions)
    synthetic = synthetic || other.synthetic
    notUsed += other.notUsed
  }

  /// Events in the order of the rows: those of the question's list, or of the network,
  /// in their order, then others.
  static func events(_ names: Set<String>, _ request: ComparisonRequest) -> [String] {
    guard let question = request.outline.question(with: .event)?.question else { return [] }
    let known =
      question.list == "events"
      ? request.snapshot.network.events.map(\.name) : request.outline.survey.choiceNames(question)
    let listed = known.filter { names.contains($0) }
    return listed
      + names.subtracting(listed).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
