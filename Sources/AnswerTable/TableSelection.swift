package import Comparison
package import Intake
import NetworkModel
import SurveyModel

/// The responses of a table, parted into those that count and those that do not.
package struct TableSelection: Sendable {
  package let table: FactTable
  /// The rows that count, in the order of the table.
  package private(set) var accepted: [Int32] = []
  /// In the order of paths.
  package private(set) var rejected: [RejectedResponse] = []
  /// Rows that are in the counts of the table, and that something else is about: whether they count
  /// was decided anew.
  private var doubted: [Int32] = []
  /// Rows that count, but not by themselves.
  private var besides: [Int32] = []

  /// - Parameter store: records of responses that do not count are read again, for their reasons.
  package init(_ refreshed: RefreshedTable, _ store: FolderStore, _ rules: SelectionRules) {
    table = refreshed.table
    let entangled = table.entangled(refreshed.verdicts)
    var sorting = ResponseSorting(rules: rules)
    accepted.reserveCapacity(table.rows.count)
    var tookAny = false
    for (number, row) in table.rows.enumerated() {
      if row.countsAlone, !entangled.contains(table, row) {
        accepted.append(Int32(number))
        continue
      }
      tookAny = true
      if row.isCounted == 1 { doubted.append(Int32(number)) }
      let stored = table.stored(row, store)
      let verdict =
        row.isKept ? .fits(table.facts(row, rules)) : refreshed.verdicts[Int32(number)]
      sorting.take(stored, at: number, verdict ?? .unreadable(id: "", [])) {
        readRecords(of: stored, store)
      }
    }
    guard tookAny else { return }
    let sorted = sorting.finish()
    besides = sorted.accepted.map { Int32($0.place) }
    accepted += besides
    accepted.sort()
    rejected = sorted.rejected
  }
}

extension TableSelection {
  /// The names of the waves with responses that count.
  package func waves(_ rules: SelectionRules) -> Set<String> {
    let waves = rules.snapshot.network.waves
    var found = [Bool](repeating: false, count: waves.count)
    for number in accepted { found[Int(table.rows[Int(number)].wave)] = true }
    return Set(zip(waves, found).filter(\.1).map(\.0.name))
  }

  /// - Parameter wave: nil for all.
  func rows(in wave: String?, _ rules: SelectionRules) -> [Int32] {
    guard let wave else { return accepted }
    let number = rules.snapshot.network.waves.firstIndex { $0.name == wave }
    return accepted.filter { Int(table.rows[Int($0)].wave) == number }
  }

  /// The counts of a wave's responses, from those that the table keeps; nil where it keeps none.
  /// - Returns: nil inside when the wave has no response that counts.
  package func counted(in wave: String, _ rules: SelectionRules) -> CountedResponses?? {
    guard var counts = table.counts, let counting = Counting(rules) else { return nil }
    let number = rules.snapshot.network.waves.firstIndex { $0.name == wave } ?? -1
    counts.parts.removeAll { Int($0.wave) != number }
    func rows(_ all: [Int32]) -> [Int32] { all.filter { Int(table.rows[Int($0)].wave) == number } }
    let (less, more) = (rows(doubted), rows(besides))
    guard less.isEmpty || counting.subtract(counting.count(less, of: table), from: &counts) else {
      return nil
    }
    if !more.isEmpty { counting.add(counting.count(more, of: table), to: &counts) }
    return .some(counting.together(counts, wave: number))
  }

  /// The responses that count with their paths, in the order of paths.
  package func used(
    in wave: String?, _ rules: SelectionRules
  ) -> [(path: String, facts: ResponseFacts)] {
    rows(in: wave, rules).map { table.rows[Int($0)] }
      .map { (table.path(of: $0), table.facts($0, rules)) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

}

/// The ids that more than one file is about, by a number of theirs. Two ids may share the number;
/// then more is looked at than need be.
private struct EntangledIDs {
  var numbers: Set<Int> = []

  func contains(_ table: FactTable, _ row: FileRow) -> Bool {
    !numbers.isEmpty && numbers.contains(table.stemNumber(row))
  }
}

extension FileRow {
  /// It counts, unless something else is about it.
  var countsAlone: Bool {
    isKept && unit >= 0 && wave >= 0 && counts == 1 && id < 0 && deprecated < 0
  }
}

extension FactTable {
  fileprivate func stemNumber(_ row: FileRow) -> Int {
    hash(names.span.extracting(Int(row.nameStart)..<Int(row.nameStart + row.nameCount) - 4))
  }

  fileprivate func entangled(_ verdicts: [Int32: FileVerdict]) -> EntangledIDs {
    var ids = EntangledIDs()
    func add(_ key: String) { ids.numbers.insert(hash(Array(key.utf8).span)) }
    for row in rows where row.isKept {
      if row.id >= 0 { add(ResponseSorting.key(id(of: row))) }
      if row.deprecated >= 0 { add(ResponseSorting.key(self.ids.text(Int(row.deprecated)))) }
    }
    for case .misfit(let id, let deprecated, _, _) in verdicts.values {
      add(ResponseSorting.key(id))
      if let deprecated { add(ResponseSorting.key(deprecated)) }
    }
    if folders.count > 1 {
      var seen = Set<Int>(minimumCapacity: rows.count)
      for row in rows {
        let number = stemNumber(row)
        if !seen.insert(number).inserted { ids.numbers.insert(number) }
      }
    }
    return ids
  }

  fileprivate func stored(_ row: FileRow, _ store: FolderStore) -> StoredResponse {
    let path = path(of: row)
    let stem = String(decoding: stem(of: row), as: UTF8.self)
    return StoredResponse(
      path: path, stem: stem,
      records: row.recordCount == 0 ? [] : store.records(in: String(path.dropLast(4)) + ".records"))
  }

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
