import AnswerTable
import Comparison
package import Diagnostics
import Expressions
import Intake
import NetworkModel
import PeerLearning
import ReportModel
import SurveyModel

extension Workspace {
  /// Pairs libraries that could learn from each other, from the figures and words of the report.
  ///
  /// Throws HC0650 where no survey has responses, HC0651 where the solver gave up, and what a report
  /// throws (HC0020–HC0025).
  package func pairs(_ request: PairsRequest) throws(Stopped) -> PreparedPairs {
    let survey = try surveyToPair(request.survey)
    let report = try reportToPair(survey, request)
    let network = try definitions().mustHaveNetwork(self)
    let day = CalendarDate(report.figures.method.groupingDate)
    guard let day else { throw ReportProblems.badDay(report.figures.method.groupingDate) }
    let snapshot = NetworkSnapshot(network, on: day)
    let names = network.libraries.map(\.name)
    let asked = [request.library].compactMap(\.self) + request.agreed.sorted()
    for name in asked + request.spoken.keys.sorted() where !names.contains(name) {
      throw ReportProblems.unknownLibrary(name, snapshot)
    }
    let own = request.library.flatMap { names.firstIndex(of: $0) }
    let known = LearningSubjects(report.table, report.naming)
    let subjects = known.all(by: request.by ?? (known.hasIndicators ? .question : .group))
    let small = request.audience == .coordinator ? [] : snapshot.smallLibraries
    let (task, silent, pairing) = try matched(
      subjects, snapshot.learningLibraries(spoken: request.spoken), request, without: small)
    let teachers = Set(pairing.pairs.filter { $0.learner == own }.map { $0.teacher })
    return PreparedPairs(
      survey: survey, wave: report.wave, naming: report.naming, audience: request.audience,
      units: report.naming.units(at: .library), subjects: subjects, silent: silent, task: task,
      pairing: pairing, own: own,
      fairPeers: own.map { own in
        task.fairPeers(
          of: own, besides: teachers.union(small), count: max(2 - teachers.count, 0))
      } ?? [],
      practices: try sharedPractices(snapshot), named: named(request, snapshot, own), small: small)
  }

  /// Who is ahead of whom in what, of which subjects nothing can be said, and the pairs.
  private func matched(
    _ subjects: [NamedSubject], _ libraries: [LearningLibrary], _ request: PairsRequest,
    without small: Set<Int>
  ) throws(Stopped) -> (PairingTask, [(subject: Int, why: NothingToldApart)], PeerPairing) {
    // Of some thousands of libraries all pairs would be millions for each subject.
    if libraries.count > PreparedPairs.fewEnough {
      let found = LargePairing(
        subjects.map(\.subject), libraries, costs: request.costs, most: request.most,
        without: small)
      return (found.task, found.silent, found.pairing)
    }
    var task = PairingTask(libraries: libraries, differences: [])
    task.costs = request.costs
    task.most = request.most
    var silent: [(subject: Int, why: NothingToldApart)] = []
    for (place, one) in subjects.enumerated() {
      do throws(NothingToldApart) {
        task.differences += try one.subject.differences(subject: place)
          .filter { !small.contains($0.teacher) && !small.contains($0.learner) }
      } catch {
        silent.append((place, error))
      }
    }
    guard let pairing = task.pairing() else { throw PairsProblems.gaveUp }
    return (task, silent, pairing)
  }

  /// Whose names a reader may see: the coordinator everybody's, a library its own and of those who
  /// have agreed.
  private func named(_ request: PairsRequest, _ snapshot: NetworkSnapshot, _ own: Int?) -> Set<Int>
  {
    Set(
      snapshot.network.libraries.indices.filter { place in
        request.audience == .coordinator || place == own || snapshot.isNamed(place)
          || request.agreed.contains(snapshot.network.libraries[place].name)
      })
  }

  /// The comparison behind the pairs; its words and spreads need the coordinator's view.
  private func reportToPair(
    _ survey: String, _ request: PairsRequest
  ) throws(Stopped) -> PreparedReport {
    var asked = ReportRequest(survey: survey)
    asked.wave = request.wave == "all" ? nil : request.wave
    asked.figures = [.distinct]
    asked.words = false
    asked.language = request.language
    let reports = try report(asked)
    guard let report = reports.first else { throw PairsProblems.nothingToPair }
    return report
  }

  private func surveyToPair(_ name: String?) throws(Stopped) -> String {
    if let name { return name }
    let definitions = try definitions()
    let surveys = definitions.surveys.filter { $0.outline.survey.kind != .practice }
    let visits = surveys.filter { $0.outline.survey.kind == .mysteryVisit }
    let others = surveys.filter { $0.outline.survey.kind != .mysteryVisit }
    for survey in visits + others {
      let name = survey.outline.survey.name
      if try !gather(name, in: definitions, need: .counts).waves.isEmpty { return name }
    }
    throw PairsProblems.nothingToPair
  }
}
