import Diagnostics

/// How many of a definition's texts each language has.
package struct TranslationCoverage: Sendable, Hashable {
  /// Texts in the source language.
  package let texts: Int
  /// Language → how many of them are translated; every language of the program is here.
  package let translated: [String: Int]

  package init(texts: Int = 0, translated: [String: Int] = [:]) {
    self.texts = texts
    self.translated = translated
  }

  init(of sites: [TextSite], source: String) {
    let written = sites.filter { $0.isTranslated && $0[source].map { !$0.isBlank } ?? false }
    let used = Set(written.flatMap { $0.wordings.map(\.language) })
    let languages = used.union(Language.allCases.map(\.rawValue)).subtracting([source])
    texts = written.count
    translated = Dictionary(
      uniqueKeysWithValues: languages.map { language in
        (language, written.count { $0[language].map { !$0.isBlank } ?? false })
      })
  }

  /// Whole percent, rounded down, so that 100 means all; nil when there is nothing to translate.
  package func percent(_ language: String) -> Int? {
    guard texts > 0, let count = translated[language] else { return nil }
    return count * 100 / texts
  }
}
