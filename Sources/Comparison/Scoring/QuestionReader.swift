import Expressions
import SurveyModel

/// Reads the answers to one question as it was defined in one version.
struct QuestionReader {
  let placed: PlacedQuestion
  private let scale: ItemScale?
  private let codes: [String: Code]
  private let plainKey: AnswerKey

  private struct Code {
    let missing: MissingReason?
    let score: FixedDecimal?
    /// Index into the choices of the compared item.
    let position: Int?
  }

  init(_ placed: PlacedQuestion, in survey: Survey, item: ComparedItem) {
    self.placed = placed
    scale = item.isScored ? survey.scale(of: placed.question) : nil
    plainKey = AnswerKey(placed.question.name)
    let names = item.choices.isEmpty ? item.ranked : item.choices
    let positions = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let list = placed.question.list.flatMap { survey.list($0) }
    var codes: [String: Code] = [:]
    for choice in list?.choices ?? [] {
      codes[choice.name] = Code(
        missing: choice.missing, score: choice.score, position: positions[choice.name])
    }
    if placed.question.orOther, codes["other"] == nil {
      codes["other"] = Code(missing: nil, score: nil, position: positions["other"])
    }
    self.codes = codes
  }

  /// What a response says; `quotient` evaluates an indicator's parts in an instance.
  func read(_ response: Response, quotient: ([Int]) -> QuotientParts?) -> ItemReading {
    if placed.repeats.isEmpty {
      guard let text = response.answers[plainKey] else { return ItemReading(.irrelevant) }
      return read(text, quotient: quotient([]))
    }
    let instances = response.instances(of: placed.repeats)
    let readings = instances.compactMap { instance -> ItemReading? in
      guard let text = response.answers[AnswerKey(placed.question.name, instance)]
      else { return nil }
      return read(text, quotient: quotient(instance))
    }
    return .mean(of: readings)
  }

  private func read(_ text: String, quotient: QuotientParts?) -> ItemReading {
    switch placed.question.type {
    case .selectOne: one(text)
    case .selectMultiple: several(text)
    case .rank: ranking(text)
    default: number(text, quotient)
    }
  }

  private func one(_ text: String) -> ItemReading {
    guard let code = codes[text] else { return ItemReading(.missing) }
    if let reason = code.missing { return ItemReading(reason.state) }
    var reading = ItemReading(.valid)
    if let scale, let score = code.score { reading.score = scale.billionths(score) }
    reading.chosen = code.position.map { [ChoicePart(choice: $0, amount: wholeShare)] } ?? []
    return reading
  }

  private func several(_ text: String) -> ItemReading {
    let chosen = text.split(separator: " ").compactMap { codes[String($0)] }
    let applicable = chosen.filter { $0.missing == nil }
    guard !applicable.isEmpty else {
      return ItemReading(chosen.compactMap(\.missing).first?.state ?? .missing)
    }
    var reading = ItemReading(.valid)
    let scores = applicable.compactMap(\.score)
    if let scale, !scores.isEmpty { reading.score = scale.billionths(scores.reduce(.zero, +)) }
    reading.chosen = Set(applicable.compactMap(\.position)).sorted()
      .map { ChoicePart(choice: $0, amount: wholeShare) }
    return reading
  }

  private func ranking(_ text: String) -> ItemReading {
    let positions = text.split(separator: " ").compactMap { codes[String($0)]?.position }
    guard !positions.isEmpty else { return ItemReading(.missing) }
    var reading = ItemReading(.valid)
    reading.ranks = positions.enumerated()
      .map { ChoicePart(choice: $1, amount: ($0 + 1) * 1_000_000_000) }
      .sorted { $0.choice < $1.choice }
    return reading
  }

  private func number(_ text: String, _ quotient: QuotientParts?) -> ItemReading {
    let question = placed.question
    let type: ValueType = question.type == .calculate ? .decimal : question.valueType
    var reading = ItemReading(.missing)
    reading.quotient = quotient
    guard case .number(let number)? = Value(answer: text, as: type), number.isFinite else {
      return reading
    }
    if let reason = question.sentinel(number) { return ItemReading(reason.state) }
    reading.state = .valid
    reading.number = number == 0 ? 0 : number
    if let scale { reading.score = score(number).map(scale.billionths) }
    return reading
  }

  private func score(_ number: Double) -> FixedDecimal? {
    let question = placed.question
    if question.linearScore {
      let millionths = (number * 1_000_000).rounded(.toNearestOrAwayFromZero)
      return Int(exactly: millionths).map { FixedDecimal(millionths: $0) }
    }
    return question.bands.first { $0.upTo.map { number <= $0.double } ?? true }?.score
  }
}

/// One whole response, in the unit of shares.
let wholeShare = 1_000_000_000_000

extension MissingReason {
  /// A figure that nobody reported is plainly missing; the other three are told apart.
  fileprivate var state: AnswerState {
    switch self {
    case .notApplicable: .notApplicable
    case .dontKnow: .dontKnow
    case .refused: .refused
    case .notReported: .missing
    }
  }
}
