import PersonalData
import Testing

@Suite struct HostileTextTests {
  static let mixed = """
    Virkailija Maija Esimerkki (010190-900P, +358 (0)40 123 4567) neuvoi. Maija Esimerkki -niminen \
    virkailija: maija.esimerkki(at)esimerkki.fi ja (09) 310 1234, ISBN 978-951-0-12345-6; Mr. J. \
    Example, herr Åkerö, hetu 010190-9004 – “nimi: Öljy” e\u{301}le\u{300}ve 👩‍👩‍👧 a@b.fi\r\n0400 123456
    """

  @Test func `a text cut at any letter is screened without harm`() {
    let scalars = Array(HostileTextTests.mixed.unicodeScalars)
    for place in 0...scalars.count {
      var head = String.UnicodeScalarView()
      head.append(contentsOf: scalars[..<place])
      var tail = String.UnicodeScalarView()
      tail.append(contentsOf: scalars[place...])
      for text in [String(head), String(tail)] {
        #expect(isSound(personalData(in: text), in: text))
      }
    }
    #expect(personalData(in: HostileTextTests.mixed).count == 12)
  }

  @Test(arguments: 0..<200)
  func `findings ascend, part and quote in any text`(seed: Int) {
    let pieces = [
      "0", "1", "9", "040", "358", "+", "-", "–", " ", "(", ")", "(0)", ".", "/", "@", "(at)", "fi",
      ".fi",
      "a", "Ä", "Maija", "virkailija ", "nimi", " oli ", "-niminen ", ":", "\n", "010190-900P",
      "010190", "A",
      "900", "K", "ISBN ", "978", "puh. ", "Mr. ", "J", "İ", "e\u{301}", "👧", "\u{301}", "ja ",
      "\u{A0}",
    ]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 2018
    var text = ""
    for _ in 0..<60 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int((state >> 33) % UInt64(pieces.count))]
    }
    let findings = personalData(in: text)
    #expect(isSound(findings, in: text), "seed \(seed): \(text.debugDescription)")
    #expect(findings == personalData(in: text))
  }

  /// Each would take hours if any recogniser began anew at every letter.
  @Test(
    arguments: [
      "0", "@", "a@", "a", "+", "(", "0 ", "0-", "+1", "@a.", "\n", "a(at)a.", "010190-900",
      "Virkailija Maija ja ", "Nimi:", "978-", "ISBN ", "040 ", "A. ", "Maija -niminen ", "\u{301}",
      "nimi oli ",
    ])
  func `a long text of one thing ends`(piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count) + " 010190-900P"
    let findings = personalData(in: text)
    let lastText = findings.last?.text
    let sound = isSound(findings, in: text)
    #expect(sound)
    #expect(lastText == "010190-900P")
  }

  @Test func `a name joined to a dotted capital shows no more than it holds`() {
    let text = "A-nimine" + String(repeating: "İ", count: 30) + " virkailija"
    #expect(isSound(personalData(in: text), in: text))
  }
}
