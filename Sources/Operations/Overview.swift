package import Diagnostics
import FileSystem
import Intake
import NetworkModel
import SurveyModel

/// What is in a workspace, for the person who types `haamu` and nothing else.
package struct WorkspaceOverview: Sendable {
  package struct SurveyLine: Sendable {
    package let name: String
    package let title: String
    package let used: Int
    package let left: Int
    package let latestWave: String?
    package let librariesAnswered: Int
    package let libraries: Int
    package let synthetic: Bool
  }

  package let network: String
  package let regions: Int
  package let libraries: Int
  package let servicePoints: Int
  package let surveys: [SurveyLine]
  /// How many interviews were left unfinished.
  package let drafts: Int
  package let findings: [Diagnostic]
}

extension Workspace {
  package func overview(_ language: Language) throws(Stopped) -> WorkspaceOverview {
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    var lines: [WorkspaceOverview.SurveyLine] = []
    for survey in definitions.surveys {
      lines.append(try line(survey.outline.survey, definitions, language))
    }
    return WorkspaceOverview(
      network: network.label[language.rawValue], regions: network.regions.count,
      libraries: network.libraries.count,
      servicePoints: network.libraries.reduce(0) { $0 + $1.servicePoints.count }, surveys: lines,
      drafts: try drafts.stems().count, findings: definitions.errors)
  }

  private func line(
    _ survey: Survey, _ definitions: Definitions, _ language: Language
  ) throws(Stopped) -> WorkspaceOverview.SurveyLine {
    let gathered = try gather(survey.name, in: definitions)
    let latest = gathered.waves.first
    let inLatest = latest.map { gathered.used(in: $0.name) } ?? []
    let libraries = Set(inLatest.compactMap { gathered.rules.snapshot[unit: $0.unit]?.library })
    return WorkspaceOverview.SurveyLine(
      name: survey.name, title: survey.title[language.rawValue],
      used: gathered.usedCount, left: gathered.rejected.count,
      latestWave: latest?.name, librariesAnswered: libraries.count,
      libraries: gathered.network.libraries.count,
      synthetic: gathered.used().contains(where: \.synthetic))
  }
}
