import Diagnostics
import Stemming
import Testing

@Suite struct `A stemmer` {
  /// Snowball's own: forms of one word meet, other words stay apart.
  @Test(arguments: [
    (Language.fi, ["opasteet", "opasteita", "opasteiden", "OPASTEITA"]),
    (.fi, ["jono", "jonossa", "jonoja"]), (.sv, ["skyltar", "skyltarna", "skyltarnas"]),
    (.en, ["sign", "signs", "Signs"]),
  ])
  func `gives the forms of a word one stem`(_ language: Language, _ words: [String]) {
    let stemmer = Stemmer(language)
    let stems = Set(words.map { stemmer.stem($0) })
    #expect(stems.count == 1, "\(stems)")
  }

  @Test func `keeps other words apart`() {
    let stemmer = Stemmer(.fi)
    #expect(stemmer.stem("jono") != stemmer.stem("hylly"))
    #expect(stemmer.stem("") == "")
  }

  @Test func `knows letters beyond ASCII`() {
    let stemmer = Stemmer(.sv)
    #expect(stemmer.stem("Öppettiderna") == stemmer.stem("öppettider"))
    #expect(Stemmer(.fi).stem("äänekäs").hasPrefix("ään"))
  }
}
