import Terminal
import Testing

@Suite struct `Keys from bytes` {
  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    let keys = decoder.feed(bytes)
    return keys + decoder.flush()
  }

  private func letters(_ text: String) -> [Key] { text.map(Key.text) }

  @Test(arguments: ["abc", "Päijät-Häme åÅ", "Pa\u{308}", "図書館", "👩‍👩‍👧 🇫🇮", "1–2 €"])
  func `are letters`(_ text: String) { #expect(keys(text) == letters(text)) }

  @Test(
    arguments: [
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{8}", .backspace), ("\u{7F}", .backspace),
      ("\u{1}", .control("a")), ("\u{3}", .control("c")), ("\u{4}", .control("d")),
      ("\u{C}", .control("l")), ("\u{17}", .control("w")), ("\u{1A}", .control("z")),
      ("\u{1B}", .escape), ("\u{1B}\u{1B}", .escape), ("\u{1B}[Z", .backTab),
      ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down),
      ("\u{1B}[C", .right), ("\u{1B}OD", .left), ("\u{1B}[1;2A", .moveUp),
      ("\u{1B}[1;5B", .moveDown),
      ("\u{1B}[1;6A", .moveUp), ("\u{1B}[a", .moveUp), ("\u{1B}Ob", .moveDown),
      ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;5D", .wordLeft), ("\u{1B}Od", .wordLeft),
      ("\u{1B}[1;2D", .left), ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home),
      ("\u{1B}[7~", .home), ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end),
      ("\u{1B}[8~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[3;5~", .delete), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6~", .pageDown), ("\u{1B}OM", .enter),
    ] as [(String, Key)])
  func `are those of xterm, the VT220, rxvt and the console`(_ text: String, _ key: Key) {
    #expect(keys(text) == [key])
    #expect(keys(text + "x").last == .text("x") || text.hasSuffix("\u{1B}"))
  }

  @Test(arguments: [
    "\u{1B}a", "\u{1B}ä", "\u{1B}\r", "\u{1B}[1;3A", "\u{1B}[1;9D", "\u{1B}[15~", "\u{1B}OP",
    "\u{1B}[[A", "\u{1B}[?1;2c", "\u{1B}[>0;276;0c", "\u{1B}[24;80R", "\u{1B}]0;title\u{7}",
    "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[27;5;99~", "\u{1B}[99;5u",
    "\u{1B}[I", "\u{0}", "\u{1C}", "\u{9B}",
  ])
  func `are none where a sequence means nothing here`(_ text: String) {
    #expect(keys("a" + text + "z") == letters("az"))
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xE2, 0x82], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80], [0x80, 0xBF],
    ] as [[UInt8]])
  func `are none where bytes are no letters`(_ bytes: [UInt8]) {
    #expect(keys([0x61] + bytes + [0x7A]) == letters("az"))
  }

  @Test func `are the same however the bytes are split`() {
    let text =
      "aä\u{1B}[1;5B図\u{1B}OHe\r" + Press.pasted("x\r\ny\tö\u{1B}[A\u{1B}") + "\u{1B}]0;t\u{1B}\\"
      + "\u{1B}[Zå\u{3}"
    let bytes = Array(text.utf8)
    let whole = keys(bytes)
    #expect(whole.contains(.paste("x\ny ö[A")))
    for first in 1..<bytes.count {
      for second in first...bytes.count {
        var decoder = KeyDecoder()
        var made = decoder.feed(bytes[..<first])
        made += decoder.feed(bytes[first..<second])
        made += decoder.feed(bytes[second...])
        #expect(made == whole, "\(first), \(second)")
        guard made == whole else { return }
      }
    }
  }

  @Test func `wait for the rest of a letter as long as it takes`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xC3]) == [])
    #expect(!decoder.isWaiting)
    #expect(decoder.flush() == [])
    #expect(decoder.feed([0xA4]) == [.text("ä")])
  }

  @Test func `tell Esc from the beginning of a sequence by time`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isWaiting)
    #expect(decoder.feed([0x1B]) + decoder.feed([0x5B]) == [])
    #expect(decoder.flush() == [])
    #expect(decoder.feed([0x41]) == [.text("A")])
  }

  @Test func `let Ctrl-C out of everything that has no end`() {
    for beginning in ["\u{1B}[200~abc", "\u{1B}]0;abc", "\u{1B}[1;", "\u{1B}"] {
      #expect(keys(beginning + "\u{3}") == [.control("c")], "\(beginning.debugDescription)")
    }
  }

  @Test func `never fail, and never leave anything but letters in letters`() {
    var seed: UInt64 = 20_261_122
    func random(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % below
    }
    let pieces = ["\u{1B}", "[", "O", "2", "00", "~", ";", "ä", "\u{301}", "a", "\u{7}", "\r"]
      .map { Array($0.utf8) }
    for _ in 0..<2000 {
      var decoder = KeyDecoder()
      for _ in 0..<random(12) {
        let bytes = random(4) == 0 ? [UInt8(random(256))] : pieces[random(pieces.count)]
        for case .text(let letter) in decoder.feed(bytes) + (random(5) == 0 ? decoder.flush() : [])
        {
          #expect(
            letter.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
            "seed 20261122")
        }
      }
    }
  }
}
