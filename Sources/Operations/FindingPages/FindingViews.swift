package import Diagnostics
import FindingPages
import Findings
import NetworkModel
package import ReportModel
import SurveyModel

/// What a map, cards or a letter are asked for, and for whom.
package struct FindingPageRequest: Sendable {
  /// The part of the network that a page is about.
  package enum Part: Sendable, Hashable {
    case network
    case library(String)
    case region(String)
    case peerGroup(String)
  }

  package var survey: String
  /// Nil for the latest with responses that count.
  package var wave: String?
  package var audience = Audience.coordinator
  /// Nil for the network, or for a library that reads its own.
  package var part: Part?
  package var language: Language?

  package init(survey: String) { self.survey = survey }

  /// The library that reads.
  var ownLibrary: String? {
    guard audience == .library, case .library(let name)? = part else { return nil }
    return name
  }
}

/// A view with the report that its figures are of.
struct ReportedView {
  let view: FindingView
  let report: PreparedReport
}

extension Workspace {
  /// A wave's findings and figures as a reader may see them, of a part of the network.
  ///
  /// Throws HC0602 for an unknown part and HC0670 for a library that reads none, besides what keeps a report from
  /// being made.
  func reportedView(_ request: FindingPageRequest) throws(Stopped) -> ReportedView {
    if request.wave == "all" {
      throw FindingsProblems.unknown("--wave", "all", try gather(request.survey).waves.map(\.name))
    }
    if request.audience == .library, request.ownLibrary == nil {
      throw FindingPageProblems.noReader
    }
    let gathered = try gather(request.survey)
    var asked = ReportRequest(survey: request.survey)
    asked.wave = request.wave
    asked.audience = request.audience
    asked.ownLibrary = request.ownLibrary
    asked.language = request.language
    asked.readsFindings = false
    let report = try self.report(asked)[0]
    guard let wave = gathered.network.wave(report.wave) else {
      throw ReportProblems.unknownWave(report.wave, gathered)
    }
    let snapshot = NetworkSnapshot(gathered.network, on: wave.from)
    let codebook = try codebook()
    let set = try findingSet(wave, gathered, snapshot, codebook)
    let naming = report.naming
    let table = report.table
    let unit = try unit(request.part ?? .network, naming)
    var filter = FindingFilter()
    if unit.level != .network {
      filter.libraries = FindingAccess(table, naming).libraries(of: unit)
    }
    let outline = gathered.survey.outline
    let reader = FindingReader(table, naming, library: request.ownLibrary)
    let importance = TouchpointImportance(outline)
    let points = outline.survey.touchpoints.map(\.name)
    func shown(at touchpoint: String? = nil) -> ShownFindings {
      var narrow = filter
      narrow.touchpoint = touchpoint
      return ShownFindings(
        set, to: reader, filter: narrow, importance: importance, touchpoints: points)
    }
    let themes = points.reduce(into: [String: [ThemeTally]]()) { themes, point in
      themes[point] = shown(at: point).themes(
        of: Set(FindingKind.allCases), codebook, importance: importance)
    }
    return ReportedView(
      view: FindingView(
        table, naming, unit: unit, shown: shown(), codebook: codebook, themes: themes,
        spoken: gathered.network.language), report: report)
  }

  private func unit(
    _ part: FindingPageRequest.Part, _ naming: Naming
  ) throws(Stopped) -> Naming.Unit {
    let (option, level, name): (String, Level, String?) =
      switch part {
      case .network: ("", .network, naming.network?.name)
      case .library(let name): ("--library", .library, name)
      case .region(let name): ("--region", .region, name)
      case .peerGroup(let name): ("--peer-group", .peerGroup, name)
      }
    guard let unit = naming.units(at: level).first(where: { $0.name == name }) else {
      throw FindingsProblems.unknown(option, name ?? "", naming.units(at: level).map(\.name))
    }
    return unit
  }
}
