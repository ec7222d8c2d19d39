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

  @Option(help: "text tai json (havainto riviä kohti) · json: one finding a line.")
  var format = CheckFormat.text

  func run() throws {
    try global.attempt { () throws(Stopped) in
      let outcome = try global.place.check(paths)
      switch format {
      case .text:
        global.show(outcome.findings)
        try printResult(summary(outcome)[global.messages] + "\n")
      case .json:
        let renderer = DiagnosticRenderer(language: global.messages)
        for finding in outcome.findings { try printResult(renderer.json(finding)) }
        global.say(summary(outcome))
      }
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
        + "errors \(errors), warnings \(warnings).") + passedOver(outcome) + Trilingual(texts)
  }

  /// What was read besides, and what only as XML.
  private func passedOver(_ outcome: CheckOutcome) -> Trilingual {
    let (versions, rounds, other) = (outcome.versions, outcome.rounds, outcome.other)
    guard versions + rounds + other > 0 else { return Trilingual("") }
    return Trilingual(
      fi: "\nLisäksi säilytettyjä versioita \(versions), käyntikierroksia \(rounds), muita"
        + " XML-tiedostoja \(other).",
      sv: "\nDessutom sparade versioner \(versions), besöksrundor \(rounds), andra XML-filer"
        + " \(other).",
      en: "\nBesides, kept versions \(versions), rounds of visits \(rounds), other XML files"
        + " \(other).")
  }
}

/// How findings are shown.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
