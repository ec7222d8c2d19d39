import Comparison
import NetworkModel
import ReportModel
import SurveyModel
import Testing

/// Who answered, and whether libraries can be compared: docs/specification/comparison.md, C44–C46.
@Suite struct ComparabilityTests {
  private func group(
    _ table: ComparisonTable, _ level: Level, _ unit: String
  ) -> GroupComparability? {
    table.method.comparability.first { $0.level == level && $0.unit == unit }
  }

  @Test func `response rates count libraries with a used response`() {
    let table = compare(TinyExample.responses.filter { $0.unit != "b1" }, TinyExample.request)
    let rate = table.row(.region, "R1", "overall", .responseRate)
    #expect(rate?.value == 0.5 && rate?.n == 1)
    #expect(agrees(table.row(.network, "net", "overall", .responseRate)?.value, 2.0 / 3))
    #expect(table.row(.library, "A", "overall", .responseRate) == nil)
    #expect(table.row(.region, "R2", "overall", .responseRate)?.value == 1)
    #expect(group(table, .region, "R1")?.verdict == .withCare)
    #expect(group(table, .region, "R2")?.verdict == .comparable)
    #expect(group(table, .network, "net")?.missing == 1)
  }

  @Test func `a group of which less than half answered is not comparable`() {
    let table = compare(TinyExample.responses.filter { $0.unit == "c1" }, TinyExample.request)
    #expect(group(table, .network, "net")?.verdict == .notComparable)
    #expect(group(table, .region, "R1") == nil)
  }

  @Test func `libraries that came during the wave are told, and a date outside it`() {
    var network = TinyExample.network
    network.libraries[1] = Library(
      name: "B", label: .none,
      memberships: [
        Membership(name: "R2", until: day("2018-04-30")),
        Membership(name: "R1", from: day("2018-05-01")),
      ], servicePoints: [ServicePoint(name: "b1", label: .none)])
    let request = ComparisonTests.request(TinyExample.survey, network)
    let table = compare(TinyExample.responses, request)
    #expect(group(table, .region, "R1")?.moved == 1)
    #expect(group(table, .region, "R2")?.moved == 1)
    #expect(group(table, .region, "R2")?.verdict == .withCare)
    #expect(group(table, .network, "net")?.verdict == .comparable)
    var later = ComparisonRequest(
      outline: request.outline, snapshot: NetworkSnapshot(network, on: day("2019-01-01")),
      wave: springWave, world: request.world)
    #expect(
      group(compare(TinyExample.responses, later), .region, "R1")?.isGroupedOutsideWave == true)
    later.plannedVisits = ["a1": 2, "c1": 3]
    let planned = compare(TinyExample.responses, later)
    #expect(group(planned, .region, "R2")?.planned == 3)
    #expect(group(planned, .region, "R2")?.responses == 1)
    #expect(group(planned, .network, "net")?.planned == 5)
  }

  @Test func `answers to a question that was defined otherwise are told`() {
    let now = TinyExample.survey
    var before = now
    before.version = "0"
    before.lists[0] = ChoiceList(
      name: "yes_no", choices: [choice("yes", "2"), choice("maybe", "1"), choice("no", "0")])
    var request = TinyExample.request
    request.olderOutlines = ["0": SurveyOutline(before)]
    let table = compare(
      TinyExample.responses + [used("c1", ["greeted": "yes"], version: "0")], request)
    let told = group(table, .network, "net")
    #expect(told?.differing == 1 && told?.questions == 1 && told?.verdict == .withCare)
    #expect(group(table, .region, "R1")?.verdict == .comparable)
  }
}
