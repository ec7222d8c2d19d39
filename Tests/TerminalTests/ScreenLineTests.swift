import Diagnostics
import Terminal
import Testing

@Suite struct `A line that is typed` {
  private func line(_ keys: [Key], from text: String = "") -> LineEditor {
    var line = LineEditor(text)
    for key in keys { _ = line.press(key) }
    return line
  }

  /// With `|` for the cursor.
  private func seen(_ line: LineEditor) -> String { line.before + "|" + line.after }

  @Test(
    arguments: [
      ([.left, .text("x")], "one twx|o"),
      ([.left, .left, .right, .backspace], "one t|o"),
      ([.home, .delete], "|ne two"), ([.control("a"), .right, .text("ä")], "oä|ne two"),
      ([.home, .end], "one two|"), ([.control("a"), .control("e")], "one two|"),
      ([.wordLeft], "one |two"), ([.wordLeft, .wordLeft], "|one two"),
      ([.home, .wordRight], "one| two"), ([.home, .wordRight, .wordRight], "one two|"),
      ([.control("w")], "one |"), ([.control("w"), .control("w")], "|"),
      ([.wordLeft, .control("u")], "|two"), ([.wordLeft, .control("k")], "one |"),
      ([.wordLeft, .control("d")], "one |wo"), ([.home, .left, .backspace], "|one two"),
      ([.end, .right, .delete], "one two|"), ([.paste(" x\ny\r\n")], "one two x y|"),
      ([.paste("\n\u{1B}[2J\u{202E}\n")], "one two [2J |"),
    ] as [([Key], String)])
  func `is edited`(_ keys: [Key], _ seen: String) {
    #expect(self.seen(line(keys, from: "one two")) == seen)
  }

  @Test func `joins what arrives in parts`() {
    #expect(line([.text("a"), .text("\u{308}")]).text == "ä")
    let family = line([.text("👩\u{200D}"), .text("👩\u{200D}"), .text("👧")])
    #expect(family.text == "👩‍👩‍👧")
    #expect(family.text.count == 1)
    var shorter = family
    let isTaken = shorter.press(.backspace)
    #expect(isTaken)
    #expect(shorter.isEmpty)
  }

  @Test(arguments: [Key.up, .enter, .tab, .pageDown, .control("l"), .escape])
  func `leaves other keys alone`(_ key: Key) {
    var line = LineEditor("x")
    let isTaken = line.press(key)
    #expect(!isTaken)
    #expect(line.text == "x")
  }

  @Test(arguments: [4, 5, 10, 11, 20, 78])
  func `is never laid out wider than its room, and shows its cursor`(_ width: Int) {
    let text = "Odotin 図書館 👩‍👩‍👧 tiskillä hyvin pitkään, koska jonossa oli muita"
    var line = LineEditor(text)
    for _ in 0...text.count {
      let (seen, cursor) = line.layout(width: width)
      #expect(displayWidth(seen) <= width)
      #expect(cursor < width)
      let under = letter(at: cursor, of: seen)
      #expect(under == line.after.first || under == "…", "\(line.before.count)")
      _ = line.press(.left)
    }
  }

  private func letter(at column: Int, of text: String) -> Character? {
    var before = 0
    return text.first { letter in
      defer { before += displayWidth(String(letter)) }
      return before == column
    }
  }

  @Test func `stays as it is while it fits`() {
    let (seen, cursor) = LineEditor("äö").layout(width: 20)
    #expect(seen == "äö")
    #expect(cursor == 2)
  }
}
