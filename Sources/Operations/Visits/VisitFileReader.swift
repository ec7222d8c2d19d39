import Diagnostics
import Expressions
import LocatedXML
import NetworkModel
import SurveyModel
import VisitHistory
import VisitPlanning

let visitsNamespace = "urn:haamu:visits:1"

/// Reads a plan of visits and collects what is wrong with it, each with its place.
struct VisitFileReader {
  private let document: LocatedDocument
  private let units: Set<String>
  private let places: Set<String>
  let libraries: Set<String>
  private let towns: Set<String>
  var file: VisitFile
  private(set) var findings: [Diagnostic] = []

  init(_ document: LocatedDocument, _ network: Network) {
    self.document = document
    libraries = Set(network.libraries.map(\.name))
    places = Set(network.libraries.flatMap { $0.servicePoints.map(\.name) })
    units = libraries.union(places)
    towns = Set(network.municipalities.map(\.name))
    file = VisitFile(path: document.source.file, wave: "", survey: "")
    var root = row(document.root, ["wave", "survey", "synthetic"])
    file.wave = root.text("wave") ?? ""
    file.survey = root.text("survey") ?? ""
    file.isSynthetic = document.root.attributes.contains { $0.name.local == "synthetic" }
    take(root)
    for element in document.root.elements { read(element) }
  }

  func row(_ element: XMLElement, _ known: [String]) -> VisitFileRow {
    VisitFileRow(element, known: known, source: document.source)
  }

  mutating func take(_ row: VisitFileRow) { findings += row.findings }

  private mutating func read(_ element: XMLElement) {
    switch element.name.local {
    case "rules": readRules(element)
    case "spread": readSpread(element)
    case "hours", "closed": readOpening(element, into: \.opening)
    case "place": readPlace(element)
    case "scenario": readScenario(element)
    case "visitor": readVisitor(element)
    case "notice": readNotice(element)
    case "reviewer": readReviewer(element)
    case "planned": readPlanned(element)
    case "event": readEvent(element)
    default: unknown(element)
    }
  }

  mutating func unknown(_ element: XMLElement) {
    let known = [
      "rules", "spread", "hours", "closed", "place", "scenario", "visitor", "notice", "planned",
      "label", "free", "away", "visit", "dropped", "reviewer", "event",
    ]
    findings.append(
      VisitFileProblems.unknown(
        element.name.local, known, at: document.source.place(element.nameRange)
      ).showing(document.source))
  }

  private mutating func readRules(_ element: XMLElement) {
    var row = row(
      element,
      [
        "visits", "months_apart", "minutes", "road", "budget_km", "report_days", "mend_days",
        "reply_days",
      ])
    if let visits = row.number("visits", 0...100) { file.visitsEach = visits }
    if let months = row.number("months_apart", 0...120) { file.rules.monthsApart = months }
    if let minutes = row.number("minutes", 5...600) { file.rules.visitMinutes = minutes }
    if let factor = row.decimal("road", 1...3) { file.rules.roadFactor = factor }
    file.rules.budgetKilometres = row.decimal("budget_km", 0...10_000_000)
    if let days = row.number("report_days", 0...365) { file.days.report = days }
    if let days = row.number("mend_days", 0...365) { file.days.mending = days }
    if let days = row.number("reply_days", 1...365) { file.days.reply = days }
    take(row)
  }

  private mutating func readSpread(_ element: XMLElement) {
    var row = row(element, ["library", "visitor", "rest", "source"])
    row.demand("library", "visitor", "rest", "source")
    if let library = row.decimal("library", 0...10_000),
      let visitor = row.decimal("visitor", 0...10_000), let rest = row.decimal("rest", 0...10_000)
    {
      file.spread = (library, visitor, rest)
    }
    take(row)
  }

  private mutating func readOpening(
    _ element: XMLElement, into wishes: WritableKeyPath<VisitFile, OpeningWishes>
  ) {
    if let read = opening(element) {
      file[keyPath: wishes].hours += read.hours
      file[keyPath: wishes].closed.formUnion(read.closed)
    }
  }

  private mutating func opening(_ element: XMLElement) -> OpeningWishes? {
    var wishes = OpeningWishes()
    if element.name.local == "closed" {
      var row = row(element, ["day"])
      row.demand("day")
      if let day = row.day("day") { wishes.closed.insert(day) }
      take(row)
    } else {
      var row = row(element, ["days", "from", "until"])
      row.demand("days")
      wishes.hours.append((row.weekdays("days") ?? [], row.hours("from", "until")))
      take(row)
    }
    return wishes
  }

  private mutating func readPlace(_ element: XMLElement) {
    var row = row(element, ["unit", "visits", "lang"])
    row.demand("unit")
    var wishes = PlaceWishes(unit: row.name("unit", among: places) ?? "")
    wishes.visits = row.number("visits", 0...100)
    wishes.language = row.text("lang")
    if file.places.contains(where: { $0.unit == wishes.unit }) { row.twice("unit") }
    take(row)
    for child in element.elements {
      guard ["hours", "closed"].contains(child.name.local) else {
        unknown(child)
        continue
      }
      guard let read = opening(child) else { continue }
      wishes.opening.hours += read.hours
      wishes.opening.closed.formUnion(read.closed)
    }
    file.places.append(wishes)
  }

  private mutating func readScenario(_ element: XMLElement) {
    var row = row(element, ["name", "lang"])
    row.demand("name")
    let name = row.text("name") ?? ""
    if file.scenarios.contains(where: { $0.choice.name == name }) { row.twice("name") }
    let language = row.text("lang")
    take(row)
    var wordings: [String: String] = [:]
    for child in element.elements {
      guard child.name.local == "label" else {
        unknown(child)
        continue
      }
      let language = child.attributes.first { $0.name.local == "lang" }?.value ?? "fi"
      wordings[language] = child.textContent
    }
    file.scenarios.append(
      PlannedScenario(
        choice: ScenarioChoice(name: name, language: language),
        label: Label(sourceLanguage: "fi", wordings: wordings)))
  }

  private mutating func readVisitor(_ element: XMLElement) {
    var row = row(
      element,
      ["name", "home", "municipality", "barred", "capacity", "languages", "start", "weekdays"])
    row.demand("name", "capacity")
    var visitor = Visitor(name: row.text("name") ?? "", capacity: 0)
    visitor.capacity = row.number("capacity", 0...1000) ?? 0
    visitor.home = row.name("home", among: libraries)
    visitor.barred = Set(row.names("barred", among: units.union(towns)))
    visitor.languages = row.words("languages")
    visitor.weekdays = row.weekdays("weekdays") ?? Set(1...7)
    let town = row.name("municipality", among: towns)
    let start = row.name("start", among: units.union(towns))
    if file.visitors.contains(where: { $0.visitor.name == visitor.name }) { row.twice("name") }
    take(row)
    for child in element.elements {
      guard ["free", "away"].contains(child.name.local), let span = span(child) else {
        if !["free", "away"].contains(child.name.local) { unknown(child) }
        continue
      }
      if child.name.local == "free" {
        visitor.free.append(span)
      } else {
        visitor.away.append(span)
      }
    }
    file.visitors.append(.init(visitor: visitor, start: start, municipality: town))
  }

  private mutating func span(_ element: XMLElement, _ more: [String] = []) -> DaySpan? {
    var row = row(element, ["from", "until"] + more)
    row.demand("from", "until")
    defer { take(row) }
    guard let from = row.day("from"), let until = row.day("until") else { return nil }
    return DaySpan(from: from, until: until)
  }

  private mutating func readNotice(_ element: XMLElement) {
    var row = row(element, ["unit", "told", "from", "until", "at", "by"])
    row.demand("unit", "told", "from", "until")
    if let unit = row.name("unit", among: units), let told = row.day("told"),
      let from = row.day("from"), let until = row.day("until")
    {
      file.notices.append(
        StaffNotice(unit: unit, told: told, period: DaySpan(from: from, until: until)))
    }
    take(row)
  }

  // MARK: Entries

  private mutating func readPlanned(_ element: XMLElement) {
    var row = row(element, ["at", "by", "seed", "km", "bound"])
    let beginning = VisitEvent(
      .planned, at: row.moment("at") ?? .start, by: element["by"]?.value ?? "")
    take(row)
    for entry in element.elements { readEntry(entry, beginning) }
  }

  private mutating func readEntry(_ element: XMLElement, _ beginning: VisitEvent) {
    switch element.name.local {
    case "visit": readVisit(element, beginning)
    case "dropped":
      var row = row(element, ["visit"])
      row.demand("visit")
      let id = row.name("visit", among: Set(file.standing.map(\.id)))
      file.standing.removeAll { $0.id == id }
      if let id {
        file.entries.append(
          VisitEntry(
            visit: id, event: VisitEvent(.replaced, at: beginning.at, by: beginning.by)))
      }
      take(row)
    case "away":
      var row = row(element, ["visitor", "from", "until"])
      row.demand("visitor", "from", "until")
      let name = row.name("visitor", among: Set(file.visitors.map(\.visitor.name)))
      if let from = row.day("from"), let until = row.day("until"),
        let index = file.visitors.firstIndex(where: { $0.visitor.name == name })
      {
        file.visitors[index].visitor.away.append(DaySpan(from: from, until: until))
      }
      take(row)
    default: unknown(element)
    }
  }

  mutating func readVisit(_ element: XMLElement, _ beginning: VisitEvent) {
    var row = row(element, ["id", "unit", "visitor", "scenario", "day", "from", "until"])
    row.demand("id", "unit", "visitor", "day")
    let visitorNames = Set(file.visitors.map(\.visitor.name))
    file.visitCount += 1
    if let id = row.text("id"), let unit = row.name("unit", among: places),
      let visitor = row.name("visitor", among: visitorNames), let day = row.day("day")
    {
      if file.planned.contains(where: { $0.id == id }) { row.twice("id") }
      let visit = RecordedVisit(
        id: id,
        visit: PlannedVisit(
          place: unit, visitor: visitor, scenario: row.text("scenario"), day: day,
          hours: row.hours("from", "until")))
      file.standing.append(visit)
      file.planned.append(visit)
      file.entries.append(VisitEntry(visit: id, event: beginning))
    }
    take(row)
  }
}
