import Comparison
package import Diagnostics
import Expressions
import Findings
import NetworkModel
import ReportModel
import SurveyModel

extension Workspace {
  /// The findings of a survey's wave for a reader.
  ///
  /// Throws HC0601–HC0602 besides what keeps a report from being made.
  package func findings(_ request: FindingsRequest) throws(Stopped) -> ListedFindings {
    try findings(request) { .said($0) }
  }

  /// The same with words laid aside as they are read.
  func findings(
    _ request: FindingsRequest, layingAside: LayingAside
  ) throws(Stopped) -> ListedFindings {
    let gathered = try gather(request.survey)
    let codebook = try codebook()
    let now = try wave(request.wave, request, gathered, codebook, on: nil, layingAside)
    var earlier: ShownFindings?
    if let against = request.against {
      earlier = try wave(against, request, gathered, codebook, on: now.day) { .said($0) }.shown
    }
    return ListedFindings(
      survey: request.survey, wave: now.set.wave, audience: request.audience, naming: now.naming,
      codebook: codebook, importance: now.importance, shown: now.shown, earlier: earlier,
      orphans: request.audience == .coordinator ? now.set.orphans : [], set: now.set)
  }

  private struct WaveFindings {
    let set: FindingSet
    let shown: ShownFindings
    let naming: Naming
    let importance: TouchpointImportance
    let day: CalendarDate
  }

  /// - Parameter day: whose regions hold; nil for the wave's own first day.
  private func wave(
    _ name: String?, _ request: FindingsRequest, _ gathered: GatheredAnswers, _ codebook: Codebook,
    on day: CalendarDate?, _ layingAside: LayingAside
  ) throws(Stopped) -> WaveFindings {
    if name == "all" {
      throw FindingsProblems.unknown("--wave", "all", gathered.waves.map(\.name))
    }
    var asked = ReportRequest(survey: request.survey)
    asked.wave = name
    asked.audience = request.audience
    asked.ownLibrary = request.ownLibrary
    asked.grouping = day?.iso
    asked.readsFindings = false
    asked.language = request.language
    let report = try self.report(asked)[0]
    guard let wave = gathered.network.wave(report.wave) else {
      throw ReportProblems.unknownWave(report.wave, gathered)
    }
    let snapshot = NetworkSnapshot(gathered.network, on: day ?? wave.from)
    let outline = gathered.survey.outline
    let naming = report.naming
    let table = report.table
    let weak = Finding.weakItems(
      in: table, below: request.below, digest: findingDigest,
      touchpoint: { item in naming.entries.first { $0.name == item }?.touchpoint },
      library: { level, unit in
        level == .library
          ? unit
          : level == .servicePoint
            ? naming.units.first { $0.level == level && $0.name == unit }?.library : nil
      })
    let set = try findingSet(
      wave, gathered, snapshot, codebook, weak: weak, layingAside: layingAside)
    let importance = TouchpointImportance(outline)
    let shown = ShownFindings(
      set, to: FindingReader(table, naming, library: request.ownLibrary),
      filter: try filter(request, gathered, snapshot, codebook), importance: importance,
      touchpoints: outline.survey.touchpoints.map(\.name))
    return WaveFindings(
      set: set, shown: shown, naming: naming, importance: importance, day: day ?? wave.from)
  }

  private func filter(
    _ request: FindingsRequest, _ gathered: GatheredAnswers, _ snapshot: NetworkSnapshot,
    _ codebook: Codebook
  ) throws(Stopped) -> FindingFilter {
    var filter = FindingFilter()
    let network = snapshot.network
    filter.touchpoint = try known(
      "--touchpoint", request.touchpoint, gathered.survey.outline.survey.touchpoints.map(\.name))
    filter.theme = try known("--theme", request.theme, codebook.themes.map(\.name))
    filter.kind = try known("--kind", request.kind, FindingKind.allCases.map(\.rawValue))
      .flatMap(FindingKind.init)
    if let region = try known("--region", request.region, network.regions.map(\.name)) {
      filter.libraries = Set(
        network.libraries.indices.filter { snapshot.regionOfLibrary[$0] == region }
          .map { network.libraries[$0].name })
    }
    if let name = try known("--unit", request.unit, snapshot.units.map(\.name)),
      let unit = snapshot[unit: name]
    {
      let own: Set = [network.libraries[unit.library].name]
      filter.libraries = filter.libraries?.intersection(own) ?? own
      if unit.level == .servicePoint { filter.servicePoint = name }
    }
    return filter
  }

  func known(
    _ option: String, _ asked: String?, _ names: [String]
  ) throws(Stopped) -> String? {
    if let asked, !names.contains(asked) { throw FindingsProblems.unknown(option, asked, names) }
    return asked
  }
}
