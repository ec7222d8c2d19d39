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
    var numbers: [Int] = []
    coded.numbers(of: question, at: Array(coded.units.indices)[...], into: &numbers)
    var texts: [Int: String] = [:]
    for number in Set(numbers) {
      texts[number] = scorer.event(coded.example(of: question, number))
    }
    let names = CountedResponses.events(Set(texts.values), request)
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
    var scores = [ScoreRow](repeating: ScoreRow(), count: catalogue.items.count)
    for (item, compared) in catalogue.items.enumerated() {
      let (cell, itemScores) = readings.count(compared, at: item, places)
      cells.append(cell)
      scores[item] = itemScores
    }
    for (position, item) in catalogue.groupItem.enumerated() where plan.comparesGroup[position] {
      scores[item] = ScoreRow(
        places.indices.map { place in
          totals.group(position) { scores[$0][place - places.startIndex] }
        })
      cells[item] = CellTally(scores: scores[item].all)
    }
    if plan.comparesOverall {
      let overall = places.indices.map { place in
        totals.overall(
          group: { scores[catalogue.groupItem[$0]][place - places.startIndex] },
          score: { scores[$0][place - places.startIndex] })
      }
      cells[catalogue.overall] = CellTally(
        scores: overall.map(\.score), uncapped: overall.compactMap(\.uncapped),
        failed: overall.count(where: \.failedCritical))
    }
    return Tally.Counts(responses: places.count, cells: cells)
  }
}

/// The scores of one item in one stratum; none at all where the item has no scores.
private struct ScoreRow {
  private static let none = Int.min
  private var scores: [Int] = []

  init() {}

  init(_ scores: [Int?]) { self.scores = scores.map { $0 ?? ScoreRow.none } }

  /// The scores of numbers, looked up in what each number means.
  init(_ numbers: [Int], _ known: [Int?]) {
    scores = numbers.map { known[$0] ?? ScoreRow.none }
  }

  @inline(__always) subscript(place: Int) -> Int? {
    if scores.isEmpty { return nil }
    return scores[place] == ScoreRow.none ? nil : scores[place]
  }

  var all: [Int?] { scores.map { $0 == ScoreRow.none ? nil : $0 } }
}

/// What each number of each question means, found out once.
private struct CodedReadings {
  private let coded: any CodedAnswers
  private let plan: ReadingPlan
  private let scorer: ResponseScorer
  /// For each item the question of the version that is read for it.
  private let questions: [Int?]
  private var known: [[ItemReading]]
  private var scores: [[Int?]]
  private var isKnown: [[Bool]]
  private var numbers: [Int] = []
  /// For each number how many responses of the stratum at hand have it.
  private var counts: [Int] = []

  init(_ coded: any CodedAnswers, _ plan: ReadingPlan, _ scorer: ResponseScorer) {
    self.coded = coded
    self.plan = plan
    self.scorer = scorer
    questions = plan.readers.map { reader in
      reader.flatMap { plan.outline.position(of: $0.placed.question.name) }
    }
    known = [[ItemReading]](repeating: [], count: questions.count)
    scores = [[Int?]](repeating: [], count: questions.count)
    isKnown = [[Bool]](repeating: [], count: questions.count)
  }

  /// The counts of an item, and the score of each response; no scores where the item has none.
  mutating func count(
    _ compared: ComparedItem, at item: Int, _ places: ArraySlice<Int>
  ) -> (CellTally, ScoreRow) {
    guard let question = questions[item] else {
      return (CellTally(compared, counted: [(ItemReading(.notCompared), places.count)]), ScoreRow())
    }
    if compared.isQuotient { return countQuotients(compared, at: item, places) }
    coded.numbers(of: question, at: places, into: &numbers)
    learn(question, item)
    var met: [Int] = []
    for number in numbers {
      if counts[number] == 0 { met.append(number) }
      counts[number] += 1
    }
    let counted = met.map { number in
      (reading: known[item][number], count: counts[number])
    }
    for number in met { counts[number] = 0 }
    let scores = compared.isScored ? ScoreRow(numbers, self.scores[item]) : ScoreRow()
    return (CellTally(compared, counted: counted), scores)
  }

  /// The parts of a quotient depend on several answers, so that each response is read for itself.
  private func countQuotients(
    _ compared: ComparedItem, at item: Int, _ places: ArraySlice<Int>
  ) -> (CellTally, ScoreRow) {
    guard let reader = plan.readers[item] else { return (CellTally(), ScoreRow()) }
    let readings = places.map { place in
      let response = coded.response(at: place)
      return reader.read(response) { scorer.quotient(reader.placed, $0, response, plan.outline) }
    }
    return (CellTally(compared, readings, nil), ScoreRow(readings.map(\.score)))
  }

  private mutating func learn(_ question: Int, _ item: Int) {
    if isKnown[item].isEmpty {
      let count = coded.numberCount(of: question)
      known[item] = [ItemReading](repeating: ItemReading(.missing), count: count)
      scores[item] = [Int?](repeating: nil, count: count)
      isKnown[item] = [Bool](repeating: false, count: count)
    }
    if counts.count < known[item].count {
      counts = [Int](repeating: 0, count: known[item].count)
    }
    for number in numbers where !isKnown[item][number] {
      guard let reader = plan.readers[item] else { return }
      known[item][number] = reader.read(coded.example(of: question, number)) { _ in nil }
      scores[item][number] = known[item][number].score
      isKnown[item][number] = true
    }
  }
}
