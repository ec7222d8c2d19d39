import Foundation
import Testing

/// Compares with a stored picture; `RECORD_GOLDENS=1` stores it anew and fails, so that nobody commits
/// a picture without looking at it (`Tools/chart-pictures.py` shows them).
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Charts")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("Recorded \(name): look at it", sourceLocation: sourceLocation)
    return
  }
  let stored = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  guard stored != text else { return }
  let old = stored.split(separator: "\n")
  let new = text.split(separator: "\n")
  let place = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
  let line = place ?? min(old.count, new.count)
  Issue.record(
    """
    \(name) differs from line \(line + 1):
    - \(line < old.count ? old[line] : "")
    + \(line < new.count ? new[line] : "")
    """, sourceLocation: sourceLocation)
}
