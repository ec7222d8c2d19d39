import Expressions
import FileSystem
import Intake
import Interview
import LocatedXML
import NetworkModel
import SurveyModel

/// Takes plain, fitting responses into columns, straight from their tags. What it takes is what
/// ``ResponseJudging`` finds fitting; about anything else it says nothing and leaves no trace.
struct FlatIntake {
  var batch: AnswerBatch
  /// For each version: the codes of the last responses, one response behind the other, and how many
  /// these are. They go to their columns many at a time.
  private var pending: [[UInt32]]
  private var pendingCount: [Int]
  private var short: [ShortAnswers]
  var plans: [FlatPlan]
  var header = FlatHeaderNames()
  private var waves: WaveFinding
  let survey: [UInt8]
  private let units: [String: Int32]
  /// For each version, for each code of its unit column the unit, once it is known.
  private var unitOfCode: [[Int32?]]
  var latestPlan = 0
  /// The codes of the response at hand.
  private var codes: [UInt32] = []
  /// The repeats that the walk is in, and what stands in them.
  private var inside = FlatRepeats()
  /// The answer with the role `time`.
  private var time: Moment?

  init(_ judging: ResponseJudging) {
    let empty = FactTable(judging.rules)
    batch = AnswerBatch(empty.versions)
    plans = empty.versions.map { FlatPlan($0.shape, judging) }
    pending = empty.versions.map { _ in [] }
    pendingCount = empty.versions.map { _ in 0 }
    short = empty.versions.map { ShortAnswers(columns: $0.columns.count) }
    waves = WaveFinding(judging.rules)
    survey = Array(judging.rules.current.survey.name.utf8)
    units = unitNumbers(judging.rules.snapshot)
    unitOfCode = empty.versions.map { _ in [] }
  }

  /// Takes a document.
  /// - Parameter stem: the name of the file without its ending.
  /// - Returns: what is known of the file now; nil when the document is not taken.
  mutating func take(
    _ tags: Span<FlatTag>, _ attributes: Span<FlatAttribute>, _ text: Span<UInt8>,
    _ names: FlatNames, stem: Span<UInt8>, mark: FileMark
  ) -> FileRow? {
    header.learn(names)
    var row = FileRow(mark)
    guard let version = version(attributes, text, &row) else { return nil }
    plans[version].learn(names)
    let count = batch.versions[version].columns.count
    if codes.count == count {
      for place in 0..<count { codes[place] = AnswerCode.absent }
    } else {
      codes = [UInt32](repeating: AnswerCode.absent, count: count)
    }
    time = nil
    inside.begin()
    guard walk(tags, text, version, stem, &row) else { return nil }
    row.version = Int16(version)
    row.unit = unit(version)
    row.wave = wave(version, row)
    if batch.versions[version].shape.hasRepeats {
      row.place = Int32(batch.versions[version].append(codes, inside, plans[version].repeats))
    } else {
      row.place = Int32(append(version))
    }
    return row
  }

  /// Adds the codes of the response at hand.
  /// - Returns: its place among those of its version.
  private mutating func append(_ version: Int) -> Int {
    pending[version].append(contentsOf: codes)
    pendingCount[version] += 1
    let place = batch.versions[version].count + pendingCount[version] - 1
    if pendingCount[version] >= 256 { settle(version) }
    return place
  }

  private mutating func settle(_ version: Int) {
    guard pendingCount[version] > 0 else { return }
    batch.versions[version].append(pending[version], count: pendingCount[version])
    pending[version].removeAll(keepingCapacity: true)
    pendingCount[version] = 0
  }

  /// All that was taken.
  consuming func finish() -> AnswerBatch {
    for version in pending.indices { settle(version) }
    return batch
  }

  /// Takes a response that was judged by ``ResponseJudging``.
  mutating func add(
    _ response: Response, _ facts: ResponseFacts, stem: String, to row: inout FileRow
  ) {
    for version in pending.indices { settle(version) }
    batch.add(response, facts, stem: stem, waves: waves, units: units, to: &row)
  }

  /// Goes through the elements inside the root.
  private mutating func walk(
    _ tags: Span<FlatTag>, _ text: Span<UInt8>, _ version: Int, _ stem: Span<UInt8>,
    _ row: inout FileRow
  ) -> Bool {
    var place = 1
    var hasMeta = false
    while place < tags.count - 1 {
      let tag = tags[place]
      place += 1
      if tag.isEnd {
        inside.leave()
        continue
      }
      switch plans[version].roles[Int(tag.name)] {
      case .unknown: return false
      case .group: inside.enterGroup()
      case .instance(let number):
        guard inside.enter(number, within: plans[version].around[number]) else { return false }
      case .meta:
        guard inside.isAtTop, !hasMeta, let end = meta(tags, text, from: place, stem, &row) else {
          return false
        }
        hasMeta = true
        place = end
      case .answer(let column) where inside.isOutside:
        let (start, end) = (Int(tag.textOffset), Int(tags[place].textOffset))
        guard tags[place].isEnd, codes[column] == AnswerCode.absent else { return false }
        place += 1
        if start == end {
          codes[column] = AnswerCode.empty
          continue
        }
        guard let code = answerCode(text, start, end, column, version) else { return false }
        codes[column] = code
      case .question(let column), .answer(let column):
        guard tags[place].isEnd, plans[version].aroundQuestion[column] == inside.repeats else {
          return false
        }
        let answer = text.extracting(Int(tag.textOffset)..<Int(tags[place].textOffset))
        guard take(answer, column, version) else { return false }
        place += 1
      }
    }
    return hasMeta
  }

  /// False when an answer does not fit, is not plain, or is there already.
  private mutating func take(_ answer: Span<UInt8>, _ column: Int, _ version: Int) -> Bool {
    if inside.repeats.isEmpty {
      guard codes[column] == AnswerCode.absent, let code = code(answer, column, version) else {
        return false
      }
      codes[column] = code
      return true
    }
    guard plans[version].keepsSpace[column] || hasNoSpaceAround(answer),
      answer.count == 0 || fits(answer, column, version)
    else { return false }
    let isKept = batch.versions[version].shape.keeps[column]
    return inside.add(isKept ? string(answer) : nil, to: column)
  }

  /// The code of an answer that may have been given before.
  @inline(__always) private mutating func answerCode(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ column: Int, _ version: Int
  ) -> UInt32? {
    guard end - start <= ShortAnswers.longest else {
      return code(text.extracting(start..<end), column, version)
    }
    let key = ShortAnswers.key(text, from: start, to: end)
    let known = short[version].code(key, column)
    if known != 0 { return known }
    guard let new = code(text.extracting(start..<end), column, version) else { return nil }
    short[version].remember(key, column, new)
    return new
  }

  /// The code of an answer; nil when it does not fit, or is not plain.
  private mutating func code(
    _ answer: Span<UInt8>, _ column: Int, _ version: Int
  ) -> UInt32? {
    if answer.count == 0 { return AnswerCode.empty }
    if !plans[version].keepsSpace[column], !hasNoSpaceAround(answer) { return nil }
    switch plans[version].kinds[column] {
    case .code:
      if let number = batch.versions[version].columns[column].texts.number(of: answer) {
        return UInt32(number) + AnswerCode.first
      }
      guard fits(answer, column, version) else { return nil }
      return UInt32(batch.versions[version].columns[column].texts.add(answer)) + AnswerCode.first
    case .anyText: return AnswerCode.present
    case .moment:
      guard let moment = quickMoment(answer) else { return nil }
      if column == plans[version].timeColumn { time = moment }
      return AnswerCode.present
    case .other: return fits(answer, column, version) ? AnswerCode.present : nil
    }
  }

  private func fits(_ answer: Span<UInt8>, _ column: Int, _ version: Int) -> Bool {
    let question = plans[version].outline.questions[column].question
    return plans[version].fitting.misfit(string(answer), question) == nil
  }

  private mutating func unit(_ version: Int) -> Int32 {
    guard let column = plans[version].unitColumn, codes[column] >= AnswerCode.first else {
      return -1
    }
    let number = Int(codes[column] - AnswerCode.first)
    while unitOfCode[version].count <= number { unitOfCode[version].append(nil) }
    if let known = unitOfCode[version][number] { return known }
    let unit = units[batch.versions[version].columns[column].texts.text(number)] ?? -1
    unitOfCode[version][number] = unit
    return unit
  }

  private mutating func wave(_ version: Int, _ row: FileRow) -> Int16 {
    if let column = plans[version].waveColumn, codes[column] >= AnswerCode.first {
      let texts = batch.versions[version].columns[column].texts
      return waves.wave(
        named: { texts.text(Int(self.codes[column] - AnswerCode.first)) },
        code: UInt64(codes[column]) << 16 | UInt64(version))
    }
    if let time { return waves.wave(at: time) }
    if let column = plans[version].timeColumn, codes[column] >= AnswerCode.first,
      case .code = plans[version].kinds[column]
    {
      let text = batch.versions[version].columns[column].texts
        .text(Int(codes[column] - AnswerCode.first))
      if case .date(let day) = plans[version].outline.questions[column].question.value(of: text) {
        return waves.wave(day)
      }
    }
    return (row.end ?? row.start).map { waves.wave(at: $0) } ?? -1
  }
}
