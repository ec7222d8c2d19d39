import Foundation
import Testing

/// Compares with a stored text; `RECORD_GOLDENS=1` stores it anew and fails, so that nobody commits
/// a recording without looking at it.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Reports")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("Recorded \(name): look at it", sourceLocation: sourceLocation)
    return
  }
  let stored = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  guard stored != text else { return }
  Issue.record("\(name) differs:\n\(difference(stored, text))", sourceLocation: sourceLocation)
}

/// The first lines that differ, as stored and as made.
private func difference(_ stored: String, _ made: String) -> String {
  let old = stored.split(separator: "\n", omittingEmptySubsequences: false)
  let new = made.split(separator: "\n", omittingEmptySubsequences: false)
  var lines: [String] = []
  for place in 0..<max(old.count, new.count) {
    let before = place < old.count ? String(old[place]) : nil
    let after = place < new.count ? String(new[place]) : nil
    guard before != after, lines.count < 24 else { continue }
    if let before { lines.append("\(place + 1) - \(before)") }
    if let after { lines.append("\(place + 1) + \(after)") }
  }
  return lines.joined(separator: "\n")
}
