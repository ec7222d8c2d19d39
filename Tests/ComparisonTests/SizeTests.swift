import Comparison
import Foundation
import NetworkModel
import ReportModel
import SurveyModel
import Testing

/// As many libraries, regions and questions as a national survey has; run when
/// `HAAMU_MEASURE` is set, in release.
@Suite(.enabled(if: isMeasured)) struct SizeTests {
  @Test(arguments: [Audience.coordinator, .region, .public])
  func `a national survey is compared in a moment`(audience: Audience) {
    var dice = Dice(seed: 1)
    let questions = 33
    let libraries = (0..<9204).map { index in
      library(
        "AL_\(10000 + index)", region: "R\(index % 51)", staff: Double(dice.roll(0...60)) / 4,
        towns: ["T\(index)"])
    }
    let network = Network(
      name: "us", regions: (0..<51).map { Region(name: "R\($0)", label: .none) },
      municipalities: libraries.indices.map { town("T\($0)", dice.roll(100...100_000)) },
      libraries: libraries,
      peerGroups: (0..<6).map { number in
        PeerGroup(
          name: "P\(number)", label: .none,
          rule: .members(
            libraries.enumerated().filter { $0.offset % 7 == number }
              .map { Membership(name: $0.element.name) }))
      })
    let survey = Survey(
      name: "tiny", version: "1", kind: .benchmark,
      items: (0..<questions).map { question("question_number_\($0)", .decimal) })
    var request = request(survey, network)
    request.audience = audience
    let responses = (0..<9248).map { index in
      used(
        libraries[index % 9204].name,
        Dictionary(
          uniqueKeysWithValues: (0..<questions).map {
            ("question_number_\($0)", dice.roll(0...30) == 0 ? "" : "\(dice.roll(0...100_000))")
          }))
    }
    let cpu = { Double(clock()) / Double(CLOCKS_PER_SEC) }
    let start = cpu()
    var counted: CountedResponses?
    counted = CountedResponses(responses, request)
    let middle = cpu()
    var table: ComparisonTable?
    if let counted { table = compare(counted, request) }
    print(
      "\(audience): CPU seconds counting \(middle - start), comparing \(cpu() - middle);",
      "\(table?.rows.count ?? 0) rows, \(table?.rows.count { $0.n == nil } ?? 0) hidden")
  }
}

private let isMeasured = ProcessInfo.processInfo.environment["HAAMU_MEASURE"] != nil
