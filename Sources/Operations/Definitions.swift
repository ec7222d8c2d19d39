import DefinitionReading
package import Diagnostics
import FileSystem
import LocatedXML
package import NetworkModel
package import SurveyModel

/// A survey with the file that defines it.
package struct DefinedSurvey: Sendable {
  package let path: String
  package let bytes: [UInt8]
  package let outline: SurveyOutline
}

/// The definitions of a workspace, read and checked.
package struct Definitions: Sendable {
  package var networkPath: String?
  package var network: Network?
  package var networkBytes: [UInt8] = []
  package var surveys: [DefinedSurvey] = []
  /// The files whose errors keep their survey from being used, with the name that they give it
  /// (or, where the XML cannot be read, the name of the file).
  package var broken: [(name: String, path: String)] = []
  /// Findings by file, in the order of files.
  package var findings: [Diagnostic] = []

  package subscript(survey name: String) -> DefinedSurvey? {
    surveys.first { $0.outline.survey.name == name }
  }

  /// What no file shows alone: two networks, or two surveys of one name.
  package var doublets: [Diagnostic] { findings.filter { ["HC0013", "HC0014"].contains($0.code) } }

  package var errors: [Diagnostic] { findings.filter { $0.severity == .error } }
}

extension Workspace {
  /// Reads every definition directly in `Surveys/`. The root element tells what a file is.
  package func definitions() throws(Stopped) -> Definitions {
    try mustExist()
    let paths = try namesInFolder(surveysFolder)
      .filter { $0.hasSuffix(".xml") && !$0.hasPrefix(".") }
      .map { joined(surveysFolder, $0) }
      .filter { fileKind($0) == .file }
    return definitions(at: paths)
  }

  /// Reads definitions: the network first, for surveys refer to it.
  package func definitions(at paths: [String]) -> Definitions {
    var result = Definitions()
    var documents: [(path: String, document: LocatedDocument)] = []
    for path in paths {
      do throws(Stopped) {
        documents.append((path, try readDocument(try readFile(path), file: path)))
      } catch {
        result.findings += error.diagnostics
        result.broken.append((String(name(of: path).dropLast(4)), path))
      }
    }
    for (path, document) in documents where rootKind(of: document) == .network {
      let read = readNetwork(document)
      result.findings += read.diagnostics
      if let first = result.networkPath {
        result.findings.append(secondNetwork(path, first))
      } else {
        result.networkPath = path
        result.network = read.value
        result.networkBytes = document.source.bytes
      }
    }
    for (path, document) in documents where rootKind(of: document) == .survey {
      result.take(survey: document, at: path)
    }
    result.surveys.sort {
      $0.outline.survey.name.utf8.lexicographicallyPrecedes($1.outline.survey.name.utf8)
    }
    return result
  }
}

extension Definitions {
  fileprivate mutating func take(survey document: LocatedDocument, at path: String) {
    let read = readSurvey(document, network: network)
    findings += read.diagnostics
    guard let survey = read.value else {
      return broken.append((document.root["name"]?.value ?? "", path))
    }
    if let first = self[survey: survey.name]?.path {
      return findings.append(secondSurvey(path, survey.name, first))
    }
    surveys.append(
      DefinedSurvey(path: path, bytes: document.source.bytes, outline: SurveyOutline(survey)))
  }

  /// The network, or the reason why there is none to work with.
  package func mustHaveNetwork(_ workspace: Workspace) throws(Stopped) -> Network {
    if let network { return network }
    let own = errors.filter { finding in
      finding.place?.file == networkPath
        || networkPath == nil && broken.contains { $0.path == finding.place?.file }
    }
    if !own.isEmpty { throw Stopped(own) }
    throw Stopped(
      Diagnostic(
        .error, "HC0011", at: Place(file: workspace.surveysFolder),
        what: Trilingual(
          fi: "verkoston kuvaus puuttuu", sv: "beskrivningen av nätverket saknas",
          en: "the description of the network is missing"),
        fix: Trilingual(
          fi: "tee Surveys/network.xml; malli: docs/specification/network.md",
          sv: "gör Surveys/network.xml; förebild: docs/specification/network.md",
          en: "write Surveys/network.xml; model: docs/specification/network.md")),
      status: .notThere)
  }

  /// A survey by name, sound enough to work with; else the findings that stop it.
  package func mustHave(survey name: String) throws(Stopped) -> DefinedSurvey {
    if let survey = self[survey: name] {
      let own = errors.filter { $0.place?.file == survey.path }
      guard own.isEmpty else { throw Stopped(own) }
      return survey
    }
    let paths = broken.filter { $0.name == name }.map(\.path)
    let own = errors.filter { finding in paths.contains { $0 == finding.place?.file } }
    guard own.isEmpty else { throw Stopped(own) }
    let names = surveys.map(\.outline.survey.name)
    let known = names.joined(separator: ", ")
    let hint = nearestName(to: name, among: names).map { " → \($0)?" } ?? ""
    throw Stopped(
      errors
        + [
          Diagnostic(
            .error, "HC0012", at: nil,
            what: Trilingual(
              fi: "kyselyä ”\(name)” ei ole\(hint)", sv: "enkäten ”\(name)” finns inte\(hint)",
              en: "there is no survey “\(name)”\(hint)"),
            fix: Trilingual(
              fi: "kyselyt: \(known)", sv: "enkäter: \(known)", en: "surveys: \(known)"))
        ], status: .notThere)
  }
}

private func secondNetwork(_ path: String, _ first: String) -> Diagnostic {
  Diagnostic(
    .error, "HC0013", at: Place(file: path),
    what: Trilingual(
      fi: "verkosto on jo tiedostossa \(first)", sv: "nätverket finns redan i \(first)",
      en: "the network is in \(first) already"))
}

private func secondSurvey(_ path: String, _ name: String, _ first: String) -> Diagnostic {
  Diagnostic(
    .error, "HC0014", at: Place(file: path),
    what: Trilingual(
      fi: "kysely \(name) on jo tiedostossa \(first)", sv: "enkäten \(name) finns redan i \(first)",
      en: "the survey \(name) is in \(first) already"))
}
