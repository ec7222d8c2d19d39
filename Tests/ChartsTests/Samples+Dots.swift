import Charts

extension Samples {
  static var sectionDots: DotChart {
    let own: [Double] = [81, 84, 66, 72, 58, 77]
    let halves: [Double] = [8, 8, 11, 8, 10, 11]
    let region: [Double] = [74, 78, 75, 70, 69, 71]
    let network: [Double] = [76, 80, 71, 74, 66, 75]
    let rows = sections.indices.map { place in
      DotChart.Row(
        sections[place],
        [
          estimate(own[place], halves[place]), estimate(region[place], nil),
          estimate(network[place], nil),
        ],
        verdict: place == 4 ? .lower : nil)
    }
    return DotChart(
      frame: frame(
        "Osioiden pisteet", "Kuuden osion pisteet väleineen alueen ja verkoston arvojen vieressä.",
        caption: "Piste: oma kirjasto, palkki: 95 %:n luottamusväli."),
      axis: score,
      series: [
        .init(.own, "oma kirjasto"), .init(.region, "alueen muut"), .init(.network, "verkosto"),
      ], rows: rows)
  }

  /// Four on one line, each with its interval, and every kind of absence.
  static var fourLevels: DotChart {
    let rows = sections.enumerated().map { place, section in
      let base = 58 + Double(place * 5)
      let own: ChartValue =
        switch place {
        case 2: .suppressed("suojattu")
        case 4: .absent("ei tietoa")
        default: estimate(base, 12, count: "n = 9")
        }
      return DotChart.Row(
        section,
        [
          own, estimate(base + 4, 6), estimate(base + 9, 5), estimate(base + 6, 2),
        ], verdict: place == 5 ? .higher : nil)
    }
    return DotChart(
      frame: frame("Osiot neljällä tasolla", "Kirjasto, vertaiset, alue ja verkosto."),
      axis: score,
      series: [
        .init(.own, "oma kirjasto"), .init(.peers, "vertaiset"), .init(.region, "alue"),
        .init(.network, "verkosto"),
      ], rows: rows)
  }

  static func libraryList(_ count: Int) -> DotChart {
    let rows = (0..<count).map { place -> DotChart.Row in
      let value = Double(45 + (place * 37) % 50)
      return DotChart.Row(
        libraries[place % libraries.count],
        [
          place == 3
            ? .suppressed("suojattu")
            : place == 7 ? .absent("ei tietoa") : estimate(value, 7 + Double(place % 5) * 2)
        ], isOwn: place == 1)
    }
    return DotChart(
      frame: frame("Kirjastot", "Kirjastojen kokonaispisteet tiedoston järjestyksessä."),
      axis: score, series: [.init(.own, "kirjasto")], rows: rows,
      reference: Tick(72, "verkosto 72"))
  }

  /// Values beyond the axis, and a scale that does not begin at its least value.
  static var outlier: DotChart {
    let axis = ValueAxis(
      low: 50, high: 90, ticks: [50, 60, 70, 80, 90].map { Tick($0, whole($0)) },
      title: "Pisteet; asteikko alkaa 50:stä", startsAtLeast: false)
    return DotChart(
      frame: frame("Poikkeava arvo", "Yksi arvo on asteikon ulkopuolella."), axis: axis,
      series: [.init(.own, "oma kirjasto")],
      rows: [
        .init("Saapuminen", [estimate(74, 6)]), .init("Kohtaaminen", [estimate(82, 14)]),
        .init("Viestintä", [estimate(12, 5)]), .init("Lähtö", [estimate(55, 12)]),
      ])
  }

  /// Invented names, some as long as names get.
  static let libraries = [
    "Aallokon kirjasto", "Harjulan kirjasto",
    "Itä-Esimerkkilän ja Kuvitteellisen yhteinen kunnankirjasto X", "Järvikylän kirjasto",
    "Kaislarannan kirjasto", "Lehtovaaran kirjasto", "Mallikylän kirjasto", "Niemelän kirjasto",
    "Ojakylän kirjasto", "Pihlajan kirjasto", "Rantakunnan kirjasto", "Salmenkylän kirjasto",
  ]
}
