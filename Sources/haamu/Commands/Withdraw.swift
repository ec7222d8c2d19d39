import ArgumentParser
import Diagnostics
import Operations

struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Peruu vastauksen käytöstä · withdraws a response from use.",
    discussion: "Vastausta ei poisteta eikä muuteta: sen rinnalle lisätään merkintä ja syy.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Vastauksen tunnus tai sen alku (haamu list responses) · the response's id.")
  var id: String

  @Option(help: "Syy, jonka muutkin lukevat · the reason.")
  var reason: String

  func validate() throws {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("--reason: kirjoita syy · write the reason")
    }
  }

  func run() throws {
    try global.attempt { () throws(Stopped) in
      switch try global.place.withdraw(id: id, by: global.pseudonym ?? "", reason: reason) {
      case .withdrawn(let path, let counting):
        try printResult(path + "\n")
        if let counting { global.say(stillCounts(counting)) }
      case .already(let path, let reason):
        try printResult(path + "\n")
        global.say(
          Trilingual(
            fi: "Vastaus oli jo peruttu: \(reason)", sv: "Svaret var redan återtaget: \(reason)",
            en: "The response had been withdrawn before: \(reason)"))
      }
    }
  }

  /// Who withdraws one of several that correct each other may have meant them all.
  private func stillCounts(_ path: String) -> Trilingual {
    Trilingual(
      fi: "Samasta vastauksesta lasketaan nyt \(path); jos sekin on väärä, peru myös se.",
      sv: "Av samma svar räknas nu \(path); är även det fel, återta också det.",
      en: "Of the same response \(path) counts now; if that is wrong as well, withdraw it too.")
  }
}
