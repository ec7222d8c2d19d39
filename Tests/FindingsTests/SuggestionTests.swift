import Findings
import Testing

@Suite struct `Suggestions` {
  private func suggested(_ text: String, _ acts: (Finding) -> [FindingsLog.Act] = { _ in [] })
    -> [String]
  {
    let one = finding(text)
    let coded = set([one], acts(one)).coded[0]
    let rules = SuggestionRules(sampleCodebook)
    return rules.suggestions(for: text, of: one.id, with: coded.themes).map {
      $0.theme + ": " + $0.reasons.map { "\($0.word) ← \($0.cue.written)" }.joined(separator: ", ")
    }
  }

  @Test(arguments: [
    ("Opasteita ei ollut.", ["opasteet: Opasteita ← opaste"]),
    ("Melussa ei kuullut; metelikin jatkui.", ["melu: Melussa ← melu*, metelikin ← meteli"]),
    ("Skyltarna saknades, the noise too", ["opasteet: Skyltarna ← skylt", "melu: noise ← noise"]),
    ("Jonotin kauan.", []), ("", []), ("123 – ???", []),
  ])
  func `say which word made them`(_ text: String, _ expected: [String]) {
    #expect(suggested(text) == expected)
  }

  @Test func `leave alone what a person has said already`() {
    #expect(suggested("Jonossa ja melussa") { [tag($0, "odotus")] } == ["melu: melussa ← melu*"])
  }

  @Test func `name a word once however often it stands`() {
    #expect(suggested("melu melu melu") == ["melu: melu ← melu*"])
  }
}
