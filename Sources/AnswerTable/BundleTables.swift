import FileSystem
import Intake
import SurveyModel

/// The tables of a survey's bundles, kept beside its own; those that are not kept are made.
struct BundleTables: Sendable {
  typealias Notice = CachedTable.Notice

  let cache: CachedTable
  let store: FolderStore
  let judging: ResponseJudging
  let counting: Counting?
  let now: Int64

  /// One for each bundle, in memory together.
  func tables(_ bundles: [Inventory.Bundle], _ notices: inout [Notice]) -> [BundleTable] {
    let threads = workerCount(parts: bundles.count)
    let found = inParallel(threads, of: bundles.count) { number in
      var notices: [Notice] = []
      return (table(of: bundles[number], &notices), notices)
    }
    notices += found.flatMap(\.1)
    return found.map(\.0)
  }

  /// What all of them count together; nil where a row of one matters. The tables are in memory one
  /// after another, and not at all when the counts were kept.
  func counts(_ bundles: [Inventory.Bundle], _ notices: inout [Notice]) -> SealedCounts? {
    guard let counting, !bundles.isEmpty else { return nil }
    let path = String(cache.path.dropLast(".table".utf8.count)) + ".sums"
    let key = sha256(bundles.flatMap { self.key(of: $0) })
    let empty = FactTable(judging.rules)
    let kept = cache.load(path, &notices) { bytes throws(TableFile.Problem) in
      try TableFile.sealedCounts(bytes, key: key, empty: empty, counting)
    }
    if let kept { return kept.runs.isEmpty ? nil : kept }
    let threads = workerCount(parts: bundles.count)
    let found = inParallel(threads) { thread in
      let first = bundles.count * thread / threads
      return counts(bundles[first..<bundles.count * (thread + 1) / threads], counting)
    }
    notices += found.flatMap(\.1)
    var sum: SealedCounts? = SealedCounts()
    for (part, _) in found {
      guard let part else {
        sum = nil
        break
      }
      sum?.add(part, counting)
    }
    if sum?.isApart == false { sum = nil }
    if bundles.allSatisfy({ $0.mark.isSettled(at: now) }) {
      // That they are of no use is worth knowing too.
      cache.save(
        TableFile.bytes(of: sum ?? SealedCounts(), key: key, counting), path, &notices)
    }
    return sum
  }

  private func counts(
    _ bundles: ArraySlice<Inventory.Bundle>, _ counting: Counting
  ) -> (SealedCounts?, [Notice]) {
    var notices: [Notice] = []
    var sum = SealedCounts()
    for bundle in bundles {
      guard let part = SealedCounts(table(of: bundle, &notices)) else { return (nil, notices) }
      sum.add(part, counting)
    }
    return (sum, notices)
  }

  private func table(of bundle: Inventory.Bundle, _ notices: inout [Notice]) -> BundleTable {
    let (path, key, empty) = (segment(bundle), key(of: bundle), FactTable(judging.rules))
    if let kept = cache.load(path, key, empty, counting, &notices) {
      return BundleTable(kept, of: bundle, store, judging)
    }
    var made = BundleReading(store: store, judging: judging, bundle: bundle).read()
    made.table.count(counting, since: nil)
    if made.isWhole, bundle.mark.isSettled(at: now) {
      cache.save(made.table, path, key, counting, &notices)
    }
    return made
  }

  /// The file for the table of a bundle.
  private func segment(_ bundle: Inventory.Bundle) -> String {
    let wave = name(of: String(folder(of: bundle.path).dropLast()))
    return String(cache.path.dropLast(".table".utf8.count)) + "/" + wave + "/"
      + name(of: bundle.path).dropLast(4) + ".table"
  }

  /// A table of a bundle depends on the bundle too.
  private func key(of bundle: Inventory.Bundle) -> [UInt8] {
    let mark = bundle.mark
    let text = "\(mark.size) \(mark.modified) \(mark.changed) \(mark.inode)"
    return sha256(cache.key + Array(text.utf8))
  }
}
