import Diagnostics
import Interview
import SurveyModel
import Terminal
import Testing

@Suite struct `A question on the screen` {
  private let wait = ScreenSamples.wait()
  private let greeted = ScreenSamples.greeted()
  private let channels = ScreenSamples.channels()

  @Test func `takes what is typed`() {
    #expect(ask(wait, typing: "12\r") == .typed("12"))
    #expect(ask(wait, typing: "1", "3", Press.left, "2", Press.enter) == .typed("123"))
    #expect(ask(wait, typing: "\r") == .keep)
    #expect(ask(wait, typing: "-\r") == .skip)
    #expect(ask(wait, typing: "-5\r") == .typed("-5"))
    #expect(ask(ScreenSamples.text(), typing: "\\<\r") == .typed("<"))
    #expect(ask(ScreenSamples.text(), typing: ":-)\r") == .typed(":-)"))
  }

  @Test func `keeps what stands, or mends it`() {
    let known = ScreenSamples.text(stored: "Hyvä")
    #expect(ask(known, typing: "\r") == .keep)
    #expect(ask(known, typing: "\t palvelu\r") == .typed("Hyvä palvelu"))
    #expect(ask(known, typing: "-\r") == .skip)
    #expect(ask(known, typing: "Huono", Press.control("u"), "\r") == .keep)
  }

  @Test(
    arguments: [
      (["<\r"], .back), ([Press.shiftTab], .back), ([Press.left], .back), ([":w\r"], .leave),
      ([":q\r"], .discard), ([":o\r"], .overview), ([":12\r"], .jump(12)),
      ([":sv\r"], .language(.sv)), ([Press.control("c")], .interrupted),
      ([Press.control("d")], .interrupted), (["abc", Press.control("c")], .interrupted),
      (["a", Press.backspace, Press.left], .back),
    ] as [([String], Wish)])
  func `hears wishes, whatever it is that is asked`(_ keys: [String], _ wish: Wish) {
    for prompt in [wait, greeted, channels, ScreenSamples.order(), ScreenSamples.units()] {
      #expect(ask(prompt, keys.map(ScriptedScreen.Step.keys)).reply == .wish(wish))
    }
  }

  @Test func `is left when the terminal is gone`() {
    #expect(ask(wait, typing: "12") == .wish(.interrupted))
  }

  @Test func `does not take Ctrl-D for an end where something is typed`() {
    #expect(ask(wait, typing: "12", Press.home, Press.control("d"), "\r") == .typed("2"))
    #expect(ask(wait, typing: "12", Press.control("d"), "\r") == .typed("12"))
  }

  @Test func `takes one choice`() {
    #expect(ask(greeted, typing: "2\r") == .chosen(["no"]))
    #expect(ask(greeted, typing: Press.down + Press.down + "\r") == .chosen(["no"]))
    #expect(ask(greeted, typing: "kyl\r") == .chosen(["yes"]))
    #expect(ask(greeted, typing: "\r") == .keep)
    #expect(ask(ScreenSamples.greeted(stored: "no"), typing: "\r") == .keep)
    #expect(ask(ScreenSamples.greeted(stored: "no"), typing: Press.up + "\r") == .chosen(["yes"]))
    #expect(ask(ScreenSamples.greeted(stored: "no"), typing: "-\r") == .skip)
    #expect(ask(ScreenSamples.greeted(stored: "gone"), typing: "\r") == .keep)
    #expect(ask(ScreenSamples.scale(), typing: "1\r") == .chosen(["1"]))
    #expect(ask(ScreenSamples.scale(), typing: "10\r") == .chosen(["10"]))
  }

  @Test func `takes several choices in the order they were picked`() {
    #expect(ask(channels, typing: "31\r") == .chosen(["web", "desk"]))
    #expect(
      ask(channels, typing: Press.down, " ", Press.down, " \r") == .chosen(["desk", "phone"]))
    #expect(ask(channels, typing: "14\r") == .chosen(["none"]))
    #expect(ask(channels, typing: "puh\r", "verk\r", "\r") == .chosen(["phone", "web"]))
    #expect(ask(channels, typing: "puh\r", "puh\r", "\r") == .chosen(["phone"]))
    #expect(ask(channels, typing: "\r") == .keep)
    let known = ScreenSamples.channels(stored: "desk web")
    #expect(ask(known, typing: "\r") == .keep)
    #expect(ask(known, typing: "2\r") == .chosen(["desk", "web", "phone"]))
    #expect(ask(known, typing: "13\r") == .skip)
    #expect(ask(known, typing: Press.control("u"), "\r") == .skip)
  }

  @Test func `takes a ranking`() {
    let order = ScreenSamples.order()
    #expect(ask(order, typing: "312\r") == .chosen(["web", "desk", "phone"]))
    #expect(
      ask(order, typing: "312" + Press.controlUp + "\r") == .chosen(["web", "phone", "desk"]))
    #expect(ask(order, typing: "312", Press.home, "-\r") == .chosen(["web", "phone", "desk"]))
    #expect(ask(ScreenSamples.order(stored: "web desk phone"), typing: "\r") == .keep)
  }

  @Test func `finds one of 113 with a few letters`() {
    let shown = ask(
      ScreenSamples.units(), [.keys("hämy"), .look, .keys("lä, kir"), .look, .keys("\r")])
    guard case .chosen(let names) = shown.reply else {
      Issue.record("\(shown.reply)")
      return
    }
    #expect(names.count == 1)
    #expect(shown.device.looks[0].contains { $0.contains("> hämy   13 / 113") })
    #expect(shown.device.looks.allSatisfy { $0.count < 24 })
  }

  @Test func `says so when nothing fits`() {
    let shown = ask(ScreenSamples.units(), [.keys("qq"), .look, .keys("\r"), .look])
    #expect(shown.reply == .wish(.interrupted))
    #expect(shown.device.looks[0].contains { $0.contains("! mikään vaihtoehto ei täsmää") })
  }

  @Test func `explains itself, and stays`() {
    let shown = ask(wait, [.keys("?\r"), .look, .keys("5\r")])
    #expect(shown.reply == .typed("5"))
    #expect(shown.last.contains { $0.contains("Aika alkaa siitä, kun tulet tiskille.") })
    #expect(shown.last.contains { $0.contains(":w lopettaa ja säilyttää luonnoksen") })
    #expect(shown.last.contains { $0.hasPrefix(">") })
  }

  @Test func `tells of a word that nobody knows`() {
    let shown = ask(wait, [.keys(":x\r"), .look, .keys(Press.escape), .pause, .keys("5\r")])
    #expect(shown.reply == .typed("5"))
    #expect(shown.last.contains { $0.hasPrefix("! tätä ei tunneta") })
  }
}

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

@Suite struct `What the program asks itself` {
  private func answer(_ keys: String, usual: Bool?) -> DecisionReply {
    decide(Decision(question: Trilingual("?"), usual: usual), [.keys(keys)])
  }

  @Test(
    arguments: [
      ("k\r", .yes), ("Yes\r", .yes), ("j\r", .yes), ("e\r", .no), ("nej\r", .no),
      ("\r", .no), ("perhaps\r\u{15}k\r", .yes), ("<\r", .wish(.back)),
      (":w\r", .wish(.leave)), ("\u{3}", .wish(.interrupted)),
    ] as [(String, DecisionReply)])
  func `takes a word for yes or no`(_ keys: String, _ reply: DecisionReply) {
    #expect(answer(keys, usual: false) == reply)
  }

  @Test func `has to be answered where nothing is usual`() {
    #expect(answer("\r\r", usual: nil) == .wish(.interrupted))
    #expect(answer("\r", usual: true) == .yes)
  }

  @Test(
    arguments: [
      (["\r"], .done), (["k\r"], .add), (["e\r"], .done), (["poista 2\r"], .remove(1)),
      (["+"], .add), ([Press.up, "\r"], .add),
      ([Press.up, Press.up, Press.delete, Press.delete], .remove(1)),
      ([Press.up, Press.up, Press.delete, Press.up, Press.delete, Press.delete], .remove(0)),
      ([Press.up, Press.up, Press.controlUp], .move(from: 1, to: 0)),
      ([Press.up, Press.up, Press.up, Press.controlDown], .move(from: 0, to: 1)),
      ([Press.delete, "\r"], .done), ([":o\r"], .wish(.overview)), ([Press.left], .wish(.back)),
    ] as [([String], RepeatReply)])
  func `asks for one more`(_ keys: [String], _ reply: RepeatReply) {
    let steps = keys.map(ScriptedScreen.Step.keys)
    #expect(askForMore(ScreenSamples.findings, steps) == reply)
  }

  @Test func `stays with an instance that was moved`() {
    let shown = onScreen([.keys(Press.up + Press.up + Press.controlUp), .keys(Press.controlDown)]) {
      front in
      [front.askForMore(ScreenSamples.findings), front.askForMore(ScreenSamples.findings)]
    }
    #expect(shown.reply == [.move(from: 1, to: 0), .move(from: 0, to: 1)])
  }

  private func step(_ name: String) -> StepID { .question(AnswerKey(name)) }

  @Test func `lets look about`() {
    let overview = ScreenSamples.overview(problems: false)
    func reply(_ keys: String...) -> OverviewReply {
      look(at: overview, keys.map(ScriptedScreen.Step.keys))
    }
    #expect(reply("\r") == .jump(step("unit")))
    #expect(reply(Press.down + "\r") == .jump(step("greeted")))
    #expect(reply(Press.end + "\r") == .jump(step("notice")))
    #expect(reply("3\r") == .jump(step("wait")))
    #expect(reply("milloin\r") == .jump(step("visited")))
    #expect(reply("<\r") == .close)
    #expect(look(at: overview, [.keys(Press.escape), .pause]) == .close)
    #expect(reply(":4\r") == .wish(.jump(4)))
    #expect(reply("qqq\r", Press.control("c")) == .wish(.interrupted))
  }

  @Test(
    arguments: [
      ("\r", .submit), (Press.up + "\r", .jump(.question(AnswerKey("notice")))),
      ("<\r", .wish(.back)), ("hu\u{15}\r", .wish(.interrupted)),
    ] as [(String, ReviewReply)])
  func `submits what is complete`(_ keys: String, _ reply: ReviewReply) {
    #expect(review(ScreenSamples.overview(problems: false), [.keys(keys)]).reply == reply)
  }

  @Test func `leads to what stands in the way, and does not submit`() {
    let problems = ScreenSamples.overview(problems: true)
    let shown = review(problems, [.look, .keys("\r")])
    #expect(shown.reply == .jump(step("wait")))
    #expect(shown.last.contains("! 2 kohtaa on korjattava ennen tallentamista"))
    #expect(!shown.last.contains { $0.contains("Tallenna vastaus") })
    #expect(review(problems, [.keys(Press.end + "\r")]).reply == .jump(step("notice")))
  }
}
