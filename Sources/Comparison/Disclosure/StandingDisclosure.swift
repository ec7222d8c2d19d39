import NetworkModel
import ReportModel

/// Whether an audience may see figures of a library that stand on the others of its group: the mean of
/// the others could bring out one that is hidden (docs/specification/comparison.md, C38).
struct StandingDisclosure: Sendable {
  private let audience: Audience
  private let weighsAlike: Bool
  private let shown: Disclosure
  /// For each library of the network with rows the position of its unit.
  private let libraries: [Int: Int]
  private let groups: [UnitKey: Int]

  private struct UnitKey: Hashable {
    let level: Level
    let name: String
  }

  init(_ counted: CountedUnits, _ request: ComparisonRequest) {
    audience = request.audience
    weighsAlike = request.weighsLibrariesAlike
    shown = counted.shown
    libraries = counted.list.positionOfLibrary
    groups = Dictionary(
      counted.list.units.enumerated().map { (UnitKey(level: $1.level, name: $1.name), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether it may be told how many of a group's libraries have a value.
  func tellsSize(_ standing: GroupStanding, item: Int) -> Bool {
    guard audience != .coordinator else { return true }
    let key = UnitKey(level: standing.group.level, name: standing.group.unit)
    return groups[key].map { !shown.isHidden($0, item: item) } == true
  }

  /// Whether the figures of a group may be shown, beside the library's own cell being shown.
  func shows(_ standing: GroupStanding, item: Int) -> Bool {
    switch audience {
    case .coordinator: return true
    case .library:
      return weighsAlike && tellsSize(standing, item: item)
    case .region, .public:
      return standing.libraries.allSatisfy { library in
        libraries[library].map { !shown.isHidden($0, item: item) } == true
      }
    }
  }
}
