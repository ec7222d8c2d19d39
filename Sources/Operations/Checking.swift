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
  /// Rounds of visits.
  package var rounds = 0
  /// XML files that are no definition and no response: records, anything else.
  package var other = 0
  /// Survey name → language → percent of texts present.
  package var coverage: [(survey: String, percent: [(language: String, percent: Int)])] = []

  package var errorCount: Int { findings.count { $0.severity == .error } }
  package var warningCount: Int { findings.count { $0.severity == .warning } }
}

/// A document that is checked.
private struct CheckedDocument {
  let path: String
  let document: LocatedDocument
  /// The response that it is, or is about, where that lies in a bundle.
  var sealed: StoredResponse?
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
    var documents: [CheckedDocument] = []
    for path in asked {
      do throws(Stopped) {
        if isBundle(path) {
          documents += sealedDocuments(in: path, &outcome)
        } else {
          documents.append(
            CheckedDocument(path: path, document: try readDocument(try readFile(path), file: path)))
        }
      } catch {
        outcome.findings += error.diagnostics
      }
    }
    let home = fileKind(surveysFolder) == .folder ? try definitions() : Definitions()
    let network = networkAmong(documents) ?? home.network
    var checking = ResponseChecking(workspace: self, definitions: home, network: network)
    for one in documents { try check(one, network, &checking, &outcome) }
    let really = Set(asked.map(behindLinks))
    outcome.findings += home.doublets.filter { finding in
      finding.place.map { really.contains(behindLinks($0.file)) } ?? false
    }
    outcome.findings += checking.leftOut
    return outcome
  }

  private func check(
    _ one: CheckedDocument, _ network: Network?, _ checking: inout ResponseChecking,
    _ outcome: inout CheckOutcome
  ) throws(Stopped) {
    let (path, document) = (one.path, one.document)
    switch rootKind(of: document) {
    case .network:
      outcome.networks += 1
      outcome.findings += readNetwork(document).diagnostics
    case .survey:
      try checkSurvey(path, document, network, &outcome)
    case .scenarios:
      outcome.other += 1
      let surveys = fileKind(surveysFolder) == .folder ? try definitions().surveys : []
      outcome.findings +=
        readScenarios(document, surveys: surveys.map(\.outline), network: network).diagnostics
    case .other where document.root.name.namespace == visitsNamespace && network != nil:
      outcome.rounds += 1
      checkVisits(path, document, network, checking.definitions, &outcome)
    case .other where !isResponse(one):
      outcome.other += 1
    case .response, .other:
      outcome.responses += 1
      outcome.findings += try checking.findings(document, sealed: one.sealed)
    }
  }

  /// Whether a file lies where only responses are, so that one that does not look like a response
  /// is a damaged one.
  private func isResponse(_ one: CheckedDocument) -> Bool {
    if one.path.contains(".records/") { return false }
    return one.sealed != nil
      || behindLinks(one.path).hasPrefix(behindLinks(responsesFolder) + "/")
  }

  private func checkVisits(
    _ path: String, _ document: LocatedDocument, _ network: Network?, _ definitions: Definitions,
    _ outcome: inout CheckOutcome
  ) {
    guard let network else { return }
    let surveys = definitions.surveys.map(\.outline.survey.name)
    outcome.findings += VisitsChecking(workspace: self, network: network, surveys: surveys)
      .findings(document, path: path)
  }

  private func networkAmong(_ documents: [CheckedDocument]) -> Network? {
    documents.first { rootKind(of: $0.document) == .network }
      .flatMap { readNetwork($0.document).value }
  }

  private func isBundle(_ path: String) -> Bool {
    BundleFormat.isName(name(of: path))
      && behindLinks(path).hasPrefix(behindLinks(responsesFolder) + "/")
  }

  /// The documents that are sealed in a bundle; what cannot be read of it is found.
  private func sealedDocuments(
    in bundle: String, _ outcome: inout CheckOutcome
  ) -> [CheckedDocument] {
    var found: [CheckedDocument] = []
    for response in store.sealedResponses(in: bundle) {
      for file in [response.file] + response.records {
        do throws(Stopped) {
          found.append(
            CheckedDocument(
              path: file.path, document: try store.document(file), sealed: response))
          outcome.findings += try store.findings(ofSealing: file)
        } catch {
          outcome.findings += error.diagnostics
        }
      }
    }
    return found
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
