import ArgumentParser
import Diagnostics
import Operations

extension FindingsCommand {
  struct Tag: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Antaa havainnoille teemat · gives findings their themes.",
      discussion: "Tunnuksesta riittää alku. Teemat: Surveys/findings/codebook.xml.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var saying: SayingOptions

    @Argument(help: "Havaintojen tunnukset · the findings' ids.")
    var ids: [String]

    @Option(help: "Teema; voi toistaa · a theme; may be repeated.")
    var theme: [String] = []

    @Flag(help: "Katsottu: mikään teema ei sovi · looked at: no theme fits.")
    var none = false

    @Flag(help: "Ottaa teemat tai merkin --none pois · takes the themes, or --none, away.")
    var remove = false

    func validate() throws {
      try global.mustHavePseudonym()
      guard none == theme.isEmpty else {
        throw ValidationError("--theme TEEMA tai --none · one of them")
      }
    }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let word: FindingWord =
          switch (none, remove) {
          case (true, false): .noTheme(ids)
          case (true, true): .waits(ids)
          case (false, false): .tag(ids, themes: theme)
          case (false, true): .untag(ids, themes: theme)
          }
        try global.say(word, of: saying.request(global.lang))
      }
    }
  }

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Yhdistää samaa sanovat havainnot · joins findings that say the same.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var saying: SayingOptions

    @Argument(help: "Havaintojen tunnukset · the findings' ids.")
    var ids: [String]

    @Option(help: "Mitä ne yhdessä sanovat · what they say together.")
    var text: String?

    @Flag(help: "Purkaa yhdistämisen · parts them again.")
    var split = false

    func validate() throws {
      try global.mustHavePseudonym()
      guard split ? ids.count == 1 : Set(ids).count > 1 else {
        throw ValidationError(
          "yhdistettäviä on vähintään kaksi, purettavia yksi · join two or more, split one")
      }
    }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        try global.say(
          split ? .split(ids[0]) : .merge(ids, text: text), of: saying.request(global.lang))
      }
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sanoo havainnon toisin, hylkää tai palauttaa · rewords, rejects, restores.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var saying: SayingOptions

    @Argument(help: "Havaintojen tunnukset · the findings' ids.")
    var ids: [String]

    @Option(help: "Uudet sanat kävijän sanojen sijaan · other words in place of the visitor's.")
    var text: String?

    @Option(help: "Miksi se ei ole havainto · why it is no finding.")
    var reject: String?

    @Flag(help: "Ottaa hylkäyksen takaisin · takes a rejection back.")
    var restore = false

    func validate() throws {
      try global.mustHavePseudonym()
      guard [text != nil, reject != nil, restore].count(where: { $0 }) == 1 else {
        throw ValidationError("yksi: --text, --reject tai --restore · one of them")
      }
      guard text == nil || ids.count == 1 else {
        throw ValidationError("--text koskee yhtä havaintoa · is about one finding")
      }
    }

    func run() throws {
      try global.attempt { () throws(Stopped) in
        let word: FindingWord =
          text.map { .reword(ids[0], text: $0) } ?? reject.map { .reject(ids, reason: $0) }
          ?? .restore(ids)
        try global.say(word, of: saying.request(global.lang))
      }
    }
  }
}
