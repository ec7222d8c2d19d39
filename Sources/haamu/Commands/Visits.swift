import ArgumentParser
import Diagnostics
import Intake
import Operations

struct Visits: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Käyntien suunnittelu ja tarkistus · planning and reviewing visits.",
    subcommands: [
      Plan.self, Listing.self, Brief.self, Calendar.self, CheckReports.self, Quality.self, Review.self,
    ])

  struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hyväksyy tai palauttaa käynnin · approves or returns a visit.",
      discussion: "Tarkistaja ei voi olla käynnin tekijä. Merkintä lisätään, mitään ei muuteta.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Vastauksen tunnus (haamu list responses) · the response's id.")
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
      guard global.pseudonym?.contains(where: { !$0.isWhitespace }) == true else {
        throw ValidationError("--as NIMIMERKKI puuttuu · give your pseudonym with --as")
      }
    }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let path = try global.place.review(
          id: id, kind: approve ? .approved : .returned, by: global.pseudonym ?? "", reason: reason)
        try printResult(path + "\n")
      }
    }
  }
}
