import ExpressionSamples
import Expressions
import NetworkModel
import SurveyModel
import Testing

private func day(_ text: String) -> CalendarDate { CalendarDate(text)! }

private func label(_ text: String) -> Label { Label(sourceLanguage: "fi", wordings: ["fi": text]) }

private func figures(_ years: [(Int, Int)]) -> [YearFigure] {
  years.map { YearFigure(year: $0.0, value: FixedDecimal($0.1), source: "test") }
}

private func town(_ name: String, _ years: [(Int, Int)]) -> Municipality {
  Municipality(name: name, code: "", label: label(name), populations: figures(years))
}

private let network = Network(
  name: "n",
  regions: [
    Region(name: "kymi", label: label("Kymi")), Region(name: "hame", label: label("Häme")),
  ],
  municipalities: [
    town("iitti", [(2020, 6625), (2018, 6700)]), town("kotka", [(2019, 52_126)]),
    town("pyhtaa", [(2018, 5217)]), town("nowhere", []),
  ],
  libraries: [
    Library(
      name: "iitin", label: label("Iitin kirjasto"), municipalities: ["iitti"],
      staff: figures([(2017, 4), (2019, 5)]),
      memberships: [
        Membership(name: "kymi", until: day("2020-12-31")),
        Membership(name: "hame", from: day("2021-01-01")),
      ],
      servicePoints: [
        ServicePoint(name: "iitti_auto", label: label("Auto"), kind: .bookmobile),
        ServicePoint(
          name: "iitti_paa", label: label("Pää"), kind: .main, selfService: .yes, latitude: 60.5,
          longitude: 26.25),
      ]),
    Library(
      name: "kotkan", label: label("Kotkan kirjasto"), municipalities: ["kotka", "pyhtaa"],
      memberships: [Membership(name: "kymi", from: day("2019-01-01"))],
      servicePoints: [
        ServicePoint(name: "karhula", label: label("Karhula"), kind: .branch, selfService: .no),
        ServicePoint(
          name: "langinkoski", label: label("Langinkoski"), kind: .branch, selfService: .yes),
      ]),
    Library(name: "bare", label: label("Bare"), municipalities: ["iitti", "nowhere"]),
  ])

private func on(_ date: String) -> NetworkSnapshot { NetworkSnapshot(network, on: day(date)) }

@Suite struct `A snapshot of the network` {
  @Test(arguments: [
    ("2018-05-01", "kymi"), ("2020-12-31", "kymi"), ("2021-01-01", "hame"), ("2030-01-01", "hame"),
  ])
  func `knows the region of a day, the last day and the first included`(
    _ date: String, _ region: String
  ) {
    #expect(on(date).regionOfLibrary[0] == region)
    #expect(on(date)[unit: "iitti_paa"]?.row["region"] == .text(region))
  }

  @Test func `knows when a library belonged to no region`() {
    #expect(on("2018-12-31").regionOfLibrary[1] == nil)
    #expect(on("2018-12-31")[unit: "karhula"]?.row["region"] == nil)
    #expect(on("2019-01-01").regionOfLibrary[1] == "kymi")
    #expect(on("2019-01-01").regionOfLibrary[2] == nil)
  }

  @Test(arguments: [(2017, 6700), (2018, 6700), (2019, 6700), (2020, 6625), (2031, 6625)])
  func `takes the figure of the latest year not after the day, else the earliest`(
    _ year: Int, _ population: Double
  ) {
    #expect(on("\(year)-06-01").populationOfLibrary[0] == population)
  }

  @Test func `adds up municipalities and knows no sum with an unknown part`() {
    #expect(on("2018-01-01").populationOfLibrary == [6700, 57_343, nil])
    #expect(on("2016-01-01").staffOfLibrary == [4, nil, nil])
    #expect(on("2019-01-01").staffOfLibrary == [5, nil, nil])
    #expect([YearFigure]().latest(notAfter: 2020) == nil)
  }

  @Test func `has a row for each library and then its service points, in file order`() {
    let snapshot = on("2018-05-01")
    #expect(
      snapshot.units.map(\.name) == [
        "iitin", "iitti_auto", "iitti_paa", "kotkan", "karhula", "langinkoski", "bare",
      ])
    #expect(snapshot.units.map(\.library) == [0, 0, 0, 1, 1, 1, 2])
    #expect(snapshot[unit: "karhula"]?.level == .servicePoint)
    #expect(snapshot[unit: "kotkan"]?.level == .library)
    #expect(snapshot[unit: "nobody"] == nil)
  }

  @Test func `fills the documented columns and no others`() {
    for unit in on("2018-05-01").units {
      #expect(Set(unit.row.keys).isSubset(of: NetworkSnapshot.columns))
    }
    #expect(
      on("2018-05-01")[unit: "iitti_paa"]?.row == [
        "name": .text("iitti_paa"), "level": .text("service_point"), "library": .text("iitin"),
        "region": .text("kymi"), "municipality": .text("iitti"), "type": .text("main"),
        "self_service": .text("yes"), "lat": .number(60.5), "lon": .number(26.25),
        "population": .number(6700), "staff": .number(4),
      ])
  }

  @Test func `shows of a library where its main service point is, or else its first`() {
    let snapshot = on("2018-05-01")
    #expect(snapshot[unit: "iitin"]?.row["lat"] == .number(60.5))
    #expect(snapshot[unit: "iitin"]?.row["type"] == nil)
    #expect(snapshot[unit: "kotkan"]?.row["self_service"] == .text("no"))
    #expect(snapshot[unit: "kotkan"]?.row["lat"] == nil)
    #expect(snapshot[unit: "bare"]?.row["self_service"] == nil)
  }

  /// Wanted column, key column, value, what is found.
  @Test(arguments: [
    ("population", "name", Value.text("iitin"), Value.number(6700)),
    ("population", "name", .text("iitti_paa"), .number(6700)),
    ("name", "library", .text("kotkan"), .text("kotkan")),
    ("name", "level", .text("service_point"), .text("iitti_auto")),
    ("name", "population", .text("57343"), .text("kotkan")),
    ("name", "population", .number(57_343), .text("kotkan")),
    ("lat", "name", .text("karhula"), .empty), ("x", "name", .text("iitin"), .empty),
    ("name", "x", .text("iitin"), .empty), ("population", "name", .text("nobody"), .empty),
    ("name", "type", .empty, .empty), ("name", "region", .text(""), .empty),
  ])
  func `is a table to look up in`(
    _ want: String, _ key: String, _ value: Value, _ found: Value
  ) {
    #expect(on("2018-05-01").pull(want, where: key, equals: value) == found)
  }
}

@Suite struct `A peer group` {
  private func members(_ rule: String, on date: String = "2019-05-01") -> [String] {
    guard case .success(let expression) = Expression.parse(rule) else { return ["unreadable"] }
    let group = PeerGroup(name: "g", label: label("g"), rule: .where(expression))
    return NetworkSnapshot(network, on: day(date)).members(of: group).map(\.name)
  }

  @Test func `by name has its members of the day in file order`() {
    let group = PeerGroup(
      name: "g", label: label("g"),
      rule: .members([
        Membership(name: "kotkan", until: day("2019-12-31")), Membership(name: "iitin"),
        Membership(name: "bare", from: day("2020-01-01")), Membership(name: "unknown"),
      ]))
    func names(_ date: String) -> [String] { on(date).members(of: group).map(\.name) }
    #expect(names("2019-12-31") == ["iitin", "kotkan"])
    #expect(names("2020-01-01") == ["iitin", "bare"])
  }

  @Test(arguments: [
    ("${population} < 60000", ["iitin", "kotkan"]), ("population < 7000", ["iitin"]),
    ("${region} = 'kymi'", ["iitin", "kotkan"]), ("${staff} = ''", ["kotkan", "bare"]),
    ("true()", ["iitin", "kotkan", "bare"]),
  ])
  func `by a rule is of libraries`(_ rule: String, _ names: [String]) {
    #expect(members(rule) == names)
  }

  @Test(arguments: [
    ("${type} = 'branch'", ["karhula", "langinkoski"]),
    ("${self_service} = 'yes'", ["iitti_paa", "langinkoski"]), ("${lat} > 60", ["iitti_paa"]),
    ("self_service != 'yes' and ${population} > 7000", ["karhula"]),
    ("${type} != 'main'", ["iitti_auto", "karhula", "langinkoski"]),
  ])
  func `by a rule about what only service points have is of them`(_ rule: String, _ names: [String])
  {
    #expect(members(rule) == names)
  }

  @Test func `by a rule that mentions the level is of what it says`() {
    #expect(members("${level} = 'library' and ${population} > 7000") == ["kotkan"])
    #expect(
      members("${level} = 'service_point' and ${population} > 7000") == ["karhula", "langinkoski"])
  }

  @Test func `by a rule follows the day`() {
    #expect(members("${region} = 'hame'", on: "2020-12-31") == [])
    #expect(members("${region} = 'hame'", on: "2021-01-01") == ["iitin"])
    #expect(
      members("pulldata('network', 'region', 'name', ${name}) = 'hame'", on: "2021-01-01") == [
        "iitin"
      ])
    #expect(members("today() = date('2019-05-01')").count == 3)
  }
}

@Suite struct `Waves` {
  private let network = Network(
    name: "n",
    waves: [
      Wave(
        name: "spring", label: label("s"), from: day("2018-04-01"), until: day("2018-05-31"),
        surveys: ["a", "b"]),
      Wave(
        name: "autumn", label: label("a"), from: day("2018-09-01"), until: day("2018-09-30"),
        surveys: ["a"]),
    ])

  @Test(arguments: [
    ("a", "2018-04-01", "spring"), ("a", "2018-05-31", "spring"), ("b", "2018-05-31", "spring"),
    ("a", "2018-09-01", "autumn"),
  ])
  func `hold their first and last day`(_ survey: String, _ date: String, _ wave: String) {
    #expect(network.wave(of: survey, on: day(date))?.name == wave)
  }

  @Test(arguments: [
    ("a", "2018-03-31"), ("a", "2018-06-01"), ("b", "2018-09-01"), ("c", "2018-04-01"),
  ])
  func `hold no other day and no other survey`(_ survey: String, _ date: String) {
    #expect(network.wave(of: survey, on: day(date)) == nil)
  }

  @Test func `are found by name`() {
    #expect(network.wave("autumn")?.from == day("2018-09-01"))
    #expect(network.wave("x") == nil)
  }
}

@Suite struct `Peers by size` {
  @Test func `a band holds its least size and not its end`() {
    let band = SizeBand(size: .population, from: 6700, below: 57_343)
    #expect(band.holds(6700) && band.holds(57_342) && !band.holds(57_343) && !band.holds(6699))
    #expect(SizeBand(size: .staff, from: nil, below: nil).holds(0))
  }

  @Test func `a group of a band has libraries of known size alone`() {
    func members(_ from: Double?, _ below: Double?) -> [String] {
      let rule = PeerGroup.Rule.sizeBand(SizeBand(size: .population, from: from, below: below))
      return on("2018-01-01").members(of: PeerGroup(name: "g", label: label("G"), rule: rule))
        .map(\.name)
    }
    #expect(members(nil, nil) == ["iitin", "kotkan"])
    #expect(members(nil, 10_000) == ["iitin"])
    #expect(members(10_000, nil) == ["kotkan"])
  }

  @Test func `sizes are those of the day`() {
    #expect(on("2020-06-01").sizes(.population).first == 6625)
    #expect(on("2016-01-01").sizes(.staff) == [4, nil, nil])
    #expect(on("2016-01-01").sizes(.servicePoints) == [2, 2, 0])
  }

  @Test func `a library is named while it has agreed to be`() {
    let agreed = Library(
      name: "a", label: label("A"),
      named: [Membership(name: "named", from: day("2020-01-01"), until: day("2020-12-31"))])
    let other = Library(name: "b", label: label("B"))
    let network = Network(name: "n", libraries: [agreed, other])
    func named(_ date: String) -> [Bool] {
      let snapshot = NetworkSnapshot(network, on: day(date))
      return [snapshot.isNamed(0), snapshot.isNamed(1)]
    }
    #expect(named("2019-12-31") == [false, false])
    #expect(named("2020-12-31") == [true, false])
    #expect(named("2021-01-01") == [false, false])
  }

  @Test(arguments: [
    ("population", "population", false), ("log(population)", "population", true),
  ])
  func `a measure is written as it is read`(_ text: String, _ name: String, _ isLogarithm: Bool) {
    let measure = PeerMeasure(text)
    #expect(measure == PeerMeasure(name: name, isLogarithm: isLogarithm))
    #expect(measure?.text == text)
  }

  @Test(arguments: ["", "log()", "log(x", "x)", "log(log(x))"])
  func `what is no measure is not read`(_ text: String) { #expect(PeerMeasure(text) == nil) }
}
