import Briefs
import Diagnostics
import Expressions
import NetworkModel
import Scenarios
import SurveyModel
import VisitPlanning

/// A wave's plan with all that its briefs are made of.
struct BriefedRound {
  let file: VisitFile
  let wave: Wave
  let network: Network
  let survey: DefinedSurvey
  let scenarios: [Scenario]
  private let task: PlanningTask

  init(
    file: VisitFile, wave: Wave, network: Network, survey: DefinedSurvey, scenarios: [Scenario]
  ) {
    self.file = file
    self.wave = wave
    self.network = network
    self.survey = survey
    self.scenarios = scenarios
    task = file.task(network, wave, history: [], firstDay: nil)
  }

  /// The visits that are asked for, by day and hour.
  func visits(_ request: BriefRequest) throws(Stopped) -> [BriefedVisit] {
    guard !file.standing.isEmpty else { throw BriefProblems.noPlan(file) }
    let names = file.visitors.map(\.visitor.name)
    if let visitor = request.visitor, !names.contains(visitor) {
      throw Stopped(
        VisitFileProblems.unknownName(visitor, names, at: Place(file: file.path)),
        status: .notThere)
    }
    let chosen = file.standing.filter { recorded in
      (request.visitor ?? recorded.visit.visitor) == recorded.visit.visitor
        && (request.visit ?? recorded.id) == recorded.id
    }
    if chosen.isEmpty, let visit = request.visit {
      throw BriefProblems.noVisit(visit, file)
    }
    return chosen.sorted { one, other in
      (one.visit.day.daysSince1970, one.visit.hours?.from ?? 0, one.id)
        < (other.visit.day.daysSince1970, other.visit.hours?.from ?? 0, other.id)
    }.compactMap { briefed($0, request.language) }
  }

  /// The places of visits whose staff do not know of them, in the order of the visits.
  func untold(_ visits: [BriefedVisit]) -> [String] {
    let ids = Set(visits.map(\.id))
    let lines = VisitLine.all(file.standing.filter { ids.contains($0.id) }, file, network)
    return lines.filter { !$0.isTold }.map(\.visit.place).reduce(into: []) { units, unit in
      if !units.contains(unit) { units.append(unit) }
    }
  }

  private func briefed(_ recorded: RecordedVisit, _ asked: Language?) -> BriefedVisit? {
    let visit = recorded.visit
    guard
      let library = network.libraries.first(where: { library in
        library.servicePoints.contains { $0.name == visit.place }
      }), let place = library.servicePoints.first(where: { $0.name == visit.place }),
      let written = file.visitors.first(where: { $0.visitor.name == visit.visitor })
    else { return nil }
    let own = written.visitor.languages.compactMap { Language(rawValue: $0) }.first
    let language = asked ?? own ?? Language(rawValue: network.language) ?? .fi
    let notice = file.notices.first { notice in
      [visit.place, library.name].contains(notice.unit) && notice.period.holds(visit.day)
    }
    let period = notice?.period ?? DaySpan(from: wave.from, until: wave.until)
    var brief = BriefedVisit(
      id: recorded.id, visitor: visit.visitor, language: language, day: visit.day, place: place,
      library: library, municipalities: labels(of: library.municipalities), wave: wave,
      told: period.from...max(period.from, period.until), outline: survey.outline,
      network: network.label)
    brief.window = visit.hours.map { $0.from...$0.until }
    brief.open = openHours(of: visit)
    brief.start = start(of: written, to: place)
    brief.scenario = scenarios.first { $0.name == visit.scenario }
    brief.scenarioLabel = file.scenarios.first { $0.choice.name == visit.scenario }?.label
    brief.spoken =
      file.scenarios.first { $0.choice.name == visit.scenario }?.choice.language
      ?? file.places.first { $0.unit == visit.place }?.language
    brief.isSynthetic = file.isSynthetic
    return brief
  }

  private func labels(of towns: [String]) -> [Label] {
    towns.compactMap { name in network.municipalities.first { $0.name == name }?.label }
  }

  private func openHours(of visit: PlannedVisit) -> ClosedRange<Int>? {
    guard let place = task.places.first(where: { $0.name == visit.place }),
      case .hours(let span) = place.opening[visit.day]
    else { return nil }
    return span.from...span.until
  }

  /// Where the visitor's journeys begin, with the kilometres by road, one way.
  private func start(
    of written: VisitFile.WrittenVisitor, to place: ServicePoint
  ) -> (label: Label, kilometres: Double)? {
    let visitor = task.visitors.first { $0.name == written.visitor.name }
    guard let from = visitor?.start, let end = Position(place),
      let name = written.start ?? written.municipality ?? written.visitor.home,
      let label = network.label(ofPlace: name)
    else { return nil }
    return (label, from.kilometres(to: end) * file.rules.roadFactor)
  }
}

extension Network {
  /// The label of a service point, library or municipality.
  fileprivate func label(ofPlace name: String) -> Label? {
    libraries.flatMap(\.servicePoints).first { $0.name == name }?.label
      ?? libraries.first { $0.name == name }?.label
      ?? municipalities.first { $0.name == name }?.label
  }
}

extension Workspace {
  func briefedRound(_ name: String) throws(Stopped) -> BriefedRound {
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let waveName = try visitWave(name)
    let file = try visitFile(waveName, network)
    guard let wave = network.wave(file.wave) else {
      throw VisitFileProblems.otherWave(file.wave, waveName, at: file.path)
    }
    let survey = try definitions.mustHave(survey: file.survey)
    return BriefedRound(
      file: file, wave: wave, network: network, survey: survey,
      scenarios: try scenarios(definitions))
  }
}
