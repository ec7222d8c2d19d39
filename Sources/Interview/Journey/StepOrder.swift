import SurveyModel

/// Where each step comes among all that could ever be, whatever is asked now: a list of numbers,
/// smaller first, compared place by place.
///
/// Each question and repeat has its number in the document. Inside a repeat the repeat's own number
/// and that of the instance stand before it; "one more?" comes after every instance there could be.
struct StepOrder: Sendable {
  private var numbers: [String: Int] = [:]
  /// The repeats around each question and repeat, outermost first.
  private var around: [String: [String]] = [:]

  init(_ survey: Survey) { visit(survey.items, []) }

  private mutating func visit(_ items: [Item], _ repeats: [String]) {
    for item in items {
      numbers[item.name] = numbers.count
      around[item.name] = repeats
      switch item {
      case .question: break
      case .group(let group): visit(group.items, repeats)
      case .repeat(let group): visit(group.items, repeats + [group.name])
      }
    }
  }

  /// Nil for a step that this survey does not have.
  func of(_ step: StepID) -> [Int]? {
    switch step {
    case .question(let key): path(key.question, key.instances)
    case .more(let key): path(key.name, key.outer).map { $0 + [.max] }
    }
  }

  /// Where an instance of a repeat begins.
  func start(of key: RepeatKey, at instance: Int) -> [Int] {
    (path(key.name, key.outer) ?? []) + [instance]
  }

  private func path(_ name: String, _ instances: [Int]) -> [Int]? {
    guard let number = numbers[name], let repeats = around[name] else { return nil }
    let outer = zip(repeats, instances).flatMap { [numbers[$0] ?? 0, $1] }
    return outer + [number]
  }
}
