import Charts

extension Samples {
  static func heat(_ rows: Int, hidden: Bool = false) -> HeatMap {
    HeatMap(
      frame: frame("Kirjastot ja osiot", "Jokaisen kirjaston pisteet kuudessa osiossa."),
      steps: steps, columns: sections,
      rows: (0..<rows).map { row in
        HeatMap.Row(
          libraries[row % libraries.count],
          sections.indices.map { column in
            if hidden || row == 3 { return .suppressed("suojattu") }
            if row == 5, column == 2 { return .absent("ei tietoa") }
            return estimate(Double((row * 29 + column * 41) % 83 + 15), nil)
          }, isOwn: row == 1)
      })
  }

  static func bars(diverging: Bool) -> StackedBars {
    func row(_ name: String, _ shares: [Double], _ count: String) -> StackedBars.Row {
      StackedBars.Row(
        name, .shares(shares.map { StackedBars.Share($0 / 100, whole($0) + " %") }), count: count)
    }
    return StackedBars(
      frame: frame("Tärkeimmät kysymykset", "Vastausten osuudet kysymyksittäin."),
      answers: [
        .init("Täysin samaa mieltä", .most), .init("Samaa mieltä", .more),
        .init("Siltä väliltä", .middle), .init("Eri mieltä", .less),
        .init("Täysin eri mieltä", .least), .init("En osaa sanoa", .aside),
      ],
      rows: [
        row("Minut huomattiin viidessä minuutissa", [52, 24, 8, 8, 4, 4], "25 vastausta"),
        row("Kysymykseeni vastattiin oikein", [33, 25, 17, 17, 8, 0], "12 vastausta"),
        row("Minut ohjattiin tarvittaessa eteenpäin", [10, 15, 20, 30, 25, 0], "20 vastausta"),
        row("Opasteet johdattivat oikeaan paikkaan", [100, 0, 0, 0, 0, 0], "1 vastaus"),
        .init("Sain apua laitteen kanssa", .suppressed("suojattu: liian vähän vastauksia")),
        .init("Tapahtumat kiinnostivat minua", .absent("ei tietoa"), count: "0 vastausta"),
      ], isDiverging: diverging)
  }

  static var yesNo: StackedBars {
    func row(_ name: String, _ yes: Double, _ count: String) -> StackedBars.Row {
      StackedBars.Row(
        name,
        .shares([
          .init(yes / 100, whole(yes) + " %"), .init(1 - yes / 100, whole(100 - yes) + " %"),
        ]), count: count)
    }
    return StackedBars(
      frame: frame("Kyllä vai ei", "Kyllä-vastausten osuus kysymyksittäin."),
      answers: [.init("Kyllä", .most), .init("Ei", .less)],
      rows: [
        row("Tervehdittiinkö sinua?", 62, "9 käyntiä"),
        row("Hymyiltiinkö sinulle?", 92, "9 käyntiä"),
        row("Kysyttiinkö, mihin tarvitset tietoa?", 58, "9 käyntiä"),
      ])
  }
}
