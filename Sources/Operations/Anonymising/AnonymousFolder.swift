import Diagnostics
import Expressions
import FileSystem
import Findings
import Intake
import LocatedXML
import PersonalData
import SurveyModel

/// The folder of a survey's wave, made anew without what points at persons.
struct AnonymousFolder {
  /// A file of the new folder.
  struct Made {
    let name: String
    let bytes: [UInt8]
  }

  let path: String
  let rules: SelectionRules
  private let judging: ResponseJudging
  let store: FolderStore
  let texts: AnonymisingRequest.Texts
  let moment: Moment
  let day: CalendarDate

  private(set) var made: [Made] = []
  private(set) var seen: [String] = []
  private(set) var count: AnonymisedWave
  /// Finding ids before and after.
  private(set) var findings: [String: String] = [:]

  init(
    _ path: String, _ rules: SelectionRules, _ store: FolderStore, _ wave: String,
    texts: AnonymisingRequest.Texts, moment: Moment, day: CalendarDate
  ) {
    self.path = path
    self.rules = rules
    judging = ResponseJudging(rules: rules)
    self.store = store
    self.texts = texts
    self.moment = moment
    self.day = day
    count = AnonymisedWave(survey: rules.current.survey.name, wave: wave)
  }

  private struct Opened {
    let stored: StoredResponse
    var work: AnonymousResponse
  }

  /// Reads everything and makes the new files in memory.
  /// - Throws: HC0531–HC0533 for what cannot be made anonymous as it is.
  mutating func make(_ names: inout AnonymousNames, _ responses: [StoredResponse]) throws(Stopped) {
    seen = try namesInFolder(path)
    try mustBeKnown(responses)
    var opened = try responses.map { one throws(Stopped) in try open(one) }
    nameSiblings(opened, &names)
    let before = names.people.count
    for place in opened.indices {
      opened[place].work.look(&names)
      try take(opened[place], &names)
    }
    count.pseudonyms = names.people.count - before
  }

  /// Nothing may lie there that nobody looks at.
  private func mustBeKnown(_ responses: [StoredResponse]) throws(Stopped) {
    if responses.contains(where: { $0.file.sealed != nil }) {
      throw AnonymisingProblems.sealed(path, rules.current.survey.name)
    }
    let known = Set(responses.filter { !$0.isConflict }.map(\.stem))
    for name in seen where !name.hasPrefix(".") {
      let stem = [".xml", ".records", ".media"].first(where: name.hasSuffix)
        .map { String(name.dropLast($0.count)) }
      guard let stem, known.contains(stem) else {
        throw AnonymisingProblems.unknown(joined(path, name))
      }
    }
  }

  private func open(_ stored: StoredResponse) throws(Stopped) -> Opened {
    let document = try store.document(stored.file)
    let (header, problems) = readHeader(document)
    guard problems.isEmpty, let outline = rules.outlines[header.version] else {
      throw AnonymisingProblems.unknown(stored.path)
    }
    return Opened(
      stored: stored,
      work: AnonymousResponse(
        document, header, outline, texts: texts,
        isConfirmed: hasPrivacyConfirmation(stored, in: store), moment: moment, day: day))
  }

  private func nameSiblings(_ opened: [Opened], _ names: inout AnonymousNames) {
    let corrections = opened.map(\.work.header).filter { $0.deprecatedID != nil }
    for (_, siblings) in Dictionary(grouping: corrections, by: \.deprecatedID)
      .sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) where siblings.count > 1
    {
      if siblings.allSatisfy({ AnonymousNames.isTimeless($0.instanceID) }) { continue }
      let sorted = siblings.sorted { one, other in
        let (a, b) = (
          one.timeEnd?.millisecondsSince1970 ?? .min, other.timeEnd?.millisecondsSince1970 ?? .min
        )
        return (a, one.instanceID) < (b, other.instanceID)
      }
      names.name(inOrder: sorted.map(\.instanceID))
    }
  }

  private mutating func take(_ one: Opened, _ names: inout AnonymousNames) throws(Stopped) {
    let work = one.work
    let stem = work.changes ? newStem(work, names) : one.stored.stem
    let bytes = work.changes ? try work.bytes() : try store.content(one.stored.file)
    if work.changes {
      try mustMeanTheSame(work, bytes, one.stored, names)
      count.responses += 1
      count.texts += work.emptied
      count.attachments += work.attachments.count
      noteFindings(work, names)
    }
    made.append(Made(name: stem + ".xml", bytes: bytes))
    for (number, record) in one.stored.records.enumerated() {
      try take(record, number, stem, isKept: !work.changes, &names)
    }
    if !work.changes { try keepMedia(of: one.stored) }
  }

  private func newStem(_ work: AnonymousResponse, _ names: AnonymousNames) -> String {
    ResponseID(names.responses[work.header.instanceID] ?? work.header.instanceID).fileStem
  }

  private mutating func take(
    _ record: StoredFile, _ number: Int, _ stem: String, isKept: Bool,
    _ names: inout AnonymousNames
  ) throws(Stopped) {
    let folder = stem + ".records/"
    if isKept {
      made.append(
        Made(
          name: folder + FileSystem.name(of: record.path), bytes: try store.content(record)))
      return
    }
    let document = try store.document(record)
    var changed = RewrittenXML()
    for attribute in document.root.attributes {
      switch attribute.name.local {
      case "by": changed.attributes[attribute.nameRange.lowerBound] = names.person(attribute.value)
      case "at":
        changed.attributes[attribute.nameRange.lowerBound] = Value.dateTime(moment).storedText
      default: break
      }
    }
    let reason = document.root.textContent
    if texts == .none || !personalData(in: reason).isEmpty {
      changed.texts[document.root.nameRange.lowerBound] = ""
    }
    do throws(XMLWriterError) {
      let bytes = try changed.bytes(of: document)
      // Records count in the order of their names, which begin with a time: here with a number instead.
      let name = ResponseID(milliseconds: number + 1, random: [UInt8](repeating: 0, count: 10))
      made.append(Made(name: folder + name.fileStem + ".xml", bytes: bytes))
      count.records += 1
    } catch {
      throw AnonymisingProblems.notWritten(record.path, "\(error)")
    }
  }

  private mutating func keepMedia(of stored: StoredResponse) throws(Stopped) {
    let folder = String(stored.path.dropLast(4)) + ".media"
    guard fileKind(folder) == .folder else { return }
    for name in try namesInFolder(folder) {
      made.append(
        Made(name: stored.stem + ".media/" + name, bytes: try readFile(joined(folder, name))))
    }
  }

  /// Every answer that figures stand on is there as it was, in the same wave, with the same verdict.
  private func mustMeanTheSame(
    _ work: AnonymousResponse, _ bytes: [UInt8], _ stored: StoredResponse, _ names: AnonymousNames
  ) throws(Stopped) {
    let new = try readDocument(bytes, file: stored.path)
    let places = answerPlaces(work.document, outline: work.outline)
    let old = readResponse(work.document, header: work.header, outline: work.outline).0
    let (header, _) = readHeader(new)
    let now = readResponse(new, header: header, outline: work.outline).0
    let isSame = old.answers.allSatisfy { key, answer in
      let changed = places[key].flatMap { work.changed.texts[$0.lowerBound] }
      return now.answers[key] == (changed ?? answer)
    }
    guard isSame, now.answers.count == old.answers.count, now.repeatCounts == old.repeatCounts,
      rules.wave(of: now, work.outline) == rules.wave(of: old, work.outline),
      judging.judge(new, stored.file).0.kind == judging.judge(work.document, stored.file).0.kind
    else { throw AnonymisingProblems.wouldChange(stored.path) }
  }

  private mutating func noteFindings(_ work: AnonymousResponse, _ names: AnonymousNames) {
    let old = work.header.instanceID
    guard let new = names.responses[old] else { return }
    let response = readResponse(work.document, header: work.header, outline: work.outline).0
    for placed in FindingGathering.questions(of: work.outline) {
      for instance in response.instances(of: placed.repeats) {
        func id(_ response: String) -> String {
          FindingID(
            WrittenSource(
              survey: work.header.survey, wave: count.wave, response: response,
              question: placed.question.name, instances: instance), digest: findingDigest
          ).rawValue
        }
        findings[id(old)] = id(new)
      }
    }
  }
}

extension FileVerdict {
  /// What sort of verdict it is, without its words.
  fileprivate var kind: String {
    switch self {
    case .fits: "fits"
    case .unreadable: "unreadable"
    case .misfit(_, _, let reason, _): reason.rawValue
    }
  }
}
