import Foundation

/// This repository's folder.
package enum Repository {
  package static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
}

/// Compares a text with the stored one of a name under `Tests/Fixtures`. `RECORD_GOLDENS=1` stores
/// it anew and is a fault too, so that nobody commits a recording without looking at it.
/// - Returns: nil when they are the same, else the first lines that differ.
package func goldenFault(_ text: String, _ name: String) throws -> String? {
  let file = URL(filePath: Repository.root + "/Tests/Fixtures/" + name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return "Recorded \(name): look at it"
  }
  let stored = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  return stored == text ? nil : "\(name) differs:\n" + difference(stored, text)
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
