import Comparison
import ReportModel
import SurveyModel
import Testing

/// Responses made with an older version count where the question is the same.
@Suite struct VersionTests {
  private func survey(_ version: String, _ items: [Item], cap: Int = 50) -> Survey {
    Survey(
      name: "tiny", version: version, kind: .feedback, criticalCap: FixedDecimal(cap),
      lists: TinyExample.survey.lists, items: [.group(Group(name: "g", items: items))])
  }

  private func compared(_ now: Survey, _ before: Survey, _ answers: [String: String])
    -> ComparisonTable
  {
    var request = ComparisonTests.request(now, TinyExample.network)
    request.olderOutlines = [before.version: SurveyOutline(before)]
    return compare(
      [used("C", answers, version: before.version), used("C", [:], version: now.version)], request)
  }

  private let greeted = question("greeted", .selectOne, list: "yes_no")
  private let help = question("help", .selectMultiple, list: "helps")

  @Test func `an unchanged survey compares whole, whatever its wording`() {
    let before = survey(
      "0",
      [
        question("greeted", .selectOne, list: "yes_no") {
          $0.label = Label(sourceLanguage: "fi", wordings: ["fi": "Vanha"])
        }, help,
      ])
    let table = compared(
      survey("1", [greeted, help]), before, ["greeted": "yes", "help": "x"])
    #expect(table.row(.library, "C", "overall", .score)?.value == 75)
    #expect(table.row(.library, "C", "overall", .score)?.version == "1")
    #expect(table.rows.allSatisfy { $0.notes.contains(.versions) })
    #expect(table.method.versions == ["0", "1"])
  }

  @Test func `a changed question and what is made of it stay apart`() {
    let before = survey(
      "0", [question("greeted", .selectOne, list: "yes_no") { $0.weight = FixedDecimal(3) }, help])
    let weights = compared(
      survey("1", [greeted, help]), before, ["greeted": "yes", "help": "x"])
    #expect(weights.row(.library, "C", "greeted", .score)?.value == 100)
    #expect(weights.row(.library, "C", "g", .score)?.value == nil)
    #expect(weights.row(.library, "C", "g", .missing)?.value == 1)
    let other = survey("0", [question("greeted", .selectMultiple, list: "helps"), help])
    let types = compared(survey("1", [greeted, help]), other, ["greeted": "x", "help": "x"])
    #expect(types.row(.library, "C", "greeted", .score)?.n == 0)
    #expect(types.row(.library, "C", "greeted", .irrelevant)?.value == 1)
    #expect(types.row(.library, "C", "help", .score)?.value == 50)
    #expect(types.row(.library, "C", "overall", .score)?.value == nil)
  }

  @Test func `same_as joins what was renamed`() {
    let before = survey("0", [question("noticed", .selectOne, list: "yes_no"), help])
    let renamed = question("greeted", .selectOne, list: "yes_no") { $0.sameAs = "0/noticed" }
    let table = compared(
      survey("1", [renamed, help]), before, ["noticed": "no", "help": "x y"])
    #expect(table.row(.library, "C", "greeted", .score)?.value == 0)
    #expect(table.row(.library, "C", "overall", .score)?.value == 50)
    let unnamed = compared(
      survey("1", [greeted, help]), before, ["noticed": "no", "help": "x y"])
    #expect(unnamed.row(.library, "C", "greeted", .score)?.value == nil)
  }

  @Test func `another cap makes another overall`() {
    let table = compared(
      survey("1", [greeted]), survey("0", [greeted], cap: 40), ["greeted": "yes"])
    #expect(table.row(.library, "C", "g", .score)?.value == 100)
    #expect(table.row(.library, "C", "overall", .score)?.value == nil)
  }
}
