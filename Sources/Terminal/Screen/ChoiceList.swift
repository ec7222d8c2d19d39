/// Choices to pick from: typed letters leave those that fit, arrows mark one, picking follows the
/// kind of the question.
package struct ChoiceList: Sendable, Hashable {
  package enum Picking: Sendable, Hashable { case one, several, ranking }

  package let options: [QuestionPrompt.Option]
  package let picking: Picking
  /// What is typed to find a choice.
  package private(set) var filter = LineEditor()
  /// Places in `options`, in the order they were picked.
  package private(set) var picked: [Int]
  /// The rows that fit what is typed: places in `options`, the best first.
  package private(set) var rows: [Int]
  /// A place in `rows`; nil while nothing is marked, so that Enter alone answers nothing.
  package private(set) var marked: Int?

  package init(_ options: [QuestionPrompt.Option], picking: Picking, stored: [String]) {
    self.options = options
    self.picking = picking
    rows = Array(options.indices)
    picked = stored.compactMap { name in options.firstIndex { $0.name == name } }
    marked = picked.first
  }

  /// The names of what is picked, in the order it was picked.
  package var names: [String] { picked.map { options[$0].name } }
  /// The option that the mark is on.
  package var current: Int? { marked.map { rows[$0] } }

  /// Digits pick where they say nothing else: fewer than ten choices, whose names are no numbers.
  package var hasNumberKeys: Bool {
    options.count < 10 && !options.contains { Int($0.name) != nil }
  }

  /// - Parameter page: how many rows are in sight.
  /// - Returns: false when the key means nothing here.
  package mutating func press(_ key: Key, page: Int) -> Bool {
    switch key {
    case .up: step(-1)
    case .down: step(1)
    case .pageUp: step(-max(1, page))
    case .pageDown: step(max(1, page))
    case .home where filter.isEmpty: marked = rows.isEmpty ? nil : 0
    case .end where filter.isEmpty: marked = rows.isEmpty ? nil : rows.count - 1
    case .moveUp: move(-1)
    case .moveDown: move(1)
    case .text("+") where canMove: move(-1)
    case .text("-") where canMove: move(1)
    case .text(" ") where picking != .one: toggleCurrent()
    case .text(" ") where filter.isEmpty: break
    case .text(let digit) where filter.isEmpty && hasNumberKeys && option(at: digit) != nil:
      marked = option(at: digit)
      if picking != .one { toggleCurrent() }
    case .control("u") where filter.isEmpty && picking != .one: picked = []
    case .escape where !filter.isEmpty: clearFilter()
    default: return type(key)
    }
    return true
  }

  /// Picks the marked choice, or takes it back.
  package mutating func toggleCurrent() {
    guard let current else { return }
    if let place = picked.firstIndex(of: current) {
      picked.remove(at: place)
    } else if picking == .one || options[current].standsAlone {
      picked = [current]
    } else {
      picked = picked.filter { !options[$0].standsAlone } + [current]
    }
    clearFilter()
  }

  /// Empties what is typed; the mark stays on its choice.
  package mutating func clearFilter() {
    let stays = current
    filter = LineEditor()
    rows = Array(options.indices)
    marked = stays
  }

  // MARK: Typing

  private mutating func type(_ key: Key) -> Bool {
    let before = filter.text
    guard filter.press(key) else { return false }
    if filter.text != before { find() }
    return true
  }

  private mutating func find() {
    let wanted = filter.text.split(separator: " ").joined(separator: " ")
    guard !wanted.isEmpty else {
      rows = Array(options.indices)
      marked = nil
      return
    }
    let found = options.indices.compactMap { place in
      fit(wanted, label: options[place].label, name: options[place].name).map { (place, $0) }
    }
    rows = found.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    marked = rows.isEmpty ? nil : 0
  }

  private func option(at digit: Character) -> Int? {
    guard digit.isASCII, let number = digit.wholeNumberValue, options.indices.contains(number - 1)
    else { return nil }
    return number - 1
  }

  // MARK: Moving

  private mutating func step(_ by: Int) {
    guard !rows.isEmpty else { return }
    let from = marked ?? (by > 0 ? -1 : rows.count)
    marked = min(max(from + by, 0), rows.count - 1)
  }

  private var canMove: Bool {
    guard picking == .ranking, filter.isEmpty, let current else { return false }
    return picked.contains(current)
  }

  /// Gives the marked choice a better or worse rank.
  private mutating func move(_ by: Int) {
    guard picking == .ranking, let current, let rank = picked.firstIndex(of: current),
      picked.indices.contains(rank + by)
    else { return step(by) }
    picked.swapAt(rank, rank + by)
  }
}
