import Comparison
import NetworkModel
import ReportModel
import SurveyModel
import Testing

@Suite struct PropertyTests {
  @Test(arguments: 1...20)
  func `the order of the responses changes nothing`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed))
    var dice = Dice(seed: UInt64(seed))
    for audience in Audience.allCases {
      let request = world.request(audience, .population)
      let table = compare(world.responses, request)
      #expect(compare(world.responses.shuffled(using: &dice), request) == table)
    }
  }

  @Test(arguments: 1...20)
  func `tallies of parts merge to the tally of all`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed))
    let request = world.request(.coordinator)
    let whole = CountedResponses(world.responses, request)
    let middle = world.responses.count / 3
    var merged = CountedResponses(Array(world.responses[middle...]), request)
    merged.merge(CountedResponses(Array(world.responses[..<middle]), request), request)
    #expect(merged == whole)
    #expect(compare(merged, request) == compare(world.responses, request))
  }

  @Test(arguments: 1...20)
  func `counts of answers add up to the used responses`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed))
    let table = compare(world.responses, world.request(.coordinator))
    let without: [Measure] = [.missing, .notApplicable, .dontKnow, .refused, .irrelevant]
    for item in ["greeted", "help"] {
      let valid = table.row(.network, "net", item, .score)?.n ?? -1
      let total = without.reduce(valid) { $0 + (table.row(.network, "net", item, $1)?.n ?? -1) }
      #expect(total == world.responses.count)
      #expect(table.row(.network, "net", item, .responses)?.n == total)
    }
  }

  @Test(arguments: 1...20)
  func `means stay within their parts, intervals around their means`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed))
    for weighting in Weighting.allCases {
      let table = compare(world.responses, world.request(.coordinator, weighting))
      for row in table.rows where row.measure == .score || row.measure == .share {
        let top = row.measure == .score ? 100.0 : 1
        if let value = row.value { #expect((-1e-9...top + 1e-9).contains(value)) }
        if let low = row.low, let high = row.high, let value = row.value {
          #expect(low <= value + 1e-9 && value <= high + 1e-9 && low >= 0 && high <= top)
        }
      }
    }
  }

  @Test func `a region of one library has that library's figures`() {
    let table = compare(TinyExample.responses, TinyExample.request)
    let figures = { (level: Level, unit: String) in
      table.rows
        .filter { $0.level == level && $0.unit == unit && $0.measure != .responseRate }
        .map { [$0.value, $0.standardError, $0.low, $0.high] }
    }
    #expect(figures(.region, "R2") == figures(.library, "C"))
    #expect(figures(.library, "C") == figures(.servicePoint, "c1"))
  }

  @Test func `one response has no standard deviation`() {
    let table = compare(TinyExample.responses, TinyExample.request)
    let row = table.row(.library, "C", "overall", .scoreSD)
    #expect(row?.n == 1 && row?.value == nil && row?.notes == [.few])
  }

  @Test(arguments: [
    (Weighting.libraries, 75.0), (.responses, 60), (.population, 90),
  ])
  func `weights are those that were asked for`(weighting: Weighting, expected: Double) {
    let network = Network(
      name: "net", municipalities: [town("small", 1000), town("large", 4000)],
      libraries: [
        library("A", region: nil, towns: ["small"]), library("B", region: nil, towns: ["large"]),
      ])
    var request = ComparisonTests.request(TinyExample.survey, network)
    request.weighting = weighting
    let responses = [("A", "yes"), ("A", "no"), ("A", "yes"), ("A", "no"), ("B", "yes")]
      .map { used($0.0, ["greeted": $0.1]) }
    let row = compare(responses, request).row(.network, "net", "greeted", .score)
    #expect(row?.value == expected)
  }

  @Test
  func `a library without known population is left out of population weights, and it is said`() {
    let network = Network(
      name: "net", municipalities: [town("small", 1000)],
      libraries: [library("A", region: nil, towns: ["small"]), library("B", region: nil)])
    var request = ComparisonTests.request(TinyExample.survey, network)
    request.weighting = .population
    let table = compare(
      [used("A", ["greeted": "yes"]), used("B", ["greeted": "no"])], request)
    let row = table.row(.network, "net", "greeted", .score)
    #expect(row?.value == 100 && row?.n == 1 && row?.notes == [.few, .partial])
    #expect(table.row(.library, "B", "greeted", .score)?.value == 0)
    #expect(table.row(.network, "net", "greeted", .responses)?.value == 2)
  }

  @Test func `a unit that is not in the network or a version that is not known is not used`() {
    var request = TinyExample.request
    request.responsesNotUsed = 3
    let strangers = [
      used("nowhere", ["greeted": "no"]), used("a1", ["greeted": "no"], version: "0.9"),
    ]
    let table = compare(TinyExample.responses + strangers, request)
    #expect(table.rows == compare(TinyExample.responses, request).rows)
    #expect(table.method.responsesUsed == 5 && table.method.responsesNotUsed == 5)
  }

  @Test func `no responses give no rows`() {
    for audience in Audience.allCases {
      var request = TinyExample.request
      request.audience = audience
      #expect(compare([], request).rows.isEmpty)
    }
  }

  @Test func `one synthetic response marks every row`() {
    let table = compare(
      TinyExample.responses + [used("c1", ["greeted": "yes"], synthetic: true)],
      TinyExample.request)
    #expect(table.method.synthetic && table.rows.allSatisfy { $0.notes.contains(.synthetic) })
  }

  @Test func `missing libraries are noted above the library`() {
    let table = compare(
      TinyExample.responses.filter { $0.unit != "b1" }, TinyExample.request)
    #expect(table.row(.region, "R1", "help", .score)?.notes.contains(.partial) == true)
    #expect(table.row(.region, "R1", "overall", .libraries)?.value == 1)
    #expect(table.row(.region, "R1", "overall", .librariesOf)?.value == 2)
    #expect(table.row(.region, "R2", "greeted", .score)?.notes.contains(.partial) == false)
    #expect(table.row(.library, "B", "help", .score) == nil)
  }
}
