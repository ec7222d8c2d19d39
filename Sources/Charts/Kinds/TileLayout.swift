/// Where tiles stand and what is written on them.
struct TileLayout {
  let map: TileMap
  var sketch: Sketch
  private let small = ChartLabel.Size.small
  private let cells: [TileGrid.Cell?]
  private let side: Double
  private let left: Double
  private let usesPlaces: Bool
  private let gap = 4.0
  private let height = 44.0

  init(_ map: TileMap, _ width: ChartWidth) {
    self.map = map
    sketch = Sketch(width, map.frame)
    let placed = map.tiles.indices.filter { index in
      guard let place = map.tiles[index].at else { return false }
      return place.latitude.isFinite && place.longitude.isFinite
    }
    let grid = TileGrid.cells(
      placed.compactMap { map.tiles[$0].at }, atMost: width == .wide ? 14 : 8)
    var cells = [TileGrid.Cell?](repeating: nil, count: map.tiles.count)
    for (rank, index) in placed.enumerated() { cells[index] = grid[rank] }
    self.cells = cells
    let columns = Double((grid.map(\.column).max() ?? (width == .wide ? 8 : 5)) + 1)
    let side = min((width.units - 4 - gap * (columns - 1)) / columns, 92)
    self.side = side
    left = (width.units - side * columns - gap * (columns - 1)) / 2
    usesPlaces = map.tiles.allSatisfy {
      TextWidth.of(TextWrapping.plain($0.place), size: 12, isBold: $0.isOwn) <= side - 6
    }
  }

  mutating func compose() {
    let start = sketch.top + 2
    for isOwn in [false, true] {
      for (place, cell) in cells.enumerated() where map.tiles[place].isOwn == isOwn {
        guard let cell else { continue }
        let box = Box(
          x: left + Double(cell.column) * (side + gap),
          y: start + Double(cell.row) * (height + gap), width: side, height: height)
        tile(map.tiles[place], box)
      }
    }
    let rows = (cells.compactMap { $0?.row }.max() ?? -1) + 1
    sketch.top = start + Double(rows) * (height + gap)
    below()
    sketch.top += 14
    sketch.steps(map.steps, map.tiles.map(\.value))
  }

  /// Tiles without a place on the map, in their order.
  private mutating func below() {
    let tiles = cells.indices.filter { cells[$0] == nil }.map { map.tiles[$0] }
    guard !tiles.isEmpty else { return }
    sketch.top += 12
    let line = TextWrapping.line(map.placeless, width: sketch.units, size: small.rawValue)
    sketch.write(
      ChartLabel(line, at: Point(0, sketch.top + small.rawValue), size: small, ink: .soft))
    sketch.top += small.pitch + 4
    let across = max(Int((sketch.units - 4 + gap) / (side + gap)), 1)
    for (rank, tile) in tiles.enumerated() {
      let box = Box(
        x: 2 + Double(rank % across) * (side + gap),
        y: sketch.top + Double(rank / across) * (height + gap), width: side, height: height)
      self.tile(tile, box)
    }
    sketch.top += Double((tiles.count + across - 1) / across) * (height + gap)
  }

  private mutating func tile(_ tile: TileMap.Tile, _ box: Box) {
    let inks: (fill: Ink, text: Ink)
    if let estimate = tile.value.estimate {
      inks = map.steps.inks(map.steps.step(estimate.value))
      sketch.draw(.box(box, .solid), inks.fill)
    } else {
      inks = (.aside, .onAside)
      sketch.missing(tile.value, box.grown(by: -0.5))
    }
    if tile.isOwn { sketch.draw(.box(box.grown(by: 1), .frame), .text) }
    let name = ChartLabel(
      TextWrapping.line(
        usesPlaces ? tile.place : tile.short, width: box.width - 4, size: small.rawValue,
        isBold: tile.isOwn),
      at: Point(box.middle.x, box.y + 18), anchor: .middle, size: small, isBold: tile.isOwn,
      ink: inks.text)
    if tile.value.isSuppressed, !name.text.isEmpty {
      sketch.draw(.box(name.box.grown(by: 1), .solid), .aside)
    }
    sketch.write(name)
    guard let estimate = tile.value.estimate else { return }
    let number = TextWrapping.line(
      estimate.text, width: box.width - 4, size: small.rawValue, isBold: true)
    sketch.write(
      ChartLabel(
        number, at: Point(box.middle.x, box.y + 36), anchor: .middle, size: small, isBold: true,
        ink: inks.text))
  }
}
