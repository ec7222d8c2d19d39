import Charts
import Diagnostics
import Findings
import ReportModel

/// How large the type of a map can be so that all of it stands on one sheet, A3 lying on its side.
///
/// Lines are counted with the widths of a font as wide as any in common use, so the estimate is on the safe side.
struct SheetFit: Sendable, Hashable {
  /// Of the cells' type, in points.
  enum Size: Int, Sendable, Hashable, CaseIterable {
    case huge, large, plain, small, tiny

    var points: Double {
      switch self {
      case .huge: 11
      case .large: 10
      case .plain: 9
      case .small: 8
      case .tiny: 7
      }
    }
  }

  let quotes: Int
  let size: Size
  /// Whether the estimate says so; where not even the last one does, long cells end in dots on paper.
  let fits: Bool

  /// CSS pixels of a sheet within its margins, less what never changes: title, curve, notes.
  private static let room = 612.0
  private static let width = 1_512.0
  private static let padding = 17.0

  /// First two quotes of a kind and then one, each in ever smaller type.
  static func best(_ view: FindingView, _ blueprint: Blueprint) -> SheetFit {
    for (quotes, size) in [
      (2, Size.huge), (2, .large), (2, .plain), (1, .huge), (1, .large), (1, .plain), (2, .small),
      (1, .small), (1, .tiny),
    ] {
      let map = JourneyMap(view, blueprint, quotes: quotes)
      if height(map, size) <= room { return SheetFit(quotes: quotes, size: size, fits: true) }
    }
    return SheetFit(quotes: 1, size: .tiny, fits: false)
  }

  private static func height(_ map: JourneyMap, _ size: Size) -> Double {
    let pixels = size.points * 4 / 3
    let column =
      width * (1 - JourneyCurve.margin) / Double(max(map.stops.count, 1)) - padding
    func lines(_ text: String) -> Double {
      Double(TextWrapping.lines(text, width: column, size: pixels, atMost: 60).count)
    }
    func row(_ cell: (JourneyMap.Stop) -> Double) -> Double {
      (map.stops.map(cell).max() ?? 0) * pixels * 1.32 + 13
    }
    let said = JourneyMap.kinds.map { kind in
      row { stop in
        max((stop.quotes[kind] ?? []).reduce(0) { $0 + lines("””" + $1.words.text) + 1.35 }, 1)
      }
    }
    let lanes = Blueprint.Lane.allCases.map { lane in
      row {
        lines($0.lanes[lane]?.text ?? JourneyWords.hint(lane)[map.view.language])
      }
    }
    let themes = row { Double(max($0.themes.count, 1)) * 1.4 }
    return (said + lanes).reduce(themes + 20, +)
  }
}
