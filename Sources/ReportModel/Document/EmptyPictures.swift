extension ReportDocument {
  /// The same page without pictures that would show nothing, because every figure in them is hidden or
  /// absent; their tables stay, and say why.
  func withoutEmptyPictures() -> ReportDocument {
    var copy = self
    copy.blocks = blocks.map { block in
      guard case .chart(let picture, let table) = block, picture.isEmpty else { return block }
      return .table(table)
    }
    return copy
  }
}

extension Picture {
  /// Whether no mark would be drawn.
  var isEmpty: Bool {
    switch self {
    case .dots(let picture): picture.rows.allSatisfy { $0.values.areAbsent }
    case .panels(let picture): picture.panels.allSatisfy { $0.values.areAbsent }
    case .heat(let picture): picture.rows.allSatisfy { $0.cells.areAbsent }
    case .shares(let picture): picture.rows.isEmpty
    case .funnel(let picture): picture.points.isEmpty
    case .slopes(let picture): picture.rows.isEmpty
    case .path(let picture): picture.stops.map(\.figure).areAbsent
    case .tiles(let picture): picture.tiles.map(\.figure).areAbsent
    case .learning(let picture): picture.subjects.allSatisfy(\.links.isEmpty)
    case .fields(let picture):
      picture.things.allSatisfy { [$0.functioning].areAbsent || [$0.importance].areAbsent }
    }
  }
}

extension [Figure] {
  fileprivate var areAbsent: Bool {
    allSatisfy { if case .absent = $0 { true } else { false } }
  }
}
