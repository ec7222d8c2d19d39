import ArgumentParser
import Diagnostics
import Operations

extension FindingsCommand {
  struct Trial: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Kirjaa kokeilun · writes down a trial.",
      discussion: """
        Mitä kokeillaan, missä, kuka (rooli, ei nimi), milloin, ja mistä sen tiedämme. Vaikutus \
        katsotaan seuraavilta kierroksilta: haamu findings trials.
        """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var saying: SayingOptions

    @Argument(help: "Kokeilun nimi · the trial's name.")
    var name: String

    @Option(help: "Mitä kokeillaan · what is tried.")
    var what: String

    @Option(help: "Kuka: rooli, ei nimi · who: a role, not a name.")
    var who: String

    @Option(help: "Kirjasto, joka kokeilee; voi toistaa · a library that tries it.")
    var library: [String]

    @Option(help: "Ensimmäinen päivä, VVVV-KK-PP · the first day.")
    var from: String

    @Option(help: "Viimeinen päivä, VVVV-KK-PP · the last day.")
    var until: String

    @Option(help: "Havainto, josta kokeilu lähti; voi toistaa · a finding behind it.")
    var finding: [String] = []

    @Option(help: "Palvelupolun kohta, jossa sen pitäisi näkyä · where it should show.")
    var touchpoint: String?

    @Option(help: "Kysymys tai ryhmä, jonka pitäisi nousta; voi toistaa · a question or group.")
    var item: [String] = []

    @Option(help: "Mistä tiedämme, että se auttoi · how we shall know.")
    var knownBy = ""

    func validate() throws { try global.mustHavePseudonym() }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        var trial = TrialRequest()
        trial.name = name
        trial.findings = finding
        trial.what = what
        trial.who = who
        trial.libraries = library
        trial.from = from
        trial.until = until
        trial.touchpoint = touchpoint
        trial.items = item
        trial.knownBy = knownBy
        let said = try global.place.startTrial(
          trial, of: saying.request(global.lang), by: global.pseudonym ?? "")
        try printResult(said.path + "\n")
      }
    }
  }

  struct Trials: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Kokeilut ja mitä myöhemmät kierrokset niistä sanovat · trials and their effect.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var which: FindingsOptions

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let outcomes = try global.place.trials(which.request(global.lang))
        try printResult(outcomes.text(which.format, global.messages))
      }
    }
  }
}
