package import Expressions
package import NetworkModel
package import SurveyModel

/// A visit, or a library's yearly answer, that never took place.
package struct SyntheticVisit: Sendable {
  package let unit: NetworkUnit
  package let visitor: String
  package let start: Moment
  package let end: Moment
  /// How good the service is imagined to be, in standard deviations, leniency included.
  package let quality: Double
}

/// Who is imagined to go where and when: about three visits to every service point by 24
/// pseudonymous visitors, none in their own library, none twice in one place; or one answer from
/// each library for a benchmark; or up to six answers about every unit for a survey of feedback.
/// - Parameter level: what is answered about; nil for what the kind is usually about.
package func syntheticVisits(
  kind: SurveyKind, about level: NetworkUnit.Level? = nil, snapshot: NetworkSnapshot, wave: Wave,
  zone: LocalZone,
  chance: inout SeededChance
) -> [SyntheticVisit] {
  let libraries = snapshot.network.libraries.count
  let visitors = (1...24).map { number in
    SyntheticVisitor(
      name: "kavija-" + (number < 10 ? "0" : "") + String(number), home: home(number, libraries),
      leniency: chance.normal() * 0.25)
  }
  let libraryQuality = snapshot.network.libraries.map { _ in chance.normal() * 0.45 }
  var visits: [SyntheticVisit] = []
  let level = level ?? (kind == .benchmark ? .library : .servicePoint)
  for unit in snapshot.units where unit.level == level {
    let quality = libraryQuality[unit.library] + chance.normal() * 0.25
    var candidates = visitors.filter { $0.home != unit.library }
    for _ in 0..<min(visitCount(kind, &chance), candidates.count) {
      let index = chance.integer(0...(candidates.count - 1))
      let visitor = candidates.remove(at: index)
      let start = openingHour(of: wave, zone, &chance)
      let minutes = chance.integer(35...240)
      visits.append(
        SyntheticVisit(
          unit: unit, visitor: visitor.name, start: start,
          end: zone.moment(milliseconds: start.millisecondsSince1970 + minutes * 60_000),
          quality: quality + visitor.leniency + chance.normal() * 0.5))
    }
  }
  return visits
}

private struct SyntheticVisitor {
  let name: String
  let home: Int?
  let leniency: Double
}

/// The visitors' libraries, spread evenly; none where there is one library only, since nobody would
/// be left to visit it.
private func home(_ visitor: Int, _ libraries: Int) -> Int? {
  guard libraries > 1 else { return nil }
  // A stride that meets every library.
  return visitor * (libraries % 7 == 0 ? 1 : 7) % libraries
}

private func visitCount(_ kind: SurveyKind, _ chance: inout SeededChance) -> Int {
  switch kind {
  case .benchmark: 1
  case .mysteryVisit: chance.pick([(2, 0.15), (3, 0.7), (4, 0.15)]) ?? 3
  case .feedback: chance.integer(0...6)
  case .peerVisit, .practice: chance.pick([(0, 0.5), (1, 0.5)]) ?? 1
  }
}

/// A moment of a working day between 10 and 18 within the wave.
private func openingHour(
  of wave: Wave, _ zone: LocalZone, _ chance: inout SeededChance
) -> Moment {
  let first = wave.from.daysSince1970
  let last = max(first, wave.until.daysSince1970 - 1)
  var day = chance.integer(first...last)
  // 1970-01-01 was a Thursday, so (day + 3) mod 7 is 0 on Mondays.
  while (day + 3) % 7 >= 5, day < last { day += 1 }
  while (day + 3) % 7 >= 5, day > first { day -= 1 }
  let minute = chance.integer(10 * 60...18 * 60)
  let date = CalendarDate(daysSince1970: day) ?? wave.from
  let time = TimeOfDay(milliseconds: minute * 60_000)
  return time.map { zone.moment(date, $0) } ?? zone.moment(milliseconds: day * 86_400_000)
}
