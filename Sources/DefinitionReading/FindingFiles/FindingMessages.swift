import Diagnostics

/// What a findings file can get wrong, beyond its form.
extension Message {
  private init(_ code: FindingCode, what: Trilingual, why: Trilingual? = nil, fix: Trilingual?) {
    self.init(code.rawValue, .error, what: what, why: why, fix: fix)
  }

  static func notAnID(_ word: String) -> Message {
    Message(
      .notAnID,
      what: Trilingual(
        fi: "”\(excerpt(word))” ei ole havainnon tunnus",
        sv: "”\(excerpt(word))” är inte en iakttagelses id",
        en: "“\(excerpt(word))” is not the id of a finding"),
      fix: Trilingual(
        fi: "Tunnukset näyttää haamu findings list; ne ovat muotoa f3a91c07be2d44105.",
        sv: "haamu findings list visar dem; de har formen f3a91c07be2d44105.",
        en: "haamu findings list shows them; they look like f3a91c07be2d44105"))
  }

  static func unknownTheme(_ name: String, _ known: [String]) -> Message {
    Message(
      .unknownTheme,
      what: Trilingual(
        fi: "Koodikirjassa ei ole teemaa ”\(excerpt(name))”",
        sv: "Kodboken har inget tema ”\(excerpt(name))”",
        en: "the codebook has no theme “\(excerpt(name))”"),
      fix: suggestion(for: name, among: known)
        ?? Trilingual(
          fi: "Teemat ovat tiedostossa Surveys/findings/codebook.xml.",
          sv: "Temana finns i Surveys/findings/codebook.xml.",
          en: "the themes are in Surveys/findings/codebook.xml"))
  }

  static func heading(_ name: String, _ inside: [String]) -> Message {
    Message(
      .headingTagged,
      what: Trilingual(
        fi: "”\(name)” on otsikko, jonka alla teemat ovat",
        sv: "”\(name)” är en rubrik som teman står under",
        en: "“\(name)” is a heading that holds themes"),
      fix: alternatives(inside))
  }

  static func endBeforeStart(_ end: Int?) -> Message {
    Message(
      .endBeforeStart,
      what: end == nil
        ? Trilingual(
          fi: "Viimeinen päivä on ennen ensimmäistä", sv: "Den sista dagen är före den första",
          en: "the last day is before the first")
        : Trilingual(
          fi: "Loppu ei ole alun jälkeen", sv: "Slutet är inte efter början",
          en: "the end is not after the start"),
      fix: Trilingual(
        fi: "Vaihda ne keskenään tai korjaa toinen.", sv: "Byt plats på dem eller rätta det ena.",
        en: "exchange them, or mend one"))
  }

  static let mergeOfOne = Message(
    .mergeOfOne,
    what: Trilingual(
      fi: "Yhdistettäviä havaintoja on alle kaksi", sv: "Färre än två iakttagelser slås ihop",
      en: "fewer than two findings are joined"),
    fix: Trilingual(
      fi: "Kirjoita tunnukset väleillä erotettuina: findings=\"f… f…\".",
      sv: "Skriv id:n med mellanslag emellan: findings=\"f… f…\".",
      en: "write the ids with spaces between: findings=\"f… f…\""))

  static func unknownLibrary(_ name: String, _ known: [String]) -> Message {
    Message(
      .unknownLibrary,
      what: Trilingual(
        fi: "Verkostossa ei ole kirjastoa ”\(excerpt(name))”",
        sv: "Nätverket har inget bibliotek ”\(excerpt(name))”",
        en: "the network has no library “\(excerpt(name))”"),
      fix: suggestion(for: name, among: known)
        ?? Trilingual(
          fi: "Kirjastot ovat tiedostossa Surveys/network.xml.",
          sv: "Biblioteken finns i Surveys/network.xml.",
          en: "the libraries are in Surveys/network.xml"))
  }

  static func nothingSaid(_ kind: String, _ element: String) -> Message {
    Message(
      .nothingSaid,
      what: Trilingual(
        fi: "Elementin <\(element)> sisältä puuttuu <\(kind)>",
        sv: "I <\(element)> saknas <\(kind)>", en: "<\(element)> lacks its <\(kind)>"),
      fix: Trilingual(
        fi: "Kirjoita <\(kind)>…</\(kind)>.", sv: "Skriv <\(kind)>…</\(kind)>.",
        en: "write <\(kind)>…</\(kind)>"))
  }
}
