import Comparison
import NetworkModel
import ReportModel
import SurveyModel
import Testing

@Suite struct LibraryAudienceTests {
  @Test(arguments: 1...60)
  func `a library sees itself, and others only three together`(seed: Int) {
    let world = RandomWorld(seed: UInt64(seed), libraries: 4...14)
    var request = world.request(.library)
    request.ownLibrary = "L0"
    let table = compare(world.responses, request)
    let attacker = Attacker(world)
    for row in table.rows where row.level == .library { #expect(row.unit == "L0") }
    for row in table.rows where row.level == .servicePoint { #expect(row.unit.hasPrefix("L0_")) }
    let others = world.network.libraries.map(\.name).filter { $0 != "L0" }
    let groups = table.rows.filter {
      $0.item == "help" && $0.measure == .responses && $0.n != nil
        && ![.library, .servicePoint].contains($0.level)
    }
    .map { Attacker.Cell(level: $0.level, unit: $0.unit, item: "help") }
    let alone = (0..<attacker.strata.count).filter { libraryName(attacker.strata[$0]) == "L0" }
      .map { index in attacker.strata.indices.map { $0 == index ? 1.0 : 0 } }
    let rows = groups.map { attacker.counting($0) } + alone
    let answered = Set(
      world.responses.filter { $0.response["help"] != "" }.map { libraryName($0.unit) })
    for (index, first) in others.enumerated() where answered.contains(first) {
      for second in others[index...] {
        let both = attacker.strata.map { stratum in
          [first, second].contains(libraryName(stratum)) ? 1.0 : 0
        }
        #expect(rank(rows + [both]) > rank(rows), "\(first) and \(second) can be told")
      }
    }
  }

  @Test func `a library without enough responses does not see its own figures either`() {
    var request = TinyExample.request
    request.audience = .library
    request.ownLibrary = "B"
    let table = compare(TinyExample.responses, request)
    #expect(table.row(.library, "B", "help", .score)?.notes == [.suppressed])
    #expect(table.row(.library, "A", "help", .score) == nil)
    #expect(table.row(.network, "net", "help", .score)?.notes == [.suppressed])
  }
}

/// The library of `L3` and of its service point `L3_1`.
private func libraryName(_ unit: String) -> String { String(unit.split(separator: "_")[0]) }
