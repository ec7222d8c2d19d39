import Foundation
import Testing

/// One line of a file of `Reference/`: what was given, and what another program made of it.
struct ReferenceCase: Sendable, CustomTestStringConvertible {
  let kind: String
  /// Fields (`|`) of rows (`;`) of numbers (`,`).
  let fields: [[[Double]]]
  let expected: [Double]
  let place: String

  var testDescription: String { place }

  /// The only number of a field.
  func number(_ field: Int) -> Double { fields[field][0][0] }
  /// The only row of a field.
  func row(_ field: Int) -> [Double] { fields[field][0] }
  func integers(_ field: Int) -> [Int] { row(field).map { Int($0) } }

  static func read(_ name: String, _ kind: String) -> [ReferenceCase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Reference/\(name)")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").enumerated().compactMap { index, line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0] == kind else { return nil }
      return ReferenceCase(
        kind: kind,
        fields: parts[1].split(separator: "|", omittingEmptySubsequences: false).map(rows),
        expected: parts[2].split(separator: " ").compactMap { Double($0) },
        place: "\(name):\(index + 1) \(kind)")
    }
  }

  private static func rows(_ field: Substring) -> [[Double]] {
    field.split(separator: ";", omittingEmptySubsequences: false).map { row in
      row.split(separator: ",").compactMap { Double($0) }
    }
  }
}

/// Expects figures in the order of the reference, each to a relative tolerance; below `floor` the
/// tolerance is that of `floor`. Two empty figures are equal.
func expectAgreement(
  _ ours: [Double], _ line: ReferenceCase, tolerance: Double = 1e-9, floor: Double = 1e-3,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    ours.count == line.expected.count, "\(line.place): how many", sourceLocation: sourceLocation)
  for (index, pair) in zip(ours, line.expected).enumerated() {
    let (mine, theirs) = pair
    let same =
      mine.isNaN || theirs.isNaN
      ? mine.isNaN && theirs.isNaN
      : (mine - theirs).magnitude <= tolerance * max(theirs.magnitude, floor)
    #expect(
      same, "\(line.place), figure \(index + 1): \(mine), not \(theirs)",
      sourceLocation: sourceLocation)
  }
}

/// Seeded random numbers (SplitMix64), so that a failing case can be run again.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func score() -> Double { Double(roll(0...400)) / 4 }
  mutating func scores(_ count: Int) -> [Double] { (0..<count).map { _ in score() } }
}
