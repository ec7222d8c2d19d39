import ArgumentParser
import Diagnostics
import Operations
import Terminal

struct Answer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Vastaa kyselyyn ja tallentaa vastauksen · answers a survey and stores the response.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Kyselyn nimi · the survey.")
  var survey: String

  @Option(help: "Kirjasto tai toimipiste · the library or service point.")
  var unit: String?

  @Option(help: "Vastaukset tiedostosta: .csv tai .json; kaikki rivit tai ei mitään · all or none.")
  var from: String?

  @Option(
    name: .customLong("set"), parsing: .upToNextOption,
    help: "Vastaukset suoraan: nimi=arvo … · answers as name=value.")
  var settings: [String] = []

  @Flag(help: "Ei muuta mitään: aina pelkkiä rivejä · prompts are always plain lines.")
  var plain = false

  func validate() throws {
    guard from == nil || settings.isEmpty else {
      throw ValidationError("--from tai --set, ei molempia · --from or --set, not both")
    }
    guard from == nil || unit == nil else {
      throw ValidationError("--from: yksikkö on tiedostossa · the unit is in the file, not --unit")
    }
  }

  func run() throws {
    try global.attempt { () throws(Stopped) in
      if let from {
        try tell(try global.place.answer(survey: survey, from: from))
      } else if !settings.isEmpty {
        try tell(
          try global.place.answer(
            survey: survey, settings: settings, unit: unit, visitor: global.pseudonym))
      } else {
        try ask()
      }
    }
  }

  private func ask() throws(Stopped) {
    let outcome = try global.place.answer(
      survey: survey, unit: unit, language: global.messages, visitor: global.pseudonym,
      console: StandardConsole())
    switch outcome {
    case .stored(let path, let warnings):
      try printResult(path + "\n")
      if !global.quiet { global.show(warnings) }
    case .left:
      global.say(
        Trilingual(
          fi: "Mitään ei tallennettu.", sv: "Inget sparades.", en: "Nothing was stored."))
      throw Stopped([], status: .interrupted)
    }
  }

  private func tell(_ outcome: RowsOutcome) throws(Stopped) {
    if !global.quiet { global.show(outcome.warnings) }
    if outcome.stored.count == 1 { try printResult(outcome.stored[0] + "\n") }
    let (new, old, other) = (outcome.stored.count, outcome.already.count, outcome.conflicts.count)
    global.say(
      Trilingual(
        fi: "Tallennettu \(new), oli jo \(old), ristiriitoja \(other).",
        sv: "Sparade \(new), fanns redan \(old), konflikter \(other).",
        en: "Stored \(new), already there \(old), conflicts \(other)."))
    for path in outcome.conflicts { try printResult(path + "\n") }
  }
}

/// Lines from standard input; what is asked is a message, so that the result alone, the path of the
/// stored response, is on standard output.
struct StandardConsole: LineConsole {
  mutating func readLine() -> String? { Swift.readLine() }
  mutating func write(_ text: String) { printError(text) }
}
