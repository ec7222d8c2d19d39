import DefinitionReading
package import Diagnostics
import FileSystem
package import Findings
import LocatedXML
package import NetworkModel
import PersonalData
import SurveyModel

extension Workspace {
  package var findingsFolder: String { joined(surveysFolder, "findings") }
  package var codebookPath: String { joined(findingsFolder, "codebook.xml") }

  /// What people said about the findings of a wave.
  package func findingsLogPath(_ wave: String) -> String { joined(findingsFolder, wave + ".xml") }

  /// The themes; none where the workspace has no codebook. Throws what is wrong with it.
  package func codebook() throws(Stopped) -> Codebook {
    guard fileKind(codebookPath) == .file else { return .empty }
    let read = readCodebook(try readDocument(try readFile(codebookPath), file: codebookPath))
    guard let codebook = read.value else { throw Stopped(read.diagnostics) }
    return codebook
  }

  /// Empty where nobody has said anything yet. Throws what is wrong with the file.
  /// - Parameter codebook: nil takes any theme.
  package func findingsLog(
    _ wave: String, _ codebook: Codebook?, _ network: Network
  ) throws(Stopped) -> FindingsLog {
    let path = findingsLogPath(wave)
    guard fileKind(path) == .file else { return FindingsLog(wave: wave) }
    let read = readFindingsLog(
      try readDocument(try readFile(path), file: path), codebook: codebook,
      libraries: Set(network.libraries.map(\.name)))
    guard let log = read.value else { throw Stopped(read.diagnostics) }
    guard log.wave == wave else { throw FindingsProblems.otherWave(log.wave, wave, at: path) }
    return log
  }

  /// The logs of all waves that have one, in the order of names.
  func findingsLogs(
    _ codebook: Codebook, _ network: Network
  ) throws(Stopped) -> [FindingsLog] {
    guard fileKind(findingsFolder) == .folder else { return [] }
    let names = try namesInFolder(findingsFolder).filter {
      $0.hasSuffix(".xml") && !$0.hasPrefix(".") && $0 != "codebook.xml"
        && !$0.hasPrefix(blueprintPrefix)
    }
    return try names.map { name throws(Stopped) in
      try findingsLog(String(name.dropLast(4)), codebook, network)
    }
  }

  /// The findings of a survey's wave with what people said about them.
  func findingSet(
    _ wave: Wave, _ gathered: GatheredAnswers, _ snapshot: NetworkSnapshot, _ codebook: Codebook,
    weak: [Finding] = [], layingAside: LayingAside = { .said($0) }
  ) throws(Stopped) -> FindingSet {
    let found = try gatheredFindings(of: wave, gathered, snapshot, layingAside: layingAside)
    let log = try findingsLog(wave.name, codebook, gathered.network)
    return FindingSet(
      survey: gathered.survey.outline.survey.name, wave: wave.name, codebook: codebook,
      findings: inOrder(found.findings, gathered, snapshot) + weak, visits: found.visits,
      log: log.screened)
  }

  /// Findings as people have left them, with what was joined as one: none that was rejected, and in people's own words
  /// where they gave some.
  func standingFindings(
    of wave: Wave, _ found: GatheredFindings, _ gathered: GatheredAnswers, _ codebook: Codebook
  ) throws(Stopped) -> [CodedFinding] {
    let log = try findingsLog(wave.name, codebook, gathered.network).screened
    let set = FindingSet(
      survey: gathered.survey.outline.survey.name, wave: wave.name, codebook: codebook,
      findings: found.findings, visits: found.visits, log: log)
    return set.standing
  }

  /// By units, touchpoints, kinds and ids: never by visits, which would tell when each was made.
  private func inOrder(
    _ findings: [Finding], _ gathered: GatheredAnswers, _ snapshot: NetworkSnapshot
  ) -> [Finding] {
    let units = Dictionary(
      snapshot.units.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let points = Dictionary(
      gathered.survey.outline.survey.touchpoints.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first })
    let kinds = Dictionary(
      FindingKind.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func place(_ finding: Finding) -> (Int, Int, Int, FindingID) {
      (
        units[finding.unit] ?? .max, finding.touchpoint.flatMap { points[$0] } ?? .max,
        kinds[finding.kind] ?? .max, finding.id
      )
    }
    return findings.indices.map { (place(findings[$0]), $0) }.sorted { $0.0 < $1.0 }
      .map { findings[$0.1] }
  }
}

extension FindingsLog {
  fileprivate var screened: FindingsLog { keepingBack { !personalData(in: $0).isEmpty } }
}
