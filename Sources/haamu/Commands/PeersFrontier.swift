import ArgumentParser
import Diagnostics
import Operations

extension FrontierReturns: ExpressibleByArgument {}
extension FrontierOrientation: ExpressibleByArgument {}

extension Peers {
  struct Frontier: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tehokkuusrintama: vähimmällä eniten · the efficiency frontier.",
      discussion: """
        Kuinka vähällä muut saavat saman aikaan, ja ketkä (DEA). Luku on kysymyksen tai mittarin \
        nimi. Rajalla oleminen ei ole tuomio: laatua ei näy, ja poikkeava luku siirtää rajaa.
        """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Kyselyn nimi · the survey.")
    var survey: String

    @Option(help: "Panos, esimerkiksi menot; voi toistaa · an input; may be repeated.")
    var input: [String]

    @Option(
      name: .customLong("result"), help: "Tulos, esimerkiksi käynnit; voi toistaa · a result.")
    var results: [String]

    @Option(help: "Kierros; ilman sitä viimeisin · the wave.")
    var wave: String?

    @Option(help: "Mittakaavatuotot: variable tai constant · returns to scale.")
    var returns = FrontierReturns.variable

    @Option(help: "input: kuinka paljon vähemmällä; output: kuinka paljon enemmän · orientation.")
    var orientation = FrontierOrientation.input

    @Option(help: "text, csv, json tai md; vain se · that form only.")
    var format: PeersFormat?

    @Option(help: "Tiedosto; ilman valintaa --format sivun kansio · a file, or the page's folder.")
    var output: String?

    func run() throws {
      try global.attempt { () throws(Stopped) in
        var request = FrontierRequest(survey: survey, inputs: input, outputs: results)
        request.wave = wave
        request.returns = returns
        request.orientation = orientation
        request.language = global.lang
        let frontier = try global.place.frontier(request)
        let shape = global.shape(toFile: output != nil && format != nil)
        guard let format else {
          try printResult(frontier.text(as: .text, style: shape))
          for path in try global.place.writeFrontier(frontier, to: output) {
            try printResult(path + "\n")
          }
          return
        }
        let text = frontier.text(as: format, style: shape)
        guard let output else { return try printResult(text) }
        try saveReport(to: output) { piece throws(Stopped) in try piece(Array(text.utf8)) }
      }
    }
  }
}
