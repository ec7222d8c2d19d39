package import Diagnostics
package import ReportModel

/// Invented worlds at the edges of what a report must bear.
package enum EdgeCase: String, Sendable, CaseIterable {
  case oneResponse = "one-response"
  case noResponse = "no-response"
  case allEqual = "all-equal"
  case outlier
  case longNames = "long-names"
  case oneRegion = "one-region"
  case fortyRegions = "forty-regions"
  case threeHundredLibraries = "three-hundred-libraries"
  case allHidden = "all-hidden"

  private var regions: Int {
    switch self {
    case .oneResponse, .oneRegion: 1
    case .fortyRegions: 40
    case .threeHundredLibraries: 4
    default: 3
    }
  }

  private var librariesOfRegion: Int {
    switch self {
    case .oneResponse: 1
    case .threeHundredLibraries: 75
    case .fortyRegions: 2
    default: 3
    }
  }

  private func score(_ place: Int) -> Double {
    switch self {
    case .allEqual: 70
    case .outlier: place == 1 ? 2 : 88
    default: Double(50 + (place * 37) % 45)
    }
  }

  private func responses(_ place: Int) -> Int {
    switch self {
    case .oneResponse: 1
    case .noResponse: 0
    case .outlier: place == 2 ? 400 : 3
    default: 3 + (place * 7) % 9
    }
  }

  private func label(_ words: String) -> Wording {
    guard self == .longNames else { return Wording(words) }
    let long = words + " Esimerkkiläisen ja Kuvitteellisen yhteiskirjaston vieressä"
    return Wording(String(long.prefix(60)))
  }

  package func naming(_ language: Language = .fi) -> Naming {
    let options = [("yes", "Kyllä", 1.0), ("no", "Ei", 0)].map {
      Naming.Option(name: $0.0, label: label($0.1), score: $0.2)
    }
    var question = Naming.Entry(
      type: .question, name: "greeted", label: label("Tervehdittiinkö?"), group: "s1",
      isCritical: true, options: options)
    question.isSingleChoice = true
    let sections = (1...4).map {
      Naming.Entry(
        type: .group, name: "s\($0)", label: label("Osio \($0)"), touchpoint: "t\($0)")
    }
    var naming = Naming(
      language: language, synthetic: true, surveyTitle: label("Kysely"),
      waveLabel: label("Kevät 2018"), units: units(),
      entries: [question] + sections + [
        .init(type: .overall, name: "overall", label: "")
      ], touchpoints: (1...4).map { .init(name: "t\($0)", label: label("Kohta \($0)")) })
    naming.counted = .visits
    naming.earlierWaveLabel = "Syksy 2017"
    return naming
  }

  private func units() -> [Naming.Unit] {
    var units: [Naming.Unit] = []
    for region in 0..<regions {
      units.append(.init(level: .region, name: "r\(region)", label: label("Alue \(region + 1)")))
      for library in 0..<librariesOfRegion {
        let place = region * librariesOfRegion + library
        units.append(
          .init(
            level: .library, name: "l\(place)", label: label("Kirjasto \(place + 1)"),
            region: "r\(region)", latitude: 60 + Double(place % 7) / 5,
            longitude: 24 + Double(place % 11) / 3, place: label("Kunta \(place + 1)")))
      }
    }
    units.append(
      .init(
        level: .peerGroup, name: "p", label: label("Vertaiset"), members: ["l0", "l1", "l2"]))
    return units + [.init(level: .network, name: "v", label: label("Verkko"))]
  }

  package func table() -> ComparisonTable {
    var method = Method(
      survey: "kysely", versions: ["1"], wave: "w", waveFrom: "2018-04-01",
      waveUntil: "2018-05-31", groupingDate: "2018-04-01", weighting: .libraries, confidence: 0.95,
      audience: self == .allHidden ? .public : .coordinator, criticalCap: 50, minN: 3,
      responsesUsed: 100, responsesNotUsed: 0, synthetic: true,
      pooled: [
        .init(
          itemType: .overall, item: "overall",
          standardDeviation: self == .allEqual ? 0 : 14, degreesOfFreedom: 40)
      ])
    method.against = EarlierWave(
      wave: "w0", from: "2017-10-01", until: "2017-11-30", versions: ["1"], responsesUsed: 90,
      responsesNotUsed: 0, synthetic: true, pooled: [])
    return ComparisonTable(method: method, rows: units().enumerated().flatMap { rows($1, $0) })
  }

  private func rows(_ unit: Naming.Unit, _ place: Int) -> [TidyRow] {
    let n = responses(place)
    let value = n == 0 ? nil : score(place)
    let half = 30 / Double(max(n, 1)).squareRoot()
    func row(
      _ type: ItemType, _ item: String, _ measure: Measure, choice: String = "", _ value: Double?,
      half: Double? = nil
    ) -> TidyRow {
      let hidden = self == .allHidden
      var notes: Set<RowNote> = hidden ? [.suppressed] : value == nil ? [.noData] : []
      if n < 3 { notes.insert(.few) }
      let shown = hidden ? nil : value
      return TidyRow(
        survey: "kysely", version: "1", wave: "w", level: unit.level, unit: unit.name,
        itemType: type, item: item, measure: measure, choice: choice, n: hidden ? nil : n,
        value: shown, low: shown.flatMap { value in half.map { max(value - $0, 0) } },
        high: shown.flatMap { value in half.map { min(value + $0, 100) } }, notes: notes)
    }
    let sections = (1...4).map {
      row(.group, "s\($0)", .score, value.map { max($0 - 4, 0) }, half: half)
    }
    return [
      row(.question, "greeted", .score, value, half: half),
      row(.question, "greeted", .share, choice: "yes", value.map { $0 / 100 }),
      row(.question, "greeted", .share, choice: "no", value.map { 1 - $0 / 100 }),
    ] + sections + [
      row(.overall, "overall", .score, value, half: self == .allEqual ? 0 : half),
      row(.overall, "overall", .critical, value.map { _ in 0.125 }),
      row(.overall, "overall", .change, value.map { _ in place == 1 ? 20 : 2 }, half: 8),
      row(.overall, "overall", .libraries, 1), row(.overall, "overall", .librariesOf, 1),
    ]
  }
}
