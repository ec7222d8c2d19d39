import ArgumentParser
import Diagnostics
import Operations

/// `haamu findings …`: each subcommand is a file of this folder.
struct FindingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings",
    abstract: "Havainnot kehittämiseen · findings for service design.",
    discussion: """
      Mitä kävijät kirjoittivat ja mikä on heikkoa; teemat, yhdistäminen ja kokeilut. Merkinnät: \
      Surveys/findings/<kierros>.xml. Teemat: Surveys/findings/codebook.xml.
      """,
    subcommands: [
      Listing.self, Themes.self, Suggest.self, Tag.self, Merge.self, Edit.self, Trial.self,
      Trials.self, ExportCommand.self, ImportCommand.self, FindingsMap.self, FindingsCards.self,
      FindingsPractices.self,
      FindingsNewsletter.self,
    ])

  struct Listing: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Luettelee havainnot lukijalle · lists findings for a reader.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var which: FindingsOptions

    @Option(help: "Myös kohdat, joiden koko väli on alle tämän · items wholly below this bound.")
    var below: Double?

    func run() throws {
      try global.attempt { () throws(Stopped) in
        var request = which.request(global.lang)
        request.below = below
        let listed = try global.place.findings(request)
        try printResult(listed.text(which.format, global.shape()))
        let lost = listed.orphans.count
        if lost > 0 {
          let path = global.place.findingsLogPath(listed.wave)
          global.say(
            Trilingual(
              fi: "\(path): merkintöjä havainnoista, joita ei enää ole: \(lost)",
              sv: "\(path): anteckningar om iakttagelser som inte längre finns: \(lost)",
              en: "\(path): entries about findings that are no longer there: \(lost)"))
        }
      }
    }
  }

  struct Themes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Teemat: kuinka usein, kuinka painavia, mikä on muuttunut · themes and trends.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var which: FindingsOptions

    @Option(help: "Aiempi kierros, johon verrataan · an earlier wave to compare with.")
    var against: String?

    func run() throws {
      try global.attempt { () throws(Stopped) in
        var request = which.request(global.lang)
        request.against = against
        let listed = try global.place.findings(request)
        try printResult(listed.themesText(of: request.kind, which.format, global.shape()))
      }
    }
  }

  struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ehdottaa teemoja ja kertoo, mikä sana ehdotti · suggests themes, and why.",
      discussion: "Mitään ei kirjoiteta: ihminen vahvistaa komennolla haamu findings tag.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var which: FindingsOptions

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let suggested = try global.place.suggestThemes(
          for: which.request(global.lang), language: global.messages)
        try printResult(suggested.text(which.format))
      }
    }
  }
}
