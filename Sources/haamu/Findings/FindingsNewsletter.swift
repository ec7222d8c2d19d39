import ArgumentParser
import Diagnostics
import Operations
import ReportModel

extension NewsletterFormat: ExpressibleByArgument {}

struct FindingsNewsletter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsletter",
    abstract:
      "Kierroksen tulokset ja niksit uutiskirjeeseen · results and tips for a mailing list.",
    discussion: """
      text, html ja eml (luonnos ilman osoitteita) postituslistalle, staff lyhyt teksti \
      henkilöstöryhmille. Lukijana on public, ellei muuta sanota: vain koko verkon luvut.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Kyselyn nimi · the survey.")
  var survey: String

  @Option(help: "Kierros; ilman sitä viimeisin · the wave; without it the latest.")
  var wave: String?

  @Option(help: "Lukija: public, region, coordinator · who reads.")
  var audience = Audience.public

  @Option(
    help: "text, html, eml tai staff; ilman sitä kaikki tiedostoiksi · without it all, as files.")
  var format: NewsletterFormat?

  @Option(help: "Käytäntöjen kysely · the survey of practices.")
  var practices = "hyva_kaytanto"

  @Option(help: "Kansio; yhdelle muodolle tiedosto · a folder; for one form a file.")
  var output: String?

  func validate() throws {
    if audience == .library {
      throw ValidationError("--audience: public, region, coordinator")
    }
  }

  func run() throws {
    try global.attempt { () throws(Stopped) in
      var request = FindingPageRequest(survey: survey)
      request.wave = wave
      request.audience = audience
      request.language = global.lang
      let letter = try global.place.newsletter(request, practices: practices)
      guard let format else {
        for path in try global.place.writeNewsletter(letter, to: output) {
          try printResult(path + "\n")
        }
        return
      }
      let text = letter.text(format)
      guard let output else { return try printResult(text) }
      try saveReport(to: output) { piece throws(Stopped) in try piece(Array(text.utf8)) }
      try printResult(output + "\n")
    }
  }
}
