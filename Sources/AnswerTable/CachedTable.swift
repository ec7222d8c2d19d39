package import Diagnostics
import FileSystem
package import Intake
import SurveyModel

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
    _ store: FolderStore, _ judging: ResponseJudging, now: Int64
  ) throws(Stopped) -> (RefreshedTable, [Notice]) {
    var (found, inventory) = try looked(store, judging, now: now)
    // A bundle that was opened meanwhile is in files now, which were not listed.
    for _ in 0..<4 where inventory.bundles.contains(where: { !$0.isSame }) {
      (found, inventory) = try looked(store, judging, now: now)
    }
    return found
  }

  private func looked(
    _ store: FolderStore, _ judging: ResponseJudging, now: Int64
  ) throws(Stopped) -> ((RefreshedTable, [Notice]), Inventory) {
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
    refreshed.bundles = bundles(inventory, store, judging, counting, now: now, &notices)
    refreshed.stemsWithRecords = inventory.stemsWithRecords
    return ((refreshed, notices), inventory)
  }

  /// Whether what is kept is not what was written; a table of other definitions is not damaged.
  package static func isDamaged(_ path: String, _ rules: SelectionRules) -> Bool {
    var notices: [Notice] = []
    _ = CachedTable(path: path, key: []).load(path, [], FactTable(rules), Counting(rules), &notices)
    return !notices.isEmpty
  }

  /// The tables of the bundles; those that are not kept, or not of these bundles, are made.
  private func bundles(
    _ inventory: Inventory, _ store: FolderStore, _ judging: ResponseJudging,
    _ counting: Counting?, now: Int64, _ notices: inout [Notice]
  ) -> [BundleTable] {
    let empty = FactTable(judging.rules)
    var tables: [BundleTable?] = []
    for bundle in inventory.bundles {
      let kept = load(segment(bundle), key(of: bundle), empty, counting, &notices)
      tables.append(kept.map { BundleTable($0, of: bundle, store, judging) })
    }
    let missing = tables.indices.filter { tables[$0] == nil }
    let read = inParallel(workerCount(parts: missing.count), of: missing.count) { number in
      BundleReading(store: store, judging: judging, bundle: inventory.bundles[missing[number]])
        .read()
    }
    for (place, made) in zip(missing, read) {
      let bundle = inventory.bundles[place]
      var table = made
      table.table.count(counting, since: nil)
      if table.isWhole, bundle.mark.isSettled(at: now) {
        save(table.table, segment(bundle), key(of: bundle), counting, &notices)
      }
      tables[place] = table
    }
    return tables.compactMap(\.self)
  }

  /// The file for the table of a bundle.
  private func segment(_ bundle: Inventory.Bundle) -> String {
    let wave = name(of: String(folder(of: bundle.path).dropLast()))
    return String(path.dropLast(".table".utf8.count)) + "/" + wave + "/"
      + name(of: bundle.path).dropLast(4) + ".table"
  }

  /// A table of a bundle depends on the bundle too.
  private func key(of bundle: Inventory.Bundle) -> [UInt8] {
    let mark = bundle.mark
    let text = "\(mark.size) \(mark.modified) \(mark.changed) \(mark.inode)"
    return sha256(key + Array(text.utf8))
  }

  private func load(
    _ path: String, _ key: [UInt8], _ empty: FactTable, _ counting: Counting?,
    _ notices: inout [Notice]
  ) -> FactTable? {
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
      return try TableFile.table(bytes, key: key, empty: empty, counting)
    } catch .outdated {
      return nil
    } catch {
      notices.append(.damaged(path))
      return nil
    }
  }

  private func save(
    _ table: FactTable, _ path: String, _ key: [UInt8], _ counting: Counting?,
    _ notices: inout [Notice]
  ) {
    do throws(Stopped) {
      try makeFolder(String(folder(of: path).dropLast()))
      try replaceDerivedFile(path, with: TableFile.bytes(of: table, key: key, counting))
    } catch {
      notices.append(.notKept(path, error))
    }
  }
}
