import Diagnostics
import Stemming

/// A theme that the program proposes for a finding, and the words that made it do so. It is nothing until a
/// person confirms it.
package struct ThemeSuggestion: Sendable, Hashable {
  package let finding: FindingID
  package let theme: String
  /// Words of the text as they stand there, each with the cue it met, in the order of the text.
  package let reasons: [Reason]

  package struct Reason: Sendable, Hashable {
    package let word: String
    package let cue: Theme.Cue
  }
}

/// The words of a codebook's themes, ready to be met.
///
/// The rule: a word of the text meets a cue where both have the same Snowball stem in the cue's language, or,
/// where the cue ends in `*`, where the word begins as the cue does. All languages are tried, since nobody says in
/// which one a text is written. Nothing is learnt, nothing is weighed.
package struct SuggestionRules: ~Copyable {
  private typealias Meeting = (theme: String, cue: Theme.Cue)

  private let finnish = Stemmer(.fi)
  private let swedish = Stemmer(.sv)
  private let english = Stemmer(.en)
  /// By language and stem.
  private var byStem: [String: [Meeting]] = [:]
  private var byStart: [Meeting] = []

  package init(_ codebook: Codebook) {
    for theme in codebook.themes where theme.isCodable {
      for cue in theme.cues {
        if cue.isStart {
          byStart.append((theme.name, cue))
        } else {
          byStem[key(cue.word, cue.language), default: []].append((theme.name, cue))
        }
      }
    }
  }

  /// Themes for a finding that does not have them, in the order in which the text names them; none where somebody
  /// has found that no theme fits.
  package func suggestions(for finding: ShownFinding) -> [ThemeSuggestion] {
    guard let text = finding.text, finding.rejected == nil, !finding.fitsNoTheme else { return [] }
    return suggestions(for: text, of: finding.id, with: finding.themes)
  }

  /// - Parameter themes: those that the finding has already.
  package func suggestions(
    for text: String, of id: FindingID, with themes: [String]
  ) -> [ThemeSuggestion] {
    var reasons: [String: [ThemeSuggestion.Reason]] = [:]
    var order: [String] = []
    for word in text.split(whereSeparator: { !$0.isLetter }).map(String.init) {
      for (theme, cue) in met(by: word) where !themes.contains(theme) {
        if reasons[theme] == nil { order.append(theme) }
        if reasons[theme]?.contains(where: { $0.word == word }) != true {
          reasons[theme, default: []].append(.init(word: word, cue: cue))
        }
      }
    }
    return order.map { .init(finding: id, theme: $0, reasons: reasons[$0] ?? []) }
  }

  private func met(by word: String) -> [Meeting] {
    let small = word.lowercased()
    return Language.allCases.flatMap { byStem[key(small, $0)] ?? [] }
      + byStart.filter { small.hasPrefix($0.cue.word) }
  }

  private func key(_ word: String, _ language: Language) -> String {
    let stem =
      switch language {
      case .fi: finnish.stem(word)
      case .sv: swedish.stem(word)
      case .en: english.stem(word)
      }
    return language.rawValue + " " + stem
  }
}
