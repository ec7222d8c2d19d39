import DefinitionReading
package import Diagnostics
import FileSystem
import LocatedXML
package import NetworkModel
import SurveyModel

extension Workspace {
  func versionPath(_ survey: String, _ version: String) -> String {
    joined(versionsFolder, "\(survey)-\(version).xml")
  }

  /// Every kept version of a survey, the current one among them when it has been used.
  func keptVersions(
    of current: DefinedSurvey, network: Network
  ) throws(Stopped) -> [String: SurveyOutline] {
    try keptVersions(of: current, network: network, in: try versionFiles(of: current))
  }

  /// The same of files that have been read.
  func keptVersions(
    of current: DefinedSurvey, network: Network, in files: [(path: String, bytes: [UInt8])]
  ) throws(Stopped) -> [String: SurveyOutline] {
    var outlines: [String: SurveyOutline] = [:]
    for file in files {
      let survey = try keptSurvey(file.path, file.bytes, network)
      if survey.name == current.outline.survey.name {
        outlines[survey.version] = SurveyOutline(survey)
      }
    }
    return outlines
  }

  /// The files that may hold kept versions of a survey.
  func versionFiles(
    of current: DefinedSurvey
  ) throws(Stopped) -> [(path: String, bytes: [UInt8])] {
    guard fileKind(versionsFolder) == .folder else { return [] }
    var files: [(path: String, bytes: [UInt8])] = []
    for file in try namesInFolder(versionsFolder)
    where file.hasPrefix(current.outline.survey.name + "-") && file.hasSuffix(".xml") {
      let path = joined(versionsFolder, file)
      if fileKind(path) == .file { files.append((path, try readFile(path))) }
    }
    return files
  }

  /// A kept version must be readable: without it the responses of its version say nothing.
  private func keptSurvey(
    _ path: String, _ bytes: [UInt8], _ network: Network
  ) throws(Stopped) -> Survey {
    let read = readSurvey(try readDocument(bytes, file: path), network: network)
    guard let survey = read.value else {
      throw Stopped(read.diagnostics.filter { $0.severity == .error })
    }
    return survey
  }

  /// Refuses a survey that means something else than the kept copy of its version.
  func mustMeanWhatItDid(_ survey: DefinedSurvey, network: Network) throws(Stopped) {
    if let difference = try versionConflict(of: survey, network: network) {
      throw Stopped(difference)
    }
  }

  /// Keeps an exact copy of the survey when its first response is stored, and refuses to store
  /// when the copy of that version means something else.
  func keepVersion(of survey: DefinedSurvey, network: Network) throws(Stopped) {
    try mustMeanWhatItDid(survey, network: network)
    let path = versionPath(survey.outline.survey.name, survey.outline.survey.version)
    guard fileKind(path) == .nothing else { return }
    try makeFolder(versionsFolder)
    _ = try createFile(path, with: survey.bytes)
  }

  /// The finding when a survey's meaning has changed while its version has not.
  package func versionConflict(
    of survey: DefinedSurvey, network: Network
  ) throws(Stopped) -> Diagnostic? {
    let current = survey.outline.survey
    let path = versionPath(current.name, current.version)
    guard fileKind(path) == .file else { return nil }
    let old = try keptSurvey(path, try readFile(path), network)
    let changes = meaningDifferences(from: old, to: current)
    guard let first = changes.first else { return nil }
    let more = changes.count > 1 ? " (+\(changes.count - 1))" : ""
    return Diagnostic(
      .error, "HC0015", at: Place(file: survey.path, range: nil),
      what: Trilingual(
        fi: "kyselyn merkitys on muuttunut, mutta versio on yhä \(current.version): ",
        sv: "enkätens innebörd har ändrats men versionen är fortfarande \(current.version): ",
        en: "the survey's meaning has changed but its version is still \(current.version): ")
        + first.text + Trilingual(more),
      why: Trilingual(
        fi:
          "Versiolla \(current.version) on jo vastauksia; niitä ei voi lukea toisin kuin ne annettiin.",
        sv: "Version \(current.version) har redan svar; de kan inte läsas annorlunda än de gavs.",
        en:
          "There are responses of version \(current.version); they cannot be read otherwise than they were given."
      ),
      fix: Trilingual(
        fi: "anna uusi version-arvo tai palauta tiedosto \(path)",
        sv: "ge ett nytt värde för version eller återställ \(path)",
        en: "give a new version, or restore what \(path) says"))
  }
}
