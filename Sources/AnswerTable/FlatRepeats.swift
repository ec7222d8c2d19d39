import SurveyModel

/// Where in the repeats of a response a walk is, and what stands in their instances.
struct FlatRepeats {
  /// The repeats around, outermost first, and which instance of each.
  private(set) var repeats: [Int] = []
  private var instances: [Int] = []
  /// The open groups (−1) and repeats.
  private var open: [Int] = []
  private var counts: [Instance: Int] = [:]
  private var met: Set<Instance> = []
  private(set) var answers: [(column: Int, instances: [Int], text: String)] = []

  /// A repeat (or question) within instances of those around it.
  private struct Instance: Hashable {
    let number: Int
    let outer: [Int]
  }

  var isAtTop: Bool { open.isEmpty }
  /// Outside of all repeats.
  var isOutside: Bool { repeats.isEmpty }

  /// Begins with another response.
  mutating func begin() {
    repeats.removeAll(keepingCapacity: true)
    instances.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    answers.removeAll(keepingCapacity: true)
    if !counts.isEmpty { counts.removeAll(keepingCapacity: true) }
    if !met.isEmpty { met.removeAll(keepingCapacity: true) }
  }

  mutating func enterGroup() { open.append(-1) }

  /// Enters the next instance of a repeat; false when it does not belong here.
  mutating func enter(_ number: Int, within around: [Int]) -> Bool {
    guard around == repeats else { return false }
    let count = counts[Instance(number: number, outer: instances), default: 0]
    counts[Instance(number: number, outer: instances)] = count + 1
    open.append(number)
    repeats.append(number)
    instances.append(count)
    return true
  }

  mutating func leave() {
    guard let last = open.popLast(), last >= 0 else { return }
    repeats.removeLast()
    instances.removeLast()
  }

  /// Notes an answer; a text that is not kept is nil. False when the question has one here already.
  mutating func add(_ text: String?, to column: Int) -> Bool {
    guard met.insert(Instance(number: column, outer: instances)).inserted else { return false }
    if let text { answers.append((column, instances, text)) }
    return true
  }

  /// - Parameter names: of the repeats.
  func counts(_ names: [String]) -> [RepeatKey: Int] {
    Dictionary(
      uniqueKeysWithValues: counts.map { (RepeatKey(names[$0.number], $0.outer), $1) })
  }
}

extension VersionAnswers {
  /// Adds a response with repeats.
  mutating func append(_ response: [UInt32], _ inside: FlatRepeats, _ names: [String]) -> Int {
    var codes = response
    for column in Set(inside.answers.map(\.column)) {
      let text = RepeatText.text(
        inside.answers.filter { $0.column == column }.map { ($0.instances, $0.text) })
      codes[column] = UInt32(columns[column].texts.number(of: text)) + AnswerCode.first
    }
    let counts = RepeatText.text(inside.counts(names))
    repeats.codes.append(UInt32(repeats.texts.number(of: counts)))
    return append(codes)
  }
}
