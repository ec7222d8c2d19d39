package import Diagnostics
package import Expressions
import FileSystem
package import Interview
import LocatedXML

/// Interviews that were left unfinished, as files that their owner alone may read
/// (docs/specification/drafts.md).
///
/// A draft is `<id>.xml`; beside it lie the survey as it was asked (`<id>.survey.xml`), files that
/// were attached (`<id>.media/`) and answers that found no place in a newer version
/// (`<id>.lost-<version>.xml`).
package struct DraftFolder: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  package func draftPath(_ id: ResponseID) -> String { joined(path, id.fileStem + ".xml") }
  package func surveyPath(_ id: ResponseID) -> String { joined(path, id.fileStem + ".survey.xml") }
  package func mediaPath(_ id: ResponseID) -> String { joined(path, id.fileStem + ".media") }
  package func lockPath(_ id: ResponseID) -> String { joined(path, id.fileStem + ".lock") }

  /// Where answers that did not fit a newer version are kept.
  package func lostPath(_ id: ResponseID, from version: String) -> String {
    joined(path, id.fileStem + ".lost-" + version + ".xml")
  }

  // MARK: Keeping

  package func keep(_ draft: InterviewDraft, saved: Moment) throws(Stopped) {
    let bytes = try draftBytes(StoredDraft(draft, saved: saved))
    try makeOwnFolder(path)
    try replaceFile(draftPath(ResponseID(draft.instanceID)), with: bytes, access: .own)
  }

  /// Keeps the survey as it is asked, so that the draft can be read whatever becomes of it.
  package func keepSurvey(_ bytes: [UInt8], of id: ResponseID) throws(Stopped) {
    try makeOwnFolder(path)
    try replaceFile(surveyPath(id), with: bytes, access: .own)
  }

  /// Keeps a file for the response; its name follows from its content, so one that is there is it.
  package func keepMedia(_ bytes: [UInt8], name: String, of id: ResponseID) throws(Stopped) {
    try makeOwnFolder(path)
    try makeOwnFolder(mediaPath(id))
    _ = try createFile(joined(mediaPath(id), name), with: bytes, access: .own)
  }

  package func media(of id: ResponseID) throws(Stopped) -> [(name: String, bytes: [UInt8])] {
    let folder = mediaPath(id)
    guard fileKind(folder) == .folder else { return [] }
    return try namesInFolder(folder).filter { !$0.hasPrefix(".") }
      .map { name throws(Stopped) in (name, try readFile(joined(folder, name))) }
  }

  // MARK: Finding

  /// The ids of all drafts, readable or not, as their files are named.
  package func stems() throws(Stopped) -> [String] {
    guard fileKind(path) == .folder else { return [] }
    return try namesInFolder(path).filter { $0.hasSuffix(".xml") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(4)) }.filter { !$0.contains(".") }
  }

  /// - Throws: what is wrong with the file; it is never touched.
  package func draft(_ stem: String) throws(Stopped) -> StoredDraft {
    let file = joined(path, stem + ".xml")
    return try readDraft(try readDocument(try readFile(file, limit: 64 << 20), file: file))
  }

  /// The survey that the draft was asked by; nil when there is no copy.
  package func survey(of id: ResponseID) throws(Stopped) -> [UInt8]? {
    let file = surveyPath(id)
    return fileKind(file) == .file ? try readFile(file, limit: 64 << 20) : nil
  }

  // MARK: Removing

  /// Takes a draft away with what lies beside it; what was lost from it stays.
  package func remove(_ id: ResponseID) throws(Stopped) {
    removeFlatFolder(mediaPath(id))
    try removeFile(surveyPath(id))
    // Last, so that a draft is never left without what belongs to it.
    try removeFile(draftPath(id))
  }
}
