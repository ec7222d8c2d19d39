/// The words of a finding: here, or laid aside until they are written out.
///
/// Where thousands of findings are exported, memory holds what they are and whom they concern, and never all that
/// people wrote.
package enum FindingText: Sendable, Hashable {
  case said(String)
  /// In a place that the caller knows: `count` bytes of UTF-8 from `offset`. `fingerprint` is that of the words, see
  /// ``Finding/fingerprint(_:)``.
  case laidAside(offset: Int, count: Int, fingerprint: UInt32)

  /// The words where they are here.
  package var here: String? { if case .said(let words) = self { words } else { nil } }

  /// Eight hexadecimal digits that tell whether words are still the same.
  package var fingerprint: String {
    switch self {
    case .said(let words): Finding.fingerprint(words)
    case .laidAside(_, _, let hash): Finding.digits(hash)
    }
  }
}

extension Finding {
  /// Eight hexadecimal digits that tell whether words are still the same (FNV-1a, 32 bits).
  package static func fingerprint(_ text: String) -> String { digits(hash(text)) }

  /// The same as a number.
  package static func hash(_ text: String) -> UInt32 {
    text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  fileprivate static func digits(_ hash: UInt32) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
