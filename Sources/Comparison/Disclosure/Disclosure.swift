import NetworkModel
import ReportModel
import SurveyModel

/// Which cells (unit × item, all its measures) an audience may see; docs/specification/comparison.md §8.
struct Disclosure {
  /// The least number of responses in a cell that is shown.
  let least: Int
  private let published: [Bool]
  /// For each item and unit; empty when nothing is hidden.
  private var hidden: [[Bool]] = []

  init(
    _ tally: Tally, _ list: UnitList, _ request: ComparisonRequest, _ catalogue: ItemCatalogue
  ) {
    least = Disclosure.threshold(request)
    let own = request.ownLibrary.flatMap { request.snapshot[unit: $0]?.library }
    let readsOwn = request.audience == .library
    published = list.units.map { unit in
      guard readsOwn, unit.level == .servicePoint || unit.level == .library else { return true }
      return list.parts[unit.parts[0]].library == own
    }
    guard request.audience != .coordinator else { return }
    let cells = DisclosureCells(
      tally, list, request, least: least, published: published, own: readsOwn ? own : nil)
    hidden = catalogue.items.indices.map { item in
      readsOwn ? cells.hiddenFromLibrary(item) : cells.hidden(item)
    }
  }

  /// 3 for a region or library, 5 for the public, raised by `min_n`; a benchmark has one response
  /// for each library by nature, so there it starts from 0.
  private static func threshold(_ request: ComparisonRequest) -> Int {
    let survey = request.outline.survey
    let usual: Int
    switch request.audience {
    case .coordinator: return 0
    case .library, .region: usual = 3
    case .public: usual = 5
    }
    return max(survey.kind == .benchmark ? 0 : usual, survey.minN ?? 0)
  }

  func isPublished(_ unit: Int) -> Bool { published[unit] }

  func isHidden(_ unit: Int, item: Int) -> Bool { !hidden.isEmpty && hidden[item][unit] }
}
