import Charts

extension Samples {
  /// Invented places, spread as municipalities are.
  static let municipalities: [(name: String, latitude: Double, longitude: Double)] = [
    ("Aallokko", 61.19, 28.78),
    ("Harjula", 61.06, 28.19),
    ("Itälä", 61.06, 27.81),
    ("Järvikylä", 60.92, 27.57),
    ("Kaislaranta", 61.55, 29.50),
    ("Lehtovaara", 61.43, 29.36),
    ("Mallikylä", 61.29, 28.82),
    ("Niemelä", 61.20, 27.68),
    ("Ojakylä", 61.13, 28.10),
    ("Pihlaja", 60.57, 27.19),
    ("Rantala", 60.89, 26.34),
    ("Salmela", 60.47, 26.94),
    ("Tuulikko", 60.87, 26.71),
    ("Uusikylä", 60.67, 27.70),
    ("Vaarala", 60.49, 26.74),
    ("Ylikylä", 60.58, 27.71),
    ("Åkerby", 60.81, 23.62),
    ("Äijälä", 61.06, 24.37),
    ("Hakala", 60.79, 25.02),
    ("Isoranta", 60.92, 23.37),
    ("Jokela", 61.00, 24.47),
    ("Kivimäki", 60.92, 24.65),
    ("Lampila", 60.80, 23.49),
    ("Metsola", 60.72, 24.44),
    ("Notkola", 60.74, 24.77),
    ("Ojala", 60.81, 23.76),
    ("Peltola", 60.81, 23.26),
    ("Ruusula", 61.18, 25.52),
    ("Saarela", 61.58, 26.01),
    ("Takala", 61.20, 26.04),
    ("Uotila", 60.99, 25.51),
    ("Vesala", 60.87, 25.27),
    ("Yrjölä", 60.98, 25.67),
    ("Ahola", 60.81, 25.73),
    ("Koivula", 61.35, 25.28),
    ("Lähde", 61.50, 25.68),
  ]

  static func map(_ count: Int = municipalities.count, allHidden: Bool = false) -> TileMap {
    let tiles = (0..<count).map { place -> TileMap.Tile in
      let base = municipalities[place % municipalities.count]
      let turn = Double(place / municipalities.count)
      let hidden = allHidden || place == 9
      let at = TileGrid.Place(
        latitude: base.latitude + turn * 0.31, longitude: base.longitude - turn * 0.17)
      return TileMap.Tile(
        base.name, short: String(base.name.prefix(3)), at: place == 4 ? nil : at,
        value: hidden
          ? .suppressed("suojattu")
          : place == 14 ? .absent("ei tietoa") : estimate(Double(30 + (place * 31) % 67), nil),
        isOwn: place == 1)
    }
    return TileMap(
      frame: frame("Kirjastot kartalla", "Kokonaispisteet kunnittain ruutukartalla."),
      steps: steps, tiles: tiles, placeless: "Sijainti puuttuu")
  }
}
