import Diagnostics
import Findings
import QualitativeExchange
import SurveyModel

extension Codebook {
  /// The themes as codes, in a language.
  func codes(in language: Language) -> [QualitativeCode] { codes(below: nil, language) }

  private func codes(below parent: String?, _ language: Language) -> [QualitativeCode] {
    themes.filter { $0.parent == parent }.map { theme in
      let label = theme.label[language.rawValue]
      let text = theme.description[language.rawValue]
      return QualitativeCode(
        guid: theme.guid, name: label.isEmpty ? theme.name : label,
        description: text.isEmpty ? nil : text, isCodable: theme.isCodable, colour: theme.colour,
        inside: codes(below: theme.name, language))
    }
  }
}
