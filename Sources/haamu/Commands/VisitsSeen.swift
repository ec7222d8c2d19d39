import ArgumentParser
import Diagnostics
import Operations

/// Forms in which a list or board is written.
enum VisitFormat: String, ExpressibleByArgument, CaseIterable {
  case text, csv, json
}

/// What is known of visits; nothing is written here but files of reminders.
extension Visits {
  struct Listing: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Luettelee käynnit päivittäin ja missä kukin on · lists visits by day.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Kierroksen tai kyselyn nimi · the wave or survey.")
    var wave: String

    @Option(help: "Vain tämän kävijän · only this visitor's.")
    var visitor: String?

    @Option(help: "Muoto · the form: text, csv, json.")
    var format = VisitFormat.text

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let lines = try global.place.listVisits(wave, visitor: visitor)
        switch format {
        case .text:
          for line in lines { try printResult(line.text(global.messages) + "\n") }
        case .csv: try printResult(lines.csv)
        case .json: try printResult(lines.json)
        }
        if lines.isEmpty, visitor == nil { global.say(VisitLine.noneSentence(wave)) }
        if let sentence = VisitLine.untoldSentence(lines) { global.say(sentence) }
      }
    }
  }

  struct Board: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status",
      abstract: "Kierroksen tilanne: alueet, kävijät, myöhässä, ennuste · the round at a glance.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Kierroksen tai kyselyn nimi · the wave or survey.")
    var wave: String

    @Option(help: "Muoto · the form: text, csv, json.")
    var format = VisitFormat.text

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let board = try global.place.visitBoard(wave)
        switch format {
        case .text: try printResult(board.text(global.messages))
        case .csv: try printResult(board.csv)
        case .json: try printResult(board.json)
        }
      }
    }
  }

  struct Remind: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Valmiit muistutukset kävijöille · reminders ready to send.",
      discussion: "Kävijän kielellä, ilman osoitteita. --output: tiedosto kullekin kävijälle.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Kierroksen tai kyselyn nimi · the wave or survey.")
    var wave: String

    @Option(help: "Vain tälle kävijälle · only this visitor's.")
    var visitor: String?

    @Option(help: "Kansio tiedostoille · a folder for the files.")
    var output: String?

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let reminders = try global.place.visitReminders(wave, visitor: visitor)
        if let output {
          for path in try global.place.write(reminders, to: output) {
            try printResult(path + "\n")
          }
        } else {
          let line = String(repeating: "-", count: 72) + "\n"
          try printResult(reminders.map(\.text).joined(separator: "\n" + line + "\n"))
        }
        global.say(VisitReminder.sentence(reminders.count))
      }
    }
  }

  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Käynnin vaiheet: milloin, mitä, kuka, miksi · a visit's history.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Käynti: v0007 tai KIERROS/v0007 · the visit.")
    var visit: String

    @Option(help: "Missä käynti oli silloin: päivä tai hetki · the state at a day or moment.")
    var at: String?

    func run() throws {
      try global.attempt { () throws(Stopped) in
        try printResult(try global.place.visitHistory(visit, at: at).text(global.messages))
      }
    }
  }
}
