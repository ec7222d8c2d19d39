/// Beginnings and middles of words, looked for byte by byte: a general search for a text in a text
/// costs a hundred times as much, and every word with a capital is asked about all of them.
struct Stems: Sendable, ExpressibleByArrayLiteral {
  private let byFirst: [UInt8: [[UInt8]]]

  init(arrayLiteral stems: String...) {
    byFirst = Dictionary(grouping: stems.map { Array($0.utf8) }, by: { $0[0] })
  }

  /// Whether the word holds one of the stems anywhere.
  func occur(in word: String) -> Bool {
    let letters = Array(word.utf8)
    return letters.indices.contains { begin(letters[$0...]) }
  }

  /// Whether the word begins with one of the stems.
  func begin(_ word: String) -> Bool { begin(Array(word.utf8)[...]) }

  private func begin(_ letters: ArraySlice<UInt8>) -> Bool {
    guard let first = letters.first, let stems = byFirst[first] else { return false }
    return stems.contains { letters.starts(with: $0) }
  }
}
