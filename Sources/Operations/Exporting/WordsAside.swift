import Diagnostics
import FileSystem
import Findings

/// Words of findings in a file, from where they were read until they are written out: see ``FindingText``.
struct WordsAside: Sendable {
  /// Nil where all words are in memory.
  let path: String?

  static let none = WordsAside(path: nil)

  func words(_ text: FindingText?) throws(Stopped) -> String? {
    switch text {
    case nil: return nil
    case .said(let words)?: return words
    case .laidAside(let offset, let count, _)?:
      guard let path else { return nil }
      return String(
        decoding: try readPiece(of: path, from: offset, count: count), as: UTF8.self)
    }
  }
}

extension Workspace {
  /// Findings whose words wait in a file that nobody else may read and that is gone afterwards: memory holds ids,
  /// names and numbers, and not what people wrote.
  func withWordsAside(
    _ request: FindingsRequest,
    _ use: (ListedFindings, WordsAside) throws(Stopped) -> Void
  ) throws(Stopped) {
    try inScratchFolder { folder throws(Stopped) in
      let path = joined(folder, "words")
      var listed: [ListedFindings] = []
      try replaceFile(path) { write throws(Stopped) in
        var waiting: [UInt8] = []
        var end = 0
        listed.append(
          try findings(request) { words throws(Stopped) in
            let count = words.utf8.count
            waiting += words.utf8
            defer { end += count }
            if waiting.count > 1 << 16 {
              try write(waiting)
              waiting = []
            }
            return .laidAside(offset: end, count: count, fingerprint: Finding.hash(words))
          })
        try write(waiting)
      }
      for one in listed { try use(one, WordsAside(path: path)) }
    }
  }
}
