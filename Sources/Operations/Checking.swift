import DefinitionReading
package import Diagnostics
import FileSystem
import Intake
import LocatedXML
import NetworkModel
import SurveyModel

/// What a check looked at and found.
package struct CheckOutcome: Sendable {
  package var findings: [Diagnostic] = []
  package var surveys = 0
  /// Copies of surveys as they were when they were answered.
  package var versions = 0
  package var networks = 0
  package var responses = 0
  /// XML files that are no definition and no response: records, notices, anything else.
  package var other = 0
  /// Survey name → language → percent of texts present.
  package var coverage: [(survey: String, percent: [(language: String, percent: Int)])] = []

  package var errorCount: Int { findings.count { $0.severity == .error } }
  package var warningCount: Int { findings.count { $0.severity == .warning } }
}

extension Workspace {
  /// Checks definitions and responses: every finding of every file, in one run.
  /// - Parameter paths: files or folders; none means the whole workspace.
  package func check(_ paths: [String]) throws(Stopped) -> CheckOutcome {
    var asked: [String] = []
    let folders = [surveysFolder, responsesFolder].filter { fileKind($0) == .folder }
    if paths.isEmpty { try mustExist() }
    for path in paths.isEmpty ? folders : paths {
      if fileKind(path) == .folder {
        asked += try files(under: path, suffix: ".xml")
      } else {
        _ = try readFile(path, limit: 1 << 26)
        asked.append(path)
      }
    }
    return try check(files: asked)
  }

  private func check(files asked: [String]) throws(Stopped) -> CheckOutcome {
    var outcome = CheckOutcome()
    var documents: [(String, LocatedDocument)] = []
    for path in asked {
      do throws(Stopped) {
        documents.append((path, try readDocument(try readFile(path), file: path)))
      } catch {
        outcome.findings += error.diagnostics
      }
    }
    let home = fileKind(surveysFolder) == .folder ? try definitions() : Definitions()
    let network = networkAmong(documents) ?? home.network
    var checking = ResponseChecking(workspace: self, definitions: home, network: network)
    for (path, document) in documents {
      try check(path, document, network, &checking, &outcome)
    }
    let really = Set(asked.map(behindLinks))
    outcome.findings += home.doublets.filter { finding in
      finding.place.map { really.contains(behindLinks($0.file)) } ?? false
    }
    outcome.findings += checking.leftOut
    return outcome
  }

  private func check(
    _ path: String, _ document: LocatedDocument, _ network: Network?,
    _ checking: inout ResponseChecking, _ outcome: inout CheckOutcome
  ) throws(Stopped) {
    switch rootKind(of: document) {
    case .network:
      outcome.networks += 1
      outcome.findings += readNetwork(document).diagnostics
    case .survey:
      try checkSurvey(path, document, network, &outcome)
    case .other where !isResponsePath(path):
      outcome.other += 1
    case .response, .other:
      outcome.responses += 1
      outcome.findings += try checking.findings(document)
    }
  }

  /// Whether a file lies where only responses are, so that one that does not look like a response
  /// is a damaged one.
  private func isResponsePath(_ path: String) -> Bool {
    let lies = behindLinks(path).hasPrefix(behindLinks(responsesFolder) + "/")
    return lies && !path.contains(".records/")
  }

  private func networkAmong(_ documents: [(String, LocatedDocument)]) -> Network? {
    documents.first { rootKind(of: $0.1) == .network }.flatMap { readNetwork($0.1).value }
  }

  private func checkSurvey(
    _ path: String, _ document: LocatedDocument, _ network: Network?, _ outcome: inout CheckOutcome
  ) throws(Stopped) {
    let isKept = name(of: String(folder(of: path).dropLast())) == "versions"
    if isKept { outcome.versions += 1 } else { outcome.surveys += 1 }
    let checked = DefinitionReading.checkSurvey(document, network: network)
    outcome.findings += checked.result.diagnostics.filter { !isKept || $0.severity == .error }
    guard let survey = checked.result.value, !isKept else { return }
    outcome.coverage.append(
      (
        survey.name,
        Language.allCases.map(\.rawValue).compactMap { language in
          checked.coverage.percent(language).map { (language, $0) }
        }
      ))
    let defined = DefinedSurvey(
      path: path, bytes: document.source.bytes, outline: SurveyOutline(survey))
    if let network, let conflict = try versionConflict(of: defined, network: network) {
      outcome.findings.append(conflict)
    }
  }
}
