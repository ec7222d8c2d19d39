import Diagnostics
import Interview
import SurveyModel
import Terminal
import Testing

@Suite struct `A screen` {
  @Test func `survives a paste of 10 kB`() {
    let text = String(repeating: "Pitkä vastaus äöå 图 ", count: 420)
    let shown = ask(
      ScreenSamples.text(), [.keys(Press.pasted(text)), .look, .keys("\r")], width: 60)
    #expect(shown.reply == .typed(trimmed(text)))
    #expect(text.utf8.count > 10_000)
    #expect(shown.last.count < 24)
    #expect(shown.device.grid.complaints == [])
  }

  @Test func `makes one line of a paste of several`() {
    let pasted = Press.pasted("ensimmäinen\r\ntoinen\n")
    let shown = ask(ScreenSamples.text(), [.keys(pasted), .look, .keys("\r")])
    #expect(shown.reply == .typed("ensimmäinen toinen"))
  }

  @Test func `joins letters that were split between reads`() {
    let family = Array("👩‍👩‍👧ö".utf8)
    for place in 1..<family.count {
      let shown = ask(
        ScreenSamples.text(),
        [.bytes(Array(family[..<place])), .pause, .bytes(Array(family[place...])), .keys("\r")])
      #expect(shown.reply == .typed("👩‍👩‍👧ö"), "\(place)")
    }
  }

  @Test(arguments: [true, false])
  func `is whole again after another size, in the middle of typing`(breaks: Bool) {
    for (width, height) in [(40, 24), (20, 12), (120, 40), (80, 8), (81, 24)] {
      let shown = ask(
        ScreenSamples.wait(),
        [
          .keys("12"), .look, .resize(width, height, breaks: breaks), .look, .keys("3"), .look,
          .keys("\r"),
        ])
      #expect(shown.reply == .typed("123"))
      #expect(shown.device.grid.complaints == [])
      let fresh = ask(
        ScreenSamples.wait(), [.keys("123"), .look, .keys("\r")], width: width, height: height)
      #expect(
        shown.last.suffix(fresh.last.count - 1) == fresh.last.suffix(fresh.last.count - 1),
        "\(width)×\(height)")
      if breaks {
        #expect(shown.device.grid.transcript.filter { $0.hasPrefix("> ") }.isEmpty)
      }
    }
  }

  @Test(arguments: [(20, 24), (20, 6), (12, 8), (8, 4), (60, 5)])
  func `shows the line that is typed however small it is`(_ width: Int, _ height: Int) {
    let prompts = [
      ScreenSamples.wait(stored: "12"), ScreenSamples.greeted(), ScreenSamples.channels(),
      ScreenSamples.order(), ScreenSamples.units(),
    ]
    for prompt in prompts {
      let shown = ask(
        prompt, [.keys("k"), .look, .keys(Press.down), .look, .keys(Press.pageDown), .look],
        width: width, height: height, problem: ScreenSamples.tooLong)
      #expect(shown.device.grid.complaints == [])
      for (screen, cursor) in zip(shown.device.looks, shown.device.cursors) {
        #expect(screen.count <= height)
        #expect(screen.allSatisfy { displayWidth($0) <= width })
        #expect(screen[cursor.row].hasPrefix("> "))
      }
    }
  }

  @Test func `keeps the marked choice in sight`() {
    let prompt = ScreenSamples.units()
    var steps: [ScriptedScreen.Step] = []
    for _ in 0..<130 { steps += [.keys(Press.down), .look] }
    for _ in 0..<20 { steps += [.keys(Press.pageUp), .look] }
    let shown = ask(prompt, steps, height: 12)
    #expect(shown.device.looks.allSatisfy { $0.contains { $0.hasPrefix("› ( )") } })
    #expect(shown.device.looks[60].contains { $0.contains("↑ ") && $0.contains("lisää") })
    #expect(shown.device.looks[60].contains { $0.contains("↓ ") && $0.contains("lisää") })
  }

  @Test func `leaves a transcript of questions and answers`() {
    let shown = onScreen([.keys("12\r"), .keys("2\r"), .keys("\r")]) { front in
      front.open(title: "Käynti")
      _ = front.ask(ScreenSamples.wait(), problem: nil)
      _ = front.ask(ScreenSamples.greeted(), problem: nil)
      _ = front.ask(ScreenSamples.text(), problem: nil)
      front.close()
    }
    let transcript = shown.device.grid.transcript
    #expect(transcript.first == "Käynti")
    #expect(
      transcript.suffix(8).map { $0 } == [
        "7/31 Kuinka kauan odotit palvelua?", "     → 12 min", "",
        "7/31 Tervehdittiinkö sinua?", "     → Ei", "", "7/31 Mitä huomasit?", "     → (tyhjä)",
      ])
  }

  @Test func `takes what was typed ahead`() {
    let shown = onScreen([.keys("12\r2\rhyvä\r")]) { front in
      [ScreenSamples.wait(), ScreenSamples.greeted(), ScreenSamples.text()].map {
        front.ask($0, problem: nil)
      }
    }
    #expect(shown.reply == [.typed("12"), .chosen(["no"]), .typed("hyvä")])
  }

  @Test func `explains the mark of required answers once`() {
    let shown = onScreen([.look, .keys("1\r"), .look, .keys("1\r")]) { front in
      _ = front.ask(ScreenSamples.wait(), problem: nil)
      _ = front.ask(ScreenSamples.greeted(), problem: nil)
    }
    #expect(shown.device.looks[0].contains("  * tähän tarvitaan vastaus"))
    #expect(!shown.device.looks[1].contains("  * tähän tarvitaan vastaus"))
    #expect(shown.device.looks[1].contains("Tervehdittiinkö sinua? *"))
  }

  @Test func `stops and comes back`() {
    for stop in [ScriptedScreen.Step.keys(Press.control("z")), .suspended] {
      let shown = ask(
        ScreenSamples.wait(), [.keys("1"), stop, .look, .resumed, .look, .keys("2\r")])
      #expect(shown.device.suspensions == 1)
      #expect(shown.device.looks[0] == shown.device.looks[1])
      #expect(shown.device.looks[0].contains { $0 == "> 1" })
      #expect(shown.reply == .typed("12"))
    }
  }

  @Test func `is drawn anew at Ctrl-L`() {
    let shown = ask(
      ScreenSamples.wait(), [.keys("1"), .look, .keys(Press.control("l")), .look, .keys("\r")])
    #expect(shown.device.looks[1].suffix(5) == shown.device.looks[0].suffix(5))
    #expect(shown.device.looks[1].first?.hasPrefix("kysymys 7/31") == true)
  }

  @Test func `gives the terminal back`() {
    let shown = onScreen([.keys("1"), .keys(Press.control("c"))], colour: true) { front in
      front.open(title: "Käynti")
      let reply = front.ask(ScreenSamples.wait(), problem: ScreenSamples.tooLong)
      front.close()
      return reply
    }
    #expect(shown.reply == .wish(.interrupted))
    #expect(!shown.device.isOpen)
    #expect(shown.device.grid.isCursorSeen)
    #expect(!shown.device.grid.takesPastes)
    #expect(shown.device.grid.cursor.column == 0)
    #expect(!shown.device.grid.transcript.contains { $0.hasPrefix("> ") })
  }

  @Test func `cannot be steered by a label or an answer`() {
    let order = "\u{1B}[2J\u{9B}1m\u{202E}\r"
    let prompt = ScreenSamples.prompt(
      .one([QuestionPrompt.Option(name: "a", label: "a" + order)]), label: Trilingual("q" + order),
      hint: Trilingual(order), unit: order, stored: "a", shown: order, earlier: Trilingual(order))
    let shown = onScreen([
      .keys(Press.pasted(order)), .look, .keys(Press.control("u")), .keys("\r"),
    ]) { front in
      front.open(title: order)
      front.tell(Telling(label: order, hint: order, answer: order))
      front.say(Remark(Trilingual(order), isProblem: true))
      return front.ask(prompt, problem: Remark(Trilingual(order), why: Trilingual(order)))
    }
    #expect(shown.reply == .keep)
    #expect(shown.device.grid.complaints == [])
  }
}
