import ArgumentParser
import Diagnostics
import Operations
import ReportModel

struct ExportTexts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "texts",
    abstract: "Vie kyselyn avoimet tekstit · exports what people wrote, a row each.",
    discussion: "Päivää, kellonaikaa ja kävijää ei ole mukana · without days, hours and visitors.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Kyselyn nimi · the survey.")
  var survey: String

  @Option(help: "Kierros; muuten viimeisin · the wave; else the latest.")
  var wave: String?

  @Option(help: "Lukija: coordinator tai library · who reads.")
  var audience = Audience.coordinator

  @Option(help: "Kirjasto, joka lukee (--audience library) · the library that reads.")
  var library: String?

  @Option(help: "csv, xlsx, json tai md.")
  var format = SheetFormat.csv

  @Option(help: "Tiedosto · the file to write to.")
  var output: String?

  func run() throws {
    try global.attempt { () throws(Stopped) in
      let request = TextRequest(
        survey: survey, wave: wave, audience: audience, library: library, language: global.lang)
      try global.write(try global.place.openTexts(request), as: format, to: output)
    }
  }
}
