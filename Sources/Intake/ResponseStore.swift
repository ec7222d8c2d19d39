package import Diagnostics
package import LocatedXML

/// Where a response is kept. What a person sees is `path`.
package struct StoredResponse: Sendable, Hashable {
  package let file: StoredFile
  /// The file name without its ending, made from the id.
  package let stem: String
  /// In the order of their names.
  package let records: [StoredFile]
  /// A second content under an id that was taken; kept and shown, never used.
  package let isConflict: Bool

  package init(_ file: StoredFile, stem: String, records: [StoredFile]) {
    self.file = file
    self.stem = stem
    self.records = records
    isConflict = stem.contains(".conflict-")
  }

  /// The path that it has, or had before it was sealed.
  package var path: String { file.path }
}

/// A response on its way into the store.
package struct Submission: Sendable {
  package let bytes: [UInt8]
  package let id: ResponseID
  /// Nil when it belongs to none.
  package let wave: String?

  package init(_ bytes: [UInt8], id: ResponseID, wave: String?) {
    self.bytes = bytes
    self.id = id
    self.wave = wave
  }
}

/// What became of a response that was to be stored.
package enum StoreOutcome: Sendable, Hashable {
  case stored(path: String)
  /// The same submission again: nothing was done.
  case alreadyStored(path: String)
  /// The id was taken by other content: both are kept.
  case conflict(path: String, with: String)
}

/// Keeps responses. Nothing outside this room opens a response file, so that a shared store can
/// take the folder's place.
package protocol ResponseStore: Sendable {
  /// Stores new responses: each whole, never over another, and all of them or none.
  /// - Returns: what became of each, in their order.
  func store(_ submissions: [Submission], survey: String) throws(Stopped) -> [StoreOutcome]
  /// Adds an event to a stored response.
  func append(_ record: ResponseRecord, id: ResponseID, toPath path: String) throws(Stopped)
  /// Every response of a survey, in the order of paths.
  func responses(of survey: String) throws(Stopped) -> [StoredResponse]
  /// Reads responses of a survey, and anew when they were sealed or opened meanwhile.
  func steadily<Found>(
    _ survey: String, _ read: () throws(Stopped) -> Found
  ) throws(Stopped) -> Found
  /// The bytes of a file; of a sealed one its root element.
  func content(_ file: StoredFile) throws(Stopped) -> [UInt8]
}

extension ResponseStore {
  /// A file as a document, whose places are those in the bundle where it is sealed.
  package func document(_ file: StoredFile) throws(Stopped) -> LocatedDocument {
    try readDocument(
      try content(file), file: file.place.file, firstLine: file.sealed?.line ?? 1)
  }
}
