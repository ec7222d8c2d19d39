package import Diagnostics

/// Where a response is kept. What a person sees is `path`.
package struct StoredResponse: Sendable, Hashable {
  /// The path as the user would write it.
  package let path: String
  /// The file name without its ending, made from the id.
  package let stem: String
  package let records: [String]
  /// A second content under an id that was taken; kept and shown, never used.
  package let isConflict: Bool

  package init(path: String, stem: String, records: [String]) {
    self.path = path
    self.stem = stem
    self.records = records
    isConflict = stem.contains(".conflict-")
  }
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
  func content(_ path: String) throws(Stopped) -> [UInt8]
}
