package import Diagnostics
import Expressions
import Findings
import ReportModel
import ReportWriting
import Statistics
import SurveyModel

/// The forms in which findings are listed.
package enum FindingsFormat: String, Sendable, CaseIterable {
  case text, csv, json
}

extension ListedFindings {
  /// The findings, or for a reader of counts their numbers.
  package func text(_ format: FindingsFormat, _ shape: TerminalShape) -> String {
    switch format {
    case .csv: records.csv
    case .json: records.json
    case .text:
      terminalText(
        FindingListDocument(shown, naming, codebook).document, style: TerminalStyle(shape))
    }
  }

  /// The themes of findings of a kind; nil for those that are troubles.
  package func themesText(
    of kind: String?, _ format: FindingsFormat, _ shape: TerminalShape
  ) -> String {
    let tallies = themes(of: kind.flatMap(FindingKind.init).map { [$0] })
    switch format {
    case .csv: return records(of: tallies).csv
    case .json: return records(of: tallies).json
    case .text:
      let page = ThemeTableDocument(tallies, naming, synthetic: shown.synthetic).document
      return terminalText(page, style: TerminalStyle(shape))
    }
  }
}

extension TerminalStyle {
  fileprivate init(_ shape: TerminalShape) {
    self.init(
      width: shape.width, signs: shape.unicode ? .unicode : .ascii, color: shape.color)
  }
}

extension [SuggestedTheme] {
  /// One line a suggestion: the finding, the theme, the words that made it, and the text.
  package func text(_ format: FindingsFormat) -> String {
    let records = RecordTable(
      columns: ["id", "theme", "words", "text"],
      rows: map { one in
        [
          .text(one.suggestion.finding.rawValue), .text(one.suggestion.theme),
          .texts(one.suggestion.reasons.map(\.word)), .text(one.text),
        ]
      })
    switch format {
    case .csv: return records.csv
    case .json: return records.json
    case .text:
      return map { one in
        let words = one.suggestion.reasons.map(\.word).joined(separator: ", ")
        return
          "\(one.suggestion.finding.rawValue.prefix(8))\t\(one.suggestion.theme)\t← \(words)\t\(one.text)\n"
      }.joined()
    }
  }
}

extension [TrialOutcome] {
  /// Trials with what later waves say of them.
  package func text(_ format: FindingsFormat, _ language: Language) -> String {
    switch format {
    case .csv: records.csv
    case .json: records.json
    case .text: map { $0.paragraph(language) }.joined(separator: "\n")
    }
  }

  private var records: RecordTable {
    RecordTable(
      columns: [
        "trial", "survey", "touchpoint", "item", "libraries", "from", "until", "before", "after",
        "change", "ci_low", "ci_high", "n_before", "n_after", "against_others", "against_low",
        "against_high", "verdict", "note",
      ],
      rows: map { one in
        let (own, against) = (one.effect.own, one.effect.against)
        return [
          .text(one.trial.name), .text(one.trial.survey), .init(one.trial.touchpoint),
          .text(one.item), .texts(one.trial.libraries), .text(one.trial.from.iso),
          .text(one.trial.until.iso), .init(one.before), .init(one.after), .init(own?.value),
          .init(own?.interval.low), .init(own?.interval.high), .init(own?.responsesBefore),
          .init(own?.responsesAfter), .init(against?.value), .init(against?.interval.low),
          .init(against?.interval.high), .text(one.effect.verdict.rawValue),
          .texts(one.synthetic ? ["synthetic"] : []),
        ]
      })
  }
}

extension TrialOutcome {
  fileprivate func paragraph(_ language: Language) -> String {
    let code = language.rawValue
    let form = NumberForm(language)
    let mark = synthetic ? TrialWords.mark[language] : ""
    var lines = [
      trial.name + " · " + trial.what[code],
      "  " + form.days(from: trial.from.iso, until: trial.until.iso) + " · " + trial.who + " · "
        + trial.libraries.joined(separator: " "),
      "  " + trial.knownBy[code],
    ]
    let waves = [before, after].map { $0 ?? "–" }.joined(separator: " → ")
    if let own = effect.own {
      lines.append(
        "  \(mark)\(label) (\(waves)): "
          + TrialWords.change[language] + " " + form.signed(own)
          + ", n \(own.responsesBefore) → \(own.responsesAfter)"
          + (effect.against.map { "; " + TrialWords.against[language] + " " + form.signed($0) }
            ?? ""))
    } else {
      lines.append("  \(label) (\(waves))")
    }
    lines.append("  → " + mark + effect.verdict.words[language])
    return lines.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n") + "\n"
  }
}

extension NumberForm {
  fileprivate func signed(_ difference: TrialEffect.Difference) -> String {
    let sign = difference.value > 0 ? "+" : ""
    return sign + number(difference.value, .plain(decimals: 1)) + " ("
      + interval(difference.interval.low, difference.interval.high, .plain(decimals: 1)) + ")"
  }
}

private enum TrialWords {
  static let mark = Trilingual(fi: "Esimerkki: ", sv: "Exempel: ", en: "Example: ")
  static let change = Trilingual(fi: "muutos", sv: "förändring", en: "change")
  static let against = Trilingual(
    fi: "muihin verrattuna", sv: "jämfört med andra", en: "compared with others")
}
