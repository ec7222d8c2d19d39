import ArgumentParser
import Diagnostics
import Operations

extension Visits {
  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Suunnittelee kierroksen käynnit · plans the visits of a wave.",
      discussion: """
        Kuka käy missä, milloin ja kenenä: kaikki säännöt ja lyhin matka. Jos suunnitelma on jo, \
        siitä muutetaan niin vähän kuin voi. Lähtötiedot: Surveys/visits/<kierros>.xml.
        """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Kierroksen tai kyselyn nimi · the wave or survey.")
    var wave: String

    @Option(help: "Siemenluku; sama siemen, sama suunnitelma · the seed.")
    var seed: UInt64 = 1

    @Option(
      name: .customLong("budget-km"), help: "Enintään näin monta kilometriä · at most so many km.")
    var budgetKilometres: Double?

    @Option(help: "Kävijä, joka ei enää pääse; voi toistaa · a visitor who cannot come.")
    var without: [String] = []

    @Option(help: "Mitään tätä päivää ennen ei muuteta · nothing before this day changes.")
    var from: String?

    @Flag(name: .customLong("dry-run"), help: "Näytä, älä kirjoita · show, write nothing.")
    var isTrial = false

    @Option(
      help: "Montako käyntiä luotettavuus vaatii (0.7); ei suunnittele · visits that it takes.")
    var reliability: Double?

    func validate() throws {
      if let reliability, !(reliability > 0 && reliability < 1) {
        throw ValidationError("--reliability: luku väliltä 0–1, esimerkiksi 0.7 · between 0 and 1")
      }
      if let budgetKilometres, budgetKilometres < 0 {
        throw ValidationError("--budget-km: 0 tai enemmän · 0 or more")
      }
      if let from, VisitPlanRequest.day(from) == nil {
        throw ValidationError("--from: päivä muodossa 2018-04-30 · a day as 2018-04-30")
      }
    }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        if let reliability {
          let needed = try global.place.visitsNeeded(wave, reliability: reliability)
          try printResult("\(needed.visits)\n")
          global.say(needed.sentence)
          if let source = needed.sourceSentence { global.say(source) }
          return
        }
        var request = VisitPlanRequest()
        request.seed = seed
        request.budgetKilometres = budgetKilometres
        request.without = without
        request.from = from.flatMap(VisitPlanRequest.day)
        request.isTrial = isTrial
        request.by = global.pseudonym ?? ""
        let outcome = try global.place.planVisits(wave, request)
        for line in outcome.lines { try printResult(line.text(global.messages) + "\n") }
        for sentence in outcome.sentences { global.say(sentence) }
      }
    }
  }

  struct Calendar: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Kävijän käynnit kalenteriin (.ics) · a visitor's visits as a calendar.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Kierroksen tai kyselyn nimi · the wave or survey.")
    var wave: String

    @Option(help: "Kenen käynnit · whose visits.")
    var visitor: String

    private static let isEmpty = Trilingual(
      fi: "Kävijällä ei ole käyntejä: kalenteri on tyhjä.",
      sv: "Besökaren har inga besök: kalendern är tom.",
      en: "The visitor has no visits: the calendar is empty.")

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let text = try global.place.visitCalendar(
          wave, visitor: visitor, language: global.messages)
        try printResult(text)
        if !text.contains("BEGIN:VEVENT") { global.say(Self.isEmpty) }
      }
    }
  }
}
