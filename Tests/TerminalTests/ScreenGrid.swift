import Diagnostics

/// A small terminal: takes what a program writes and holds what a person would see.
final class ScreenGrid {
  struct Cell: Equatable {
    /// Empty for the second half of a wide letter.
    var letter: String
    /// The parameters of `SGR` in force.
    var ink: String
  }

  private(set) var width: Int
  private(set) var height: Int
  /// Everything ever shown, the screen last.
  private var lines: [[Cell]] = [[]]
  /// Whether a line goes on in the next one because it was broken.
  private var isBroken: [Bool] = [false]
  private var top = 0
  private var row = 0
  private var column = 0
  private var ink = "0"
  private(set) var isCursorSeen = true
  private(set) var takesPastes = false
  /// Sequences that this terminal does not know, and letters that went beyond the last column.
  private(set) var complaints: [String] = []

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  // MARK: What a person sees

  /// The rows of the screen without spaces at their ends, down to the last that holds anything.
  var screen: [String] { texts(from: top) }
  var transcript: [String] { texts(from: 0) }
  var cursor: (row: Int, column: Int) { (row - top, column) }

  private func texts(from first: Int) -> [String] {
    var texts = lines[first...].map { line -> String in
      var text = line.map(\.letter).joined()
      while text.last == " " { text.removeLast() }
      return text
    }
    while texts.last?.isEmpty == true { texts.removeLast() }
    return texts
  }

  /// A letter for each column that is set off.
  var inks: [String] {
    lines[top...].map { line in
      var text = line.map { Self.signs[$0.ink] ?? "?" }.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }
  private static let signs = ["0": " ", "1": "b", "2": "f", "1;31": "!", "1;36": "m"]

  // MARK: Writing

  func write(_ text: String) {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first {
      switch first {
      case "\u{1B}": sequence(&scalars)
      case "\r":
        column = 0
        scalars.removeFirst()
      case "\n":
        lineFeed()
        scalars.removeFirst()
      default:
        let run = scalars.prefix { $0.value >= 0x20 && $0.value != 0x7F }
        if run.isEmpty {
          complaints.append("control \(first.value)")
          scalars.removeFirst()
        }
        scalars.removeFirst(run.count)
        for letter in String(String.UnicodeScalarView(run)) { put(letter) }
      }
    }
  }

  private func put(_ letter: Character) {
    let wide = displayWidth(String(letter))
    if column + wide > width {
      complaints.append("beyond the last column: \(letter)")
      return
    }
    if wide == 0 {
      if column > 0 { lines[row][column - 1].letter.append(letter) }
      return
    }
    while lines[row].count < column + wide { lines[row].append(Cell(letter: " ", ink: "0")) }
    lines[row][column] = Cell(letter: String(letter), ink: ink)
    if wide == 2 { lines[row][column + 1] = Cell(letter: "", ink: ink) }
    column += wide
  }

  private func lineFeed() {
    row += 1
    while lines.count <= row { addLine() }
    top = max(top, row - height + 1)
  }

  private func addLine() {
    lines.append([])
    isBroken.append(false)
  }

  private func sequence(_ scalars: inout Substring.UnicodeScalarView) {
    let body = scalars.dropFirst(2).prefix { (0x20...0x3F).contains($0.value) }
    guard scalars.dropFirst().first == "[",
      let final = scalars.dropFirst(2 + body.count).first
    else {
      complaints.append("half a sequence")
      scalars.removeFirst()
      return
    }
    scalars.removeFirst(3 + body.count)
    obey(final, String(String.UnicodeScalarView(body)))
  }

  private func obey(_ final: Unicode.Scalar, _ body: String) {
    let count = Int(body) ?? 1
    switch (final, body) {
    case ("A", _): row = max(top, row - count)
    case ("C", _): column = min(width - 1, column + count)
    case ("K", ""): lines[row].removeLast(max(0, lines[row].count - column))
    case ("J", ""):
      lines[row].removeLast(max(0, lines[row].count - column))
      lines.removeLast(lines.count - row - 1)
      isBroken.removeLast(isBroken.count - row - 1)
    case ("J", "2"): for place in lines.indices.dropFirst(top) { lines[place] = [] }
    case ("H", ""): (row, column) = (top, 0)
    case ("m", _): ink = body
    case ("h", "?25"): isCursorSeen = true
    case ("l", "?25"): isCursorSeen = false
    case ("h", "?2004"): takesPastes = true
    case ("l", "?2004"): takesPastes = false
    default: complaints.append("ESC [ \(body) \(final)")
    }
  }

  // MARK: Another size

  /// - Parameter breaks: lines that are too long go on in the next row, and are joined again when
  ///   there is room; else they are cut.
  func resize(width: Int, height: Int, breaks: Bool) {
    self.width = width
    self.height = height
    if breaks { breakAnew() } else { lines = lines.map { Array($0.prefix(width)) } }
    column = min(column, width - 1)
    top = max(0, min(lines.count, max(row + 1, lines.count)) - height)
    if row < top { top = row }
    top = max(top, row - height + 1)
  }

  private func breakAnew() {
    var (whole, at): ([[Cell]], (line: Int, column: Int)) = ([], (0, 0))
    for (place, line) in lines.enumerated() {
      let goesOn = place > 0 && isBroken[place - 1]
      if !goesOn { whole.append([]) }
      if place == row { at = (whole.count - 1, whole[whole.count - 1].count + column) }
      whole[whole.count - 1] += line
    }
    (lines, isBroken) = ([], [])
    for (place, line) in whole.enumerated() {
      let first = lines.count
      var rest = line[...]
      repeat {
        lines.append(Array(rest.prefix(width)))
        rest = rest.dropFirst(width)
        isBroken.append(!rest.isEmpty)
      } while !rest.isEmpty
      if place == at.line {
        row = first + at.column / width
        column = at.column % width
        while lines.count <= row { addLine() }
      }
    }
  }
}
