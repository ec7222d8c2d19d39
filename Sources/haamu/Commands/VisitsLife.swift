import ArgumentParser
import Diagnostics
import Operations

/// What happens to a visit: each command tells of one step.
extension Visits {
  struct Notice: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Kirjaa, että henkilökunnalle on kerrottu · records that staff were told.",
      discussion: """
        Kerrotaan, että käyntejä tehdään ja millä ajalla, ei minä päivänä. Mikään käynti ei aukea \
        ennen tätä. Ilman --unit: kaikki paikat, joissa kierroksella käydään.
        """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Kierroksen tai kyselyn nimi · the wave or survey.")
    var wave: String

    @Option(help: "Päivä, jona kerrottiin · the day on which they were told.")
    var told: String

    @Option(help: "Toimipiste tai kirjasto; voi toistaa · service point or library.")
    var unit: [String] = []

    @Option(help: "Ajan alku; muuten kierroksen · the first day of the period.")
    var from: String?

    @Option(help: "Ajan loppu; muuten kierroksen · the last day of the period.")
    var until: String?

    func validate() throws {
      try global.mustHavePseudonym()
      for (name, text) in [("--told", told), ("--from", from), ("--until", until)] {
        guard let text, VisitPlanRequest.day(text) == nil else { continue }
        throw ValidationError("\(name): päivä muodossa 2018-04-30 · a day as 2018-04-30")
      }
    }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        guard let day = VisitPlanRequest.day(told) else { return }
        var request = NoticeRequest(told: day, by: global.pseudonym ?? "")
        request.units = unit
        request.from = from.flatMap(VisitPlanRequest.day)
        request.until = until.flatMap(VisitPlanRequest.day)
        let change = try global.place.recordNotice(wave, request)
        for name in change.told { try printResult(name + "\n") }
        global.say(change.noticeSentence)
      }
    }
  }

  struct Done: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Kirjaa käynnin tehdyksi · records that a visit was made.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Käynti: v0007 tai KIERROS/v0007 · the visit.")
    var visit: String

    func validate() throws { try global.mustHavePseudonym() }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        try global.tell(
          try global.place.markDone(visit, by: global.pseudonym ?? ""))
      }
    }
  }

  struct Decline: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Kirjaa, ettei kävijä pääse · records that the visitor cannot go.",
      discussion: "Sen jälkeen toinen kävijä: haamu visits replace, tai kaikki: haamu visits plan.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Käynti: v0007 tai KIERROS/v0007 · the visit.")
    var visit: String

    @Option(help: "Syy · the reason.")
    var reason: String

    func validate() throws { try global.mustHavePseudonym() }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        try global.tell(
          try global.place.decline(visit, by: global.pseudonym ?? "", why: reason))
      }
    }
  }

  struct Replace: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Antaa käynnin toiselle kävijälle · gives a visit to another visitor.",
      discussion: "Ilman --visitor: ketkä voisivat mennä, ensimmäinen päivä ja matka.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Käynti: v0007 tai KIERROS/v0007 · the visit.")
    var visit: String

    @Option(help: "Kuka menee · who goes.")
    var visitor: String?

    @Option(help: "Milloin · on which day.")
    var day: String?

    @Option(help: "Syy · the reason.")
    var reason = ""

    func validate() throws {
      guard visitor != nil else { return }
      guard let day, VisitPlanRequest.day(day) != nil else {
        throw ValidationError("--day: päivä muodossa 2018-04-30 · a day as 2018-04-30")
      }
      try global.mustHavePseudonym()
    }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        guard let visitor, let day = day.flatMap(VisitPlanRequest.day) else {
          for stand in try global.place.standIns(for: visit) {
            try printResult(stand.text + "\n")
          }
          return
        }
        var request = ReplaceRequest(visitor: visitor, day: day, by: global.pseudonym ?? "")
        request.why = reason
        let outcome = try global.place.replaceVisit(visit, request)
        if let heir = outcome.heir { try printResult(heir.id + "\n") }
        global.say(outcome.change.sentence)
      }
    }
  }

  struct Publish: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Julkaisee hyväksytyt käynnit · publishes the approved visits.",
      discussion: "Siitä alkaa vastineen aika: rules reply_days, muuten 14 päivää.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Kierroksen tai kyselyn nimi · the wave or survey.")
    var wave: String

    func validate() throws { try global.mustHavePseudonym() }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        try global.tell(try global.place.publishVisits(wave, by: global.pseudonym ?? ""))
      }
    }
  }

  struct Reply: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Kirjaa kirjaston vastineen · records the library's reply.",
      discussion: "Vastine ja ratkaisu näkyvät kirjaston raportissa.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Käynti (v0007) tai vastauksen tunnus · the visit, or the response's id.")
    var visit: String

    @Option(help: "Vastine · the reply.")
    var text: String

    func validate() throws { try global.mustHavePseudonym() }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let outcome = try global.place.reply(to: visit, text: text, by: global.pseudonym ?? "")
        try printResult(outcome.path + "\n")
        global.say(outcome.sentence)
      }
    }
  }

  struct Rule: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Kirjaa vastineen ratkaisun · records the ruling on a reply.",
      discussion: "Ratkaisija ei voi olla käynnin tekijä eikä käydystä kirjastosta.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Käynti (v0007) tai vastauksen tunnus · the visit, or the response's id.")
    var visit: String

    @Option(help: "Ratkaisu · the ruling.")
    var text: String

    func validate() throws { try global.mustHavePseudonym() }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let outcome = try global.place.rule(on: visit, text: text, by: global.pseudonym ?? "")
        try printResult(outcome.path + "\n")
        global.say(outcome.sentence)
      }
    }
  }
}

extension GlobalOptions {
  /// The visits of which it was told, one a line, and how many there were.
  fileprivate func tell(_ change: VisitChange) throws(Stopped) {
    for name in change.told { try printResult(name + "\n") }
    say(change.sentence)
  }
}
