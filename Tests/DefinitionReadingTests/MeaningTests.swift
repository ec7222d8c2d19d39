import DefinitionReading
import Diagnostics
import LocatedXML
import SurveyModel
import Testing

@Suite struct `The meaning of a survey` {
  private func survey(_ text: String) throws -> Survey {
    try #require(readSurvey(parsed(text), network: nil).value)
  }

  private var sample: String { `Mistakes seeded in a sound survey`.sample }

  /// Edits that change nothing in how answers are read.
  @Test(arguments: [
    (">Kuinka monta minuuttia odotit?<", ">Kauanko odotit?<"),
    ("xml:lang=\"sv\">Ankomst<", "xml:lang=\"sv\">När du kom<"),
    ("${greeted} != 'na'", " ( ${greeted}!=&quot;na&quot; ) "),
    (" weight=\"2\" critical", " weight=\"2.0\" critical"),
    ("name=\"figures\">", "name=\"figures\" weight=\"1\">"),
    ("review=\"required\"", "review=\"none\""),
    ("kind=\"mystery_visit\"", "kind=\"feedback\""),
    (" appearance=\"multiline\"", ""),
    ("\n              same_as=\"2017.1/greeted\"", ""),
    ("version=\"2018.1\"", "version=\"2018.2\""),
  ])
  func `is the same after an edit of wording or layout`(_ edit: (String, String)) throws {
    #expect(sample.contains(edit.0))
    let old = try survey(sample)
    let new = try survey(sample.replacing(edit.0, with: edit.1))
    #expect(meaning(of: old) == meaning(of: new))
    #expect(meaningDifferences(from: old, to: new) == [])
  }

  struct Change: Sendable, CustomTestStringConvertible {
    let from: String
    let to: String
    let said: String

    var testDescription: String { said }
  }

  @Test(arguments: [
    Change(
      from: " weight=\"2\" critical", to: " weight=\"3\" critical",
      said: "the question “greeted”: weight “2” → “3”"),
    Change(
      from: "<choice name=\"yes\" score=\"1\">", to: "<choice name=\"yes\" score=\"2\">",
      said: "the choice “yes_no/yes”: score “1” → “2”"),
    Change(
      from: "${greeted} != 'na'", to: "${greeted} = 'na'",
      said: "the question “wait”: relevant “${greeted} != 'na'” → “${greeted} = 'na'”"),
    Change(
      from: " critical=\"yes\"", to: "",
      said: "the question “greeted”: critical “yes” → (nothing)"),
    Change(
      from: "name=\"attachment\"", to: "name=\"annex\"", said: "the question “annex” is new"),
    Change(
      from: "type=\"date\"", to: "type=\"dateTime\"",
      said: "the question “closing_day”: type “date” → “dateTime”"),
    Change(
      from: "<band up_to=\"2\"", to: "<band up_to=\"3\"",
      said: "the question “wait”: band “…2:1 …5:0.5 …:0” → “…3:1 …5:0.5 …:0”"),
    Change(
      from: "critical_cap=\"50\"", to: "critical_cap=\"60\"",
      said: "the survey “nayte”: critical_cap “50” → “60”"),
    Change(
      from: "end=10", to: "end=5",
      said: "the question “recommend”: parameters “0 10 1” → “0 5 1”"),
    Change(
      from: "value=\"-1\" as=\"dont_know\"", to: "value=\"-1\" as=\"refused\"",
      said: "the question “wait”: missing “-1:dont_know” → “-1:refused”"),
  ])
  func `tells what an edit changed`(_ change: Change) throws {
    #expect(sample.contains(change.from))
    let old = try survey(sample)
    let changed = sample.replacing(change.from, with: change.to)
    let new = try survey(changed)
    #expect(meaning(of: old) != meaning(of: new))
    let differences = meaningDifferences(from: old, to: new)
    #expect(differences.contains { $0.text.en == change.said }, "\(differences.map(\.text.en))")
  }

  @Test func `is canonical text that can be kept`() throws {
    let lines = meaning(of: try survey(sample)).split(separator: "\n")
    #expect(lines.contains("question wait constraint=(. >= 0) and (. <= 120)"))
    #expect(lines.contains("choice yes_no/na missing=not_applicable"))
    #expect(!lines.contains { $0.contains("Kuinka") })
  }
}
