import Foundation
import Testing

/// A picture that `Reference/make.py` made, and what Python says of it.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let kind: String
  /// What cleaning has to take out, in the order of the alphabet.
  let removed: [String]

  var testDescription: String { name }

  var bytes: [UInt8] { Sample.bytes("samples/\(name)") ?? [] }

  static let all: [Sample] = {
    let text = String(decoding: bytes("values.tsv") ?? [], as: UTF8.self)
    return text.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Sample(
        name: parts[0], kind: parts[1], removed: parts[4].split(separator: " ").map(String.init))
    }
  }()

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Reference")

  /// Nil when there is no such file.
  static func bytes(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: folder.appending(path: path))).map { Array($0) }
  }

  /// Compares with the cleaned picture that Python approved; `RECORD_GOLDENS=1` stores it anew and
  /// fails, so that nobody commits one that `Reference/check.py` has not seen.
  func expectCleaned(_ cleaned: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      let file = Sample.folder.appending(path: "cleaned/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(cleaned).write(to: file)
      Issue.record("Recorded \(name): run Reference/check.py", sourceLocation: sourceLocation)
      return
    }
    let stored = Sample.bytes("cleaned/\(name)")
    #expect(stored == cleaned, "\(name)", sourceLocation: sourceLocation)
  }
}

extension [UInt8] {
  /// Whether these bytes stand in it somewhere.
  func holds(_ wanted: some Collection<UInt8>) -> Bool {
    let last = count - wanted.count
    guard last >= 0, let first = wanted.first else { return false }
    return (0...last).contains { self[$0] == first && self[$0...].starts(with: wanted) }
  }
}
