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
          synthetic: part.isSynthetic), request.outline)
    }
  }
}

/// Counts the responses of one version, stratum by stratum.
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
    let (names, numbers) = CodedCounting.events(coded, plan, scorer, request.outline)
    events = names
    let keys = units.indices.map { place in
      Tally.Stratum(unit: Int(units[place]), event: numbers.isEmpty ? -1 : numbers[place])
    }
    let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    self.order = order
    var strata: [(stratum: Tally.Stratum, places: Range<Int>)] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, keys[order[end]] == keys[order[start]] { end += 1 }
      strata.append((keys[order[start]], start..<end))
      start = end
    }
    self.strata = strata
  }

  /// The names of the events, and for each response the index of its own; no numbers without any.
  private static func events(
    _ coded: any CodedAnswers, _ plan: ReadingPlan, _ scorer: ResponseScorer,
    _ outline: SurveyOutline
  ) -> ([String], [Int]) {
    guard let key = plan.eventKey, let question = plan.outline.position(of: key.question) else {
      return ([], [])
    }
    var numbers: [Int] = []
    coded.numbers(of: question, at: Array(coded.units.indices)[...], into: &numbers)
    var texts: [Int: String] = [:]
    for number in Set(numbers) {
      texts[number] = scorer.event(coded.example(of: question, number))
    }
    let names = CountedResponses.events(Set(texts.values), outline)
    let index = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return (names, numbers.map { texts[$0].flatMap { index[$0] } ?? -1 })
  }

  func tally() -> Tally {
    var readings = CodedReadings(coded, plan, scorer)
    return Tally(
      strata: strata.map(\.stratum),
      counts: strata.map { counts(order[$0.places], &readings) })
  }

  /// The counts of one stratum.
  private func counts(_ places: ArraySlice<Int>, _ readings: inout CodedReadings) -> Tally.Counts {
    let catalogue = scorer.catalogue
    var cells: [CellTally] = []
    cells.reserveCapacity(catalogue.items.count)
    var scores = [[Int?]](repeating: [], count: catalogue.items.count)
    for (item, compared) in catalogue.items.enumerated() {
      let (cell, itemScores) = readings.count(compared, at: item, places)
      cells.append(cell)
      scores[item] = itemScores
    }
    for (position, item) in catalogue.groupItem.enumerated() where plan.comparesGroup[position] {
      scores[item] = places.indices.map { place in
        totals.group(position) { scores[$0].isEmpty ? nil : scores[$0][place - places.startIndex] }
      }
      cells[item] = CellTally(scores: scores[item])
    }
    if plan.comparesOverall {
      let overall = places.indices.map { place in
        totals.overall(
          group: { scores[catalogue.groupItem[$0]][place - places.startIndex] },
          score: { scores[$0].isEmpty ? nil : scores[$0][place - places.startIndex] })
      }
      cells[catalogue.overall] = CellTally(
        scores: overall.map(\.score), uncapped: overall.compactMap(\.uncapped),
        failed: overall.count(where: \.failedCritical))
    }
    return Tally.Counts(responses: places.count, cells: cells)
  }
}

/// What each number of each question means, found out once.
private struct CodedReadings {
  private let coded: any CodedAnswers
  private let plan: ReadingPlan
  private let scorer: ResponseScorer
  private var known: [[ItemReading?]]
  private var numbers: [Int] = []
  /// For each number how many responses of the stratum at hand have it.
  private var counts: [Int] = []

  init(_ coded: any CodedAnswers, _ plan: ReadingPlan, _ scorer: ResponseScorer) {
    self.coded = coded
    self.plan = plan
    self.scorer = scorer
    known = [[ItemReading?]](repeating: [], count: plan.readers.count)
  }

  /// The counts of an item, and the score of each response; no scores where the item has none.
  mutating func count(
    _ compared: ComparedItem, at item: Int, _ places: ArraySlice<Int>
  ) -> (CellTally, [Int?]) {
    guard let reader = plan.readers[item],
      let question = plan.outline.position(of: reader.placed.question.name)
    else {
      return (CellTally(compared, counted: [(ItemReading(.notCompared), places.count)]), [])
    }
    if compared.isQuotient {
      let readings = places.map { place in
        let response = coded.response(at: place)
        return reader.read(response) { scorer.quotient(reader.placed, $0, response, plan.outline) }
      }
      return (CellTally(compared, readings, nil), readings.map(\.score))
    }
    coded.numbers(of: question, at: places, into: &numbers)
    learn(reader, question, item)
    var met: [Int] = []
    for number in numbers {
      if counts[number] == 0 { met.append(number) }
      counts[number] += 1
    }
    let counted = met.map { number in
      (reading: reading(number, item), count: counts[number])
    }
    for number in met { counts[number] = 0 }
    let scores = compared.isScored ? numbers.map { reading($0, item).score } : []
    return (CellTally(compared, counted: counted), scores)
  }

  private func reading(_ number: Int, _ item: Int) -> ItemReading {
    known[item][number] ?? ItemReading(.missing)
  }

  private mutating func learn(_ reader: QuestionReader, _ question: Int, _ item: Int) {
    if known[item].isEmpty {
      known[item] = [ItemReading?](repeating: nil, count: coded.numberCount(of: question))
    }
    if counts.count < known[item].count {
      counts = [Int](repeating: 0, count: known[item].count)
    }
    for number in numbers where known[item][number] == nil {
      known[item][number] = reader.read(coded.example(of: question, number)) { _ in nil }
    }
  }
}
