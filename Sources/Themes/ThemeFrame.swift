/// Everything that a theme's templates may name, and nothing else: plain texts, which the templates escape.
package struct ThemeFrame: Sendable {
  /// The page's own title ("Imatran kirjasto").
  package let title: String
  package let survey: String
  package let wave: String
  package let network: String
  /// Nil for real figures, so that `{{#synthetic}}…{{/synthetic}}` shows only for invented ones.
  package let synthetic: String?
  /// `fi`, `sv` or `en`.
  package let language: String
  /// The logo as the address of an `img`; empty without a logo.
  package let logo: String

  package init(
    title: String, survey: String, wave: String, network: String, synthetic: String?,
    language: String, logo: String
  ) {
    self.title = title
    self.survey = survey
    self.wave = wave
    self.network = network
    self.synthetic = synthetic
    self.language = language
    self.logo = logo
  }
}
