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
      let (new, already) = (outcome.stored, outcome.already)
      let head = "\(survey), \(outcome.wave): \(new) "
      global.say(
        Trilingual(
          fi: head + (new == 1 ? "synteettinen vastaus" : "synteettistä vastausta")
            + " tallennettu, \(already) oli jo.",
          sv: head + (new == 1 ? "syntetiskt svar sparat" : "syntetiska svar sparade")
            + ", \(already) fanns redan.",
          en: head + (new == 1 ? "synthetic response" : "synthetic responses")
            + " stored, \(already) \(already == 1 ? "was" : "were") there already."))
    }
  }
}
