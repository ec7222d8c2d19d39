import Archives
package import Diagnostics
import FileSystem
import Intake
import Interview
import LocatedXML
import ReportModel
import SurveyModel

/// One thing that is kept about a pseudonym.
package struct HeldThing: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A response that the person gave.
    case response
    /// What was recorded about one of these.
    case record
    /// What the person recorded about others' responses.
    case act
    case attachment, draft
    /// A line of a plan of visits or of a findings file that names the pseudonym.
    case mention
  }

  package let kind: Kind
  /// Where a person finds it.
  package let shown: String
  /// The file, and for what is sealed where in it; nil for a line of a file that holds others' things too.
  let file: StoredFile?
  /// What the line says of the person, for a mention.
  let words: String?
}

extension Workspace {
  /// Everything that is kept about a pseudonym, used or not: responses whose question with the role `visitor`
  /// it answers, what was recorded about them and by the person, attachments, drafts, and mentions in plans
  /// and findings files. What cannot be read is searched by its letters.
  package func held(about pseudonym: String) throws(Stopped) -> [HeldThing] {
    try mustExist()
    var found: [HeldThing] = []
    let definitions = try definitions()
    for survey in try surveyFolders() {
      let visitors = visitorQuestions(survey, definitions)
      for stored in try store.responses(of: survey) {
        let isOwn = try isOf(pseudonym, stored.file, visitors)
        if isOwn { found.append(HeldThing(.response, stored.file)) }
        for record in stored.records {
          if isOwn {
            found.append(HeldThing(.record, record))
          } else if try isBy(pseudonym, record) {
            found.append(HeldThing(.act, record))
          }
        }
        if isOwn { found += try attachments(of: stored) }
      }
    }
    return try found + drafts(of: pseudonym, definitions) + mentions(of: pseudonym)
  }

  /// Copies of everything in one archive, with a list.
  package func exportHeld(
    _ things: [HeldThing], about pseudonym: String, to path: String
  ) throws(Stopped) {
    var entries: [ArchiveEntry] = []
    var names: Set<String> = []
    var list = "kind\tplace\twhat\n"
    for thing in things {
      list += "\(thing.kind.rawValue)\t\(thing.shown)\t\(thing.words ?? "")\n"
      guard let file = thing.file else { continue }
      var name = stepsBelow(root, file.path).joined(separator: "/")
      if !isSafeName(name) { name = "other/" + hexadecimal(sha256(Array(name.utf8)).prefix(8)) }
      guard names.insert(name).inserted else { continue }
      let bytes =
        thing.kind == .attachment || thing.kind == .draft
        ? try readFile(file.path) : try store.whole(file)
      entries.append(ArchiveEntry(name, .bytes(bytes)))
    }
    entries.insert(ArchiveEntry("list.tsv", .bytes(Array(list.utf8))), at: 0)
    try writeArchive(entries, to: path)
  }

  // MARK: Where to look

  private func surveyFolders() throws(Stopped) -> [String] {
    guard fileKind(responsesFolder) == .folder else { return [] }
    return try namesInFolder(responsesFolder).filter {
      !$0.hasPrefix(".") && fileKind(joined(responsesFolder, $0)) == .folder
    }
  }

  /// The names that questions of role `visitor` have or had in any kept version; nil where the survey is
  /// unknown, so that every answer is looked at.
  private func visitorQuestions(_ survey: String, _ definitions: Definitions) -> Set<String>? {
    guard let defined = definitions[survey: survey], let network = definitions.network,
      let kept = try? keptVersions(of: defined, network: network)
    else { return nil }
    return Set(
      ([defined.outline] + kept.values).compactMap { $0.question(with: .visitor)?.question.name })
  }

  private func isOf(
    _ pseudonym: String, _ file: StoredFile, _ visitors: Set<String>?
  ) throws(Stopped) -> Bool {
    let bytes = try store.content(file)
    guard let document = try? readDocument(bytes, file: file.path) else {
      return String(decoding: bytes, as: UTF8.self).contains(pseudonym)
    }
    return document.root.anyElement { element in
      (visitors?.contains(element.name.local) ?? true) && element.elements.isEmpty
        && trimmed(element.textContent) == pseudonym
    }
  }

  private func isBy(_ pseudonym: String, _ file: StoredFile) throws(Stopped) -> Bool {
    let bytes = try store.content(file)
    guard let document = try? readDocument(bytes, file: file.path) else {
      return String(decoding: bytes, as: UTF8.self).contains(pseudonym)
    }
    return document.root.attributes.contains { $0.value == pseudonym }
  }

  private func attachments(of stored: StoredResponse) throws(Stopped) -> [HeldThing] {
    let folder = String(stored.path.dropLast(4)) + ".media"
    guard fileKind(folder) == .folder else { return [] }
    return try namesInFolder(folder).filter { !$0.hasPrefix(".") }
      .map { HeldThing(.attachment, StoredFile(path: joined(folder, $0))) }
  }

  private func drafts(
    of pseudonym: String, _ definitions: Definitions
  ) throws(Stopped) -> [HeldThing] {
    var found: [HeldThing] = []
    for stem in try drafts.stems() {
      guard let draft = try? drafts.draft(stem).draft else { continue }
      let visitor = definitions[survey: draft.survey]?.outline.question(with: .visitor)
      let isOwn = draft.answers.contains { key, text in
        (visitor == nil || key.question == visitor?.question.name) && trimmed(text) == pseudonym
      }
      guard isOwn else { continue }
      let all = try namesInFolder(drafts.path).filter { $0.hasPrefix(stem + ".") }
      for name in all {
        let path = joined(drafts.path, name)
        if fileKind(path) == .file { found.append(HeldThing(.draft, StoredFile(path: path))) }
        guard fileKind(path) == .folder else { continue }
        found += try namesInFolder(path).map {
          HeldThing(.draft, StoredFile(path: joined(path, $0)))
        }
      }
    }
    return found
  }

  /// Lines of what is kept under `Surveys` beside the definitions: plans, findings.
  private func mentions(of pseudonym: String) throws(Stopped) -> [HeldThing] {
    var found: [HeldThing] = []
    for folder in try namesInFolder(surveysFolder).map({ joined(surveysFolder, $0) })
    where fileKind(folder) == .folder && folder != versionsFolder {
      for path in try files(under: folder, suffix: ".xml") {
        let bytes = try readFile(path)
        guard let document = try? readDocument(bytes, file: path) else { continue }
        document.root.eachElement { element in
          guard element.attributes.contains(where: { $0.value == pseudonym }) else { return }
          let place = document.source.place(element.nameRange)
          let line = place.range.map { ":\($0.start.line)" } ?? ""
          let tag = document.source.bytes[element.startTag]
          found.append(HeldThing(mention: path + line, words: String(decoding: tag, as: UTF8.self)))
        }
      }
    }
    return found
  }
}

extension HeldThing {
  fileprivate init(_ kind: Kind, _ file: StoredFile) {
    self.init(kind: kind, shown: file.shown, file: file, words: nil)
  }

  fileprivate init(mention place: String, words: String) {
    self.init(
      kind: .mention, shown: place, file: nil,
      words: words.split { $0.isWhitespace }.joined(separator: " "))
  }
}

extension XMLElement {
  /// The element and all below it, in the order of the document.
  func eachElement(_ body: (XMLElement) -> Void) {
    body(self)
    for element in elements { element.eachElement(body) }
  }

  func anyElement(_ holds: (XMLElement) -> Bool) -> Bool {
    holds(self) || elements.contains { $0.anyElement(holds) }
  }
}
