import ArgumentParser
import Diagnostics
import Operations
import ReportModel

extension FindingsExport: ExpressibleByArgument {}

extension FindingsCommand {
  struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Vie havainnot muihin ohjelmiin · exports findings for other programs.",
      discussion: """
        qdpx ja qdc: REFI-QDA laadullisen analyysin ohjelmille; notes: tarralaput valkotaululle (CSV) · qdpx and qdc \
        for programs of qualitative analysis; notes for whiteboards.
        """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Kyselyn nimi · the survey.")
    var survey: String

    @Option(help: "Kierros; ilman sitä viimeisin · the wave.")
    var wave: String?

    @Option(help: "Lukija: coordinator, library, region, public · who reads.")
    var audience = Audience.coordinator

    @Option(help: "Kirjasto, joka lukee (--audience library) · the library that reads.")
    var library: String?

    @Option(help: "qdpx, qdc, csv, xlsx, json, md tai notes.")
    var format = FindingsExport.csv

    @Option(help: "Tiedosto · the file to write to.")
    var output: String?

    func validate() throws {
      if audience == .library, library == nil {
        throw ValidationError("--audience library vaatii --library KIRJASTO · needs --library")
      }
    }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        var request = FindingsRequest(survey: survey)
        request.wave = wave
        request.audience = audience
        request.ownLibrary = library
        request.language = global.lang
        if let output {
          try global.place.exportFindings(request, as: format, to: output)
          return try printResult(output + "\n")
        }
        guard format.isText else {
          throw Stopped(UsageProblems.needsOutput(format.rawValue), status: .usage)
        }
        try global.place.exportFindings(request, as: format) { bytes throws(Stopped) in
          try printResult(bytes)
        }
      }
    }
  }

  struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Tuo muualla tehdyt teemat ja koodaukset · imports themes and codings.",
      discussion: """
        REFI-QDA (.qdpx tai .qdc). Uudet teemat lisätään koodistoon ja koodaukset kierrosten tiedostoihin; mitään ei \
        poisteta eikä muuteta · adds what is new, changes and removes nothing.
        """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Tiedosto · the file.")
    var file: String

    @Option(help: "Vain tämä kysely · only this survey.")
    var survey: String?

    @Option(help: "Vain tämä kierros · only this wave.")
    var wave: String?

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let outcome = try global.place.importFindings(
          file, survey: survey, wave: wave, by: global.pseudonym)
        global.show(outcome.findings)
        for theme in outcome.themes { try printResult("theme\t\(theme)\n") }
        for (path, count) in outcome.codings { try printResult("codings\t\(path)\t\(count)\n") }
        let (themes, known) = (outcome.themes.count, outcome.known)
        let codings = outcome.codings.reduce(0) { $0 + $1.count }
        global.say(
          Trilingual(
            fi: "Uusia teemoja \(themes), uusia koodauksia \(codings), ennestään tuttuja \(known).",
            sv: "Nya teman \(themes), nya kodningar \(codings), redan kända \(known).",
            en: "New themes \(themes), new codings \(codings), known before \(known)."))
      }
    }
  }
}
