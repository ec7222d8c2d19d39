import FileSystem
import Intake
import LocatedXML
import SurveyModel

/// What came of reading some files: the answers of those that fit, and for the others the verdict.
struct ReadFiles: Sendable {
  var batch: AnswerBatch
  /// By the file's place in the inventory.
  var rows: [(place: Int, row: FileRow)] = []
  var verdicts: [(place: Int, verdict: FileVerdict)] = []
}

/// Reads files, as many at a time as there are processors, plain ones in one pass over their tags
/// and the others through ``ResponseJudging``.
struct FileReading: Sendable {
  let store: FolderStore
  let judging: ResponseJudging

  struct Order: Sendable {
    let place: Int
    let stored: StoredResponse
    let mark: FileMark
    let isSettled: Bool
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
    var buffer = FileBuffer(capacity: FlatReader.largest)
    var reader = FlatReader()
    var intake = FlatIntake(judging)
    var slow = SlowIntake(judging: judging)
    let untouched = Standing([], needsReview: judging.rules.current.survey.needsReview)
    for order in orders {
      var row: FileRow?
      if order.isPlain {
        let stem = Array(order.stored.stem.utf8)
        row = buffer.read(order.stored.path) { bytes in
          reader.read(bytes) { tags, attributes, text, names in
            intake.take(tags, attributes, text, names, stem: stem.span, mark: order.mark)
          }
        }
      }
      if row == nil { row = slow.take(order, store, &intake) }
      guard var row else { continue }
      let standing = order.stored.records.isEmpty ? untouched : standing(order.stored)
      row.counts = standing == .counts ? 1 : 0
      row.isSettled = order.isSettled ? 1 : 0
      slow.result.rows.append((order.place, row))
    }
    slow.result.batch = intake.batch
    return slow.result
  }

  /// Nil when a record cannot be read.
  private func standing(_ stored: StoredResponse) -> Standing? {
    let (records, findings) = readRecords(of: stored, store)
    guard findings.isEmpty else { return nil }
    return Standing(records, needsReview: judging.rules.current.survey.needsReview)
  }
}

/// Takes in what has to be judged by the whole document.
private struct SlowIntake {
  let judging: ResponseJudging
  let units: [String: Int32]
  let waves: WaveFinding
  var result: ReadFiles

  init(judging: ResponseJudging) {
    self.judging = judging
    units = unitNumbers(judging.rules.snapshot)
    waves = WaveFinding(judging.rules)
    result = ReadFiles(batch: AnswerBatch([]))
  }

  /// Nil when the file does not fit; then its verdict is kept.
  mutating func take(
    _ order: FileReading.Order, _ store: FolderStore, _ intake: inout FlatIntake
  ) -> FileRow? {
    let (verdict, response) = judging.judge(order.stored, store)
    guard case .fits(let facts) = verdict, let response else {
      result.verdicts.append((order.place, verdict))
      return nil
    }
    var row = FileRow(order.mark)
    intake.batch.add(
      response, facts, stem: order.stored.stem, waves: waves, units: units, to: &row)
    return row
  }
}
