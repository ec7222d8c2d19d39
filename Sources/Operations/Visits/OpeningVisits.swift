import Diagnostics
import Expressions
import FileSystem
import LocatedXML
import NetworkModel
import SurveyModel
import VisitHistory
import VisitPlanning

extension Workspace {
  var visitsFolder: String { joined(surveysFolder, "visits") }

  /// The waves that have a file of visits, in the order of names.
  func visitWaves() throws(Stopped) -> [String] {
    guard fileKind(visitsFolder) == .folder else { return [] }
    return try namesInFolder(visitsFolder)
      .filter { $0.hasSuffix(".xml") && !$0.hasPrefix(".") && $0 != name(of: scenariosPath) }
      .map { String($0.dropLast(4)) }
  }

  func visitPath(_ wave: String) -> String { joined(visitsFolder, wave + ".xml") }

  /// The wave that a name means: its own, or that of the only plan of a survey of that name.
  ///
  /// Throws HC0301 where there is none, or several of the survey.
  func visitWave(_ name: String) throws(Stopped) -> String {
    let waves = try visitWaves()
    if waves.contains(name) { return name }
    var ofSurvey: [String] = []
    for wave in waves {
      let document = try readDocument(try readFile(visitPath(wave)), file: visitPath(wave))
      if document.root["survey"]?.value == name { ofSurvey.append(wave) }
    }
    if ofSurvey.count == 1 { return ofSurvey[0] }
    if ofSurvey.count > 1 { throw VisitFileProblems.several(name, ofSurvey) }
    let inNetwork = try definitions().network?.waves.map(\.name) ?? []
    throw VisitFileProblems.none(
      name, plans: waves, waves: inNetwork,
      path: visitPath(inNetwork.contains(name) ? name : "<wave>"))
  }

  func visitFile(_ wave: String, _ network: Network) throws(Stopped) -> VisitFile {
    let path = visitPath(wave)
    let document = try readDocument(try readFile(path), file: path)
    let reader = VisitFileReader(document, network)
    guard reader.findings.isEmpty else { throw Stopped(reader.findings) }
    var file = reader.file
    file.scenarios = try named(file.scenarios, in: document)
    return file
  }

  /// Visits before this wave: those that the files of other waves plan, and those that responses tell
  /// of, by whoever made them.
  func earlierVisits(
    than wave: Wave, _ network: Network
  ) throws(Stopped) -> [PastVisit] {
    var visits: [PastVisit] = []
    for other in try visitWaves() where other != wave.name {
      visits += try visitFile(other, network).standing.map(\.visit)
        .filter { $0.day < wave.from }
        .map { PastVisit(visitor: $0.visitor, place: $0.place, day: $0.day) }
    }
    return visits + (try reportedVisits(before: wave, network))
  }
}

extension VisitFile {
  /// What the planner is asked: the file's wishes over the network as it is on the wave's first day.
  func task(
    _ network: Network, _ wave: Wave, history: [PastVisit], firstDay: CalendarDate?
  ) -> PlanningTask {
    let snapshot = NetworkSnapshot(network, on: wave.from)
    return PlanningTask(
      wave: DaySpan(from: wave.from, until: wave.until), places: visited(snapshot),
      visitors: visitors.map { $0.visitor(network, declined) }, scenarios: scenarios.map(\.choice),
      rules: rules, history: history, standing: standing.map(\.visit), firstDay: firstDay)
  }

  /// Where a visitor declined to go: the planner asks somebody else.
  private var declined: [PlannedVisit] {
    entries.filter { $0.event.kind == .declined }.compactMap { entry in
      planned.first { $0.id == entry.visit }?.visit
    }
  }

  /// Service points in the order of the network: those that people can walk into, and those that the
  /// file names.
  private func visited(_ snapshot: NetworkSnapshot) -> [VisitedPlace] {
    snapshot.network.libraries.enumerated().flatMap { index, library in
      library.servicePoints.compactMap { point -> VisitedPlace? in
        let wishes = places.first { $0.unit == point.name }
        guard wishes != nil || ![.online, .bookmobile].contains(point.kind) else { return nil }
        return VisitedPlace(
          name: point.name, library: library.name, municipalities: library.municipalities,
          region: snapshot.regionOfLibrary[index], position: Position(point),
          visits: wishes?.visits ?? visitsEach,
          opening: OpeningHours(wishes?.opening ?? OpeningWishes(), else: opening),
          language: wishes?.language)
      }
    }
  }
}

extension OpeningHours {
  /// A place's own hours, or else those of all places; closed days are added up.
  fileprivate init(_ own: OpeningWishes, else common: OpeningWishes) {
    let hours = own.hours.isEmpty ? common.hours : own.hours
    var weekdays =
      hours.isEmpty ? OpeningHours.unknown.weekdays : Array(repeating: .closed, count: 7)
    for (days, span) in hours {
      for day in days { weekdays[day - 1] = span.map { .hours($0) } ?? .open }
    }
    self.init(weekdays: weekdays, closed: own.closed.union(common.closed))
  }
}

extension VisitFile.WrittenVisitor {
  /// With the municipalities that bar libraries, and the position where journeys begin.
  fileprivate func visitor(_ network: Network, _ declined: [PlannedVisit]) -> Visitor {
    var visitor = visitor
    visitor.barred.formUnion(declined.filter { $0.visitor == visitor.name }.map(\.place))
    let home = network.libraries.first { $0.name == visitor.home }
    visitor.municipalities = Set(home?.municipalities ?? [])
    if let municipality { visitor.municipalities.insert(municipality) }
    visitor.start = (start ?? municipality ?? visitor.home).flatMap { network.position(of: $0) }
    return visitor
  }
}

extension Network {
  /// Where a service point is; for a library or municipality its main service point.
  fileprivate func position(of name: String) -> Position? {
    if let point = libraries.flatMap(\.servicePoints).first(where: { $0.name == name }) {
      return Position(point)
    }
    let library =
      libraries.first { $0.name == name } ?? libraries.first { $0.municipalities.contains(name) }
    return (library?.servicePoints.first { $0.kind == .main } ?? library?.servicePoints.first)
      .flatMap { Position($0) }
  }
}
