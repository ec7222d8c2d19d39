import Archives
package import Diagnostics
import Expressions
import FileSystem
import Findings
import NetworkModel
import PersonalData
import QualitativeExchange
import SurveyModel

/// What came in from another program.
package struct ImportedFindings: Sendable {
  /// Themes that were added to the codebook.
  package var themes: [String] = []
  /// Codings that were added, by the path of the findings file.
  package var codings: [(path: String, count: Int)] = []
  /// Codings that were here already.
  package var known = 0
  /// What was not taken in, and why.
  package var findings: [Diagnostic] = []
}

extension Workspace {
  /// Takes in what was coded elsewhere: new themes go to the end of the codebook, new codings to the end of the
  /// findings files. Nothing that is here is changed or taken away.
  ///
  /// - Parameters:
  ///   - survey: nil: every survey that has findings.
  ///   - person: the pseudonym for codings of users who are not known here; their names may be real and stay out.
  package func importFindings(
    _ path: String, survey: String? = nil, wave: String? = nil, by person: String?
  ) throws(Stopped) -> ImportedFindings {
    let material = try readExchanged(path)
    var outcome = ImportedFindings()
    outcome.findings = material.findings
    let growth = try growCodebook(
      by: material.project.head.codes, material.project.head.notes,
      named: material.isCodebook ? "" : material.project.head.name)
    outcome.themes = growth.added
    outcome.findings += growth.differences
    if material.isCodebook { return outcome }
    var incoming = IncomingCodings(
      material.project, codebook: try codebook(), person: person, at: try momentNow())
    for one in try waves(of: survey, wave) {
      var request = FindingsRequest(survey: one.survey)
      request.wave = one.wave
      let entries = try incoming.entries(beside: try project(of: request))
      if entries.isEmpty { continue }
      outcome.codings.append((try add(entries, to: one.wave), entries.count))
    }
    outcome.known = incoming.known
    outcome.findings += incoming.notes(
      renamed: try anonymisedWaves().filter { wave in
        material.project.sets.contains { $0.guid == ExchangeIDs.set("wave", wave) }
      })
    return outcome
  }

  /// A project or a codebook, by what the file holds and not by its name.
  private func readExchanged(_ path: String) throws(Stopped) -> ReadMaterial {
    let bytes = try readFile(path)
    guard bytes.starts(with: [0x50, 0x4B]) else { return try readMaterial(bytes, file: path) }
    let (files, others) = try readArchive(path) { name in
      let small = name.lowercased()
      return small.hasSuffix(".qde") || small.hasSuffix(".txt")
    }
    guard let project = files.first(where: { $0.name.lowercased().hasSuffix(".qde") }) else {
      throw ExchangeNotes.noProject(path)
    }
    let texts = Dictionary(
      files.map { (FileSystem.name(of: $0.name), $0.bytes) },
      uniquingKeysWith: { first, _ in first })
    _ = others
    return try readMaterial(project.bytes, file: path + "/" + project.name) { name in
      texts[name].map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Waves that have been made anonymous, by the records of it.
  private func anonymisedWaves() throws(Stopped) -> [String] {
    let folder = joined(root, anonymisedFolder)
    guard fileKind(folder) == .folder else { return [] }
    let records = try namesInFolder(folder)
    return try definitions().mustHaveNetwork(self).waves.map(\.name).filter { wave in
      records.contains {
        $0.hasPrefix(wave + "-")
          && CalendarDate(String($0.dropFirst(wave.count + 1).prefix(10))) != nil
      }
    }
  }

  /// Every wave whose findings may be meant.
  private func waves(
    of survey: String?, _ wave: String?
  ) throws(Stopped) -> [(survey: String, wave: String)] {
    let definitions = try definitions()
    let surveys = definitions.surveys.map(\.outline).filter { outline in
      (survey == nil || outline.survey.name == survey)
        && !FindingGathering.questions(of: outline).isEmpty
    }
    if let survey, surveys.isEmpty { _ = try definitions.mustHave(survey: survey) }
    var all: [(survey: String, wave: String)] = []
    for outline in surveys {
      let name = outline.survey.name
      all += try gather(name, in: definitions).waves.map(\.name).filter {
        wave == nil || $0 == wave
      }
      .map { (name, $0) }
    }
    return all
  }
}

/// Codings of a project from elsewhere, to be laid beside what is here.
private struct IncomingCodings {
  private struct Mark: Hashable {
    let code: String
    let span: Range<Int>
  }

  private let codebook: Codebook
  private let person: String?
  private let users: [String: String]
  private let at: String
  private var left: [TextSource]
  private let joined: [(mark: JoinedMark, set: QualitativeSet)]
  private let withoutTheme: Set<String>
  private(set) var known = 0
  private var changed = 0
  private var uncoded = 0
  private var onlyHere = 0

  init(_ project: QualitativeProject, codebook: Codebook, person: String?, at: String) {
    self.at = at
    joined = project.sets.compactMap { set in JoinedMark(set).map { ($0, set) } }
    withoutTheme = Set(
      project.sets.filter { $0.description == JoinedMark.noTheme }.flatMap(\.sources))
    self.codebook = codebook
    self.person = person
    left = project.sources
    // A user whose id follows from the name is one of our pseudonyms.
    users = Dictionary(
      project.head.users.filter { ExchangeIDs.user($0.name) == $0.guid }.map { ($0.guid, $0.name) },
      uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter renamed: waves of the file whose findings have new ids.
  func notes(renamed: [String]) -> [Diagnostic] {
    [
      left.isEmpty
        ? nil : ExchangeNotes.unknownSources(left.map { $0.name ?? $0.guid }, renamed: renamed),
      changed == 0 ? nil : ExchangeNotes.changedWords(changed),
      uncoded == 0 ? nil : ExchangeNotes.unknownCodes(uncoded),
      onlyHere == 0 ? nil : ExchangeNotes.onlyHere(onlyHere),
    ].compactMap(\.self)
  }

  /// The entries that a wave's file needs so that the codings are there; the sources are used up.
  mutating func entries(
    beside project: FindingProject
  ) throws(Stopped) -> [FindingsLog.Entry] {
    var entries: [FindingsLog.Entry] = []
    var found: [String: FindingProject.Sentence] = [:]
    var rest: [TextSource] = []
    let sentences = project.sentences
    let byGUID = Dictionary(
      sentences.map { (ExchangeIDs.finding($0.id), $0) }, uniquingKeysWith: { first, _ in first })
    let byID = Dictionary(
      sentences.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    for source in left {
      // A program that gives ids of its own keeps the names, which begin with ours.
      let start = source.name.map { String($0.prefix(17)) } ?? ""
      guard let sentence = byGUID[source.guid] ?? byID[start] else {
        rest.append(source)
        continue
      }
      found[source.guid] = sentence
      let tags = try self.entries(source, sentence, project)
      entries += tags
      if withoutTheme.contains(source.guid), tags.isEmpty, sentence.codings.isEmpty,
        !sentence.finding.fitsNoTheme
      {
        entries.append(
          .init(
            .noTheme(sentence.id, fingerprint: sentence.words.fingerprint), by: person, at: at))
      }
    }
    left = rest
    return entries + joinings(of: found)
  }

  /// What was joined there and is not here.
  private func joinings(
    of found: [String: FindingProject.Sentence]
  ) -> [FindingsLog.Entry] {
    joined.compactMap { mark, set in
      let parts = set.sources.compactMap { found[$0] }
      guard parts.count > 1 else { return nil }
      let words = mark.hasWords && personalData(in: set.name).isEmpty ? set.name : nil
      let isHere = parts.allSatisfy {
        $0.finding.id == mark.id && (words == nil || $0.finding.text == words)
      }
      return isHere
        ? nil
        : .init(
          .merge(.init(id: mark.id, members: parts.map(\.id), text: words)), by: person, at: at)
    }
  }

  private mutating func entries(
    _ source: TextSource, _ sentence: FindingProject.Sentence, _ project: FindingProject
  ) throws(Stopped) -> [FindingsLog.Entry] {
    let text = try project.text(of: sentence)
    let whole = 0..<text.unicodeScalars.count
    let isSame = source.text == text
    if !isSame, !source.selections.isEmpty || !source.codings.isEmpty { changed += 1 }
    let here = try project.source(of: sentence)
    let ours = Set(
      here.selections.flatMap { selection in
        selection.codings.map { Mark(code: $0.code, span: selection.span) }
      })
    var theirs: Set<Mark> = []
    var entries: [FindingsLog.Entry] = []
    let all =
      source.selections.flatMap { selection in selection.codings.map { ($0, selection.span) } }
      + source.codings.map { ($0, whole) }
    for (coding, span) in all {
      let mark = Mark(code: coding.code, span: isSame ? span : whole)
      guard theirs.insert(mark).inserted else { continue }
      if ours.contains(mark) {
        known += 1
      } else if let theme = codebook.theme(guid: coding.code), theme.isCodable {
        entries.append(entry(coding, theme, mark.span, whole, sentence))
      } else {
        uncoded += 1
      }
    }
    onlyHere += ours.subtracting(theirs).count
    return entries
  }

  private func entry(
    _ coding: TextCoding, _ theme: Theme, _ span: Range<Int>, _ whole: Range<Int>,
    _ sentence: FindingProject.Sentence
  ) -> FindingsLog.Entry {
    let own = ExchangeIDs.coding(sentence.id, theme.name, span)
    return FindingsLog.Entry(
      .tag(
        .init(
          finding: sentence.id, themes: [theme.name],
          fingerprint: sentence.words.fingerprint, span: span == whole ? nil : span,
          guid: coding.guid == own ? nil : coding.guid)),
      by: coding.by.map { users[$0] ?? person } ?? nil, at: coding.at)
  }
}
