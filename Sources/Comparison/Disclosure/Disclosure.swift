import ReportModel

struct Disclosure {
  let least = 0
  init(_ tally: Tally, _ list: UnitList, _ request: ComparisonRequest, _ catalogue: ItemCatalogue) {}
  func isPublished(_ unit: Int) -> Bool { true }
  func isHidden(_ unit: Int, item: Int) -> Bool { false }
}
