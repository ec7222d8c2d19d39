package import Diagnostics
import FileSystem
package import Intake

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
    var notices: [Notice] = []
    let empty = FactTable(judging.rules)
    let counting = Counting(judging.rules)
    let kept = load(empty, counting, &notices)
    var refreshed = try refresh(kept ?? empty, store, judging, now: now)
    if refreshed.isChanged || (kept == nil && !refreshed.table.rows.isEmpty) {
      refreshed.table.count(counting, since: kept)
      save(refreshed.table, counting, &notices)
    }
    return (refreshed, notices)
  }

  private func load(
    _ empty: FactTable, _ counting: Counting?, _ notices: inout [Notice]
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

  private func save(_ table: FactTable, _ counting: Counting?, _ notices: inout [Notice]) {
    do throws(Stopped) {
      try makeFolder(String(folder(of: path).dropLast()))
      try replaceDerivedFile(path, with: TableFile.bytes(of: table, key: key, counting))
    } catch {
      notices.append(.notKept(path, error))
    }
  }
}
