package import Expressions
import FileSystem
import Intake

/// What is known of one response's file. Plain numbers alone, so that a row of them is written down
/// as it lies in memory: 96 bytes, none of them unused; names and ids are ranges of, or numbers in, what lies beside them.
package struct FileRow: Sendable, BitwiseCopyable {
  var mark: FileMark
  /// Milliseconds since 1970; `Int64.min` without one.
  var timeStart: Int64 = .min
  var timeEnd: Int64 = .min
  /// The file's name with its ending, in the names of the table.
  var nameStart: Int32 = 0
  var nameCount: Int32 = 0
  /// The response's place among those of its version.
  var place: Int32 = -1
  /// Index into the units of the network; −1 where it names none.
  var unit: Int32 = -1
  /// The number of the id among the ids; −1 where it is `uuid:` and the file's name.
  var id: Int32 = -1
  /// The number of the id that it corrects; −1 where it corrects none.
  var deprecated: Int32 = -1
  var recordStart: Int32 = 0
  var recordCount: Int32 = 0
  /// Minutes east of UTC that the times were written with.
  var startOffset: Int16 = 0
  var endOffset: Int16 = 0
  /// Index into the folders.
  var folder: Int32 = 0
  /// Index into the versions; −1: the file is judged anew each time.
  var version: Int16 = -1
  /// Index into the waves of the network; −1 where it falls into none.
  var wave: Int16 = -1
  var synthetic: UInt8 = 0
  /// Its records, where there are any, leave it in use.
  var counts: UInt8 = 0
  /// It is in the counts of the table.
  var isCounted: UInt8 = 0
  /// The file and its records were written long enough before they were read.
  var isSettled: UInt8 = 0

  init(_ mark: FileMark) { self.mark = mark }

  /// Of a sealed file there is no mark (its bundle has one), but where it lies in its bundle.
  init(sealed place: SealedPlace) {
    mark = FileMark(
      size: Int64(place.length), modified: Int64(place.offset), changed: Int64(place.line), inode: 0
    )
    isSettled = 1
  }

  /// Nil for the bundle itself, when there is something to be said of it.
  func sealedPlace(in bundle: String) -> SealedPlace? {
    mark.size < 0
      ? nil
      : SealedPlace(
        bundle: bundle, offset: Int(mark.modified), length: Int(mark.size), line: Int(mark.changed))
  }

  /// Whether what the file says is in the table.
  var isKept: Bool { version >= 0 }

  package var start: Moment? {
    get { FileRow.moment(timeStart, startOffset) }
    set { (timeStart, startOffset) = FileRow.numbers(newValue) }
  }

  package var end: Moment? {
    get { FileRow.moment(timeEnd, endOffset) }
    set { (timeEnd, endOffset) = FileRow.numbers(newValue) }
  }

  private static func moment(_ time: Int64, _ offset: Int16) -> Moment? {
    time == .min ? nil : Moment(millisecondsSince1970: Int(time), offsetMinutes: Int(offset))
  }

  private static func numbers(_ moment: Moment?) -> (Int64, Int16) {
    moment.map { (Int64($0.millisecondsSince1970), Int16(truncatingIfNeeded: $0.offsetMinutes)) }
      ?? (.min, 0)
  }
}

/// A record about a response, as far as it tells whether the records are still those that were read.
struct RecordRow: Sendable, BitwiseCopyable, Equatable {
  var name: UInt64
  var mark: FileMark
}
