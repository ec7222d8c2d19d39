import FileSystem
import Intake
import LocatedXML
import SurveyModel

/// What came of reading some files: the answers of those that fit, and for the others the verdict.
struct ReadFiles: Sendable {
  var batch: AnswerBatch
  /// By the file's place in the inventory, ascending.
  var places: [Int32] = []
  var rows: [FileRow] = []
  var verdicts: [(place: Int, verdict: FileVerdict)] = []
}

/// Reads files, as many at a time as there are processors, plain ones in one pass over their tags
/// and the others through ``ResponseJudging``.
struct FileReading: Sendable {
  let store: FolderStore
  let judging: ResponseJudging
  let inventory: Inventory
  /// In nanoseconds since 1970.
  let now: Int64

  struct Order: Sendable {
    /// In the inventory.
    let place: Int32
    /// A file that nobody could take before is not tried again the quick way.
    let isPlain: Bool
  }

  func read(_ orders: [Order]) -> [ReadFiles] {
    let parts = workerCount(files: orders.count)
    return inParallel(parts) { part in
      read(orders[orders.count * part / parts..<orders.count * (part + 1) / parts])
    }
  }

  private func read(_ orders: ArraySlice<Order>) -> ReadFiles {
    var quick = QuickReading(judging)
    var result = ReadFiles(batch: AnswerBatch([]))
    var start = orders.startIndex
    while start < orders.endIndex {
      let number = inventory.files[Int(orders[start].place)].folder
      let end =
        orders[start...].firstIndex { inventory.files[Int($0.place)].folder != number }
        ?? orders.endIndex
      let folder = OpenFolder(inventory.folders[number])
      for order in orders[start..<end] {
        let place = Int(order.place)
        var row = order.isPlain ? quick.read(inventory, place, in: folder) : nil
        if row == nil { row = slow(place, &quick, &result) }
        guard var row else { continue }
        row.counts = counts(place) ? 1 : 0
        row.isSettled = inventory.isSettled(place, at: now) ? 1 : 0
        result.places.append(order.place)
        result.rows.append(row)
      }
      start = end
    }
    result.batch = quick.finish()
    return result
  }

  /// What has to be judged by the whole document. Nil when it does not fit; then its verdict is kept.
  private func slow(
    _ place: Int, _ quick: inout QuickReading, _ result: inout ReadFiles
  ) -> FileRow? {
    let file = inventory.files[place]
    let stored = inventory.stored(file)
    let (verdict, response) = judging.judge(stored, store)
    guard case .fits(let facts) = verdict, let response else {
      result.verdicts.append((place, verdict))
      return nil
    }
    var row = FileRow(inventory.entry(file).mark)
    quick.intake.add(response, facts, stem: stored.stem, to: &row)
    return row
  }

  /// Whether the records leave a response in use; not when one of them cannot be read.
  private func counts(_ place: Int) -> Bool {
    let needsReview = judging.rules.current.survey.needsReview
    let file = inventory.files[place]
    guard inventory.hasRecords(file) else {
      return Standing([], needsReview: needsReview) == .counts
    }
    let (records, findings) = readRecords(of: inventory.stored(file), store)
    return findings.isEmpty && Standing(records, needsReview: needsReview) == .counts
  }
}

/// Reads plain files in one pass.
private struct QuickReading: ~Copyable {
  private var buffer = FileBuffer(capacity: FlatReader.largest)
  private var reader = FlatReader()
  var intake: FlatIntake

  init(_ judging: ResponseJudging) { intake = FlatIntake(judging) }

  /// All that was read.
  consuming func finish() -> AnswerBatch { intake.finish() }

  mutating func read(
    _ inventory: Inventory, _ place: Int, in folder: borrowing OpenFolder
  ) -> FileRow? {
    let file = inventory.files[place]
    let bytes = inventory.name(file)
    let mark = inventory.entry(file).mark
    return buffer.read(String(decoding: bytes, as: UTF8.self), in: folder) { content in
      reader.read(content) { tags, attributes, text, names in
        intake.take(
          tags, attributes, text, names, stem: bytes.span.extracting(droppingLast: 4), mark: mark)
      }
    }
  }
}
