import FileSystem
import Intake
import LocatedXML
import SurveyModel

/// What the responses of one bundle say.
struct BundleTable: Sendable {
  var table: FactTable
  /// Why those that do not fit do not, by row.
  var verdicts: [Int32: FileVerdict] = [:]
  /// Whether the bundle was read as it was written, so that the table may be kept.
  var isWhole = true

  init(_ table: FactTable) { self.table = table }

  /// A table that was kept: what does not fit is judged anew.
  init(
    _ kept: FactTable, of bundle: Inventory.Bundle, _ store: FolderStore, _ judging: ResponseJudging
  ) {
    table = kept
    table.bundle = bundle.path
    table.paths = [String(folder(of: bundle.path).dropLast())]
    for (number, row) in table.rows.enumerated() where !row.isKept {
      let stored = StoredResponse(
        table.file(of: row), stem: String(decoding: table.stem(of: row), as: UTF8.self), records: []
      )
      verdicts[Int32(number)] = judging.judge(stored, store).0
    }
  }
}

/// Reads a bundle: plain responses in one pass over its tags, the others by themselves.
struct BundleReading: Sendable {
  let store: FolderStore
  let judging: ResponseJudging
  let bundle: Inventory.Bundle

  func read() -> BundleTable {
    if let listing = SealedListing(of: bundle.path) {
      var table = BundleTable(FactTable(judging.rules))
      table.table.add(listing, in: bundle.path)
      var quick = QuickBundle(judging, table.table.rows.count)
      if quick.read(bundle.path, table.table) {
        finish(&table, &quick)
        return table
      }
    }
    // It is not as it was written: response by response, as far as that goes.
    var table = BundleTable(FactTable(judging.rules))
    table.isWhole = false
    let listed = store.sealedResponses(in: bundle.path)
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    table.table.add(listed, in: bundle.path)
    var quick = QuickBundle(judging, table.table.rows.count)
    finish(&table, &quick)
    return table
  }

  private func finish(_ table: inout BundleTable, _ quick: inout QuickBundle) {
    var listed: [String: StoredResponse]?
    for place in table.table.rows.indices {
      var row: FileRow
      if let known = quick.rows[place] {
        row = known
      } else {
        let file = table.table.file(of: table.table.rows[place])
        if listed == nil {
          listed = Dictionary(
            store.sealedResponses(in: bundle.path).map { ($0.path, $0) },
            uniquingKeysWith: { first, _ in first })
        }
        let stem = String(decoding: table.table.stem(of: table.table.rows[place]), as: UTF8.self)
        let stored = listed?[file.path] ?? StoredResponse(file, stem: stem, records: [])
        row = slow(stored, at: place, &quick, &table)
      }
      row.adopt(table.table.rows[place])
      table.table.rows[place] = row
    }
    let batch = quick.intake.finish()
    table.table.versions = batch.versions
    table.table.ids = batch.ids
  }

  /// What has to be judged by the whole document.
  private func slow(
    _ stored: StoredResponse, at place: Int, _ quick: inout QuickBundle, _ table: inout BundleTable
  ) -> FileRow {
    var row = table.table.rows[place]
    let (verdict, response) = judging.judge(stored, store)
    guard case .fits(let facts) = verdict, let response else {
      table.verdicts[Int32(place)] = verdict
      return row
    }
    quick.intake.add(response, facts, stem: stored.stem, to: &row)
    let (records, findings) = readRecords(of: stored, store)
    let needsReview = judging.rules.current.survey.needsReview
    row.counts =
      findings.isEmpty && Standing(records, needsReview: needsReview) == .counts ? 1 : 0
    return row
  }
}

extension FactTable {
  /// Rows for the responses of a bundle, of which nothing is known yet but where they are.
  fileprivate mutating func add(_ listing: SealedListing, in bundle: String) {
    begin(bundle)
    names = listing.names
    rows.reserveCapacity(listing.entries.count)
    for entry in listing.entries {
      var row = FileRow(
        sealed: SealedPlace(
          bundle: "", offset: entry.offset, length: entry.length, line: entry.line))
      row.nameStart = entry.nameStart
      row.nameCount = entry.nameCount
      listed.append(Int32(rows.count))
      rows.append(row)
    }
  }

  /// The same for a bundle that is not whole.
  fileprivate mutating func add(_ responses: [StoredResponse], in bundle: String) {
    begin(bundle)
    let nothing = FileMark(size: -1, modified: 0, changed: 0, inode: 0)
    for stored in responses {
      var row = stored.file.sealed.map { FileRow(sealed: $0) } ?? FileRow(nothing)
      let name = Array(FileSystem.name(of: stored.path).utf8)
      row.nameStart = Int32(names.count)
      row.nameCount = Int32(name.count)
      names += name
      listed.append(Int32(rows.count))
      rows.append(row)
    }
  }

  private mutating func begin(_ bundle: String) {
    self.bundle = bundle
    paths = [String(folder(of: bundle).dropLast())]
    folders = [FileSystem.name(of: paths[0])]
  }
}

extension FileRow {
  /// Takes over where the file is.
  fileprivate mutating func adopt(_ other: FileRow) {
    mark = other.mark
    nameStart = other.nameStart
    nameCount = other.nameCount
    isSettled = other.isSettled
  }
}

/// Reads the plain responses of a bundle in one pass.
private struct QuickBundle {
  var intake: FlatIntake
  /// By the place in the bundle; nil for what has to be judged by itself.
  private(set) var rows: [FileRow?]
  private let standings: RecordStandings
  private var next = 0
  private var isInOrder = true

  init(_ judging: ResponseJudging, _ count: Int) {
    intake = FlatIntake(judging)
    rows = [FileRow?](repeating: nil, count: count)
    standings = RecordStandings(needsReview: judging.rules.current.survey.needsReview)
  }

  /// False when the bundle is not what its list says.
  mutating func read(_ path: String, _ table: FactTable) -> Bool {
    var reader = FlatBundleReader(
      FlatBundleNames(bundle: BundleFormat.namespace, record: RecordStandings.namespace))
    let isRead = readChunks(path, size: 1 << 16) { bytes in
      reader.read(bytes) { wrapped, tags, attributes, records, text, names in
        take(wrapped, tags, attributes, records, text, names, table)
      }
    }
    return isRead && reader.finish() && isInOrder && next == rows.count
  }

  private mutating func take(
    _ wrapped: FlatWrapped, _ tags: Span<FlatTag>, _ attributes: Span<FlatAttribute>,
    _ records: Span<FlatRecord>, _ text: Span<UInt8>, _ names: FlatNames, _ table: FactTable
  ) {
    guard next < rows.count else {
      isInOrder = false
      return
    }
    let row = table.rows[next]
    let name = table.names.span.extracting(
      Int(row.nameStart)..<Int(row.nameStart + row.nameCount))
    guard isSame(name, text.extracting(Int(wrapped.nameStart)..<Int(wrapped.nameEnd))) else {
      isInOrder = false
      return
    }
    next += 1
    guard wrapped.isPlain, let counts = standings.counts(records, text) else { return }
    rows[next - 1] = intake.take(
      tags, attributes, text, names, stem: name.extracting(droppingLast: 4), mark: row.mark)
    rows[next - 1]?.counts = counts ? 1 : 0
  }
}

/// Whether sealed records leave their response in use.
private struct RecordStandings {
  static let namespace = ResponseRecord.namespace
  private let kinds = ResponseRecord.Kind.allCases.map { ($0, Array($0.rawValue.utf8)) }
  private let needsReview: Bool
  private let withoutRecords: Bool

  init(needsReview: Bool) {
    self.needsReview = needsReview
    withoutRecords = Standing([], needsReview: needsReview) == .counts
  }

  /// Nil when the records have to be read by themselves.
  func counts(_ records: Span<FlatRecord>, _ text: Span<UInt8>) -> Bool? {
    if records.isEmpty { return withoutRecords }
    var found: [ResponseRecord] = []
    var last: [UInt8] = []
    for place in records.indices {
      let record = records[place]
      guard record.kindStart >= 0 else { return nil }
      let kind = text.extracting(Int(record.kindStart)..<Int(record.kindEnd))
      guard let known = kinds.first(where: { isEqual(kind, $0.1) })?.0 else { return nil }
      let name = (Int(record.nameStart)..<Int(record.nameEnd)).map { text[$0] }
      guard last.lexicographicallyPrecedes(name) else { return nil }
      last = name
      found.append(ResponseRecord(kind: known, at: "", by: "", reason: ""))
    }
    return Standing(found, needsReview: needsReview) == .counts
  }
}
