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

  // Questions are large, so they are looked at where they are and not taken out.
  package func value(_ name: String) -> Value {
    guard let position = outline.position(of: name) else { return .empty }
    let shared = sharedRepeats(position)
    guard shared == outline.questions[position].repeats.count else {
      return values(name).first ?? .empty
    }
    return typed(position, AnswerKey(name, Array(instances.prefix(shared))))
  }

  package func values(_ name: String) -> [Value] {
    guard let position = outline.position(of: name) else { return [] }
    let shared = sharedRepeats(position)
    let fixed = Array(instances.prefix(shared))
    return response.instances(of: outline.questions[position].repeats[shared...], within: fixed)
      .map { typed(position, AnswerKey(name, $0)) }
  }

  /// How many of the repeats around a question hold the expression too.
  private func sharedRepeats(_ position: Int) -> Int {
    zip(outline.questions[position].repeats, repeats).prefix { $0 == $1 }.count
  }

  /// An answer as a value. Sentinel numbers stand for no figure, so they are empty.
  private func typed(_ position: Int, _ key: AnswerKey) -> Value {
    guard let text = response.answers[key], !text.isEmpty else { return .empty }
    return outline.questions[position].question.value(of: text)
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
