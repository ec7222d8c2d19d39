package import Diagnostics
import FileSystem
package import Intake
import SurveyModel

/// What is asked of a survey's answers.
package enum AnswerNeed: Sendable {
  /// A row for each response.
  case rows
  /// What comparisons without a condition rest on, and the responses that do not count.
  case counts
}

/// The file in which a survey's table is kept between runs.
package struct CachedTable: Sendable {
  let path: String
  /// The digest of everything but the responses that the table depends on: 32 bytes.
  let key: [UInt8]

  package init(path: String, key: [UInt8]) {
    self.path = path
    self.key = key
  }

  /// Something that the user should know; the table is right all the same.
  package enum Notice: Sendable {
    /// The file was not what was written: everything is read anew.
    case damaged(String)
    /// The table could not be kept, for this reason.
    case notKept(String, Stopped)
  }

  /// The table as the files are now. What had to be read is kept for the next time.
  /// - Parameter now: in nanoseconds since 1970.
  package func current(
    _ store: FolderStore, _ judging: ResponseJudging, now: Int64, need: AnswerNeed = .rows
  ) throws(Stopped) -> (RefreshedTable, [Notice]) {
    var notices: [Notice] = []
    let empty = FactTable(judging.rules)
    let inventory = try Inventory(store, survey: judging.rules.current.survey.name)
    let counting = Counting(judging.rules)
    let kept = load(path, key, empty, counting, &notices)
    var refreshed = refresh(kept ?? empty, inventory, store, judging, now: now)
    if refreshed.isChanged || (kept == nil && !refreshed.table.rows.isEmpty) {
      refreshed.table.count(counting, since: kept)
      save(refreshed.table, path, key, counting, &notices)
    }
    refreshed.stemsWithRecords = inventory.stemsWithRecords
    refreshed.sights = inventory.sights
    let bundles = BundleTables(
      cache: self, store: store, judging: judging, counting: counting, now: now)
    if need == .counts, let sealed = bundles.counts(inventory.bundles, &notices),
      !sealed.isTouched(by: refreshed)
    {
      refreshed.sealed = sealed
      refreshed.sealedTables = SealedTables(tables: bundles, bundles: inventory.bundles)
    } else {
      refreshed.bundles = bundles.tables(inventory.bundles, &notices)
    }
    return (refreshed, notices)
  }

  /// Whether what is kept is not what was written; a table of other definitions is not damaged.
  package static func isDamaged(_ path: String, _ rules: SelectionRules) -> Bool {
    var notices: [Notice] = []
    _ = CachedTable(path: path, key: []).load(path, [], FactTable(rules), Counting(rules), &notices)
    return !notices.isEmpty
  }

  func load(
    _ path: String, _ key: [UInt8], _ empty: FactTable, _ counting: Counting?,
    _ notices: inout [Notice]
  ) -> FactTable? {
    load(path, &notices) { bytes throws(TableFile.Problem) in
      try TableFile.table(bytes, key: key, empty: empty, counting)
    }
  }

  /// What a file holds; nil when there is none, or it is of no use.
  func load<Content>(
    _ path: String, _ notices: inout [Notice],
    _ read: ([UInt8]) throws(TableFile.Problem) -> Content
  ) -> Content? {
    switch fileKind(path) {
    case .nothing: return nil
    case .file: break
    default:
      notices.append(.damaged(path))
      return nil
    }
    guard let bytes = try? readFile(path) else {
      notices.append(.damaged(path))
      return nil
    }
    do {
      return try read(bytes)
    } catch .outdated {
      return nil
    } catch {
      notices.append(.damaged(path))
      return nil
    }
  }

  func save(
    _ table: FactTable, _ path: String, _ key: [UInt8], _ counting: Counting?,
    _ notices: inout [Notice]
  ) {
    save(TableFile.bytes(of: table, key: key, counting), path, &notices)
  }

  func save(_ bytes: [UInt8], _ path: String, _ notices: inout [Notice]) {
    do throws(Stopped) {
      try makeFolder(String(folder(of: path).dropLast()))
      try replaceDerivedFile(path, with: bytes)
    } catch {
      notices.append(.notKept(path, error))
    }
  }
}
