import Diagnostics
import FileSystem
import Intake
import LocatedXML
import NetworkModel
import SurveyModel

/// A stored response with the survey whose folder it lies in.
struct FoundResponse {
  let stored: StoredResponse
  let survey: DefinedSurvey
}

extension Workspace {
  /// A response by its id with or without `uuid:`, by the name or path of its file, or by the
  /// beginning of any of these where it fits one alone.
  /// - Throws: HC0041 when there is none, HC0042 when there are several.
  func mustFind(response id: String, _ definitions: Definitions) throws(Stopped) -> FoundResponse {
    var all: [FoundResponse] = []
    for survey in definitions.surveys {
      all += try store.responses(of: survey.outline.survey.name)
        .map { FoundResponse(stored: $0, survey: survey) }
    }
    let stem = ResponseID(id).fileStem
    let file = name(of: id)
    let exact = all.filter {
      [stem, id, String(file.hasSuffix(".xml") ? file.dropLast(4) : file[...])]
        .contains($0.stored.stem)
    }
    if let first = exact.first(where: { !$0.stored.isConflict }) ?? exact.first { return first }
    let start = (id.hasPrefix("uuid:") ? String(id.dropFirst(5)) : id).lowercased()
    let begun =
      start.isEmpty
      ? [] : all.filter { $0.stored.stem.hasPrefix(start) && !$0.stored.isConflict }
    switch begun.count {
    case 0: throw FindingProblems.unknown(id)
    case 1: return begun[0]
    default: throw FindingProblems.ambiguous(id, begun.map(\.stored.stem))
    }
  }

  /// The version of the survey that a response answers; nil when its copy is lost.
  func outline(
    _ version: String, of survey: DefinedSurvey, _ network: Network
  ) throws(Stopped) -> SurveyOutline? {
    if let kept = try keptVersions(of: survey, network: network)[version] { return kept }
    return survey.outline.survey.version == version ? survey.outline : nil
  }
}

enum FindingProblems {
  static func unknown(_ id: String) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HC0041", at: nil,
        what: Trilingual(
          fi: "vastausta \(id) ei ole", sv: "svaret \(id) finns inte",
          en: "there is no response \(id)"),
        fix: Trilingual(
          fi: "tunnukset: haamu list responses KYSELY", sv: "id: haamu list responses ENKÄT",
          en: "ids: haamu list responses SURVEY")), status: .notThere)
  }

  static func ambiguous(_ id: String, _ stems: [String]) -> Stopped {
    let list = stems.prefix(5).joined(separator: ", ") + (stems.count > 5 ? ", …" : "")
    return Stopped(
      Diagnostic(
        .error, "HC0042", at: nil,
        what: Trilingual(
          fi: "tunnus \(id) sopii useampaan (\(stems.count))",
          sv: "id \(id) passar flera (\(stems.count))",
          en: "the id \(id) fits more than one (\(stems.count))"),
        fix: Trilingual(
          fi: "kirjoita enemmän: \(list)", sv: "skriv mer: \(list)", en: "write more: \(list)")),
      status: .usage)
  }
}
