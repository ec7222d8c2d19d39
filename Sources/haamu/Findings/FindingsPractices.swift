import ArgumentParser
import Diagnostics
import Operations

struct FindingsPractices: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practices",
    abstract: "Hyvien käytäntöjen pankki · the bank of good practices.",
    discussion: """
      Mukana ovat vain ne vastaukset, joiden jakamisen antaja on sallinut; ilman kirjaston nimeä \
      jaetut ovat nimettömiä.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Kyselyn nimi · the survey.")
  var survey = "hyva_kaytanto"

  @Option(help: "Kansio · the folder.")
  var output: String?

  func run() throws {
    try global.attempt { () throws(Stopped) in
      let path = try global.place.writePractices(
        survey: survey, language: global.lang, to: output)
      try printResult(path + "\n")
    }
  }
}
