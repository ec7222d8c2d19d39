import Interview
import InterviewSamples
import SurveyModel
import Testing

@Suite struct `A text with answers in it` {
  private static let surveyItems =
    question("yn", "select_one", "list=\"yes_no\"")
    + question("many", "select_multiple", "list=\"helps\"")
    + question("num", "decimal") + question("day", "date") + question("clock", "time")
    + question("at", "dateTime") + question("words", "text")
    + question("calc", "calculate", "calculation=\"${num} div 3\" decimals=\"2\"")
    + question(
      "place", "select_one", "list=\"places\" or_other=\"yes\"")

  private func shown(_ name: String, _ answer: String, _ language: String) throws -> String {
    var visit = try Scenario(
      Self.surveyItems
        + "<question name=\"q\" type=\"note\"><label>${\(name)}</label></question>")
    visit.answer(name == "calc" ? "num" : name, answer)
    return visit.text(of: "q", in: language)
  }

  /// Question, answer, as shown in Finnish and in English.
  @Test(arguments: [
    ("yn", "yes", "Kyllä", "Yes"),
    (
      "many", "phone desk", "Puhelimessa, Tiskillä, kasvokkain", "Puhelimessa, Tiskillä, kasvokkain"
    ),
    ("num", "1234.5", "1234,5", "1234.5"), ("num", "-3", "-3", "-3"),
    ("day", "2018-03-05", "5.3.2018", "2018-03-05"),
    ("clock", "09:05:00.000+03:00", "9.05", "09:05"),
    ("at", "2018-03-05T10:15:00.000+02:00", "5.3.2018 10.15", "2018-03-05 10:15"),
    ("words", "a < b", "a < b", "a < b"), ("words", "", "", ""), ("yn", "bogus", "bogus", "bogus"),
    ("calc", "2", "0,67", "0.67"), ("unit", "iitti_paa", "Iitin pääkirjasto", "Iitin pääkirjasto"),
    ("place", "other", "Muu", "Other"),
  ])
  func `shows them as people read them`(
    _ name: String, _ answer: String, _ finnish: String, _ english: String
  ) throws {
    #expect(try shown(name, answer, "fi") == finnish)
    #expect(try shown(name, answer, "en") == english)
  }

  @Test func `shows the answer of the same instance`() throws {
    var visit = try Scenario(
      repeated(
        "r", "",
        question("x", "integer")
          + "<question name=\"q\" type=\"note\"><label>Luku ${x}!</label></question>"))
    visit.add("r")
    visit.add("r")
    visit.answer("x", "1", at: 0)
    visit.answer("x", "2", at: 1)
    #expect(visit.text(of: "q", at: 1) == "Luku 2!")
  }
}
