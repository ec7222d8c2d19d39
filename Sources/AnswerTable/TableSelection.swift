package import Comparison
package import Intake
import NetworkModel
import SurveyModel

/// The responses of tables, parted into those that count and those that do not.
package struct TableSelection: Sendable {
  /// A table, and the rows of it that count, in its order.
  struct Part: Sendable {
    let table: FactTable
    var accepted: [Int32] = []
    /// Rows that are in the counts of the table, and that something else is about: whether they count
    /// was decided anew.
    var doubted: [Int32] = []
    /// Rows that count, but not by themselves.
    var besides: [Int32] = []

    init(table: FactTable) { self.table = table }

    /// Of a table whose rows all count by themselves.
    init(whole table: FactTable) {
      self.table = table
      accepted = table.rows.indices.filter { table.rows[$0].countsAlone }.map { Int32($0) }
    }
  }

  private(set) var parts: [Part]
  /// What is in bundles, where counts were enough.
  private let sealed: SealedCounts?
  let sealedTables: SealedTables?
  private let sights: [SealedSight]
  /// In the order of paths.
  package private(set) var rejected: [RejectedResponse] = []

  /// - Parameter store: records of responses that do not count are read again, for their reasons.
  package init(_ refreshed: RefreshedTable, _ store: FolderStore, _ rules: SelectionRules) {
    parts = ([refreshed.table] + refreshed.bundles.map(\.table)).map { Part(table: $0) }
    sealed = refreshed.sealed
    sealedTables = refreshed.sealedTables
    sights = refreshed.sights
    let verdicts = [refreshed.verdicts] + refreshed.bundles.map(\.verdicts)
    let entangled = Entanglement(parts.map(\.table), verdicts, refreshed.stemsWithRecords)
    var pending = PendingRows(store)
    for number in parts.indices {
      parts[number].accepted.reserveCapacity(parts[number].table.rows.count)
      for (place, row) in parts[number].table.rows.enumerated() {
        if row.countsAlone, !entangled.contains(parts[number].table, row) {
          parts[number].accepted.append(Int32(place))
        } else {
          if row.isCounted == 1 { parts[number].doubted.append(Int32(place)) }
          pending.add(row, of: parts[number].table, part: number, place)
        }
      }
    }
    if pending.isEmpty { return }
    var sorting = ResponseSorting(rules: rules)
    for one in pending.inOrder() {
      let table = parts[one.part].table
      let row = table.rows[one.row]
      let verdict =
        row.isKept ? .fits(table.facts(row, rules)) : verdicts[one.part][Int32(one.row)]
      sorting.take(
        one.stored, at: one.part << 32 | one.row, verdict ?? .unreadable(id: "", [])
      ) { readRecords(of: one.stored, store) }
    }
    let sorted = sorting.finish()
    for candidate in sorted.accepted {
      parts[candidate.place >> 32].besides.append(Int32(truncatingIfNeeded: candidate.place))
    }
    for number in parts.indices {
      parts[number].accepted += parts[number].besides
      parts[number].accepted.sort()
    }
    rejected = sorted.rejected
  }

  package var acceptedCount: Int {
    parts.reduce(sealed?.responses ?? 0) { $0 + $1.accepted.count }
  }

  /// Whether counts were not enough after all: of a response that is counted it was decided anew.
  package var needsRows: Bool { sealed != nil && parts.contains { !$0.doubted.isEmpty } }

  /// Whether nobody has sealed or opened responses since they were listed.
  package var isSteady: Bool { sights.allSatisfy(\.isSteady) }

  package var shapes: [AnswerShape] { parts[0].table.shapes }
}

extension TableSelection {
  /// The names of the waves with responses that count.
  package func waves(_ rules: SelectionRules) -> Set<String> {
    let waves = rules.snapshot.network.waves
    var found = [Bool](repeating: false, count: waves.count)
    for part in parts {
      for number in part.accepted { found[Int(part.table.rows[Int(number)].wave)] = true }
    }
    for part in sealed?.counts.parts ?? [] { found[Int(part.wave)] = true }
    return Set(zip(waves, found).filter(\.1).map(\.0.name))
  }

  /// The responses that count with their files, in the order of paths.
  package func used(
    in wave: String?, _ rules: SelectionRules
  ) -> [(file: StoredFile, facts: ResponseFacts)] {
    parts.flatMap { part in
      part.rows(in: wave, rules).map { part.table.rows[Int($0)] }
        .map { (part.table.file(of: $0), part.table.facts($0, rules)) }
    }
    .sorted { $0.0.path.utf8.lexicographicallyPrecedes($1.0.path.utf8) }
  }
}

extension TableSelection {
  /// The counts of a wave's responses, from those that the tables keep; nil where they keep none.
  /// - Returns: nil inside when the wave has no response that counts.
  package func counted(in wave: String, _ rules: SelectionRules) -> CountedResponses?? {
    guard let counting = Counting(rules) else { return nil }
    let number = rules.snapshot.network.waves.firstIndex { $0.name == wave } ?? -1
    var all = KeptCounts()
    all.parts = sealed?.counts.parts.filter { Int($0.wave) == number } ?? []
    for part in parts {
      guard let counts = part.counts(in: number, counting) else { return nil }
      counting.add(counts, to: &all)
    }
    return .some(counting.together(all, wave: number))
  }
}

extension TableSelection.Part {
  /// What the table keeps, less the rows that do not count after all, and those that count besides.
  fileprivate func counts(in wave: Int, _ counting: Counting) -> KeptCounts? {
    // A table without a response, beside bundles, has never been counted.
    guard var counts = table.rows.isEmpty ? KeptCounts() : table.counts else { return nil }
    counts.parts.removeAll { Int($0.wave) != wave }
    func rows(_ all: [Int32]) -> [Int32] { all.filter { Int(table.rows[Int($0)].wave) == wave } }
    let (less, more) = (rows(doubted), rows(besides))
    guard less.isEmpty || counting.subtract(counting.count(less, of: table), from: &counts) else {
      return nil
    }
    if !more.isEmpty { counting.add(counting.count(more, of: table), to: &counts) }
    return counts
  }

  /// - Parameter wave: nil for all.
  func rows(in wave: String?, _ rules: SelectionRules) -> [Int32] {
    guard let wave else { return accepted }
    let number = rules.snapshot.network.waves.firstIndex { $0.name == wave }
    return accepted.filter { Int(table.rows[Int($0)].wave) == number }
  }
}

/// Rows that have to be looked at together with others.
private struct PendingRows {
  struct Row {
    let stored: StoredResponse
    let part: Int
    let row: Int
  }

  private let store: FolderStore
  private var rows: [Row] = []
  /// By bundle and path.
  private var sealed: [String: [String: StoredResponse]] = [:]

  init(_ store: FolderStore) { self.store = store }

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ row: FileRow, of table: FactTable, part: Int, _ place: Int) {
    rows.append(Row(stored: stored(row, table), part: part, row: place))
  }

  private mutating func stored(_ row: FileRow, _ table: FactTable) -> StoredResponse {
    let file = table.file(of: row)
    let stem = String(decoding: table.stem(of: row), as: UTF8.self)
    guard let bundle = table.bundle else {
      return StoredResponse(
        file, stem: stem,
        records: row.recordCount == 0 ? [] : store.records(in: file.recordsFolder))
    }
    if sealed[bundle] == nil {
      sealed[bundle] = Dictionary(
        store.sealedResponses(in: bundle).map { ($0.path, $0) },
        uniquingKeysWith: { first, _ in first })
    }
    return StoredResponse(
      file, stem: stem,
      records: store.together(
        sealed[bundle]?[file.path]?.records ?? [], store.records(in: file.recordsFolder)))
  }

  /// As a store lists them: by path, what is sealed before a file of the same path, and that not
  /// when it holds the same bytes.
  func inOrder() -> [Row] {
    let sorted = rows.sorted { one, other in
      if one.stored.path != other.stored.path {
        return one.stored.path.utf8.lexicographicallyPrecedes(other.stored.path.utf8)
      }
      let (mine, theirs) = (one.stored.file.sealed, other.stored.file.sealed)
      if (mine == nil) != (theirs == nil) { return mine != nil }
      return (one.part, one.row) < (other.part, other.row)
    }
    var last: StoredFile?
    return sorted.filter { row in
      if let last, last.path == row.stored.path, last.sealed != nil {
        return !store.areSame(last, row.stored.file)
      }
      last = row.stored.file
      return true
    }
  }
}

extension FileRow {
  /// It counts, unless something else is about it.
  var countsAlone: Bool {
    isKept && unit >= 0 && wave >= 0 && counts == 1 && id < 0 && deprecated < 0
  }
}

extension FactTable {
  package var shapes: [AnswerShape] { versions.map(\.shape) }

  /// The response of a row, without the answers that are not kept.
  func response(_ number: Int32, _ rules: SelectionRules) -> Response {
    let row = rows[Int(number)]
    let facts = facts(row, rules)
    let (answers, counts) = versions[Int(row.version)].answers(at: Int(row.place))
    return Response(
      instanceID: facts.instanceID, survey: rules.current.survey.name, version: facts.version,
      timeStart: facts.timeStart, timeEnd: facts.timeEnd, deprecatedID: facts.deprecatedID,
      synthetic: facts.synthetic, answers: answers, repeatCounts: counts)
  }

  /// What a row says of its response.
  package func facts(_ row: FileRow, _ rules: SelectionRules) -> ResponseFacts {
    let network = rules.snapshot
    return ResponseFacts(
      instanceID: id(of: row),
      deprecatedID: row.deprecated < 0 ? nil : ids.text(Int(row.deprecated)),
      version: versions[Int(row.version)].shape.outline.survey.version, timeStart: row.start,
      timeEnd: row.end, synthetic: row.synthetic == 1,
      unit: network.units.indices.contains(Int(row.unit)) ? network.units[Int(row.unit)].name : nil,
      wave: network.network.waves.indices.contains(Int(row.wave))
        ? network.network.waves[Int(row.wave)].name : nil)
  }
}
