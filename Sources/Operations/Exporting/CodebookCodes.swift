import Diagnostics
import Findings
import QualitativeExchange
import SurveyModel

extension Codebook {
  /// The themes as codes, in a language.
  /// - Parameter withNotes: whether each refers to its ``ThemeNote``.
  func codes(in language: Language, withNotes: Bool = false) -> [QualitativeCode] {
    codes(below: nil, language, withNotes)
  }

  private func codes(
    below parent: String?, _ language: Language, _ withNotes: Bool
  ) -> [QualitativeCode] {
    themes.filter { $0.parent == parent }.map { theme in
      let label = theme.label[language.rawValue]
      let text = theme.description[language.rawValue]
      return QualitativeCode(
        guid: theme.guid, name: label.isEmpty ? theme.name : label,
        description: text.isEmpty ? nil : text, isCodable: theme.isCodable, colour: theme.colour,
        notes: withNotes ? [ExchangeIDs.themeNote(theme.guid)] : [],
        inside: codes(below: theme.name, language, withNotes))
    }
  }
}
