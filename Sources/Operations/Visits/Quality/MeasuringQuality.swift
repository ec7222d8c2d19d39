import Comparison
package import Diagnostics
import Expressions
import Intake
import NetworkModel
import Statistics
import SurveyModel
import VisitPlanning

extension Workspace {
  /// The quality of a wave's visits as measurements, from the responses that count.
  ///
  /// Throws HC0301–HC0307 for the file of visits, HC0361 where no visit counts.
  package func visitQuality(
    _ name: String, confidence: Double = 0.95
  ) throws(Stopped) -> VisitQuality {
    let network = try definitions().mustHaveNetwork(self)
    let file = try visitFile(try visitWave(name), network)
    guard let wave = network.wave(file.wave) else {
      throw VisitFileProblems.otherWave(file.wave, name, at: file.path)
    }
    let answers = try responses(to: file.survey)
    let measuring = VisitMeasuring(answers, wave)
    guard !measuring.visits.isEmpty else {
      throw QualityProblems.noVisits(wave.name, file.survey, unsigned: measuring.unsigned)
    }
    var joining = file.task(network, wave, history: [], firstDay: nil)
    joining.standing = []
    return VisitQuality(
      measuring, file, confidence: confidence,
      JoiningRules(joining, visitors: Set(measuring.visits.map(\.visitor)).sorted()))
  }
}

/// The visits of a wave that count, with their values.
struct VisitMeasuring {
  let wave: String
  let survey: String
  let items: AgreementItems
  /// By the time of the visit, then by id.
  let visits: [MeasuredVisit]
  let unsigned: Int
  let isSynthetic: Bool

  init(_ answers: SurveyResponses, _ wave: Wave) {
    let outline = answers.survey.outline
    let snapshot = NetworkSnapshot(answers.network, on: wave.from)
    let request = ComparisonRequest(
      outline: outline, snapshot: snapshot, wave: wave, olderOutlines: answers.rules.outlines,
      world: expressionWorld(
        now: answers.zone.moment(milliseconds: 0), zone: answers.zone, snapshot: snapshot))
    let used = answers.selection.accepted.filter { $0.wave == wave.name }
    let read = SingleReadings(used.map(\.response), request)
    let items = AgreementItems(read.items, outline)
    let overall = read.items.count - 1
    var visits: [MeasuredVisit] = []
    var unsigned = 0
    for (accepted, readings) in zip(used, read.readings) {
      guard let readings, let unit = snapshot[unit: accepted.unit] else { continue }
      let facts = VisitFacts(accepted.response, answers)
      guard let visitor = facts.visitor else {
        unsigned += 1
        continue
      }
      visits.append(
        MeasuredVisit(
          id: accepted.response.instanceID, place: unit.name,
          library: snapshot.network.libraries[unit.library].name, visitor: visitor, day: facts.day,
          visited: facts.visited, submitted: accepted.response.timeEnd,
          submittedDay: accepted.response.timeEnd.map(answers.zone.day), planned: facts.planned,
          overall: readings[overall].points,
          values: items.all.map { $0.value(readings[$0.place]) }))
    }
    self.wave = wave.name
    survey = outline.survey.name
    self.items = items
    self.visits = visits.sorted { one, other in
      let (a, b) = (one.order, other.order)
      return a == b ? one.id < other.id : a < b
    }
    self.unsigned = unsigned
    isSynthetic = used.contains { $0.response.synthetic }
  }
}

extension MeasuredVisit {
  /// Milliseconds; of a day without an hour its beginning; last where nothing is known.
  fileprivate var order: Int {
    visited.map { $0.millisecondsSince1970 }
      ?? day.map { $0.daysSince1970 * 86_400_000 } ?? .max
  }
}

/// What a response says of the visit by its roles, in the version that was answered.
private struct VisitFacts {
  var visitor: String?
  var planned: String?
  var day: CalendarDate?
  var visited: Moment?

  init(_ response: Response, _ answers: SurveyResponses) {
    let outline = answers.rules.outlines[response.version] ?? answers.survey.outline
    func answer(_ role: Role) -> String? {
      outline.question(with: role).flatMap { response[$0.question.name] }
        .flatMap { $0.isEmpty ? nil : $0 }
    }
    visitor = answer(.visitor)
    planned = answer(.visit)
    day = response.visitDay(outline, answers.zone)
    visited = response.visitMoment(outline)
  }
}

extension VisitQuality {
  fileprivate init(
    _ measuring: VisitMeasuring, _ file: VisitFile, confidence: Double, _ rules: JoiningRules
  ) {
    let visits = measuring.visits
    let (groups, overlap) = VisitOverlap.overlapping(visits)
    let plan = PlannedDays(file.standing)
    let ofVisitor = Dictionary(grouping: visits, by: \.visitor)
    self.init(
      wave: measuring.wave, survey: measuring.survey, isSynthetic: measuring.isSynthetic,
      visits: visits.count, unsigned: measuring.unsigned, overlap: overlap,
      agreement: measuring.items.all.enumerated().map { number, item in
        ItemAgreement(item, groups.map { $0.map { $0.values[number] } })
      },
      correlation: Result { () throws(NotEstimable) in
        try OneWayCorrelation(groups.map { $0.compactMap(\.overall) })
      },
      leniency: LeniencyDesign(visits).leniency(confidence: confidence, rules),
      punctuality: ofVisitor.keys.sorted().map {
        VisitorPunctuality($0, ofVisitor[$0] ?? [], plan)
      },
      unreported: file.standing.isEmpty ? nil : plan.unreported(visits))
  }
}
