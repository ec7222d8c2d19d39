import Comparison
import ReportModel
import Testing

@Suite struct TinyExampleTests {
  let table = compare(TinyExample.responses, TinyExample.request)

  @Test(arguments: [
    (Level.servicePoint, "a1", "greeted", 50.0), (.servicePoint, "a2", "greeted", 100),
    (.servicePoint, "c1", "greeted", 100), (.servicePoint, "a1", "help", 75),
    (.servicePoint, "a2", "help", 0), (.servicePoint, "b1", "help", 50),
    (.servicePoint, "a1", "overall", 58.3333), (.servicePoint, "a2", "overall", 66.6667),
    (.servicePoint, "b1", "overall", 50), (.servicePoint, "c1", "overall", 100),
    (.library, "A", "overall", 61.1111), (.region, "R1", "overall", 55.5556),
    (.region, "R2", "overall", 100), (.network, "net", "overall", 70.3704),
  ])
  func `scores are the quoted ones`(level: Level, unit: String, item: String, score: Double) {
    #expect(agrees(table.row(level, unit, item, .score)?.value, score))
  }

  @Test func `the pooled spread has one degree of freedom`() {
    let pooled = table.method.pooled.first { $0.item == "overall" }
    #expect(agrees(pooled?.standardDeviation, 58.9256))
    #expect(pooled?.degreesOfFreedom == 1)
  }

  @Test(arguments: [
    (Level.library, "A", 41.9435), (.region, "R1", 28.6888), (.network, "net", 32.6052),
  ])
  func `standard deviations are the quoted ones`(level: Level, unit: String, spread: Double) {
    #expect(agrees(table.row(level, unit, "overall", .scoreSD)?.value, spread))
  }

  @Test(arguments: [(Level.region, "R1", 50.0), (.network, "net", 66.6667)])
  func `medians are the quoted ones`(level: Level, unit: String, median: Double) {
    #expect(agrees(table.row(level, unit, "overall", .scoreMedian)?.value, median))
  }

  @Test(arguments: [(Level.library, "A", 34.0207), (.network, "net", 30.0034)])
  func `standard errors are the quoted ones`(level: Level, unit: String, error: Double) {
    let row = table.row(level, unit, "overall", .score)
    #expect(agrees(row?.standardError, error))
    #expect(row?.low == 0 && row?.high == 100)
  }

  @Test func `pooling by responses gives the other quoted mean`() {
    var request = TinyExample.request
    request.weighting = .responses
    let row = compare(TinyExample.responses, request).row(.network, "net", "overall", .score)
    #expect(agrees(row?.value, 66.6667))
    #expect(agrees(row?.standardError, 26.3523))
  }

  @Test func `the share of greeted has the quoted interval`() {
    let row = table.row(.network, "net", "greeted", .share, "yes")
    #expect(row?.n == 4)
    #expect(agrees(row?.value, 0.833333, decimals: 6))
    #expect(agrees(row?.low, 0.309988, decimals: 6))
    #expect(agrees(row?.high, 0.982347, decimals: 6))
  }

  @Test func `a failed critical question caps overall and is told`() {
    #expect(agrees(table.row(.servicePoint, "a1", "overall", .scoreUncapped)?.value, 58.3333))
    #expect(table.row(.servicePoint, "a1", "overall", .critical)?.value == 0.5)
    #expect(table.row(.servicePoint, "c1", "overall", .critical)?.value == 0)
  }

  @Test func `what is not answered is counted by its reason`() {
    #expect(table.row(.region, "R1", "greeted", .notApplicable)?.value == 1)
    #expect(table.row(.region, "R2", "help", .missing)?.value == 1)
    #expect(table.row(.region, "R2", "help", .score)?.notes == [.noData])
    #expect(table.row(.network, "net", "greeted", .score)?.n == 4)
    #expect(table.row(.network, "net", "greeted", .responses)?.value == 5)
    #expect(table.row(.network, "net", "overall", .libraries)?.value == 3)
    #expect(table.row(.network, "net", "overall", .librariesOf)?.value == 3)
  }

  @Test func `rows come in the order of the contract`() {
    let rows = table.rows.filter { $0.unit == "R2" }
    #expect(
      rows.map { "\($0.item) \($0.measure.rawValue)\($0.choice.isEmpty ? "" : " " + $0.choice)" }
        == [
          "greeted score", "greeted score_sd", "greeted score_median", "greeted share yes",
          "greeted share no", "greeted responses", "greeted missing", "greeted not_applicable",
          "greeted dont_know", "greeted refused", "greeted irrelevant", "help score",
          "help score_sd", "help score_median", "help share x", "help share y", "help share none",
          "help responses", "help missing", "help not_applicable", "help dont_know",
          "help refused", "help irrelevant", "arrival score", "arrival score_sd",
          "arrival score_median", "arrival responses", "arrival missing", "overall score",
          "overall score_sd", "overall score_median", "overall score_uncapped",
          "overall critical", "overall responses", "overall missing", "overall libraries",
          "overall libraries_of", "overall response_rate",
        ])
    var seen: [String] = []
    for row in table.rows where seen.last != row.level.rawValue + " " + row.unit {
      seen.append(row.level.rawValue + " " + row.unit)
    }
    #expect(
      seen == [
        "service_point a1", "service_point a2", "service_point b1", "service_point c1",
        "library A", "library B", "library C", "region R1", "region R2", "network net",
      ])
  }
}
