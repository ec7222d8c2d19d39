import ArgumentParser
import Diagnostics
import Operations

extension Visits {
  struct Quality: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Käyntien laatu mittauksina · the quality of visits as measurements.",
      discussion: """
        Kävijöiden yksimielisyys (alfa, ICC), lievyys väleineen ja ajallaan pysyminen. Vain \
        koordinaattorille.
        """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Kierroksen tai kyselyn nimi · the wave or survey.")
    var wave: String

    @Option(help: "Muoto · the form: text, csv, json.")
    var format = QualityFormat.text

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let quality = try global.place.visitQuality(wave)
        switch format {
        case .text: try printResult(quality.text(global.messages))
        case .csv: try printResult(quality.csv)
        case .json: try printResult(quality.json(global.messages))
        }
        // All that can be told has been told; what is refused is still refused.
        if case .failure(let refusal) = quality.leniency {
          throw Stopped([refusal.diagnostic], status: .gateRefused)
        }
      }
    }
  }
}

enum QualityFormat: String, ExpressibleByArgument, CaseIterable {
  case text, csv, json
}
