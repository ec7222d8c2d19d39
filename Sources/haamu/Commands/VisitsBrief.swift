import ArgumentParser
import Diagnostics
import Operations

extension Visits {
  struct Brief: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Kirjoittaa kävijöiden käyntiohjeet · writes the visitors' briefs.",
      discussion: """
        Sivu käyntiä kohti puhelimelle ja tulostettavaksi, kunkin kävijän kielellä. Ohjetta ei tehdä \
        ennen kuin henkilökunnalle on kerrottu käynneistä (notice). --as NIMIMERKKI kirjaa käynnit \
        ohjeistetuiksi.
        """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Kierroksen tai kyselyn nimi · the wave or survey.")
    var wave: String

    @Option(help: "Vain tämän kävijän · only this visitor's.")
    var visitor: String?

    @Option(help: "Vain tämä käynti · only this visit.")
    var visit: String?

    @Option(help: "html tai md.")
    var format = BriefFormat.html

    @Option(help: "Kansio; muuten Reports/<kysely>/<kierros>/briefs · the folder.")
    var output: String?

    func run() throws {
      try global.attempt { () throws(Stopped) in
        var request = BriefRequest()
        request.visitor = visitor
        request.visit = visit
        request.language = global.lang
        request.format = format
        request.output = output
        request.by = global.pseudonym
        let outcome = try global.place.writeBriefs(wave, request)
        if !global.quiet { global.show(outcome.warnings) }
        for path in outcome.paths { try printResult(path + "\n") }
        if let change = outcome.change { global.say(change.sentence) }
      }
    }
  }
}

extension BriefFormat: ExpressibleByArgument {}
