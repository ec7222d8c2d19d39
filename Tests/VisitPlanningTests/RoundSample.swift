import Expressions
import Foundation
import NetworkModel
import VisitPlanning

/// The 77 service points of the network, and 24 synthetic visitors who live in its municipalities.
enum RoundSample {
  static let wave = DaySpan(
    from: CalendarDate("2018-04-01")!, until: CalendarDate("2018-05-31")!)

  static func places(visits: Int) throws -> [VisitedPlace] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "Surveys/network.xml"), encoding: .utf8)
    var places: [VisitedPlace] = []
    var (library, towns, region) = ("", [String](), "")
    for line in text.split(separator: "\n") {
      if let match = line.firstMatch(of: /<library name="(.+?)" municipalities="(.+?)"/) {
        library = String(match.1)
        towns = match.2.split(separator: " ").map(String.init)
      } else if let match = line.firstMatch(of: /<member_of region="(.+?)"/) {
        region = String(match.1)
      } else if let match = line.firstMatch(
        of: /<service_point name="(.+?)".* lat="(.+?)" lon="(.+?)"/)
      {
        places.append(
          VisitedPlace(
            name: String(match.1), library: library, municipalities: towns, region: region,
            position: Position(latitude: Double(match.2)!, longitude: Double(match.3)!),
            visits: visits, opening: hours))
      }
    }
    return places
  }

  static let hours = OpeningHours(
    weekdays: Array(repeating: .hours(HourSpan(from: 600, until: 1080)), count: 5)
      + [.hours(HourSpan(from: 600, until: 900)), .closed],
    closed: Set(["2018-04-02", "2018-05-01", "2018-05-10"].map { CalendarDate($0)! }))

  /// Every third place's municipality and library is a visitor's own.
  static func visitors(_ places: [VisitedPlace]) -> [Visitor] {
    (0..<24).map { number in
      let home = places[number * 3]
      return Visitor(
        name: "kulkija\(number + 1)", home: home.library, municipalities: Set(home.municipalities),
        barred: number % 5 == 0 ? [places[(number * 7 + 11) % places.count].name] : [],
        capacity: 12, languages: number % 4 == 0 ? ["fi", "sv"] : ["fi"], start: home.position,
        weekdays: number % 3 == 0 ? [1, 3, 5] : [1, 2, 3, 4, 5, 6],
        away: [
          DaySpan(
            from: CalendarDate("2018-04-\(10 + number % 9)")!,
            until: CalendarDate("2018-04-\(12 + number % 9)")!)
        ])
    }
  }

  static func history(_ places: [VisitedPlace]) -> [PastVisit] {
    (0..<40).map { number in
      PastVisit(
        visitor: "kulkija\(number % 24 + 1)", place: places[(number * 5 + 2) % places.count].name,
        day: CalendarDate("2017-10-\(10 + number % 20)")!)
    }
  }

  static func task(visits: Int = 3) throws -> PlanningTask {
    let places = try places(visits: visits)
    return PlanningTask(
      wave: wave, places: places, visitors: visitors(places),
      scenarios: [
        ScenarioChoice(name: "lainaus"), ScenarioChoice(name: "tiedonhaku"),
        ScenarioChoice(name: "laiteapu"), ScenarioChoice(name: "lapsen_kanssa"),
      ], history: history(places))
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014): the same numbers from the same seed, everywhere.
struct TestChance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
  mutating func happens(_ inHundred: Int) -> Bool { below(100) < inHundred }
}

extension PlanningTask {
  func planned(seed: UInt64) throws(NoPlan) -> VisitPlan {
    var chance = TestChance(seed)
    return try plan(chance: &chance)
  }
}
