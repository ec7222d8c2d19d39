import ReportModel

/// The figures of the example: a value for each unit, spread over its items by fixed offsets.
enum ExampleFigures {
  struct Unit {
    let level: Level
    let name: String
    /// Valid responses; nil for a hidden unit.
    let n: Int?
    let score: Double
    let half: Double
    var libraries: (Int, Int)?
    var notes: Set<RowNote> = []
  }

  static let units: [Unit] = [
    Unit(level: .servicePoint, name: "esimerkki_paa", n: 6, score: 75, half: 9),
    Unit(level: .servicePoint, name: "esimerkki_sivu", n: 3, score: 69, half: 13),
    Unit(level: .library, name: "esimerkki", n: 9, score: 73, half: 6, libraries: (1, 1)),
    Unit(
      level: .library, name: "malli", n: 2, score: 61.5, half: 16, libraries: (1, 1),
      notes: [.few]),
    Unit(
      level: .library, name: "koe", n: nil, score: 0, half: 0, libraries: (1, 1),
      notes: [.suppressed]),
    Unit(
      level: .region, name: "pohjoinen", n: 11, score: 67.25, half: 6, libraries: (2, 2)),
    Unit(
      level: .region, name: "etelainen", n: 8, score: 84, half: 6, libraries: (1, 2),
      notes: [.partial]),
    Unit(
      level: .network, name: "esimerkkiverkko", n: 19, score: 72.8333333333333, half: 4.5,
      libraries: (3, 4), notes: [.partial]),
    Unit(
      level: .peerGroup, name: "pienet", n: 8, score: 78, half: 8, libraries: (1, 2),
      notes: [.partial]),
  ]

  static func rows(of unit: Unit) -> [TidyRow] {
    greeted(unit) + wait(unit) + group(unit, "arrival", shift: 8) + help(unit) + order(unit)
      + group(unit, "contact", shift: -9) + loans(unit) + overall(unit)
  }

  private static func row(
    _ unit: Unit, _ type: ItemType, _ item: String, _ measure: Measure, choice: String = "",
    n: Int?, _ value: Double?, half: Double? = nil, bounds: ClosedRange<Double>? = nil
  ) -> TidyRow {
    let isHidden = unit.notes.contains(.suppressed)
    let shown = isHidden ? nil : value
    let clamp = { (end: Double) in
      bounds.map { min(max(end, $0.lowerBound), $0.upperBound) } ?? end
    }
    return TidyRow(
      survey: "esimerkkikysely", version: "2018.1", wave: "2018-kevat", level: unit.level,
      unit: unit.name, itemType: type, item: item, measure: measure, choice: choice,
      n: isHidden ? nil : n, value: shown,
      standardError: shown == nil ? nil : half.map { $0 / 2 },
      low: shown.flatMap { value in half.map { clamp(value - $0) } },
      high: shown.flatMap { value in half.map { clamp(value + $0) } },
      notes: unit.notes.union([.synthetic]))
  }

  private static func greeted(_ unit: Unit) -> [TidyRow] {
    let share = (unit.score + 15) / 100
    let score = row(
      unit, .question, "greeted", .score, n: unit.n, unit.score + 15, half: unit.half * 1.5,
      bounds: 0...100)
    let shares = [("yes", share), ("no", 1 - share)].map { choice, value in
      row(
        unit, .question, "greeted", .share, choice: choice, n: unit.n, value,
        half: unit.half / 66, bounds: 0...1)
    }
    return [score] + shares + counts(unit, "greeted", notApplicable: 1)
  }

  private static func wait(_ unit: Unit) -> [TidyRow] {
    let mean = 12 - unit.score / 10
    return [
      row(unit, .question, "wait", .score, n: unit.n, unit.score - 4, half: unit.half * 1.2),
      row(unit, .question, "wait", .mean, n: unit.n, mean, half: unit.half / 10),
      row(unit, .question, "wait", .median, n: unit.n, mean - 0.25),
    ] + counts(unit, "wait", notApplicable: 0)
  }

  private static func help(_ unit: Unit) -> [TidyRow] {
    [("shelf", 0.62), ("search", 0.4), ("none", 0)].map { choice, share in
      row(
        unit, .question, "help", .share, choice: choice, n: unit.n, share, half: unit.half / 50,
        bounds: 0...1)
    } + counts(unit, "help", notApplicable: 0)
  }

  private static func order(_ unit: Unit) -> [TidyRow] {
    [("hours", 1.5), ("staff", 1.85), ("space", 2.65)].map { choice, rank in
      row(unit, .question, "order", .meanRank, choice: choice, n: unit.n, rank)
    }
  }

  private static func group(_ unit: Unit, _ name: String, shift: Double) -> [TidyRow] {
    [
      row(
        unit, .group, name, .score, n: unit.n, unit.score + shift, half: unit.half,
        bounds: 0...100)
    ]
  }

  private static func loans(_ unit: Unit) -> [TidyRow] {
    guard unit.level != .servicePoint else { return [] }
    let value = 10.4 + unit.score / 20
    let count = unit.libraries?.0
    let single = [row(unit, .indicator, "loans_per_capita", .mean, n: count, value)]
    let several = [
      row(unit, .indicator, "loans_per_capita", .median, n: count, value - 0.3),
      row(unit, .indicator, "loans_per_capita", .ratio, n: count, value + 0.2),
    ]
    let visits = [row(unit, .indicator, "visits", .median, n: count, value * 1000)]
    return single + (unit.level == .library ? [] : several + visits)
  }

  private static func overall(_ unit: Unit) -> [TidyRow] {
    var rows = [
      row(
        unit, .overall, "overall", .score, n: unit.n, unit.score, half: unit.half,
        bounds: 0...100),
      row(unit, .overall, "overall", .critical, n: unit.n, 0.125),
      row(unit, .overall, "overall", .responses, n: unit.n, unit.n.map { Double($0) }),
    ]
    if let (libraries, of) = unit.libraries, unit.level != .library {
      rows.append(row(unit, .overall, "overall", .libraries, n: unit.n, Double(libraries)))
      rows.append(row(unit, .overall, "overall", .librariesOf, n: unit.n, Double(of)))
    }
    return rows
  }

  private static func counts(_ unit: Unit, _ item: String, notApplicable: Double) -> [TidyRow] {
    [
      row(unit, .question, item, .responses, n: unit.n, unit.n.map { Double($0) }),
      row(unit, .question, item, .missing, n: unit.n, 0),
      row(unit, .question, item, .notApplicable, n: unit.n, notApplicable),
    ]
  }
}
