import CStemmer
package import Diagnostics

/// Snowball's stemmer of one language: a word without the endings that grammar gives it.
///
/// Source: M. F. Porter, Snowball (2001), as Debian's libstemmer has it. Same word, same stem.
@safe package struct Stemmer: ~Copyable {
  private let stemmer: OpaquePointer?

  package init(_ language: Language) {
    let name =
      switch language {
      case .fi: "finnish"
      case .sv: "swedish"
      case .en: "english"
      }
    unsafe stemmer = sb_stemmer_new(name, "UTF_8")
  }

  deinit { if let stemmer = unsafe stemmer { unsafe sb_stemmer_delete(stemmer) } }

  /// - Parameter word: one word; capitals are made small.
  /// - Returns: its stem; the small word where the library has no such language.
  package func stem(_ word: some StringProtocol) -> String {
    let small = Array(word.lowercased().utf8)
    guard let stemmer = unsafe stemmer, !small.isEmpty else {
      return String(decoding: small, as: UTF8.self)
    }
    return unsafe small.withUnsafeBufferPointer { letters in
      guard let stem = unsafe sb_stemmer_stem(stemmer, letters.baseAddress, Int32(letters.count))
      else { return String(decoding: small, as: UTF8.self) }
      let count = Int(unsafe sb_stemmer_length(stemmer))
      return unsafe String(
        decoding: UnsafeBufferPointer(start: stem, count: count), as: UTF8.self)
    }
  }
}
