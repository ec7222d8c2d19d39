package import Expressions

/// The rows that `pulldata` reads, and what the network's clock says. The world is passed in.
package struct ExpressionWorld: Sendable {
  package var today: CalendarDate
  package var now: Moment
  /// (table, want, key, value) → cell.
  package var pull: @Sendable (String, String, String, Value) -> Value
  package var zone: LocalZone

  package init(
    now: Moment, zone: LocalZone, pull: @escaping @Sendable (String, String, String, Value) -> Value
  ) {
    self.now = now
    self.zone = zone
    self.pull = pull
    today = zone.day(of: now)
  }
}

/// What an expression sees in a response, from one question or group of it.
package struct AnswerSurroundings: Surroundings {
  package let outline: SurveyOutline
  package let response: Response
  package let world: ExpressionWorld
  /// Where the expression stands: the instances of the repeats around it, outermost first.
  package let repeats: [String]
  package let instances: [Int]
  package let current: Value
  package let row: [String: Value]

  package init(
    outline: SurveyOutline, response: Response, world: ExpressionWorld, repeats: [String] = [],
    instances: [Int] = [], current: Value = .empty, row: [String: Value] = [:]
  ) {
    self.outline = outline
    self.response = response
    self.world = world
    self.repeats = repeats
    self.instances = instances
    self.current = current
    self.row = row
  }

  package var today: CalendarDate { world.today }
  package var now: Moment { world.now }
  package var position: Int { (instances.last ?? 0) + 1 }

  package func localDay(of moment: Moment) -> CalendarDate { world.zone.day(of: moment) }

  package func column(_ name: String) -> Value { row[name] ?? .empty }

  package func pull(
    _ want: String, from table: String, where key: String, equals value: String
  ) -> Value {
    world.pull(table, want, key, .text(value))
  }

  package func value(_ name: String) -> Value {
    guard let placed = outline[name] else { return .empty }
    let shared = zip(placed.repeats, repeats).prefix { $0 == $1 }.count
    guard shared == placed.repeats.count else { return values(name).first ?? .empty }
    return typed(placed.question, AnswerKey(name, Array(instances.prefix(shared))))
  }

  package func values(_ name: String) -> [Value] {
    guard let placed = outline[name] else { return [] }
    let shared = zip(placed.repeats, repeats).prefix { $0 == $1 }.count
    let fixed = Array(instances.prefix(shared))
    return response.instances(of: placed.repeats[shared...], within: fixed)
      .map { typed(placed.question, AnswerKey(name, $0)) }
  }

  /// An answer as a value. Sentinel numbers stand for no figure, so they are empty.
  private func typed(_ question: Question, _ key: AnswerKey) -> Value {
    guard let text = response.answers[key], !text.isEmpty else { return .empty }
    return question.value(of: text)
  }
}

extension Question {
  /// The value of a stored answer; a sentinel or a text that does not fit the type is empty.
  package func value(of text: String) -> Value {
    guard !text.isEmpty else { return .empty }
    if type == .calculate, let number = Value(answer: text, as: .decimal) { return number }
    guard let value = Value(answer: text, as: valueType) else { return .empty }
    if case .number(let number) = value, sentinel(number) != nil { return .empty }
    return value
  }
}
