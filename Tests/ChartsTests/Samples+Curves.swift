import Charts

extension Samples {
  static func funnel(_ count: Int) -> FunnelPlot {
    let most = 30.0
    let steps = { (width: Double) in
      stride(from: 1.0, through: most, by: 1).map { n in
        FunnelPlot.Limit.Step(
          at: n, low: 72 - width * 26 / n.squareRoot(), high: 72 + width * 26 / n.squareRoot())
      }
    }
    let libraries = (0..<count).map { place -> FunnelPlot.Library in
      let visits = Double(2 + (place * 7) % 27)
      let value = min(72 + Double((place * 53) % 61 - 30) * 2.2 / visits.squareRoot(), 100)
      let isLow = place == 4
      return FunnelPlot.Library(
        Samples.libraries[place % Samples.libraries.count], count: isLow ? 21 : visits,
        value: place == 6
          ? .suppressed("suojattu") : estimate(isLow ? 52 : value, 8, count: whole(visits)),
        isOwn: place == 1, isNamed: isLow || place == 9,
        verdict: isLow ? .lower : nil)
    }
    return FunnelPlot(
      frame: frame("Suppilokuvio", "Kirjastojen pisteet käyntien määrän mukaan."),
      across: ValueAxis(
        low: 0, high: most, ticks: [0, 10, 20, 30].map { Tick($0, whole($0)) }, title: "Käyntejä"),
      upwards: score, centre: Tick(72, "verkosto 72"),
      limits: [.init("95 %", steps(1.96)), .init("99,8 %", steps(3.09))], libraries: libraries)
  }

  /// Does not begin at its least value, and says so.
  static let upperScore = ValueAxis(
    low: 40, high: 100, ticks: [40, 60, 80, 100].map { Tick($0, whole($0)) },
    title: "Pisteet; asteikko alkaa 40:stä", startsAtLeast: false)

  static var slope: SlopeChart {
    let before: [Double] = [74, 84, 70, 66, 69, 76]
    let after: [Double] = [81, 84, 66, 72, 58, 77]
    return SlopeChart(
      frame: frame("Muutos keväästä 2018", "Kuuden osion pisteet kahdella kierroksella."),
      axis: upperScore, waves: ["Kevät 2018", "Syksy 2019"],
      lines: sections.indices.map { place in
        let isLost = place == 3
        return SlopeChart.Line(
          sections[place],
          [
            estimate(before[place], 9),
            isLost ? .absent("ei tietoa") : estimate(after[place], 8),
          ],
          change: place == 4 ? .lower : nil,
          note: isLost
            ? nil
            : signed(after[place] - before[place]) + " (95 %: "
              + signed(after[place] - before[place] - 8) + "…"
              + signed(after[place] - before[place] + 8) + ")")
      })
  }

  static var threeWaves: SlopeChart {
    SlopeChart(
      frame: frame("Kolme kierrosta", "Kirjastojen kokonaispisteet kolmella kierroksella."),
      axis: upperScore, waves: ["Kevät 2018", "Kevät 2019", "Kevät 2020"],
      lines: libraries.enumerated().map { place, name in
        SlopeChart.Line(
          name,
          (0..<3).map { wave in
            if place == 5, wave == 1 { return .absent("ei tietoa") }
            if place == 8 { return .suppressed("suojattu") }
            return estimate(Double(48 + (place * 17 + wave * 9) % 45), 9)
          }, change: place == 0 ? .higher : nil)
      })
  }

  private static func signed(_ value: Double) -> String {
    value > 0 ? "+" + whole(value) : value < 0 ? "−" + whole(-value) : "0"
  }

  static func multiples(_ regions: Int) -> SmallMultiples {
    let names = ["Itäranta", "Järvi-Suo", "Kymijoki", "Länsi-Harju"]
    return SmallMultiples(
      frame: frame("Alueet rinnakkain", "Osioiden pisteet alueittain verkoston rinnalla."),
      axis: score, rows: sections,
      references: [76, 80, 71, 74, 66, 75],
      referenceLabel: "verkosto",
      panels: (0..<regions).map { region in
        SmallMultiples.Panel(
          region < names.count ? names[region] : "Esimerkkialue \(region + 1)",
          count: "\(20 + region * 3) käyntiä, 9 kirjastoa",
          values: sections.indices.map { row in
            if region == 2, row == 4 { return .suppressed("suojattu") }
            if region == 1, row == 2 { return .absent("ei tietoa") }
            return estimate(Double(55 + (region * 13 + row * 7) % 35), 7)
          }, isOwn: region == 0)
      })
  }

  static func path(_ count: Int) -> ServicePath {
    let names = [
      "Ennen käyntiä", "Saapuminen", "Kohtaaminen", "Apu ja ohjaus", "Tila", "Lainaaminen",
      "Lähtö", "Jälki\u{AD}hoito", "Verkko\u{AD}asiointi", "Tapahtumat", "Palautus", "Muistutus",
    ]
    let values: [Double] = [58, 81, 84, 66, 72, 0, 77, 61, 55, 79, 83, 70]
    return ServicePath(
      frame: frame("Palvelupolku", "Pisteet kosketuspisteittäin käynnin järjestyksessä."),
      axis: score, ownLabel: "oma kirjasto (95 %:n väli)", referenceLabel: "alueen muut",
      touchpoints: (0..<count).map { place -> ServicePath.Touchpoint in
        let region = Double(68 + (place * 5) % 11)
        let verdict: ChartVerdict? = place == 0 ? .lower : nil
        return .init(
          names[place], place == 5 ? .absent("ei tietoa") : estimate(values[place], 9),
          reference: region, verdict: verdict)
      })
  }
}
