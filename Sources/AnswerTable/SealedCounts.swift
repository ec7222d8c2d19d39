import FileSystem
import Intake

/// What the responses of a survey's bundles say together, where that is all that is asked: their counts,
/// without a row for each. It stands for bundles alone whose every response counts by itself, so that
/// only something about one of them, which lies elsewhere, could make a row of one matter.
struct SealedCounts: Sendable {
  /// The names of the responses of a bundle ascend from the first to the last.
  struct Run: Sendable {
    let first: [UInt8]
    let last: [UInt8]

    func contains(_ name: [UInt8]) -> Bool {
      !name.lexicographicallyPrecedes(first) && !last.lexicographicallyPrecedes(name)
    }

    func meets(_ other: Run) -> Bool {
      !last.lexicographicallyPrecedes(other.first) && !other.last.lexicographicallyPrecedes(first)
    }
  }

  var counts = KeptCounts()
  /// In the order of the bundles.
  var runs: [Run] = []
  var responses = 0

  init() {}

  /// Those of one bundle, without what it counts; nil where a row of it matters.
  init?(runOf sealed: BundleTable) {
    let table = sealed.table
    guard sealed.isWhole, let first = table.rows.first, let last = table.rows.last,
      table.rows.allSatisfy(\.countsAlone)
    else { return nil }
    runs = [Run(first: Array(table.name(of: first)), last: Array(table.name(of: last)))]
    responses = table.rows.count
  }

  mutating func add(_ other: SealedCounts, _ counting: Counting) {
    counting.add(other.counts, to: &counts)
    runs += other.runs
    responses += other.responses
  }

  /// Whether no name lies in two bundles.
  var isApart: Bool {
    // Bundles are packed in the order of names, so that most follow one another.
    let sorted = runs.sorted { $0.first.lexicographicallyPrecedes($1.first) }
    return zip(sorted, sorted.dropFirst()).allSatisfy { !$0.meets($1) }
  }

  /// Whether anything of the other files could be about a response of these bundles.
  func isTouched(by refreshed: RefreshedTable) -> Bool {
    let table = refreshed.table
    if table.runs.contains(where: { run in
      runs.contains { $0.meets(Run(first: Array(run.first), last: Array(run.last))) }
    }) {
      return true
    }
    var about = refreshed.stemsWithRecords
    for row in table.rows where row.isKept {
      if row.id >= 0 { about.append(ResponseSorting.key(table.id(of: row))) }
      if row.deprecated >= 0 {
        about.append(ResponseSorting.key(table.ids.text(Int(row.deprecated))))
      }
    }
    for case .misfit(let id, let deprecated, _, _) in refreshed.verdicts.values {
      about += ([id] + [deprecated].compactMap(\.self)).map { ResponseSorting.key($0) }
    }
    return about.contains { stem in
      let name = Array((stem + ".xml").utf8)
      return runs.contains { $0.contains(name) }
    }
  }
}

extension TableFile {
  private static let magicOfSums: [UInt8] = Array("haamusum".utf8)

  static func bytes(of sealed: SealedCounts, key: [UInt8], _ counting: Counting) -> [UInt8] {
    framed(magicOfSums, key, room: 1 << 20) { writer in
      writer.add(UInt64(sealed.responses))
      writer.add(UInt64(sealed.runs.count))
      for run in sealed.runs {
        writer.add(row: run.first)
        writer.add(row: run.last)
      }
      writer.add(sealed.counts, counting)
    }
  }

  static func sealedCounts(
    _ bytes: [UInt8], key: [UInt8], empty: FactTable, _ counting: Counting
  ) throws(Problem) -> SealedCounts {
    var reader = try unframed(bytes, magicOfSums, key)
    var sealed = SealedCounts()
    guard let responses = reader.number().flatMap({ Int(exactly: $0) }), let count = reader.number()
    else { throw .damaged }
    sealed.responses = responses
    for _ in 0..<count {
      guard let first = reader.row(UInt8.self), let last = reader.row(UInt8.self) else {
        throw .damaged
      }
      sealed.runs.append(SealedCounts.Run(first: first, last: last))
    }
    guard let counts = reader.counts(counting, empty.versions), reader.isAtEnd else {
      throw .damaged
    }
    sealed.counts = counts
    return sealed
  }
}
