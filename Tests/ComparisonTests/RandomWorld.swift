import Comparison
import NetworkModel
import ReportModel
import SurveyModel

/// Seeded random numbers (SplitMix64), so that a failing case can be run again.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[roll(0...choices.count - 1)]
  }
}

/// A random network with responses to the tiny survey: few and many responses, small and large
/// units, responses that name only a library, and peer groups across regions.
struct RandomWorld {
  let network: Network
  let responses: [UsedResponse]

  init(seed: UInt64, libraries count: ClosedRange<Int> = 2...9) {
    var dice = Dice(seed: seed)
    let regions = (1...dice.roll(1...4)).map { "R\($0)" }
    var libraries: [Library] = []
    var points: [String] = []
    for index in 0..<dice.roll(count) {
      let name = "L\(index)"
      let inside = (0..<dice.roll(0...3)).map { number in
        (name: "\(name)_\(number)", staff: dice.pick([nil, 1.5, 6, 7] as [Double?]))
      }
      points += inside.map(\.name)
      libraries.append(
        library(
          name, region: dice.pick(regions), staff: dice.pick([nil, 2, 9, 10] as [Double?]),
          towns: ["T\(index)"], points: inside))
    }
    let names = libraries.map(\.name)
    var groups: [PeerGroup] = []
    for number in 0..<dice.roll(0...2) {
      let pool = number == 0 || points.isEmpty ? names : points
      let members = pool.filter { _ in dice.roll(0...1) == 0 }.map { Membership(name: $0) }
      groups.append(PeerGroup(name: "P\(number)", label: .none, rule: .members(members)))
    }
    network = Network(
      name: "net", regions: regions.map { Region(name: $0, label: .none) },
      municipalities: libraries.indices.map { town("T\($0)", dice.roll(1...50) * 1000) },
      libraries: libraries, peerGroups: groups)
    var responses: [UsedResponse] = []
    for unit in names + points {
      for _ in 0..<dice.pick([0, 1, 2, 3, 4, 5, 6, 8]) {
        let answers = [
          "greeted": dice.pick(["yes", "no", "yes", "na", ""]),
          "help": dice.pick(["x", "x y", "none", "y", ""]),
        ]
        responses.append(used(unit, answers))
      }
    }
    self.responses = responses
  }

  func request(_ audience: Audience, _ weighting: Weighting = .libraries) -> ComparisonRequest {
    var request = ComparisonTests.request(TinyExample.survey, network)
    request.audience = audience
    request.weighting = weighting
    return request
  }
}
