import Diagnostics

/// A line that is being typed: what stands before the cursor and what after it.
package struct LineEditor: Sendable, Hashable {
  package private(set) var before: String
  package private(set) var after = ""

  package init(_ text: String = "") { before = oneLine(text) }

  package var text: String { before + after }
  package var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// - Returns: false when the key means nothing to a line.
  package mutating func press(_ key: Key) -> Bool {
    switch key {
    // A mark that comes later joins the letter that it belongs to.
    case .text(let character): before.append(character)
    case .paste(let text): before += oneLine(text)
    case .backspace: _ = before.popLast()
    case .delete, .control("d"): after = String(after.dropFirst())
    case .left: stepLeft()
    case .right: stepRight()
    case .wordLeft: after = String(leftOfWord().reversed()) + after
    case .wordRight: rightOfWord()
    case .home, .control("a"): (before, after) = ("", text)
    case .end, .control("e"): (before, after) = (text, "")
    case .control("k"): after = ""
    case .control("u"): before = ""
    case .control("w"): _ = leftOfWord()
    default: return false
    }
    return true
  }

  private mutating func stepLeft() {
    guard let last = before.popLast() else { return }
    after = String(last) + after
  }

  private mutating func stepRight() {
    guard let first = after.first else { return }
    before.append(first)
    after.removeFirst()
  }

  /// Takes away the word before the cursor, and the spaces between.
  /// - Returns: its letters, the last one first.
  private mutating func leftOfWord() -> [Character] {
    var taken: [Character] = []
    while before.last == " " { taken.append(before.removeLast()) }
    while let last = before.last, last != " " { taken.append(before.removeLast()) }
    return taken
  }

  private mutating func rightOfWord() {
    while after.first == " " { stepRight() }
    while let first = after.first, first != " " { stepRight() }
  }

  /// What of the line is seen in so many columns, and the cursor's column in it. `…` stands where
  /// more lies outside.
  package func layout(width: Int) -> (text: String, cursor: Int) {
    let width = max(4, width)
    let (wide, ahead) = (displayWidth(before), displayWidth(after))
    // The cursor needs a column of its own at the end.
    if wide + ahead < width { return (text, wide) }
    // A few letters of what comes next stay in sight.
    let room = width - 1 - min(ahead, width / 4)
    let head = wide <= room ? before : "…" + fitting(before.reversed(), room - 1).reversed()
    let left = width - displayWidth(head)
    let tail = ahead <= left ? after : fitting(after, left - 1) + "…"
    return (head + tail, displayWidth(head))
  }
}

/// As many letters from the beginning as fit.
private func fitting(_ letters: some Sequence<Character>, _ room: Int) -> String {
  var text = ""
  var width = 0
  for letter in letters {
    width += displayWidth(String(letter))
    if width > room { break }
    text.append(letter)
  }
  return text
}

/// Line ends inside become spaces; those at the ends go.
private func oneLine(_ text: String) -> String {
  shown(text.split(whereSeparator: \.isNewline).joined(separator: " "))
}
