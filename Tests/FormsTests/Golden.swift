import Foundation
import Testing

/// Compares with a stored text; `RECORD_GOLDENS=1` stores it anew and fails, so that nobody commits
/// a recording without looking at it.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Forms")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("Recorded \(name): look at it", sourceLocation: sourceLocation)
    return
  }
  let stored = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    .split(separator: "\n", omittingEmptySubsequences: false)
  let made = text.split(separator: "\n", omittingEmptySubsequences: false)
  let place = zip(stored, made).enumerated().first { $1.0 != $1.1 }?.offset
  guard stored != made else { return }
  let line = place ?? min(stored.count, made.count)
  Issue.record(
    """
    \(name) differs from line \(line + 1):
    - \(line < stored.count ? String(stored[line]) : "(the end)")
    + \(line < made.count ? String(made[line]) : "(the end)")
    """, sourceLocation: sourceLocation)
}
