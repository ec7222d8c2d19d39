/// Libraries as tiles of one size, laid out as they lie on the map: what is large is not the area but
/// the colour's step, and every tile holds its number.
package struct TileMap: Sendable, Hashable {
  package struct Tile: Sendable, Hashable {
    /// Its name on the map where all find room ("Imatra").
    package let place: String
    /// A few letters where they do not ("Ima").
    package let short: String
    /// nil where nothing is known of where it is; it then stands below the map.
    package let at: TileGrid.Place?
    package let value: ChartValue
    package let isOwn: Bool

    package init(
      _ place: String, short: String, at: TileGrid.Place?, value: ChartValue,
      isOwn: Bool = false
    ) {
      self.place = place
      self.short = short
      self.at = at
      self.value = value
      self.isOwn = isOwn
    }
  }

  package let frame: ChartFrame
  package let steps: ColourSteps
  package let tiles: [Tile]
  /// What the tiles below the map are ("sijainti puuttuu").
  package let placeless: String

  package init(frame: ChartFrame, steps: ColourSteps, tiles: [Tile], placeless: String) {
    self.frame = frame
    self.steps = steps
    self.tiles = tiles
    self.placeless = placeless
  }

  package func chart(_ width: ChartWidth) -> Chart {
    var layout = TileLayout(self, width)
    layout.compose()
    return layout.sketch.chart()
  }
}
