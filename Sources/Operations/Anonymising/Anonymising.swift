package import Diagnostics
import Expressions
import FileSystem
import Intake
import LocatedXML
import NetworkModel
import SurveyModel

extension Workspace {
  private var anonymisingFolder: String { joined(joined(root, ".haamu"), "anonymising") }

  /// Takes what points at persons out of waves that are over: every figure of every report stays.
  ///
  /// Each wave is made anew beside the old one and put in its place at once; a run that was stopped is finished, or
  /// undone, by the next. Nothing that is kept leads back. Where one wave cannot be made anonymous as it is,
  /// none is.
  package func anonymise(_ request: AnonymisingRequest) throws(Stopped) -> AnonymisingOutcome {
    try mustExist()
    guard request.really else { return try looked(request) }
    let home = joined(root, ".haamu")
    try makeFolder(home)
    let outcome = try whileLocked(joined(home, "anonymise.lock")) {
      () throws(Stopped) -> AnonymisingOutcome in
      try finishAnonymising()
      var outcome = try looked(request)
      guard outcome.refused.isEmpty else { return outcome }
      for wave in waveNames(of: outcome) {
        outcome.written.append(try anonymise(wave, request, outcome.before))
      }
      return outcome
    }
    guard let outcome else { throw AnonymisingProblems.inUse }
    return outcome
  }

  /// The waves that change, each once, in order.
  private func waveNames(of outcome: AnonymisingOutcome) -> [String] {
    outcome.waves.map(\.wave).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// What a run that was stopped had left.
  private func finishAnonymising() throws(Stopped) {
    guard fileKind(anonymisingFolder) == .folder else { return }
    for name in try namesInFolder(anonymisingFolder) {
      try AnonymisingJournal(home: joined(anonymisingFolder, name)).finish(in: root)
    }
    removeEmptyFolder(anonymisingFolder)
  }

  // MARK: Looking

  private func looked(_ request: AnonymisingRequest) throws(Stopped) -> AnonymisingOutcome {
    let network = try definitions().mustHaveNetwork(self)
    let before: CalendarDate
    if let day = request.before { before = day } else { before = try yearAgo(network) }
    var outcome = AnonymisingOutcome(before: before)
    for wave in network.waves where wave.until < before {
      do throws(Stopped) {
        outcome.waves += try folders(of: wave, request.texts).folders.map(\.count)
          .filter { $0.responses > 0 }
      } catch {
        outcome.refused += error.diagnostics
      }
    }
    outcome.reminders = try reminders()
    return outcome
  }

  private func yearAgo(_ network: Network) throws(Stopped) -> CalendarDate {
    let zone = try zone(of: network)
    let today = zone.day(of: zone.moment(milliseconds: world.clock()))
    return CalendarDate(year: today.year - 1, month: today.month, day: min(today.day, 28)) ?? today
  }

  /// The folders of a wave, made anew in memory.
  private func folders(
    of wave: Wave, _ texts: AnonymisingRequest.Texts
  ) throws(Stopped) -> (folders: [AnonymousFolder], names: AnonymousNames) {
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let zone = try zone(of: network)
    let noon = TimeOfDay(milliseconds: 43_200_000)
    let moment = noon.map { zone.moment(wave.from, $0) } ?? zone.moment(milliseconds: 0)
    var names = AnonymousNames(chance: world.chance)
    var folders: [AnonymousFolder] = []
    for survey in definitions.surveys.map(\.outline.survey.name) {
      let path = joined(joined(responsesFolder, survey), wave.name)
      guard fileKind(path) == .folder else { continue }
      let responses = try store.responses(of: survey)
        .filter { FileSystem.folder(of: $0.path) == path + "/" }
      var folder = AnonymousFolder(
        path, try gather(survey).rules, store, wave.name, texts: texts, moment: moment,
        day: wave.from)
      try folder.make(&names, responses)
      folders.append(folder)
    }
    return (folders, names)
  }

  // MARK: Doing

  /// - Returns: the path of the record.
  private func anonymise(
    _ name: String, _ request: AnonymisingRequest, _ before: CalendarDate
  ) throws(Stopped) -> String {
    let network = try definitions().mustHaveNetwork(self)
    guard let wave = network.wave(name) else { return "" }
    let (all, names) = try folders(of: wave, request.texts)
    let folders = all.filter { $0.count.responses > 0 }
    let journal = AnonymisingJournal(home: joined(anonymisingFolder, name))
    try makeFolder(journal.home)
    var steps: [AnonymisingJournal.Step] = []
    for folder in folders {
      steps.append(
        .folder(target: stepsBelow(root, folder.path).joined(separator: "/")))
      try lay(folder, in: journal, steps.count)
    }
    let words = folders.reduce(into: names.people) { $0.merge($1.findings) { $1 } }
    for path in ["Surveys/findings/\(name).xml", "Surveys/visits/\(name).xml"] {
      guard let bytes = try renamed(joined(root, path), words) else { continue }
      steps.append(.file(target: path))
      _ = try createFile(journal.file(steps.count), with: bytes)
    }
    let record = try freeRecord(wave.name, network)
    steps.append(.file(target: record))
    let text = try anonymisingRecord(
      folders.map(\.count), request, wave: wave.name, before: before, on: try today(network))
    _ = try createFile(journal.file(steps.count), with: text)
    try journal.commit(steps)
    try journal.finish(in: root)
    removeEmptyFolder(anonymisingFolder)
    try forgetTables(of: folders.map(\.count.survey))
    return joined(root, record)
  }

  private func lay(
    _ folder: AnonymousFolder, in journal: AnonymisingJournal, _ number: Int
  ) throws(Stopped) {
    let home = journal.ready(number)
    try makeFolder(home)
    let inner = Set(folder.made.map { FileSystem.folder(of: $0.name) }).filter { !$0.isEmpty }
    for name in inner.sorted() { try makeFolder(joined(home, String(name.dropLast()))) }
    _ = try createFiles(folder.made.map { (path: joined(home, $0.name), bytes: $0.bytes) })
    try journal.remember(folder.seen, number)
  }

  /// A file that people wrote with the new names in it; nil where nothing changes.
  private func renamed(_ path: String, _ words: [String: String]) throws(Stopped) -> [UInt8]? {
    guard fileKind(path) == .file else { return nil }
    let bytes = try readFile(path)
    let document = try readDocument(bytes, file: path)
    let new = document.replacingWords(words)
    return new == document.source.bytes ? nil : new
  }

  /// The answer tables of a survey are made anew when somebody asks.
  private func forgetTables(of surveys: [String]) throws(Stopped) {
    guard fileKind(cacheFolder) == .folder else { return }
    for name in try namesInFolder(cacheFolder)
    where surveys.contains(where: { name.hasPrefix($0 + ".") }) {
      let path = joined(cacheFolder, name)
      if fileKind(path) == .folder { removeTree(path) } else { try removeFile(path) }
    }
  }

  private func today(_ network: Network) throws(Stopped) -> CalendarDate {
    let zone = try zone(of: network)
    return zone.day(of: zone.moment(milliseconds: world.clock()))
  }

  private func freeRecord(_ wave: String, _ network: Network) throws(Stopped) -> String {
    let plain = anonymisedFolder + "/\(wave)-\(try today(network).iso)"
    var path = plain + ".xml"
    var number = 1
    while isTaken(joined(root, path)) {
      number += 1
      path = plain + "-\(number).xml"
    }
    return path
  }

  /// Where the same may stand that this does not reach.
  private func reminders() throws(Stopped) -> [Trilingual] {
    var told: [Trilingual] = []
    let count = try drafts.stems().count
    if count > 0 { told.append(AnonymisingWords.drafts(count)) }
    let loose = try definitions().surveys.map(\.outline.survey.name).filter {
      fileKind(joined(joined(responsesFolder, $0), FolderStore.noWave)) == .folder
    }
    told += loose.map(AnonymisingWords.noWave)
    if fileKind(mendedFolder) == .folder { told.append(AnonymisingWords.mended(mendedFolder)) }
    return told + [AnonymisingWords.reports, AnonymisingWords.history]
  }
}

/// Where it is recorded which waves were made anonymous, below the workspace.
let anonymisedFolder = "Surveys/anonymised"
