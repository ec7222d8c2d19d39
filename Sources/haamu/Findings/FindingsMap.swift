import ArgumentParser
import Diagnostics
import Operations

struct FindingsMap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract:
      "Palvelupolku ja palvelukartta yhdellä arkilla (A3) · a journey map with its blueprint.",
    discussion: """
      Palvelukartan rivit kirjoitetaan tiedostoon Surveys/findings/blueprint-KYSELY.xml; tyhjä \
      ruutu kertoo, mitä siihen kuuluu.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var page: FindingPageOptions

  @Option(help: "html tai pdf.")
  var format = FindingPageFormat.html

  func run() throws {
    try global.attempt { () throws(Stopped) in
      let path = try global.place.writeJourneyMap(
        page.request(global.lang), to: page.target(format))
      try printResult(path + "\n")
    }
  }
}
