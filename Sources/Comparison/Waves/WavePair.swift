import NetworkModel
import ReportModel

/// Two waves of one survey, unit by unit.
struct WavePair: Sendable {
  let wave: Wave
  let earlier: CountedUnits
  let later: CountedUnits
  /// For each unit of the later wave its position in the earlier one.
  private let before: [Int?]
  private let audience: Audience
  private let confidence: Double
  /// In either wave: for each library its unit's position.
  private let libraryBefore: [Int: Int]
  private let libraryNow: [Int: Int]

  init(
    _ responses: EarlierResponses, _ later: CountedUnits, _ request: ComparisonRequest,
    _ catalogue: ItemCatalogue
  ) {
    wave = responses.wave
    earlier = CountedUnits(responses.counted, request, catalogue)
    self.later = later
    audience = request.audience
    confidence = request.confidence
    let names = Dictionary(
      earlier.list.units.enumerated().map { (UnitKey($1), $0) },
      uniquingKeysWith: { first, _ in first })
    before = later.list.units.map { names[UnitKey($0)] }
    libraryBefore = earlier.list.positionOfLibrary
    libraryNow = later.list.positionOfLibrary
  }

  private struct UnitKey: Hashable {
    let level: Level
    let name: String

    init(_ unit: ComparisonUnit) {
      level = unit.level
      name = unit.name
    }
  }

  func change(_ position: Int, _ item: ComparedItem, at index: Int, _ weigher: Weigher)
    -> ChangeEstimate
  {
    let unit = later.list.units[position]
    let then = before[position].map { earlier.list.units[$0].parts } ?? []
    return ChangeEstimate(
      item, at: index, level: unit.level, later: unit.parts.map { later.list.parts[$0] },
      earlier: then.map { earlier.list.parts[$0] }, weigher,
      (before: earlier.spreads[index].level, after: later.spreads[index].level),
      confidence: confidence)
  }

  /// Whether an audience may not see a change (docs/specification/comparison.md, C37).
  func isHidden(_ position: Int, item: Int, _ estimate: ChangeEstimate) -> Bool {
    guard audience != .coordinator else { return false }
    if later.shown.isHidden(position, item: item) { return true }
    guard let then = before[position] else { return false }
    if earlier.shown.isHidden(then, item: item) { return true }
    let unit = later.list.units[position]
    if unit.level == .servicePoint || unit.level == .library { return false }
    if estimate.isDifference { return false }
    let isWhole =
      later.list.isWhole(unit) && earlier.list.isWhole(earlier.list.units[then])
    guard audience != .library, isWhole else { return true }
    return estimate.libraries.contains { library in
      isHidden(libraryNow[library], later, item) || isHidden(libraryBefore[library], earlier, item)
    }
  }

  private func isHidden(_ position: Int?, _ units: CountedUnits, _ item: Int) -> Bool {
    position.map { units.shown.isHidden($0, item: item) } ?? true
  }
}

extension UnitList {
  /// For each library with rows the position of its unit.
  var positionOfLibrary: [Int: Int] {
    Dictionary(
      units.enumerated().filter { $1.level == .library }.map { (parts[$1.parts[0]].library, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether a unit holds all responses of its libraries.
  func isWhole(_ unit: ComparisonUnit) -> Bool { unit.parts.allSatisfy { $0 < firstSplitPart } }

  /// The parts with all responses of a library.
  var wholeLibraries: ArraySlice<LibraryPart> { parts[..<firstSplitPart] }
}
