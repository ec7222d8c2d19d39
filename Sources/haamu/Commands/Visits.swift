import ArgumentParser
import Diagnostics
import Intake
import Operations

struct Visits: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Käynnit suunnitelmasta julkaisuun · visits from plan to publication.",
    subcommands: [
      Plan.self, Notice.self, Listing.self, Brief.self, Calendar.self, Board.self, Remind.self,
      Done.self, Decline.self, Replace.self, CheckReports.self, Review.self, Quality.self,
      Publish.self, Reply.self, Rule.self, History.self,
    ])

  struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hyväksyy tai palauttaa käynnin · approves or returns a visit.",
      discussion: """
        Tarkistaja ei voi olla käynnin tekijä eikä käydystä kirjastosta. Merkintä lisätään, mitään \
        ei muuteta; korjatusta raportista näytetään pisteet ennen ja jälkeen.
        """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Käynti (v0007) tai vastauksen tunnus · the visit, or the response's id.")
    var id: String

    @Flag(help: "Hyväksy · approve.")
    var approve = false

    @Flag(name: .customLong("return"), help: "Palauta tekijälle · return to the visitor.")
    var giveBack = false

    @Option(help: "Perustelu · the reason.")
    var reason = ""

    func validate() throws {
      guard approve != giveBack else {
        throw ValidationError("--approve tai --return · --approve or --return")
      }
      guard approve || !reason.isEmpty else {
        throw ValidationError("--return vaatii perustelun: --reason · needs a --reason")
      }
      try global.mustHavePseudonym()
    }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let outcome = try global.place.review(
          id: id, kind: approve ? .approved : .returned, by: global.pseudonym ?? "", reason: reason)
        try printResult(outcome.path + "\n")
        for sentence in outcome.sentences { global.say(sentence) }
      }
    }
  }
}

extension GlobalOptions {
  /// Whoever says that something happened says who it is.
  func mustHavePseudonym() throws {
    // In the parser's own words, which are told in three languages.
    if signature == nil { throw ValidationError("Missing expected argument '--as <as>'") }
  }
}
