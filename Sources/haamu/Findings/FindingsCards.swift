import ArgumentParser
import Diagnostics
import Operations

struct FindingsCards: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cards",
    abstract: "”Kuinka voisimme…?” -kortit, neljä A6-korttia arkilla · how-might-we cards to print."
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var page: FindingPageOptions

  @Option(help: "html tai pdf.")
  var format = FindingPageFormat.html

  @Option(help: "Enintään näin monta korttia · at most so many cards.")
  var most = 16

  @Option(
    help: "Kortti kohdasta, jonka koko väli on tämän alla, 0–100 · also for weak touchpoints.")
  var below: Double?

  func validate() throws {
    guard (1...400).contains(most) else {
      throw ValidationError("--most: 1–400")
    }
  }

  func run() throws {
    try global.attempt { () throws(Stopped) in
      let made = try global.place.writeCards(
        page.request(global.lang), below: below, most: most, to: page.target(format))
      global.say(
        Trilingual(
          fi: "Kortteja: \(made.cards)", sv: "Kort: \(made.cards)", en: "Cards: \(made.cards)"))
      try printResult(made.path + "\n")
    }
  }
}
