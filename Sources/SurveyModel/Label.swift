/// A text that people wrote in a definition: the source language's wording and its translations.
package struct Label: Sendable, Hashable {
  package let sourceLanguage: String
  /// Language code → wording; the source language is among them when there is any text.
  package let wordings: [String: String]

  package init(sourceLanguage: String, wordings: [String: String]) {
    self.sourceLanguage = sourceLanguage
    self.wordings = wordings
  }

  package static let none = Label(sourceLanguage: "fi", wordings: [:])

  package var isEmpty: Bool { wordings.isEmpty }

  /// The wording in a language; the source wording where that language has none.
  package subscript(language: String) -> String {
    wordings[language] ?? wordings[sourceLanguage] ?? ""
  }

  package func has(_ language: String) -> Bool { wordings[language] != nil }
}
