import ArgumentParser
import Diagnostics
import Intake
import Operations

struct Pack: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Niputtaa kierroksen vastaukset tai avaa niput · seals a wave into bundles.",
    discussion: """
      Mikään raportti ei muutu. Niput (bundle-0001.xml …) ovat kierroksen kansiossa vastausten paikalla, ja \
      --open palauttaa jokaisen tiedoston tavulleen · no report changes; --open gives every file back.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Kyselyn nimi · the survey.")
  var survey: String

  @Option(help: "Kierroksen kansio; muuten kaikki · the wave's folder; else all.")
  var wave: String?

  @Flag(help: "Avaa niput · opens the bundles.")
  var open = false

  @Option(help: "Nipun koko megatavuina · size of a bundle in megabytes.")
  var partSize = 64

  func validate() throws {
    guard (1...512).contains(partSize) else {
      throw ValidationError("--part-size: 1–512")
    }
  }

  func run() throws {
    try global.attempt { () throws(Stopped) in
      let task: PackingTask = open ? .open : .seal(partSize: partSize << 20)
      let outcome = try global.place.pack(survey: survey, wave: wave, task)
      // A bundle that was opened is no more.
      if !open { for bundle in outcome.bundles { try printResult(bundle + "\n") } }
      global.show(outcome.left)
      let (responses, records) = (outcome.responses, outcome.records)
      global.say(
        open
          ? Trilingual(
            fi: "Avattu: \(responses) vastausta, \(records) merkintää.",
            sv: "Öppnat: \(responses) svar, \(records) händelser.",
            en: "Opened: \(responses) responses, \(records) records.")
          : Trilingual(
            fi: "Niputettu: \(responses) vastausta, \(records) merkintää.",
            sv: "Buntat: \(responses) svar, \(records) händelser.",
            en: "Sealed: \(responses) responses, \(records) records."))
    }
  }
}
