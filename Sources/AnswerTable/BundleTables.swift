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

  /// What all of them count together; nil where a row of one matters. Each thread has one table in
  /// memory after another, and none when the counts were kept.
  func counts(_ bundles: [Inventory.Bundle], _ notices: inout [Notice]) -> SealedCounts? {
    guard let counting, !bundles.isEmpty else { return nil }
    let path = String(cache.path.dropLast(".table".utf8.count)) + ".sums"
    let key = sha256(bundles.flatMap { self.key(of: $0) })
    let empty = FactTable(judging.rules)
    let kept = cache.load(path, &notices) { bytes throws(TableFile.Problem) in
      try TableFile.sealedCounts(bytes, key: key, empty: empty, counting)
    }
    if let kept { return kept.runs.isEmpty ? nil : kept }
    let found = inShares(bundles) { counts($0, counting) }
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
    var gathered = GatheredRows()
    for bundle in bundles {
      let sealed = table(of: bundle, &notices)
      guard let part = SealedCounts(runOf: sealed) else { return (nil, notices) }
      sum.add(part, counting)
      gathered.add(sealed.table.rows.indices.map { Int32($0) }, of: sealed.table)
      if gathered.areEnough || bundle.path == bundles.last?.path {
        counting.add(counting.count(gathered), to: &sum.counts)
        gathered = GatheredRows()
      }
    }
    return (sum, notices)
  }

  /// Gives each of several threads its share of the bundles.
  func inShares<Part: Sendable>(
    _ bundles: [Inventory.Bundle],
    _ body: @escaping @Sendable (ArraySlice<Inventory.Bundle>) -> Part
  ) -> [Part] {
    let threads = workerCount(parts: bundles.count)
    return inParallel(threads) { thread in
      let first = bundles.count * thread / threads
      return body(bundles[first..<bundles.count * (thread + 1) / threads])
    }
  }

  /// The table of a bundle keeps no counts: those of all bundles together are kept.
  func table(of bundle: Inventory.Bundle, _ notices: inout [Notice]) -> BundleTable {
    let (path, key, empty) = (segment(bundle), key(of: bundle), FactTable(judging.rules))
    if let kept = cache.load(path, key, empty, nil, &notices) {
      return BundleTable(kept, of: bundle, store, judging)
    }
    let made = BundleReading(store: store, judging: judging, bundle: bundle).read()
    if made.isWhole, bundle.mark.isSettled(at: now) {
      cache.save(made.table, path, key, nil, &notices)
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
