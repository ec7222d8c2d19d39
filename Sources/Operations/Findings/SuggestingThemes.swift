package import Diagnostics
package import Findings
import SurveyModel

/// A theme that the program proposes, with the finding's words.
package struct SuggestedTheme: Sendable {
  package let suggestion: ThemeSuggestion
  package let text: String
  package let label: String
}

extension Workspace {
  /// Themes for the findings of a wave, each with the words that suggest it. Nothing is written: a person
  /// confirms with ``say(_:of:by:)``.
  package func suggestThemes(
    for request: FindingsRequest, language: Language
  ) throws(Stopped) -> [SuggestedTheme] {
    let listed = try findings(request)
    let rules = SuggestionRules(listed.codebook)
    return FindingListDocument.inOrder(listed.shown.findings).flatMap { finding in
      rules.suggestions(for: finding).map { suggestion in
        SuggestedTheme(
          suggestion: suggestion, text: finding.text ?? "",
          label: listed.codebook[suggestion.theme]?.label[language.rawValue] ?? suggestion.theme)
      }
    }
  }
}
