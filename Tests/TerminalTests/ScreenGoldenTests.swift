import Diagnostics
import Interview
import SurveyModel
import Terminal
import TestSupport
import Testing

/// Screens as a person sees them, with a letter below each column that is set off: b bold, f faint,
/// m marked, ! problem.
@Suite struct `Screens as they were recorded` {
  typealias Ask = @Sendable (inout ScreenFront<ScriptedScreen>, Language) -> Void

  /// What is asked, what is typed, and the looks taken.
  private static let screens: [String: (steps: [ScriptedScreen.Step], ask: Ask)] = [
    "typed": (
      [.look, .keys("12"), .look, .keys("\r"), .look, .keys("\r")],
      {
        $0.open(title: "Käynti")
        _ = $0.ask(ScreenSamples.wait($1), problem: nil)
        _ = $0.ask(ScreenSamples.wait($1, stored: "500"), problem: ScreenSamples.tooLong)
      }
    ),
    "one": (
      [
        .look, .keys(Press.down + Press.down + Press.down), .look, .keys("?\r"), .look,
        .keys("2\r"),
      ],
      { _ = $0.ask(ScreenSamples.greeted($1, stored: "yes"), problem: nil) }
    ),
    "several": (
      [.keys("13"), .look, .keys("pu"), .look, .keys("\r\r"), .look],
      {
        _ = $0.ask(ScreenSamples.channels($1), problem: nil)
        _ = $0.ask(ScreenSamples.text(), problem: nil)
      }
    ),
    "ranking": (
      [.keys("31" + Press.controlUp), .look, .keys("2\r")],
      { _ = $0.ask(ScreenSamples.order($1), problem: nil) }
    ),
    "units": (
      [.look, .keys(Press.end), .look, .keys("hamyla"), .look, .keys("q"), .look],
      { front, _ in _ = front.ask(ScreenSamples.units(), problem: nil) }
    ),
    "repeat": (
      [.look, .keys(Press.up + Press.up + Press.delete), .look],
      { front, _ in _ = front.askForMore(ScreenSamples.findings) }
    ),
    "decision": (
      [.look, .keys("perhaps\r"), .look], { front, _ in _ = front.decide(ScreenSamples.discard) }
    ),
    "surprising": (
      [.look, .keys("\r"), .look], { front, _ in _ = front.decide(ScreenSamples.surprising) }
    ),
    "overview": (
      [.look, .keys("kau"), .look],
      { front, _ in _ = front.overview(ScreenSamples.overview(problems: false)) }
    ),
    "review": (
      [.look, .keys(Press.control("c")), .look],
      {
        front, _ in
        _ = front.review(ScreenSamples.overview(problems: false))
        _ = front.review(ScreenSamples.overview(problems: true))
      }
    ),
    "telling": (
      [.look],
      {
        $0.tell(Telling(label: "Odotit 12 minuuttia.", hint: "Laskettu vastauksistasi."))
        $0.tell(Telling(label: "Kirjasto", answer: "Mäkelä, lähikirjasto 6"))
        $0.say(ScreenSamples.tooLong)
        _ = $0.ask(ScreenSamples.greeted($1), problem: nil)
      }
    ),
  ]

  @Test(arguments: screens.keys.sorted())
  func `in Finnish`(_ name: String) throws {
    var text = ""
    for width in [20, 60, 80, 120] { text += try recorded(name, width, .fi, colour: false) }
    try expectScreens(text, "\(name).fi.txt")
  }

  @Test(arguments: screens.keys.sorted())
  func `in colour, which changes nothing but colour`(_ name: String) throws {
    var text = ""
    for width in [60, 80, 120] {
      let shown = try show(name, width, .fi, colour: true)
      let plain = try show(name, width, .fi, colour: false)
      #expect(shown.looks == plain.looks)
      text += try recorded(name, width, .fi, colour: true)
    }
    try expectScreens(text, "\(name).fi.colour.txt")
  }

  @Test(arguments: screens.keys.sorted(), [Language.sv, .en])
  func `in the other languages`(_ name: String, _ language: Language) throws {
    try expectScreens(
      try recorded(name, 80, language, colour: false), "\(name).\(language.rawValue).txt")
  }

  private func show(
    _ name: String, _ width: Int, _ language: Language, colour: Bool
  ) throws -> ScriptedScreen {
    let screen = try #require(Self.screens[name])
    let shown = onScreen(
      screen.steps, width: width, height: 20, language: language, colour: colour
    ) { screen.ask(&$0, language) }
    #expect(shown.device.grid.complaints == [])
    return shown.device
  }

  private func recorded(
    _ name: String, _ width: Int, _ language: Language, colour: Bool
  ) throws -> String {
    let device = try show(name, width, language, colour: colour)
    let looks = device.looks.indices.map { place -> String in
      let cursor = device.cursors[place]
      let lines = device.looks[place].enumerated().flatMap { row, line in
        let ink = colour ? device.inks[place][row] : ""
        return [line] + (ink.isEmpty ? [] : ["\u{2502}" + ink])
      }
      return
        "== \(width) columns, look \(place + 1), cursor \(cursor.row + 1):\(cursor.column + 1)\n"
        + lines.joined(separator: "\n") + "\n"
    }
    return looks.joined()
  }
}

private func expectScreens(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let fault = try goldenFault(text, "Screens/" + name)
  #expect(fault == nil, sourceLocation: sourceLocation)
}
