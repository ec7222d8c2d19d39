import DefinitionReading
import Diagnostics
import FileSystem
import Intake
import LocatedXML
import NetworkModel
import SurveyModel

/// A workspace as it was found: looked at once, so that every diagnosis speaks of the same.
struct WorkspaceSight: Sendable {
  let workspace: Workspace
  /// In nanoseconds since 1970.
  let now: Int64
  let definitions: Definitions
  let kept: [KeptFile]
  /// By survey; a survey with a broken definition has none.
  let judgings: [String: ResponseJudging]
  let surveys: FolderWalk
  let stored: FolderWalk
  let reports: FolderWalk
  /// `.haamu`, less what was set aside.
  let own: FolderWalk
  /// The files where responses belong: `Responses/<survey>/<wave>/*.xml`.
  let responses: [SeenResponse]
  /// Other XML files among the responses, which no report ever sees.
  let elsewhere: [SeenResponse]

  init(_ workspace: Workspace) throws(Stopped) {
    self.workspace = workspace
    now = Int64(workspace.world.clock()) * 1_000_000
    definitions = try workspace.definitions()
    kept = keptFiles(workspace, definitions.network)
    judgings = try makeJudgings(workspace, definitions, kept)
    surveys = FolderWalk(workspace.surveysFolder)
    stored = FolderWalk(workspace.responsesFolder)
    reports = FolderWalk(workspace.reportsFolder)
    own = FolderWalk(joined(workspace.root, ".haamu"))
    (responses, elsewhere) = seeResponses(workspace, stored, judgings)
  }

  /// The names on the way from `Responses` to a path.
  func steps(_ path: String) -> [String] { stepsBelow(workspace.responsesFolder, path) }

  /// Whether a survey of this name is defined here, be it badly.
  func knows(survey: String) -> Bool {
    definitions[survey: survey] != nil || definitions.broken.contains { $0.name == survey }
  }

  /// Everything that was found anywhere, less what an earlier mending set aside.
  var everything: [FolderWalk.Entry] {
    let aside = workspace.mendedFolder
    return [surveys, stored, reports, own].flatMap(\.entries)
      .filter { $0.path != aside && !$0.path.hasPrefix(aside + "/") }
  }

  var refusals: [Diagnostic] { [surveys, stored, reports, own].flatMap(\.refusals) }
}

/// The names on the way from a folder to a path below it.
func stepsBelow(_ folder: String, _ path: String) -> [String] {
  let prefix = joined(folder, "")
  guard path.hasPrefix(prefix) else { return [] }
  return path.dropFirst(prefix.count).split(separator: "/").map(String.init)
}

/// A copy of a survey as it was when it was answered.
struct KeptFile: Sendable {
  let path: String
  let bytes: [UInt8]
  /// Nil when it cannot be read, for the reasons that follow.
  let survey: Survey?
  let problems: [Diagnostic]
}

private func keptFiles(_ workspace: Workspace, _ network: Network?) -> [KeptFile] {
  let folder = workspace.versionsFolder
  guard fileKind(folder) == .folder, let names = try? namesInFolder(folder) else { return [] }
  return names.filter { $0.hasSuffix(".xml") && !$0.hasPrefix(".") }.map { joined(folder, $0) }
    .filter { fileKind($0) == .file }
    .map { path in
      do throws(Stopped) {
        let bytes = try readFile(path)
        let read = readSurvey(try readDocument(bytes, file: path), network: network)
        return KeptFile(
          path: path, bytes: bytes, survey: read.value,
          problems: read.value == nil ? read.diagnostics.filter { $0.severity == .error } : [])
      } catch {
        return KeptFile(path: path, bytes: [], survey: nil, problems: error.diagnostics)
      }
    }
}

private func makeJudgings(
  _ workspace: Workspace, _ definitions: Definitions, _ kept: [KeptFile]
) throws(Stopped) -> [String: ResponseJudging] {
  guard let network = definitions.network else { return [:] }
  let zone = try workspace.zone(of: network)
  let day = network.waves.map(\.from).max() ?? zone.day(of: zone.moment(milliseconds: 0))
  let snapshot = NetworkSnapshot(network, on: day)
  var judgings: [String: ResponseJudging] = [:]
  for defined in definitions.surveys {
    let current = defined.outline.survey
    var outlines = [current.version: defined.outline]
    for file in kept where name(of: file.path).hasPrefix(current.name + "-") {
      guard let survey = file.survey, survey.name == current.name else { continue }
      outlines[survey.version] = SurveyOutline(survey)
    }
    judgings[current.name] = ResponseJudging(
      rules: SelectionRules(
        outlines: outlines, current: defined.outline, snapshot: snapshot, zone: zone))
  }
  return judgings
}
