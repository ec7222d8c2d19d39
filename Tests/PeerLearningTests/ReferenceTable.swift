import Foundation

/// A line of a file in Reference: what another program made of a case.
struct ReferenceLine: Sendable {
  let cells: [String]

  subscript(_ cell: Int) -> String { cells[cell] }
  func number(_ cell: Int) -> Double { Double(cells[cell]) ?? .nan }
  func whole(_ cell: Int) -> Int { Int(cells[cell]) ?? -1 }

  /// All lines but the heading.
  static func read(_ name: String) -> [ReferenceLine] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Reference/\(name)")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst().map { line in
      ReferenceLine(
        cells: line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }
}

/// The greatest distance between ours and the referee's, against the greater of it and 1.
func gap(_ ours: Double, _ theirs: Double) -> Double {
  (ours - theirs).magnitude / max(theirs.magnitude, 1)
}
