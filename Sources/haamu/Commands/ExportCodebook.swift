import ArgumentParser
import Diagnostics
import Operations

struct ExportCodebook: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Vie kyselyn koodikirjan · exports the codebook of a survey.",
    discussion: """
      Nimet, kysymykset kolmella kielellä, tyypit, vaihtoehdot, ehdot, pisteet ja puuttuvan tiedon koodit · names, \
      questions in three languages, types, choices, conditions, scores and missing codes.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Kyselyn nimi · the survey.")
  var survey: String

  @Option(help: "html tai csv.")
  var format = Format.html

  @Option(help: "Tiedosto · the file to write to.")
  var output: String?

  func run() throws {
    try global.attempt { () throws(Stopped) in
      let place = global.place
      let codebook = try place.codebook(of: survey, language: global.lang)
      let bytes =
        format == .csv ? codebook.csv : Array(try place.page(of: codebook).utf8)
      guard let output else { return try printResult(bytes) }
      try saveExport(bytes, to: output)
      try printResult(output + "\n")
    }
  }
}
