package import Expressions
package import SurveyModel

/// A library or service point, as the list `network` shows it to surveys.
package struct NetworkUnit: Sendable, Hashable {
  package enum Level: String, Sendable, Hashable {
    case library
    case servicePoint = "service_point"
  }

  package let name: String
  package let level: Level
  package let label: Label
  /// Index of the library (its own for a library) in ``Network/libraries``.
  package let library: Int
  /// The columns of the list `network`.
  package let row: [String: Value]
}

/// The network as it was on one day: who belongs where, how many inhabitants and staff.
package struct NetworkSnapshot: Sendable {
  /// The columns of the list `network`, in their documented order.
  package static let columns = [
    "name", "level", "library", "region", "municipality", "type", "self_service", "lat", "lon",
    "population", "staff",
  ]

  package let network: Network
  package let date: CalendarDate
  /// One for each library followed by its service points, in file order.
  package let units: [NetworkUnit]
  /// For each library its region on the day; nil when it belonged to none.
  package let regionOfLibrary: [String?]
  /// For each library the inhabitants of its municipalities; nil when any of them is unknown.
  package let populationOfLibrary: [Double?]
  /// For each library its full-time equivalents; nil when unknown.
  package let staffOfLibrary: [Double?]
  private let unitIndex: [String: Int]

  package init(_ network: Network, on date: CalendarDate) {
    self.network = network
    self.date = date
    let populations = network.municipalities.reduce(into: [String: Double]()) { table, town in
      if let figure = town.populations.latest(notAfter: date.year) {
        table[town.name] = figure.double
      }
    }
    regionOfLibrary = network.libraries.map { library in
      library.memberships.first { $0.holds(on: date) }?.name
    }
    populationOfLibrary = network.libraries.map { library in
      let parts = library.municipalities.map { populations[$0] }
      guard !parts.isEmpty, !parts.contains(nil) else { return nil }
      return parts.reduce(0) { $0 + ($1 ?? 0) }
    }
    staffOfLibrary = network.libraries.map { $0.staff.latest(notAfter: date.year)?.double }
    var units: [NetworkUnit] = []
    for (index, library) in network.libraries.enumerated() {
      let shared = SharedColumns(
        library: library, region: regionOfLibrary[index], population: populationOfLibrary[index],
        staff: staffOfLibrary[index])
      units.append(
        NetworkUnit(
          name: library.name, level: .library, label: library.label, library: index,
          row: shared.row()))
      for point in library.servicePoints {
        units.append(
          NetworkUnit(
            name: point.name, level: .servicePoint, label: point.label, library: index,
            row: shared.row(point)))
      }
    }
    self.units = units
    unitIndex = Dictionary(
      units.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a library has agreed, on the day, to be named in what others read of their peers.
  package func isNamed(_ library: Int) -> Bool {
    network.libraries[library].named.contains { $0.holds(on: date) }
  }

  package subscript(unit name: String) -> NetworkUnit? { unitIndex[name].map { units[$0] } }

  /// Row lookup for `pulldata`, in the list `network` or `events`.
  package func pull(
    _ want: String, from table: String, where key: String, equals value: Value
  ) -> Value {
    switch table {
    case "network": pull(want, where: key, equals: value)
    case "events": network.pullEvent(want, where: key, equals: value)
    default: .empty
    }
  }

  /// Row lookup for `pulldata('network', …)`: the first row whose key column has the value.
  package func pull(_ want: String, where key: String, equals value: Value) -> Value {
    if key == "name", case .text(let name) = value {
      return self[unit: name]?.row[want] ?? .empty
    }
    let wanted = value.storedText
    guard !wanted.isEmpty else { return .empty }
    return units.first { ($0.row[key] ?? .empty).storedText == wanted }?.row[want] ?? .empty
  }

  /// The columns that service points have of their own. (A library's row shows those of its main
  /// service point, for `pulldata`.)
  private static let columnsOfPoints: Set<String> = ["type", "self_service", "lat", "lon"]

  /// The units of a peer group on the day, in file order.
  ///
  /// A rule that mentions `level` says itself what it is about; one that mentions what service
  /// points have of their own is about them; any other is about libraries.
  package func members(of group: PeerGroup) -> [NetworkUnit] {
    switch group.rule {
    case .members(let members):
      let names = Set(members.filter { $0.holds(on: date) }.map(\.name))
      return units.filter { names.contains($0.name) }
    case .sizeBand(let band):
      let sizes = sizes(band.size)
      return units.filter { unit in
        unit.level == .library && sizes[unit.library].map(band.holds) ?? false
      }
    case .where(let rule):
      let mentioned = rule.columnNames
      let isOfPoints = !mentioned.isDisjoint(with: Self.columnsOfPoints)
      let about: NetworkUnit.Level? =
        mentioned.contains("level") ? nil : isOfPoints ? .servicePoint : .library
      return units.filter { unit in
        if let about, unit.level != about { return false }
        var warnings: [EvaluationWarning] = []
        return rule.evaluate(in: RowSurroundings(unit: unit, snapshot: self), warnings: &warnings)
          .truth
      }
    }
  }
}

extension Expression {
  /// The columns that a rule mentions, as `${column}` or bare.
  fileprivate var columnNames: Set<String> {
    var names = Set(references.map(\.name))
    root.visit { node in
      if case .column(let name) = node.form { names.insert(name) }
    }
    return names
  }
}

extension [YearFigure] {
  /// The figure of the latest year not after the one asked for, else the earliest there is.
  package func latest(notAfter year: Int) -> FixedDecimal? {
    (filter { $0.year <= year }.max { $0.year < $1.year } ?? self.min { $0.year < $1.year })?.value
  }
}

/// The columns that a service point shares with its library.
private struct SharedColumns {
  let library: Library
  let region: String?
  let population: Double?
  let staff: Double?

  func row(_ point: ServicePoint? = nil) -> [String: Value] {
    let main = library.servicePoints.first { $0.kind == .main } ?? library.servicePoints.first
    let here = point ?? main
    var row: [String: Value] = [
      "name": .text(point?.name ?? library.name),
      "level": .text(point == nil ? "library" : "service_point"),
      "library": .text(library.name),
      "municipality": .text(library.municipalities.joined(separator: " ")),
    ]
    row["region"] = region.map { .text($0) }
    row["population"] = population.map { .number($0) }
    row["staff"] = staff.map { .number($0) }
    row["type"] = point.map { .text($0.kind.rawValue) }
    row["self_service"] = here.map { .text($0.selfService.rawValue) }
    row["lat"] = here?.latitude.map { .number($0) }
    row["lon"] = here?.longitude.map { .number($0) }
    return row
  }
}

/// What a peer group's `where` sees: `${column}` of the row at hand.
private struct RowSurroundings: Surroundings {
  let unit: NetworkUnit
  let snapshot: NetworkSnapshot

  var current: Value { .empty }
  var position: Int { 1 }
  var today: CalendarDate { snapshot.date }
  var now: Moment {
    Moment(millisecondsSince1970: snapshot.date.daysSince1970 * 86_400_000, offsetMinutes: 0)
  }

  func value(_ name: String) -> Value { unit.row[name] ?? .empty }
  func values(_ name: String) -> [Value] { [value(name)] }
  func column(_ name: String) -> Value { value(name) }
  func localDay(of moment: Moment) -> CalendarDate { snapshot.date }
  func pull(
    _ want: String, from table: String, where key: String, equals value: String
  ) -> Value {
    snapshot.pull(want, from: table, where: key, equals: .text(value))
  }
}
