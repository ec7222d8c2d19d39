import ArgumentParser
import Diagnostics
import Operations

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keksii merkittyjä esimerkkivastauksia · invents marked example responses.",
    discussion: "Jokainen vastaus on merkitty synteettiseksi, ja merkki näkyy joka raportissa.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Kyselyn nimi · the survey.")
  var survey: String

  @Option(help: "Siemenluku; sama siemen, samat vastaukset · the seed.")
  var seed: UInt64

  @Option(help: "Kierros; ilman sitä kyselyn ensimmäinen · the wave.")
  var wave: String?

  func run() throws {
    try global.attempt { () throws(Stopped) in
      let outcome = try global.place.demo(survey: survey, wave: wave, seed: seed)
      global.say(
        Trilingual(
          fi: "\(survey), \(outcome.wave): \(outcome.stored) synteettistä vastausta tallennettu, "
            + "\(outcome.already) oli jo.",
          sv: "\(survey), \(outcome.wave): \(outcome.stored) syntetiska svar sparade, "
            + "\(outcome.already) fanns redan.",
          en: "\(survey), \(outcome.wave): \(outcome.stored) synthetic responses stored, "
            + "\(outcome.already) were there already."))
    }
  }
}
