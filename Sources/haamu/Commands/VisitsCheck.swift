import ArgumentParser
import Diagnostics
import Operations

extension Visits {
  struct CheckReports: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Etsii raporteista tarkistettavaa · looks at reports for what to ask about.",
      discussion: """
        Aika, täyttönopeus, samanlaiset vastaukset, kopioidut tekstit, tunnetut faktat, perustelut ja \
        henkilötiedot. Mikään ei esty; tarkistaja päättää. --as NIMIMERKKI kirjaa raportit tarkastetuiksi.
        """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Kierroksen tai kyselyn nimi · the wave or survey.")
    var wave: String

    @Option(help: "Vain tämä käynti tai vastaus · only this visit or response.")
    var visit: String?

    @Option(help: "text, csv tai json (havainto riviä kohti).")
    var format = FindingFormat.text

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let visits = try global.place.checkVisits(wave, visit: visit)
        switch format {
        case .text: for one in visits { try printResult(one.text(global.messages)) }
        case .csv: try printResult(CheckedVisit.csv(visits, global.messages))
        case .json: try printResult(CheckedVisit.json(visits, global.messages))
        }
        global.say(CheckedVisit.summary(visits))
        if let person = global.pseudonym {
          global.say(try global.place.recordChecks(wave, visits, by: person).sentence)
        }
      }
    }
  }

  /// How findings about reports are shown.
  enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
  }
}
