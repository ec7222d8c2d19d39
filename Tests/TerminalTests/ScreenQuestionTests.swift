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
