import ArgumentParser
import Diagnostics
import Operations

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tarkistaa kyselyt, verkoston ja vastaukset · checks surveys, network and responses.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Tiedostoja tai kansioita; ilman niitä koko työtila · files or folders.")
  var paths: [String] = []

  @Flag(help: "Varoituskin on virhe · warnings are errors.")
  var strict = false

  func run() throws {
    try global.attempt { () throws(Stopped) in
      let outcome = try global.place.check(paths)
      global.show(outcome.findings)
      try printResult(summary(outcome)[global.messages] + "\n")
      let failed = outcome.errorCount > 0 || strict && outcome.warningCount > 0
      if failed { throw Stopped([], status: .foundErrors) }
    }
  }

  private func summary(_ outcome: CheckOutcome) -> Trilingual {
    let coverage = outcome.coverage.map { survey, percent in
      survey + " " + percent.map { "\($0.language) \($0.percent)\u{A0}%" }.joined(separator: ", ")
    }
    let texts = coverage.isEmpty ? "" : "\n" + coverage.map { "  " + $0 }.joined(separator: "\n")
    let (surveys, networks) = (outcome.surveys, outcome.networks)
    let (errors, warnings) = (outcome.errorCount, outcome.warningCount)
    return Trilingual(
      fi: "Kyselyjä \(surveys), verkostoja \(networks), vastauksia \(outcome.responses): "
        + "virheitä \(errors), varoituksia \(warnings).",
      sv: "Enkäter \(surveys), nätverk \(networks), svar \(outcome.responses): "
        + "fel \(errors), varningar \(warnings).",
      en: "Surveys \(surveys), networks \(networks), responses \(outcome.responses): "
        + "errors \(errors), warnings \(warnings).") + Trilingual(texts)
  }
}
