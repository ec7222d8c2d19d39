import Diagnostics
import FileSystem
import Intake
import LocatedXML
import SurveyModel

/// A file among the responses, read once, and what it is.
struct SeenResponse: Sendable {
  let stored: StoredResponse
  /// The names of the folders around it; empty where it lies higher up.
  let survey: String
  let wave: String
  let size: Int64
  /// Nil when it cannot be read as a response, for these reasons.
  let header: ResponseHeader?
  let problems: [Diagnostic]
  /// What its own survey makes of it, wherever it lies; nil when that survey is not known here.
  let verdict: FileVerdict?
  /// The files that its answers name.
  let media: [String]

  /// Where it lies, or lay before it was sealed.
  var path: String { stored.path }

  /// Where a person finds it.
  var shown: String { stored.file.shown }

  /// What is sealed in a bundle lies where its bundle does, and is neither moved nor renamed.
  var isSealed: Bool { stored.file.sealed != nil }

  /// What its id is compared by; nil when it has none.
  var key: String? { header.map { ResponseSorting.key($0.instanceID) } }

  var facts: ResponseFacts? { if case .fits(let facts) = verdict { facts } else { nil } }

  /// Where content and id say that it belongs; its folder where the content names no other.
  func properPath(in responses: String) -> String? {
    guard let header, let key, !stored.isConflict, !isSealed else { return nil }
    if let wave = facts?.wave {
      return joined(joined(joined(responses, header.survey), wave), key + ".xml")
    }
    return survey.isEmpty ? nil : joined(folder(of: path), key + ".xml")
  }
}

/// Every XML file among the responses: those that lie where responses belong, and the others.
func seeResponses(
  _ workspace: Workspace, _ walk: FolderWalk, _ judgings: [String: ResponseJudging]
) -> (proper: [SeenResponse], elsewhere: [SeenResponse]) {
  let records = Dictionary(grouping: walk.entries.filter(isRecord)) {
    String(folder(of: $0.path).dropLast(".records/".utf8.count))
  }
  var proper: [SeenResponse] = []
  var elsewhere: [SeenResponse] = []
  for entry in walk.entries where entry.kind == .file && entry.name.hasSuffix(".xml") {
    let steps = stepsBelow(workspace.responsesFolder, entry.path)
    let around = steps.dropLast()
    if steps.contains(where: { $0.hasPrefix(".") }) || around.contains(where: isCompanion) {
      continue
    }
    func own(_ path: String) -> [StoredFile] {
      (records[String(path.dropLast(4))] ?? []).map { StoredFile(path: $0.path) }
    }
    if steps.count == 3, BundleFormat.isName(entry.name) {
      proper += workspace.store.sealedResponses(in: entry.path).map { response in
        see(
          StoredResponse(
            response.file, stem: response.stem, records: response.records + own(response.path)),
          in: (steps[0], steps[1]), size: entry.size, workspace.store, judgings)
      }
      continue
    }
    let stored = StoredResponse(
      StoredFile(path: entry.path), stem: String(entry.name.dropLast(4)), records: own(entry.path))
    if steps.count == 3 {
      proper.append(
        see(stored, in: (steps[0], steps[1]), size: entry.size, workspace.store, judgings))
    } else {
      elsewhere.append(see(stored, in: ("", ""), size: entry.size, workspace.store, judgings))
    }
  }
  return (proper, elsewhere)
}

/// Whether a folder belongs to the response beside it.
func isCompanion(_ name: String) -> Bool { name.hasSuffix(".records") || name.hasSuffix(".media") }

private func isRecord(_ entry: FolderWalk.Entry) -> Bool {
  entry.kind == .file && entry.name.hasSuffix(".xml") && !entry.name.hasPrefix(".")
    && folder(of: entry.path).hasSuffix(".records/")
}

private func see(
  _ stored: StoredResponse, in home: (survey: String, wave: String), size: Int64,
  _ store: FolderStore, _ judgings: [String: ResponseJudging]
) -> SeenResponse {
  func seen(
    _ header: ResponseHeader?, _ problems: [Diagnostic], _ verdict: FileVerdict? = nil,
    _ media: [String] = []
  ) -> SeenResponse {
    SeenResponse(
      stored: stored, survey: home.survey, wave: home.wave, size: size, header: header,
      problems: problems, verdict: verdict, media: media)
  }
  do throws(Stopped) {
    let document = try store.document(stored.file)
    let (header, problems) = readHeader(document)
    guard problems.isEmpty else { return seen(nil, problems) }
    guard let judging = judgings[header.survey] else { return seen(header, []) }
    let (verdict, response) = judging.judge(document, stored.file)
    let outline = judging.rules.outlines[header.version]
    return seen(header, [], verdict, mediaNames(response, outline))
  } catch {
    return seen(nil, error.diagnostics)
  }
}

private func mediaNames(_ response: Response?, _ outline: SurveyOutline?) -> [String] {
  guard let response, let outline else { return [] }
  let asking = outline.questions.filter { [.image, .file].contains($0.question.type) }
  return asking.flatMap { placed in
    response.instances(of: placed.repeats).compactMap {
      response.answers[AnswerKey(placed.question.name, $0)]
    }
  }.filter { !$0.isEmpty }
}
