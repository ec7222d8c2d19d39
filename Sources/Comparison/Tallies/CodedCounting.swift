import NetworkModel
import SurveyModel

extension CountedResponses {
  /// Counts responses by the numbers of their answers. The counts are those of
  /// the same responses, read one by one.
  package init(coded: [any CodedAnswers], _ request: ComparisonRequest) {
    let catalogue = ItemCatalogue(request.outline)
    let scorer = ResponseScorer(catalogue, request)
    self.init([UsedResponse](), request)
    for part in coded where !part.units.isEmpty {
      guard let plan = scorer.plans[part.version] else { continue }
      let counting = CodedCounting(part, plan, scorer, request)
      merge(
        CountedResponses(
          tally: counting.tally(), events: counting.events, versions: [part.version],
          synthetic: part.isSynthetic), request)
    }
  }
}

/// Counts the responses of one version, question by question and in each stratum by stratum.
private struct CodedCounting {
  let coded: any CodedAnswers
  let plan: ReadingPlan
  let scorer: ResponseScorer
  private let totals: TotalScores
  let events: [String]
  /// The responses by stratum.
  private let order: [Int]
  private let strata: [(stratum: Tally.Stratum, places: Range<Int>)]

  init(
    _ coded: any CodedAnswers, _ plan: ReadingPlan, _ scorer: ResponseScorer,
    _ request: ComparisonRequest
  ) {
    self.coded = coded
    self.plan = plan
    self.scorer = scorer
    totals = TotalScores(scorer.catalogue, plan)
    let units = coded.units
    let (names, numbers) = CodedCounting.events(coded, plan, scorer, request)
    events = names
    let width = names.count + 1
    let keys = units.indices.map { place in
      Int(units[place]) * width + (numbers.isEmpty ? 0 : numbers[place] + 1)
    }
    var ends = [Int](repeating: 0, count: request.snapshot.units.count * width)
    for key in keys { ends[key] += 1 }
    var strata: [(stratum: Tally.Stratum, places: Range<Int>)] = []
    var start = 0
    for key in ends.indices where ends[key] > 0 {
      let stratum = Tally.Stratum(unit: key / width, event: key % width - 1)
      strata.append((stratum, start..<start + ends[key]))
      start += ends[key]
      ends[key] = start
    }
    var order = [Int](repeating: 0, count: units.count)
    for place in units.indices.reversed() {
      ends[keys[place]] -= 1
      order[ends[keys[place]]] = place
    }
    self.order = order
    self.strata = strata
  }

  /// The names of the events, and for each response the index of its own; no numbers without any.
  private static func events(
    _ coded: any CodedAnswers, _ plan: ReadingPlan, _ scorer: ResponseScorer,
    _ request: ComparisonRequest
  ) -> ([String], [Int]) {
    guard let key = plan.eventKey, let question = plan.outline.position(of: key.question) else {
      return ([], [])
    }
    var numbers: [Int32] = []
    coded.numbers(of: question, at: Array(coded.units.indices), into: &numbers)
    var texts: [Int32: String] = [:]
    for number in Set(numbers) {
      texts[number] = scorer.event(coded.example(of: question, Int(number)))
    }
    let names = CountedResponses.events(Set(texts.values), request)
    let index = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return (names, numbers.map { texts[$0].flatMap { index[$0] } ?? -1 })
  }

  func tally() -> Tally {
    let catalogue = scorer.catalogue
    var cells = [[CellTally]](
      repeating: [CellTally](repeating: CellTally(), count: catalogue.items.count),
      count: strata.count)
    var overall = TotalColumn(order.count)
    var failed = [Bool](repeating: false, count: order.count)
    var group = TotalColumn(order.count)
    var position = 0
    var numbers: [Int32] = []
    for (item, compared) in catalogue.items.enumerated() {
      if position < catalogue.groups.count, catalogue.groupItem[position] == item {
        // A group stands after its questions.
        if plan.comparesGroup[position] {
          let scores = group.scores()
          count(scores, at: item, in: &cells)
          overall.add(scores, weight: catalogue.groups[position].weight)
        }
        group.clear()
        position += 1
      } else if item != catalogue.overall {
        let scores = count(compared, at: item, &numbers, in: &cells)
        guard compared.isScored else { continue }
        if let weight = totals.weight(item, in: position) {
          group.add(numbers, scores, weight: weight)
        }
        if plan.critical[item] {
          for place in numbers.indices where scores[Int(numbers[place])] == 0 {
            failed[place] = true
          }
        }
      }
    }
    if plan.comparesOverall { countOverall(overall.scores(), failed, in: &cells) }
    return Tally(
      strata: strata.map(\.stratum),
      counts: zip(strata, cells).map {
        Tally.Counts(responses: $0.places.count, cells: $1)
      })
  }

  /// Counts an item in each stratum.
  /// - Parameter numbers: of each response, by stratum.
  /// - Returns: the score of each number; ``TotalColumn/none`` where it has none.
  private func count(
    _ compared: ComparedItem, at item: Int, _ numbers: inout [Int32], in cells: inout [[CellTally]]
  ) -> [Int] {
    guard let reader = plan.readers[item],
      let question = plan.outline.position(of: reader.placed.question.name)
    else {
      let none = ItemReading(.notCompared)
      for stratum in strata.indices {
        cells[stratum][item] = CellTally(
          compared, counted: [(none, strata[stratum].places.count)])
      }
      numbers.removeAll(keepingCapacity: true)
      return []
    }
    if compared.isQuotient {
      return countQuotients(compared, at: item, reader, &numbers, in: &cells)
    }
    coded.numbers(of: question, at: order, into: &numbers)
    var readings = CodedReadings(count: coded.numberCount(of: question)) { number in
      reader.read(coded.example(of: question, number)) { _ in nil }
    }
    for stratum in strata.indices {
      cells[stratum][item] = readings.count(compared, numbers, in: strata[stratum].places)
    }
    return readings.scores
  }

  /// The parts of a quotient depend on several answers, so that each response is read for itself.
  private func countQuotients(
    _ compared: ComparedItem, at item: Int, _ reader: QuestionReader, _ numbers: inout [Int32],
    in cells: inout [[CellTally]]
  ) -> [Int] {
    let readings = order.map { place in
      let response = coded.response(at: place)
      return reader.read(response) { scorer.quotient(reader.placed, $0, response, plan.outline) }
    }
    for stratum in strata.indices {
      cells[stratum][item] = CellTally(compared, Array(readings[strata[stratum].places]), nil)
    }
    numbers = order.indices.map { Int32(truncatingIfNeeded: $0) }
    return readings.map { $0.score ?? TotalColumn.none }
  }

  /// Counts the scores of a group, those of each response by stratum.
  private func count(_ scores: [Int], at item: Int, in cells: inout [[CellTally]]) {
    for (stratum, (_, places)) in strata.enumerated() {
      let found = scores[places].filter { $0 != TotalColumn.none }
      cells[stratum][item] = CellTally(scores: found, of: places.count)
    }
  }

  private func countOverall(_ scores: [Int], _ failed: [Bool], in cells: inout [[CellTally]]) {
    for (stratum, (_, places)) in strata.enumerated() {
      let found = places.filter { scores[$0] != TotalColumn.none }
      var cell = CellTally(scores: found.map { scores[$0] }, of: places.count)
      cell.uncapped = cell.scores
      cell.failed = found.count { failed[$0] }
      if let cap = plan.capBillionths, cell.failed > 0 {
        cell.scores = Histogram(found.map { failed[$0] ? min(scores[$0], cap) : scores[$0] })
      }
      cells[stratum][scorer.catalogue.overall] = cell
    }
  }
}
