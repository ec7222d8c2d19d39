/// Words that somebody wrote, in the language of the page or in another that is then named, so that
/// a screen reader pronounces them right.
package struct Wording: Sendable, Hashable, ExpressibleByStringLiteral {
  package let text: String
  /// A BCP 47 code where the words are not in the language of the page; nil otherwise.
  package let language: String?

  package init(_ text: String, language: String? = nil) {
    self.text = text
    self.language = language
  }

  package init(stringLiteral text: String) { self.init(text) }
}
